package app.luodi.boards.ui;

import app.luodi.boards.Year;
import app.luodi.kernel.Money;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Card;
import app.luodi.shell.parts.Texts;
import app.luodi.targets.QualifierWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Categories that overlap, drawn to scale: the district's bar above, the categories end to end below, what reaches beyond
 * it hatched and said in words. Parts are never added into the total.
 */
final class OverlapCard extends Card {
    private static final long serialVersionUID = 1L;
    private static final String[] COLOURS = {"--lu-c1", "--lu-c4", "--lu-c5", "--lu-c6", "--lu-c2", "--lu-c3"};

    OverlapCard(Year year, YearQuery query) {
        super(Texts.of("boards.overlap.title", year.categories().size()));
        sub(Texts.of("boards.overlap.sub"));
        addClassNames("year-overlap", "lu-flush");
        if (year.categories().isEmpty()) {
            body().add(Parts.span(Texts.of("boards.overlap.none"), "lu-cap", "board-none"));
            return;
        }
        if (year.categoryTargets().isPresent()
                && year.total().target().map(Year.Target::amount).isPresent()) {
            body().add(scale(year));
        }
        body().add(table(year, query), new Paragraph(said(year)));
    }

    private static Div scale(Year year) {
        var total = year.total().target().map(Year.Target::amount).orElse(Money.ZERO);
        var parts = year.categoryTargets().orElse(Money.ZERO);
        var whole = 1.04 * Math.max(total.fen(), parts.fen());
        var drawn = new Div();
        drawn.addClassName("year-scale");
        drawn.getElement().setAttribute("role", "img");
        drawn.getElement().setAttribute("aria-label", said(year));
        drawn.add(back(0, total.fen() / whole, 0, "var(--lu-blue-tint-2)"));
        drawn.add(bar(
                0,
                fen(year.total().done()) / whole,
                0,
                "var(--lu-ink-2)",
                Texts.of("boards.overlap.whole", Amounts.yi(year.total().done(), 1), Amounts.yiExact(total))));
        var offset = 0.0;
        for (var i = 0; i < year.categories().size(); i++) {
            var category = year.categories().get(i);
            var target = category.against().target().map(Year.Target::amount).orElse(Money.ZERO);
            if (target.fen() == 0) {
                continue;
            }
            var colour = colour(i);
            drawn.add(
                    back(offset, target.fen() / whole, 46, "color-mix(in srgb, " + colour + " 24%, var(--lu-paper))"),
                    bar(
                            offset,
                            Math.min(fen(category.against().done()), target.fen()) / whole,
                            46,
                            colour,
                            category.name() + " "
                                    + Amounts.yi(category.against().done(), 1) + " / " + Amounts.yi(target, 0)));
            offset += target.fen() / whole;
        }
        drawn.add(label(year, total, parts, whole));
        if (parts.compareTo(total) > 0) {
            var hatch = new Span();
            hatch.addClassName("year-hatch");
            place(hatch, total.fen() / whole, (parts.fen() - total.fen()) / whole, 46);
            drawn.add(hatch);
        }
        var cut = new Span();
        cut.addClassName("year-cut");
        cut.getStyle().set("left", percent(total.fen() / whole));
        drawn.add(cut);
        return drawn;
    }

    private static Div label(Year year, Money total, Money parts, double whole) {
        var line = new Div(
                Parts.span(Texts.of(
                        "boards.overlap.ends",
                        year.categories().stream()
                                .filter(category -> category.against()
                                        .target()
                                        .map(Year.Target::amount)
                                        .isPresent())
                                .count())),
                Parts.span(sum(total, parts), "lu-b", "year-beyond"));
        line.addClassName("year-scale-label");
        line.getStyle().set("width", percent(total.fen() / whole));
        return line;
    }

    private static String sum(Money total, Money parts) {
        var gap = parts.minus(total);
        return gap.fen() == 0
                ? Texts.of("boards.overlap.sum.same", Amounts.yi(parts, 0))
                : Texts.of(
                        gap.fen() > 0 ? "boards.overlap.sum.more" : "boards.overlap.sum.less",
                        Amounts.yi(parts, 0),
                        Amounts.yi(gap.fen() > 0 ? gap : total.minus(parts), 0));
    }

