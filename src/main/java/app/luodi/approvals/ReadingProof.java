package app.luodi.approvals;

import app.luodi.approvals.Proof.Case;
import app.luodi.approvals.Proof.Verdict;
import app.luodi.calendar.WorkingDays;
import app.luodi.identity.Act;
import app.luodi.kernel.Outcome.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proves 拿地即开工 by the dates: of all projects with land, of those that planned or claimed it. */
@Service
@Transactional(readOnly = true)
public class ReadingProof {
    private static final String KEY = "approvals.proof.";

    /** Which milestone proves a certificate where the approval itself is not kept. */
    private static final Map<String, String> PROVES = Map.of(
            "land_permit", "land_permit",
            "works_permit", "works_permit",
            "title", "land_title",
            "drawings", "drawings",
            "construction_permit", "construction_permit");

    private final JdbcClient jdbc;
    private final ApprovalItems items;
    private final ReadingApprovals reading;
    private final ApprovalGround ground;
    private final ApprovalWords words;

    ReadingProof(
            JdbcClient jdbc,
            ApprovalItems items,
            ReadingApprovals reading,
            ApprovalGround ground,
            ApprovalWords words) {
        this.jdbc = jdbc;
        this.items = items;
        this.reading = reading;
        this.ground = ground;
        this.words = words;
    }

    /**
     * Days and verdicts.
     *
     * @param year in which the land was got; null for all
     * @param all whether every project with land is looked at, or those only that planned or claimed it
     */
    public Proof of(@Nullable Integer year, boolean all) {
        ground.rights().require(Act.VIEW_PROJECTS);
        var rule = StartRule.of(ground.settings());
        var days = milestones();
        var known = items
                .read(
                        all ? "true" : "i.project_id in (select l.project_id from land_start l)",
                        List.of(),
                        "i.project_id, i.position")
                .stream()
                .collect(Collectors.groupingBy(ApprovalItem::project));
        var calendar = reading.clock().calendar();
        var cases = new ArrayList<Case>();
        var without = 0;
        for (var subject : subjects(all)) {
            if (!subject.land()) {
                without++;
                continue;
            }
            var one = judge(
                    subject,
                    new Dates(
                            days.getOrDefault(subject.project(), Map.of()),
                            known.getOrDefault(subject.project(), List.of())),
                    rule,
                    calendar);
            if (belongs(one, year, all)) {
                cases.add(one);
            }
        }
        return new Proof(rule, cases, without);
    }

    /** Claims have no year as long as nobody knows their days; who waits for land belongs to no year. */
    private static boolean belongs(Case one, @Nullable Integer year, boolean all) {
        var from = one.from();
        if (from == null) {
            return one.verdict() == Verdict.UNVERIFIED || !all && year == null;
        }
        return year == null || from.getYear() == year;
    }

    /** Who held the approvals of these projects, how long: one line an authority, the slowest first. */
    public List<Holder> holders(Proof proof) {
        var projects = proof.cases().stream().map(Case::project).collect(Collectors.toSet());
        var clock = reading.clock();
        var day = ground.today().today();
        return items.read("true", List.of(), "i.project_id").stream()
                .filter(item -> projects.contains(item.project()))
                .filter(item -> item.clockFrom() != null)
                .collect(Collectors.groupingBy(item -> item.step().authority()))
                .entrySet()
                .stream()
                .map(entry -> Holder.of(entry.getKey(), entry.getValue(), clock, day))
                .sorted(java.util.Comparator.comparingInt(
                                (Holder holder) -> holder.median().orElse(0))
                        .reversed())
                .toList();
    }

    private record Subject(
            UUID project,
            String name,
            @Nullable UUID officeId,
            @Nullable String office,
            boolean land,
            LandStart.@Nullable Standing standing,
            @Nullable String source) {}

    private record Reached(LocalDate from, LocalDate to, boolean verified) {
        boolean isExact() {
            return from.equals(to);
        }
    }

    /** What is known of one project. */
    private record Dates(Map<String, Reached> milestones, List<ApprovalItem> items) {
        Optional<ApprovalItem> item(String certificate) {
            return items.stream()
                    .filter(item -> item.step().code().equals(certificate)
                            || item.step().name().equals(certificate))
                    .findFirst();
        }

        /** The approval's own day, or the milestone's that proves it. */
        Optional<LocalDate> issued(String certificate) {
            return item(certificate)
                    .flatMap(item -> Optional.ofNullable(item.handling().issuedOn()))
                    .or(() -> Optional.ofNullable(PROVES.get(certificate))
                            .flatMap(kind -> Optional.ofNullable(milestones.get(kind)))
                            .filter(Reached::isExact)
                            .map(Reached::to));
        }

        boolean isThere(String certificate) {
            return issued(certificate).isPresent()
                    || item(certificate)
                            .filter(item -> StartRule.isThere(item.handling()))
                            .isPresent()
                    || Optional.ofNullable(PROVES.get(certificate))
                            .filter(milestones::containsKey)
                            .isPresent();
        }
    }

