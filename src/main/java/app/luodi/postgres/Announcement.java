package app.luodi.postgres;

import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

/** Says so when Luodi can be used: after the demo districts are loaded, when requests are answered. */
final class Announcement implements ApplicationListener<AvailabilityChangeEvent<?>>, Ordered {
    @Override
    public void onApplicationEvent(AvailabilityChangeEvent<?> event) {
        if (event.getState() == ReadinessState.ACCEPTING_TRAFFIC
                && event.getSource() instanceof ApplicationContext context) {
            var port = context.getEnvironment().getProperty("local.server.port");
            if (port != null) {
                System.out.println("Luodi is ready: http://localhost:" + port);
            }
        }
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
