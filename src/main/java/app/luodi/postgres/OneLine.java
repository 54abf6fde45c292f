package app.luodi.postgres;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Tells an operator in one line, without a stack trace, why Luodi does not start. Anything else is a bug and shown whole. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class OneLine implements SpringBootExceptionReporter {
    OneLine(@Nullable ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStart known) {
                return say(String.valueOf(known.getMessage()));
            }
            if (cause instanceof PortInUseException taken) {
                return say("port " + taken.getPort() + " is taken; free it or set SERVER_PORT to another one");
            }
        }
        return false;
    }

    private static boolean say(String line) {
        System.err.println("Luodi cannot start: " + line);
        return true;
    }
}
