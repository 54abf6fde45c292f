package app.luodi.boards.ui;

import app.luodi.boards.CockpitFacts;
import app.luodi.projects.ListClass;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Meter;
import app.luodi.shell.parts.Texts;
import app.luodi.targets.Indicator;
import app.luodi.targets.Judged;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** Where the year's list has come to, class by class; the card says which start is counted. */
final class CockpitListed extends Section {
    private static final long serialVersionUID = 1L;

    CockpitListed(List<CockpitFacts.Listed> listed, List<Judged> judged, YearQuery query) {
        addClassNames("lu-card", "cockpit-listed");
        var all = listed.stream().mapToInt(CockpitFacts.Listed::projects).sum();
        add(
                new H2(Texts.of("boards.cockpit.listed", all)),
                Parts.span(Texts.of("boards.cockpit.listed.sub"), "cockpit-sub"));
        if (listed.isEmpty()) {
            add(new Div(Texts.of("boards.cockpit.listed.none", query.year())));
            return;
        }
        var row = new Div();
        row.addClassName("cockpit-classes");
        listed.forEach(one -> row.add(block(one, asked(one.as(), judged), query)));
        add(row);
    }

    private static Div block(CockpitFacts.Listed one, Optional<BigDecimal> asked, YearQuery query) {
        var finishing = one.as() == ListClass.FINISHING;
        var part = finishing ? one.completed() : one.started();
        var rate = BigDecimal.valueOf(100L * part)
                .divide(BigDecimal.valueOf(Math.max(1, one.projects())), 4, RoundingMode.HALF_UP);
        var figure = new Anchor("indicators?year=" + query.year(), Amounts.count(part));
        figure.addClassName("cockpit-big");
        figure.getElement().setAttribute("data-figure", "listed-" + one.as().code());
        return new Div(
                Parts.span(
                        Texts.of(
                                "boards.cockpit.class",
                                Texts.of("boards.cockpit.class." + one.as().code()),
                                one.projects(),
                                Amounts.yi(one.total(), 0)),
                        "cockpit-label"),
                new Div(
                        figure,
                        Parts.span(
                                Texts.of(finishing ? "boards.cockpit.completed" : "boards.cockpit.started"),
                                "cockpit-unit")),
                new Meter(rate, asked.orElse(null)),
                Parts.span(
                        asked.map(target -> Texts.of(
                                        "boards.cockpit.class.asked", Amounts.percent(rate), Amounts.percent(target)))
                                .orElseGet(() -> Amounts.percent(rate)),
                        "cockpit-sub"));
    }

    private static Optional<BigDecimal> asked(ListClass as, List<Judged> judged) {
        return judged.stream()
                .map(one -> one.target().said())
                .filter(said -> said.indicator() == Indicator.STARTS && said.cohort() == as && said.share() != null)
                .map(said -> java.util.Objects.requireNonNull(said.share()))
                .findFirst();
    }
}
