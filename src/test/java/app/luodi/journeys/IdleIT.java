package app.luodi.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Who walks away from an open board is signed out, though the board keeps its line open and its heart beating. */
class IdleIT extends Journey {
    private static final int SECONDS = 6;
    private static final double LONGEST_MILLIS = 40_000;

    @Autowired
    private OpenSessions sessions;

    @Value("${server.servlet.session.timeout}")
    private String configured;

    @Test
    void anOpenBoardWithPushDoesNotKeepSomebodySignedIn() {
        assertThat(configured).isEqualTo("30m");
        var leader = visitor().signsIn("leader.gaoxin");
        leader.goesTo("/week");
        sessions.endAfter(SECONDS);
        leader.page()
                .waitForURL(url -> url.contains("/login"), new Page.WaitForURLOptions().setTimeout(LONGEST_MILLIS));
        leader.goesTo("/week");
        assertThat(leader.path()).startsWith("/login");
    }

    @Test
    void whoWorksStaysSignedIn() {
        var leader = visitor().signsIn("leader.gaoxin");
        leader.goesTo("/week");
        sessions.endAfter(SECONDS);
        for (var act = 0; act < 4; act++) {
            leader.page().waitForTimeout(SECONDS * 500.0);
            leader.goesTo(act % 2 == 0 ? "/projects" : "/week");
        }
        assertThat(leader.path()).startsWith("/week");
    }
}
