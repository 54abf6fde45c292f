package app.luodi.approvals;

import app.luodi.kernel.Outcome.Refusal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Who has managed 拿地即开工, and who has not, with the reason. A project without land is not among them.
 *
 * @param withoutLand how many projects were left out because they need no land
 */
public record Proof(StartRule rule, List<Case> cases, int withoutLand) {
    private static final double NINETY = 0.9;
    private static final double HALF = 0.5;

    /** What is said of a case. */
    public enum Verdict {
        /** 合格. */
        QUALIFIED,
        /** 不合格. */
        NOT_QUALIFIED,
        /** 计时中: it has its land, and its days are not over. */
        RUNNING,
        /** 未拿地. */
        WAITING,
        /** 未核验: a claim whose dates are not known. */
        UNVERIFIED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws IllegalArgumentException for a word that is none of ours */
        public static Verdict of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }

        /** Whether it stands in the denominator: there is land, and it is decided. */
        public boolean isDecided() {
            return this == QUALIFIED || this == NOT_QUALIFIED;
        }
    }

    /**
     * One project.
     *
     * @param standing null for one that neither planned nor claimed it
     * @param days from its land to its start, as the district counts; empty where one of the two is unknown
     * @param missing names of certificates that are not there
     * @param reasons why it does not qualify, or cannot be checked
     */
    public record Case(
            UUID project,
            String name,
            @Nullable UUID officeId,
            @Nullable String office,
            LandStart.@Nullable Standing standing,
            @Nullable String source,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            OptionalInt days,
            int certificates,
            List<String> missing,
            Verdict verdict,
            List<Refusal> reasons) {}

    public Proof {
        cases = List.copyOf(cases);
    }

    /** The same for some of them. */
    public Proof only(Predicate<Case> some) {
        return new Proof(rule, cases.stream().filter(some).toList(), withoutLand);
    }

    public long count(Verdict verdict) {
        return cases.stream().filter(one -> one.verdict() == verdict).count();
    }

    /** Those that have their land and are decided: the denominator. */
    public long decided() {
        return cases.stream().filter(one -> one.verdict().isDecided()).count();
    }

    /** The lower of the two in the middle where they are even in number; of those whose both days are known. */
    public OptionalInt median() {
        return at(HALF);
    }

    /** The days within which nine of ten were done. */
    public OptionalInt ninetieth() {
        return at(NINETY);
    }

    private OptionalInt at(double share) {
        return at(share, cases.stream().flatMapToInt(one -> one.days().stream()));
    }

    static OptionalInt at(double share, IntStream days) {
        var sorted = days.sorted().toArray();
        return sorted.length == 0
                ? OptionalInt.empty()
                : OptionalInt.of(sorted[(int) Math.ceil(share * sorted.length) - 1]);
    }

    /** One 办事处 after the other, by name; those of no 办事处 last. */
    public List<Proof.Office> offices() {
        return cases.stream()
                .map(one -> Optional.ofNullable(one.officeId()))
                .distinct()
                .map(id -> {
                    var own = only(one -> Optional.ofNullable(one.officeId()).equals(id));
                    return new Office(id.orElse(null), own.cases().getFirst().office(), own);
                })
                .sorted(Comparator.comparing(Office::name, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    /** The cases of one 办事处. */
    public record Office(@Nullable UUID id, @Nullable String name, Proof proof) {}
}
