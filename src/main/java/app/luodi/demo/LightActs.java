package app.luodi.demo;

import app.luodi.kernel.Today;
import app.luodi.lights.AdoptingRules;
import app.luodi.lights.ExemptingProjects;
import app.luodi.lights.ExemptingProjects.Wish;
import app.luodi.lights.ExplainingReds;
import app.luodi.lights.LightTemplates;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** One district judges by published rules; of its red projects, all invented, one is exempt and one is explained. */
@Component
class LightActs {
    private static final int DAYS_EXEMPT = 60;

    private final AdoptingRules adopting;
    private final ExemptingProjects exempting;
    private final ExplainingReds explaining;
    private final Today today;

    LightActs(AdoptingRules adopting, ExemptingProjects exempting, ExplainingReds explaining, Today today) {
        this.adopting = adopting;
        this.exempting = exempting;
        this.explaining = explaining;
        this.today = today;
    }

    void adopt() {
        adopting.adopt(LightTemplates.WUHAN, today.today(), "示例：参照武汉月度通报办法试行", 0)
                .orThrow();
    }

    void ask() {
        reds().stream()
                .limit(1)
                .forEach(project -> exempting
                        .ask(project, new Wish(List.of(), "示例：地下管线迁改，主管部门已批复顺延", today.today(), until()))
                        .orThrow());
    }

    void approve() {
        exempting
                .all()
                .forEach(one -> exempting
                        .decide(one.project(), one.version(), true, null)
                        .orThrow());
    }

    void explain() {
        reds().stream()
                .limit(1)
                .forEach(project ->
                        explaining.explain(project, "示例：设备到货推迟，十二月集中安装后补齐进度").orThrow());
    }

    private List<UUID> reds() {
        return explaining.unexplained().stream()
                .map(ExplainingReds.Unexplained::project)
                .toList();
    }

    private LocalDate until() {
        return today.today().plusDays(DAYS_EXEMPT);
    }
}
