package app.luodi.boards.ui;

import app.luodi.boards.Year;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Card;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** Growth by category, as published: bars from a zero line, neither added nor averaged. */
final class GrowthCategoriesCard extends Card {
    private static final long serialVersionUID = 1L;

    private record Bar(String name, BigDecimal growth, String colour) {}

    GrowthCategoriesCard(Year year, YearQuery query) {
        super(Texts.of("boards.growth.categories"));
        addClassNames("year-growth-categories");
        var shown = year.categories().stream()
                        .anyMatch(one -> one.against().latest(year.year()).isPresent())
                ? year.year()
                : year.year() - 1;
        sub(Texts.of("boards.growth.categories.sub", shown));
        var bars = bars(year, shown);
        if (bars.isEmpty()) {
            body().add(Parts.span(Texts.of("boards.growth.categories.none"), "lu-cap"));
            return;
        }
        var total = year.total().latest(shown).map(Year.Published::growth);
        var low = Stream.concat(bars.stream().map(Bar::growth), total.stream())
                .min(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO)
                .min(BigDecimal.ZERO)
                .doubleValue();
        var high = Stream.concat(bars.stream().map(Bar::growth), total.stream())
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ONE)
                .max(BigDecimal.ONE)
                .doubleValue();
        var list = new UnorderedList();
        total.ifPresent(growth ->
                list.add(item(new Bar(Texts.of("boards.growth.whole"), growth, "var(--lu-ink-2)"), low, high, query)));
        bars.forEach(bar -> list.add(item(bar, low, high, query)));
        body().add(list, new Paragraph(Texts.of("boards.growth.categories.said")));
    }

    private static List<Bar> bars(Year year, int shown) {
        return java.util.stream.IntStream.range(0, year.categories().size())
                .mapToObj(i -> year.categories()
                        .get(i)
                        .against()
                        .latest(shown)
                        .map(Year.Published::growth)
                        .map(growth -> new Bar(year.categories().get(i).name(), growth, OverlapCard.colour(i)))
                        .orElse(null))
                .filter(Objects::nonNull)
                .toList();
    }

    private static ListItem item(Bar bar, double low, double high, YearQuery query) {
        var span = high - low;
        var zero = new Span();
        zero.addClassName("year-zero");
        zero.getStyle().set("left", percent(-low / span));
        var fill = new Span();
        fill.addClassName("year-fill");
        fill.getStyle()
                .set("left", percent((Math.min(bar.growth().doubleValue(), 0) - low) / span))
                .set("width", percent(Math.abs(bar.growth().doubleValue()) / span))
                .set("background", bar.colour());
        var line = new Div(zero, fill);
        line.addClassName("year-line");
        line.getElement().setAttribute("aria-hidden", "true");
        return new ListItem(
                Parts.span(bar.name(), "lu-b"),
                line,
                Parts.link(
                        query.rows("published", null),
                        Amounts.growth(bar.growth()),
                        "lu-n",
                        bar.growth().signum() < 0 ? "lu-red" : "board-calm"));
    }

    private static String percent(double part) {
        return String.format(Locale.ROOT, "%.2f%%", 100 * part);
    }
}
