package app.luodi.identity.ui;

import app.luodi.identity.OrgUnit;
import app.luodi.shell.parts.UrlState;
import java.time.LocalDate;

/**
 * Which units are looked for, as the address says it.
 *
 * @param past whether those that have ended are shown too
 */
record UnitFilter(String text, String kind, boolean past) {
    static UnitFilter of(UrlState address) {
        return new UnitFilter(
                address.get("q").orElse(""),
                address.get("kind").orElse(""),
                address.get("past").isPresent());
    }

    boolean admits(OrgUnit unit, LocalDate day) {
        return (unit.name().contains(text.strip()) || unit.shortName().contains(text.strip()))
                && (kind.isEmpty() || unit.kind().code().equals(kind))
                && (past || unit.validTo() == null || !unit.validTo().isBefore(day));
    }
}
