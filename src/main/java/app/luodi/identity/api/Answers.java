package app.luodi.identity.api;

import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Done;
import app.luodi.kernel.Outcome.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** What controllers say: results with their version, and refusals as problems that name the field. */
public final class Answers {
    private Answers() {}

    /** The result; a refusal is answered with 422 and its reasons. */
    public static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Done<T>(var result) -> result;
            case Refused<T>(var reasons) -> throw new Problem.Refused(reasons);
        };
    }

    /** A body with its version as ETag. */
    public static <T> ResponseEntity<T> tagged(int version, T body) {
        return ResponseEntity.ok().eTag(eTag(version)).body(body);
    }

    public static String eTag(int version) {
        return "\"" + version + "\"";
    }

    /**
     * The version a change was made from.
     *
     * @param ifMatch the header: missing is answered with 428, anything that is no version of ours with 412
     */
    public static int version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new Problem.NoVersion();
        }
        var tag = ifMatch.strip().replaceFirst("^W/", "");
        if (!tag.matches("\"\\d{1,9}\"")) {
            throw new Problem.Stale();
        }
        return Integer.parseInt(tag.substring(1, tag.length() - 1));
    }
}
