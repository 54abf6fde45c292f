package app.luodi.imports.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Looks through a zip before anything in it is parsed: sizes by unpacking and counting, names, and what has no business in a ledger. */
final class ZipGate {
    private static final Pattern OUTSIDE =
            Pattern.compile("<Relationship\\b[^>]*TargetMode\\s*=\\s*[\"']External[^>]*>");
    private static final Pattern LINK = Pattern.compile("Type\\s*=\\s*[\"'][^\"']*/hyperlink[\"']");
    private static final Pattern NAME = Pattern.compile("[\\w .\\-/\\[\\]()%@+,=~$!'\\\\:]+");
    private final Budget budget;
    private final byte[] buffer = new byte[1 << 16];
    private long unpacked;

    ZipGate(Budget budget) {
        this.budget = budget;
    }

    void check(ZipFile zip) throws IOException {
        Set<String> names = new HashSet<>();
        var entries = Collections.list(zip.getEntries());
        if (entries.size() > budget.entries()) {
            throw NotReadable.because("entries", budget.entries());
        }
        for (var entry : entries) {
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw NotReadable.because("encrypted");
            }
            var name = entry.getName().toLowerCase(Locale.ROOT);
            checkName(name);
            if (!names.add(name) || !zip.canReadEntryData(entry)) {
                throw NotReadable.because("damaged");
            }
            count(zip, entry);
        }
        if (!names.contains("[content_types].xml") || !names.contains("xl/workbook.xml")) {
            throw NotReadable.because("type");
        }
        for (var entry : entries) {
            checkPart(zip, entry);
        }
    }

    private static void checkName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw NotReadable.because("path");
        }
        if (name.contains("..") || name.startsWith("/") || name.contains("\\") || name.contains(":")) {
            throw NotReadable.because("path");
        }
        if (name.endsWith("vbaproject.bin")
                || name.startsWith("xl/macrosheets/")
                || name.startsWith("xl/dialogsheets/")) {
            throw NotReadable.because("macros");
        }
        if (name.startsWith("xl/externallinks/") || name.equals("xl/connections.xml")) {
            throw NotReadable.because("external");
        }
    }

    private void count(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        var size = 0L;
        try (var stream = zip.getInputStream(entry)) {
            for (var read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                size += read;
                unpacked += read;
                var tight = size > Budget.SMALL && size > entry.getCompressedSize() * budget.ratio();
                if (tight || unpacked > budget.unpacked()) {
                    throw NotReadable.because("bomb");
                }
            }
        }
    }

    /** Small parts that POI reads by itself must be sound, and must not lead outside. */
    private static void checkPart(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        var name = entry.getName().toLowerCase(Locale.ROOT);
        var relations = name.endsWith(".rels");
        if (!relations && !name.equals("[content_types].xml") && !name.startsWith("docprops/")) {
            return;
        }
        byte[] part;
        try (var stream = zip.getInputStream(entry)) {
            part = stream.readNBytes((int) Budget.SMALL + 1);
        }
        if (part.length > Budget.SMALL) {
            throw NotReadable.because("bomb");
        }
        if (name.endsWith(".xml") || relations) {
            Xml.check(new ByteArrayInputStream(part));
        }
        var text = new String(part, StandardCharsets.UTF_8);
        if (text.contains("macroEnabled")) {
            throw NotReadable.because("macros");
        }
        if (relations
                && OUTSIDE.matcher(text)
                        .results()
                        .anyMatch(found -> !LINK.matcher(found.group()).find())) {
            throw NotReadable.because("external");
        }
    }
}
