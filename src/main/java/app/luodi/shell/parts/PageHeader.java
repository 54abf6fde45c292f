package app.luodi.shell.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;

/** The head of a page: its title, one line below or beside it, and at the right what can be done. */
public class PageHeader extends Header {
    private static final long serialVersionUID = 1L;

    private final H1 title;
    private final Span sub;
    private final Div marks = new Div();
    private final Div actions = new Div();

    public PageHeader(String title) {
        this(title, "");
    }

    public PageHeader(String title, String sub) {
        addClassName("lu-head");
        this.title = new H1(title);
        this.sub = new Span(sub);
        this.sub.addClassName("lu-sub");
        marks.addClassName("lu-marks");
        actions.addClassName("lu-acts");
        add(this.title, marks, this.sub, actions);
    }

    public PageHeader title(String words) {
        title.setText(words);
        return this;
    }

    public PageHeader sub(String words) {
        sub.setText(words);
        return this;
    }

    /** Badges and tags beside the title. */
    public PageHeader marks(Component... badges) {
        marks.add(badges);
        return this;
    }

    /** Controls at the right; the primary one last. */
    public PageHeader actions(Component... controls) {
        actions.add(controls);
        return this;
    }

    /** Takes all controls away: before a page is filled again. */
    public PageHeader clear() {
        marks.removeAll();
        actions.removeAll();
        return this;
    }
}
