package app.luodi.demo;

import app.luodi.planning.AcceptingPlans;
import app.luodi.planning.Aim;
import app.luodi.planning.PlanningBackward;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Backward plans of invented projects: two that hold, and one drawn without a day to spare that holds no longer. */
@Component
class PlanActs {
    private static final String COMPLETED = "completed";

    private final PlanningBackward planning;
    private final AcceptingPlans accepting;
    private final Names names;

    PlanActs(PlanningBackward planning, AcceptingPlans accepting, Names names) {
        this.planning = planning;
        this.accepting = accepting;
        this.names = names;
    }

    void accept(String project, LocalDate completion) {
        accepting
                .acceptExample(names.project(project), Aim.at(COMPLETED, completion), "示例：按竣工日倒排")
                .orThrow();
    }

    /** For the earliest day there is: nothing may slip. */
    void acceptEarliest(String project, LocalDate about) {
        var id = names.project(project);
        var drawn = planning.preview(id, Aim.at(COMPLETED, about)).orThrow();
        accepting
                .acceptExample(id, drawn.aim().on(drawn.earliest().orElseThrow()), "示例：按最快工期倒排，没有余量")
                .orThrow();
    }
}
