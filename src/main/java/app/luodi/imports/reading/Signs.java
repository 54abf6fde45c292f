package app.luodi.imports.reading;

/** Signs that turn the direction of writing: what is read is then not what is there. */
final class Signs {
    private Signs() {}

    static boolean turnDirection(String text) {
        for (var at = 0; at < text.length(); at++) {
            var sign = text.charAt(at);
            if (sign >= '\u202A' && sign <= '\u202E' || sign >= '\u2066' && sign <= '\u2069') {
                return true;
            }
        }
        return false;
    }

    /** Column letters: 0 is A. */
    static String letters(int column) {
        var letters = new StringBuilder();
        for (var rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }
}
