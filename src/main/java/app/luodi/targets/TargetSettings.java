package app.luodi.targets;

import app.luodi.identity.Act;
import app.luodi.identity.settings.OffersSettings;
import app.luodi.identity.settings.Setting;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a district decides about its targets. */
@Component
@Order(50)
class TargetSettings implements OffersSettings {
    /** 125计划: whether a project fills one band only (open question 8 of the domain reference); the stricter reading. */
    static final Setting<Boolean> BANDS_ONCE =
            Setting.yesOrNo("targets.setting.bands", true).decidedBy(Act.SET_TARGETS);

    @Override
    public List<Setting<?>> settings() {
        return List.of(BANDS_ONCE);
    }
}
