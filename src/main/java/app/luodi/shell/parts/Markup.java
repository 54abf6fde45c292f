package app.luodi.shell.parts;

/** Markup made of our own marks and other people's words: every word goes through {@link #text}. */
final class Markup {
    private Markup() {}

    static String text(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
