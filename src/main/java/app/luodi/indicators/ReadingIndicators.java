package app.luodi.indicators;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.identity.settings.DistrictSettings;
import app.luodi.investment.InvestmentTotals;
import app.luodi.investment.ProjectPace;
import app.luodi.kernel.Ledger;
import app.luodi.kernel.Money;
import app.luodi.kernel.StatisticsMonth;
import app.luodi.kernel.Today;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reckons every rate of a year, or of a signing batch, and lists the projects behind each. */
@Service
@Transactional(readOnly = true)
public class ReadingIndicators {
    /**
     * All rates of a cohort.
     *
     * @param through the month the investment reaches to
     * @param pacing empty without annual plans, and before the first month is due
     */
    public record Sheet(
            Cohort cohort,
            List<Figure> figures,
            Optional<StatisticsMonth> through,
            Optional<Pacing> pacing,
            LandToStart land) {
        public Figure of(Rate rate) {
            return figures.stream()
                    .filter(figure -> figure.rate() == rate)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /**
     * The projects behind a rate.
     *
     * @param rows those of the numerator, the denominator, or both
     */
    public record Rows(Cohort cohort, Figure figure, List<Row> rows) {}

    /**
     * @param whole whether it is in the denominator
     * @param part whether it is in the numerator
     */
    public record Row(
            UUID project,
            String name,
            @Nullable String office,
            @Nullable Money amount,
            @Nullable Money did,
            @Nullable LocalDate start,
            boolean whole,
            boolean part) {}

    /** Whom projects are told apart by, where rates are compared. */
    public enum Whose {
        OFFICE("p.office_id"),
        DEPARTMENT("p.lead_unit_id"),
        LEADER("p.leader");

        private final String column;

        Whose(String column) {
            this.column = column;
        }
    }

    private final Cases cases;
    private final WeighedCases weighed;
    private final LandSpans land;
    private final InvestmentTotals totals;
    private final ProjectPace pace;
    private final DistrictSettings settings;
    private final Rights rights;
    private final Today today;

    ReadingIndicators(
            Cases cases,
            WeighedCases weighed,
            LandSpans land,
            InvestmentTotals totals,
            ProjectPace pace,
            DistrictSettings settings,
            Rights rights,
            Today today) {
        this.cases = cases;
        this.weighed = weighed;
        this.land = land;
        this.totals = totals;
        this.pace = pace;
        this.settings = settings;
        this.rights = rights;
        this.today = today;
    }

    /** @param batch the code of a label; null for all signed in the year */
    public Sheet of(int year, @Nullable String batch) {
        rights.require(Act.VIEW_PROJECTS);
        var cohort = cohort(year, batch);
        var through = through(year);
        var figures = figures(
                cohort,
                weighed.of(cohort, through.map(StatisticsMonth::month).orElse(0), "''")
                        .getOrDefault("", List.of()));
        var pacing = through.flatMap(month -> figures.stream()
                .filter(figure -> figure.rate() == Rate.INVESTED)
                .findFirst()
                .flatMap(Figure::byAmount)
                .map(done -> new Pacing(done, pace.curve().get(month.month() - 1))));
        return new Sheet(
                cohort,
                figures,
                through,
                pacing,
                land.of(
                        cohort,
                        settings.value(IndicatorSettings.LAND_FROM),
                        settings.value(IndicatorSettings.LAND_TO),
                        settings.value(IndicatorSettings.LAND_DAYS)));
    }

    public Rows rows(int year, @Nullable String batch, Rate rate) {
        rights.require(Act.VIEW_PROJECTS);
        var cohort = cohort(year, batch);
        var all = cases.of(year, through(year).map(StatisticsMonth::month).orElse(0));
        return new Rows(
                cohort,
                Figure.of(rate, cohort, all),
                all.stream()
                        .filter(one -> rate.inWhole(cohort, one) || rate.inPart(cohort, one))
                        .map(one -> new Row(
                                one.project(),
                                one.name(),
                                one.office(),
                                rate.wholeAmount(one),
                                rate.partAmount(one),
                                cohort.startOf(one).orElse(null),
                                rate.inWhole(cohort, one),
                                rate.inPart(cohort, one)))
                        .toList());
    }

    /**
     * The rates of each 办事处, department or leader; under the empty key those of projects that have none.
     */
    public Map<String, List<Figure>> by(int year, Whose whose) {
        rights.require(Act.VIEW_PROJECTS);
        var cohort = cohort(year, null);
        var figures = new HashMap<String, List<Figure>>();
        weighed.of(cohort, through(year).map(StatisticsMonth::month).orElse(0), whose.column)
                .forEach((subject, groups) -> figures.put(subject, figures(cohort, groups)));
        return figures;
    }

    private static List<Figure> figures(Cohort cohort, List<Weighed> groups) {
        return Arrays.stream(Rate.values())
                .map(rate -> Figure.sum(rate, cohort, groups))
                .toList();
    }

    /** The labels a signing batch can be named by, code and name. */
    public List<Map.Entry<String, String>> batches() {
        rights.require(Act.VIEW_PROJECTS);
        return cases.batches();
    }

    private Cohort cohort(int year, @Nullable String batch) {
        var last = LocalDate.of(year, 12, 31);
        var now = today.today();
        return new Cohort(
                year,
                batch,
                now.isBefore(last) ? now : last,
                Cohort.Start.valueOf(settings.value(IndicatorSettings.START).toUpperCase(Locale.ROOT)));
    }

    private Optional<StatisticsMonth> through(int year) {
        var due = StatisticsMonth.lastOverOn(today.today().minusDays(cases.cutOff() - 1L));
        return totals.lastReported(year, Ledger.DISPATCH)
                .map(last -> due.year() == year && last.compareTo(due) > 0 ? due : last);
    }
}
