package app.luodi.identity.ui;

import app.luodi.identity.OrgUnit;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Icons;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The units as rows, with what can be done to each. */
class UnitGrid extends Grid<OrgUnit> {
    private static final long serialVersionUID = 1L;

    private final transient Map<UUID, OrgUnit> byId;
    private final transient UnitActs acts;

    UnitGrid(List<OrgUnit> units, Map<UUID, OrgUnit> byId, LocalDate today, UnitActs acts) {
        this.byId = byId;
        this.acts = acts;
        addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
        addClassName("identity-grid");
        setSizeFull();
        addColumn(OrgUnit::name)
                .setHeader(Texts.of("identity.unit.name"))
                .setSortable(true)
                .setFlexGrow(2)
                .setFrozen(true);
        addColumn(OrgUnit::shortName).setHeader(Texts.of("identity.unit.short")).setSortable(true);
        addColumn(unit -> Texts.of("identity.unit.kind." + unit.kind().code()))
                .setHeader(Texts.of("identity.unit.kind"))
                .setComparator(Comparator.comparing(OrgUnit::kind))
                .setAutoWidth(true);
        addColumn(unit -> nameOf(unit.parent())).setHeader(Texts.of("identity.unit.parent"));
        addColumn(UnitGrid::validity)
                .setHeader(Texts.of("identity.unit.validity"))
                .setComparator(
                        Comparator.comparing(OrgUnit::validFrom, Comparator.nullsFirst(Comparator.naturalOrder())))
                .setFlexGrow(1);
        addColumn(unit -> nameOf(unit.succeededBy())).setHeader(Texts.of("identity.unit.successor"));
        addComponentColumn(this::more)
                .setHeader(Texts.of("identity.acts"))
                .setWidth("64px")
                .setFlexGrow(0)
                .setFrozenToEnd(true);
        setPartNameGenerator(unit -> unit.validOn(today) ? null : "identity-past");
        addItemDoubleClickListener(click -> acts.edit(click.getItem()));
        setItems(units);
    }

    private String nameOf(@Nullable UUID id) {
        var unit = id == null ? null : byId.get(id);
        return unit == null ? "" : unit.shortName();
    }

    private static String validity(OrgUnit unit) {
        if (unit.validFrom() == null && unit.validTo() == null) {
            return "";
        }
        var from = unit.validFrom() == null ? "" : Amounts.date(unit.validFrom());
        return unit.validTo() == null
                ? Texts.of("identity.unit.since", from)
                : Texts.of("identity.unit.until", from, Amounts.date(unit.validTo()))
                        .strip();
    }

    private Component more(OrgUnit unit) {
        var more = new Button(Icons.of("more"));
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_SMALL);
        more.setAriaLabel(Texts.of("identity.acts.of", unit.shortName()));
        var menu = new ContextMenu(more);
        menu.setOpenOnClick(true);
        menu.addItem(Texts.of("identity.unit.edit"), press -> acts.edit(unit));
        if (unit.validTo() == null) {
            menu.addItem(Texts.of("identity.unit.succeed"), press -> acts.succeed(unit));
            menu.addItem(Texts.of("identity.unit.end"), press -> acts.end(unit));
        } else if (unit.succeededBy() == null) {
            menu.addItem(Texts.of("identity.unit.reopen"), press -> acts.reopen(unit));
        }
        return more;
    }
}
