package app.luodi.shell.parts;

import app.luodi.kernel.Outcome.Refusal;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The error summary 错误汇总 at the top of a form: takes the focus, each line a link to its field, the same words at the
 * field. Fields are known by the names use cases refuse with.
 */
public class ErrorSummary extends Div {
    private static final long serialVersionUID = 1L;

    private final Map<String, Component> fields = new HashMap<>();
    private final transient Map<String, UnaryOperator<String>> elsewhere = new HashMap<>();

    public ErrorSummary() {
        addClassName("lu-errors");
        getElement().setAttribute("role", "alert");
        getElement().setAttribute("tabindex", "-1");
        setVisible(false);
    }

    /** Ties a field of the form to the name it is refused by. */
    public ErrorSummary field(String name, Component field) {
        fields.put(name, field);
        return this;
    }

    /** Reasons whose field begins so are put right on another page, which opens beside this one. */
    public ErrorSummary elsewhere(String prefix, UnaryOperator<String> address) {
        elsewhere.put(prefix, address);
        return this;
    }

    /** Shows the reasons, at the top and at their fields, and takes the focus. */
    public void show(List<Refusal> reasons) {
        clear();
        if (reasons.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        reasons.forEach(reason -> list.add(line(reason)));
        var head = new Span(Texts.of("parts.errors", reasons.size()));
        head.addClassName("lu-errors-head");
        add(Icons.of("warn"), head, list);
        setVisible(true);
        getElement().executeJs("this.focus()");
    }

    public void clear() {
        removeAll();
        setVisible(false);
        fields.values().forEach(field -> {
            if (field instanceof HasValidation validation) {
                validation.setInvalid(false);
                validation.setErrorMessage("");
            }
        });
    }

    private ListItem line(Refusal reason) {
        var words = Say.words(reason);
        var field = fields.get(reason.field());
        if (field == null) {
            return elsewhere.entrySet().stream()
                    .filter(page -> reason.field().startsWith(page.getKey()))
                    .map(page -> page.getValue()
                            .apply(reason.field().substring(page.getKey().length())))
                    .findFirst()
                    .map(address -> new ListItem(new Anchor(address, words, AnchorTarget.BLANK)))
                    .orElseGet(() -> new ListItem(words));
        }
        if (field instanceof HasValidation validation) {
            validation.setInvalid(true);
            validation.setErrorMessage(words);
        }
        var link = new NativeButton(words, event -> {
            if (field instanceof Focusable<?> focusable) {
                focusable.focus();
            } else {
                field.getElement().callJsFunction("scrollIntoView");
            }
        });
        return new ListItem(link);
    }
}
