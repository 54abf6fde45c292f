package app.luodi.projects;

import app.luodi.identity.Rights;
import app.luodi.identity.UnitSucceeded;
import app.luodi.kernel.Acted;
import app.luodi.kernel.DistrictChanged;
import app.luodi.kernel.Today;
import java.sql.Timestamp;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 机构改革: when a unit hands over, its projects go to the successor with it: 办事处, area, lead and service unit. As of a day
 * before, they are still the predecessor's. An edit that was begun before meets the change as a conflict.
 */
@Component
class FollowingUnits {
    private static final List<String> PLACES = List.of("office_id", "area_id", "lead_unit_id");

    private final JdbcClient jdbc;
    private final Rights rights;
    private final Today today;
    private final ApplicationEventPublisher events;

    FollowingUnits(JdbcClient jdbc, Rights rights, Today today, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.rights = rights;
        this.today = today;
        this.events = events;
    }

    @EventListener
    void handedOver(UnitSucceeded change) {
        var moved = new TreeSet<UUID>();
        moved.addAll(parties(change));
        PLACES.forEach(place -> moved.addAll(places(place, change)));
        for (var project : moved) {
            events.publishEvent(new DistrictChanged("project", project));
            events.publishEvent(Acted.on("project.followed", project));
        }
    }

    private List<UUID> places(String place, UnitSucceeded change) {
        return jdbc.sql("update project set " + place + """
                         = :successor, version = version + 1, changed_at = :now, changed_by = :by
                        where %s = :predecessor returning id""".formatted(place))
                .param("successor", change.successor())
                .param("predecessor", change.predecessor())
                .param("now", Timestamp.from(today.now()))
                .param("by", rights.signature())
                .query((row, at) -> row.getObject(1, UUID.class))
                .list();
    }

    private List<UUID> parties(UnitSucceeded change) {
        return jdbc.sql("update project_party set unit_id = ? where unit_id = ? returning project_id")
                .params(change.successor(), change.predecessor())
                .query((row, at) -> row.getObject(1, UUID.class))
                .list();
    }
}
