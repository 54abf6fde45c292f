package app.luodi.identity.ui;

import app.luodi.identity.ManagingUnits;
import app.luodi.identity.OrgUnit;
import app.luodi.identity.OrgUnits;
import app.luodi.kernel.Today;
import app.luodi.shell.For;
import app.luodi.shell.MainLayout;
import app.luodi.shell.parts.EmptyState;
import app.luodi.shell.parts.Icons;
import app.luodi.shell.parts.PageHeader;
import app.luodi.shell.parts.Texts;
import app.luodi.shell.parts.UrlState;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;

/** 组织机构: bureaus, 办事处, areas, parks, companies and task forces, as they are and as they were. */
@Route(value = "units", layout = MainLayout.class)
@Menu(title = "identity.units.title", order = 420, icon = "unit")
@For(value = "manage_units", city = false)
@PermitAll
class UnitsView extends Main implements AfterNavigationObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient ManagingUnits managing;
    private final transient OrgUnits units;
    private final transient Today today;
    private final PageHeader header = new PageHeader(Texts.of("identity.units.title"));
    private final Div list = new Div();
    private transient UrlState state = UrlState.at("units");

    UnitsView(ManagingUnits managing, OrgUnits units, Today today) {
        this.managing = managing;
        this.units = units;
        this.today = today;
        addClassNames("lu-page", "identity-list-page");
        list.addClassName("identity-list");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        state = UrlState.of(event.getLocation());
        var add = new Button(Texts.of("identity.units.new"), Icons.of("plus"), press -> acts().add());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        removeAll();
        add(header.clear().actions(add), conditions(), list);
        load();
    }

    private UnitActs acts() {
        return new UnitActs(managing, units, today, this::load);
    }

    private Div conditions() {
        var search = new TextField();
        search.setPlaceholder(Texts.of("identity.units.search"));
        search.setAriaLabel(Texts.of("identity.units.search"));
        search.setPrefixComponent(Icons.of("find"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValue(UnitFilter.of(state).text());
        search.addValueChangeListener(change -> narrow("q", change.getValue()));
        var past = new Checkbox(
                Texts.of("identity.units.past"), UnitFilter.of(state).past());
        past.addValueChangeListener(change -> narrow("past", change.getValue() ? "1" : ""));
        var bar = new Div(search, kind(), past);
        bar.addClassName("identity-conditions");
        return bar;
    }

    private Select<String> kind() {
        var codes = Arrays.stream(OrgUnit.Kind.values()).map(OrgUnit.Kind::code).toList();
        var kind = new Select<String>();
        kind.setAriaLabel(Texts.of("identity.unit.kind"));
        kind.setPlaceholder(Texts.of("identity.unit.kind"));
        kind.setItems(codes);
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(Texts.of("identity.units.kinds"));
        kind.setItemLabelGenerator(
                code -> Texts.of(code == null ? "identity.units.kinds" : "identity.unit.kind." + code));
        state.get("kind").filter(codes::contains).ifPresent(kind::setValue);
        kind.addValueChangeListener(change -> narrow("kind", change.getValue() == null ? "" : change.getValue()));
        return kind;
    }

    private void narrow(String name, String value) {
        state = state.with(name, value);
        state.replace();
        load();
    }

    private void load() {
        var all = units.all();
        var filter = UnitFilter.of(state);
        var day = today.today();
        var shown = all.stream().filter(unit -> filter.admits(unit, day)).toList();
        header.sub(Texts.of(
                "identity.units.count",
                all.stream().filter(unit -> unit.validOn(day)).count()));
        list.removeAll();
        if (shown.isEmpty()) {
            var everything = new Button(
                    Texts.of("identity.filter.clear"),
                    press -> UrlState.at("units").open());
            list.add(
                    all.isEmpty()
                            ? new EmptyState(Texts.of("identity.units.none"), Texts.of("identity.units.none.why"))
                            : new EmptyState(
                                    Texts.of("identity.units.empty"),
                                    Texts.of("identity.units.empty.why"),
                                    everything));
        } else {
            list.add(new UnitGrid(shown, units.byId(), day, acts()));
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.of("identity.units.title");
    }
}
