package app.luodi.boards.ui;

import app.luodi.kernel.Light;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.LightBadge;
import app.luodi.shell.parts.Texts;
import app.luodi.shell.parts.UrlState;
import app.luodi.targets.Indicator;
import app.luodi.targets.Judged;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The year's targets, each in its own shape, with what has come of it. */
final class CockpitTargets extends Section {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 6;

    CockpitTargets(List<Judged> judged, YearQuery query) {
        addClassNames("lu-card", "cockpit-targets");
        var others = judged.stream().filter(CockpitTargets::shown).limit(SHOWN).toList();
        var source = others.stream()
                .map(one -> one.target().said().sourceOn())
                .filter(java.util.Objects::nonNull)
                .findFirst();
        add(new H2(Texts.of("boards.cockpit.targets")));
        source.ifPresent(day -> add(Parts.span(Texts.of("boards.cockpit.targets.of", day), "cockpit-sub")));
        if (others.isEmpty()) {
            add(new Div(Texts.of("boards.cockpit.targets.none", query.year())));
            return;
        }
        var list = new UnorderedList();
        others.forEach(one -> list.add(row(one, query)));
        add(list);
    }

    /** Amounts of fixed-asset investment stand in the head; a growth without an amount stands here, in its own words. */
    private static boolean shown(Judged one) {
        return one.target().said().indicator() != Indicator.FIXED_ASSET_INVESTMENT || growthAlone(one);
    }

    private static boolean growthAlone(Judged one) {
        return one.target().said().growth() != null && one.target().said().amount() == null;
    }

    private static ListItem row(Judged one, YearQuery query) {
        var said = one.target().said();
        var measure = one.measures().isEmpty() ? null : one.measures().getFirst();
        var figure = new Anchor(
                (growthAlone(one)
                                ? UrlState.at("targets/tree")
                                        .with("year", query.year())
                                        .with("indicator", said.indicator().code())
                                        .with("node", one.target().id())
                                : UrlState.at("targets/rows")
                                        .with("target", one.target().id()))
                        .with(UrlState.AS_OF, query.asOf().orElse(null))
                        .link(),
                value(one, measure, measure == null ? null : measure.actual()));
        figure.addClassName("cockpit-figure");
        figure.getElement().setAttribute("data-figure", "target-" + one.target().id());
        return new ListItem(
                Parts.span(name(one), "cockpit-name"),
                figure,
                Parts.span(
                        Texts.of(
                                "boards.cockpit.asked",
                                value(one, measure, measure == null ? null : measure.asked()),
                                said.qualifier() == null ? "" : said.qualifier().word()),
                        "cockpit-sub"),
                new LightBadge(
                        light(one),
                        Texts.of("targets.verdict." + one.verdict().name().toLowerCase(java.util.Locale.ROOT))));
    }

    /** 30 亿元以上项目, 新开工项目开工: short enough for the wall. */
    private static String name(Judged one) {
        var said = one.target().said();
        if (said.terms().wording() != null) {
            return said.terms().wording();
        }
        if (said.bandMin() != null) {
            return Texts.of(
                    "boards.cockpit.band",
                    said.bandMin().yi().stripTrailingZeros().toPlainString(),
                    said.attribute() == null ? "" : said.attribute());
        }
        if (growthAlone(one) && said.indicator() == Indicator.FIXED_ASSET_INVESTMENT) {
            return one.target().of() == null
                    ? Texts.of("boards.cockpit.growth.total")
                    : Texts.of("boards.cockpit.growth.of", one.target().of());
        }
        if (said.share() != null && said.cohort() != null) {
            return Texts.of(
                    "boards.cockpit.cohort",
                    Texts.of("targets.cohort." + said.cohort().code()),
                    said.byDay() == null ? "" : said.byDay().getMonthValue());
        }
        return Texts.of("targets.indicator." + said.indicator().code());
    }

    private static String value(Judged one, Judged.@Nullable Measure measure, @Nullable BigDecimal value) {
        return growthAlone(one) && value != null ? Amounts.growth(value) : value(measure, value);
    }

    static String value(Judged.@Nullable Measure measure, @Nullable BigDecimal value) {
        if (measure == null || value == null) {
            return Amounts.UNKNOWN;
        }
        return switch (measure.in()) {
            case YI ->
                Texts.of(
                        "boards.cockpit.yi",
                        Amounts.number(value, value.stripTrailingZeros().scale() > 0 ? 1 : 0));
            case PERCENT -> Amounts.percent(value);
            case POINTS -> Texts.of("boards.cockpit.points", Amounts.points(value));
            case NUMBER -> Texts.of("boards.cockpit.number", Amounts.count(value.longValue()));
            case OWN -> value.stripTrailingZeros().toPlainString();
        };
    }

    static Light light(Judged one) {
        return switch (one.verdict()) {
            case MET, ON_PACE -> Light.GREEN;
            case BEHIND -> Light.YELLOW;
            case MISSED ->
                one.target().said().qualifier() != null
                                && one.target().said().qualifier().isAnAim()
                        ? Light.YELLOW
                        : Light.RED;
            case UNKNOWN -> Light.NONE;
        };
    }
}
