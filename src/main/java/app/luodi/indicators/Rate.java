package app.luodi.indicators;

import app.luodi.kernel.Money;
import app.luodi.projects.ListClass;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rates of domain.md 4.3, each with its denominator and numerator. Chained rates stand over the stage before. The
 * numerator need not lie within the denominator: 竣工率 can be 104%, and is not clamped.
 */
public enum Rate {
    /** 履约率: signed and not ended, of signed. 渭南: 291/292. */
    PERFORMED(Group.SIGNING, Cohort::signed, Cohort::performed),
    /** 落地率: registered or filed, of signed. */
    LANDED(
            Group.SIGNING,
            Cohort::signed,
            (cohort, one) -> cohort.signed(one)
                    && (one.reachedBy("registered", cohort.day()) || one.reachedBy("filed", cohort.day()))),
    /** 拿地率: of the signed that need land. */
    LAND_WON(
            Group.SIGNING,
            (cohort, one) -> cohort.signed(one) && one.needsLand(),
            (cohort, one) -> cohort.signed(one) && one.needsLand() && one.reachedBy("land_won", cohort.day())),
    /** 签约项目开工率: of signed, the ended ones too. 驻马店: 30/42. */
    STARTED_OF_SIGNED(Group.SIGNING, Cohort::signed, (cohort, one) -> cohort.signed(one) && cohort.started(one)),
    /** 履约项目开工率: of the stage before. */
    STARTED_OF_PERFORMED(
            Group.SIGNING, Cohort::performed, (cohort, one) -> cohort.performed(one) && cohort.started(one)),
    /** 开工项目投产率. */
    IN_PRODUCTION(
            Group.SIGNING,
            (cohort, one) -> cohort.performed(one) && cohort.started(one),
            (cohort, one) ->
                    cohort.performed(one) && cohort.started(one) && one.reachedBy("in_production", cohort.day())),
    /** 达产率, of those in production. */
    AT_CAPACITY(
            Group.SIGNING,
            (cohort, one) -> cohort.performed(one) && one.reachedBy("in_production", cohort.day()),
            (cohort, one) -> cohort.performed(one)
                    && one.reachedBy("in_production", cohort.day())
                    && one.reachedBy("at_capacity", cohort.day())),
    /** 达效率, of those in production. */
    PERFORMING(
            Group.SIGNING,
            (cohort, one) -> cohort.performed(one) && one.reachedBy("in_production", cohort.day()),
            (cohort, one) -> cohort.performed(one)
                    && one.reachedBy("in_production", cohort.day())
                    && one.reachedBy("performing", cohort.day())),

    /** 新开工项目开工率: started of the year's list of new starts; the published 90%. */
    NEW_STARTED(
            Group.LIST,
            (cohort, one) -> one.listed() == ListClass.NEW,
            (cohort, one) -> one.listed() == ListClass.NEW && cohort.started(one)),
    /** 计划新开工完成率: all starts of the year, whether on the list or not, over the planned ones. Can pass 100%. */
    STARTED_OF_PLANNED(
            Group.LIST,
            (cohort, one) -> one.listed() == ListClass.NEW,
            (cohort, one) -> cohort.inYear(cohort.startOf(one))),
    /** The same over those planned to date (江门 prints both). */
    STARTED_OF_DUE(
            Group.LIST,
            (cohort, one) -> one.listed() == ListClass.NEW && one.dueBy("started", cohort.day()),
            (cohort, one) -> one.listed() == ListClass.NEW && cohort.started(one)),
    /** 前期项目转开工率. */
    PREPARING_STARTED(
            Group.LIST,
            (cohort, one) -> one.listed() == ListClass.PREPARING,
            (cohort, one) -> one.listed() == ListClass.PREPARING && cohort.started(one)),
    /** 竣工率: completed in the year over planned completions. 河南 2020: 104%. */
    COMPLETED(
            Group.LIST,
            (cohort, one) -> one.listed() == ListClass.FINISHING,
            (cohort, one) -> cohort.inYear(one.on("completed"))),
    /** 年度投资完成率: by amount Σ year to date over Σ annual plan; by count those that reached their plan. */
    INVESTED(
            Group.INVESTMENT,
            (cohort, one) -> one.planned() != null && one.planned().fen() > 0,
            (cohort, one) -> one.planned() != null
                    && one.planned().fen() > 0
                    && one.invested() != null
                    && one.invested().compareTo(one.planned()) >= 0),
    /** 资金到位率, cumulative: money in place over the agreed investment of what is signed and not ended (玉林, 阿坝). */
    FUNDED(
            Group.FUNDS,
            (cohort, one) -> cohort.performedEver(one) && isSome(one.agreed()),
            (cohort, one) -> cohort.performedEver(one)
                    && isSome(one.agreed())
                    && reaches(one.means().inPlace(), one.agreed())),
    /** 当年资金到位率: what came in the year over the year's plan (玉林). */
    FUNDED_IN_YEAR(
            Group.FUNDS,
            (cohort, one) -> isSome(one.planned()),
            (cohort, one) -> isSome(one.planned()) && reaches(one.means().inPlaceThisYear(), one.planned())),
    /** 联审联批完成率: approvals given over approvals due in the year, counted in items (河南: 3319 items, 95.7%). */
    APPROVED(
            Group.APPROVALS,
            (cohort, one) -> one.means().approvalsDue() > 0,
            (cohort, one) -> one.means().approvalsDone() > 0),
    /** 入库率: of the started with at least 500 万元. */
    ADMITTED(
            Group.INVESTMENT,
            (cohort, one) -> cohort.started(one) && overThreshold(one),
            (cohort, one) -> cohort.started(one) && overThreshold(one) && one.reachedBy("in_statistics", cohort.day())),
    /** 储备库转建设库: started in the year, of what stood in the reserve as it opened. */
    TO_BUILDING(
            Group.POOLS,
            (cohort, one) -> inReserve(cohort, one),
            (cohort, one) -> inReserve(cohort, one) && cohort.inYear(one.on("started"))),
    /** 建设库转达效库. */
    TO_YIELDING(
            Group.POOLS,
            (cohort, one) -> inBuilding(cohort, one),
            (cohort, one) -> inBuilding(cohort, one) && cohort.inYear(one.on("in_production")));

