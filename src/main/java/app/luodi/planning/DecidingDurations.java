package app.luodi.planning;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.kernel.Acted;
import app.luodi.kernel.DistrictChanged;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refusal;
import app.luodi.kernel.Today;
import app.luodi.pipeline.Backbone;
import app.luodi.pipeline.ProjectPath;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides for the district what milestones take on a path. Accepted plans keep what they were drawn with. */
@Service
@Transactional
public class DecidingDurations {
    private static final String KEY = "planning.refused.";
    private static final int LONGEST = 3660;

    private final PlanTemplates templates;
    private final Backbone backbone;
    private final Rights rights;
    private final Today today;
    private final ApplicationEventPublisher events;

    DecidingDurations(
            PlanTemplates templates, Backbone backbone, Rights rights, Today today, ApplicationEventPublisher events) {
        this.templates = templates;
        this.backbone = backbone;
        this.rights = rights;
        this.today = today;
        this.events = events;
    }

    /** The template of a path as it stands, or stood. */
    @Transactional(readOnly = true)
    public PlanTemplate of(ProjectPath path) {
        rights.require(Act.VIEW_PROJECTS);
        return templates.of(path);
    }

    /**
     * Decides a template; its version is the one that was seen.
     *
     * @throws app.luodi.identity.NoRight for who plans for one area only
     */
    public Outcome<PlanTemplate> decide(PlanTemplate template) {
        rights.require(Act.PLAN_MILESTONES, null);
        var reasons = broken(template);
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        if (!templates.save(template, today.now().atZone(Today.ZONE).toOffsetDateTime(), rights.signature())) {
            return Outcome.refused(Refusal.of("", KEY + "overtaken"));
        }
        events.publishEvent(new DistrictChanged("plan_template", new UUID(0, 0)));
        events.publishEvent(
                Acted.of("plan.template").called(template.path().code()).with("reason", template.note()));
        return Outcome.done(templates.of(template.path()));
    }

    /** A milestone never begins after a later one, and none waits for itself. */
    List<Refusal> broken(PlanTemplate template) {
        var reasons = new ArrayList<Refusal>();
        for (var step : template.steps()) {
            var kind = backbone.of(step.kind());
            if (step.days() < 0 || step.days() > LONGEST) {
                reasons.add(Refusal.of(step.kind(), KEY + "days"));
            }
            if (step.after().isEmpty()) {
                reasons.add(Refusal.of(step.kind(), KEY + "nothing", kind));
            }
            for (var code : step.after()) {
                backbone.find(code)
                        .ifPresentOrElse(
                                earlier -> {
                                    if (!earlier.isBefore(kind)) {
                                        reasons.add(Refusal.of(step.kind(), KEY + "order", kind, earlier));
                                    }
                                },
                                () -> reasons.add(Refusal.of(step.kind(), KEY + "step")));
            }
        }
        return reasons;
    }
}
