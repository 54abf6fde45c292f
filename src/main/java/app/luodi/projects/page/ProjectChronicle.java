package app.luodi.projects.page;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What happened to a project in the eyes of one module, for 最近变动 and the history tab: a bean. */
public interface ProjectChronicle {
    /** The latest happenings, newest first, up to the moment looked at. */
    List<Entry> latest(UUID project, int limit);

    /**
     * @param by who did it
     * @param what a sentence in the language of who looks: 把封顶预计由 11-19 改为 11-26
     * @param why the line below: a reason, a rule; may be empty
     */
    record Entry(Instant at, String by, String what, String why) {}
}
