package app.luodi.imports.reading;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The texts that cells point to; readings aloud (phonetic runs) are left out. */
final class SharedStrings extends DefaultHandler {
    private static final int MOST = 2_000_000;
    private final Budget budget;
    private final List<String> texts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean inText;
    private boolean inReading;

    SharedStrings(Budget budget) {
        this.budget = budget;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "si" -> text.setLength(0);
            case "rPh" -> inReading = true;
            case "t" -> inText = true;
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        switch (name) {
            case "si" -> add();
            case "rPh" -> inReading = false;
            case "t" -> inText = false;
            default -> {}
        }
    }

    @Override
    public void characters(char[] signs, int start, int length) {
        if (inText && !inReading) {
            if (text.length() + length > budget.cell()) {
                throw NotReadable.because("cell", "", "", budget.cell());
            }
            text.append(signs, start, length);
        }
    }

    private void add() {
        if (texts.size() >= MOST) {
            throw NotReadable.because("bomb");
        }
        texts.add(text.toString());
    }

    String at(String index) {
        try {
            return texts.get(Integer.parseInt(index.strip()));
        } catch (IndexOutOfBoundsException | NumberFormatException missing) {
            throw NotReadable.because("damaged");
        }
    }
}
