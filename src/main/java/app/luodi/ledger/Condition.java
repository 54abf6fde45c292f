package app.luodi.ledger;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By what the list can be narrowed; several values of one condition widen it, several conditions narrow it further. */
public enum Condition {
    /** Words, pinyin or initials of name, investor and owner, or the code. */
    Q,
    /** Codes of stages. */
    STAGE,
    /** Codes of pools. */
    POOL,
    LIGHT,
    /** Ids of 办事处; {@code none} for the projects of no area. */
    OFFICE,
    AREA,
    /** Ids of lead units. */
    UNIT,
    /** Names of responsible leaders. */
    LEADER,
    TAG,
    /** Codes of {@link SizeBand}. */
    SIZE,
    /** Years in which the project was signed. */
    SIGNED,
    /** Years in which construction started. */
    STARTED,
    /** Years in which the project was completed. */
    COMPLETED,
    /** Years for which the project has an annual plan with an amount. */
    PLANNED,
    /** A year's list, as {@code 2022}, or one class of it, as {@code 2022-new}. */
    LIST,
    /** {@code overdue}, or {@code soon}: overdue or due within two weeks. */
    DUE,
    /** {@code week}: what this week's meeting is about, the red and yellow ones and those that reached a milestone since the last. */
    MEETING,
    /** {@code waiting}: started and not yet in the statistics (未入库), as the board of admissions counts; {@code admitted}. */
    ADMISSION,
    /** {@code goes_on}, or what became of a project that does not: paused, terminated, transferred, invalid. */
    HALT,
    /** Codes of the paths projects go; {@code none} where nobody has chosen. */
    PATH,
    /** Ids of projects that somebody chose one by one. */
    ID;

    /** Its name in an address. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Condition> of(String parameter) {
        return Arrays.stream(values())
                .filter(condition -> condition.parameter().equals(parameter))
                .findFirst();
    }
}
