package app.luodi.schemes;

import static org.assertj.core.api.Assertions.assertThat;

import app.luodi.BuiltDistrict;
import app.luodi.LuodiTest;
import app.luodi.Persona;
import app.luodi.identity.Role;
import app.luodi.kernel.FoundingDistricts;
import app.luodi.kernel.Ledger;
import app.luodi.kernel.Money;
import app.luodi.kernel.Outcome;
import app.luodi.schemes.Scheme.Rule;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@LuodiTest
class SchemesTests {
    private static final int YEAR = 2022;

    @Autowired
    DefiningSchemes defining;

    @Autowired
    SchemeTotals totals;

    @Autowired
    FoundingDistricts founding;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations tx;

    @SuppressWarnings("NullAway.Init")
    BuiltDistrict district;

    Persona keyoffice = Persona.of("none", Role.KEYOFFICE);

    @BeforeEach
    void aDistrict() {
        var id = "schemes" + UUID.randomUUID().toString().replace("-", "").substring(0, 10);
        district = new BuiltDistrict(id, id, founding, jdbc, tx);
        keyoffice = Persona.of(id, Role.KEYOFFICE);
    }

    @Test
    void aPowerPlantIsIndustryAndSince2026InfrastructureToo() {
        keyoffice.get(() -> defining.takeInCommonOnes()).orThrow();
        project("热电厂", "4412", null, "5");
        assertThat(names(2025)).contains("工业投资").doesNotContain("基础设施投资");
        assertThat(names(2026)).contains("工业投资", "基础设施投资");
    }

    @Test
    void totalPartsAndOverlapAreSaidAndNothingIsAddedUp() {
        define("工业投资", Rule.codes("06-46"));
        define("技改投资", new Rule(List.of("0610-4690"), List.of("upgrade"), List.of(), null, null, null));
        project("新厂", "C3911", "new", "30");
        project("技改", "3911", "upgrade", "20");
        project("道路", "4813", "new", "50");
        var rollup = rollup(YEAR);
        assertThat(rollup.total()).isEqualTo(Money.ofYi("100"));
        assertThat(rollup.sum()).isEqualTo(Money.ofYi("70"));
        assertThat(rollup.within()).isEqualTo(Money.ofYi("50"));
        assertThat(rollup.overlap()).isEqualTo(Money.ofYi("20"));
        assertThat(rollup.outside()).isEqualTo(Money.ofYi("50"));
        var industrial = rollup.parts().getFirst();
        var upgrade = rollup.parts().getLast();
        assertThat(industrial.shared()).containsEntry(upgrade.scheme().id(), Money.ofYi("20"));
    }

    @Test
    void theRuleIsOverriddenByHandWithAReasonAndBack() {
        var scheme = define("工业投资", Rule.codes("06-46"));
        var road = project("道路", "4813", null, "50");
        assertThat(reasons(keyoffice.get(() -> defining.override(scheme.id(), road, true, " "))))
                .containsExactly("schemes.rule.reason");
        keyoffice
                .get(() -> defining.override(scheme.id(), road, true, "厂区道路，属工业项目配套"))
                .orThrow();
        assertThat(part(scheme).amount()).isEqualTo(Money.ofYi("50"));
        assertThat(part(scheme).byHand()).isEqualTo(1);
        assertThat(keyoffice.get(() -> totals.rows(scheme.id(), YEAR, Ledger.STATISTICAL, null)))
                .singleElement()
                .satisfies(row -> assertThat(row.reason()).isEqualTo("厂区道路，属工业项目配套"));
        keyoffice.does(() -> defining.followRule(scheme.id(), road));
        assertThat(part(scheme).projects()).isZero();
    }

