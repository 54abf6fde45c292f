package app.luodi.identity.settings;

import app.luodi.identity.Act;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something a district decides for itself.
 *
 * @param name begins with the module: {@code identity.setting.contact}
 * @param otherwise the value where nothing was decided
 * @param act what whoever decides it must be allowed to do
 */
public record Setting<T>(String name, Form<T> form, T otherwise, Act act) {
    private static final int LONGEST = 200;

    public Setting {
        if (form.read(form.write(otherwise)).isEmpty()) {
            throw new IllegalArgumentException("The default of " + name + " is none of its values");
        }
    }

    /** A line of text, empty where nothing was decided. */
    public static Setting<String> text(String name) {
        return new Setting<>(name, new Form.Text(LONGEST), "", Act.MANAGE_SETTINGS);
    }

    /** A whole number between two, both included; the unit is explained at {@link Form.WholeNumber}. */
    public static Setting<Integer> number(String name, int otherwise, int from, int to, String unit) {
        return new Setting<>(name, new Form.WholeNumber(from, to, unit), otherwise, Act.MANAGE_SETTINGS);
    }

    /** One of several codes. */
    public static Setting<String> choice(String name, String otherwise, String... others) {
        var choices = Stream.concat(Stream.of(otherwise), Stream.of(others)).toList();
        return new Setting<>(name, new Form.OneOf(choices), otherwise, Act.MANAGE_SETTINGS);
    }

    public static Setting<Boolean> yesOrNo(String name, boolean otherwise) {
        return new Setting<>(name, new Form.YesOrNo(), otherwise, Act.MANAGE_SETTINGS);
    }

    /** The same, decided by whoever may do the act. */
    public Setting<T> decidedBy(Act who) {
        return new Setting<>(name, form, otherwise, who);
    }

    /** The module it belongs to. */
    public String group() {
        return name.substring(0, name.indexOf('.'));
    }

    /** The choices there are, as codes; none for other forms. */
    public List<String> choices() {
        return form instanceof Form.OneOf(var choices) ? choices : List.of();
    }
}
