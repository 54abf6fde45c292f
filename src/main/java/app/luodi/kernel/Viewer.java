package app.luodi.kernel;

import java.util.Optional;

/** Who looks: the principal of a signed-in person tells the walls its district and, for a city, what it is looking at. */
public interface Viewer {
    /** The district (or city) the account belongs to. */
    String district();

    /** The one district a city has chosen to look at; empty for all it may read, and always empty for a district. */
    Optional<String> looksAt();
}
