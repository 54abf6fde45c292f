package app.luodi.ranking;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.identity.settings.DistrictSettings;
import app.luodi.kernel.DistrictChanged;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refusal;
import app.luodi.kernel.Today;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes rules and entries, submits a ranking, publishes it with approval, hears appeals until their deadline. What was
 * published is never scored again: an appeal that is right becomes an entry of the next ranking.
 */
@Service
@Transactional
public class PublishingRanking {
    private final RuleSets sets;
    private final Publications publications;
    private final ReadingRanking reading;
    private final JdbcClient jdbc;
    private final Rights rights;
    private final Today today;
    private final DistrictSettings settings;
    private final ApplicationEventPublisher events;

    PublishingRanking(
            RuleSets sets,
            Publications publications,
            ReadingRanking reading,
            JdbcClient jdbc,
            Rights rights,
            Today today,
            DistrictSettings settings,
            ApplicationEventPublisher events) {
        this.sets = sets;
        this.publications = publications;
        this.reading = reading;
        this.jdbc = jdbc;
        this.rights = rights;
        this.today = today;
        this.settings = settings;
        this.events = events;
    }

    /** Writes the next edition of a set of rules; earlier editions stay as they are, and what they scored too. */
    public Outcome<RuleSet> write(String name, String scored, List<Rule> rules, RuleSet.About about) {
        rights.require(Act.SCORE_UNITS);
        var reasons = ScoringRules.broken(name, rules, about.full());
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        return changed(sets.find(sets.insert(name.strip(), scored, rules, about, today.now(), rights.signature()))
                .orElseThrow());
    }

    /** As {@link #write(String, String, List, RuleSet.About)}, of rules without full marks. */
    public Outcome<RuleSet> write(String name, String scored, List<Rule> rules) {
        return write(name, scored, rules, RuleSet.About.NOTHING);
    }

    /** Takes in the two published rule sets where the district has no rules yet. */
    public Outcome<Integer> takeInTemplates() {
        rights.require(Act.SCORE_UNITS);
        var there = sets.all().stream().map(RuleSet::name).toList();
        var missing = Templates.ALL.stream()
                .filter(template -> !there.contains(template.name()))
                .toList();
        missing.forEach(template -> write(template.name(), template.scored(), template.rules(), template.about())
                .orThrow());
        return Outcome.done(missing.size());
    }

    /** Adds or deducts points by hand; without a document it is refused. */
    public Outcome<UUID> enter(
            UUID rules, int year, String subject, BigDecimal points, String reason, String document) {
        rights.require(Act.SCORE_UNITS);
        if (points.signum() == 0) {
            return Outcome.refused(Refusal.of("points", "ranking.rule.points"));
        }
        if (reason.isBlank()) {
            return Outcome.refused(Refusal.of("reason", "ranking.rule.reason"));
        }
        if (document.isBlank()) {
            return Outcome.refused(Refusal.of("document", "ranking.rule.document"));
        }
        var id = jdbc.sql("""
                        insert into score_entry (rule_set_id, year, subject, points, reason, document, version, changed_at, changed_by)
                        values (?, ?, ?, ?, ?, ?, 1, ?::timestamptz, ?) returning id""")
                .params(
                        rules,
                        year,
                        subject,
                        points,
                        reason.strip(),
                        document.strip(),
                        today.now().toString(),
                        rights.signature())
                .query(UUID.class)
                .single();
        return changed(id);
    }

    /** Among whom a subject is ranked; blank for everybody. */
    public void group(String subject, String peers) {
        rights.require(Act.SCORE_UNITS);
        if (peers.isBlank()) {
            jdbc.sql("delete from score_peer where subject = ?").param(subject).update();
        } else {
            jdbc.sql("""
                            insert into score_peer (subject, peers, version, changed_at, changed_by) values (?, ?, 1, ?::timestamptz, ?)
                            on conflict (district_id, subject) do update set peers = excluded.peers, version = score_peer.version + 1,
                              changed_at = excluded.changed_at, changed_by = excluded.changed_by""")
                    .params(subject, peers.strip(), today.now().toString(), rights.signature())
                    .update();
        }
        changed(subject);
    }

    /** Submits the table as it stands, with its derivation in words; from here on it is not reckoned again. */
    public Outcome<Publication> submit(UUID rules, int year, String title, Function<Score, List<String>> inWords) {
        rights.require(Act.SCORE_UNITS);
        if (title.isBlank()) {
            return Outcome.refused(Refusal.of("title", "ranking.rule.title"));
        }
        var ranked = reading.of(rules, year);
        if (ranked.isEmpty()) {
            return Outcome.refused(Refusal.of("title", "ranking.rule.nobody"));
        }
        var id = publications.insert(rules, year, title.strip(), today.now(), rights.signature());
        ranked.forEach(one -> publications.keep(id, one, inWords.apply(one.score())));
        return changed(publications.find(id).orElseThrow());
    }

    /** Publishes with approval, or refuses with a remark. The deadline for appeals begins today. */
    public Outcome<UUID> decide(UUID ranking, boolean publish, @Nullable String remark) {
        rights.require(Act.APPROVE_RANKING);
        if (!publish && (remark == null || remark.isBlank())) {
            return Outcome.refused(Refusal.of("remark", "ranking.rule.remark"));
        }
        var until = today.today().plusDays(settings.value(RankingSettings.APPEAL_DAYS));
        return publications.decide(ranking, publish, publish ? until : null, remark, today.now(), rights.signature())
                ? changed(ranking)
                : Outcome.refused(Refusal.of("state", "ranking.rule.decided"));
    }

    /** Objects to a published score: for the own area, until the deadline. */
    public Outcome<UUID> appeal(UUID ranking, UUID office, String said) {
        rights.require(Act.APPEAL_RANKING, office);
        if (said.isBlank()) {
            return Outcome.refused(Refusal.of("said", "ranking.rule.said"));
        }
        var found = publications.find(ranking).filter(one -> one.state() == Publication.State.PUBLISHED);
        var until = found.map(Publication::appealUntil).orElse(null);
        if (until == null || today.today().isAfter(until)) {
            return Outcome.refused(Refusal.of("said", "ranking.rule.late", String.valueOf(until)));
        }
        if (found.get().scores().stream().noneMatch(kept -> kept.subject().equals(office.toString()))) {
            return Outcome.refused(Refusal.of("said", "ranking.rule.absent"));
        }
        return changed(publications.appeal(ranking, office.toString(), said.strip(), today.now(), rights.signature()));
    }

    public Outcome<UUID> answer(UUID appeal, String answer) {
        rights.require(Act.SCORE_UNITS);
        if (answer.isBlank()) {
            return Outcome.refused(Refusal.of("answer", "ranking.rule.answer"));
        }
        return publications.answer(appeal, answer.strip(), today.now(), rights.signature())
                ? changed(appeal)
                : Outcome.refused(Refusal.of("answer", "ranking.rule.answered"));
    }

    private <T> Outcome<T> changed(T result) {
        events.publishEvent(new DistrictChanged("ranking", new UUID(0, 0)));
        return Outcome.done(result);
    }
}
