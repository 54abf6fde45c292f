package app.luodi.projects;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says a project is: to be registered, or to replace what stands. Unknown is absent, never zero. Immutable;
 * {@code ProjectDraft.named("…").with(OFFICE, id).with(TOTAL_INVESTMENT, Money.ofYi("30"))}.
 */
public record ProjectDraft(Map<ProjectField<?>, Object> values) {
    public ProjectDraft {
        values = Map.copyOf(values);
    }

    public static ProjectDraft empty() {
        return new ProjectDraft(Map.of());
    }

    public static ProjectDraft named(String name) {
        return empty().with(ProjectField.NAME, name);
    }

    /** The same with one value set, or forgotten where it is null, blank or empty. */
    public <T> ProjectDraft with(ProjectField<T> field, @Nullable T value) {
        var changed = new HashMap<>(values);
        changed.remove(field);
        if (value != null) {
            var normal = field.normal(value);
            if (!isNothing(normal)) {
                changed.put(field, normal);
            }
        }
        return new ProjectDraft(changed);
    }

    private static boolean isNothing(Object value) {
        return switch (value) {
            case String text -> text.isEmpty();
            case Collection<?> many -> many.isEmpty();
            case Map<?, ?> map -> map.isEmpty();
            default -> false;
        };
    }

    /** The value; null where it is not known. */
    @SuppressWarnings("unchecked") // with() puts nothing else under a field
    public <T> @Nullable T get(ProjectField<T> field) {
        return (T) values.get(field);
    }

    public <T> T get(ProjectField<T> field, T unknown) {
        var value = get(field);
        return value == null ? unknown : value;
    }

    /** Whether it needs land; a project of which nothing is said does. */
    public boolean needsLand() {
        return get(ProjectField.NEEDS_LAND, true);
    }

    /** Takes the value of one field from another version. */
    public <T> ProjectDraft take(ProjectField<T> field, ProjectDraft other) {
        return with(field, other.get(field));
    }

    /** The fields in which the two say different things, in the order of the form. */
    public List<ProjectField<?>> differences(ProjectDraft other) {
        return ProjectField.every().stream()
                .filter(field -> !Objects.equals(values.get(field), other.values.get(field)))
                .toList();
    }
}
