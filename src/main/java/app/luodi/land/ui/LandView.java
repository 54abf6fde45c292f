package app.luodi.land.ui;

import app.luodi.identity.Act;
import app.luodi.kernel.AsOf;
import app.luodi.kernel.Light;
import app.luodi.land.LandStep.Compared;
import app.luodi.land.LandWarning;
import app.luodi.land.ReadingLand;
import app.luodi.land.ReadingLand.Row;
import app.luodi.land.SupplyMode;
import app.luodi.shell.For;
import app.luodi.shell.MainLayout;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.AsOfControl;
import app.luodi.shell.parts.EmptyState;
import app.luodi.shell.parts.Icons;
import app.luodi.shell.parts.Kpi;
import app.luodi.shell.parts.KpiLine;
import app.luodi.shell.parts.Meter;
import app.luodi.shell.parts.PageHeader;
import app.luodi.shell.parts.Texts;
import app.luodi.shell.parts.UrlState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 土地: every parcel of the district, those first that the contract or the law warns of. The key-project office opens it on
 * a Monday to see which land will be idle, and whom to call.
 */
@Route(value = "land", layout = MainLayout.class)
@Menu(title = "land.title", order = 210, icon = "land")
@For(value = "view_projects", city = false)
@PermitAll
class LandView extends Main implements AfterNavigationObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final transient LandServices services;
    private transient @Nullable Location here;

    LandView(LandServices services) {
        this.services = services;
        addClassNames("lu-page", "land-page");
        services.live().follow(this, changes -> {
            if (changes.stream().anyMatch(change -> change.what().equals("parcel"))) {
                load();
            }
        });
    }

    @Override
    public String getPageTitle() {
        return Texts.of("land.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        here = event.getLocation();
        load();
        UrlState.of(event.getLocation()).id("parcel").ifPresent(this::open);
    }

    private record Shown(List<Row> all, Set<UUID> differ) {}

    private void load() {
        var location = here;
        if (location == null) {
            return;
        }
        removeAll();
        var state = UrlState.of(location);
        var past = AsOfControl.moment(location);
        var shown = AsOf.maybe(
                past,
                () -> new Shown(
                        services.reading().all(),
                        services.comparing().all().stream()
                                .map(Compared::project)
                                .collect(Collectors.toSet())));
        var query = LandQuery.of(state);
        var rows = query.among(shown.all(), shown.differ());
        var control = new AsOfControl(services.today().today(), location);
        var header = new PageHeader(getPageTitle()).sub(Texts.of("land.sub")).actions(control);
        if (services.rights().may(Act.EXPORT) && !rows.isEmpty()) {
            header.actions(export(rows));
        }
        if (past.isEmpty() && services.rights().may(Act.KEEP_LAND, null)) {
            var add = new Button(Texts.of("land.add"), Icons.of("plus"), event -> edit(null));
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            header.actions(add);
        }
        add(header, control.note(), figures(shown, rows, state), conditions(shown, query, state));
        if (rows.isEmpty()) {
            add(nothing(shown.all().isEmpty(), state));
        } else {
            add(new LandGrid(rows, this::edit), new LandCards(rows, this::edit));
        }
    }

    private KpiLine figures(Shown shown, List<Row> rows, UrlState state) {
        var sums = ReadingLand.sums(rows);
        var red = shown.all().stream().filter(row -> row.light() == Light.RED).count();
        var idle = shown.all().stream()
                .filter(row -> row.warnings().stream()
                        .anyMatch(one -> one.kind() == LandWarning.Kind.IDLE
                                || one.kind() == LandWarning.Kind.TAKE_BACK
                                || one.kind() == LandWarning.Kind.STOPPED))
                .count();
        return new KpiLine(
                new Kpi(
                                Texts.of("land.kpi.parcels"),
                                Amounts.figure(Amounts.count(sums.parcels()), Texts.of("land.unit.parcels")))
                        .note(Texts.of("land.kpi.once")),
                new Kpi(
                                Texts.of("land.kpi.area"),
                                Amounts.figure(LandWords.mu(sums.area()), Texts.of("projects.unit.mu")))
                        .note(Texts.of("land.kpi.given", LandWords.mu(sums.given()))),
                new Kpi(Texts.of("land.kpi.price"), Amounts.yiFigure(sums.price()))
                        .note(Texts.of("land.kpi.unpriced", sums.unpriced())),
                new Kpi(Texts.of("land.kpi.red"), Amounts.figure(Amounts.count(red), Texts.of("land.unit.parcels")))
                        .note(Texts.of("land.kpi.idle", idle))
                        .tone(red > 0 ? Meter.Tone.RED : Meter.Tone.BLUE)
                        .opens(state.without("light", "warning", "q", "mode", "office", "loose", "differs")
                                .with("light", "red")
                                .link()),
                new Kpi(
                                Texts.of("land.kpi.differs"),
                                Amounts.figure(Amounts.count(shown.differ().size()), Texts.of("land.unit.projects")))
                        .note(Texts.of("land.kpi.differs.note"))
                        .tone(shown.differ().isEmpty() ? Meter.Tone.BLUE : Meter.Tone.AMBER)
                        .opens(state.without("light", "warning", "q", "mode", "office", "loose")
                                .with("differs", "1")
                                .link()));
    }

    private Div conditions(Shown shown, LandQuery query, UrlState state) {
        var search = new TextField();
        search.setPlaceholder(Texts.of("land.search"));
        search.setAriaLabel(Texts.of("land.search"));
        search.setPrefixComponent(Icons.of("find"));
        search.setClearButtonVisible(true);
        search.setValue(query.typed());
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.getElement().setAttribute("data-filter", "");
        search.addValueChangeListener(
                event -> state.with("q", event.getValue().strip()).open());
        var mode = choice(
                "land.field.mode",
                query.mode() == null ? "" : query.mode().code(),
                words(SupplyMode.values(), SupplyMode::code, "land.mode."),
                "land.all.modes",
                value -> state.with("mode", value).open());
        var warning = choice(
                "land.column.warning",
                query.warning() == null ? "" : query.warning().code(),
                words(LandWarning.Kind.values(), LandWarning.Kind::code, "land.kind."),
                "land.all.warnings",
                value -> state.with("warning", value).open());
        var office = choice(
                "land.sheet.office",
                query.office() == null ? "" : query.office().toString(),
                offices(shown.all()),
                "land.all.offices",
                value -> state.with("office", value).open());
        var line = new Div(search, warning, mode, office);
        line.addClassName("land-conditions");
        if (query.light() != null) {
            line.add(chip(Texts.of("land.chip.light", lightWord(query.light())), state.without("light")));
        }
        if (query.differing()) {
            line.add(chip(Texts.of("land.kpi.differs"), state.without("differs")));
        }
        var loose = shown.all().stream().filter(row -> row.projects().isEmpty()).count();
        if (query.loose()) {
            line.add(chip(Texts.of("land.loose"), state.without("loose")));
        } else if (loose > 0) {
            line.add(new Anchor(state.with("loose", "1").link(), Texts.of("land.loose.count", loose)));
        }
        return line;
    }

    private static Map<String, String> offices(List<Row> rows) {
        var offices = new TreeMap<String, String>();
        rows.stream().flatMap(row -> row.projects().stream()).forEach(one -> {
            if (one.office() != null && one.officeName() != null) {
                offices.put(one.officeName(), one.office().toString());
            }
        });
        var words = new LinkedHashMap<String, String>();
        offices.forEach((name, id) -> words.put(id, name));
        return words;
    }

    private static String lightWord(String code) {
        try {
            return app.luodi.shell.parts.LightBadge.word(Light.of(code));
        } catch (IllegalArgumentException none) {
            return code;
        }
    }

    private static Button chip(String words, UrlState without) {
        var chip = new Button(words, Icons.of("x"), event -> without.open());
        chip.addThemeVariants(ButtonVariant.LUMO_SMALL);
        chip.setIconAfterText(true);
        return chip;
    }

    private static Select<String> choice(
            String label, String value, Map<String, String> words, String all, Consumer<String> chosen) {
        var select = new Select<String>();
        select.setAriaLabel(Texts.of(label));
        select.setItems(Stream.concat(Stream.of(""), words.keySet().stream()).toList());
        select.setItemLabelGenerator(code -> code.isEmpty() ? Texts.of(all) : words.getOrDefault(code, code));
        select.setValue(words.containsKey(value) ? value : "");
        select.addValueChangeListener(event -> chosen.accept(event.getValue()));
        return select;
    }

    private static <E> Map<String, String> words(E[] values, Function<E, String> code, String key) {
        var words = new LinkedHashMap<String, String>();
        Stream.of(values).map(code).forEach(one -> words.put(one, Texts.of(key + one)));
        return words;
    }

    private Component nothing(boolean none, UrlState state) {
        if (none) {
            return new EmptyState(Texts.of("land.none"), Texts.of("land.none.why"));
        }
        var all = new Button(
                Texts.of("land.none.filter.all"),
                event -> state.without("light", "warning", "q", "mode", "office", "loose", "differs")
                        .open());
        return new EmptyState(Texts.of("land.none.filter"), Texts.of("land.none.filter.why"), all);
    }

    private Anchor export(List<Row> rows) {
        var day = services.today().today();
        var title = Texts.of("land.sheet.title", Amounts.date(day));
        var anchor = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var bytes = LandSheet.of(rows, title);
                    return new DownloadResponse(new ByteArrayInputStream(bytes), title + ".xlsx", XLSX, bytes.length);
                }),
                "");
        anchor.add(Icons.of("down"), new Span(Texts.of("land.export")));
        anchor.addClassName("land-export");
        anchor.getElement().setAttribute("download", true);
        return anchor;
    }

    private void edit(@Nullable Row row) {
        var past = here != null && AsOfControl.moment(here).isPresent();
        new ParcelDialog(services, row, null, past, this::load).open();
    }

    private void open(UUID parcel) {
        services.reading().one(parcel).ifPresent(this::edit);
    }
}
