package app.luodi.pipeline.ui;

import app.luodi.identity.Act;
import app.luodi.kernel.AsOf;
import app.luodi.pipeline.Backbone;
import app.luodi.pipeline.DecidingGates;
import app.luodi.pipeline.Gates;
import app.luodi.pipeline.Pool;
import app.luodi.pipeline.PoolFlow;
import app.luodi.pipeline.PoolFlow.Part;
import app.luodi.pipeline.PoolFlow.Passage;
import app.luodi.pipeline.ReadingPools;
import app.luodi.pipeline.ReadingPools.InTheGate;
import app.luodi.projects.page.OpenProject;
import app.luodi.shell.For;
import app.luodi.shell.MainLayout;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.AsOfControl;
import app.luodi.shell.parts.Card;
import app.luodi.shell.parts.EmptyState;
import app.luodi.shell.parts.Icons;
import app.luodi.shell.parts.PageHeader;
import app.luodi.shell.parts.Say;
import app.luodi.shell.parts.Texts;
import app.luodi.shell.parts.UrlState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * 项目库: what stands in each pool, what came and went on in the period and how long it took, and who stands in a gate and
 * why. The key-project office opens it before the monthly dispatch meeting, to see whom to push through.
 */
@Route(value = "pools", layout = MainLayout.class)
@Menu(title = "pipeline.pools.title", order = 135, icon = "board")
@For(value = "view_projects", city = false)
@PermitAll
class PoolsView extends Main implements AfterNavigationObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final int YEARS = 6;
    private static final int QUARTERS = 4;
    private static final int MOST = 300;

    private final transient ReadingPools reading;
    private final transient Doors doors;
    private final transient TrackHeader.World world;

    /** The gates, and who decides them. */
    @org.springframework.stereotype.Component
    record Doors(Gates gates, DecidingGates deciding, Backbone backbone) {}

    PoolsView(ReadingPools reading, Doors doors, TrackHeader.World world) {
        this.reading = reading;
        this.doors = doors;
        this.world = world;
        addClassNames("lu-page", "pools-page");
    }

    @Override
    public String getPageTitle() {
        return Texts.of("pipeline.pools.title");
    }

    private record Shown(PoolFlow flow, List<InTheGate> waiting) {}

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        load(event.getLocation());
    }

    private void load(Location here) {
        removeAll();
        var state = UrlState.of(here);
        var past = AsOfControl.moment(here);
        var day = AsOfControl.day(here).orElse(world.today().today());
        var year = state.number("year", day.getYear());
        var quarter = Math.clamp(state.number("quarter", 0), 0, QUARTERS);
        var from = LocalDate.of(year, quarter == 0 ? 1 : quarter * 3 - 2, 1);
        var to = quarter == 0 ? LocalDate.of(year, 12, 31) : from.plusMonths(3).minusDays(1);
        var shown = AsOf.maybe(past, () -> new Shown(reading.of(from, to), reading.inTheGate()));
        var control = new AsOfControl(world.today().today(), here);
        var header = new PageHeader(getPageTitle())
                .sub(Texts.of(
                        "pipeline.pools.sub",
                        Amounts.date(from),
                        Amounts.date(shown.flow().to())))
                .actions(years(year, day.getYear(), state), quarters(quarter, state), control);
        if (past.isEmpty() && world.rights().may(Act.PLAN_MILESTONES, null)) {
            header.actions(new Button(
                    Texts.of("pipeline.pools.gates"),
                    Icons.of("cog"),
                    event -> new GateDialog(doors.gates.all(), doors.backbone, doors.deciding, world, () -> load(here))
                            .open()));
        }
        var pools = new Div();
        pools.addClassName("pools-three");
        Stream.of(Pool.values()).forEach(pool -> pools.add(pool(shown, pool, state)));
        var rows = rows(shown, state);
        rows.getElement().getClassList().add("lu-grow");
        add(header, control.note(), pools, rows);
    }

    private static Select<Integer> years(int year, int now, UrlState state) {
        var select = new Select<Integer>();
        select.setItems(Stream.concat(IntStream.rangeClosed(0, YEARS).mapToObj(back -> now - back), Stream.of(year))
                .distinct()
                .toList());
        select.setItemLabelGenerator(one -> Texts.of("pipeline.pools.year", one));
        select.setValue(year);
        select.setAriaLabel(Texts.of("pipeline.pools.year.choose"));
        select.addClassName("year-choice");
        select.addValueChangeListener(
                event -> state.with("year", event.getValue()).open());
        return select;
    }

    private static Select<Integer> quarters(int quarter, UrlState state) {
        var select = new Select<Integer>();
        select.setItems(0, 1, 2, 3, 4);
        select.setItemLabelGenerator(
                one -> one == 0 ? Texts.of("pipeline.pools.whole") : Texts.of("pipeline.pools.quarter", one));
        select.setValue(quarter);
        select.setAriaLabel(Texts.of("pipeline.pools.quarter.choose"));
        select.addClassName("year-choice");
        select.addValueChangeListener(event -> state.with("quarter", event.getValue() == 0 ? null : event.getValue())
                .open());
        return select;
    }

    private Card pool(Shown shown, Pool pool, UrlState state) {
        var flow = shown.flow();
        var figures = new Div();
        figures.addClassName("pools-figures");
        Stream.of(Part.values())
                .filter(part -> pool != Pool.YIELDING || part != Part.WENT_ON && part != Part.CONVERTED)
                .forEach(part -> figures.add(figure(
                        Texts.of("pipeline.pools.part." + part.code()),
                        Amounts.count(flow.rows(pool, part).size()),
                        state.with("pool", pool.code())
                                .with("part", part.code())
                                .link())));
        var card = new Card(world.words().pool(pool), figures);
        if (pool != Pool.YIELDING) {
            var gate = shown.waiting().stream()
                    .filter(one -> one.into() == (pool == Pool.RESERVE ? Pool.BUILDING : Pool.YIELDING))
                    .toList();
            var blocked = gate.stream().filter(one -> !one.reasons().isEmpty()).count();
            figures.add(
                    plain(
                            Texts.of("pipeline.pools.conversion"),
                            flow.conversion(pool).map(Amounts::percent).orElse(Amounts.UNKNOWN)),
                    plain(Texts.of("pipeline.pools.dwell"), days(flow.dwell(pool))));
            card.sub(Texts.of("pipeline.pools.gate.count", gate.size(), blocked));
        }
        figures.add(plain(Texts.of("pipeline.pools.waiting"), days(flow.waiting(pool))));
        return card;
    }

    private static String days(Optional<BigDecimal> days) {
        return days.map(one ->
                        Texts.of("pipeline.pools.days", one.stripTrailingZeros().toPlainString()))
                .orElse(Amounts.UNKNOWN);
    }

    private static Div figure(String label, String number, String link) {
        var words = new Span(label);
        words.addClassName("lu-cap");
        var anchor = new Anchor(link, number);
        anchor.addClassName("pools-number");
        anchor.getElement().setAttribute("aria-label", label + " " + number);
        return new Div(words, anchor);
    }

    private static Div plain(String label, String number) {
        var words = new Span(label);
        words.addClassName("lu-cap");
        var strong = new Span(number);
        strong.addClassName("lu-strong");
        return new Div(words, strong);
    }

    private Component rows(Shown shown, UrlState state) {
        var pool = state.get("pool", Pool::of);
        var part = state.get("part", Part::of);
        return pool.isPresent() && part.isPresent()
                ? passages(shown.flow(), pool.get(), part.get(), state)
                : gate(shown.waiting());
    }

    private Component gate(List<InTheGate> waiting) {
        if (waiting.isEmpty()) {
            return new EmptyState(Texts.of("pipeline.pools.gate.none"), Texts.of("pipeline.pools.gate.none.why"));
        }
        var table = table("pipeline.pools.project", "pipeline.pools.into", "pipeline.pools.due", "pipeline.pools.why");
        var today = world.today().today();
        waiting.forEach(one -> {
            var due = new NativeTableCell(due(one, today));
            due.setClassName("lu-red-text", one.due() != null && one.due().isBefore(today));
            table.getBody()
                    .add(new NativeTableRow(
                            new NativeTableCell(link(one.who())),
                            new NativeTableCell(world.words().pool(one.into())),
                            due,
                            new NativeTableCell(why(one))));
        });
        return new Card(Texts.of("pipeline.pools.gate.title"), table)
                .sub(Texts.of("pipeline.pools.gate.sub"))
                .flush();
    }

    private static String due(InTheGate one, LocalDate today) {
        var due = one.due();
        if (due == null) {
            return Texts.of("pipeline.pools.undated");
        }
        return due.isBefore(today)
                ? Texts.of("pipeline.pools.overdue", Amounts.date(due), ChronoUnit.DAYS.between(due, today))
                : Amounts.date(due);
    }

    private Component why(InTheGate one) {
        if (one.reasons().isEmpty()) {
            var free = new Span(Texts.of("pipeline.pools.free"));
            free.addClassNames("lu-tag", "lu-tag-green");
            return free;
        }
        var list = new UnorderedList();
        list.addClassName("pools-why");
        world.words().spoken(one.reasons()).forEach(reason -> {
            var edit = reason.field().startsWith("project.");
            list.add(new ListItem(new Anchor(
                    OpenProject.at(one.who().project(), edit ? "edit" : "milestones")
                            .link(),
                    Say.words(reason))));
        });
        return list;
    }

    private Component passages(PoolFlow flow, Pool pool, Part part, UrlState state) {
        var rows = flow.rows(pool, part);
        var back = new Anchor(state.without("pool", "part").link(), Texts.of("pipeline.pools.back"));
        var title = Texts.of(
                "pipeline.pools.rows", world.words().pool(pool), Texts.of("pipeline.pools.part." + part.code()));
        if (rows.isEmpty()) {
            return new EmptyState(Texts.of("pipeline.pools.rows.none", title), "", back);
        }
        var table = table(
                "pipeline.pools.project",
                "pipeline.pools.office",
                "pipeline.pools.came",
                "pipeline.pools.left",
                ">pipeline.pools.stayed");
        rows.stream().limit(MOST).forEach(one -> {
            var came = one.cameInto(pool);
            Optional<LocalDate> left = pool == Pool.YIELDING ? Optional.<LocalDate>empty() : one.cameInto(after(pool));
            var until = left.filter(day -> !day.isAfter(flow.to())).orElse(flow.to());
            var stayed = new NativeTableCell(came.map(day -> Amounts.count(ChronoUnit.DAYS.between(day, until)))
                    .orElse(Amounts.UNKNOWN));
            stayed.addClassName("lu-r");
            table.getBody()
                    .add(new NativeTableRow(
                            new NativeTableCell(link(one)),
                            new NativeTableCell(one.office() == null ? Amounts.UNKNOWN : one.office()),
                            new NativeTableCell(Amounts.date(came.orElse(null))),
                            new NativeTableCell(Amounts.date(left.orElse(null))),
                            stayed));
        });
        var card = new Card(Texts.of("pipeline.pools.rows.count", title, rows.size()), table).flush();
        if (rows.size() > MOST) {
            card.sub(Texts.of("pipeline.pools.rows.first", MOST));
        }
        card.actions(back);
        return card;
    }

    private static Pool after(Pool pool) {
        return pool == Pool.RESERVE ? Pool.BUILDING : Pool.YIELDING;
    }

    private static Component link(Passage one) {
        var link = new Anchor(OpenProject.at(one.project(), "milestones").link(), one.name());
        if (one.goesOn()) {
            return link;
        }
        var halt = new Span(Texts.of("pipeline.halt." + one.halt()));
        halt.addClassName("lu-tag");
        return new Span(link, new Span(" "), halt);
    }

    private static NativeTable table(String... keys) {
        var table = new NativeTable();
        table.addClassName("lu-tbl");
        var head = new NativeTableRow();
        Stream.of(keys).forEach(key -> {
            var cell = new NativeTableHeaderCell(Texts.of(key.replaceFirst("^>", "")));
            cell.getElement().setAttribute("scope", "col");
            cell.setClassName("lu-r", key.startsWith(">"));
            head.add(cell);
        });
        table.getHead().add(head);
        return table;
    }
}
