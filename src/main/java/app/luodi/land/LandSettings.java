package app.luodi.land;

import app.luodi.identity.Act;
import app.luodi.identity.settings.DistrictSettings;
import app.luodi.identity.settings.OffersSettings;
import app.luodi.identity.settings.Setting;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** From which day on a district is warned of what the contract or the law asks for. */
@Component
@Order(62)
class LandSettings implements OffersSettings {
    private static final int YEAR = 365;

    static final Setting<Integer> START_FIRST = days("land.setting.start.first", 90);
    static final Setting<Integer> START_SECOND = days("land.setting.start.second", 30);
    /** Half way to idle land. */
    static final Setting<Integer> IDLE_NEAR = days("land.setting.idle.near", 180);
    /** 闲置土地处置办法 art. 2: more than a year after the agreed start. */
    static final Setting<Integer> IDLE = days("land.setting.idle", YEAR);
    /** The same, art. 14: two years, and the land can be taken back without compensation. */
    static final Setting<Integer> TAKE_BACK = days("land.setting.takeback", 2 * YEAR);

    static final Setting<Integer> COMPLETE = days("land.setting.complete", 90);
    static final Setting<Integer> CHECK = days("land.setting.check", 30);
    /** 城市房地产管理法 art. 22: a renewal is applied for a year before the term ends at the latest. */
    static final Setting<Integer> RENEWAL = days("land.setting.renewal", YEAR);

    private static Setting<Integer> days(String name, int otherwise) {
        return Setting.number(name, otherwise, 0, 3 * YEAR, "day").decidedBy(Act.SET_TARGETS);
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(START_FIRST, START_SECOND, IDLE_NEAR, IDLE, TAKE_BACK, COMPLETE, CHECK, RENEWAL);
    }

    static LandWarning.Days decided(DistrictSettings settings) {
        return new LandWarning.Days(
                settings.value(START_FIRST),
                settings.value(START_SECOND),
                settings.value(IDLE_NEAR),
                settings.value(IDLE),
                settings.value(TAKE_BACK),
                settings.value(COMPLETE),
                settings.value(CHECK),
                settings.value(RENEWAL));
    }
}
