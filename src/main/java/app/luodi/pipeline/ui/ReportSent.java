package app.luodi.pipeline.ui;

import app.luodi.kernel.WhenText;
import app.luodi.pipeline.Milestone;
import app.luodi.pipeline.MovingProjects.Moved;
import app.luodi.projects.page.OpenProject;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Icons;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** After a report: where it is on its way to being recognised, and what it said. */
class ReportSent extends Div {
    private static final long serialVersionUID = 1L;

    ReportSent(String project, Moved moved, TrackHeader.World world, Runnable again) {
        addClassName("report-sent");
        var kind = moved.kinds().getLast();
        var name = moved.track()
                .find(kind)
                .map(milestone -> world.words().name(milestone.kind()))
                .orElse("");
        var stage = world.words().stage(moved.toStage());
        var mark = new Div(Icons.of("check"));
        mark.addClassName("report-mark");
        var steps = new OrderedList(
                step(
                        "done",
                        Texts.of("pipeline.sent.filled"),
                        Amounts.minute(world.today().now())),
                step("done", Texts.of("pipeline.sent.sent"), Texts.of("pipeline.sent.stage", stage)),
                step("next", Texts.of("pipeline.sent.verify"), Texts.of("pipeline.sent.verify.who")),
                step("later", Texts.of("pipeline.sent.recognised", name), Texts.of("pipeline.sent.recognised.what")));
        steps.addClassName("report-steps");
        var next = new Button(Texts.of("pipeline.sent.more"), event -> again.run());
        next.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        var page = new Button(
                Texts.of("pipeline.sent.page"),
                event -> OpenProject.at(moved.project(), "milestones").open());
        page.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var foot = new Div(next, page);
        foot.addClassName("report-foot");
        var said = new Div(new H2(project + " · " + name), new Span(said(moved, kind)));
        said.addClassNames("lu-card", "report-said");
        add(
                mark,
                new H2(Texts.of("pipeline.sent.title")),
                new Paragraph(Texts.of("pipeline.sent.text")),
                steps,
                said,
                foot);
        UI.getCurrent().getPage().executeJs("window.scrollTo(0, 0)");
    }

    private static String said(Moved moved, String kind) {
        var milestone = moved.track().find(kind);
        var when = milestone.map(Milestone::actual).map(WhenText::text).orElse("");
        var evidence = milestone.map(Milestone::evidence).orElse("");
        return evidence.isEmpty()
                ? Texts.of("pipeline.sent.said.date", when)
                : Texts.of("pipeline.sent.said", when, evidence);
    }

    private static ListItem step(String state, String name, String detail) {
        var strong = new Span(name);
        strong.addClassName("lu-strong");
        var small = new Span(detail);
        small.addClassName("lu-cap");
        var item = new ListItem(strong, small);
        item.addClassName("step-" + state);
        return item;
    }
}
