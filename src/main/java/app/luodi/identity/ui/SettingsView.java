package app.luodi.identity.ui;

import app.luodi.identity.DistrictSettings;
import app.luodi.identity.DistrictSettings.Value;
import app.luodi.kernel.Outcome.Done;
import app.luodi.kernel.Outcome.Refused;
import app.luodi.shell.For;
import app.luodi.shell.MainLayout;
import app.luodi.shell.WhoIsThere;
import app.luodi.shell.parts.Card;
import app.luodi.shell.parts.ErrorSummary;
import app.luodi.shell.parts.PageHeader;
import app.luodi.shell.parts.Say;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;

/** 本区设置: what the district decides for itself. */
@Route(value = "settings", layout = MainLayout.class)
@Menu(title = "identity.settings.title", order = 490, icon = "cog")
@For(value = "manage_settings", city = false)
@PermitAll
class SettingsView extends Main implements AfterNavigationObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient DistrictSettings settings;
    private final transient WhoIsThere who;
    private final transient List<Row> rows = new ArrayList<>();
    private final ErrorSummary errors = new ErrorSummary();

    private record Row(Value seen, HasValue<?, String> field) {}

    SettingsView(DistrictSettings settings, WhoIsThere who) {
        this.settings = settings;
        this.who = who;
        addClassNames("lu-page", "lu-scrolls");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        rows.clear();
        var form = new FormLayout();
        form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1));
        settings.all().forEach(value -> form.add(field(value)));
        var save = new Button(Texts.of("identity.save"), press -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var card = new Card(Texts.of("identity.settings.card"), errors, form, save);
        card.addClassName("identity-narrow");
        add(
                new PageHeader(
                        getPageTitle(),
                        who.person().map(WhoIsThere.Person::district).orElse("")),
                card);
    }

    private Component field(Value value) {
        var setting = value.setting();
        var title = Texts.of(setting.name() + ".title");
        var hint = Texts.of(setting.name() + ".hint");
        AbstractField<?, String> field;
        if (setting.choices().isEmpty()) {
            var text = new TextField(title);
            text.setHelperText(hint);
            text.setClearButtonVisible(true);
            field = text;
        } else {
            var choice = new Select<String>();
            choice.setLabel(title);
            choice.setHelperText(hint);
            choice.setItems(setting.choices());
            choice.setItemLabelGenerator(one -> Texts.of(setting.name() + "." + one));
            field = choice;
        }
        field.setValue(value.value());
        errors.field(setting.name(), field);
        rows.add(new Row(value, field));
        return field;
    }

    private void save() {
        errors.clear();
        for (var row : List.copyOf(rows)) {
            if (!row.field().getValue().strip().equals(row.seen().value())) {
                switch (settings.decide(
                        row.seen().setting(), row.field().getValue(), row.seen().version())) {
                    case Done<Value>(var decided) -> rows.set(rows.indexOf(row), new Row(decided, row.field()));
                    case Refused<Value>(var reasons) -> {
                        errors.show(reasons);
                        return;
                    }
                }
            }
        }
        Say.saved(Texts.of("identity.saved"));
    }

    @Override
    public String getPageTitle() {
        return Texts.of("identity.settings.title");
    }
}
