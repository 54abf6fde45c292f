package app.luodi.journeys;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The sessions that are open, so that a test can shorten their patience instead of waiting half an hour. */
@Component
class OpenSessions implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1L;

    private final transient Set<VaadinSession> open = ConcurrentHashMap.newKeySet();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(begun -> open.add(begun.getSession()));
        event.getSource().addSessionDestroyListener(ended -> open.remove(ended.getSession()));
    }

    int count() {
        return open.size();
    }

    /** From now on they end after so many seconds without an act of the person. */
    void endAfter(int seconds) {
        open.forEach(session -> session.access(() -> session.getSession().setMaxInactiveInterval(seconds)));
    }
}
