package app.luodi.kernel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody has done something that the trail (留痕) keeps. Published by use cases within their transaction, so that what is
 * taken back leaves no trail; who it was is read from who is signed in.
 *
 * @param act a word for it: {@code project.registered}; its name is {@code audit.act.<act>} in the text bundles
 * @param subject what it was done to; null where that has no id
 * @param name how the subject is called; empty where its id says enough
 * @param details what else is worth keeping, by name ({@code audit.detail.<name>}); values are codes, days and numbers
 * @param loginName who it was, where nobody is signed in yet
 */
public record Acted(
        String act,
        @Nullable UUID subject,
        String name,
        Map<String, String> details,
        @Nullable String loginName) {
    public Acted {
        details = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }

    public static Acted of(String act) {
        return new Acted(act, null, "", Map.of(), null);
    }

    public static Acted on(String act, @Nullable UUID subject) {
        return new Acted(act, subject, "", Map.of(), null);
    }

    public Acted called(String subjectName) {
        return new Acted(act, subject, subjectName, details, loginName);
    }

    public Acted by(String who) {
        return new Acted(act, subject, name, details, who);
    }

    /** One more detail; null and empty values are left out. */
    public Acted with(String detail, @Nullable Object value) {
        if (value == null || String.valueOf(value).isEmpty()) {
            return this;
        }
        var more = new LinkedHashMap<>(details);
        more.put(detail, String.valueOf(value));
        return new Acted(act, subject, name, more, loginName);
    }
}
