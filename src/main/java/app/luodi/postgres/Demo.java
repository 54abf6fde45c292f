package app.luodi.postgres;

/** Whether the demo districts live in the database: decided once, when it is empty, and kept. */
final class Demo {
    private Demo() {}

    static boolean ofEmbedded(Settings settings, DataFolder folder, Inhabitants inhabitants) {
        var demo = inhabitants.any()
                ? sameAs(folder.demo().orElse(inhabitants.demo()), settings)
                : settings.demo().or(folder::demo).orElse(true);
        folder.rememberDemo(demo);
        return demo;
    }

    static boolean ofExternal(Settings settings, Inhabitants inhabitants) {
        return inhabitants.any()
                ? sameAs(inhabitants.demo(), settings)
                : settings.demo().orElse(false);
    }

    private static boolean sameAs(boolean found, Settings settings) {
        if (settings.demo().orElse(found) != found) {
            throw new CannotStart(
                    found
                            ? "this database holds demo districts; start it without LUODI_DEMO=false, or take another"
                            : "this database holds districts of its own; demo districts (LUODI_DEMO=true) need an empty one");
        }
        return found;
    }
}
