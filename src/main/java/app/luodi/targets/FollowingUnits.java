package app.luodi.targets;

import app.luodi.identity.UnitSucceeded;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 机构改革: what the year in which a unit hands over (and later years) must bring is asked of the successor, who has its
 * projects; the targets of years before stay with the predecessor.
 */
@Component("targetsFollowUnits")
class FollowingUnits {
    private static final List<String> PLACES = List.of("unit_id", "owner_unit_id");

    private final JdbcClient jdbc;

    FollowingUnits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void handedOver(UnitSucceeded change) {
        PLACES.forEach(place -> jdbc.sql("update target set " + place + " = ?, version = version + 1 where " + place
                        + " = ? and year >= ?")
                .params(change.successor(), change.predecessor(), change.from().getYear())
                .update());
    }
}
