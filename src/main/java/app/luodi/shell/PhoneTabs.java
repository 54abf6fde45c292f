package app.luodi.shell;

import app.luodi.shell.parts.Icons;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The bar at the foot of a phone: the screens of somebody on site, within reach of a thumb. */
class PhoneTabs extends Nav {
    private static final long serialVersionUID = 1L;
    private static final List<String> SCREENS = List.of("todo", "projects", "returns");

    private final List<Anchor> links = new ArrayList<>();

    PhoneTabs(List<Menu.Screen> screens, WhoIsThere.@Nullable Person person, @Nullable SignOut out) {
        addClassName("lu-phone-tabs");
        setAriaLabel(Texts.of("shell.phone"));
        for (var path : SCREENS) {
            screens.stream().filter(screen -> screen.path().equals(path)).forEach(this::link);
        }
        if (person != null) {
            var mine = new NativeButton("", event -> own(person, out).open());
            mine.add(Icons.of("user"), new Span(Texts.of("shell.phone.mine")));
            add(mine);
        }
    }

    private void link(Menu.Screen screen) {
        var link =
                new Anchor(screen.path(), Icons.of(screen.icon()), new Span(Texts.of("shell.phone." + screen.path())));
        links.add(link);
        add(link);
    }

    void mark(String path) {
        links.forEach(link -> {
            var on = path.equals(link.getHref()) || path.startsWith(link.getHref() + "/");
            link.setClassName("lu-on", on);
            if (on) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }

    private static Dialog own(WhoIsThere.Person person, @Nullable SignOut out) {
        var dialog = new Dialog(person.name());
        var who = new Span(person.role() + " · " + person.district());
        who.addClassName("lu-cap");
        var list = new Div(
                who,
                entry(dialog, "key", "shell.password", () -> UI.getCurrent().navigate("password")),
                entry(dialog, "moon", "shell.theme", Appearance::swapTheme),
                entry(
                        dialog,
                        "globe",
                        "shell.language",
                        () -> Appearance.speak(Texts.chinese() ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE)));
        if (out != null) {
            list.add(entry(dialog, "out", "shell.signout", out::signOut));
        }
        list.addClassName("lu-phone-own");
        dialog.add(list);
        dialog.getFooter().add(new Button(Texts.of("parts.close"), event -> dialog.close()));
        return dialog;
    }

    private static Button entry(Dialog dialog, String icon, String key, Runnable act) {
        var button = new Button(Texts.of(key), Icons.of(icon), event -> {
            dialog.close();
            act.run();
        });
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }
}
