package app.luodi.pipeline;

import app.luodi.identity.Act;
import app.luodi.identity.settings.OffersSettings;
import app.luodi.identity.settings.Setting;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How a district keeps its plans, and what it looks at before a gate. */
@Component
@Order(55)
class PipelineSettings implements OffersSettings {
    /** Whether somebody else than the planner approves a first plan before it is the baseline. */
    static final Setting<Boolean> APPROVED_BASELINE =
            Setting.yesOrNo("pipeline.setting.baseline", false).decidedBy(Act.SET_TARGETS);
    /** Calendar days before its planned or expected day from which a project stands in the gate. */
    static final Setting<Integer> GATE_DAYS =
            Setting.number("pipeline.setting.gate", 30, 0, 365, "day").decidedBy(Act.SET_TARGETS);

    @Override
    public List<Setting<?>> settings() {
        return List.of(APPROVED_BASELINE, GATE_DAYS);
    }
}