    /** What a rate speaks of: which amount of a project it weighs, and the card it stands in. */
    public enum Group {
        /** The agreed amount. */
        SIGNING(Case::agreed),
        /** The total investment. */
        LIST(Case::total),
        /** The total investment; 年度投资完成率 weighs plans. */
        INVESTMENT(Case::total),
        /** 资金到位率 weighs what is in place against what was agreed or planned. */
        FUNDS(Case::agreed),
        /** Items, not projects, and nothing that weighs. */
        APPROVALS(one -> Money.ZERO),
        POOLS(Case::total);

        private final Function<Case, @Nullable Money> amount;

        Group(Function<Case, @Nullable Money> amount) {
            this.amount = amount;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** 500 万元: what the statistics of fixed assets begin with (domain.md 3.1). */
    private static final Money THRESHOLD = Money.ofWan("500");

    private final Group group;
    private final BiPredicate<Cohort, Case> whole;
    private final BiPredicate<Cohort, Case> part;

    Rate(Group group, BiPredicate<Cohort, Case> whole, BiPredicate<Cohort, Case> part) {
        this.group = group;
        this.whole = whole;
        this.part = part;
    }

    public Group group() {
        return group;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for a word that is none of ours */
    public static Rate of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    boolean inWhole(Cohort cohort, Case one) {
        return whole.test(cohort, one);
    }

    boolean inPart(Cohort cohort, Case one) {
        return part.test(cohort, one);
    }

    @Nullable
    Money wholeAmount(Case one) {
        return this == INVESTED || this == FUNDED_IN_YEAR ? one.planned() : group.amount.apply(one);
    }

    @Nullable
    Money partAmount(Case one) {
        return switch (this) {
            case INVESTED -> one.invested();
            case FUNDED -> one.means().inPlace();
            case FUNDED_IN_YEAR -> one.means().inPlaceThisYear();
            default -> group.amount.apply(one);
        };
    }

    /** How many it counts for: approvals are counted, else projects. */
    int wholeCount(Case sums, int projects) {
        return this == APPROVED ? sums.means().approvalsDue() : projects;
    }

    int partCount(Case sums, int projects) {
        return this == APPROVED ? sums.means().approvalsDone() : projects;
    }

    /** By amount, 年度投资完成率 and 资金到位率 take what every project has, not only those that reached all of it. */
    boolean weighs(Cohort cohort, Case one) {
        return this == INVESTED || this == FUNDED || this == FUNDED_IN_YEAR
                ? inWhole(cohort, one)
                : inPart(cohort, one);
    }

    private static boolean isSome(@Nullable Money money) {
        return money != null && money.fen() > 0;
    }

    private static boolean reaches(@Nullable Money money, @Nullable Money asked) {
        return money != null && asked != null && money.compareTo(asked) >= 0;
    }

    private static boolean overThreshold(Case one) {
        return one.total() == null || one.total().compareTo(THRESHOLD) >= 0;
    }

    private static boolean inReserve(Cohort cohort, Case one) {
        return one.reached().values().stream().anyMatch(day -> day.isBefore(cohort.opens()))
                && one.on("started").filter(day -> day.isBefore(cohort.opens())).isEmpty();
    }

    private static boolean inBuilding(Cohort cohort, Case one) {
        return one.on("started").filter(day -> day.isBefore(cohort.opens())).isPresent()
                && one.on("in_production")
                        .filter(day -> day.isBefore(cohort.opens()))
                        .isEmpty();
    }
}
