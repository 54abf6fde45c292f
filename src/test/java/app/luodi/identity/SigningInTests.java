package app.luodi.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.luodi.LuodiTest;
import app.luodi.identity.SignedIn.Membership;
import app.luodi.identity.SigningIn.Answer;
import app.luodi.kernel.FoundingDistricts;
import app.luodi.kernel.OnBehalf;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
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
    SignInAttempts attempts;

    @Autowired
    Standings standings;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    DoorBook book;

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
    void asMuchIsWorkedOutForANameThatNobodyBearsAsForOneThatSomebodyDoes() {
        accounts.client("api" + name, "接口", SECRET, new Membership(Role.KEYOFFICE, null));
        var names = List.of(name, "x" + name, "api" + name, "nobody.nowhere" + name.substring(1, 5), "nodistrict");
        for (var one : names) {
            assertThat(workOf(false, one)).as(one).containsExactly(1, 1, 1, 1, 1, 0, 0);
            assertThat(workOf(true, one)).as("as a program: " + one).containsExactly(1, 1, 1, 1, 1, 0, 0);
        }
    }

    /** How many hashes each of seven failed attempts costs; each is of the same strength. */
    private List<Integer> workOf(boolean client, String account) {
        var counting = new CountingEncoder(encoder);
        var door = new SigningIn(attempts, standings, counting, book, false);
        counting.done = 0;
        return java.util.stream.IntStream.range(0, 7)
                .mapToObj(attempt -> {
                    door.check(account, client, "wrong");
                    var done = counting.done;
                    counting.done = 0;
                    return done;
                })
                .toList();
    }

    private static final class CountingEncoder implements PasswordEncoder {
        private final PasswordEncoder real;
        private int done;

        CountingEncoder(PasswordEncoder real) {
            this.real = real;
        }

        @Override
        public @Nullable String encode(@Nullable CharSequence secret) {
            return real.encode(secret);
        }

        @Override
        public boolean matches(@Nullable CharSequence secret, @Nullable String hash) {
            assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
            done++;
            return real.matches(secret, hash);
        }
    }

    @Test
    void theProcessorWorksAsLongForAnUnknownNameAsForAKnownOne() {
        var door = new SigningIn(attempts, standings, encoder, book, false);
        var known = new ArrayList<Long>();
        var unknown = new ArrayList<Long>();
        for (var i = 0; i < 60; i++) {
            known.add(processorTime(() -> door.check(name, false, "wrong")));
            unlocked();
            unknown.add(processorTime(() -> door.check("x" + UUID.randomUUID() + ".signin", false, "wrong")));
            unlocked();
        }
        assertThat((double) median(known) / median(unknown)).isBetween(0.85, 1.15);
    }

    private static long processorTime(Runnable work) {
        var clock = ManagementFactory.getThreadMXBean();
        var before = clock.getCurrentThreadCpuTime();
        work.run();
        return clock.getCurrentThreadCpuTime() - before;
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }

    private void unlocked() {
        new OnBehalf("signin")
                .run(() -> tx.executeWithoutResult(status -> jdbc.sql(
                                "update account set locked_until = null, failed_attempts = 0 where login_name = ?")
                        .param(name)
                        .update()));
    }

    @Test
    void aProgramIsLockedAfterFiveWrongSecretsAndNoPersonIsByThem() {
        var client = "api" + name;
        accounts.client(client, "接口", SECRET, new Membership(Role.KEYOFFICE, null));
        assertThat(signingIn.withSecret(client, SECRET, "c1")).isInstanceOf(Answer.Welcome.class);
        for (var i = 0; i < 4; i++) {
            assertThat(signingIn.withSecret(client, "wrong", "c2")).isEqualTo(new Answer.Wrong());
        }
        assertThat(signingIn.withSecret(client, "wrong", "c2")).isInstanceOf(Answer.Locked.class);
        assertThat(signingIn.withSecret(client, SECRET, "c2")).isInstanceOf(Answer.Locked.class);
        for (var i = 0; i < 6; i++) {
            signingIn.withSecret(name, SECRET, "c3");
        }
        assertThat(signingIn.withPassword(name, SECRET, "c3")).isInstanceOf(Answer.Welcome.class);
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
