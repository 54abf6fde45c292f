package app.luodi.targets.ui;

import app.luodi.kernel.AsOf;
import app.luodi.kernel.Ledger;
import app.luodi.kernel.Money;
import app.luodi.kernel.StatisticsMonth;
import app.luodi.shell.For;
import app.luodi.shell.MainLayout;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.AsOfControl;
import app.luodi.shell.parts.Card;
import app.luodi.shell.parts.EmptyState;
import app.luodi.shell.parts.PageHeader;
import app.luodi.shell.parts.Texts;
import app.luodi.shell.parts.UrlState;
import app.luodi.targets.Indicator;
import app.luodi.targets.Judged;
import app.luodi.targets.Pace;
import app.luodi.targets.PacingCurves;
import app.luodi.targets.Scope;
import app.luodi.targets.Target;
import app.luodi.targets.YearTargets;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 目标分解: one indicator's year, from the district down to its parts, and from the year down to quarters and months. Parts
 * need not equal the whole: the difference is said.
 */
@Route(value = "targets/tree", layout = MainLayout.class)
@For("view_projects")
@PermitAll
class TargetTreeView extends Main implements AfterNavigationObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final int QUARTER = 3;

    private final transient TargetsServices services;
    private UrlState state = UrlState.at("targets/tree");

    TargetTreeView(TargetsServices services) {
        this.services = services;
        addClassNames("lu-page", "targets-tree-page");
    }

    @Override
    public String getPageTitle() {
        return Texts.of("targets.tree");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        state = UrlState.of(event.getLocation());
        // 今天 is today also where an earlier day is looked at
        var control = new AsOfControl(services.today().today(), event.getLocation());
        removeAll();
        AsOf.maybe(AsOfControl.moment(event.getLocation()), () -> {
            show(control);
            return true;
        });
    }

    private void show(AsOfControl control) {
        var year = state.number("year", services.today().today().getYear());
        var indicator = state.get("indicator", Indicator::of).orElse(Indicator.FIXED_ASSET_INVESTMENT);
        var ledger = state.get("ledger", Ledger::of).orElse(Ledger.STATISTICAL);
        var targets = services.years().of(year);
        var judged = services.judging().of(year).stream()
                .filter(one -> one.target().said().indicator() == indicator
                        && one.target().said().ledger() == ledger)
                .toList();
        add(
                new PageHeader(Texts.of("targets.tree.title", year, Texts.of("targets.indicator." + indicator.code())))
                        .sub(Texts.of("investment.ledger." + ledger.code()))
                        .actions(
                                new Anchor(
                                        UrlState.at("targets")
                                                .with("year", year)
                                                .link(),
                                        Texts.of("targets.rows.back")),
                                control),
                control.note());
        if (judged.isEmpty()) {
            add(new EmptyState(Texts.of("targets.none", year), Texts.of("targets.none.why")));
            return;
        }
        var chosen = state.id("node")
                .flatMap(id -> judged.stream()
                        .filter(one -> one.target().id().equals(id))
                        .findFirst())
                .orElse(judged.getFirst());
        var both = new Div(
                tree(targets, judged, indicator, ledger, chosen),
                months(chosen.target(), services.curves().all()));
        both.addClassNames("targets-tree", "lu-grow");
        add(both);
    }

    private Card tree(
            YearTargets.Year targets, List<Judged> judged, Indicator indicator, Ledger ledger, Judged chosen) {
        var table = table(
                "targets.scope",
                ">targets.said",
                ">targets.actual",
                "targets.verdict",
                "targets.answers",
                "targets.by");
        for (var scope : Scope.values()) {
            var nodes = judged.stream()
                    .filter(one -> one.target().said().scope() == scope)
                    .toList();
            if (nodes.isEmpty()) {
                continue;
            }
            if (scope != Scope.TOTAL) {
                table.getBody().add(wide(Texts.of("targets.by." + scope.code()), "targets-group"));
            }
            nodes.forEach(node -> table.getBody()
                    .add(node(node, node.target().id().equals(chosen.target().id()))));
            if (scope != Scope.TOTAL) {
                targets.gap(indicator, scope, ledger)
                        .ifPresent(gap -> table.getBody().add(wide(TargetsTable.words(gap), "targets-gap")));
            }
        }
        if (indicator == Indicator.FIXED_ASSET_INVESTMENT) {
            plans(targets, ledger).ifPresent(words -> table.getBody().add(wide(words, "targets-gap")));
        }
        return new Card(Texts.of("targets.tree"), table)
                .sub(Texts.of("targets.tree.sub"))
                .flush();
    }

    /** The annual plans of the projects, in the dispatch ledger, beside the target: never added to it. */
    private Optional<String> plans(YearTargets.Year targets, Ledger ledger) {
        var plans = services.years().plans(targets.year(), null);
        return targets.total(ledger)
                .map(total -> total.said().amount())
                .filter(amount -> plans.fen() > 0)
                .map(amount ->
                        Texts.of("targets.tree.plans", Amounts.yi(plans), Amounts.yiSigned(plans.minus(amount))));
    }

    private NativeTableRow node(Judged node, boolean chosen) {
        var said = node.target().said();
        var link = new Anchor(state.with("node", node.target().id()).link(), TargetWords.scope(node.target()));
        var name = new NativeTableHeaderCell();
        name.add(link);
        name.getElement().setAttribute("scope", "row");
        var row = new NativeTableRow(
                name,
                right(TargetsTable.example(said.example(), TargetWords.sentence(said))),
                right(OtherTargets.actual(node)),
                new NativeTableCell(OtherTargets.verdict(node)),
                new NativeTableCell(answers(node.target())),
                new NativeTableCell(Amounts.date(said.byDay())));
        row.setClassName("lu-on", chosen);
        return row;
    }

    private String answers(Target target) {
        var answers = target.said().terms().answers();
        @Nullable UUID unit = answers.unit();
        var name = services.places().answering().stream()
                .filter(place -> place.id().equals(unit))
                .findFirst()
                .map(place -> place.name())
                .orElse("");
        var words = (name + " " + (answers.person() == null ? "" : answers.person())).strip();
        return words.isEmpty() ? Amounts.UNKNOWN : words;
    }

    /** The year by quarters and months: what must be done (确保) and what is aimed at (力争). */
    private static Card months(Target target, List<PacingCurves.Curve> curves) {
        var amount = target.said().amount();
        var card = new Card(Texts.of("targets.months", TargetWords.scope(target)))
                .sub(target.curveName() == null ? Texts.of("targets.curve.even") : target.curveName())
                .flush();
        if (amount == null) {
            card.body().add(new Span(Texts.of("targets.months.none")));
            card.removeClassName("lu-flush");
            return card;
        }
        var aim = curves.stream()
                .filter(curve -> curve.id().equals(target.said().terms().aimCurve()))
                .findFirst()
                .map(PacingCurves.Curve::pace);
        var table = aim.isPresent()
                ? table("targets.months.month", ">targets.months.share", ">targets.months.must", ">targets.months.aim")
                : table("targets.months.month", ">targets.months.share", ">targets.months.must");
        StatisticsMonth.of(target.said().year()).forEach(month -> {
            table.getBody().add(month(month.toDateText(), target.pace(), aim, amount, month, ""));
            if (month.month() % QUARTER == 0) {
                table.getBody()
                        .add(month(
                                Texts.of("targets.months.quarter", month.month() / QUARTER),
                                target.pace(),
                                aim,
                                amount,
                                month,
                                "targets-quarter"));
            }
        });
        card.body().add(table);
        return card;
    }

    private static NativeTableRow month(
            String name, Pace must, Optional<Pace> aim, Money amount, StatisticsMonth month, String look) {
        var row = new NativeTableRow(
                new NativeTableCell(name),
                right(new Span(Amounts.percent(must.at(month)))),
                right(new Span(Amounts.yi(must.due(amount, month)))));
        aim.ifPresent(pace -> row.add(right(new Span(Amounts.yi(pace.due(amount, month))))));
        if (!look.isEmpty()) {
            row.addClassName(look);
        }
        return row;
    }

    private static NativeTable table(String... keys) {
        var table = new NativeTable();
        table.addClassNames("lu-tbl", "targets-table");
        var head = new NativeTableRow();
        Stream.of(keys).forEach(key -> {
            var cell = new NativeTableHeaderCell(Texts.of(key.replaceFirst("^>", "")));
            cell.setClassName("lu-r", key.startsWith(">"));
            head.add(cell);
        });
        table.getHead().add(head);
        return table;
    }

    private static NativeTableRow wide(String words, String look) {
        var cell = new NativeTableCell(words);
        cell.getElement().setAttribute("colspan", "6");
        var row = new NativeTableRow(cell);
        row.addClassName(look);
        return row;
    }

    private static NativeTableCell right(Component content) {
        var cell = new NativeTableCell(content);
        cell.addClassName("lu-r");
        return cell;
    }
}
