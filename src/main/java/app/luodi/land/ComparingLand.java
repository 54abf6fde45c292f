package app.luodi.land;

import app.luodi.identity.Act;
import app.luodi.kernel.WhenText;
import app.luodi.land.LandStep.Compared;
import app.luodi.land.LandStep.State;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Holds the dates of the land against those of its projects: one truth, so what differs is shown and never overwritten. */
@Service
@Transactional(readOnly = true)
public class ComparingLand {
    private record Said(boolean applies, @Nullable WhenText when) {}

    private final JdbcClient jdbc;
    private final Parcels parcels;
    private final KeepingParcels.World world;

    ComparingLand(JdbcClient jdbc, Parcels parcels, KeepingParcels.World world) {
        this.jdbc = jdbc;
        this.parcels = parcels;
        this.world = world;
    }

    /** Every step of a project's land that does not agree; empty where all does. */
    public List<Compared> of(UUID project) {
        world.rights().require(Act.VIEW_PROJECTS);
        return compared(Map.of(project, parcels.of(project)), said(project));
    }

    /** The same of all projects that have land. */
    public List<Compared> all() {
        world.rights().require(Act.VIEW_PROJECTS);
        var of = new HashMap<UUID, List<Parcel>>();
        parcels.all()
                .forEach(parcel -> parcel.shares()
                        .forEach(share -> of.computeIfAbsent(share.project(), id -> new ArrayList<>())
                                .add(parcel)));
        return compared(of, said(null));
    }

    private static List<Compared> compared(Map<UUID, List<Parcel>> of, Map<UUID, Map<LandStep, Said>> said) {
        var all = new ArrayList<Compared>();
        of.forEach((project, land) -> {
            if (land.isEmpty()) {
                return;
            }
            for (var step : LandStep.values()) {
                var told = said.getOrDefault(project, Map.of()).getOrDefault(step, new Said(true, null));
                var days = LandStep.days(step, land);
                var state = LandStep.state(days, told.when(), told.applies());
                if (state != State.AGREES) {
                    all.add(new Compared(
                            project,
                            step,
                            state,
                            numbers(step, land),
                            days.isEmpty() ? null : days.getFirst(),
                            told.when()));
                }
            }
        });
        return all;
    }

    private static List<String> numbers(LandStep step, List<Parcel> land) {
        return land.stream()
                .filter(parcel -> step.on(parcel) != null)
                .sorted(Comparator.comparing(parcel -> Objects.requireNonNull(step.on(parcel))))
                .map(parcel -> parcel.ground().number())
                .collect(Collectors.toList());
    }

    private Map<UUID, Map<LandStep, Said>> said(@Nullable UUID project) {
        var all = new HashMap<UUID, Map<LandStep, Said>>();
        jdbc.sql("""
                        select m.project_id, m.kind, m.applies, m.actual_text, m.actual_from, m.actual_to from milestone_facts m
                        where m.kind in ('land_listed', 'land_won', 'land_contract', 'land_handed', 'land_title')
                          and (cast(:project as uuid) is null or m.project_id = cast(:project as uuid))
                          and m.project_id in (select project_id from parcel_project)
                        union all
                        select s.project_id, 'contract_start', true, s.on_day::text, s.on_day, s.on_day from start_facts s
                        where s.meaning = 'contract' and (cast(:project as uuid) is null or s.project_id = cast(:project as uuid))""")
                .param("project", project == null ? null : project.toString())
                .query((ResultSet row) -> {
                    var text = row.getString("actual_text");
                    all.computeIfAbsent(row.getObject("project_id", UUID.class), id -> new HashMap<>())
                            .put(
                                    LandStep.of(row.getString("kind")),
                                    new Said(
                                            row.getBoolean("applies"),
                                            text == null
                                                    ? null
                                                    : new WhenText(
                                                            text,
                                                            row.getObject("actual_from", LocalDate.class),
                                                            row.getObject("actual_to", LocalDate.class))));
                });
        return all;
    }
}
