package app.luodi.investment.ui;

import app.luodi.investment.ProjectInvestment;
import app.luodi.investment.Return;
import app.luodi.projects.page.ProjectChronicle;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Texts;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the returns brought, for 最近变动: 上报 2022 年 10 月累计 0.95 亿元（调度口径）. */
@Component
class InvestmentChronicle implements ProjectChronicle {
    private final ProjectInvestment investment;

    InvestmentChronicle(ProjectInvestment investment) {
        this.investment = investment;
    }

    @Override
    public List<Entry> latest(UUID project, int limit) {
        return investment.latest(project, limit).stream()
                .map(one -> new Entry(one.changedAt(), one.changedBy(), sentence(one), why(one)))
                .toList();
    }

    private static String sentence(Return one) {
        return Texts.of(
                one.version() > 1 ? "investment.happened.revised" : "investment.happened.told",
                ReturnsHead.words(one.month()),
                Amounts.yi(one.ytd()),
                Texts.of("investment.ledger." + one.ledger().code()));
    }

    private static String why(Return one) {
        return Objects.requireNonNullElse(one.correction(), Objects.requireNonNullElse(one.explanation(), ""));
    }
}
