package app.luodi.shell;

import java.util.List;

/** What Ctrl K finds. Every module may contribute; each answers quickly and only what the person may see. */
public interface Finds {
    /** @param text what was typed, not blank */
    List<Found> find(String text, int limit);

    /**
     * @param kind the key of the word above the group: {@code projects.find.kind}
     * @param title what is found
     * @param detail a second line; may be empty
     * @param icon an icon of {@link app.luodi.shell.parts.Icons}
     * @param path where it leads
     */
    record Found(String kind, String title, String detail, String icon, String path) {}
}
