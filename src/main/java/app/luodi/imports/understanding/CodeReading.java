package app.luodi.imports.understanding;

import app.luodi.imports.reading.Cell;
import app.luodi.imports.understanding.Problem.Kind;
import app.luodi.imports.understanding.Problem.Weight;
import app.luodi.imports.understanding.Value.Text;
import app.luodi.imports.understanding.Value.Unread;
import app.luodi.projects.CreditCode;
import app.luodi.projects.ProjectCode;
import java.util.Locale;
import java.util.regex.Pattern;

/** Understands project codes (GB/T 40058-2021) and credit codes (GB 32100-2015). A wrong one is kept and told. */
final class CodeReading {
    private static final Pattern EXPONENT = Pattern.compile("\\d(?:\\.\\d+)?E\\+?\\d+");
    private static final Pattern LOST = Pattern.compile("\\d{15}0{3,5}");
    private static final int KEPT = 15;

    private CodeReading() {}

    static Reading project(Cell cell) {
        var raw = cell.text().strip();
        var code = Texts.tight(raw).toUpperCase(Locale.ROOT).replaceAll("[\\p{Pd}_−]+", "-");
        if (isLost(cell, code)) {
            return lost(raw);
        }
        var known = ProjectCode.read(code);
        if (known.isEmpty()) {
            return Reading.sure(new Text(code)).telling(problem(Kind.CODE_FORMAT, raw));
        }
        var reading = Reading.sure(new Text(known.get().value()));
        return known.get().hasRightCheck() ? reading : reading.telling(problem(Kind.CHECK_DIGIT, raw));
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

    private static Problem problem(Kind kind, String raw) {
        return Problem.of(null, null, kind, Weight.WARNING).with("raw", raw);
    }
}
