package app.luodi.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.luodi.LuodiTest;
import app.luodi.identity.SignedIn.Membership;
import app.luodi.identity.SigningIn.Answer;
import app.luodi.kernel.FoundingDistricts;
import app.luodi.kernel.OnBehalf;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@LuodiTest
class SigningInTests {
    private static final String SECRET = "Sunrise-2022-east";

    @Autowired
    FoundingDistricts districts;

    @Autowired
    FoundingAccounts accounts;

    @Autowired
    SigningIn signingIn;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations tx;

    private String name = "";

    @BeforeEach
    void somebodyHasAnAccount() {
        districts.district("signin", "登录区");
        name = "p" + UUID.randomUUID().toString().substring(0, 8) + ".signin";
        accounts.person(name, "陈甲", SECRET, new Membership(Role.KEYOFFICE, null));
    }

    @Test
    void theRightPasswordOpensTheDoor() {
        assertThat(signingIn.withPassword(name, SECRET, "a1")).isInstanceOfSatisfying(Answer.Welcome.class, welcome -> {
            assertThat(welcome.person().loginName()).isEqualTo(name);
            assertThat(welcome.person().district()).isEqualTo("signin");
            assertThat(welcome.person().hasRole(Role.KEYOFFICE)).isTrue();
        });
    }

    @Test
    void capitalsAndFullWidthLettersInTheNameAreForgiven() {
        assertThat(signingIn.withPassword(" " + name.toUpperCase(java.util.Locale.ROOT), SECRET, "a2"))
                .isInstanceOf(Answer.Welcome.class);
    }

    @Test
    void theFifthFailureLocksForAQuarterOfAnHourAndTheRightPasswordNoLongerHelps() {
        for (var i = 0; i < 4; i++) {
            assertThat(signingIn.withPassword(name, "wrong", "a3")).isEqualTo(new Answer.Wrong());
        }
        assertThat(signingIn.withPassword(name, "wrong", "a3")).isInstanceOf(Answer.Locked.class);
        assertThat(signingIn.withPassword(name, SECRET, "a3"))
                .isInstanceOfSatisfying(
                        Answer.Locked.class,
                        locked -> assertThat(locked.remaining())
                                .isBetween(SigningIn.LOCK.minusMinutes(1), SigningIn.LOCK));
        aQuarterOfAnHourPasses();
        assertThat(signingIn.withPassword(name, SECRET, "a3")).isInstanceOf(Answer.Welcome.class);
    }

    @Test
    void aNameThatNobodyBearsIsAnsweredAndLockedInTheSameWords() {
        var nobody = "nobody" + name;
        for (var i = 0; i < 4; i++) {
            assertThat(signingIn.withPassword(nobody, "wrong", "a4")).isEqualTo(new Answer.Wrong());
        }
        assertThat(signingIn.withPassword(nobody, "wrong", "a4")).isInstanceOf(Answer.Locked.class);
        assertThat(signingIn.withPassword("nobody.nowhere", "wrong", "a5")).isEqualTo(new Answer.Wrong());
        assertThat(signingIn.withPassword("no-district", "wrong", "a5")).isEqualTo(new Answer.Wrong());
    }

    @Test
    void aFailureTakesTheSameTimeWhetherTheNameExistsOrNot() {
        var known = median(name);
        var unknown = median("x" + name);
        assertThat(Math.abs(known - unknown)).isLessThan(Math.max(known, unknown) / 10);
    }

    @Test
    void aSuccessForgetsEarlierFailures() {
        for (var round = 0; round < 2; round++) {
            for (var i = 0; i < 4; i++) {
                signingIn.withPassword(name, "wrong", "a6" + round);
            }
            assertThat(signingIn.withPassword(name, SECRET, "a6")).isInstanceOf(Answer.Welcome.class);
        }
    }

    @Test
    void aProgramCannotSignInAsAPerson() {
        var client = "api" + name;
        accounts.client(client, "接口", SECRET, new Membership(Role.KEYOFFICE, null));
        assertThat(signingIn.withPassword(client, SECRET, "a7")).isEqualTo(new Answer.Wrong());
    }

    @Test
    void anAddressWithManyFailuresWaitsEverLonger() {
        var patience = new Patience();
        var first = time(() -> patience.answer("crowd", Answer.Wrong::new));
        for (var i = 0; i < 10; i++) {
            patience.answer("crowd", Answer.Wrong::new);
        }
        var later = time(() -> patience.answer("crowd", Answer.Wrong::new));
        assertThat(later).isGreaterThan(first + 300_000_000L);
    }

    private long median(String account) {
        var times = new long[3];
        for (var i = 0; i < times.length; i++) {
            times[i] = time(() -> signingIn.withPassword(account, "wrong", "t" + account));
        }
        java.util.Arrays.sort(times);
        return times[1];
    }

    private static long time(Runnable work) {
        var start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }

    private void aQuarterOfAnHourPasses() {
        new OnBehalf("signin")
                .run(() -> tx.executeWithoutResult(status -> jdbc.sql(
                                "update account set locked_until = locked_until - interval '15 minutes' where login_name = ?")
                        .param(name)
                        .update()));
    }
}
