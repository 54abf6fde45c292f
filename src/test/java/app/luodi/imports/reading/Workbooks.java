package app.luodi.imports.reading;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Builds workbooks part by part, also such as no spreadsheet would write. */
public final class Workbooks {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final int PIECE = 1 << 16;

    private Workbooks() {}

    /** A workbook whose one sheet holds these rows. */
    public static byte[] rows(String rows) {
        return sheetXml("<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>");
    }

    static byte[] sheetXml(String xml) {
        var parts = parts();
        parts.put(SHEET, utf8(xml));
        return zip(parts);
    }

    /** A workbook with a part more, or another one in place of its own. */
    static byte[] with(String name, String content) {
        var parts = parts();
        parts.put(SHEET, utf8("<worksheet xmlns=\"" + MAIN + "\"><sheetData/></worksheet>"));
        parts.put(name, utf8(content));
        return zip(parts);
    }

    static String outside() {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"a\" Type=\"" + RELATIONS
                + "/oleObject\" Target=\"file:///c:/a.xlsx\" TargetMode=\"External\"/></Relationships>";
    }

    /** A sheet that is streamed, for parts that should not stand in memory. */
    static byte[] sheetOf(InputStream content) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out);
                var sheet = new SequenceInputStream(
                        new ByteArrayInputStream(utf8("<worksheet xmlns=\"" + MAIN
                                + "\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>")),
                        content)) {
            for (var part : parts().entrySet()) {
                put(zip, part.getKey(), part.getValue());
            }
            zip.putNextEntry(new ZipEntry(SHEET));
            sheet.transferTo(zip);
            zip.write(utf8("</t></is></c></row></sheetData></worksheet>"));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    static InputStream spaces(int size) {
        return same(' ', size);
    }

    static InputStream letters(int size) {
        return same('A', size);
    }

    private static InputStream same(char sign, int size) {
        return new InputStream() {
            private int left = size;

            @Override
            public int read() {
                return left-- > 0 ? sign : -1;
            }

            @Override
            public int read(byte[] into, int from, int most) {
                if (left <= 0) {
                    return -1;
                }
                var count = Math.min(Math.min(most, left), PIECE);
                Arrays.fill(into, from, from + count, (byte) sign);
                left -= count;
                return count;
            }
        };
    }

    /** The parts of a zip in their order. */
    public static Map<String, byte[]> unzipped(byte[] content) {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return parts;
    }

    public static byte[] zip(Map<String, byte[]> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                put(zip, part.getKey(), part.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static Map<String, byte[]> parts() {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put(
                "[Content_Types].xml",
                utf8(
                        "<Types xmlns=\"" + PACKAGE
                                + "content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                                + "<Override PartName=\"/" + SHEET
                                + "\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>"));
        parts.put("_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
        parts.put(
                "xl/workbook.xml",
                utf8("<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS
                        + "\"><sheets><sheet name=\"甲\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"));
        parts.put("xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"));
        return parts;
    }

    private static byte[] relation(String type, String target) {
        return utf8("<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\""
                + RELATIONS + "/" + type + "\" Target=\"" + target + "\"/></Relationships>");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
