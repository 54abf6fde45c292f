package app.luodi.identity;

import org.springframework.security.access.AccessDeniedException;

/** Somebody tried what their role does not allow. Screens leave such controls out; this is the wall behind them. */
public class NoRight extends AccessDeniedException {
    private static final long serialVersionUID = 1L;
    private final Act act;

    public NoRight(Act act) {
        super("No right: " + act.code());
        this.act = act;
    }

    public Act act() {
        return act;
    }
}
