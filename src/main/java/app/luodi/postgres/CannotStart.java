package app.luodi.postgres;

/** Why Luodi cannot start, in one line that an operator can act upon. */
final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotStart(String oneLine) {
        super(oneLine);
    }

    CannotStart(String oneLine, Throwable cause) {
        super(oneLine, cause);
    }
}
