package app.luodi.kernel;

/** Founds districts and cities: an act of the operator, never of a signed-in person. */
public interface FoundingDistricts {
    /**
     * Founds a district, or keeps the one there is.
     *
     * @param id lower-case letters and digits, as in {@code leader.gaoxin}
     * @param name its full Chinese name
     */
    void district(String id, String name);

    /** Founds a city, or keeps the one there is. */
    void city(String id, String name);

    /** Lets the city read the district (and write nothing). */
    void cityReads(String city, String district);

    /** Lets the clock of the district be set: demo districts only. */
    void replays(String district);

    /** Whether any district stands in the database. */
    boolean any();
}
