package app.luodi.approvals;

import app.luodi.identity.Act;
import app.luodi.kernel.Acted;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refusal;
import app.luodi.pipeline.ProjectPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides for the district which approvals a path needs: always a new edition, projects keep the one they have. */
@Service
@Transactional
public class DecidingTemplates {
    private static final String KEY = "approvals.refused.template.";
    private static final int LONGEST_NAME = 60;
    private static final int MOST_DAYS = 999;

    private final Templates templates;
    private final ApprovalGround ground;
    private final ApprovalNews news;

    DecidingTemplates(Templates templates, ApprovalGround ground, ApprovalNews news) {
        this.templates = templates;
        this.ground = ground;
        this.news = news;
    }

    /**
     * Decides the next edition of a path.
     *
     * @param seen the edition it was made from
     * @return refused with {@link HandlingApprovals#STALE} where somebody has decided another meanwhile
     */
    public Outcome<ApprovalTemplate> decide(
            ProjectPath path, List<ApprovalStep> steps, @Nullable String note, int seen) {
        ground.rights().require(Act.SET_APPROVALS);
        var stands = templates.latest(path);
        if (stands.edition() != seen) {
            return Outcome.refused(Refusal.of("edition", HandlingApprovals.STALE));
        }
        var refusals = refusals(steps);
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        if (stands.steps().equals(steps)) {
            return Outcome.done(stands);
        }
        var next = new ApprovalTemplate(path, stands.edition() + 1, steps, null);
        var why = note == null || note.isBlank() ? null : note.strip();
        if (!templates.add(next, why, ground.today().now(), ground.rights().signature())) {
            return Outcome.refused(Refusal.of("edition", HandlingApprovals.STALE));
        }
        news.tell(Acted.of("approval.template")
                .called(path.code())
                .with("edition", next.edition())
                .with("reason", why));
        return Outcome.done(templates.latest(path));
    }

    /** What steps must keep to; a field is called {@code step.field}. */
    static List<Refusal> refusals(List<ApprovalStep> steps) {
        var all = new ArrayList<Refusal>();
        if (steps.isEmpty()) {
            all.add(Refusal.of("steps", KEY + "empty"));
        }
        var names = new HashSet<String>();
        var codes = steps.stream().map(ApprovalStep::code).collect(Collectors.toSet());
        for (var step : steps) {
            if (step.name().isBlank() || step.name().length() > LONGEST_NAME) {
                all.add(Refusal.of(step.code() + ".name", KEY + "name", LONGEST_NAME));
            } else if (!names.add(step.name())) {
                all.add(Refusal.of(step.code() + ".name", KEY + "twice", step.name()));
            }
            if (step.authority().isBlank()) {
                all.add(Refusal.of(step.code() + ".authority", KEY + "authority", step.name()));
            }
            all.addAll(limits(step));
            step.after().stream()
                    .filter(code -> !codes.contains(code))
                    .forEach(code -> all.add(Refusal.of(step.code() + ".after", KEY + "unknown", step.name(), code)));
        }
        var circle = new StepGraph(steps).circle();
        if (!circle.isEmpty()) {
            all.add(Refusal.of(
                    circle.getFirst().code() + ".after",
                    KEY + "circle",
                    circle.stream().map(ApprovalStep::name).collect(Collectors.joining(" → "))));
        }
        return all;
    }

    private static List<Refusal> limits(ApprovalStep step) {
        var all = new ArrayList<Refusal>();
        var legal = step.legalDays();
        var promised = step.promisedDays();
        if (legal != null && (legal < 0 || legal > MOST_DAYS)) {
            all.add(Refusal.of(step.code() + ".legalDays", KEY + "days", step.name(), MOST_DAYS));
        }
        if (promised != null && (promised < 0 || promised > MOST_DAYS)) {
            all.add(Refusal.of(step.code() + ".promisedDays", KEY + "days", step.name(), MOST_DAYS));
        }
        if (legal != null && promised != null && promised > legal) {
            all.add(Refusal.of(step.code() + ".promisedDays", KEY + "promise", step.name(), legal));
        }
        if (step.issueDays() < 0 || step.issueDays() > MOST_DAYS) {
            all.add(Refusal.of(step.code() + ".issueDays", KEY + "days", step.name(), MOST_DAYS));
        }
        return all;
    }
}
