package app.luodi.imports.understanding;

/** How names and texts are compared outside of this package: the same way as inside. */
public final class Matching {
    private Matching() {}

    /** Without marks, blanks, case, and the words every project ends with. */
    public static String key(String name) {
        return Texts.key(name);
    }

    /** Whether two texts say the same, however wide or spaced they are written. */
    public static boolean sameText(String one, String other) {
        return one.equals(other) || Texts.tight(one).equals(Texts.tight(other));
    }
}
