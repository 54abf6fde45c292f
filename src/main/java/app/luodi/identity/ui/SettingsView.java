package app.luodi.identity.ui;

import app.luodi.identity.settings.DistrictSettings;
import app.luodi.identity.settings.DistrictSettings.Value;
import app.luodi.identity.settings.Setting;
import app.luodi.kernel.Outcome.Done;
import app.luodi.kernel.Outcome.Refusal;
import app.luodi.kernel.Outcome.Refused;
import app.luodi.shell.For;
import app.luodi.shell.MainLayout;
import app.luodi.shell.WhoIsThere;
import app.luodi.shell.parts.Card;
import app.luodi.shell.parts.ErrorSummary;
import app.luodi.shell.parts.PageHeader;
import app.luodi.shell.parts.Say;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.dao.OptimisticLockingFailureException;

/** 本区设置: what the district decides for itself, a card for each module; who may not decide reads it. */
@Route(value = "settings", layout = MainLayout.class)
@Menu(title = "identity.settings.title", order = 490, icon = "cog")
@For(
        value = {"manage_settings", "set_targets"},
        city = false)
@PermitAll
class SettingsView extends Main implements AfterNavigationObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient DistrictSettings settings;
    private final transient WhoIsThere who;
    private final List<SettingField> fields = new ArrayList<>();
    private final ErrorSummary errors = new ErrorSummary();

    SettingsView(DistrictSettings settings, WhoIsThere who) {
        this.settings = settings;
        this.who = who;
        addClassNames("lu-page", "lu-scrolls", "identity-settings");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        load();
    }

    private void load() {
        removeAll();
        fields.clear();
        errors.clear();
        var header = new PageHeader(
                getPageTitle(), who.person().map(WhoIsThere.Person::district).orElse(""));
        add(header, errors);
        var cards = new LinkedHashMap<String, Card>();
        for (var value : settings.all()) {
            cards.computeIfAbsent(value.setting().group(), SettingsView::card)
                    .body()
                    .add(field(value));
        }
        cards.values().forEach(this::add);
        if (fields.stream().anyMatch(one -> settings.mayDecide(one.seen().setting()))) {
            var save = new Button(Texts.of("identity.save"), press -> save());
            save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            header.actions(save);
        }
    }

    private static Card card(String group) {
        var card = new Card(Texts.of(group + ".settings.group")).sub(Texts.of(group + ".settings.group.hint"));
        card.addClassName("identity-settings-card");
        return card;
    }

    private SettingField field(Value<?> value) {
        var setting = value.setting();
        var field = new SettingField(
                value,
                settings.mayDecide(setting) ? "" : roles(setting),
                () -> new SettingHistory(setting, settings.history(setting)).open());
        errors.field(setting.name(), field.field());
        fields.add(field);
        return field;
    }

    private String roles(Setting<?> setting) {
        return settings.decidedBy(setting).stream()
                .map(role -> Texts.of("identity.role." + role.code()))
                .collect(Collectors.joining(Texts.of("shell.list.comma")));
    }

    /** What was wrong stays as typed; what was right is kept. */
    private void save() {
        var reasons = new ArrayList<Refusal>();
        for (var field : fields) {
            if (field.isChanged()) {
                reasons.addAll(decide(field.seen(), field.typed()));
            }
        }
        if (reasons.isEmpty()) {
            Say.saved(Texts.of("identity.saved"));
            load();
        } else {
            errors.show(reasons);
        }
    }

    private List<Refusal> decide(Value<?> seen, String typed) {
        try {
            return switch (settings.decide(seen.setting(), typed, seen.version())) {
                case Done<?> done -> List.of();
                case Refused<?>(var reasons) -> reasons;
            };
        } catch (OptimisticLockingFailureException overtaken) {
            return List.of(Refusal.of(seen.setting().name(), "identity.setting.overtaken"));
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.of("identity.settings.title");
    }
}
