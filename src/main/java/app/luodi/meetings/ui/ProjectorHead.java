package app.luodi.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;

/** The line at the top of a page on the wall. */
final class ProjectorHead extends Header {
    private static final long serialVersionUID = 1L;

    ProjectorHead(String title, String sub, Component right) {
        addClassName("wall-head");
        right.addClassName("wall-right");
        add(new H1(title), Marks.span(sub, "lu-sub"), right);
    }
}
