package app.luodi.imports.reading;

import static org.assertj.core.api.Assertions.assertThat;

import app.luodi.kernel.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that want to harm: each is refused with its own sentence, at once, and leaves nothing behind. */
class HostileFilesTests {
    private static final Duration AT_ONCE = Duration.ofSeconds(2);
    private static final int BOMB = 200 << 20;
    private static final String ROWS = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>%s</t></is></c></row>";

    record Hostile(String name, byte[] content, String key) {
        @Override
        public String toString() {
            return name + " → " + key;
        }
    }

    static Stream<Hostile> hostile() throws IOException {
        return Stream.of(
                file("空.xlsx", new byte[0], "empty"),
                file("图片.xlsx", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}, "type"),
                file("网页.xls", "<html><table></table></html>".getBytes(StandardCharsets.UTF_8), "type"),
                file("二进制.csv", new byte[] {'a', ',', 0, 'b'}, "type"),
                file("别的.xlsx", Workbooks.zip(Map.of("a.txt", bytes("hello"))), "type"),
                file("../../etc/台账.xlsx", sheet("甲"), "name"),
                file("台账\u202Exslx.exe", sheet("甲"), "name"),
                file("大.csv", new byte[(20 << 20) + 1], "tooLarge"),
                file("空格.xlsx", Workbooks.sheetOf(Workbooks.spaces(BOMB)), "bomb"),
                file("长字.xlsx", Workbooks.sheetOf(Workbooks.letters(BOMB)), "bomb"),
                file("字长.xlsx", sheet("甲".repeat(40_000)), "cell"),
                file(
                        "实体.xlsx",
                        Workbooks.sheetXml(
                                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet>&e;</worksheet>"),
                        "doctype"),
                file(
                        "十亿笑.xlsx",
                        Workbooks.sheetXml(
                                "<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><worksheet>&b;</worksheet>"),
                        "doctype"),
                file(
                        "关系.xlsx",
                        Workbooks.with("xl/_rels/workbook.xml.rels", "<!DOCTYPE x><Relationships/>"),
                        "doctype"),
                file("外链.xlsx", Workbooks.with("xl/externalLinks/externalLink1.xml", "<externalLink/>"), "external"),
                file(
                        "外链关系.xlsx",
                        Workbooks.with("xl/worksheets/_rels/sheet1.xml.rels", Workbooks.outside()),
                        "external"),
                file("宏.xlsm", Workbooks.with("xl/vbaProject.bin", "x"), "macros"),
                file("路径.xlsx", Workbooks.with("../../evil.xml", "<x/>"), "path"),
                file("绝对.xlsx", Workbooks.with("/etc/evil.xml", "<x/>"), "path"),
                file("部件.xlsx", many(), "entries"),
                file("行号.xlsx", Workbooks.rows("<row r=\"99999999999\"><c><v>1</v></c></row>"), "damagedAt"),
                file("列号.xlsx", Workbooks.rows("<row r=\"1\"><c r=\"ZZZZZ1\"><v>1</v></c></row>"), "columns"),
                file("倒序.xlsx", Workbooks.rows("<row r=\"5\"/><row r=\"2\"/>"), "damagedAt"),
                file("越界.xlsx", Workbooks.rows("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row>"), "damaged"),
                file("方向.xlsx", sheet("甲\u202E乙"), "bidi"),
                file("方向.csv", bytes("序号,项目名称\n1,甲\u2067乙\n"), "bidi"),
                file("断.xlsx", java.util.Arrays.copyOf(sheet("甲"), 300), "damaged"),
                file("坏.xlsx", Workbooks.sheetXml("<worksheet><sheetData>"), "damaged"),
                file("坏.xls", broken(), "damaged"),
                file("密.xlsx", encrypted(), "encrypted"),
                file(
                        "编码.csv",
                        new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, (byte) 0xFF, (byte) 0xFE},
                        "encoding"));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void isRefusedAtOnceWithItsSentence(Hostile file) throws IOException {
        var before = left();
        var start = System.nanoTime();
        var outcome = new ReadingWorkbooks().read(file.name(), file.content(), Progress.NONE);
        var took = Duration.ofNanos(System.nanoTime() - start);
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(
                                        ((Outcome.Refusal) refused.reasons().getFirst()).key())
                                .isEqualTo("imports.refused." + file.key()));
        assertThat(took).isLessThan(AT_ONCE);
        assertThat(left()).isEqualTo(before);
    }

    @Test
    void anExponentThatWouldFillTheMemoryIsAnError() {
        var workbook = new ReadingWorkbooks()
                .read(
                        "大数.xlsx",
                        Workbooks.rows("<row r=\"1\"><c r=\"A1\"><v>1E+999999999</v></c></row>"),
                        Progress.NONE)
                .orThrow();
        var cell = workbook.sheets().getFirst().rows().getFirst().at(0);
        assertThat(Objects.requireNonNull(cell).kind()).isEqualTo(Cell.Kind.ERROR);
    }

    @Test
    void aReadingThatIsCancelledEnds() {
        var rows = new StringBuilder();
        for (var row = 1; row <= 2_000; row++) {
            rows.append("<row r=\"").append(row).append("\"><c><v>1</v></c></row>");
        }
        var outcome = new ReadingWorkbooks().read("长.xlsx", Workbooks.rows(rows.toString()), (sheet, row) -> row < 600);
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    }

    private static Hostile file(String name, byte[] content, String key) {
        return new Hostile(name, content, key);
    }

    private static byte[] sheet(String text) {
        return Workbooks.rows(ROWS.formatted(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] many() {
        var parts = new LinkedHashMap<String, byte[]>();
        for (var at = 0; at < 2_100; at++) {
            parts.put("xl/part" + at + ".xml", bytes("<x/>"));
        }
        return Workbooks.zip(parts);
    }

    private static byte[] broken() throws IOException {
        try (var workbook = new HSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            workbook.createSheet("甲").createRow(0).createCell(0).setCellValue("乙");
            workbook.write(out);
            return java.util.Arrays.copyOf(out.toByteArray(), 700);
        }
    }

    private static byte[] encrypted() throws IOException {
        try (var files = new POIFSFileSystem();
                var out = new ByteArrayOutputStream()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var stream = encryptor.getDataStream(files)) {
                stream.write(sheet("甲"));
            } catch (java.security.GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    /** What stands in the folder for temporary files. */
    private static long left() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(path -> path.getFileName().toString().matches("(?i).*(?:poi|ooxml|xlsx?).*"))
                    .count();
        }
    }
}
