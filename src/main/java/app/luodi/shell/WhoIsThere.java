package app.luodi.shell;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who looks at the frame. The module that knows people tells it; the frame only shows it. */
public interface WhoIsThere {
    /** The person, as the bar shows it; empty for nobody. */
    Optional<Person> person();

    /** Whether the person may open the screen: its {@link For} read by the rules of the district. */
    boolean sees(Class<?> screen);

    /** Whether who is there belongs to a city and has not said at which of its districts to look. */
    default boolean choosesFirst() {
        return person().filter(one -> one.chosen() == null && !one.choices().isEmpty())
                .isPresent();
    }

    /** The roles that may do one of the acts, as words: for the page that says no. */
    List<String> rolesThatMay(String... acts);

    /** Where the person's day begins: the path {@code /} leads to. */
    default String home() {
        return "projects";
    }

    /** A city looks at one of its districts, or at all of them (null). */
    void lookAt(@Nullable String district);

    /**
     * @param name 陈甲
     * @param role 重点办, 沟赵办事处 填报员
     * @param district what the person looks at, by its full name: the district, or the city where it looks at all
     * @param choices the districts a city may look at, by id; empty for people of a district
     * @param chosen the id of the one it looks at; null for all
     */
    record Person(
            String name,
            String role,
            String district,
            List<Choice> choices,
            @Nullable String chosen) {}

    record Choice(String id, String name) {}
}
