package app.luodi.projects.page;

import app.luodi.shell.parts.PageHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;

/** The head of the project page while it is being filled. */
public final class ProjectHeading {
    private final PageHeader title;
    private final DescriptionList line;
    private final Div below;
    private final boolean past;
    private final Runnable reload;

    ProjectHeading(PageHeader title, DescriptionList line, Div below, boolean past, Runnable reload) {
        this.title = title;
        this.line = line;
        this.below = below;
        this.past = past;
        this.reload = reload;
    }

    /** Beside the title: a light, a badge. */
    public ProjectHeading mark(Component... marks) {
        title.marks(marks);
        return this;
    }

    /** One more term in the line below the title: 年度完成. */
    public ProjectHeading term(String name, Component... value) {
        line.add(new Div(new DescriptionList.Term(name), new DescriptionList.Description(value)));
        return this;
    }

    /** A control at the right, after those that are there: 推进到封顶. Leave it out while {@link #isPast()}. */
    public ProjectHeading action(Component... controls) {
        title.actions(controls);
        return this;
    }

    /** Between the head and the tabs: the landing track with its sentences. */
    public ProjectHeading below(Component... parts) {
        below.add(parts);
        return this;
    }

    /** Whether an earlier moment is looked at: nothing can be changed then. */
    public boolean isPast() {
        return past;
    }

    /** Fills head and tab again: after a dialog of the head has changed something. */
    public void reload() {
        reload.run();
    }
}
