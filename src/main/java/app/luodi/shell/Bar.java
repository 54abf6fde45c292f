package app.luodi.shell;

import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Icons;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The bar: mark, district, demo mark, today, search, person. */
class Bar extends Header {
    private static final long serialVersionUID = 1L;

    Bar(@Nullable WhoIsThere who, LocalDate today, boolean demo, @Nullable SignOut out, Runnable find) {
        addClassName("lu-bar");
        var toggle = new DrawerToggle();
        toggle.setAriaLabel(Texts.of("shell.nav"));
        add(toggle, brand());
        var person = who == null ? null : who.person().orElse(null);
        if (who != null && person != null) {
            add(district(who, person));
        }
        if (demo) {
            var mark = new Span(Texts.of("shell.demo"));
            mark.addClassName("lu-pill");
            add(mark);
        }
        var day = new Span(Texts.of("shell.today", Amounts.dayOfWeek(today)));
        day.addClassNames("lu-cap", "lu-bar-today");
        add(day, search(find));
        if (person != null) {
            add(person(person, out));
        }
    }

    private static Anchor brand() {
        var mark = new Span();
        mark.getElement().setProperty("innerHTML", """
                <svg viewBox="0 0 24 24" aria-hidden="true"><rect width="24" height="24" rx="4" fill="var(--lu-blue)"/>\
                <path d="M12 4.5v9M8.2 10 12 13.8 15.8 10M5 18.5h14" fill="none" stroke="var(--lu-on-blue)" stroke-width="2" \
                stroke-linecap="square"/></svg>""");
        var brand = new Anchor("", mark, new Span(Texts.of("shell.brand")));
        brand.addClassName("lu-brand");
        brand.getElement().setAttribute("aria-label", Texts.of("shell.brand.home"));
        return brand;
    }

    private static Component district(WhoIsThere who, WhoIsThere.Person person) {
        var name = new Span(person.district());
        if (person.choices().isEmpty()) {
            name.addClassName("lu-dist");
            return name;
        }
        var bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY_INLINE);
        bar.addClassNames("lu-dist");
        var top = bar.addItem(new Span(name, Icons.of("dn")));
        top.setAriaLabel(Texts.of("shell.district.choose", person.district()));
        var menu = top.getSubMenu();
        choice(menu.addItem(Texts.of("shell.district.all")), person.chosen() == null, () -> who.lookAt(null), who);
        person.choices()
                .forEach(one -> choice(
                        menu.addItem(one.name()), one.id().equals(person.chosen()), () -> who.lookAt(one.id()), who));
        return bar;
    }

    private static void choice(
            com.vaadin.flow.component.contextmenu.MenuItem item, boolean chosen, Runnable look, WhoIsThere who) {
        item.setCheckable(true);
        item.setChecked(chosen);
        item.addClickListener(event -> {
            look.run();
            UI.getCurrent().getPage().setLocation(who.home());
        });
    }

    private static NativeButton search(Runnable find) {
        var words = new Span(Texts.of("shell.find.hint"));
        words.addClassName("lu-find-words");
        var key = new Span("Ctrl K");
        key.addClassName("lu-kbd");
        var button = new NativeButton("", event -> find.run());
        button.add(Icons.of("find"), words, new Text(" "), key);
        button.addClassName("lu-find");
        button.setAriaLabel(Texts.of("shell.find.hint") + " Ctrl K");
        return button;
    }

    private static MenuBar person(WhoIsThere.Person person, @Nullable SignOut out) {
        var initial = new Span(person.name().isEmpty() ? "" : initial(person.name()));
        initial.addClassName("lu-ava");
        initial.getElement().setAttribute("aria-hidden", "true");
        var role = new Span(person.role());
        var words = new Span(new Span(person.name()), role);
        words.addClassName("lu-who");
        var both = new Span(initial, words);
        both.addClassName("lu-me");
        var bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY_INLINE);
        bar.addClassName("lu-person");
        var item = bar.addItem(both);
        item.setAriaLabel(Texts.of("shell.me", person.name(), person.role()));
        var menu = item.getSubMenu();
        entry(menu.addItem("", event -> UI.getCurrent().navigate("password")), "key", "shell.password");
        entry(menu.addItem("", event -> Appearance.swapTheme()), "moon", "shell.theme");
        entry(
                menu.addItem(
                        "", event -> Appearance.speak(Texts.chinese() ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE)),
                "globe",
                "shell.language");
        entry(menu.addItem("", event -> new Keys().open()), "help", "shell.keys");
        if (out != null) {
            menu.addSeparator();
            entry(menu.addItem("", event -> out.signOut()), "out", "shell.signout");
        }
        return bar;
    }

    /** The last character of a Chinese name, the first letter of another. */
    private static String initial(String name) {
        return name.codePointAt(0) > 0x2E80 ? name.substring(name.length() - 1) : name.substring(0, 1);
    }

    private static void entry(com.vaadin.flow.component.contextmenu.MenuItem item, String icon, String key) {
        item.add(Icons.of(icon), new Span(Texts.of(key)));
    }
}
