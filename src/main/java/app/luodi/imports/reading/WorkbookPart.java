package app.luodi.imports.reading;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The list of sheets, and from which day dates count. */
final class WorkbookPart extends DefaultHandler {
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    private static final int MOST_SHEETS = 500;
    private final List<Entry> sheets = new ArrayList<>();
    private boolean from1904;

    record Entry(String name, String relation, boolean hidden) {}

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        if ("workbookPr".equals(name)) {
            var flag = attributes.getValue("date1904");
            from1904 = "1".equals(flag) || "true".equals(flag);
        }
        if ("sheet".equals(name)) {
            var relation = attributes.getValue(RELATIONS, "id");
            relation = relation == null ? attributes.getValue(STRICT, "id") : relation;
            var title = attributes.getValue("name");
            if (relation == null || title == null || sheets.size() >= MOST_SHEETS || Signs.turnDirection(title)) {
                throw NotReadable.because("damaged");
            }
            var state = attributes.getValue("state");
            sheets.add(new Entry(title, relation, "hidden".equals(state) || "veryHidden".equals(state)));
        }
    }

    List<Entry> sheets() {
        return sheets;
    }

    boolean startsIn1904() {
        return from1904;
    }
}
