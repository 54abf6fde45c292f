package app.luodi.identity;

import java.time.Duration;
import org.springframework.security.authentication.LockedException;

/** The name is locked for a while. */
public class TooManyFailures extends LockedException {
    private static final long serialVersionUID = 1L;
    private final transient Duration wait;

    TooManyFailures(Duration wait) {
        super("Locked");
        this.wait = wait;
    }

    /** In whole minutes, rounded up. */
    public long minutes() {
        return wait.plusSeconds(59).toMinutes();
    }
}
