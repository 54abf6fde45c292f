package app.luodi.meetings;

import app.luodi.kernel.Light;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the things that changed stood at the earlier moment the transaction looks at. */
@Service
class WeekThen {
    private final WeekChanges changes;

    WeekThen(WeekChanges changes) {
        this.changes = changes;
    }

    @Transactional(readOnly = true)
    Map<UUID, Light> lights() {
        return changes.lights();
    }

    /** When the milestones were expected then. */
    @Transactional(readOnly = true)
    Map<String, LocalDate> expected(List<WeekChanges.Touched> touched) {
        return changes.expected(touched);
    }
}
