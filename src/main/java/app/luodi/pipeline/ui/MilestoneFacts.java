package app.luodi.pipeline.ui;

import app.luodi.kernel.WhenText;
import app.luodi.pipeline.Milestone;
import app.luodi.pipeline.StageEvent;
import app.luodi.pipeline.site.SiteReport;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What is known of one milestone: its dates and how far off they are, what proves it, its photos, its history. */
class MilestoneFacts extends Div {
    private static final long serialVersionUID = 1L;

    MilestoneFacts(Milestone milestone, List<SiteReport> reports, List<StageEvent> events, StageSentences sentences) {
        addClassName("milestone-facts");
        var list = new DescriptionList();
        term(list, "pipeline.column.baseline", written(milestone.baseline()));
        term(list, "pipeline.column.plan", written(milestone.plan()));
        term(list, "pipeline.column.forecast", written(milestone.forecast()));
        term(list, "pipeline.column.actual", written(milestone.actual()));
        term(list, "pipeline.column.slip.baseline", days(milestone.slip()));
        term(list, "pipeline.column.slip.plan", days(milestone.deviation()));
        term(list, "pipeline.column.evidence", milestone.evidence());
        term(
                list,
                "pipeline.column.reporter",
                milestone.reporter() == null ? null : milestone.reporter().name());
        term(list, "pipeline.column.verified", verified(milestone));
        add(list);
        reports.stream().filter(report -> !report.photos().isEmpty()).forEach(report -> add(new PhotoStrip(report)));
        if (!events.isEmpty()) {
            var lines = new UnorderedList();
            lines.addClassName("stage-log");
            events.forEach(event -> lines.add(new ListItem(new Span(sentences.sentence(event)), cap(event))));
            add(new H3(Texts.of("pipeline.log.title")), lines);
        }
    }

    private static Span cap(StageEvent event) {
        var cap = new Span((event.reason() == null ? "" : event.reason() + " · ") + event.recordedBy() + " · "
                + Amounts.minute(event.recordedAt()));
        cap.addClassName("lu-cap");
        return cap;
    }

    private static @Nullable String written(@Nullable WhenText when) {
        return when == null ? null : when.text();
    }

    private static @Nullable String days(OptionalLong days) {
        return days.isEmpty() ? null : Texts.of("pipeline.slip.days", Amounts.signed(days.getAsLong()));
    }

    private static @Nullable String verified(Milestone milestone) {
        var verification = milestone.verification();
        if (verification != null) {
            return verification.by() + " " + Amounts.minute(verification.at());
        }
        return milestone.isDone() ? Texts.of("pipeline.unverified") : null;
    }

    private static void term(DescriptionList list, String key, @Nullable String value) {
        if (value != null) {
            list.add(new Div(new DescriptionList.Term(Texts.of(key)), new DescriptionList.Description(value)));
        }
    }
}
