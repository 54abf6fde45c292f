package app.luodi.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each route by somebody who works there: accessible, without an error and without a foreign host. */
class EveryRouteIT extends Journey {
    @ParameterizedTest(name = "{0} in {2}")
    @CsvSource({
        "leader.gaoxin, /week /week/projector /year /year?year=2020 /kanban /projects, zh-CN",
        "keyoffice.gaoxin, /week /projects /projects/new /kanban /returns /targets /lights, zh-CN",
        "admin.gaoxin, /accounts /units /settings /password, zh-CN",
        "leader.zhengzhou, /city, zh-CN",
        "leader.zhengdong, /week /year /projects, en-GB"
    })
    void standsAndSpeaksToEverybody(String account, String paths, String locale) {
        walks(new Visitor.Desk(1366, 768, locale), account, List.of(paths.split(" ")));
    }

    /** The boards, the list and a project's tabs in the dark; and in a hand. */
    @ParameterizedTest(name = "{0} pixels wide, dark: {2}")
    @CsvSource({"1366, 768, true", "360, 800, false"})
    void standsInTheDarkAndInAHand(int width, int height, boolean dark) {
        var project = visitor()
                .signsIn("keyoffice.gaoxin")
                .goesTo("/projects?light=red")
                .page()
                .locator("a.ledger-name")
                .first()
                .getAttribute("href")
                .replaceFirst("\\?.*", "");
        var paths = Stream.concat(
                Stream.of(
                        "/week",
                        "/year",
                        "/year?year=2020",
                        "/year/rows?year=2020&by=months",
                        "/year/rows?year=2020&by=all",
                        "/kanban",
                        "/projects",
                        "/returns",
                        "/targets"),
                Stream.of("", "/milestones", "/investment", "/history", "/report")
                        .map(tab -> "/" + project + tab));
        walks(new Visitor.Desk(width, height, "zh-CN", dark), "keyoffice.gaoxin", paths.toList());
    }

    private void walks(Visitor.Desk desk, String account, List<String> paths) {
        var person = visitor(desk).signsIn(account);
        var troubles = new ArrayList<String>();
        for (var path : paths) {
            person.goesTo(path);
            person.shows("route-" + account + path.replaceAll("[^a-z0-9]+", "-") + "-" + desk.locale()
                    + (desk.dark() ? "-dark" : "") + "-" + desk.width());
            Axe.seriousTroubles(person.page()).forEach(trouble -> troubles.add(path + " " + trouble));
        }
        assertThat(troubles).isEmpty();
    }
}
