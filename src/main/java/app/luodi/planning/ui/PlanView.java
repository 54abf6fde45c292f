package app.luodi.planning.ui;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.kernel.AsOf;
import app.luodi.kernel.Outcome;
import app.luodi.planning.AcceptingPlans;
import app.luodi.planning.Aim;
import app.luodi.planning.PlanningBackward;
import app.luodi.planning.ProjectPlan;
import app.luodi.planning.Schedule;
import app.luodi.planning.Slot;
import app.luodi.projects.FindingProjects;
import app.luodi.projects.page.OpenProject;
import app.luodi.projects.page.ProjectFrame;
import app.luodi.shell.parts.EmptyState;
import app.luodi.shell.parts.Gantt;
import app.luodi.shell.parts.Say;
import app.luodi.shell.parts.Texts;
import app.luodi.shell.parts.UrlState;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 倒排工期: a fixed day chosen, the plan back from it, what must happen this week; tried, taken back, accepted. */
@Route(value = "projects/:id/plan", layout = ProjectFrame.class)
@PermitAll
class PlanView extends Div implements AfterNavigationObserver {
    private static final long serialVersionUID = 1L;

    private final transient PlanNeeds needs;
    private final transient Deque<Aim> tried = new ArrayDeque<>();
    private transient @Nullable OpenProject open;
    private transient @Nullable UrlState state;
    private transient @Nullable ProjectPlan project;

    PlanView(PlanNeeds needs) {
        this.needs = needs;
        addClassName("plan-view");
    }

    /** What the tab asks. */
    @Component
    record PlanNeeds(
            PlanningBackward planning,
            AcceptingPlans accepting,
            FindingProjects projects,
            Rights rights,
            PlanWords words) {}

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var opened = OpenProject.of(event);
        var here = UrlState.of(event.getLocation());
        open = opened;
        state = here;
        tried.clear();
        var plan = AsOf.maybe(opened.asOf(), () -> needs.planning().of(opened.id()));
        project = plan;
        wished(plan, here).or(plan::suggested).ifPresent(tried::push);
        show(null);
    }

    /** What the address says: a target, and a day. */
    private static Optional<Aim> wished(ProjectPlan plan, UrlState here) {
        return here.get("to")
                .filter(to ->
                        plan.targets().stream().anyMatch(step -> step.code().equals(to)))
                .flatMap(to -> here.get("on", LocalDate::parse).map(day -> Aim.at(to, day)));
    }

    private boolean mayPlan(ProjectPlan plan) {
        return open != null
                && !open.isPast()
                && needs.rights()
                        .may(
                                Act.PLAN_MILESTONES,
                                needs.projects().officeOf(plan.project()).orElse(null));
    }

    private Outcome<Schedule> draw(Aim aim) {
        var plan = Objects.requireNonNull(project);
        return AsOf.maybe(
                Objects.requireNonNull(open).asOf(), () -> needs.planning().preview(plan.project(), aim));
    }

    /** @param before what was shown, to say what has moved */
    private void show(@Nullable Schedule before) {
        removeAll();
        var plan = project;
        var here = state;
        if (plan == null || here == null) {
            return;
        }
        var aim = tried.peek();
        if (aim == null) {
            add(new EmptyState(Texts.of("planning.nothing"), Texts.of("planning.nothing.why")));
            return;
        }
        var isAccepted = tried.size() == 1
                && plan.held().isPresent()
                && plan.accepted().filter(one -> one.aim().equals(aim)).isPresent();
        var head = new PlanHead(plan, aim, needs.words());
        head.onAim(this::attempt);
        add(head);
        switch (isAccepted ? Outcome.done(plan.held().orElseThrow()) : draw(aim)) {
            case Outcome.Refused<Schedule>(var reasons) ->
                head.refuse(needs.words().stages().spoken(reasons));
            case Outcome.Done<Schedule>(var schedule) -> show(plan, schedule, before, head, here);
        }
        if (tried.size() > 1) {
            head.undo(this::undo);
        }
    }

    private void show(ProjectPlan plan, Schedule schedule, @Nullable Schedule before, PlanHead head, UrlState here) {
        var may = mayPlan(plan);
        head.outlook(schedule, this::attempt);
        if (may) {
            head.accept(() -> accept(plan, schedule));
        }
        var rows = new PlanRows(schedule, plan.track(), needs.words());
        var board = new PlanBoard(rows, here, may ? slot -> edit(schedule, slot) : null);
        board.gantt().movable(may);
        board.gantt()
                .onOpen(event -> schedule.slot(event.id())
                        .filter(slot -> may && !slot.step().isDone())
                        .ifPresent(slot -> edit(schedule, slot)));
        board.gantt().onMove(event -> move(schedule, event));
        var side = new Div(new WeekCard(schedule, needs.words()));
        side.addClassName("plan-side");
        if (before != null) {
            side.add(new MovedCard(before, schedule, needs.words()));
        }
        plan.accepted()
                .ifPresent(accepted ->
                        side.add(new AcceptedCard(plan, accepted, needs.words(), may ? this::attempt : null)));
        var body = new Div(board, side);
        body.addClassName("plan-body");
        add(body);
    }

    private void edit(Schedule schedule, Slot slot) {
        new StepDialog(slot, schedule, needs.words(), this::draw, this::attempt).open();
    }

    /** A dropped bar is tried; what is refused goes back to where it was. */
    private void move(Schedule schedule, Gantt.Moved event) {
        var aim = schedule.aim();
        var next = event.id().equals(aim.target()) ? aim.on(event.end()) : aim.pin(event.id(), event.end());
        switch (draw(next)) {
            case Outcome.Done<Schedule> possible -> attempt(next);
            case Outcome.Refused<Schedule>(var reasons) -> {
                Say.refused(needs.words().stages().spoken(reasons));
                show(null);
            }
        }
    }

    private void attempt(Aim aim) {
        var before = shown();
        tried.push(aim);
        if (state != null) {
            state = state.with("to", aim.target()).with("on", aim.day());
            state.replace();
        }
        show(before);
    }

    private void undo() {
        var before = shown();
        tried.pop();
        show(before);
    }

    private @Nullable Schedule shown() {
        var aim = tried.peek();
        return aim != null && draw(aim) instanceof Outcome.Done<Schedule>(var schedule) ? schedule : null;
    }

    private void accept(ProjectPlan plan, Schedule schedule) {
        var seen = plan.accepted().map(one -> one.version()).orElse(0);
        new AcceptDialog(
                        plan,
                        schedule,
                        needs.words(),
                        reason -> needs.accepting().accept(plan.project(), schedule.aim(), reason, seen),
                        () -> UI.getCurrent().refreshCurrentRoute(true))
                .open();
    }
}
