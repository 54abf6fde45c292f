package app.luodi.lights.ui;

import app.luodi.identity.Act;
import app.luodi.kernel.Outcome;
import app.luodi.lights.LightTemplates;
import app.luodi.lights.LightVersion;
import app.luodi.lights.RuleWords;
import app.luodi.shell.For;
import app.luodi.shell.MainLayout;
import app.luodi.shell.parts.Confirm;
import app.luodi.shell.parts.PageHeader;
import app.luodi.shell.parts.Say;
import app.luodi.shell.parts.Texts;
import app.luodi.shell.parts.UrlState;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** 亮灯规则: by what projects are judged now, before and later; the exemptions; the reds that nobody has explained. */
@Route(value = "lights", layout = MainLayout.class)
@Menu(title = "lights.menu", order = 440, icon = "light")
@For(
        value = {"set_light_rules", "view_projects"},
        city = false)
@PermitAll
class LightRuleView extends Main implements AfterNavigationObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final String EDIT = "edit";
    private static final String CURRENT = "current";

    private final transient LightServices services;
    private UrlState state = UrlState.at("lights");

    LightRuleView(LightServices services) {
        this.services = services;
        addClassNames("lu-page", "light-rule-page");
    }

    @Override
    public String getPageTitle() {
        return Texts.of("lights.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        state = UrlState.of(event.getLocation());
        load();
    }

    private void load() {
        removeAll();
        var may = services.rights().may(Act.SET_LIGHT_RULES);
        var edited = state.get(EDIT);
        if (may && edited.isPresent()) {
            edit(edited.get());
        } else {
            read(may);
        }
    }

    private void read(boolean may) {
        var header = new PageHeader(Texts.of("lights.title"), Texts.of("lights.sub"));
        if (may) {
            var change = new Button(Texts.of("lights.change"), event -> open(CURRENT));
            change.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            header.actions(templates(), change);
        }
        var cards = new RuleCards(services);
        var body = new Div(cards.inForce(), cards.versions(may ? this::withdraw : null));
        body.addClassNames("light-rules", "lu-grow");
        if (services.rights().may(Act.VIEW_PROJECTS)) {
            var projects = new LightCards(services);
            body.add(projects.exemptions(), projects.unexplained());
        }
        add(header, body);
    }

    private MenuBar templates() {
        var menu = new MenuBar();
        var all = menu.addItem(Texts.of("lights.templates")).getSubMenu();
        LightTemplates.ALL.forEach(one -> all.addItem(RuleWords.template(one), event -> open(one.template())));
        return menu;
    }

    private void edit(String what) {
        var template = LightTemplates.ALL.stream()
                .filter(one -> one.template().equals(what))
                .findFirst();
        var rules = template.orElseGet(() -> services.adopting().inForce().rules());
        var header = new PageHeader(
                Texts.of("lights.edit"),
                template.map(one -> Texts.of("lights.template." + one.template() + ".note"))
                        .orElse(Texts.of("lights.edit.sub")));
        add(
                header,
                new RuleEditor(
                        rules, services, header, () -> state.without(EDIT).open()));
    }

    private void open(String what) {
        state.with(EDIT, what).open();
    }

    private void withdraw(LightVersion version) {
        Confirm.ask(
                Texts.of("lights.withdraw.ask", version.version()),
                Texts.of("lights.withdraw.why", version.validFrom().toString()),
                Texts.of("lights.withdraw"),
                () -> {
                    switch (services.adopting().withdraw(version.version())) {
                        case Outcome.Done<Integer> done -> Say.saved(Texts.of("lights.withdrawn"));
                        case Outcome.Refused<Integer>(var reasons) -> Say.refused(reasons);
                    }
                    load();
                });
    }
}
