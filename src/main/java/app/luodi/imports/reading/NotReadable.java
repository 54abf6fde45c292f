package app.luodi.imports.reading;

import app.luodi.kernel.Outcome;

/** Ends the reading of a file from deep inside a parser; becomes a refusal before it leaves this package. */
final class NotReadable extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Outcome.Refusal reason;

    private NotReadable(Outcome.Refusal reason) {
        super(reason.key(), null, false, false);
        this.reason = reason;
    }

    /** @param what the last word of the key: {@code bomb}, {@code damaged} */
    static NotReadable because(String what, Object... values) {
        return new NotReadable(Outcome.Refusal.of("file", "imports.refused." + what, values));
    }

    Outcome.Refusal reason() {
        return reason;
    }
}
