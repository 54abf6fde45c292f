package app.luodi.demo;

import app.luodi.investment.funds.Fund;
import app.luodi.investment.funds.Fund.Kind;
import app.luodi.investment.funds.KeepingFunds;
import app.luodi.investment.shares.KeepingShares;
import app.luodi.investment.shares.Sharing;
import app.luodi.investment.shares.Sharing.Share;
import app.luodi.kernel.Money;
import app.luodi.projects.ProjectField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Where the money of a few invented projects comes from, and one that two districts share; all of it examples (示例). */
@Component
class MoneyActs {
    private static final int PROJECTS = 6;
    private static final LocalDate UNTIL = LocalDate.of(2022, 10, 31);
    private static final String PUBLIC = "infrastructure";

    private final KeepingFunds funds;
    private final KeepingShares shares;
    private final Names names;

    MoneyActs(KeepingFunds funds, KeepingShares shares, Names names) {
        this.funds = funds;
        this.shares = shares;
        this.names = names;
    }

    /** Public works have special bonds, factories their own money and a loan. */
    void tell(List<Biography> invented) {
        var some = invented.stream()
                .filter(life -> life.draft().get(ProjectField.TOTAL_INVESTMENT) != null)
                .sorted(Comparator.comparing(Biography::name))
                .limit(PROJECTS)
                .toList();
        for (var life : some) {
            var total = java.util.Objects.requireNonNull(life.draft().get(ProjectField.TOTAL_INVESTMENT));
            if (life.draft().get(ProjectField.TAGS, Set.of()).contains(PUBLIC)) {
                keep(life, Kind.SPECIAL_BOND, "2022 年第三批（示例）", part(total, 60), part(total, 45), part(total, 28));
                keep(life, Kind.BUDGET, "区级配套（示例）", part(total, 40), part(total, 10), part(total, 10));
            } else {
                keep(life, Kind.OWN, "自有资金（示例）", part(total, 55), part(total, 30), part(total, 25));
                keep(life, Kind.BANK_LOAN, "项目贷款（示例）", part(total, 45), part(total, 15), part(total, 15));
            }
        }
        share(some.getFirst());
    }

    private void keep(Biography life, Kind kind, String name, Money planned, Money inPlace, Money used) {
        funds.keep(new Fund(null, names.project(life.name()), kind, name, planned, inPlace, UNTIL, used, UNTIL, 0))
                .orThrow();
    }

    /** One agreement is still to be signed: five percent are nobody's yet. */
    private void share(Biography life) {
        var from = LocalDate.of(2022, 1, 1);
        shares.keep(new Sharing(
                        names.project(life.name()),
                        "共建示例-01",
                        true,
                        List.of(
                                new Share("本区（示例）", true, BigDecimal.valueOf(60), from, null),
                                new Share("合作园区（示例）", false, BigDecimal.valueOf(35), from, null)),
                        0))
                .orThrow();
    }

    private static Money part(Money total, int percent) {
        return new Money(total.fen() / 100 * percent);
    }
}
