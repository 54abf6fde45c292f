package app.luodi.imports.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** How numbers are shown: the number format of each cell style. */
final class CellFormats extends DefaultHandler {
    private static final int MOST = 100_000;
    private final Map<Integer, String> codes = new HashMap<>();
    private final List<NumberForm> styles = new ArrayList<>();
    private boolean inCells;

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "numFmt" -> codes.put(number(attributes, "numFmtId"), text(attributes, "formatCode"));
            case "cellXfs" -> inCells = true;
            case "xf" -> {
                if (inCells && styles.size() < MOST) {
                    styles.add(form(number(attributes, "numFmtId")));
                }
            }
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        if ("cellXfs".equals(name)) {
            inCells = false;
        }
    }

    NumberForm of(int style) {
        return style >= 0 && style < styles.size() ? styles.get(style) : NumberForm.GENERAL;
    }

    private NumberForm form(int id) {
        var code = codes.get(id);
        var builtin = BuiltinFormats.getBuiltinFormat(id);
        return NumberForm.of(id, code == null ? builtin == null ? "General" : builtin : code);
    }

    private static int number(Attributes attributes, String name) {
        try {
            return Integer.parseInt(text(attributes, name));
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    private static String text(Attributes attributes, String name) {
        var value = attributes.getValue(name);
        return value == null ? "" : value;
    }
}
