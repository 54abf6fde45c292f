package app.luodi.indicators;

import app.luodi.identity.Act;
import app.luodi.identity.settings.OffersSettings;
import app.luodi.identity.settings.Setting;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Which dates the rates use: districts differ (domain.md 2.3, 2.4). */
@Component
@Order(60)
class IndicatorSettings implements OffersSettings {
    static final Setting<String> START = Setting.choice(
                    "indicators.setting.start", "started", "verified", "construction_permit", "in_statistics")
            .decidedBy(Act.SET_TARGETS);
    static final Setting<String> LAND_FROM = Setting.choice(
                    "indicators.setting.land.from", "land_won", "land_contract", "land_handed", "signed")
            .decidedBy(Act.SET_TARGETS);
    static final Setting<String> LAND_TO = Setting.choice(
                    "indicators.setting.land.to", "construction_permit", "started")
            .decidedBy(Act.SET_TARGETS);
    static final Setting<Integer> LAND_DAYS =
            Setting.number("indicators.setting.land.days", 30, 0, 365, "day").decidedBy(Act.SET_TARGETS);

    @Override
    public List<Setting<?>> settings() {
        return List.of(START, LAND_FROM, LAND_TO, LAND_DAYS);
    }
}
