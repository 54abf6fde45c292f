package app.luodi.shell;

import app.luodi.shell.parts.Icons;
import app.luodi.shell.parts.PageHeader;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;

/** 选择一个区: a city's leader asked for a screen of one district; each district leads to that screen, not elsewhere. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
class ChoosingDistrict extends Main implements HasErrorParameter<DistrictFirst>, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private final transient ObjectProvider<WhoIsThere> who;

    ChoosingDistrict(ObjectProvider<WhoIsThere> who) {
        this.who = who;
        addClassNames("lu-page", "lu-first");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<DistrictFirst> parameter) {
        var to = event.getLocation();
        var there = who.getObject();
        var why = new Paragraph(
                Texts.of("shell.first.why", parameter.getException().title(to.getPath())));
        why.addClassName("lu-sub");
        var choices = new Div();
        choices.addClassName("lu-first-choices");
        there.person().map(WhoIsThere.Person::choices).orElse(List.of()).stream()
                .map(one -> choice(there, one, to))
                .forEach(choices::add);
        add(new PageHeader(Texts.of("shell.first.title")), why, choices);
        return HttpServletResponse.SC_OK;
    }

    private static NativeButton choice(WhoIsThere there, WhoIsThere.Choice one, Location to) {
        var name = new Span(one.name());
        name.addClassName("lu-first-name");
        var open = new Span(new Span(Texts.of("shell.first.pick")), Icons.of("rt"));
        open.addClassName("lu-first-open");
        // the whole page anew: the bar says which district it is
        var choice = new NativeButton("", event -> {
            there.lookAt(one.id());
            UI.getCurrent().getPage().setLocation(to.getPathWithQueryParameters());
        });
        choice.add(name, open);
        choice.addClassNames("lu-card", "lu-first-choice");
        return choice;
    }

    @Override
    public String getPageTitle() {
        return Texts.of("shell.first.title");
    }
}
