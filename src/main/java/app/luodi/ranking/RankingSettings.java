package app.luodi.ranking;

import app.luodi.identity.Act;
import app.luodi.identity.settings.OffersSettings;
import app.luodi.identity.settings.Setting;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a district decides about its rankings. */
@Component
@Order(70)
class RankingSettings implements OffersSettings {
    /** How many days a published score can be appealed. */
    static final Setting<Integer> APPEAL_DAYS =
            Setting.number("ranking.setting.appeal", 5, 1, 60, "day").decidedBy(Act.SET_TARGETS);

    @Override
    public List<Setting<?>> settings() {
        return List.of(APPEAL_DAYS);
    }
}
