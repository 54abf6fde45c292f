package app.luodi.investment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.luodi.LuodiTest;
import app.luodi.Persona;
import app.luodi.identity.NoRight;
import app.luodi.identity.Role;
import app.luodi.investment.shares.KeepingShares;
import app.luodi.investment.shares.Sharing;
import app.luodi.investment.shares.Sharing.Share;
import app.luodi.kernel.FoundingDistricts;
import app.luodi.kernel.Outcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@LuodiTest
class SharedProjectsTests {
    private static final LocalDate MAY = LocalDate.of(2022, 5, 1);

    @Autowired
    KeepingShares keeping;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations tx;

    @Autowired
    FoundingDistricts founding;

    Persona keyoffice = Persona.of("none", Role.KEYOFFICE);
    UUID project = new UUID(0, 0);
    String district = "";

    @BeforeEach
    void aProject() {
        district = "shares" + UUID.randomUUID().toString().replace("-", "").substring(0, 10);
        var given = new Given(jdbc, tx, founding);
        given.district(district);
        project = given.project(district, "共建园", null, 10_000L);
        keyoffice = Persona.of(district, Role.KEYOFFICE);
    }

    @Test
    void sharesThatDoNotMakeUpTheWholeAreKeptAndSayWhatIsMissing() {
        assertThat(refusals(0, share("高新区", "60", "2022-01-01", null), share("经开区", "35", "2022-01-01", null)))
                .isEmpty();
        var kept = keyoffice.get(() -> keeping.of(project)).orElseThrow();
        assertThat(kept.sum(MAY)).isEqualByComparingTo("95");
        assertThat(kept.missing(MAY)).isEqualByComparingTo("5");
    }

    @Test
    void eachShareHoldsFromItsDayToItsDay() {
        assertThat(refusals(
                        0,
                        share("高新区", "60", "2022-01-01", "2022-06-30"),
                        share("高新区", "40", "2022-07-01", null),
                        share("西园", "40", "2022-01-01", null),
                        share("东园", "20", "2022-07-01", null)))
                .isEmpty();
        var kept = keyoffice.get(() -> keeping.of(project)).orElseThrow();
        assertThat(kept.missing(MAY)).isEqualByComparingTo("0");
        assertThat(kept.missing(LocalDate.of(2022, 8, 1))).isEqualByComparingTo("0");
        assertThat(kept.on(LocalDate.of(2022, 8, 1))).hasSize(3);
    }

    @Test
    void whatCannotBeIsRefusedByName() {
        assertThat(refusals(0, share("甲", "60", "2022-01-01", null), share("乙", "50", "2022-03-01", null)))
                .containsExactly("investment.share.toomuch");
        assertThat(refusals(0, share("甲", "0", "2022-01-01", null))).containsExactly("investment.share.percent.wrong");
        assertThat(refusals(0, share("甲", "20", "2022-05-01", "2022-01-01"))).contains("investment.share.days.wrong");
        assertThat(refusals(0, share("甲", "20", "2022-01-01", null), share("甲", "20", "2022-02-01", null)))
                .containsExactly("investment.share.twice");
        assertThat(refusals(3, share("甲", "20", "2022-01-01", null))).containsExactly(KeepingShares.STALE);
        assertThat(keyoffice.get(() -> keeping.of(project))).isEmpty();
    }

    @Test
    void withoutSharesItIsSharedNoLonger() {
        refusals(0, share("甲", "100", "2022-01-01", null));
        assertThat(refusals(1)).isEmpty();
        assertThat(keyoffice.get(() -> keeping.of(project))).isEmpty();
    }

    @Test
    void whoMayNotEditTheProjectMayNotShareIt() {
        var auditor = Persona.of(district, Role.AUDITOR);
        assertThatThrownBy(() -> auditor.get(() -> keeping.keep(new Sharing(project, "X", true, List.of(), 0))))
                .isInstanceOf(NoRight.class);
    }

    private List<String> refusals(int version, Share... shares) {
        var outcome =
                keyoffice.get(() -> keeping.keep(new Sharing(project, "郑合〔2022〕1号", true, List.of(shares), version)));
        return outcome instanceof Outcome.Refused<Sharing>(var reasons)
                ? reasons.stream().map(Outcome.Refusal::key).toList()
                : List.of();
    }

    private static Share share(String holder, String percent, String from, @Nullable String to) {
        return new Share(
                holder,
                holder.equals("高新区"),
                new BigDecimal(percent),
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to));
    }
}
