package app.luodi.approvals;

import app.luodi.kernel.Acted;
import app.luodi.kernel.DistrictChanged;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the trail and open screens that approvals have changed. */
@Component
record ApprovalNews(ApplicationEventPublisher events) {
    private static final UUID ALL = new UUID(0, 0);

    void tell(Acted acted) {
        events.publishEvent(acted);
        events.publishEvent(new DistrictChanged("approval", acted.subject() == null ? ALL : acted.subject()));
    }
}
