package app.luodi.shell;

import app.luodi.shell.parts.Icons;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The navigation: the routes' own menu entries, by the hundreds of their order in four groups. */
class Menu extends Nav {
    private static final long serialVersionUID = 1L;

    /** A screen that can be gone to. */
    record Screen(String title, String icon, String path, int group) {}

    /** Screens of this group are reached from the foot of a phone and by Ctrl K only. */
    private static final int OF_PHONES = 9;

    private final transient List<Screen> screens;
    private final List<Anchor> links = new ArrayList<>();

    Menu(@Nullable WhoIsThere who, boolean demo) {
        addClassName("lu-nav");
        setAriaLabel(Texts.of("shell.nav"));
        screens = MenuConfiguration.getMenuEntries().stream()
                .filter(entry -> entry.menuClass() != null && (who == null || who.sees(entry.menuClass())))
                .sorted(Comparator.comparing(Menu::order))
                .map(entry -> new Screen(
                        Texts.of(entry.title()),
                        icon(entry),
                        entry.path().replaceFirst("^/", ""),
                        (int) order(entry) / 100))
                .toList();
        screens.stream()
                .map(Screen::group)
                .filter(group -> group != OF_PHONES)
                .distinct()
                .forEach(this::group);
        if (demo) {
            var foot = new Div(new Span(Texts.of("shell.demo.foot")));
            foot.addClassName("lu-nav-foot");
            add(foot);
        }
    }

    List<Screen> screens() {
        return screens;
    }

    /** Marks the screen we are on: the longest path that begins the address. */
    void mark(String path) {
        var best = links.stream()
                .filter(link -> path.equals(link.getHref()) || path.startsWith(link.getHref() + "/"))
                .max(Comparator.comparingInt(link -> link.getHref().length()));
        links.forEach(link -> {
            var on = best.filter(link::equals).isPresent();
            link.setClassName("lu-on", on);
            if (on) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }

    private void group(int group) {
        var title = new Div(Texts.of("shell.menu." + group));
        title.addClassName("lu-nav-group");
        add(title);
        screens.stream().filter(screen -> screen.group() == group).forEach(this::link);
    }

    private void link(Screen screen) {
        var link = new Anchor(screen.path(), Icons.of(screen.icon()), new Span(screen.title()));
        link.getElement().setAttribute("title", screen.title());
        links.add(link);
        add(link);
    }

    private static double order(MenuEntry entry) {
        return entry.order() == null ? 999 : entry.order();
    }

    private static String icon(MenuEntry entry) {
        return entry.icon() != null && Icons.has(entry.icon()) ? entry.icon() : "list";
    }
}
