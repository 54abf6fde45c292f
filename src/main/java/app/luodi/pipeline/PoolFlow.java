package app.luodi.pipeline;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happened in the pools from the first to the last day, both included.
 *
 * @param passages every project with the days on which it came into each pool
 */
public record PoolFlow(LocalDate from, LocalDate to, List<Passage> passages) {
    /**
     * A project on its way through the pools.
     *
     * @param halt the code of its halt; null where it goes on
     * @param reserveOn the first day anything of it was reached
     * @param neverYields whether it does without production (不涉及): it stays where it is
     */
    public record Passage(
            UUID project,
            String name,
            @Nullable String office,
            @Nullable String halt,
            @Nullable String nextKind,
            @Nullable LocalDate reserveOn,
            @Nullable LocalDate buildingOn,
            @Nullable LocalDate yieldingOn,
            @Nullable LocalDate buildingDue,
            @Nullable LocalDate yieldingDue,
            boolean neverYields) {
        /** Neither ended nor paused. */
        public boolean goesOn() {
            return halt == null;
        }

        /** The pool it stood in at the end of the day; null before it was known. */
        @Nullable
        Pool pool(LocalDate day) {
            if (came(yieldingOn, day)) {
                return Pool.YIELDING;
            }
            if (came(buildingOn, day)) {
                return Pool.BUILDING;
            }
            return came(reserveOn, day) ? Pool.RESERVE : null;
        }

        private static boolean came(@Nullable LocalDate on, LocalDate day) {
            return on != null && !on.isAfter(day);
        }

        /** When it came into the pool. */
        public Optional<LocalDate> cameInto(Pool pool) {
            return Optional.ofNullable(
                    switch (pool) {
                        case RESERVE -> reserveOn;
                        case BUILDING -> buildingOn;
                        case YIELDING -> yieldingOn;
                    });
        }

        boolean nextIsGate() {
            return "started".equals(nextKind) || "in_production".equals(nextKind);
        }

        /** Calendar days between coming into the pool and coming into the next. */
        public OptionalLong dwell(Pool pool) {
            var came = cameInto(pool);
            Optional<LocalDate> left = pool == Pool.YIELDING ? Optional.<LocalDate>empty() : cameInto(after(pool));
            return came.isPresent() && left.isPresent()
                    ? OptionalLong.of(ChronoUnit.DAYS.between(came.get(), left.get()))
                    : OptionalLong.empty();
        }
    }

    /** A figure of a pool; each opens its projects. */
    public enum Part {
        /** 期初在库. */
        OPENING,
        /** 本期入库. */
        CAME,
        /** 本期转出: to the next pool. */
        WENT_ON,
        /** Of those in the pool as the period began, they went on in it: the numerator of 转化率. */
        CONVERTED,
        /** 期末在库. */
        CLOSING;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws IllegalArgumentException for a word that is none of ours */
        public static Part of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public PoolFlow {
        passages = List.copyOf(passages);
    }

    private static Pool after(Pool pool) {
        return pool == Pool.RESERVE ? Pool.BUILDING : Pool.YIELDING;
    }

    /** The projects behind a figure. Ended projects stay in it: they were there (domain.md 0.8). */
    public List<Passage> rows(Pool pool, Part part) {
        var before = from.minusDays(1);
        return passages.stream()
                .filter(one -> switch (part) {
                    case OPENING -> one.pool(before) == pool;
                    case CAME -> one.cameInto(pool).filter(this::within).isPresent();
                    case WENT_ON -> wentOn(one, pool);
                    case CONVERTED -> one.pool(before) == pool && wentOn(one, pool);
                    case CLOSING -> one.pool(to) == pool;
                })
                .toList();
    }

    private boolean wentOn(Passage one, Pool pool) {
        return pool != Pool.YIELDING
                && one.cameInto(pool).isPresent()
                && one.cameInto(after(pool)).filter(this::within).isPresent();
    }

    private boolean within(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** 转化率: of those in the pool as the period began, how many percent went on in it; empty where none was there. */
    public Optional<BigDecimal> conversion(Pool pool) {
        var opening = rows(pool, Part.OPENING).size();
        return opening == 0 || pool == Pool.YIELDING
                ? Optional.empty()
                : Optional.of(
                        BigDecimal.valueOf(100L * rows(pool, Part.CONVERTED).size())
                                .divide(BigDecimal.valueOf(opening), MathContext.DECIMAL64));
    }

    /** 停留中位数: calendar days in the pool of those who went on in the period. */
    public Optional<BigDecimal> dwell(Pool pool) {
        return median(rows(pool, Part.WENT_ON).stream()
                .flatMapToLong(one -> one.dwell(pool).stream())
                .sorted()
                .toArray());
    }

    /** The same of those who are still there, to the last day. */
    public Optional<BigDecimal> waiting(Pool pool) {
        return median(rows(pool, Part.CLOSING).stream()
                .flatMap(one -> one.cameInto(pool).stream())
                .mapToLong(came -> ChronoUnit.DAYS.between(came, to))
                .sorted()
                .toArray());
    }

    private static Optional<BigDecimal> median(long[] sorted) {
        if (sorted.length == 0) {
            return Optional.empty();
        }
        var middle = sorted.length / 2;
        var sum = sorted.length % 2 == 1 ? 2 * sorted[middle] : sorted[middle - 1] + sorted[middle];
        return Optional.of(BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(2), 1, java.math.RoundingMode.HALF_UP));
    }
}
