package app.luodi.shell;

import app.luodi.shell.parts.Say;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;

/** Failures while somebody works: a number to quote on the screen, the same number in the log. */
class Failures implements ErrorHandler {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    @Override
    public void error(ErrorEvent event) {
        var failure = event.getThrowable();
        if (failure instanceof AccessDeniedException) {
            var notification = Notification.show(Texts.of("shell.noright.act"));
            notification.addThemeVariants(NotificationVariant.LUMO_ERROR);
            notification.setPosition(Notification.Position.BOTTOM_START);
            return;
        }
        Say.failed(logged(failure));
    }

    /** Writes the failure to the log and gives the number it has there. */
    static String logged(Throwable failure) {
        var number = Long.toString(
                        ThreadLocalRandom.current().nextLong(36L * 36 * 36 * 36 * 36, 36L * 36 * 36 * 36 * 36 * 36), 36)
                .toUpperCase(Locale.ROOT);
        LOG.error("Failure {}", number, failure);
        return number;
    }
}
