package app.luodi.pipeline;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.kernel.Outcome.Refusal;
import app.luodi.kernel.WhenText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gives many new projects their milestones at once, with what a ledger tells of plans and of what is reached. A ledger
 * that says only when works began is believed: what came before stays unknown, it does not become a refusal.
 */
@Service
@Transactional
public class LayingManyTracks {
    /**
     * A track to be laid.
     *
     * @param plans by the milestone's code
     * @param reached by the milestone's code
     * @param evidence where it is written
     */
    public record Laid(
            UUID project,
            boolean needsLand,
            Map<String, WhenText> plans,
            Map<String, WhenText> reached,
            String evidence) {}

    /** The nodes of every track, and whatever else a ledger tells of; most of a new track is empty and written by the database alone. */
    private static final String MILESTONES = """
            insert into milestone (project_id, kind, applies, baseline_text, baseline_from, baseline_to, plan_text, plan_from, plan_to,
              actual_text, actual_from, actual_to, evidence, reported_by, reported_by_account, version, changed_at, changed_by)
            select t.project_id, k.code, t.needs_land or not k.land or m.actual_to is not null,
              m.plan_text, m.plan_from, m.plan_to, m.plan_text, m.plan_from, m.plan_to, m.actual_text, m.actual_from, m.actual_to,
              case when m.actual_to is not null then t.evidence end, case when m.actual_to is not null then :by end,
              case when m.actual_to is not null then cast(:account as uuid) end, 0, :at, :by
            from json_to_recordset(cast(:tracks as json)) t (project_id uuid, needs_land boolean, evidence text)
              cross join milestone_kind k
              left join json_populate_recordset(null::milestone, cast(:told as json)) m on m.project_id = t.project_id and m.kind = k.code
            where k.on_track is not null or m.kind is not null
            order by t.project_id, k.position""";

    private static final String EVENTS = """
            insert into stage_event (project_id, kind, act, from_stage, to_stage, on_day, became, recorded_at, recorded_by)
            select project_id, kind, act, from_stage, to_stage, on_day, became, ?, ?
            from json_populate_recordset(null::stage_event, ?::json)""";

    private final JdbcClient jdbc;
    private final Milestones milestones;
    private final Backbone backbone;
    private final Recording recording;
    private final Rights rights;
    private final JsonMapper json;

    LayingManyTracks(
            JdbcClient jdbc,
            Milestones milestones,
            Backbone backbone,
            Recording recording,
            Rights rights,
            JsonMapper json) {
        this.jdbc = jdbc;
        this.milestones = milestones;
        this.backbone = backbone;
        this.recording = recording;
        this.rights = rights;
        this.json = json;
    }

    /** What the dates of a track contradict: the future, or each other. Each names its milestone. */
    public List<Refusal> refusals(Map<String, WhenText> reached) {
        var track = new Track(new UUID(0, 0), List.of());
        var refusals = new ArrayList<Refusal>();
        for (var kind : inOrder(reached)) {
            var when = java.util.Objects.requireNonNull(reached.get(kind.code()));
            var broken = MoveRules.ofDates(track, kind, when, recording.today());
            broken.forEach(one -> refusals.add(new Refusal(kind.code(), one.key(), one.values())));
            if (broken.isEmpty()) {
                track = track.ifReached(kind, when);
            }
        }
        return refusals;
    }

    private List<MilestoneKind> inOrder(Map<String, WhenText> dates) {
        return dates.keySet().stream()
                .map(backbone::of)
                .sorted(Comparator.comparingInt(MilestoneKind::position))
                .toList();
    }

