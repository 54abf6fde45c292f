package app.luodi.pipeline.ui;

import app.luodi.kernel.WhenText;
import app.luodi.pipeline.Milestone;
import app.luodi.pipeline.Pool;
import app.luodi.pipeline.Track;
import app.luodi.pipeline.page.StageWords;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.LandingTrack;
import app.luodi.shell.parts.LandingTrack.Node;
import app.luodi.shell.parts.LandingTrack.State;
import app.luodi.shell.parts.Texts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A project's track as the landing track draws it: nodes with day and deviation, pools with how long it stayed. */
class LandingNodes {
    private final Track track;
    private final StageWords words;
    private final LocalDate today;
    private final boolean halted;

    /** @param halted whether the project does not go on: then nothing of it is late */
    LandingNodes(Track track, StageWords words, LocalDate today, boolean halted) {
        this.track = track;
        this.words = words;
        this.today = today;
        this.halted = halted;
    }

    LandingTrack draw() {
        return new LandingTrack(pools(), track.nodes().stream().map(this::node).toList());
    }

    private Node node(Milestone milestone) {
        return new Node(words.shortName(milestone.kind()), when(milestone), remark(milestone), state(milestone));
    }

    private State state(Milestone milestone) {
        if (!milestone.applies()) {
            return State.SKIPPED;
        }
        if (milestone.isDone()) {
            return State.DONE;
        }
        if (track.next().filter(milestone::equals).isEmpty()) {
            return State.LATER;
        }
        if (halted) {
            return State.LATER;
        }
        return milestone.overdueDays(today) > 0
                ? State.OVERDUE
                : milestone.deviation().orElse(0) > 0 ? State.SLIPPING : State.NEXT;
    }

    private String when(Milestone milestone) {
        if (!milestone.applies()) {
            return Texts.of("pipeline.notapplicable");
        }
        if (milestone.actual() != null) {
            return milestone.actual().text();
        }
        if (state(milestone) == State.LATER && milestone.forecast() == null) {
            return milestone.plan() == null ? "" : brief(milestone.plan());
        }
        return milestone.forecast() != null
                ? Texts.of("pipeline.forecast.short", brief(milestone.forecast()))
                : milestone.plan() != null ? Texts.of("pipeline.plan.short", brief(milestone.plan())) : "";
    }

    private String remark(Milestone milestone) {
        if (milestone.isDone()) {
            return milestone.deviation().isPresent()
                    ? deviation(milestone.deviation().getAsLong())
                    : "";
        }
        var overdue = halted ? 0 : milestone.overdueDays(today);
        if (overdue > 0) {
            return Texts.of("pipeline.overdue", overdue);
        }
        if (milestone.plan() == null || !milestone.applies()) {
            return "";
        }
        if (milestone.forecast() != null) {
            return Texts.of("pipeline.plan.short", brief(milestone.plan()));
        }
        return state(milestone) == State.LATER ? Texts.of("pipeline.column.plan") : "";
    }

    private static String deviation(long days) {
        return days == 0
                ? Texts.of("pipeline.ontime")
                : Texts.of(days > 0 ? "pipeline.late" : "pipeline.early", Math.abs(days));
    }

    /** A day of this year needs no year. */
    private String brief(WhenText when) {
        return when.isDay() ? Amounts.shortDate(when.to(), today) : when.text();
    }

    private List<LandingTrack.Pool> pools() {
        var pools = new ArrayList<LandingTrack.Pool>();
        var nodes = track.nodes();
        var from = 0;
        for (var pool : Pool.values()) {
            var count = (int) nodes.stream()
                    .filter(milestone -> milestone.kind().pool() == pool)
                    .count();
            if (count > 0) {
                pools.add(new LandingTrack.Pool(
                        words.pool(pool), dwell(pool), from, from + count - 1, track.pool() == pool));
            }
            from += count;
        }
        return pools;
    }

    /** 停留 292 天, 第 133 天, 未入. */
    private String dwell(Pool pool) {
        var entered = entered(pool);
        if (entered.isEmpty()) {
            return Texts.of("pipeline.pool.notyet");
        }
        var left = Pool.values().length == pool.ordinal() + 1
                ? Optional.<LocalDate>empty()
                : entered(Pool.values()[pool.ordinal() + 1]);
        return left.isPresent()
                ? Texts.of("pipeline.pool.stayed", ChronoUnit.DAYS.between(entered.get(), left.get()))
                : Texts.of("pipeline.pool.day", ChronoUnit.DAYS.between(entered.get(), today) + 1);
    }

    private Optional<LocalDate> entered(Pool pool) {
        return track.nodes().stream()
                .filter(milestone -> milestone.applies() && milestone.kind().pool() == pool)
                .flatMap(milestone -> Optional.ofNullable(milestone.actual()).stream())
                .map(WhenText::to)
                .min(LocalDate::compareTo);
    }
}
