package app.luodi.imports.ui;

import app.luodi.shell.parts.Icons;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** 识别 → 对应 → 核对 → 提交: where the import is. */
class StepLine extends OrderedList {
    private static final long serialVersionUID = 1L;
    private static final List<String> STEPS = List.of("recognise", "map", "check", "commit");

    /** @param current from 1 */
    StepLine(int current) {
        addClassName("imports-steps");
        for (var i = 1; i <= STEPS.size(); i++) {
            var mark = i < current ? new Span(Icons.of("check")) : new Span(String.valueOf(i));
            var step = new ListItem(mark, new Span(Texts.of("imports.step." + STEPS.get(i - 1))));
            step.setClassName("is-done", i < current);
            if (i == current) {
                step.addClassName("is-on");
                step.getElement().setAttribute("aria-current", "step");
            }
            add(step);
        }
    }
}
