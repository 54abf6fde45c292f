package app.luodi.projects.page;

import app.luodi.kernel.Money;
import app.luodi.projects.Contact;
import app.luodi.projects.FindingProjects;
import app.luodi.projects.Level;
import app.luodi.projects.Nature;
import app.luodi.projects.ProjectDraft;
import app.luodi.projects.ProjectField;
import app.luodi.projects.Tags;
import app.luodi.projects.Units;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The values of the register in words: one way for the page, its history and a conflict. Unknown is —. */
@Component
public class ProjectWords {
    private final Units units;
    private final Tags tags;
    private final FindingProjects finding;

    ProjectWords(Units units, Tags tags, FindingProjects finding) {
        this.units = units;
        this.tags = tags;
        this.finding = finding;
    }

    /** The words of one moment: read the names once, then say as many values as needed. */
    public Speaker speaker() {
        return new Speaker(
                units.shortNames(),
                tags.all().stream().collect(Collectors.toMap(Tags.Tag::code, Tags.Tag::name)),
                finding);
    }

    /** The name of a field, with its unit where its value has one. */
    public static String name(ProjectField<?> field) {
        return Texts.of("projects.field." + field.key());
    }

    /** Says values. */
    public static final class Speaker {
        private final Map<UUID, String> unitNames;
        private final Map<String, String> tagNames;
        private final FindingProjects finding;

        private Speaker(Map<UUID, String> unitNames, Map<String, String> tagNames, FindingProjects finding) {
            this.unitNames = unitNames;
            this.tagNames = tagNames;
            this.finding = finding;
        }

        public String unit(@Nullable UUID unit) {
            return unit == null ? Amounts.UNKNOWN : unitNames.getOrDefault(unit, Amounts.UNKNOWN);
        }

        public String tag(String code) {
            return tagNames.getOrDefault(code, code);
        }

        /** The value in words, with its unit. */
        public String say(ProjectField<?> field, ProjectDraft draft) {
            var value = draft.values().get(field);
            return value == null ? Amounts.UNKNOWN : say(field, value);
        }

        private String say(ProjectField<?> field, Object value) {
            return switch (value) {
                case Money money -> Amounts.yiExact(money) + " " + Texts.of("parts.unit.yi");
                case BigDecimal number
                when field.equals(ProjectField.LAND_MU) -> plain(number) + " " + Texts.of("projects.unit.mu");
                case BigDecimal number -> plain(number);
                case LocalDate date -> Amounts.date(date);
                case Boolean yes -> Texts.of(yes ? "projects.yes" : "projects.no");
                case Nature nature -> Texts.of("projects.nature." + nature.code());
                case Level level -> Texts.of("projects.level." + level.code());
                case UUID id
                when field.equals(ProjectField.PARENT) -> finding.nameOf(id).orElse(Amounts.UNKNOWN);
                case UUID id -> unit(id);
                case Contact contact -> contact(contact);
                case Map<?, ?> lists ->
                    lists.entrySet().stream()
                            .map(entry -> Texts.of(
                                    "projects.list.entry",
                                    entry.getKey(),
                                    Texts.of("projects.list."
                                            + entry.getValue().toString().toLowerCase(java.util.Locale.ROOT))))
                            .collect(Collectors.joining(Texts.of("projects.and")));
                case Collection<?> many ->
                    many.stream()
                            .map(one -> one instanceof String code ? ofMany(field, code) : say(field, one))
                            .collect(Collectors.joining(Texts.of("projects.and")));
                default -> value.toString();
            };
        }

        private String ofMany(ProjectField<?> field, String one) {
            if (field.equals(ProjectField.TAGS)) {
                return tag(one);
            }
            return field.equals(ProjectField.EXAMPLE)
                    ? ProjectField.of(one).map(ProjectWords::name).orElse(one)
                    : one;
        }

        private String contact(Contact contact) {
            return Optional.ofNullable(contact.unit())
                            .map(unit -> unit(unit) + " ")
                            .orElse("")
                    + contact.person()
                    + Optional.ofNullable(contact.phone())
                            .map(phone -> " " + phone)
                            .orElse("");
        }

        private static String plain(BigDecimal number) {
            return Amounts.number(
                    number, Math.max(0, number.stripTrailingZeros().scale()));
        }
    }
}
