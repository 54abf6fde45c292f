package app.luodi.approvals.ui;

import app.luodi.approvals.ApprovalQuery;
import app.luodi.approvals.ApprovalRow;
import app.luodi.approvals.HandlingMode;
import app.luodi.approvals.Holder;
import app.luodi.approvals.Phase;
import app.luodi.identity.Act;
import app.luodi.kernel.AsOf;
import app.luodi.projects.Units;
import app.luodi.shell.For;
import app.luodi.shell.MainLayout;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.AsOfControl;
import app.luodi.shell.parts.EmptyState;
import app.luodi.shell.parts.Icons;
import app.luodi.shell.parts.PageHeader;
import app.luodi.shell.parts.Texts;
import app.luodi.shell.parts.UrlState;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 手续办理: who holds what, how long. The key-project office opens it on Monday to see which authority is late with which
 * project, and what the law makes due.
 */
@Route(value = ApprovalsView.PATH, layout = MainLayout.class)
@Menu(title = "approvals.menu", order = 220, icon = "doc")
@For(value = "view_projects", city = false)
@PermitAll
class ApprovalsView extends Main implements AfterNavigationObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    static final String PATH = "approvals";
    private static final int MOST = 20_000;
    private static final List<String> STATES = List.of(
            "hand",
            "all",
            "open",
            "reviewing",
            "reviewed",
            "accepted",
            "paused",
            "returned",
            "issued",
            "covered",
            "none");

    private final transient ApprovalServices services;
    private UrlState state = UrlState.at(PATH);
    private transient Location here = new Location(PATH);
    private transient Optional<java.time.Instant> asOf = Optional.empty();

    ApprovalsView(ApprovalServices services) {
        this.services = services;
        addClassNames("lu-page", "approvals-page");
        services.live().follow(this, changes -> {
            if (changes.stream().anyMatch(change -> change.what().equals("approval"))) {
                load();
            }
        });
    }

    @Override
    public String getPageTitle() {
        return Texts.of("approvals.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        state = UrlState.of(event.getLocation());
        asOf = AsOfControl.moment(event.getLocation());
        here = event.getLocation();
        load();
    }

    private <T> T at(Supplier<T> work) {
        return AsOf.maybe(asOf, work);
    }

    private void load() {
        removeAll();
        var query = query();
        var found = at(() -> services.listing().count(query));
        var header = new PageHeader(getPageTitle(), Texts.of("approvals.sub", Amounts.count(found)));
        var control = new AsOfControl(services.today().today(), here);
        header.actions(control);
        add(header, control.note());
        if (services.rights().may(Act.EXPORT)) {
            header.actions(export(query));
        }
        if (services.rights().may(Act.SET_APPROVALS)) {
            header.actions(new Button(
                    Texts.of("approvals.templates"),
                    Icons.of("cog"),
                    event -> UrlState.at("approvals/templates").open()));
        }
        add(holders(), filters(query));
        if (found == 0) {
            add(empty());
        } else {
            add(new ApprovalGrid(
                    services,
                    asOf.isPresent(),
                    found,
                    (offset, limit) -> at(() -> services.listing().page(query, offset, limit)),
                    this::load));
        }
    }

    private ApprovalQuery query() {
        var wanted = state.get("state").filter(STATES::contains).orElse(ApprovalQuery.IN_HAND);
        var warned = state.get("warn").isPresent();
        return new ApprovalQuery(
                state.get("authority").orElse(null),
                state.get("phase", Phase::of).orElse(null),
                wanted.equals("all") || warned && state.get("state").isEmpty() ? null : wanted,
                state.get("mode", HandlingMode::of).orElse(null),
                state.id("office").orElse(null),
                state.get("q").orElse(null),
                warned);
    }

    private EmptyState empty() {
        return state.names().isEmpty()
                ? new EmptyState(
                        Texts.of("approvals.nothing"),
                        Texts.of("approvals.nothing.why"),
                        new Anchor(UrlState.at(PATH).with("state", "all").link(), Texts.of("approvals.nothing.all")))
                : new EmptyState(
                        Texts.of("approvals.nomatch"),
                        Texts.of("approvals.nomatch.why"),
                        new Anchor(PATH, Texts.of("approvals.nomatch.clear")));
    }

    /** One press an authority: how many it holds, how many beyond their limit, for how long. */
    private Div holders() {
        var line = new Div();
        line.addClassName("approvals-holders");
        at(services.listing()::holders).forEach(holder -> line.add(holder(holder)));
        line.setVisible(line.getComponentCount() > 0);
        return line;
    }

    private Anchor holder(Holder holder) {
        var on = state.get("authority").filter(holder.authority()::equals).isPresent();
        var name = new Span(holder.authority());
        name.addClassName("lu-strong");
        var hand = new Span(Texts.of("approvals.holder.hand", holder.inHand()));
        var over = new Span(Texts.of("approvals.holder.over", holder.over()));
        over.setClassName("lu-red-text", holder.over() > 0);
        var median = new Span(
                holder.median().isPresent()
                        ? Texts.of(
                                "approvals.holder.median",
                                holder.median().getAsInt(),
                                holder.longest().orElse(0))
                        : Amounts.UNKNOWN);
        median.addClassName("lu-cap");
        var link = new Anchor(
                state.with("authority", on ? null : holder.authority()).link(), name, hand, over, median);
        link.addClassName("approvals-holder");
        link.getElement().setAttribute("aria-current", on ? "true" : "false");
        return link;
    }

    private Div filters(ApprovalQuery query) {
        var words = new TextField();
        words.setPlaceholder(Texts.of("approvals.filter.words"));
        words.setAriaLabel(Texts.of("approvals.filter.words"));
        words.setPrefixComponent(Icons.of("find"));
        words.setClearButtonVisible(true);
        words.setValue(state.get("q").orElse(""));
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.getElement().setAttribute("data-filter", "");
        words.addValueChangeListener(event -> open("q", event.getValue()));
        var warn = new Checkbox(Texts.of("approvals.filter.warn"), query.warned());
        warn.addValueChangeListener(event -> open("warn", event.getValue() ? "1" : null));
        var units = services.units().all().stream()
                .filter(unit -> unit.kind().equals("office"))
                .toList();
        var line = new Div(
                words,
                choice("state", STATES.stream(), code -> Texts.of("approvals.filter.state." + code), "hand"),
                choice(
                        "phase",
                        Stream.of(Phase.values()).map(Phase::code),
                        code -> Texts.of("approvals.phase." + code),
                        null),
                choice("authority", at(services.listing()::authorities).stream(), code -> code, null),
                choice(
                        "mode",
                        Stream.of(HandlingMode.values()).map(HandlingMode::code),
                        code -> Texts.of("approvals.mode." + code),
                        null),
                choice(
                        "office",
                        units.stream().map(unit -> unit.id().toString()),
                        code -> units.stream()
                                .filter(unit -> unit.id().toString().equals(code))
                                .map(Units.Unit::shortName)
                                .findFirst()
                                .orElse(code),
                        null),
                warn);
        line.addClassNames("lu-row", "approvals-filters");
        return line;
    }

    private Select<String> choice(
            String name,
            Stream<String> codes,
            com.vaadin.flow.component.ItemLabelGenerator<String> label,
            @Nullable String otherwise) {
        var select = new Select<String>();
        select.setAriaLabel(Texts.of("approvals.filter." + name));
        select.setPlaceholder(Texts.of("approvals.filter." + name));
        select.setItems(codes.toList());
        select.setItemLabelGenerator(code -> code == null ? Texts.of("approvals.filter." + name) : label.apply(code));
        select.setEmptySelectionAllowed(otherwise == null);
        select.setEmptySelectionCaption(Texts.of("approvals.filter." + name));
        state.get(name).or(() -> Optional.ofNullable(otherwise)).ifPresent(select::setValue);
        select.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                open(name, event.getValue());
            }
        });
        return select;
    }

    private void open(String name, @Nullable String value) {
        state.with(name, value == null || value.isBlank() ? null : value).open();
    }

    /** What is seen, all rows of it, for Excel: UTF-8 with its mark. */
    private Anchor export(ApprovalQuery query) {
        var link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var bytes = csv(query).getBytes(StandardCharsets.UTF_8);
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), "approvals.csv", "text/csv;charset=utf-8", bytes.length);
                }),
                "");
        link.add(new Button(Texts.of("approvals.export"), Icons.of("down")));
        link.getElement().setAttribute("download", true);
        return link;
    }

    private String csv(ApprovalQuery query) {
        var rows = at(() -> services.listing().page(query, 0, MOST));
        return "\uFEFF"
                + Stream.concat(
                                Stream.of(Stream.of(
                                                "project",
                                                "office",
                                                "name",
                                                "phase",
                                                "authority",
                                                "mode",
                                                "state",
                                                "acceptedOn",
                                                "issuedOn",
                                                "used",
                                                "due",
                                                "documentNo")
                                        .map(column -> Texts.of("approvals.column." + column))
                                        .collect(Collectors.joining(","))),
                                rows.stream().map(ApprovalsView::line))
                        .collect(Collectors.joining("\r\n"));
    }

    private static String line(ApprovalRow row) {
        var item = row.item();
        return Stream.of(
                        row.name(),
                        row.office(),
                        ApprovalSpeech.name(item.step()),
                        Texts.of("approvals.phase." + item.step().phase().code()),
                        ApprovalSpeech.holder(item),
                        ApprovalSpeech.mode(item),
                        Texts.of("approvals.state." + item.state().code()),
                        item.handling().acceptedOn(),
                        item.handling().issuedOn(),
                        ApprovalSpeech.used(item, row.held()),
                        item.due().promised(),
                        item.handling().documentNo())
                .map(ApprovalsView::cell)
                .collect(Collectors.joining(","));
    }

    /** What begins like a formula is kept a text. */
    private static String cell(@Nullable Object value) {
        var text = value == null ? "" : value.toString();
        var safe = text.matches("(?s)[=+\\-@\\t].*") ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
