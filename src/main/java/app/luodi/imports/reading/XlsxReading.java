package app.luodi.imports.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.jspecify.annotations.Nullable;

/** Reads xlsx sheet by sheet as a stream of events, straight from memory. */
final class XlsxReading {
    private static final String WORKBOOK = "/xl/workbook.xml";
    private static final String STYLES = "/xl/styles.xml";
    private static final String STRINGS = "/xl/sharedStrings.xml";
    private final Budget budget;

    XlsxReading(Budget budget) {
        this.budget = budget;
    }

    Workbook read(String fileName, byte[] content, Progress progress) {
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            new ZipGate(budget).check(zip);
            try (var pack = OPCPackage.open(new ZipFileZipEntrySource(zip))) {
                return new Workbook(fileName, FileKind.XLSX, sheets(pack, progress));
            }
        } catch (NotReadable told) {
            throw told;
        } catch (IOException | OpenXML4JException | RuntimeException damaged) {
            // POI and the zip reader answer damage with whatever they stumble over
            throw NotReadable.because("damaged");
        }
    }

    private List<Sheet> sheets(OPCPackage pack, Progress progress) throws IOException, OpenXML4JException {
        var main = pack.getRelationshipsByType(PackageRelationshipTypes.CORE_DOCUMENT);
        if (main.size() != 1
                || !main.getRelationship(0).getTargetURI().getPath().equals(WORKBOOK)) {
            throw NotReadable.because("type");
        }
        var reader = new XSSFReader(pack);
        var contents = new WorkbookPart();
        Xml.parse(reader.getWorkbookData(), contents);
        var formats = new CellFormats();
        if (has(pack, STYLES)) {
            Xml.parse(reader.getStylesData(), formats);
        }
        var strings = new SharedStrings(budget);
        if (has(pack, STRINGS)) {
            Xml.parse(reader.getSharedStringsData(), strings);
        }
        var sheets = new ArrayList<Sheet>();
        var rows = new Counter(budget.rows());
        for (var entry : contents.sheets()) {
            var part = partOf(reader, entry.relation());
            if (part != null) {
                var handler =
                        new SheetPart(entry.name(), budget, rows, strings, formats, contents.startsIn1904(), progress);
                Xml.parse(part, handler);
                sheets.add(handler.sheet(entry.hidden()));
            }
        }
        if (sheets.isEmpty()) {
            throw NotReadable.because("empty");
        }
        return sheets;
    }

    /** A chart sheet holds no cells. */
    private static @Nullable InputStream partOf(XSSFReader reader, String relation)
            throws IOException, InvalidFormatException {
        try {
            return reader.getSheet(relation);
        } catch (IllegalArgumentException noSuchPart) {
            throw NotReadable.because("damaged");
        }
    }

    /** Asked first: POI complains in the log about a part that is named and not there. */
    private static boolean has(OPCPackage pack, String part) throws InvalidFormatException {
        return pack.containPart(PackagingURIHelper.createPartName(part));
    }
}
