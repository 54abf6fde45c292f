package app.luodi.boards.ui;

import app.luodi.boards.Year;
import app.luodi.kernel.Ledger;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Texts;
import app.luodi.targets.Judging;
import app.luodi.targets.Qualifier;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The money: done against the target, its completion, its distance to pace and what the year comes to. */
final class CockpitHero extends Section {
    private static final long serialVersionUID = 1L;

    CockpitHero(Year year, YearQuery query) {
        addClassNames("lu-card", "cockpit-hero");
        if (year.growthOnly()) {
            growth(year, query);
            return;
        }
        var total = year.total();
        var target = total.target().map(Year.Target::amount).orElse(null);
        add(block(
                Texts.of(
                        "boards.cockpit.done",
                        year.through().map(month -> month.toDateText()).orElse(""),
                        CockpitView.ledger(query.ledger())),
                big(query.rows("all", null), "done", Amounts.yi(total.done(), 1)),
                target == null
                        ? ""
                        : Texts.of(
                                "boards.cockpit.of",
                                target.yi().stripTrailingZeros().toPlainString()),
                null));
        add(block(
                Texts.of("boards.rate"),
                big(query.rows("all", null), "rate", Amounts.percent(total.completion())),
                "",
                new Span(Texts.of("boards.cockpit.pace", Amounts.percent(total.pace())))));
        var ahead = big(query.state().link(), "ahead", Amounts.points(total.ahead()));
        ahead.addClassName(Parts.tone(total.completion(), total.pace()));
        add(block(Texts.of("boards.year.ahead"), ahead, Texts.of("boards.points.short"), null));
        year.forecast()
                .ifPresent(forecast -> add(block(
                        Texts.of("boards.cockpit.forecast"),
                        big(
                                "forecast?year=" + year.year() + "&ledger="
                                        + query.ledger().code(),
                                "forecast",
                                Amounts.yi(forecast.amount(), 0)),
                        Texts.of("parts.unit.yi"),
                        new Span(
                                forecast.toTarget().fen() > 0
                                        ? Texts.of("boards.cockpit.short", Amounts.yi(forecast.toTarget(), 0))
                                        : Texts.of("boards.cockpit.enough")))));
    }

    /** A year with growth only: no amount anywhere. */
    private void growth(Year year, YearQuery query) {
        var target = year.total().target().orElse(null);
        var latest = year.total().latest(year.year());
        add(block(
                Texts.of(
                        "boards.cockpit.growth",
                        latest.map(Year.Published::month).orElse(12),
                        CockpitView.ledger(Ledger.STATISTICAL)),
                big(
                        query.state().link(),
                        "growth",
                        latest.map(figure -> Amounts.growth(figure.growth())).orElse(Amounts.UNKNOWN)),
                "",
                null));
        if (target != null && target.growth() != null) {
            add(block(
                    Texts.of("boards.cockpit.growth.target"),
                    big("targets?year=" + year.year(), "growth-target", YearFigures.signedPlain(target.growth()) + "%"),
                    target.qualifier() == null ? "" : target.qualifier(),
                    null));
            latest.map(Year.Published::growth)
                    .ifPresent(growth -> add(block(
                            Texts.of("boards.cockpit.growth.off"),
                            big(query.state().link(), "growth-off", Amounts.points(growth.subtract(target.growth()))),
                            Texts.of("boards.points.short"),
                            kept(target, growth))));
        }
        year.other()
                .ifPresent(other -> add(block(
                        Texts.of("boards.cockpit.plans"),
                        big(
                                "year?year=" + year.year() + "&ledger=dispatch",
                                "plans",
                                Amounts.percent(other.completion())),
                        "",
                        new Span(Texts.of("boards.cockpit.plans.pace", Amounts.percent(other.pace()))))));
    }

    /** 左右 allows a little: what lies within is reached, as the tree of targets says. */
    private static @Nullable Span kept(Year.Target target, BigDecimal growth) {
        var word = Optional.ofNullable(target.qualifier()).map(Qualifier::of).orElse(null);
        var asked = java.util.Objects.requireNonNull(target.growth());
        return Judging.growthKept(word, growth, asked) ? new Span(Texts.of("targets.verdict.met")) : null;
    }

    private static Anchor big(String link, String key, String figure) {
        var anchor = new Anchor(link, figure);
        anchor.addClassName("cockpit-big");
        anchor.getElement().setAttribute("data-figure", key);
        return anchor;
    }

    private static Div block(String label, Anchor figure, String unit, @Nullable Span note) {
        var value = new Div(figure, Parts.span(unit, "cockpit-unit"));
        var block = new Div(Parts.span(label, "cockpit-label"), value);
        if (note != null) {
            note.addClassName("cockpit-sub");
            block.add(note);
        }
        return block;
    }
}
