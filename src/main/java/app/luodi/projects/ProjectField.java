package app.luodi.projects;

import app.luodi.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One thing the register knows of a project. A form, a comparison of two versions, a conflict, the column and the JSON
 * all walk this one list; {@code projects.field.<key>} is its name for people.
 */
public final class ProjectField<T> {
    private static final List<ProjectField<?>> EVERY = new ArrayList<>();

    public static final ProjectField<String> NAME = text("name", "name");
    public static final ProjectField<ProjectCode> CODE =
            stored("code", "code", String.class, ProjectCode::new, ProjectCode::value);
    public static final ProjectField<UUID> PARENT = plain("parent", "parent_id", UUID.class);
    /** 一期, 二期 …: which part of its parent the project is. */
    public static final ProjectField<String> PHASE = text("phase", "phase");

    public static final ProjectField<String> INVESTOR = text("investor", "investor");
    /** 建设单位. */
    public static final ProjectField<String> OWNER = text("owner", "owner");

    public static final ProjectField<CreditCode> CREDIT_CODE =
            stored("creditCode", "credit_code", String.class, CreditCode::new, CreditCode::value);
    public static final ProjectField<LocalDate> AGREEMENT_ON = plain("agreementOn", "agreement_on", LocalDate.class);
    public static final ProjectField<Money> AGREEMENT_AMOUNT = money("agreementAmount", "agreement_amount");
    public static final ProjectField<Money> TOTAL_INVESTMENT = money("totalInvestment", "total_investment");
    public static final ProjectField<Money> FIXED_ASSET_PART = money("fixedAssetPart", "fixed_asset_part");
    /** ISO 4217 code of the agreement's currency where it is not 元. */
    public static final ProjectField<String> CURRENCY = text("currency", "currency");

    /** The agreement's amount in its own currency, in that currency's unit. */
    public static final ProjectField<BigDecimal> FOREIGN_AMOUNT = decimal("foreignAmount", "foreign_amount", 2);
    /** 元 for one unit of the currency. */
    public static final ProjectField<BigDecimal> RATE = decimal("rate", "rate", 6);

    public static final ProjectField<LocalDate> RATE_ON = plain("rateOn", "rate_on", LocalDate.class);
    /** GB/T 4754. */
    public static final ProjectField<String> INDUSTRY_CODE = text("industryCode", "industry_code");

    public static final ProjectField<Nature> NATURE =
            stored("nature", "nature", String.class, Nature::of, Nature::code);
    public static final ProjectField<Level> LEVEL = stored("level", "level", String.class, Level::of, Level::code);
    /** Codes of the district's tags: categories are views that overlap, so several at once. */
    public static final ProjectField<Set<String>> TAGS = collected("tags");

    public static final ProjectField<String> LOCATION = text("location", "location");
    public static final ProjectField<UUID> AREA = plain("area", "area_id", UUID.class);
    /** 办事处. */
    public static final ProjectField<UUID> OFFICE = plain("office", "office_id", UUID.class);

    public static final ProjectField<Boolean> NEEDS_LAND = plain("needsLand", "needs_land", Boolean.class);
    /** 亩. */
    public static final ProjectField<BigDecimal> LAND_MU = decimal("landMu", "land_mu", 2);
    /** 包联领导. */
    public static final ProjectField<String> LEADER = text("leader", "leader");

    public static final ProjectField<List<String>> FURTHER_LEADERS = collected("furtherLeaders");
    public static final ProjectField<UUID> LEAD_UNIT = plain("leadUnit", "lead_unit_id", UUID.class);
    public static final ProjectField<List<UUID>> FURTHER_LEAD_UNITS = collected("furtherLeadUnits");
    public static final ProjectField<List<UUID>> SERVICE_UNITS = collected("serviceUnits");
    public static final ProjectField<List<Contact>> CONTACTS = collected("contacts");
    /** As what it stands on the list of which year. */
    public static final ProjectField<SortedMap<Integer, ListClass>> LISTS = collected("lists");

    public static final ProjectField<String> CONTENT = text("content", "content");
    public static final ProjectField<String> REMARKS = text("remarks", "remarks");
    /** Keys of the fields whose value is an example (示例), neither published nor reported. */
    public static final ProjectField<Set<String>> EXAMPLE = collected("example");

    private final String key;
    private final Column<T> column;

    /** How a value lies in its column; a value of several rows has none. */
    private record Column<T>(
            @Nullable String name,
            Class<?> stored,
            Function<Object, T> read,
            Function<T, Object> write,
            UnaryOperator<T> normal) {}

    private ProjectField(String key, Column<T> column) {
        this.key = key;
        this.column = column;
        EVERY.add(this);
    }

    /** All there is to know, in the order of a form. */
    public static List<ProjectField<?>> every() {
        return Collections.unmodifiableList(EVERY);
    }

    /** @param key as in the JSON */
    public static Optional<ProjectField<?>> of(String key) {
        return EVERY.stream().filter(field -> field.key.equals(key)).findFirst();
    }

    /** Its name in the JSON, in refusals and in {@code projects.field.<key>}. */
    public String key() {
        return key;
    }

    /** The column of {@code project} it stands in; empty for what has rows of its own. */
    Optional<String> column() {
        return Optional.ofNullable(column.name());
    }

    Class<?> storedAs() {
        return column.stored();
    }

    T read(Object stored) {
        return column.read().apply(stored);
    }

    Object write(T value) {
        return column.write().apply(value);
    }

    T normal(T value) {
        return column.normal().apply(value);
    }

    @Override
    public String toString() {
        return key;
    }

    private static ProjectField<String> text(String key, String column) {
        return new ProjectField<>(key, new Column<>(column, String.class, String.class::cast, v -> v, String::strip));
    }

    private static <T> ProjectField<T> plain(String key, String column, Class<T> type) {
        return new ProjectField<>(key, new Column<>(column, type, type::cast, v -> v, UnaryOperator.identity()));
    }

    private static ProjectField<BigDecimal> decimal(String key, String column, int scale) {
        return new ProjectField<>(
                key,
                new Column<>(
                        column,
                        BigDecimal.class,
                        BigDecimal.class::cast,
                        v -> v,
                        value -> value.setScale(scale, RoundingMode.HALF_UP)));
    }

    private static ProjectField<Money> money(String key, String column) {
        return stored(key, column, Long.class, Money::new, Money::fen);
    }

    private static <T, C> ProjectField<T> stored(
            String key, String column, Class<C> stored, Function<C, T> read, Function<T, C> write) {
        return new ProjectField<>(
                key,
                new Column<>(
                        column,
                        stored,
                        value -> read.apply(stored.cast(value)),
                        write::apply,
                        UnaryOperator.identity()));
    }

    private static <T> ProjectField<T> collected(String key) {
        return new ProjectField<>(
                key,
                new Column<>(
                        null,
                        Object.class,
                        value -> {
                            throw new IllegalStateException(key + " has no column");
                        },
                        v -> v,
                        UnaryOperator.identity()));
    }
}
