package app.luodi.imports.understanding;

import app.luodi.imports.reading.Cell;
import app.luodi.imports.understanding.Problem.Kind;
import app.luodi.imports.understanding.Problem.Weight;
import app.luodi.imports.understanding.Value.Text;
import app.luodi.imports.understanding.Value.Unread;
import app.luodi.projects.CreditCode;
import java.util.Locale;
import java.util.regex.Pattern;

/** Understands project codes (GB/T 40058-2021) and credit codes (GB 32100-2015). A wrong one is kept and told. */
final class CodeReading {
    private static final Pattern BARE = Pattern.compile("(\\d{4})([0-9A-Z]{6})(\\d{2})(\\d{2})(\\d{6})");
    private static final Pattern EXPONENT = Pattern.compile("\\d(?:\\.\\d+)?E\\+?\\d+");
    private static final Pattern LOST = Pattern.compile("\\d{15}0{3,5}");
    private static final int KEPT = 15;
    private static final int MONTHS = 12;
    private static final int MODULUS = 10;

    private CodeReading() {}

    static Reading project(Cell cell) {
        var raw = cell.text().strip();
        var code = Texts.tight(raw).toUpperCase(Locale.ROOT).replaceAll("[\\p{Pd}_−]+", "-");
        if (isLost(cell, code)) {
            return lost(raw);
        }
        var bare = BARE.matcher(code.replace("-", ""));
        if (!bare.matches()) {
            return Reading.sure(new Text(code)).telling(problem(Kind.CODE_FORMAT, raw));
        }
        var reading = Reading.sure(new Text(bare.replaceFirst("$1-$2-$3-$4-$5")));
        return hasRightCheck(code.replace("-", "")) ? reading : reading.telling(problem(Kind.CHECK_DIGIT, raw));
    }

    static Reading credit(Cell cell) {
        var raw = cell.text().strip();
        var code = Texts.tight(raw).toUpperCase(Locale.ROOT).replace("-", "");
        if (isLost(cell, code)) {
            return lost(raw);
        }
        var credit = CreditCode.read(code);
        if (credit.isEmpty()) {
            return Reading.sure(new Text(code)).telling(problem(Kind.CODE_FORMAT, raw));
        }
        var reading = Reading.sure(new Text(code));
        return credit.get().hasRightCheck() ? reading : reading.telling(problem(Kind.CREDIT_CHECK_DIGIT, raw));
    }

    /** A spreadsheet keeps fifteen digits of a number. */
    private static boolean isLost(Cell cell, String code) {
        return EXPONENT.matcher(code).matches()
                || LOST.matcher(code).matches()
                || cell.kind() == Cell.Kind.NUMBER && code.length() > KEPT;
    }

    private static Reading lost(String raw) {
        return Reading.sure(new Unread(raw)).telling(problem(Kind.CODE_LOST, raw));
    }

    /**
     * The last digit by ISO 7064 MOD 11,10, as all codes at hand have it. Codes of the years before the standard (2019-…
     * instead of a month, 1908-…) were given without one.
     */
    private static boolean hasRightCheck(String digits) {
        var month = Integer.parseInt(digits.substring(2, 4));
        if (month < 1 || month > MONTHS || !digits.chars().allMatch(Character::isDigit)) {
            return true;
        }
        var product = MODULUS;
        for (var at = 0; at < digits.length() - 1; at++) {
            var sum = (product + digits.charAt(at) - '0') % MODULUS;
            product = (sum == 0 ? MODULUS : sum) * 2 % (MODULUS + 1);
        }
        return (MODULUS + 1 - product) % MODULUS == digits.charAt(digits.length() - 1) - '0';
    }

    private static Problem problem(Kind kind, String raw) {
        return Problem.of(null, null, kind, Weight.WARNING).with("raw", raw);
    }
}
