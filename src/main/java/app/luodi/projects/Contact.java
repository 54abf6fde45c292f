package app.luodi.projects;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom to call.
 *
 * @param phone the number; masked to its first three and last two digits for who need not see it
 * @param unit where the person belongs
 */
public record Contact(
        String person, @Nullable String phone, @Nullable UUID unit) {
    private static final int SHOWN_FIRST = 3;
    private static final int SHOWN_LAST = 2;

    /** The same person with a number nobody can call, and with the surname alone. */
    Contact masked() {
        return new Contact(person.substring(0, person.offsetByCodePoints(0, 1)) + "**", mask(phone), unit);
    }

    private static @Nullable String mask(@Nullable String phone) {
        if (phone == null) {
            return null;
        }
        return phone.length() <= SHOWN_FIRST + SHOWN_LAST
                ? "****"
                : phone.substring(0, SHOWN_FIRST) + "****" + phone.substring(phone.length() - SHOWN_LAST);
    }
}
