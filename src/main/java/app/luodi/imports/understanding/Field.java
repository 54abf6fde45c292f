package app.luodi.imports.understanding;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a column can tell: the canonical columns of a ledger (domain.md 5.2). */
public enum Field {
    SEQ(Form.SERIAL),
    PROJECT_NAME(Form.NAME),
    PROJECT_CODE(Form.CODE),
    OWNER(Form.TEXT),
    INVESTOR(Form.TEXT),
    CREDIT_CODE(Form.CREDIT_CODE),
    OFFICE(Form.DIMENSION),
    AREA(Form.DIMENSION),
    LOCATION(Form.TEXT),
    CATEGORY(Form.DIMENSION),
    INDUSTRY_CODE(Form.DIMENSION),
    NATURE(Form.DIMENSION),
    LEVEL(Form.DIMENSION),
    CONTENT(Form.TEXT),
    TOTAL_INVESTMENT(Form.MONEY),
    FIXED_ASSET_PART(Form.MONEY),
    SIGNED_DATE(Form.DATE),
    SIGNED_AMOUNT(Form.MONEY),
    LAND_NEED(Form.LAND),
    LAND_STATUS(Form.TEXT),
    LAND_DATE(Form.DATE),
    BUILD_PERIOD(Form.DATE),
    PLAN_START(Form.DATE),
    ACTUAL_START(Form.DATE),
    IS_STARTED(Form.FLAG),
    PLAN_FINISH(Form.DATE),
    ACTUAL_FINISH(Form.DATE),
    INVEST_TO_LAST_YEAR(Form.MONEY),
    ANNUAL_PLAN(Form.MONEY),
    ANNUAL_PLAN_CONTENT(Form.TEXT),
    MONTH_DONE(Form.MONEY),
    YTD_DONE(Form.MONEY),
    TOTAL_DONE(Form.MONEY),
    COMPLETION_RATE(Form.RATE),
    COMPOSITION(Form.MONEY),
    IMAGE_PROGRESS(Form.TEXT),
    APPROVALS(Form.TEXT),
    PROBLEM(Form.TEXT),
    NEXT_STEP(Form.TEXT),
    DEADLINE(Form.DATE),
    LEAD_UNIT(Form.NAMES),
    SERVICE_UNIT(Form.NAMES),
    LEADER(Form.NAMES),
    CONTACTS(Form.NAMES),
    STATISTICS_STATUS(Form.TEXT),
    FUNDS(Form.TEXT),
    REVIEW(Form.TEXT),
    PHOTOS(Form.TEXT),
    REMARK(Form.TEXT);

    /** How the cells of a column are understood. */
    public enum Form {
        SERIAL,
        NAME,
        CODE,
        CREDIT_CODE,
        TEXT,
        /** Text that a merged cell says for all its rows. */
        DIMENSION,
        MONEY,
        LAND,
        RATE,
        DATE,
        FLAG,
        NAMES
    }

    private static final Map<String, Field> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toMap(Field::code, Function.identity()));
    private final Form form;
    private final String code = name().toLowerCase(Locale.ROOT);

    Field(Form form) {
        this.form = form;
    }

    public Form form() {
        return form;
    }

    /** Whether a merged cell speaks for all rows it covers. Amounts never do (domain.md 7.2, rule 8). */
    boolean isFilledDown() {
        return form == Form.DIMENSION
                || this == LEAD_UNIT
                || this == SERVICE_UNIT
                || this == LEADER
                || this == OWNER
                || this == INVESTOR;
    }

    @JsonValue
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException for a word that is none of ours */
    public static Field of(String code) {
        var field = BY_CODE.get(code);
        if (field == null) {
            throw new IllegalArgumentException("Not a field: " + code);
        }
        return field;
    }
}
