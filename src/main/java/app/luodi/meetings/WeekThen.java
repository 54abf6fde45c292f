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
    record Stood(Map<String, LocalDate> expected, Map<String, Long> ytd) {}

    private final WeekChanges changes;

    WeekThen(WeekChanges changes) {
        this.changes = changes;
    }

    @Transactional(readOnly = true)
    Map<UUID, Light> lights() {
        return changes.lights();
    }

    @Transactional(readOnly = true)
    Stood of(List<WeekChanges.Touched> touched, List<WeekChanges.Returned> returned) {
        return new Stood(changes.expected(touched), changes.ytd(returned));
    }
}
