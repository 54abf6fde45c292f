package app.luodi.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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
        var person = visitor(new Visitor.Desk(1366, 768, locale)).signsIn(account);
        var troubles = new ArrayList<String>();
        for (var path : List.of(paths.split(" "))) {
            person.goesTo(path);
            person.shows("route-" + account + path.replaceAll("[^a-z0-9]+", "-") + "-" + locale);
            Axe.seriousTroubles(person.page()).forEach(trouble -> troubles.add(path + " " + trouble));
        }
        assertThat(troubles).isEmpty();
    }
}
