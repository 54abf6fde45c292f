package app.luodi.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.identity.Role;
import app.luodi.shell.For;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * Each route there is, by somebody who works there: accessible, without an error and without a foreign host. The routes are
 * read from the classes: a screen that moves in is visited without being named here.
 */
class EveryRouteIT extends Journey {
    /** Who is asked first, so that most of the house is walked by one person in one browser. */
    private static final Map<Role, String> PEOPLE = people();

    private static final String CITY = "leader.zhengzhou";

    /** Addresses that show another face of a route. */
    private static final List<String> FACES = List.of(
            "year?year=2020",
            "year/rows?year=2020&by=months",
            "year/rows?year=2020&by=all",
            "projects?meeting=week",
            "projects?admission=waiting",
            "readiness?tab=proof");

    @Autowired
    Rights rights;

    @ParameterizedTest(name = "dark: {0}")
    @ValueSource(booleans = {false, true})
    void standsInTheLightAndInTheDark(boolean dark) {
        var project = oneProject();
        var troubles = new ArrayList<String>();
        var desk = new Visitor.Desk(1366, 768, "zh-CN", dark);
        routes().forEach((account, routes) -> troubles.addAll(walks(desk, account, paths(routes, project))));
        assertThat(troubles).isEmpty();
    }

    /** What is opened in a hand: on site, on the way to the meeting. */
    @Test
    void standsInAHand() {
        var project = oneProject();
        var paths = Stream.concat(
                Stream.of(
                        "week",
                        "year",
                        "year?year=2020",
                        "year/rows?year=2020&by=all",
                        "kanban",
                        "projects",
                        "returns",
                        "todo",
                        "targets"),
                Stream.of("", "/milestones", "/approvals", "/investment", "/history", "/report")
                        .map(tab -> project + tab));
        assertThat(walks(
                        new Visitor.Desk(360, 800, "zh-CN"),
                        "keyoffice.gaoxin",
                        paths.map(path -> "/" + path).toList()))
                .isEmpty();
    }

    @Test
    void speaksEnglish() {
        assertThat(walks(
                        new Visitor.Desk(1366, 768, "en-GB"),
                        "leader.zhengdong",
                        List.of("/week", "/week/projector", "/year", "/projects", "/cockpit")))
                .isEmpty();
    }

    /** The tests above go where the classes say; that they find the screens at all is seen here. */
    @Test
    void theRoutesAreFound() {
        assertThat(routes().values().stream().flatMap(List::stream).toList())
                .contains("week", "projects", "projects/:id/history", "city", "settings", "returns", "targets/tree");
    }

    private List<String> walks(Visitor.Desk desk, String account, List<String> paths) {
        var person = visitor(desk).signsIn(account);
        var troubles = new ArrayList<String>();
        for (var path : paths) {
            person.goesTo(path);
            person.shows("route-" + account + path.replaceAll("[^a-z0-9]+", "-") + "-" + desk.locale()
                    + (desk.dark() ? "-dark" : "") + "-" + desk.width());
            var found = desk.dark() ? Axe.paleWords(person.page()) : Axe.seriousTroubles(person.page());
            found.forEach(trouble -> troubles.add(path + " " + trouble));
        }
        return troubles;
    }

    /** Of the key office: its routes and their faces. Parameters other than a project are left to the journeys that know them. */
    private static List<String> paths(List<String> routes, String project) {
        return Stream.concat(routes.stream(), routes.contains("year") ? FACES.stream() : Stream.empty())
                .map(route -> "/"
                        + route.replace("projects/:id", project)
                                .replace("readiness/:id", project.replace("projects/", "readiness/")))
                .filter(path -> !path.contains(":"))
                .toList();
    }

    private String oneProject() {
        var link = visitor()
                .signsIn("keyoffice.gaoxin")
                .goesTo("/projects?light=red")
                .page()
                .locator("a.ledger-name")
                .first()
                .getAttribute("href");
        return Objects.requireNonNull(link).replaceFirst("\\?.*", "").replaceFirst("^/", "");
    }

    /** Every route by the account that walks it. */
    private Map<String, List<String>> routes() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        return scanner.findCandidateComponents("app.luodi").stream()
                .map(found -> ClassUtils.resolveClassName(
                        Objects.requireNonNull(found.getBeanClassName()),
                        getClass().getClassLoader()))
                .filter(screen -> !screen.getAnnotation(Route.class).value().isEmpty())
                .collect(Collectors.groupingBy(
                        this::visitor,
                        TreeMap::new,
                        Collectors.mapping(
                                screen -> screen.getAnnotation(Route.class).value(), Collectors.toList())));
    }

    private String visitor(Class<?> screen) {
        var wanted = screen.getAnnotation(For.class);
        if (wanted == null) {
            return "keyoffice.gaoxin";
        }
        if (!wanted.district()) {
            return CITY;
        }
        var may = Arrays.stream(wanted.value())
                .flatMap(act -> rights.rolesThatMay(Act.of(act)).stream())
                .collect(Collectors.toSet());
        return PEOPLE.entrySet().stream()
                .filter(person -> may.contains(person.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nobody of the demo may open " + screen.getSimpleName()));
    }

    private static Map<Role, String> people() {
        var people = new LinkedHashMap<Role, String>();
        people.put(Role.KEYOFFICE, "keyoffice.gaoxin");
        people.put(Role.ADMIN, "admin.gaoxin");
        people.put(Role.AUDITOR, "auditor.gaoxin");
        people.put(Role.STATISTICS, "statistics.gaoxin");
        people.put(Role.LEADER, "leader.gaoxin");
        people.put(Role.OFFICE, "office.gaoxin");
        return people;
    }
}
