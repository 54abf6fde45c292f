package app.luodi.projects.page;

import app.luodi.shell.parts.AsOfControl;
import app.luodi.shell.parts.UrlState;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteParameters;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Which project an address of the project page opens, and as of when. Tabs read it in {@code afterNavigation} and load
 * inside {@code AsOf.maybe(open.asOf(), …)}; nothing can be edited while {@link #isPast()}.
 */
public record OpenProject(UUID id, Optional<Instant> asOf) {
    /** The parameter that carries the query of the list one came from. */
    static final String LIST = "list";

    public static OpenProject of(AfterNavigationEvent event) {
        return of(event.getRouteParameters(), event.getLocation());
    }

    public static OpenProject of(BeforeEnterEvent event) {
        return of(event.getRouteParameters(), event.getLocation());
    }

    private static OpenProject of(RouteParameters parameters, Location location) {
        try {
            return new OpenProject(UUID.fromString(parameters.get("id").orElse("")), AsOfControl.moment(location));
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException();
        }
    }

    public boolean isPast() {
        return asOf.isPresent();
    }

    /** The address of a tab of the project page, to link to. */
    public static UrlState at(UUID id, String tab) {
        return UrlState.at("projects/" + id + (tab.isEmpty() ? "" : "/" + tab));
    }

    /** The same tab of another project, at the same moment and from the same list. */
    static UrlState neighbour(Location here, UUID id) {
        var path = here.getSegments();
        var state = UrlState.of(here);
        return at(id, path.size() > 2 ? path.get(2) : "")
                .with(UrlState.AS_OF, state.get(UrlState.AS_OF).orElse(null))
                .with(LIST, state.get(LIST).orElse(null));
    }

    /**
     * The address of the page of a project, opened from a list.
     *
     * @param list the list's query, for 上一个 and 下一个
     */
    public static UrlState from(UUID id, String list) {
        return at(id, "").with(LIST, list);
    }
}
