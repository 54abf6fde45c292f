package app.luodi.meetings.ui;

import app.luodi.meetings.Week;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Card;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** 本周变化: what became different since the last meeting, in four kinds. */
final class ChangesCard extends Card {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 3;
    private static final int UNFOLDED = 60;
    private static final long MANY_DAYS = 10;

    private final transient Week week;
    private final transient WeekWords words;
    private final transient Optional<String> asOf;

    ChangesCard(Week week, WeekWords words, Optional<String> asOf) {
        super(Texts.of("meetings.changes"));
        this.week = week;
        this.words = words;
        this.asOf = asOf;
        sub(Texts.of(
                "meetings.changes.since",
                WeekWords.day(week.occasion().sinceDay(), week.occasion().day())));
        addClassNames("week-changes", "lu-flush");
        var changes = week.changes();
        body().add(
                        column(
                                "entered",
                                Amounts.count(changes.entered().size()),
                                changes.entered(),
                                changes.entered().size(),
                                this::entered),
                        column(
                                "slipped",
                                Amounts.count(changes.slipped().size()),
                                changes.slipped(),
                                changes.slipped().size(),
                                this::slipped),
                        column(
                                "added",
                                Amounts.yi(changes.added().total()),
                                changes.added().first(),
                                changes.added().count(),
                                this::added),
                        column(
                                "lights",
                                Amounts.count(changes.lights().size()),
                                changes.lights(),
                                changes.lights().size(),
                                this::light));
    }

    private <T> Div column(String kind, String figure, List<T> all, int count, Function<T, ListItem> item) {
        var heading = new H3(
                Marks.live(Marks.span(figure, "week-count"), "changes-" + kind),
                Marks.span(Texts.of("meetings.changes." + kind)));
        var list = new UnorderedList();
        var shown = all.size() > SHOWN + 1 ? SHOWN : all.size();
        all.stream().limit(shown).map(item).forEach(list::add);
        var column = new Div(heading, list);
        if (all.isEmpty()) {
            column.add(Marks.span(Texts.of("meetings.changes.none"), "lu-cap"));
        } else if (all.size() > shown) {
            column.add(rest(all.subList(shown, all.size()), count - shown, item));
        }
        return column;
    }

    /** What does not fit stands behind one press, not on another page. */
    private static <T> Component rest(List<T> more, int count, Function<T, ListItem> item) {
        var list = new UnorderedList();
        more.stream().limit(UNFOLDED).map(item).forEach(list::add);
        var details = new com.vaadin.flow.component.details.Details(Texts.of("meetings.more", count), list);
        details.addClassName("week-more");
        return details;
    }

    private ListItem entered(Week.Entered entered) {
        return new ListItem(
                name(entered.project(), entered.name()),
                Marks.span(Texts.of("meetings.changes.reached", words.milestone(entered.milestone())), "week-what"));
    }

    private ListItem slipped(Week.Slipped slipped) {
        var item = new ListItem(
                name(slipped.project(), slipped.name()),
                Marks.span(words.milestone(slipped.milestone()), "week-what"),
                Marks.span(
                        Texts.of("meetings.days", Amounts.signed(slipped.days())),
                        slipped.days() >= MANY_DAYS ? "lu-red" : "lu-amber"));
        item.setTitle(Texts.of("meetings.changes.from", Amounts.date(slipped.was()), Amounts.date(slipped.now())));
        return item;
    }

    private ListItem added(Week.AddedBy added) {
        // a plain figure; a correction downwards carries its minus
        return new ListItem(
                name(added.project(), added.name()), Marks.span(Amounts.yi(added.amount()), "lu-n", "week-what"));
    }

    private ListItem light(Week.LightChange change) {
        return new ListItem(
                name(change.project(), change.name()),
                Marks.mark(WeekWords.mark(change.was())),
                Marks.span(Texts.of("meetings.changes.to"), "lu-cap"),
                Marks.mark(WeekWords.mark(change.now())));
    }

    private Component name(UUID project, String name) {
        var link = Marks.link(WeekWords.project(project, asOf), name, "week-name");
        link.setTitle(name);
        return link;
    }
}
