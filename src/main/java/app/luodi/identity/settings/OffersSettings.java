package app.luodi.identity.settings;

import java.util.List;

/** A module that lets the district decide something. */
public interface OffersSettings {
    /** In the order of the page. */
    List<Setting<?>> settings();
}
