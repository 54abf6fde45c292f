package app.luodi.projects;

import static app.luodi.projects.ProjectField.*;

import app.luodi.kernel.Outcome.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What a project has several of: people and units, tags, years on lists. */
@Repository
class ProjectParts {
    private final JdbcClient jdbc;

    ProjectParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static final String WHOLE = """
            select part, word, unit_id, person, phone from (
              select 1 as part, kind as word, unit_id, person, phone, position, id from project_party where project_id = :project
              union all select 2, tag, null, null, null, 0, null from project_tag where project_id = :project
              union all select 3, class, null, year::text, null, 0, null from project_list where project_id = :project) parts
            order by part, position, id, word""";
    private static final int PARTY = 1;
    private static final int TAG = 2;

    private record Party(
            String kind,
            @Nullable UUID unit,
            @Nullable String person,
            @Nullable String phone) {}

    ProjectDraft read(UUID project, ProjectDraft draft) {
        var parties = new ArrayList<Party>();
        var tags = new LinkedHashSet<String>();
        var lists = new TreeMap<Integer, ListClass>();
        jdbc.sql(WHOLE).param("project", project).query(row -> {
            switch (row.getInt("part")) {
                case PARTY ->
                    parties.add(new Party(
                            row.getString("word"),
                            row.getObject("unit_id", UUID.class),
                            row.getString("person"),
                            row.getString("phone")));
                case TAG -> tags.add(row.getString("word"));
                default -> lists.put(Integer.valueOf(row.getString("person")), ListClass.of(row.getString("word")));
            }
        });
        return draft.with(FURTHER_LEADERS, of(parties, "leader", Party::person))
                .with(FURTHER_LEAD_UNITS, of(parties, "lead_unit", Party::unit))
                .with(SERVICE_UNITS, of(parties, "service_unit", Party::unit))
                .with(CONTACTS, of(parties, "contact", ProjectParts::contact))
                .with(TAGS, tags)
                .with(LISTS, lists);
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

    /** The rows of many new projects, each table in one statement. */
    void insertAll(Map<UUID, ProjectDraft> drafts, JsonMapper json) {
        var parties = new ArrayList<Map<String, @Nullable Object>>();
        var tags = new ArrayList<Map<String, Object>>();
        var lists = new ArrayList<Map<String, Object>>();
        drafts.forEach((project, draft) -> {
            var id = project.toString();
            for (var party : parties(draft)) {
                var row = new HashMap<String, @Nullable Object>();
                row.put("project_id", id);
                row.put("kind", party.kind());
                row.put("unit_id", party.unit() == null ? null : party.unit().toString());
                row.put("person", party.person());
                row.put("phone", party.phone());
                row.put("position", parties.size());
                parties.add(row);
            }
            draft.get(TAGS, Set.of()).forEach(tag -> tags.add(Map.of("project_id", id, "tag", tag)));
            draft.get(LISTS, new TreeMap<>())
                    .forEach((year, as) -> lists.add(Map.of("project_id", id, "year", year, "class", as.code())));
        });
        insert("project_party", "project_id, kind, unit_id, person, phone, position", parties, json);
        insert("project_tag", "project_id, tag", tags, json);
        insert("project_list", "project_id, year, class", lists, json);
    }

    private void insert(String table, String columns, List<?> rows, JsonMapper json) {
        if (!rows.isEmpty()) {
            jdbc.sql("insert into %1$s (%2$s) select %2$s from json_populate_recordset(null::%1$s, ?::json)"
                            .formatted(table, columns))
                    .param(json.writeValueAsString(rows))
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

    /** Units and tags a draft newly names that are not there. */
    List<Refusal> refusals(ProjectDraft stood, ProjectDraft draft) {
        var refusals = new ArrayList<Refusal>();
        var named = units(draft);
        named.removeAll(units(stood));
        if (!named.isEmpty()) {
            jdbc.sql("select id from org_unit").query(UUID.class).list().forEach(named::remove);
            Stream.of(AREA, OFFICE, LEAD_UNIT)
                    .filter(field -> named.contains(draft.get(field)))
                    .forEach(field -> refusals.add(unknownUnit(field)));
            Stream.of(FURTHER_LEAD_UNITS, SERVICE_UNITS)
                    .filter(field -> draft.get(field, List.of()).stream().anyMatch(named::contains))
                    .forEach(field -> refusals.add(unknownUnit(field)));
            if (draft.get(CONTACTS, List.of()).stream().anyMatch(contact -> named.contains(contact.unit()))) {
                refusals.add(unknownUnit(CONTACTS));
            }
        }
        var tags = without(draft.get(TAGS, Set.of()), stood.get(TAGS, Set.of()));
        if (!tags.isEmpty()) {
            jdbc.sql("select code from tag").query(String.class).list().forEach(tags::remove);
            tags.forEach(tag -> refusals.add(Refusal.of(TAGS.key(), "projects.refused.tag_unknown", tag)));
        }
        return refusals;
    }

    /** What there is to be named. */
    record Known(Set<UUID> units, Set<String> tags) {}

    Known known() {
        return new Known(
                new HashSet<>(
                        jdbc.sql("select id from org_unit").query(UUID.class).list()),
                new HashSet<>(
                        jdbc.sql("select code from tag").query(String.class).list()));
    }

    /** Units and tags a new draft names that are not there. */
    static List<Refusal> refusals(ProjectDraft draft, Known there) {
        var refusals = new ArrayList<Refusal>();
        var known = there.units();
        Stream.of(AREA, OFFICE, LEAD_UNIT)
                .filter(field -> !isKnown(draft.get(field), known))
                .forEach(field -> refusals.add(unknownUnit(field)));
        Stream.of(FURTHER_LEAD_UNITS, SERVICE_UNITS)
                .filter(field -> !known.containsAll(draft.get(field, List.of())))
                .forEach(field -> refusals.add(unknownUnit(field)));
        if (!draft.get(CONTACTS, List.of()).stream().allMatch(contact -> isKnown(contact.unit(), known))) {
            refusals.add(unknownUnit(CONTACTS));
        }
        draft.get(TAGS, Set.of()).stream()
                .filter(tag -> !there.tags().contains(tag))
                .forEach(tag -> refusals.add(Refusal.of(TAGS.key(), "projects.refused.tag_unknown", tag)));
        return refusals;
    }

    private static boolean isKnown(@Nullable UUID unit, Set<UUID> known) {
        return unit == null || known.contains(unit);
    }

    private static Set<UUID> units(ProjectDraft draft) {
        return Stream.of(
                        Stream.of(AREA, OFFICE, LEAD_UNIT).map(draft::get),
                        Stream.of(FURTHER_LEAD_UNITS, SERVICE_UNITS)
                                .flatMap(field -> draft.get(field, List.of()).stream()),
                        draft.get(CONTACTS, List.of()).stream().map(Contact::unit))
                .flatMap(units -> units)
                .<UUID>mapMulti((unit, next) -> {
                    if (unit != null) {
                        next.accept(unit);
                    }
                })
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Refusal unknownUnit(ProjectField<?> field) {
        return Refusal.of(field.key(), "projects.refused.unit_unknown");
    }
}
