package app.luodi.demo;

import app.luodi.demo.Biography.Chapter;
import app.luodi.kernel.WhenText;
import app.luodi.pipeline.LayingTracks;
import app.luodi.pipeline.MovingProjects;
import app.luodi.pipeline.MovingProjects.Step;
import app.luodi.pipeline.PlanningMilestones;
import app.luodi.projects.ProjectDraft;
import app.luodi.projects.RegisteringProjects;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the demo people do with projects: through the doors that everybody uses, and a refusal is a bug. */
@Component
class ProjectActs {
    /** 核查要看的材料, by milestone. */
    private static final Map<String, String> PAPERS = Map.of(
            "signed", "投资协议",
            "filed", "备案证明",
            "land_won", "成交确认书",
            "land_contract", "土地出让合同",
            "construction_permit", "施工许可证",
            "started", "现场照片",
            "completed", "竣工验收备案表",
            "performing", "达效核查表");

    private final RegisteringProjects registering;
    private final PlanningMilestones planning;
    private final MovingProjects moving;
    private final LayingTracks tracks;
    private final Known known;

    /** The projects by their names, and the lists of the years. */
    @Component
    record Known(Names names, Listing listing) {}

    ProjectActs(
            RegisteringProjects registering,
            PlanningMilestones planning,
            MovingProjects moving,
            LayingTracks tracks,
            Known known) {
        this.registering = registering;
        this.planning = planning;
        this.moving = moving;
        this.tracks = tracks;
        this.known = known;
    }

    /** Puts projects on the lists of the years. */
    Listing listing() {
        return known.listing();
    }

    void register(ProjectDraft draft) {
        registering.register(draft).orThrow();
    }

    /** What is planned, and which dates are examples. */
    void plan(Biography life) {
        var project = known.names().project(life.name());
        var plans = life.planned().stream()
                .collect(Collectors.toMap(Chapter::kind, chapter -> Objects.requireNonNull(chapter.plan())));
        if (!plans.isEmpty()) {
            planning.plan(project, plans, null).orThrow();
        }
        if (!life.examples().isEmpty()) {
            tracks.markExamples(project, life.examples());
        }
    }

    void reach(Biography life, List<Chapter> chapters) {
        var steps = chapters.stream()
                .map(chapter ->
                        new Step(chapter.kind(), Objects.requireNonNull(chapter.actual()), paper(life, chapter.kind())))
                .toList();
        moving.move(known.names().project(life.name()), steps, null).orThrow();
    }

    private static String paper(Biography life, String kind) {
        return life.isInvented() ? life.evidence() + PAPERS.getOrDefault(kind, "材料") : life.evidence();
    }

    void expect(String project, String kind, WhenText when, String reason) {
        planning.forecast(known.names().project(project), kind, when, reason).orThrow();
    }

    /** A road has no production to come into. */
    void leaveOut(String project, List<String> kinds) {
        kinds.forEach(kind -> planning.applies(known.names().project(project), kind, false, "公益性项目，不涉及")
                .orThrow());
    }
}
