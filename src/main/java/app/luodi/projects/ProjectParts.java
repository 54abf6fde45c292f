package app.luodi.projects;

import static app.luodi.projects.ProjectField.*;

import app.luodi.kernel.Outcome.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a project has several of: people and units, tags, years on lists. */
@Repository
class ProjectParts {
    private final JdbcClient jdbc;

    ProjectParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Party(
            String kind,
            @Nullable UUID unit,
            @Nullable String person,
            @Nullable String phone) {
        static Party read(ResultSet row, int number) throws SQLException {
            return new Party(
                    row.getString("kind"),
                    row.getObject("unit_id", UUID.class),
                    row.getString("person"),
                    row.getString("phone"));
        }
    }

    ProjectDraft read(UUID project, ProjectDraft draft) {
        var parties = jdbc.sql("""
                        select kind, unit_id, person, phone from project_party
                        where project_id = ? order by position, id""").param(project).query(Party::read).list();
        var tags = new LinkedHashSet<>(jdbc.sql("select tag from project_tag where project_id = ? order by tag")
                .param(project)
                .query(String.class)
                .list());
        return draft.with(FURTHER_LEADERS, of(parties, "leader", Party::person))
                .with(FURTHER_LEAD_UNITS, of(parties, "lead_unit", Party::unit))
                .with(SERVICE_UNITS, of(parties, "service_unit", Party::unit))
                .with(CONTACTS, of(parties, "contact", ProjectParts::contact))
                .with(TAGS, tags)
                .with(LISTS, lists(project));
    }

    private static <T> List<T> of(List<Party> parties, String kind, Function<Party, @Nullable T> what) {
        return parties.stream()
                .filter(party -> party.kind().equals(kind))
                .<T>mapMulti((party, next) -> {
                    var value = what.apply(party);
                    if (value != null) {
                        next.accept(value);
                    }
                })
                .toList();
    }

    private static @Nullable Contact contact(Party party) {
        return party.person() == null ? null : new Contact(party.person(), party.phone(), party.unit());
    }

    private SortedMap<Integer, ListClass> lists(UUID project) {
        var lists = new TreeMap<Integer, ListClass>();
        jdbc.sql("select year, class from project_list where project_id = ?")
                .param(project)
                .query(row -> {
                    lists.put(row.getInt("year"), ListClass.of(row.getString("class")));
                });
        return lists;
    }

    /** Brings the rows from what they were to what they are to be; what stays is not touched. */
    void write(UUID project, ProjectDraft was, ProjectDraft becomes) {
        if (!parties(was).equals(parties(becomes))) {
            writeParties(project, parties(becomes));
        }
        writeTags(project, was.get(TAGS, Set.of()), becomes.get(TAGS, Set.of()));
        writeLists(project, was.get(LISTS, new TreeMap<>()), becomes.get(LISTS, new TreeMap<>()));
    }

    private static List<Party> parties(ProjectDraft draft) {
        return Stream.of(
                        draft.get(FURTHER_LEADERS, List.of()).stream()
                                .map(person -> new Party("leader", null, person, null)),
                        draft.get(FURTHER_LEAD_UNITS, List.of()).stream()
                                .map(unit -> new Party("lead_unit", unit, null, null)),
                        draft.get(SERVICE_UNITS, List.of()).stream()
                                .map(unit -> new Party("service_unit", unit, null, null)),
                        draft.get(CONTACTS, List.of()).stream()
                                .map(contact ->
                                        new Party("contact", contact.unit(), contact.person(), contact.phone())))
                .flatMap(parties -> parties)
                .toList();
    }

    private void writeParties(UUID project, List<Party> parties) {
        jdbc.sql("delete from project_party where project_id = ?")
                .param(project)
                .update();
        for (var i = 0; i < parties.size(); i++) {
            var party = parties.get(i);
            jdbc.sql("""
                            insert into project_party (project_id, kind, unit_id, person, phone, position)
                            values (:project, :kind, :unit, :person, :phone, :position)""")
                    .param("project", project)
                    .param("kind", party.kind())
                    .param("unit", party.unit())
                    .param("person", party.person())
                    .param("phone", party.phone())
                    .param("position", i)
                    .update();
        }
    }

    private void writeTags(UUID project, Set<String> was, Set<String> becomes) {
        without(was, becomes)
                .forEach(tag -> jdbc.sql("delete from project_tag where project_id = ? and tag = ?")
                        .params(project, tag)
                        .update());
        without(becomes, was)
                .forEach(tag -> jdbc.sql("insert into project_tag (project_id, tag) values (?, ?)")
                        .params(project, tag)
                        .update());
    }

    private void writeLists(UUID project, Map<Integer, ListClass> was, Map<Integer, ListClass> becomes) {
        without(was.keySet(), becomes.keySet())
                .forEach(year -> jdbc.sql("delete from project_list where project_id = ? and year = ?")
                        .params(project, year)
                        .update());
        becomes.forEach((year, as) -> {
            if (was.get(year) != as) {
                jdbc.sql("""
                                insert into project_list (project_id, year, class) values (?, ?, ?)
                                on conflict (district_id, year, project_id) do update set class = excluded.class""").params(project, year, as.code()).update();
            }
        });
    }

    private static <T> Set<T> without(Set<T> some, Set<T> others) {
        var rest = new HashSet<>(some);
        rest.removeAll(others);
        return rest;
    }

    /** Units and tags a draft names that are not there. */
    List<Refusal> refusals(ProjectDraft draft) {
        var refusals = new ArrayList<Refusal>();
        var known = new HashSet<>(
                jdbc.sql("select id from org_unit").query(UUID.class).list());
        Stream.of(AREA, OFFICE, LEAD_UNIT)
                .filter(field -> !isKnown(draft.get(field), known))
                .forEach(field -> refusals.add(unknownUnit(field)));
        Stream.of(FURTHER_LEAD_UNITS, SERVICE_UNITS)
                .filter(field -> !known.containsAll(draft.get(field, List.of())))
                .forEach(field -> refusals.add(unknownUnit(field)));
        if (!draft.get(CONTACTS, List.of()).stream().allMatch(contact -> isKnown(contact.unit(), known))) {
            refusals.add(unknownUnit(CONTACTS));
        }
        var tags = new HashSet<>(draft.get(TAGS, Set.of()));
        if (!tags.isEmpty()) {
            jdbc.sql("select code from tag").query(String.class).list().forEach(tags::remove);
            tags.forEach(tag -> refusals.add(Refusal.of(TAGS.key(), "projects.refused.tag_unknown", tag)));
        }
        return refusals;
    }

    private static boolean isKnown(@Nullable UUID unit, Set<UUID> known) {
        return unit == null || known.contains(unit);
    }

    private static Refusal unknownUnit(ProjectField<?> field) {
        return Refusal.of(field.key(), "projects.refused.unit_unknown");
    }
}
