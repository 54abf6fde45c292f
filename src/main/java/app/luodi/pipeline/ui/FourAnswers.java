package app.luodi.pipeline.ui;

import app.luodi.kernel.WhenText;
import app.luodi.pipeline.Milestone;
import app.luodi.pipeline.Track;
import app.luodi.pipeline.page.StageWords;
import app.luodi.pipeline.site.SiteReport;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;

/** 现在, 下一步, 晚在哪里, 欠谁的: what anybody asks of a project, in four sentences. */
class FourAnswers extends DescriptionList {
    private static final long serialVersionUID = 1L;

    /** As much of what was told as stands in a line. */
    private static final int LONGEST = 24;

    private final transient Track track;
    private final transient StageWords words;
    private final LocalDate today;
    private final transient Optional<SiteReport> progress;

    /**
     * @param responsible unit and person who owe the next step, as words; — where unknown
     * @param halted whether the project does not go on: then nothing is late or owed
     * @param progress what was last told of the works since the stage was entered
     */
    FourAnswers(
            Track track,
            StageWords words,
            LocalDate today,
            String responsible,
            Optional<SiteReport> progress,
            boolean halted) {
        this.track = track;
        this.words = words;
        this.today = today;
        this.progress = progress;
        addClassName("four-answers");
        now();
        next();
        if (halted) {
            answer("pipeline.answer.late", Texts.of("pipeline.answer.halted"), "", false);
        } else {
            late();
        }
        answer("pipeline.answer.owes", halted ? Amounts.UNKNOWN : responsible, halted ? "" : owed(), false);
    }

    private void now() {
        var detail = track.furthest()
                .map(milestone -> since(milestone)
                        + (milestone.verification() == null
                                ? Texts.of("pipeline.answer.unverified")
                                : Texts.of(
                                        "pipeline.answer.verified",
                                        milestone.verification().by())))
                .orElse("");
        var told = progress.map(SiteReport::note).orElse("");
        if (told.isEmpty()) {
            answer("pipeline.answer.now", words.stage(track.stage()), detail, false);
        } else {
            answer(
                    "pipeline.answer.now",
                    told.length() > LONGEST ? told.substring(0, LONGEST) + "…" : told,
                    Texts.of(
                            "pipeline.answer.told",
                            words.stage(track.stage()),
                            Amounts.shortDate(progress.orElseThrow().onDay(), today)),
                    false);
        }
    }

    private String since(Milestone milestone) {
        var actual = milestone.actual();
        return actual == null
                ? ""
                : Texts.of("pipeline.answer.since", actual.text(), ChronoUnit.DAYS.between(actual.to(), today));
    }

    private void next() {
        var next = track.next();
        answer(
                "pipeline.answer.next",
                next.map(milestone -> words.name(milestone.kind())).orElseGet(() -> Texts.of("pipeline.answer.end")),
                next.map(this::dates).orElse(""),
                false);
    }

    private String dates(Milestone milestone) {
        if (milestone.plan() == null && milestone.forecast() == null) {
            return Texts.of("pipeline.answer.unplanned");
        }
        var plan = milestone.plan() == null ? "" : Texts.of("pipeline.plan.short", brief(milestone.plan()));
        var forecast =
                milestone.forecast() == null ? "" : Texts.of("pipeline.forecast.short", brief(milestone.forecast()));
        return plan.isEmpty() || forecast.isEmpty() ? plan + forecast : plan + Texts.of("pipeline.and") + forecast;
    }

    private void late() {
        var due = track.milestones().stream()
                .filter(milestone -> isAhead(milestone) && milestone.overdueDays(today) > 0)
                .max(Comparator.comparingLong(milestone -> milestone.overdueDays(today)));
        var slip = track.nodes().stream()
                .filter(milestone -> milestone.isOpen() && milestone.deviation().orElse(0) > 0)
                .reduce((earlier, later) -> later);
        if (due.isPresent()) {
            var drags = slip.filter(milestone -> !milestone.equals(due.get()))
                    .map(milestone -> Texts.of(
                            "pipeline.answer.drags",
                            words.shortName(milestone.kind()),
                            milestone.deviation().orElse(0)))
                    .orElse(due.get().reason() == null ? "" : due.get().reason());
            answer(
                    "pipeline.answer.late",
                    words.shortName(due.get().kind())
                            + Texts.of("pipeline.overdue", due.get().overdueDays(today)),
                    drags,
                    true);
        } else if (slip.isPresent()) {
            answer(
                    "pipeline.answer.late",
                    Texts.of(
                            "pipeline.answer.slips",
                            words.shortName(slip.get().kind()),
                            slip.get().deviation().orElse(0)),
                    slip.get().reason() == null ? "" : slip.get().reason(),
                    false);
        } else {
            answer("pipeline.answer.late", Texts.of("pipeline.answer.notlate"), "", false);
        }
    }

    /** Behind the stage nothing is late any more. */
    private boolean isAhead(Milestone milestone) {
        return track.furthest()
                .map(reached -> reached.kind().isBefore(milestone.kind()))
                .orElse(true);
    }

    private String owed() {
        return track.next()
                .map(milestone -> {
                    var usual = words.evidence(milestone.kind());
                    return usual.isEmpty()
                            ? words.name(milestone.kind())
                            : Texts.of("pipeline.answer.owed", words.shortName(milestone.kind()), usual);
                })
                .orElse("");
    }

    private String brief(WhenText when) {
        return when.isDay() ? Amounts.shortDate(when.to(), today) : when.text();
    }

    private void answer(String key, String said, String detail, boolean bad) {
        var strong = new Span(said);
        strong.addClassName("lu-strong");
        strong.setClassName("lu-red-text", bad);
        var small = new Span(detail);
        small.addClassName("lu-small");
        add(new Div(new Term(Texts.of(key)), new Description(strong, small)));
    }
}
