package app.luodi.land;

import app.luodi.identity.Act;
import app.luodi.identity.settings.DistrictSettings;
import app.luodi.kernel.Light;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the parcels with their projects, and what each is to be warned of at the day looked at. */
@Service
@Transactional(readOnly = true)
public class ReadingLand {
    /**
     * A parcel as a list shows it.
     *
     * @param projects those that have a part of it, by name
     * @param warnings the worst first
     */
    public record Row(Parcel parcel, List<Owner> projects, List<LandWarning> warnings) {
        /** The worst there is to say; green with nothing. */
        public Light light() {
            return warnings.isEmpty() ? Light.GREEN : warnings.getFirst().light();
        }
    }

    /** A project that has a part of a parcel. */
    public record Owner(
            UUID project,
            String name,
            @Nullable UUID office,
            @Nullable String officeName,
            Area area,
            @Nullable LocalDate pausedSince) {}

    /** What a parcel is to the sums: each is counted once, whoever shares it. */
    public record Sums(int parcels, Area area, Area given, int unpriced, app.luodi.kernel.Money price) {}

    private final JdbcClient jdbc;
    private final Parcels parcels;
    private final ParcelLog log;
    private final DistrictSettings settings;
    private final KeepingParcels.World world;

    ReadingLand(
            JdbcClient jdbc, Parcels parcels, ParcelLog log, DistrictSettings settings, KeepingParcels.World world) {
        this.jdbc = jdbc;
        this.parcels = parcels;
        this.log = log;
        this.settings = settings;
        this.world = world;
    }

    /** All parcels of the district, those to be warned of first. */
    public List<Row> all() {
        world.rights().require(Act.VIEW_PROJECTS);
        return rows(parcels.all());
    }

    public List<Row> of(UUID project) {
        world.rights().require(Act.VIEW_PROJECTS);
        return rows(parcels.of(project));
    }

    public Optional<Row> one(UUID id) {
        world.rights().require(Act.VIEW_PROJECTS);
        return rows(parcels.find(id).stream().toList()).stream().findFirst();
    }

    /** The latest changes of the parcels a project has or had. */
    public List<Changed> latest(UUID project, int limit) {
        world.rights().require(Act.VIEW_PROJECTS);
        return log.of(project, limit).stream()
                .map(line -> new Changed(line.number(), line.field(), line.was(), line.became(), line.at(), line.by()))
                .toList();
    }

    /** One field of a parcel that became something else. */
    public record Changed(
            String number,
            String field,
            @Nullable String was,
            @Nullable String became,
            java.time.Instant at,
            String by) {}

    /** What the parcels come to together. */
    public static Sums sums(List<Row> rows) {
        var priced = rows.stream()
                .map(row -> row.parcel().supply().price())
                .filter(Objects::nonNull)
                .toList();
        return new Sums(
                rows.size(),
                rows.stream().map(row -> row.parcel().ground().area()).reduce(Area.NONE, Area::plus),
                rows.stream()
                        .flatMap(row -> row.projects().stream())
                        .map(Owner::area)
                        .reduce(Area.NONE, Area::plus),
                rows.size() - priced.size(),
                priced.stream().reduce(app.luodi.kernel.Money.ZERO, app.luodi.kernel.Money::plus));
    }

    private List<Row> rows(List<Parcel> some) {
        var names = owners();
        var days = LandSettings.decided(settings);
        var today = world.today().today();
        return some.stream()
                .map(parcel -> {
                    var owners = parcel.shares().stream()
                            .map(share -> Objects.requireNonNull(names.get(share.project()))
                                    .of(share))
                            .sorted(Comparator.comparing(Owner::name))
                            .toList();
                    return new Row(parcel, owners, LandWarning.of(parcel, today, days, pausedSince(owners)));
                })
                .sorted(Comparator.comparing(Row::light)
                        .thenComparing(row -> row.warnings().isEmpty()
                                ? 0
                                : -row.warnings().getFirst().days())
                        .thenComparing(row -> row.parcel().ground().number()))
                .toList();
    }

    /** Since all of them are paused; null where one goes on. */
    private static @Nullable LocalDate pausedSince(List<Owner> owners) {
        return owners.isEmpty() || owners.stream().anyMatch(owner -> owner.pausedSince() == null)
                ? null
                : owners.stream()
                        .map(Owner::pausedSince)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null);
    }

    private record Named(
            UUID project,
            String name,
            @Nullable UUID office,
            @Nullable String officeName,
            @Nullable LocalDate pausedSince) {
        Owner of(Parcel.Share share) {
            return new Owner(project, name, office, officeName, share.area(), pausedSince);
        }
    }

    private Map<UUID, Named> owners() {
        var all = new HashMap<UUID, Named>();
        jdbc.sql("""
                        select p.project_id, p.name, p.office_id, u.short_name as office, h.since from project_facts p
                        left join unit_facts u on u.district_id = p.district_id and u.unit_id = p.office_id
                        left join halt_facts h on h.district_id = p.district_id and h.project_id = p.project_id and h.state = 'paused'
                        where p.project_id in (select project_id from parcel_project)""")
                .query((row, n) -> new Named(
                        row.getObject("project_id", UUID.class),
                        row.getString("name"),
                        row.getObject("office_id", UUID.class),
                        row.getString("office"),
                        row.getObject("since", LocalDate.class)))
                .list()
                .forEach(named -> all.put(named.project(), named));
        return all;
    }
}