    private static long fen(@Nullable Money amount) {
        return amount == null ? 0 : amount.fen();
    }

    private static Span back(double left, double width, int top, String colour) {
        var back = new Span();
        back.addClassName("year-back");
        back.getStyle().set("background", colour);
        place(back, left, width, top);
        return back;
    }

    private static Span bar(double left, double width, int top, String colour, String words) {
        var bar = new Span(words);
        bar.addClassName("year-bar");
        // a little ink in it, so that the words upon it can be read: 4.5 : 1 in light and dark
        bar.getStyle().set("background", "color-mix(in srgb, " + colour + " 72%, var(--lu-ink-1))");
        place(bar, left, width, top);
        return bar;
    }

    private static void place(Span span, double left, double width, int top) {
        span.getStyle()
                .set("left", percent(left))
                .set("width", "calc(" + percent(width) + " - 1.5px)")
                .set("top", top + "px");
    }

    private static String percent(double part) {
        return String.format(Locale.ROOT, "%.2f%%", 100 * part);
    }

    static String colour(int index) {
        return "var(" + COLOURS[index % COLOURS.length] + ")";
    }

    private static Component table(Year year, YearQuery query) {
        var rows = new ArrayList<List<Component>>();
        for (var i = 0; i < year.categories().size(); i++) {
            var category = year.categories().get(i);
            var against = category.against();
            var swatch = new Span();
            swatch.addClassName("year-swatch");
            swatch.getStyle().set("background", colour(i));
            var name = new Span(swatch, Parts.span(category.name(), "lu-b"), Parts.span(growth(against), "lu-cap"));
            var done = new Span(
                    against.done() == null
                            ? Parts.span(Amounts.UNKNOWN, "lu-unknown")
                            : Parts.link(
                                    query.rows("category", category.code()), Amounts.yi(against.done(), 1), "lu-n"),
                    target(against).isEmpty()
                            ? new Span()
                            : Parts.link(query.rows("target", null), target(against), "lu-u", "year-quiet"));
            rows.add(List.of(
                    name,
                    done,
                    Parts.rate(against.completion(), against.pace()),
                    Parts.points(against.ahead(), against.completion(), against.pace())));
        }
        return Parts.table(
                List.of(
                        Texts.of("boards.category"),
                        ">" + Texts.of("boards.category.done"),
                        Texts.of("boards.category.rate"),
                        ">" + Texts.of("boards.table.ahead")),
                rows);
    }

    private static String growth(Year.Against against) {
        return against.target()
                .map(target -> {
                    var growth = target.growth();
                    return growth == null
                            ? ""
                            : " " + YearFigures.signedPlain(growth) + "%"
                                    + (target.qualifier() == null ? "" : " " + QualifierWords.of(target.qualifier()));
                })
                .orElse("");
    }

    private static String target(Year.Against against) {
        return against.target()
                .map(Year.Target::amount)
                .map(amount -> "/ " + Amounts.yi(amount, 0) + " " + Texts.of("parts.unit.yi"))
                .orElse("");
    }

    /** The differences in words: of the targets, and of what is done. */
    private static String said(Year year) {
        var targets = year.categoryTargets()
                .flatMap(parts -> year.total()
                        .target()
                        .map(Year.Target::amount)
                        .map(total -> compared("boards.overlap.said.targets", parts, total)));
        var done = year.categoryDone()
                .filter(parts -> year.total().done() != null)
                .map(parts -> compared(
                        "boards.overlap.said.done",
                        parts,
                        java.util.Objects.requireNonNull(year.total().done())));
        return Stream.concat(Stream.of(Texts.of("boards.overlap.said")), Stream.concat(targets.stream(), done.stream()))
                .collect(java.util.stream.Collectors.joining());
    }

    private static String compared(String key, Money parts, Money total) {
        var gap = parts.minus(total);
        var how = gap.fen() == 0 ? ".same" : gap.fen() > 0 ? ".more" : ".less";
        return Texts.of(key + how, Amounts.yi(parts, 1), Amounts.yi(gap.fen() < 0 ? total.minus(parts) : gap, 1));
    }
}
