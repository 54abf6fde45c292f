package app.luodi.identity.api;

import app.luodi.kernel.Outcome.Refusal;
import java.util.List;

/** What goes wrong in a controller and is answered as problem+json; {@link Problems} writes it. */
public abstract sealed class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Problem(String message) {
        super(message);
    }

    /** The act was understood and is not allowed by the rules: 422. */
    public static final class Refused extends Problem {
        private static final long serialVersionUID = 1L;
        private final transient List<Refusal> reasons;

        public Refused(List<Refusal> reasons) {
            super("Refused: " + reasons);
            this.reasons = List.copyOf(reasons);
        }

        List<Refusal> reasons() {
            return reasons;
        }
    }

    /** A parameter or a field cannot be read: 400. */
    public static final class BadField extends Problem {
        private static final long serialVersionUID = 1L;
        private final String field;

        public BadField(String field) {
            super("Cannot be read: " + field);
            this.field = field;
        }

        String field() {
            return field;
        }
    }

    /** Somebody else has changed it since: 412. */
    public static final class Stale extends Problem {
        private static final long serialVersionUID = 1L;

        public Stale() {
            super("Stale");
        }
    }

    /** A change that does not say from which version it was made: 428. */
    public static final class NoVersion extends Problem {
        private static final long serialVersionUID = 1L;

        public NoVersion() {
            super("No If-Match");
        }
    }
}
