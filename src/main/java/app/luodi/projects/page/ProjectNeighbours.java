package app.luodi.projects.page;

import java.util.Optional;
import java.util.UUID;

/** The projects before and after one in the list one came from: the module that owns the list knows. */
public interface ProjectNeighbours {
    /** @param query the list as its address says it; the place is empty where the project is not in it */
    Optional<Place> place(UUID project, String query);

    /**
     * @param list what the list is called: 红黄灯
     * @param link its address
     * @param number the project's number in it, from 1
     */
    record Place(String list, String link, long number, long of, Optional<UUID> previous, Optional<UUID> next) {}
}
