package app.luodi.demo;

import app.luodi.kernel.OnBehalf;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The projects and units of the demo districts by their names; asked within a transaction of the district. */
@Component
class Names {
    private final Map<String, UUID> known = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;

    Names(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws NoSuchElementException for a name that nobody registered */
    UUID project(String name) {
        return find("project", name, "select project_id from project_facts where name = ?");
    }

    UUID unit(String name) {
        return find("unit", name, "select id from org_unit where name = ?");
    }

    private UUID find(String what, String name, String question) {
        return known.computeIfAbsent(
                String.join("/", district(), what, name),
                key -> jdbc.sql(question)
                        .param(name)
                        .query(UUID.class)
                        .optional()
                        .orElseThrow(missing(what, name)));
    }

    private static Supplier<NoSuchElementException> missing(String what, String name) {
        return () -> new NoSuchElementException("No " + what + " " + name);
    }

    private static String district() {
        return OnBehalf.current().orElseThrow().district();
    }
}
