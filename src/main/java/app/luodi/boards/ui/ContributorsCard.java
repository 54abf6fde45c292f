package app.luodi.boards.ui;

import app.luodi.boards.Year;
import app.luodi.investment.InvestmentTotals.Contribution;
import app.luodi.kernel.Money;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Card;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which projects carry the year, and which lie farthest behind what their plan asks for by now. */
final class ContributorsCard extends Card {
    private static final long serialVersionUID = 1L;

    ContributorsCard(Year year, YearQuery query) {
        super(Texts.of("boards.projects"));
        sub(Texts.of("boards.projects.sub", year.projects()));
        addClassNames("year-projects", "lu-flush");
        getElement().setAttribute("data-density", "compact");
        if (year.contributors().isEmpty()) {
            body().add(Parts.span(Texts.of("boards.projects.none"), "lu-cap", "board-none"));
            return;
        }
        var two = new Div(
                half(
                        "boards.contributors",
                        "boards.done",
                        "boards.projects.none",
                        year.contributors(),
                        one -> Amounts.yi(one.ytd()),
                        query),
                half(
                        "boards.laggards",
                        "boards.missing",
                        year.plans().fen() == 0 ? "boards.laggards.noplans" : "boards.laggards.none",
                        year.laggards(),
                        one -> missing(one, year),
                        query));
        two.addClassName("year-halves");
        var reference = new Paragraph(Texts.of("boards.projects.plans", Amounts.yi(year.plans(), 1)));
        body().add(two, reference);
    }

    /** What the project's plan asks for by now, less what it has done. */
    private static String missing(Contribution one, Year year) {
        @Nullable
        BigDecimal pace = year.through()
                .flatMap(month -> year.months().stream()
                        .filter(other -> other.month().equals(month))
                        .findFirst())
                .map(Year.Month::paceShare)
                .orElse(null);
        if (one.planned() == null || pace == null) {
            return Amounts.UNKNOWN;
        }
        var due = BigDecimal.valueOf(one.planned().fen())
                .multiply(pace)
                .movePointLeft(2)
                .longValue();
        return Amounts.yi(new Money(due - one.ytd().fen()));
    }

    private static Section half(
            String title,
            String figure,
            String none,
            List<Contribution> rows,
            Function<Contribution, String> value,
            YearQuery query) {
        var section = new Section(new H3(Texts.of(title)));
        if (rows.isEmpty()) {
            section.add(Parts.span(Texts.of(none), "lu-cap"));
            return section;
        }
        section.add(Parts.table(
                List.of(Texts.of("boards.project"), Texts.of("boards.office"), ">" + Texts.of(figure)),
                rows.stream()
                        .map(one -> List.<Component>of(
                                name(one, query),
                                new Span(one.office() == null ? Texts.of("boards.office.none") : one.office()),
                                Parts.link(query.project(one.project()), value.apply(one), "lu-n")))
                        .toList()));
        return section;
    }

    private static Component name(Contribution one, YearQuery query) {
        var link = Parts.link(query.project(one.project()), one.name(), "board-name");
        link.setTitle(one.name());
        return link;
    }
}
