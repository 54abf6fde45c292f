package app.luodi.investment.ui;

import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The sheet in the browser ({@code scripts/luodi-sheet.js}): it tells what was typed and shows what it is given. */
@Tag("luodi-sheet")
class ReturnSheet extends Component implements HasStyle {
    private static final long serialVersionUID = 1L;
    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * One cell, as it was typed; a column that begins with {@code !} is a correction that was pressed.
     *
     * @param v the version of the return it was typed over, as the browser saw it
     */
    record Edit(UUID row, String col, String text, @Nullable Integer v) {
        Edit(UUID row, String col, String text) {
            this(row, col, text, null);
        }
    }

    /**
     * @param why type, paste, fill, clear, undo, redo, fix, restore
     * @param rows the size of a pasted block
     * @param left how many pasted cells fell on what cannot be changed
     * @param seq the browser forgets what it sent up to here as soon as it hears of it again
     */
    record Edits(List<Edit> edits, String why, int rows, int columns, int left, long seq) {
        Edits(List<Edit> edits, String why, int rows, int columns) {
            this(edits, why, rows, columns, 0, 0);
        }
    }

    ReturnSheet(Consumer<Edits> typed, Runnable send) {
        addClassName("lu-grow");
        addListener(Typed.class, event -> typed.accept(event.edits()));
        addListener(Sent.class, event -> send.run());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule("context://scripts/luodi-sheet.js");
    }

    /** @param key whose sheet of which month it is: what the browser keeps is kept for it alone */
    void show(String key, List<SheetWriting.Column> columns, List<SheetWriting.Line> rows, Map<String, String> sums) {
        call("setSheet", Map.of("key", key, "columns", columns, "rows", rows, "sums", sums, "words", words()));
    }

    private static Map<String, String> words() {
        return Map.of(
                "label", Texts.of("investment.returns.title"),
                "row", word("investment.sheet.row"),
                "selected", word("investment.sheet.selected"),
                "nothing", Texts.of("investment.sheet.undo.nothing"),
                "nowhere", Texts.of("investment.sheet.pasted.nowhere"),
                "back", Texts.of("investment.sheet.paste.undo"),
                "grey", Texts.of("investment.sheet.grey"),
                "prev", Texts.of("investment.sheet.prev"),
                "next", Texts.of("investment.sheet.next"),
                "hint", Texts.of("investment.sheet.hint"));
    }

    void patch(List<SheetWriting.Line> rows, Map<String, String> sums, long seq) {
        call("patch", rows, sums, seq);
    }

    /** @param undo whether it can be taken back as one */
    void tell(String words, boolean undo) {
        call("tell", words, undo);
    }

    void paste(String block) {
        call("pasteText", block);
    }

    void goTo(UUID row, String column) {
        call("goTo", row.toString(), column);
    }

    void undo() {
        call("undo");
    }

    private void call(String method, Object... values) {
        getElement()
                .executeJs(
                        "customElements.whenDefined('luodi-sheet').then(() => this[$0](...JSON.parse($1)))",
                        method,
                        JSON.writeValueAsString(values));
    }

    /** The sentence with its places left open: the browser fills them. */
    private static String word(String key) {
        return Texts.of(key, "{0}", "{1}", "{2}");
    }

    /** Something was typed, pasted, filled or taken back. */
    @DomEvent("sheet-edit")
    public static class Typed extends ComponentEvent<ReturnSheet> {
        private static final long serialVersionUID = 1L;
        private final transient Edits edits;

        public Typed(ReturnSheet source, boolean fromClient, @EventData("event.detail.json") String json) {
            super(source, fromClient);
            edits = JSON.readValue(json, Edits.class);
        }

        Edits edits() {
            return edits;
        }
    }

    /** Ctrl Enter. */
    @DomEvent("sheet-send")
    public static class Sent extends ComponentEvent<ReturnSheet> {
        private static final long serialVersionUID = 1L;

        public Sent(ReturnSheet source, boolean fromClient) {
            super(source, fromClient);
        }
    }
}
