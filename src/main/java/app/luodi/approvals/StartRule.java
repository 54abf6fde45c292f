package app.luodi.approvals;

import app.luodi.approvals.ApprovalItem.Handling;
import app.luodi.calendar.DayType;
import app.luodi.identity.settings.DistrictSettings;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a district calls 拿地即开工 (domain.md 2.3): from which event to which, within how many days of which kind, with which
 * certificates.
 *
 * @param from milestone it is counted from
 * @param to construction_permit, certificates (all of them), or verified (the start as assessed)
 * @param set the name of the set of certificates, for people
 * @param certificates codes of steps, or names where the district wrote its own
 */
public record StartRule(String from, String to, String set, List<String> certificates, DayType days, int threshold) {
    private static final String WORKS = "works_permit";
    private static final String LAND = "land_permit";
    static final String PERMIT = "construction_permit";

    public StartRule {
        certificates = List.copyOf(certificates);
    }

    static StartRule of(DistrictSettings settings) {
        var set = settings.value(ApprovalSettings.CERTIFICATES);
        return new StartRule(
                settings.value(ApprovalSettings.FROM),
                settings.value(ApprovalSettings.TO),
                set,
                certificates(set, settings.value(ApprovalSettings.OWN_CERTIFICATES)),
                settings.value(ApprovalSettings.DAYS).equals(DayType.CALENDAR.code())
                        ? DayType.CALENDAR
                        : DayType.WORKING,
                settings.value(ApprovalSettings.THRESHOLD));
    }

    private static List<String> certificates(String set, String own) {
        return switch (set) {
            case "tongshan" -> List.of(LAND, WORKS, "scheme", "title", PERMIT);
            case "hailing" -> List.of(LAND, "scheme", WORKS, PERMIT);
            case "jiangning" -> List.of(WORKS, "drawings", PERMIT, "civil_defence");
            case "hangzhou" -> List.of(LAND, "title", WORKS);
            case "own" ->
                Stream.of(own.split("[、，,;；]"))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList();
            default -> List.of(LAND, WORKS, "title", PERMIT);
        };
    }

    boolean isCertificate(ApprovalStep step) {
        var asked = Set.copyOf(certificates);
        return asked.contains(step.code()) || asked.contains(step.name());
    }

    /** Whether it is there, or the district's evaluation or the law does without it. */
    static boolean isThere(Handling handling) {
        return handling.issuedOn() != null
                || handling.mode() == HandlingMode.NONE
                || handling.mode() == HandlingMode.AREA;
    }
}