    /** @throws app.luodi.identity.NoRight for who may not plan and move projects everywhere */
    public void lay(List<Laid> tracks) {
        rights.require(Act.PLAN_MILESTONES, null);
        rights.require(Act.MOVE_PROJECT, null);
        var stamp = recording.stamp();
        var bare = new ArrayList<Map<String, Object>>();
        var told = new ArrayList<Map<String, @Nullable Object>>();
        var events = new ArrayList<Map<String, @Nullable Object>>();
        for (var laid : tracks) {
            bare.add(Map.of(
                    "project_id", laid.project().toString(),
                    "needs_land", laid.needsLand(),
                    "evidence", laid.evidence()));
            for (var kind : backbone.all()) {
                var plan = laid.plans().get(kind.code());
                var actual = laid.reached().get(kind.code());
                if (plan != null || actual != null) {
                    told.add(milestone(laid, kind, plan, actual));
                }
            }
            log(laid, events);
        }
        if (!bare.isEmpty()) {
            jdbc.sql(MILESTONES)
                    .param("tracks", json.writeValueAsString(bare))
                    .param("told", json.writeValueAsString(told))
                    .param(
                            "account",
                            stamp.account() == null ? null : stamp.account().toString())
                    .param("at", stamp.moment())
                    .param("by", stamp.by())
                    .update();
        }
        if (!events.isEmpty()) {
            jdbc.sql(EVENTS)
                    .params(stamp.moment(), stamp.by(), json.writeValueAsString(events))
                    .update();
        }
    }

    /**
     * Sets dates of a project as a ledger tells them; null takes a date back.
     *
     * @param plans by the milestone's code
     * @param reached by the milestone's code
     */
    public void set(
            UUID project,
            @Nullable UUID office,
            Map<String, @Nullable WhenText> plans,
            Map<String, @Nullable WhenText> reached,
            String evidence) {
        rights.require(Act.PLAN_MILESTONES, office);
        rights.require(Act.MOVE_PROJECT, office);
        var track = milestones.locked(project);
        for (var plan : plans.entrySet()) {
            var revised = Revised.of(track, backbone.of(plan.getKey()));
            var was = revised.now().plan();
            var when = plan.getValue();
            if (!java.util.Objects.equals(was, when)) {
                track = recording.write(
                        track,
                        when == null ? revised.unplanned() : revised.planned(when, evidence),
                        StageEvent.Act.PLANNED,
                        null,
                        was == null ? null : was.text(),
                        when == null ? null : when.text(),
                        evidence);
            }
        }
        for (var step : reached.entrySet()) {
            track = reach(track, backbone.of(step.getKey()), step.getValue(), evidence);
        }
    }

    private Track reach(Track track, MilestoneKind kind, @Nullable WhenText when, String evidence) {
        var revised = Revised.of(track, kind);
        var was = revised.now().actual();
        if (java.util.Objects.equals(was, when)) {
            return track;
        }
        var stamp = recording.stamp();
        return recording.write(
                track,
                when == null
                        ? revised.open()
                        : revised.reached(when, evidence, new Milestone.Reporter(stamp.by(), stamp.account())),
                when == null ? StageEvent.Act.WITHDRAWN : StageEvent.Act.REACHED,
                when == null ? (was == null ? null : was.to()) : when.to(),
                was == null ? null : was.text(),
                when == null ? null : when.text(),
                evidence);
    }

    private static Map<String, @Nullable Object> milestone(
            Laid laid, MilestoneKind kind, @Nullable WhenText plan, @Nullable WhenText actual) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("project_id", laid.project().toString());
        row.put("kind", kind.code());
        date(row, "plan", plan);
        date(row, "actual", actual);
        return row;
    }

    private static void date(Map<String, @Nullable Object> row, String name, @Nullable WhenText when) {
        if (when != null) {
            row.put(name + "_text", when.text());
            row.put(name + "_from", when.from().toString());
            row.put(name + "_to", when.to().toString());
        }
    }

    private void log(Laid laid, List<Map<String, @Nullable Object>> events) {
        var stage = Track.NO_STAGE;
        for (var kind : inOrder(laid.reached())) {
            var when = java.util.Objects.requireNonNull(laid.reached().get(kind.code()));
            events.add(event(laid, kind, StageEvent.Act.REACHED, stage, kind.code(), when));
            stage = kind.code();
        }
        for (var kind : inOrder(laid.plans())) {
            var when = java.util.Objects.requireNonNull(laid.plans().get(kind.code()));
            events.add(event(laid, kind, StageEvent.Act.PLANNED, stage, stage, when));
        }
    }

    private static Map<String, @Nullable Object> event(
            Laid laid, MilestoneKind kind, StageEvent.Act act, String from, String to, WhenText when) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("project_id", laid.project().toString());
        row.put("kind", kind.code());
        row.put("act", act.code());
        row.put("from_stage", from);
        row.put("to_stage", to);
        row.put("on_day", act == StageEvent.Act.REACHED ? when.to().toString() : null);
        row.put("became", when.text());
        return row;
    }
}
