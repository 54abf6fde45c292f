package app.luodi.imports.ui;

import app.luodi.imports.Batch;
import app.luodi.kernel.Outcome.Refusal;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Say;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The monthly figures an import could not write, each reason once, with the projects it holds for. */
class LeftReturns extends Div {
    private static final long serialVersionUID = 1L;
    private static final int NAMED = 3;

    LeftReturns(Batch batch) {
        addClassNames("lu-note", "lu-note-amber", "imports-notes");
        var notes = batch.outcome().get("notes") instanceof List<?> all ? all : List.of();
        setVisible(!notes.isEmpty());
        var byReason = new LinkedHashMap<String, List<String>>();
        for (var note : notes) {
            if (note instanceof Map<?, ?> one) {
                byReason.computeIfAbsent(reason(one), reason -> new ArrayList<>())
                        .add(one.get("name") instanceof String name ? name : "");
            }
        }
        var list = new UnorderedList();
        byReason.forEach((reason, names) -> list.add(new ListItem(line(reason, names))));
        add(new Span(Texts.of("imports.notes", Amounts.count(notes.size()))), list);
    }

    private static String reason(Map<?, ?> note) {
        var values = note.get("values") instanceof List<?> some ? List.<Object>copyOf(some) : List.of();
        var sentence = Say.words(new Refusal("", String.valueOf(note.get("key")), values));
        return Texts.of("imports.notes.month", String.valueOf(note.get("month")), sentence);
    }

    private static String line(String reason, List<String> names) {
        var named = names.stream()
                .filter(name -> !name.isEmpty())
                .distinct()
                .limit(NAMED)
                .toList();
        return Texts.of(
                named.size() < names.size() ? "imports.notes.more" : "imports.notes.line",
                reason,
                String.join(Texts.of("imports.notes.and"), named),
                Amounts.count(names.size()));
    }
}
