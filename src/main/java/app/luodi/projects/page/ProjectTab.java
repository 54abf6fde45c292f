package app.luodi.projects.page;

import java.util.UUID;
import java.util.function.ToIntFunction;

/**
 * A tab of the project page: a bean of the module that owns it, beside its view
 * {@code @Route(value = "projects/:id/milestones", layout = ProjectFrame.class)}, which is no {@code Main}: the frame is.
 *
 * @param key of its title: {@code pipeline.tab}
 * @param path the last part of its address: {@code milestones}; empty for the overview
 * @param order from the left; overview 0, milestones 10, investment 20, photos 70, history 90
 * @param count what stands beside its title; nothing where it is 0
 */
public record ProjectTab(String key, String path, int order, ToIntFunction<UUID> count) {
    public ProjectTab(String key, String path, int order) {
        this(key, path, order, project -> 0);
    }
}
