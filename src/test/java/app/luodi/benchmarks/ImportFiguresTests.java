package app.luodi.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import app.luodi.imports.reading.Progress;
import app.luodi.imports.reading.ReadingWorkbooks;
import app.luodi.imports.reading.Workbook;
import app.luodi.imports.understanding.Choices;
import app.luodi.imports.understanding.RecognisedWorkbook;
import app.luodi.imports.understanding.UnderstandingWorkbooks;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A ledger of 10,000 rows and 30 columns: recognised and previewed, beside merely reading it with POI. */
@Tag("bench")
class ImportFiguresTests {
    private static final int ROWS = 10_000;
    private static final int TIMES = 5;
    private static final double NANOS = 1e9;
    private static final double AIM_SECONDS = 5;
    private static final double AIM_MEGABYTES = 64;
    private static final double MEGABYTE = 1 << 20;
    private static final String[] HEADERS = {
        "序号", "项目名称", "项目代码", "建设单位", "所属办事处", "项目类别", "建设性质", "项目级别", "建设地点", "主要建设内容",
        "总投资（万元）", "其中固投（万元）", "签约时间", "签约额（万元）", "用地面积（亩）", "建设起止年限", "计划开工时间", "实际开工时间", "是否开工", "计划竣工时间",
        "截至上年底累计完成投资（万元）", "年度计划投资（万元）", "本月完成投资（万元）", "年度累计完成投资（万元）", "投资完成率", "形象进度", "存在问题", "责任单位", "包联领导", "备注"
    };

    /** What a run took. */
    private record Run(double poi, double read, double understood) {}

    @Test
    void tenThousandRowsOfThirtyColumns() throws Exception {
        var file = ledger();
        var runs = new Run[TIMES];
        for (var at = 0; at < TIMES; at++) {
            runs[at] = run(file);
        }
        var first = runs[0];
        Arrays.sort(runs, java.util.Comparator.comparingDouble(run -> run.read() + run.understood()));
        var middle = runs[TIMES / 2];
        var held = held(file);
        System.out.printf(
                Locale.ROOT,
                "%nLedger of %,d × %d (%.1f MB): aim %.0f s, %.0f MB%n"
                        + "  recognised and previewed  first %.2f s, median %.2f s (read %.2f, understood %.2f)%n"
                        + "  merely read with POI      first %.2f s, median %.2f s; ratio %.2f%n"
                        + "  held in memory            %.0f MB%n",
                ROWS,
                HEADERS.length,
                file.length / MEGABYTE,
                AIM_SECONDS,
                AIM_MEGABYTES,
                first.read() + first.understood(),
                middle.read() + middle.understood(),
                middle.read(),
                middle.understood(),
                first.poi(),
                middle.poi(),
                (middle.read() + middle.understood()) / middle.poi(),
                held);
        assertThat(middle.read() + middle.understood()).isLessThan(AIM_SECONDS);
        assertThat(held).isLessThan(AIM_MEGABYTES);
    }

    private static Run run(byte[] file) throws IOException, OpenXML4JException, SAXException {
        var start = System.nanoTime();
        merelyRead(file);
        var poi = System.nanoTime();
        var workbook = read(file);
        var read = System.nanoTime();
        var understood = understood(workbook);
        var end = System.nanoTime();
        assertThat(understood.sheets().getFirst().projects()).hasSize(ROWS);
        return new Run((poi - start) / NANOS, (read - poi) / NANOS, (end - read) / NANOS);
    }

    private static Workbook read(byte[] file) {
        return new ReadingWorkbooks().read("台账.xlsx", file, Progress.NONE).orThrow();
    }

    private static RecognisedWorkbook understood(Workbook workbook) {
        return new UnderstandingWorkbooks(Choices.NONE).understand(workbook);
    }

    /** Cells and what was understood of them together, in megabytes. */
    private static double held(byte[] file) {
        var before = live();
        var workbook = read(file);
        var understood = understood(workbook);
        var after = live();
        assertThat(understood.sheets()).hasSameSizeAs(workbook.sheets());
        return (after - before) / MEGABYTE;
    }

    private static long live() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void merelyRead(byte[] file) throws IOException, OpenXML4JException, SAXException {
        try (var pack = OPCPackage.open(new ByteArrayInputStream(file))) {
            var reader = new XSSFReader(pack);
            var xml = XMLHelper.newXMLReader();
            xml.setContentHandler(new XSSFSheetXMLHandler(
                    reader.getStylesTable(),
                    new ReadOnlySharedStringsTable(pack),
                    new Ignoring(),
                    new DataFormatter(),
                    false));
            try (var sheet = reader.getSheetsData().next()) {
                xml.parse(new InputSource(sheet));
            }
        } catch (javax.xml.parsers.ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static final class Ignoring implements XSSFSheetXMLHandler.SheetContentsHandler {
        @Override
        public void startRow(int row) {
            // only read
        }

        @Override
        public void endRow(int row) {
            // only read
        }

        @Override
        public void cell(String reference, @Nullable String value, @Nullable XSSFComment comment) {
            // only read
        }
    }

    private static byte[] ledger() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new org.dhatim.fastexcel.Workbook(out, "bench", "1.0")) {
            var sheet = workbook.newWorksheet("台账");
            for (var column = 0; column < HEADERS.length; column++) {
                sheet.value(0, column, HEADERS[column]);
            }
            for (var row = 1; row <= ROWS; row++) {
                write(sheet, row);
            }
        }
        return out.toByteArray();
    }

    private static void write(org.dhatim.fastexcel.Worksheet sheet, int row) {
        var total = 1_000 + row * 7 % 90_000;
        Object[] cells = {
            row,
            "示例智能装备第" + row + "号项目",
            null,
            "郑州示例" + row + "有限公司",
            "石佛办事处",
            "产业",
            "新建",
            "市重点",
            "示例路" + row + "号",
            "总建筑面积" + row + "平方米",
            total,
            total - 100,
            "2022.3",
            total,
            20 + row % 100,
            "2022.3-2025.6",
            "2022年" + (1 + row % 9) + "月",
            "2022-05-01",
            "是",
            "2025年底",
            100,
            total / 4,
            row % 50,
            row % 50 + 20,
            row % 100 + "%",
            "主体施工至" + row % 30 + "层",
            "无",
            "建设局、工信局",
            "张三 李四",
            "示例"
        };
        for (var column = 0; column < cells.length; column++) {
            if (cells[column] instanceof Number number) {
                sheet.value(row, column, number);
            } else if (cells[column] instanceof String text) {
                sheet.value(row, column, text);
            }
        }
    }
}
