package app.luodi.imports;

import app.luodi.identity.ManagingUnits;
import app.luodi.identity.OrgUnit;
import app.luodi.identity.OrgUnits;
import app.luodi.identity.UnitDraft;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 组织机构: a unit is known again by its name; what a cell does not say stays. */
@Component
class UnitRows implements RosterRows {
    private static final Map<String, OrgUnit.Kind> KINDS = Map.ofEntries(
            Map.entry("部门", OrgUnit.Kind.BUREAU),
            Map.entry("局委", OrgUnit.Kind.BUREAU),
            Map.entry("委办局", OrgUnit.Kind.BUREAU),
            Map.entry("办事处", OrgUnit.Kind.OFFICE),
            Map.entry("街道", OrgUnit.Kind.OFFICE),
            Map.entry("乡镇", OrgUnit.Kind.OFFICE),
            Map.entry("片区", OrgUnit.Kind.AREA),
            Map.entry("园区", OrgUnit.Kind.PARK),
            Map.entry("平台公司", OrgUnit.Kind.COMPANY),
            Map.entry("指挥部", OrgUnit.Kind.TASK_FORCE),
            Map.entry("专班", OrgUnit.Kind.TASK_FORCE));

    private final ManagingUnits managing;
    private final OrgUnits units;

    UnitRows(ManagingUnits managing, OrgUnits units) {
        this.managing = managing;
        this.units = units;
    }

    @Override
    public RosterKind kind() {
        return RosterKind.UNITS;
    }

    @Override
    public Taken take(Map<String, String> said, boolean tried) {
        var name = said.getOrDefault("name", "");
        var kind = KINDS.get(Names.normal(said.getOrDefault("kind", "")));
        if (kind == null) {
            return refused("kind", "imports.roster.kind_unknown", said.getOrDefault("kind", ""));
        }
        var parentName = said.get("parent");
        var parent = parentName == null ? Optional.<OrgUnit>empty() : named(parentName);
        if (parentName != null && parent.isEmpty()) {
            return refused("parent", "imports.roster.unit_unknown", parentName);
        }
        var stands = named(name);
        return stands.isEmpty()
                ? added(new UnitDraft(
                        kind,
                        name,
                        said.getOrDefault("short_name", ""),
                        parent.map(OrgUnit::id).orElse(null),
                        null,
                        position(said, 0)))
                : changed(stands.get(), kind, said, parent.map(OrgUnit::id).orElse(null));
    }

    private Taken added(UnitDraft draft) {
        return switch (managing.add(draft)) {
            case Outcome.Done<UUID>(var id) -> new Taken.Made(id, null);
            case Outcome.Refused<UUID>(var reasons) -> new Taken.Refused(reasons);
        };
    }

    private Taken changed(OrgUnit unit, OrgUnit.Kind kind, Map<String, String> said, @Nullable UUID parent) {
        var before = draft(unit);
        var draft = new UnitDraft(
                kind,
                unit.name(),
                said.getOrDefault("short_name", unit.shortName()),
                parent == null ? unit.parent() : parent,
                unit.validFrom(),
                position(said, unit.position()));
        if (draft.equals(before)) {
            return new Taken.Same();
        }
        return switch (managing.edit(unit.id(), unit.version(), draft)) {
            case Outcome.Done<UUID> done ->
                new Taken.Changed(Map.of(
                        "id", unit.id().toString(),
                        "kind", unit.kind().code(),
                        "short_name", unit.shortName(),
                        "parent", unit.parent() == null ? "" : unit.parent().toString(),
                        "position", String.valueOf(unit.position())));
            case Outcome.Refused<UUID>(var reasons) -> new Taken.Refused(reasons);
        };
    }

    private static UnitDraft draft(OrgUnit unit) {
        return new UnitDraft(
                unit.kind(), unit.name(), unit.shortName(), unit.parent(), unit.validFrom(), unit.position());
    }

    private Optional<OrgUnit> named(String name) {
        return units.all().stream()
                .filter(unit -> unit.validTo() == null)
                .filter(unit -> Names.normal(unit.name()).equals(Names.normal(name))
                        || Names.normal(unit.shortName()).equals(Names.normal(name)))
                .findFirst();
    }

    private static int position(Map<String, String> said, int otherwise) {
        var text = said.getOrDefault("position", "");
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : otherwise;
    }

    private static Taken refused(String field, String key, String value) {
        return new Taken.Refused(List.of(Refusal.of(field, key, value)));
    }

    @Override
    public List<Refusal> takeBack(List<UUID> made, List<Map<String, String>> were) {
        for (var was : were) {
            var unit = units.find(UUID.fromString(was.getOrDefault("id", ""))).orElseThrow();
            var parent = was.getOrDefault("parent", "");
            var back = managing.edit(
                    unit.id(),
                    unit.version(),
                    new UnitDraft(
                            OrgUnit.Kind.of(was.getOrDefault("kind", "")),
                            unit.name(),
                            was.getOrDefault("short_name", ""),
                            parent.isEmpty() ? null : UUID.fromString(parent),
                            unit.validFrom(),
                            position(was, 0)));
            if (back instanceof Outcome.Refused<UUID>(var reasons)) {
                return reasons;
            }
        }
        managing.takeBack(made);
        return List.of();
    }
}