    private Case judge(Subject subject, Dates dates, StartRule rule, WorkingDays calendar) {
        var reasons = new ArrayList<Refusal>();
        var from = day(dates.milestones().get(rule.from()), "from", rule.from(), reasons);
        var to = end(dates, rule, reasons);
        var missing =
                rule.certificates().stream().filter(one -> !dates.isThere(one)).toList();
        var days = from == null || to == null
                ? OptionalInt.empty()
                : calendar.between(from, to, rule.days())
                        .orEmpty()
                        .map(OptionalInt::of)
                        .orElse(OptionalInt.empty());
        var verdict = verdict(subject, from, to, days, missing, rule, calendar, reasons);
        return new Case(
                subject.project(),
                subject.name(),
                subject.officeId(),
                subject.office(),
                subject.standing(),
                subject.source(),
                from,
                to,
                days,
                rule.certificates().size(),
                missing.stream().map(words::certificate).toList(),
                verdict,
                reasons);
    }

    private Verdict verdict(
            Subject subject,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            OptionalInt days,
            List<String> missing,
            StartRule rule,
            WorkingDays calendar,
            List<Refusal> reasons) {
        var claimed = subject.standing() == LandStart.Standing.CLAIMED;
        if (from == null) {
            return claimed ? Verdict.UNVERIFIED : Verdict.WAITING;
        }
        if (to == null) {
            if (claimed) {
                return Verdict.UNVERIFIED;
            }
            var used = calendar.between(from, ground.today().today(), rule.days())
                    .orEmpty()
                    .orElse(0);
            if (used <= rule.threshold()) {
                return Verdict.RUNNING;
            }
            reasons.add(Refusal.of("to", KEY + "notyet", used, rule.threshold()));
            return Verdict.NOT_QUALIFIED;
        }
        if (days.isEmpty()) {
            reasons.add(Refusal.of("days", KEY + "calendar"));
            return Verdict.UNVERIFIED;
        }
        if (days.getAsInt() < 0) {
            reasons.add(Refusal.of("to", KEY + "before"));
        } else if (days.getAsInt() > rule.threshold()) {
            reasons.add(Refusal.of("days", KEY + "toolong", days.getAsInt(), rule.threshold()));
        }
        if (!missing.isEmpty()) {
            reasons.add(Refusal.of(
                    "certificates",
                    KEY + "certificates",
                    missing.stream().map(words::certificate).collect(Collectors.joining("、"))));
        }
        return reasons.isEmpty() ? Verdict.QUALIFIED : Verdict.NOT_QUALIFIED;
    }

    private static @Nullable LocalDate end(Dates dates, StartRule rule, List<Refusal> reasons) {
        return switch (rule.to()) {
            case "verified" -> {
                var started = dates.milestones().get("started");
                if (started != null && !started.verified()) {
                    reasons.add(Refusal.of("to", KEY + "notverified"));
                    yield null;
                }
                yield day(started, "to", "started", reasons);
            }
            case "certificates" -> {
                if (rule.certificates().stream()
                        .anyMatch(one -> dates.issued(one).isEmpty() && !dates.isThere(one))) {
                    reasons.add(Refusal.of("to", KEY + "no.certificates"));
                    yield null;
                }
                yield rule.certificates().stream()
                        .flatMap(one -> dates.issued(one).stream())
                        .max(LocalDate::compareTo)
                        .orElse(null);
            }
            default -> {
                var issued = dates.issued(StartRule.PERMIT);
                yield issued.isPresent()
                        ? issued.get()
                        : day(dates.milestones().get(StartRule.PERMIT), "to", StartRule.PERMIT, reasons);
            }
        };
    }

    private static @Nullable LocalDate day(
            @Nullable Reached reached, String field, String kind, List<Refusal> reasons) {
        if (reached == null) {
            reasons.add(Refusal.of(field, KEY + "no." + kind));
            return null;
        }
        if (!reached.isExact()) {
            reasons.add(Refusal.of(field, KEY + "inexact." + kind));
            return null;
        }
        return reached.to();
    }

    private List<Subject> subjects(boolean all) {
        return jdbc.sql("""
                        select p.project_id, p.name, p.office_id, u.short_name as office, coalesce(m.applies, p.needs_land) as land, l.standing, l.source
                        from project_facts p
                        left join land_start l on l.district_id = p.district_id and l.project_id = p.project_id
                        left join org_unit u on u.district_id = p.district_id and u.id = p.office_id
                        left join milestone_facts m on m.district_id = p.district_id and m.project_id = p.project_id and m.kind = 'land_contract'
                        where %s order by p.name""".formatted(all ? "true" : "l.project_id is not null"))
                .query((ResultSet row, int n) -> subject(row))
                .list();
    }

    private static Subject subject(ResultSet row) throws SQLException {
        var standing = row.getString("standing");
        return new Subject(
                row.getObject("project_id", UUID.class),
                row.getString("name"),
                row.getObject("office_id", UUID.class),
                row.getString("office"),
                row.getBoolean("land"),
                standing == null ? null : LandStart.Standing.of(standing),
                row.getString("source"));
    }

    private Map<UUID, Map<String, Reached>> milestones() {
        var all = new HashMap<UUID, Map<String, Reached>>();
        jdbc.sql("""
                select project_id, kind, actual_from, actual_to, verified_by is not null as verified from milestone_facts
                where actual_to is not null and applies and kind in ('signed', 'land_won', 'land_contract', 'land_handed', 'land_title',
                  'land_permit', 'works_permit', 'drawings', 'construction_permit', 'started')""").query((ResultSet row) -> {
            all.computeIfAbsent(row.getObject("project_id", UUID.class), id -> new HashMap<>())
                    .put(
                            row.getString("kind"),
                            new Reached(
                                    row.getObject("actual_from", LocalDate.class),
                                    row.getObject("actual_to", LocalDate.class),
                                    row.getBoolean("verified")));
        });
        return all;
    }
}
