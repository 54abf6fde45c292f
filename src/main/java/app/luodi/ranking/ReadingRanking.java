package app.luodi.ranking;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.indicators.Figure;
import app.luodi.indicators.Rate;
import app.luodi.indicators.ReadingIndicators;
import app.luodi.indicators.ReadingIndicators.Whose;
import app.luodi.targets.Indicator;
import app.luodi.targets.Judged;
import app.luodi.targets.JudgingTargets;
import app.luodi.targets.Scope;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The league table as it stands today: scores by rule, ranked among peers, beside the rank published last. */
@Service
@Transactional(readOnly = true)
public class ReadingRanking {
    private static final String EVERYBODY = "";

    private final RuleSets sets;
    private final Publications publications;
    private final ReadingIndicators indicators;
    private final JudgingTargets targets;
    private final JdbcClient jdbc;
    private final Rights rights;

    ReadingRanking(
            RuleSets sets,
            Publications publications,
            ReadingIndicators indicators,
            JudgingTargets targets,
            JdbcClient jdbc,
            Rights rights) {
        this.sets = sets;
        this.publications = publications;
        this.indicators = indicators;
        this.targets = targets;
        this.jdbc = jdbc;
        this.rights = rights;
    }

    public List<RuleSet> rules() {
        rights.require(Act.VIEW_PROJECTS);
        return sets.all();
    }

    /** Everything that was submitted by these rules, in any edition; the latest first. */
    public List<Publication> published(UUID rules) {
        rights.require(Act.VIEW_PROJECTS);
        return publications.of(rules);
    }

    public List<Ranked> of(UUID rules, int year) {
        rights.require(Act.VIEW_PROJECTS);
        var set = sets.find(rules).orElseThrow();
        var names = names(set.scored());
        var figures = indicators.by(year, whose(set.scored()));
        var judged = targets.of(year);
        var entries = entries(rules, year);
        var peers = peers();
        var last = publications.lastRanks(rules);
        var scores = new LinkedHashMap<String, Score>();
        names.keySet()
                .forEach(subject -> scores.put(
                        subject,
                        Scoring.score(
                                set.rules(),
                                rule -> value(rule, subject, figures.getOrDefault(subject, List.of()), judged),
                                entries.getOrDefault(subject, List.of()))));
        return ranked(scores, names, peers, last);
    }

    private static List<Ranked> ranked(
            Map<String, Score> scores,
            Map<String, String> names,
            Map<String, String> peers,
            Map<String, Integer> last) {
        var ranked = new ArrayList<Ranked>();
        scores.forEach((subject, score) -> {
            var group = peers.getOrDefault(subject, EVERYBODY);
            // Equal scores share a rank.
            var rank = 1
                    + (int) scores.entrySet().stream()
                            .filter(other -> peers.getOrDefault(other.getKey(), EVERYBODY)
                                    .equals(group))
                            .filter(other -> other.getValue().total().compareTo(score.total()) > 0)
                            .count();
            ranked.add(
                    new Ranked(subject, names.getOrDefault(subject, subject), group, score, rank, last.get(subject)));
        });
        ranked.sort(
                Comparator.comparing(Ranked::peers).thenComparing(Ranked::rank).thenComparing(Ranked::name));
        return ranked;
    }

    private static Optional<BigDecimal> value(Rule rule, String subject, List<Figure> figures, List<Judged> judged) {
        if (rule.metric().equals(Rule.SIGNING_COMPLETION)) {
            return signing(subject, judged);
        }
        return figures.stream()
                .filter(figure -> figure.rate() == Rate.of(rule.metric()))
                .findFirst()
                .flatMap(figure -> switch (rule.counted()) {
                    case COUNT -> figure.byCount();
                    case AMOUNT -> figure.byAmount();
                    case NUMBER -> Optional.of(BigDecimal.valueOf(figure.part()));
                    case VOLUME -> Optional.of(figure.partAmount().yi());
                });
    }

    /** Against the subject's own targets of signings; empty where it has none. */
    private static Optional<BigDecimal> signing(String subject, List<Judged> judged) {
        var count = own(subject, judged, Indicator.SIGNED_PROJECTS);
        var amount = own(subject, judged, Indicator.SIGNED_AMOUNT);
        if (count.isEmpty() || amount.isEmpty()) {
            return Optional.empty();
        }
        return Scoring.signingCompletion(
                Objects.requireNonNullElse(count.get().actual(), BigDecimal.ZERO),
                count.get().asked(),
                Objects.requireNonNullElse(amount.get().actual(), BigDecimal.ZERO),
                amount.get().asked());
    }

    private static Optional<Judged.Measure> own(String subject, List<Judged> judged, Indicator indicator) {
        return judged.stream()
                .filter(one -> one.target().said().indicator() == indicator
                        && one.target().said().bandMin() == null
                        && (one.target().said().scope() == Scope.LEADER
                                ? subject.equals(one.target().said().terms().leader())
                                : one.target().said().unit() != null
                                        && subject.equals(String.valueOf(
                                                one.target().said().unit()))))
                .flatMap(one -> one.measures().stream())
                .findFirst();
    }

    private Map<String, String> names(String scored) {
        var names = new LinkedHashMap<String, String>();
        var question = scored.equals("leader")
                ? "select distinct leader as subject, leader as name from project_facts where leader is not null order by 1"
                : "select unit_id::text as subject, short_name as name from unit_facts where valid_to is null and kind = '"
                        + (scored.equals("office") ? "office" : "bureau") + "' order by position, name";
        jdbc.sql(question).query(row -> {
            names.put(row.getString("subject"), row.getString("name"));
        });
        return names;
    }

    private static Whose whose(String scored) {
        return switch (scored) {
            case "office" -> Whose.OFFICE;
            case "department" -> Whose.DEPARTMENT;
            default -> Whose.LEADER;
        };
    }

    private Map<String, List<Scoring.Entry>> entries(UUID rules, int year) {
        var entries = new HashMap<String, List<Scoring.Entry>>();
        jdbc.sql(
                        "select subject, points, reason, document from score_entry where rule_set_id = ? and year = ? order by changed_at, id")
                .params(rules, year)
                .query(row -> {
                    entries.computeIfAbsent(row.getString("subject"), subject -> new ArrayList<>())
                            .add(new Scoring.Entry(
                                    row.getBigDecimal("points"),
                                    Objects.requireNonNull(row.getString("reason")),
                                    Objects.requireNonNull(row.getString("document"))));
                });
        return entries;
    }

    private Map<String, String> peers() {
        var peers = new HashMap<String, String>();
        jdbc.sql("select subject, peers from score_peer").query(row -> {
            peers.put(row.getString("subject"), row.getString("peers"));
        });
        return peers;
    }
}
