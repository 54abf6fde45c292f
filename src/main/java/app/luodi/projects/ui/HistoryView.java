package app.luodi.projects.ui;

import app.luodi.kernel.AsOf;
import app.luodi.kernel.Today;
import app.luodi.projects.ProjectDraft;
import app.luodi.projects.ProjectField;
import app.luodi.projects.ProjectHistory;
import app.luodi.projects.page.OpenProject;
import app.luodi.projects.page.ProjectFrame;
import app.luodi.projects.page.ProjectWords;
import app.luodi.shell.parts.Card;
import app.luodi.shell.parts.Dates;
import app.luodi.shell.parts.Texts;
import app.luodi.shell.parts.UrlState;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** 历史: who changed what and when, and the project on two days, field by field. */
@Route(value = "projects/:id/history", layout = ProjectFrame.class)
@PermitAll
class HistoryView extends Div implements AfterNavigationObserver {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 100;
    private static final int USUAL_SPAN_DAYS = 7;

    private final transient Happenings happenings;
    private final transient ProjectHistory history;
    private final transient ProjectWords words;
    private final transient Today today;

    HistoryView(Happenings happenings, ProjectHistory history, ProjectWords words, Today today) {
        this.happenings = happenings;
        this.history = history;
        this.words = words;
        this.today = today;
        addClassName("project-two");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var open = OpenProject.of(event);
        var state = UrlState.of(event.getLocation());
        var last = open.asOf()
                .map(moment -> moment.atZone(Today.ZONE).toLocalDate())
                .orElse(today.today());
        var later = state.get("to", LocalDate::parse).orElse(last);
        var earlier = state.get("from", LocalDate::parse).orElse(later.minusDays(USUAL_SPAN_DAYS));
        removeAll();
        AsOf.maybe(open.asOf(), () -> {
            var chronicle = new Card(
                            Texts.of("projects.history"), new HappeningList(happenings.latest(open.id(), SHOWN)))
                    .sub(Texts.of("projects.history.sub"));
            add(comparison(open, state, earlier, later), chronicle);
            return true;
        });
    }

    private Card comparison(OpenProject open, UrlState state, LocalDate earlier, LocalDate later) {
        var days = new Div(day("from", earlier, state), day("to", later, state));
        days.addClassName("project-days");
        var card = new Card(Texts.of("projects.compare"), days).sub(Texts.of("projects.compare.sub"));
        history.compare(open.id(), endOf(earlier), endOf(later))
                .ifPresentOrElse(
                        both -> card.body()
                                .add(
                                        both.fields().isEmpty()
                                                ? new Paragraph(Texts.of("projects.compare.same"))
                                                : table(both.fields(), both.then(), both.later(), earlier, later)),
                        () -> card.body().add(new Paragraph(Texts.of("projects.compare.absent", later))));
        return card;
    }

    private static DatePicker day(String name, LocalDate value, UrlState state) {
        var picker = Dates.picker(Texts.of("projects.compare." + name));
        picker.setValue(value);
        picker.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                state.with(name, event.getValue()).open();
            }
        });
        return picker;
    }

    private NativeTable table(
            List<ProjectField<?>> fields, ProjectDraft then, ProjectDraft later, LocalDate from, LocalDate to) {
        var speaker = words.speaker();
        var table = new NativeTable();
        table.addClassNames("lu-tbl", "project-compare");
        table.getHead()
                .add(new NativeTableRow(
                        new NativeTableHeaderCell(Texts.of("projects.compare.field")),
                        new NativeTableHeaderCell(from.toString()),
                        new NativeTableHeaderCell(to.toString())));
        fields.forEach(field -> table.getBody()
                .add(new NativeTableRow(
                        new NativeTableCell(ProjectWords.name(field)),
                        new NativeTableCell(speaker.say(field, then)),
                        new NativeTableCell(speaker.say(field, later)))));
        return table;
    }

    private static Instant endOf(LocalDate day) {
        return day.atTime(LocalTime.MAX).atZone(Today.ZONE).toInstant();
    }
}