    @Test
    void privateInvestmentIsAskedOfTheOwner() {
        var scheme = define("民间投资", new Rule(List.of(), List.of(), List.of("private"), null, null, null));
        var estate = define("房地产开发投资", new Rule(List.of(), List.of(), List.of(), true, null, null));
        var project = project("某厂", null, null, "3");
        assertThat(part(scheme).projects()).isZero();
        keyoffice.does(() -> defining.sayOwner(project, "private", true));
        assertThat(part(scheme).amount()).isEqualTo(Money.ofYi("3"));
        assertThat(part(estate).amount()).isEqualTo(Money.ofYi("3"));
    }

    @Test
    void sizeBeginsAtExactlyOneHundredMillion() {
        var scheme = define("亿元以上项目", new Rule(List.of(), List.of(), List.of(), null, Money.ofYi("1"), null));
        project("一亿", null, null, "1");
        project("九千万", null, null, "0.9999");
        assertThat(part(scheme).projects()).isEqualTo(1);
    }

    @Test
    void aDefinitionChangedInMidYearBeginsWithTheNext() {
        var first = define("基础设施投资", Rule.codes("53-58"));
        var again = new Scheme(new UUID(0, 0), "基础设施投资", "新", 2024, null, Rule.codes("44-58"), null, 2, 0);
        assertThat(reasons(keyoffice.get(() -> defining.define(again)))).containsExactly("schemes.rule.edition");
        keyoffice
                .get(() -> defining.define(new Scheme(
                        first.id(), first.name(), "旧", first.fromYear(), 2023, first.rule(), null, 1, first.version())))
                .orThrow();
        keyoffice.get(() -> defining.define(again)).orThrow();
        assertThat(rollup(2023).parts())
                .extracting(part -> part.scheme().edition())
                .containsExactly("旧");
        assertThat(rollup(2024).parts())
                .extracting(part -> part.scheme().edition())
                .containsExactly("新");
    }

    @Test
    void aRuleThatAsksNothingOrHasBadCodesIsRefused() {
        assertThat(refused(new Rule(List.of(), List.of(), List.of(), null, null, null)))
                .containsExactly("schemes.rule.empty");
        assertThat(refused(Rule.codes("46-06"))).containsExactly("schemes.rule.codes");
        assertThat(refused(Rule.codes("C39"))).containsExactly("schemes.rule.codes");
    }

    private List<String> refused(Rule rule) {
        return reasons(keyoffice.get(
                () -> defining.define(new Scheme(new UUID(0, 0), "某类", "", YEAR, null, rule, null, 1, 0))));
    }

    private List<String> names(int year) {
        return rollup(year).parts().stream()
                .filter(part -> part.projects() > 0)
                .map(part -> part.scheme().name())
                .toList();
    }

    private SchemeTotals.Rollup rollup(int year) {
        return keyoffice.get(() -> totals.of(year, Ledger.STATISTICAL));
    }

    private SchemeTotals.Part part(Scheme scheme) {
        return rollup(YEAR).parts().stream()
                .filter(part -> part.scheme().id().equals(scheme.id()))
                .findFirst()
                .orElseThrow();
    }

    private Scheme define(String name, Rule rule) {
        return keyoffice
                .get(() -> defining.define(new Scheme(
                        new UUID(0, 0),
                        name,
                        "",
                        2020,
                        null,
                        rule,
                        null,
                        defining.all().size() + 1,
                        0)))
                .orThrow();
    }

    private UUID project(String name, @Nullable String code, @Nullable String nature, String yi) {
        var project = district.project(name, null, yi);
        keyoffice.does(() -> tx.executeWithoutResult(status -> jdbc.sql(
                        "update project set industry_code = ?, nature = ?, version = version + 1 where id = ?")
                .params(java.util.Arrays.asList(code, nature, project))
                .update()));
        district.reports(project, "statistical", YEAR, 10, yi);
        return project;
    }

    private static List<String> reasons(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> done -> List.of();
            case Outcome.Refused<?>(var reasons) ->
                reasons.stream().map(Outcome.Refusal::key).toList();
        };
    }
}
