package app.luodi.projects.api;

import static app.luodi.projects.ProjectField.*;

import app.luodi.identity.api.Problem;
import app.luodi.identity.api.When;
import app.luodi.kernel.Money;
import app.luodi.kernel.Outcome.Refusal;
import app.luodi.projects.Contact;
import app.luodi.projects.CreditCode;
import app.luodi.projects.Level;
import app.luodi.projects.ListClass;
import app.luodi.projects.Nature;
import app.luodi.projects.Project;
import app.luodi.projects.ProjectCode;
import app.luodi.projects.ProjectDraft;
import app.luodi.projects.ProjectField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Between the fields of the register and JSON, field by field: a change names only what it changes. */
final class ProjectJson {
    private static final Map<ProjectField<?>, Function<JsonNode, ?>> READERS = readers();

    private ProjectJson() {}

    private static Map<ProjectField<?>, Function<JsonNode, ?>> readers() {
        var readers = new LinkedHashMap<ProjectField<?>, Function<JsonNode, ?>>();
        List.of(NAME, PHASE, INVESTOR, OWNER, CURRENCY, INDUSTRY_CODE, LOCATION, LEADER, CONTENT, REMARKS)
                .forEach(field -> readers.put(field, ProjectJson::text));
        readers.put(CODE, node -> formed(CODE, ProjectCode.read(text(node)), "projects.refused.code_form"));
        readers.put(
                CREDIT_CODE, node -> formed(CREDIT_CODE, CreditCode.read(text(node)), "projects.refused.credit_form"));
        List.of(PARENT, AREA, OFFICE, LEAD_UNIT)
                .forEach(field -> readers.put(field, node -> UUID.fromString(text(node))));
        List.of(AGREEMENT_ON, RATE_ON).forEach(field -> readers.put(field, ProjectJson::day));
        List.of(AGREEMENT_AMOUNT, TOTAL_INVESTMENT, FIXED_ASSET_PART)
                .forEach(field -> readers.put(field, node -> Money.ofYuan(new BigDecimal(text(node)))));
        List.of(FOREIGN_AMOUNT, RATE, LAND_MU).forEach(field -> readers.put(field, ProjectJson::number));
        readers.put(NATURE, node -> Nature.of(text(node)));
        readers.put(LEVEL, node -> Level.of(text(node)));
        readers.put(NEEDS_LAND, ProjectJson::yes);
        List.of(TAGS, EXAMPLE).forEach(field -> readers.put(field, node -> Set.copyOf(many(node, ProjectJson::text))));
        readers.put(FURTHER_LEADERS, node -> many(node, ProjectJson::text));
        List.of(FURTHER_LEAD_UNITS, SERVICE_UNITS)
                .forEach(field -> readers.put(field, node -> many(node, unit -> UUID.fromString(text(unit)))));
        readers.put(CONTACTS, node -> many(node, ProjectJson::contact));
        readers.put(LISTS, ProjectJson::lists);
        return readers;
    }

    /** What stood, with what the body says: a field set to null is forgotten, one left out stays. */
    static ProjectDraft merged(ProjectDraft stood, JsonNode body) {
        if (!body.isObject()) {
            throw new Problem.BadField("");
        }
        var draft = stood;
        for (var property : body.properties()) {
            var field = ProjectField.of(property.getKey());
            if (field.isPresent()) {
                draft = merged(draft, field.get(), property.getValue());
            }
        }
        return draft;
    }

    @SuppressWarnings("unchecked") // each reader stands beside its field above
    private static <T> ProjectDraft merged(ProjectDraft draft, ProjectField<T> field, JsonNode value) {
        if (value.isNull()) {
            return draft.with(field, null);
        }
        try {
            var reader = java.util.Objects.requireNonNull(READERS.get(field));
            return draft.with(field, (T) reader.apply(value));
        } catch (IllegalArgumentException | ArithmeticException | java.time.DateTimeException unreadable) {
            throw new Problem.BadField(field.key());
        }
    }

    private static <T> T formed(ProjectField<T> field, Optional<T> read, String key) {
        return read.orElseThrow(() -> new Problem.Refused(List.of(Refusal.of(field.key(), key))));
    }

    private static String text(JsonNode node) {
        if (!node.isString()) {
            throw new IllegalArgumentException("Not a string");
        }
        return node.stringValue();
    }

    private static Boolean yes(JsonNode node) {
        if (!node.isBoolean()) {
            throw new IllegalArgumentException("Not true or false");
        }
        return node.booleanValue();
    }

    private static BigDecimal number(JsonNode node) {
        return node.isNumber() ? node.decimalValue() : new BigDecimal(text(node));
    }

    /** {@code "2022-03-18"}, or as it is answered: {@code {"text": "2022-03-18", …}}. */
    private static LocalDate day(JsonNode node) {
        return LocalDate.parse(text(node.isObject() ? node.path("text") : node));
    }

    private static <T> List<T> many(JsonNode node, Function<JsonNode, T> one) {
        if (!node.isArray()) {
            throw new IllegalArgumentException("Not a list");
        }
        var many = new ArrayList<T>();
        node.forEach(element -> many.add(one.apply(element)));
        return List.copyOf(many);
    }

    private static Contact contact(JsonNode node) {
        return new Contact(
                text(node.path("person")),
                node.hasNonNull("phone") ? text(node.path("phone")) : null,
                node.hasNonNull("unit") ? UUID.fromString(text(node.path("unit"))) : null);
    }

    private static SortedMap<Integer, ListClass> lists(JsonNode node) {
        var lists = new TreeMap<Integer, ListClass>();
        node.properties()
                .forEach(entry -> lists.put(Integer.valueOf(entry.getKey()), ListClass.of(text(entry.getValue()))));
        return lists;
    }

    /** The whole project; every field is named, unknown is null. */
    static Map<String, @Nullable Object> written(Project project) {
        var body = new LinkedHashMap<String, @Nullable Object>();
        body.put("id", project.id());
        body.put("version", project.version());
        ProjectField.every()
                .forEach(field ->
                        body.put(field.key(), written(project.content().values().get(field))));
        body.put("createdAt", project.created().at());
        body.put("createdBy", project.created().by());
        body.put("changedAt", project.changed().at());
        body.put("changedBy", project.changed().by());
        return body;
    }

    private static @Nullable Object written(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case ProjectCode code -> code.value();
            case CreditCode code -> code.value();
            case LocalDate date -> When.day(date);
            case BigDecimal number -> number.toPlainString();
            case Nature nature -> nature.code();
            case Level level -> level.code();
            case Map<?, ?> lists ->
                lists.entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> String.valueOf(entry.getKey()),
                                entry -> ((ListClass) entry.getValue()).code(),
                                (one, other) -> one,
                                LinkedHashMap::new));
            case Set<?> set ->
                new LinkedHashSet<>(set.stream().map(String::valueOf).sorted().toList());
            default -> value;
        };
    }
}
