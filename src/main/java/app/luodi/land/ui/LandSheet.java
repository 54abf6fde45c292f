package app.luodi.land.ui;

import app.luodi.land.ReadingLand;
import app.luodi.land.ReadingLand.Owner;
import app.luodi.land.ReadingLand.Row;
import app.luodi.shell.parts.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** The parcels as a sheet: areas are numbers, days are days, and a parcel stands in one row however many share it. */
final class LandSheet {
    private static final List<String> HEADS = List.of(
            "number",
            "location",
            "projects",
            "office",
            "area",
            "mu",
            "use",
            "mode",
            "termYears",
            "listedOn",
            "wonOn",
            "contractOn",
            "contractNumber",
            "supervisionNumber",
            "handedOn",
            "titleOn",
            "price",
            "startBy",
            "startExtendedTo",
            "startedOn",
            "completeBy",
            "completedOn",
            "warnings");
    private static final int HEAD = 2;
    private static final String DAY = "yyyy-mm-dd";

    private LandSheet() {}

    /** @param title of which day, and which parcels */
    static byte[] of(List<Row> rows, String title) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Luodi", null)) {
            var sheet = book.newWorksheet(Texts.of("land.title"));
            sheet.value(0, 0, title);
            sheet.style(0, 0).bold().fontSize(14).set();
            for (var at = 0; at < HEADS.size(); at++) {
                sheet.value(HEAD, at, Texts.of("land.sheet." + HEADS.get(at)));
                sheet.width(at, at < 3 ? 22 : 13);
            }
            sheet.range(HEAD, 0, HEAD, HEADS.size() - 1)
                    .style()
                    .bold()
                    .fillColor("E7EEF7")
                    .set();
            sheet.freezePane(1, HEAD + 1);
            var at = HEAD + 1;
            for (var row : rows) {
                line(sheet, at++, row);
            }
            var sums = ReadingLand.sums(rows);
            sheet.value(at, 0, Texts.of("land.sheet.sum", sums.parcels()));
            number(sheet, at, 4, sums.area().squareMetres());
            number(sheet, at, 5, sums.area().mu());
            number(sheet, at, 16, sums.price().wan());
            book.finish();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    private static void line(Worksheet sheet, int at, Row row) {
        var ground = row.parcel().ground();
        var supply = row.parcel().supply();
        var duties = row.parcel().duties();
        text(sheet, at, 0, ground.number());
        text(sheet, at, 1, ground.location());
        text(sheet, at, 2, row.projects().isEmpty() ? null : LandWords.projects(row));
        text(sheet, at, 3, offices(row.projects()));
        number(sheet, at, 4, ground.area().squareMetres());
        number(sheet, at, 5, ground.area().mu());
        text(sheet, at, 6, Texts.of("land.use." + ground.use().code()));
        text(sheet, at, 7, Texts.of("land.mode." + supply.mode().code()));
        if (supply.termYears() != null) {
            sheet.value(at, 8, supply.termYears());
        }
        day(sheet, at, 9, supply.listedOn());
        day(sheet, at, 10, supply.wonOn());
        day(sheet, at, 11, supply.contractOn());
        text(sheet, at, 12, supply.contractNumber());
        text(sheet, at, 13, supply.supervisionNumber());
        day(sheet, at, 14, supply.handedOn());
        day(sheet, at, 15, supply.titleOn());
        if (supply.price() != null) {
            number(sheet, at, 16, supply.price().wan());
        }
        day(sheet, at, 17, duties.startBy());
        day(sheet, at, 18, duties.startExtendedTo());
        day(sheet, at, 19, duties.startedOn());
        day(sheet, at, 20, duties.completeBy());
        day(sheet, at, 21, duties.completedOn());
        text(sheet, at, 22, row.warnings().stream().map(LandWords::sentence).collect(Collectors.joining("；")));
    }

    private static String offices(List<Owner> owners) {
        return owners.stream()
                .map(Owner::officeName)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .collect(Collectors.joining("、"));
    }

    private static void text(Worksheet sheet, int row, int column, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            sheet.value(row, column, text);
        }
    }

    private static void number(Worksheet sheet, int row, int column, BigDecimal number) {
        sheet.value(row, column, new BigDecimal(number.stripTrailingZeros().toPlainString()));
        sheet.style(row, column).format("#,##0.00").set();
    }

    private static void day(Worksheet sheet, int row, int column, @Nullable LocalDate day) {
        if (day != null) {
            sheet.value(row, column, day);
            sheet.style(row, column).format(DAY).set();
        }
    }
}
