package app.luodi.shell;

import app.luodi.shell.parts.Texts;
import com.vaadin.flow.server.menu.MenuConfiguration;

/** A city came to a screen that shows one district, and has not said which. */
class DistrictFirst extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Class<?> screen;

    DistrictFirst(Class<?> screen) {
        super("Which district first: " + screen.getSimpleName());
        this.screen = screen;
    }

    /** What the screen is called in the menu; a screen below another one is called as that one. */
    String title(String path) {
        return MenuConfiguration.getMenuEntries().stream()
                .filter(entry -> screen.equals(entry.menuClass())
                        || path.startsWith(entry.path().replaceFirst("^/", "") + "/"))
                .map(entry -> Texts.of(entry.title()))
                .findFirst()
                .orElseGet(() -> Texts.of("shell.brand"));
    }
}
