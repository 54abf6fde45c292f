package app.luodi.imports.reading;

import app.luodi.imports.reading.Cell.Kind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DateUtil;

/** How a number is shown. A spreadsheet stores 9.8 as 9.800000000000001 and shows fifteen digits: so do we. */
enum NumberForm {
    GENERAL,
    PERCENT,
    DATE,
    /** A date shown without its day: 2022年3月. */
    MONTH,
    /** Exactly two decimals: 2022.1 is shown as 2022.10. */
    TWO_DECIMALS;

    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);
    private static final int LONGEST = 60;
    private static final BigDecimal LAST_SERIAL = BigDecimal.valueOf(2_958_465);

    static NumberForm of(int id, String code) {
        var plain = code.replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]", "").toLowerCase(Locale.ROOT);
        // 27–36 and 50–58 are the dates of Chinese spreadsheets and carry no code
        var chinese = id >= 27 && id <= 36 || id >= 50 && id <= 58;
        if (chinese && "general".equals(plain) || DateUtil.isADateFormat(id, code) || saysMore(id, code, plain)) {
            return id == 57 || id == 27 || plain.contains("y") && !plain.contains("d") ? MONTH : DATE;
        }
        if (plain.contains("%")) {
            return PERCENT;
        }
        return "0.00".equals(plain) || "0.00_ ".equals(plain) ? TWO_DECIMALS : GENERAL;
    }

    /** A day with a word behind it: 2022-12-28 计划. */
    private static boolean saysMore(int id, String code, String plain) {
        return code.contains("\"") && plain.contains("y") && DateUtil.isADateFormat(id, plain.strip());
    }

    /** @param stored as the file has it */
    Cell cell(String stored, boolean from1904) {
        BigDecimal number;
        try {
            number = new BigDecimal(stored).round(SHOWN);
        } catch (NumberFormatException | ArithmeticException none) {
            return new Cell(Kind.ERROR, stored, null);
        }
        if (Math.abs((long) number.scale()) > LONGEST || number.precision() - (long) number.scale() > LONGEST) {
            return new Cell(Kind.ERROR, stored, null);
        }
        return switch (this) {
            case PERCENT -> new Cell(Kind.PERCENT, plain(number.movePointRight(2)) + "%", number);
            case DATE, MONTH -> date(number, from1904);
            case TWO_DECIMALS -> new Cell(Kind.NUMBER, isYear(number) ? twoDecimals(number) : plain(number), number);
            case GENERAL -> new Cell(Kind.NUMBER, plain(number), number);
        };
    }

    private Cell date(BigDecimal serial, boolean from1904) {
        if (serial.compareTo(BigDecimal.ONE) < 0 || serial.compareTo(LAST_SERIAL) > 0) {
            return new Cell(Kind.NUMBER, plain(serial), serial);
        }
        var day = LocalDate.ofInstant(
                DateUtil.getLocalDateTime(serial.doubleValue(), from1904).toInstant(java.time.ZoneOffset.UTC),
                java.time.ZoneOffset.UTC);
        return new Cell(Kind.DATE, this == MONTH ? YearMonth.from(day).toString() : day.toString(), serial);
    }

    private static boolean isYear(BigDecimal number) {
        return number.intValue() >= 1990 && number.intValue() < 2100 && number.scale() > 0;
    }

    private static String twoDecimals(BigDecimal number) {
        return number.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
