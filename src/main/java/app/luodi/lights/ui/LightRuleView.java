package app.luodi.lights.ui;

import app.luodi.kernel.Outcome;
import app.luodi.lights.LightRule;
import app.luodi.lights.SettingLights;
import app.luodi.shell.For;
import app.luodi.shell.MainLayout;
import app.luodi.shell.parts.PageHeader;
import app.luodi.shell.parts.Say;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** 红黄绿灯规则: from when a project is yellow, from when red. */
@Route(value = "lights", layout = MainLayout.class)
@Menu(title = "lights.menu", order = 440, icon = "light")
@For(value = "manage_settings", city = false)
@PermitAll
class LightRuleView extends Main implements AfterNavigationObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient SettingLights settings;

    LightRuleView(SettingLights settings) {
        this.settings = settings;
        addClassNames("lu-page", "light-rule-page");
    }

    @Override
    public String getPageTitle() {
        return Texts.of("lights.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        removeAll();
        var form = new LightRuleForm(settings.rule());
        var save = new Button(Texts.of("lights.save"), event -> save(form));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                new PageHeader(Texts.of("lights.title"), Texts.of("lights.sub")).actions(save),
                new Paragraph(Texts.of("lights.worst")),
                form);
    }

    private void save(LightRuleForm form) {
        switch (settings.set(form.rule())) {
            case Outcome.Done<LightRule> done -> {
                show();
                Say.saved(Texts.of("lights.saved"));
            }
            case Outcome.Refused<LightRule>(var reasons) -> form.refuse(reasons);
        }
    }
}
