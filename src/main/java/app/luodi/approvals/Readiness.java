package app.luodi.approvals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * How ready a project is to start on the day it gets its land: item by item, and the day it would start.
 *
 * @param today if the contract were signed today
 * @param planned if it is signed as planned; empty where nobody has planned it
 */
public record Readiness(List<Line> lines, Forecast today, Optional<Forecast> planned, StartRule rule) {
    /** How far an item is, before there is land. */
    public enum Kind {
        /** 就绪. */
        READY,
        /** 预审中. */
        REVIEWING,
        /** 未启动. */
        MISSING,
        /** 当天发: there is nothing to do before the contract. */
        ON_THE_DAY,
        /** 不涉及. */
        NONE;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * One item.
     *
     * @param held days used so far, of its own kind of days
     * @param expected when its part before the contract is done; for what comes after it, when it is issued
     * @param latest until when that must be, counted back from the planned contract
     * @param slack days between the two, of the kind the district counts; negative is too late
     */
    public record Line(
            ApprovalItem item,
            Kind kind,
            OptionalInt held,
            @Nullable LocalDate expected,
            @Nullable LocalDate latest,
            OptionalInt slack,
            boolean critical) {
        public boolean isLeft() {
            return kind == Kind.REVIEWING || kind == Kind.MISSING;
        }
    }

    /**
     * When it would start.
     *
     * @param start null where no calendar is kept for a year it runs through
     * @param days from the contract to the start, as the district counts
     */
    public record Forecast(LocalDate contract, @Nullable LocalDate start, OptionalInt days, int threshold) {
        public boolean isQualified() {
            return days.isPresent() && days.getAsInt() <= threshold;
        }

        /** Days beyond the threshold; 0 where it qualifies or is unknown. */
        public int beyond() {
            return days.isPresent() ? Math.max(0, days.getAsInt() - threshold) : 0;
        }
    }

    public Readiness {
        lines = List.copyOf(lines);
    }

    public long count(Kind kind) {
        return lines.stream().filter(line -> line.kind() == kind).count();
    }

    /** What is left to do before the contract, the tightest first. */
    public List<Line> left() {
        return lines.stream()
                .filter(Line::isLeft)
                .sorted(java.util.Comparator.comparingInt(line -> line.slack().orElse(Integer.MAX_VALUE)))
                .toList();
    }

    /** The least slack of what is left; empty where nothing is left or nothing is planned. */
    public OptionalInt tightest() {
        return left().stream().flatMapToInt(line -> line.slack().stream()).min();
    }
}
