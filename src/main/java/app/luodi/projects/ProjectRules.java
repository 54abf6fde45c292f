package app.luodi.projects;

import static app.luodi.projects.ProjectField.*;

import app.luodi.kernel.Money;
import app.luodi.kernel.Outcome.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a draft must keep to by itself, and what is only worth a word. */
final class ProjectRules {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 4000;
    private static final Pattern INDUSTRY = Pattern.compile("[A-T]|[A-T]?\\d{2,4}");
    private static final Pattern CURRENCY_CODE = Pattern.compile("[A-Z]{3}");
    private static final Pattern PHONE = Pattern.compile("[0-9+()（） -]{5,24}");
    private static final BigDecimal TOLERANCE = new BigDecimal("0.005");

    private static final List<Function<ProjectDraft, @Nullable Refusal>> RULES = List.of(
            ProjectRules::hasAName,
            ProjectRules::textsAreNotEndless,
            ProjectRules::amountsAreNotNegative,
            ProjectRules::theFixedAssetPartIsAPart,
            ProjectRules::theSigningAmountSitsOnTheParent,
            ProjectRules::aForeignAmountHasItsCurrencyRateAndDay,
            ProjectRules::theCurrencyIsACode,
            ProjectRules::theIndustryIsACode,
            ProjectRules::landIsNotNegative,
            ProjectRules::whoNeedsNoLandAsksForNone,
            ProjectRules::contactsCanBeCalled);

    private ProjectRules() {}

    static List<Refusal> refusals(ProjectDraft draft, LocalDate today) {
        return Stream.concat(RULES.stream().map(rule -> rule.apply(draft)), Stream.of(isSignedByNow(draft, today)))
                .filter(Objects::nonNull)
                .toList();
    }

    static List<Refusal> warnings(ProjectDraft draft) {
        return Stream.of(codeTime(draft), codeCheck(draft), creditCheck(draft), foreignAmountAgrees(draft))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable Refusal hasAName(ProjectDraft draft) {
        return draft.get(NAME) == null ? Refusal.of(NAME.key(), "projects.refused.name_missing") : null;
    }

    private static @Nullable Refusal textsAreNotEndless(ProjectDraft draft) {
        return ProjectField.every().stream()
                .filter(field -> draft.values().get(field) instanceof String text && text.length() > longest(field))
                .findFirst()
                .map(field -> Refusal.of(field.key(), "projects.refused.too_long", longest(field)))
                .orElse(null);
    }

    private static int longest(ProjectField<?> field) {
        return field.equals(CONTENT) || field.equals(REMARKS) ? LONGEST_TEXT : LONGEST_NAME;
    }

    private static @Nullable Refusal amountsAreNotNegative(ProjectDraft draft) {
        return Stream.of(AGREEMENT_AMOUNT, TOTAL_INVESTMENT, FIXED_ASSET_PART)
                .filter(field -> draft.get(field, Money.ZERO).isNegative())
                .findFirst()
                .map(field -> Refusal.of(field.key(), "projects.refused.negative"))
                .orElse(null);
    }

    private static @Nullable Refusal theFixedAssetPartIsAPart(ProjectDraft draft) {
        var part = draft.get(FIXED_ASSET_PART);
        var total = draft.get(TOTAL_INVESTMENT);
        return part != null && total != null && part.compareTo(total) > 0
                ? Refusal.of(FIXED_ASSET_PART.key(), "projects.refused.part_above_total")
                : null;
    }

    /** domain.md 2.5: the signing amount must not be counted twice. */
    private static @Nullable Refusal theSigningAmountSitsOnTheParent(ProjectDraft draft) {
        return draft.get(PARENT) != null && draft.get(AGREEMENT_AMOUNT) != null
                ? Refusal.of(AGREEMENT_AMOUNT.key(), "projects.refused.amount_on_parent")
                : null;
    }

    private static @Nullable Refusal aForeignAmountHasItsCurrencyRateAndDay(ProjectDraft draft) {
        var all = List.<ProjectField<?>>of(CURRENCY, FOREIGN_AMOUNT, RATE, RATE_ON);
        var missing =
                all.stream().filter(field -> !draft.values().containsKey(field)).toList();
        return missing.isEmpty() || missing.size() == all.size()
                ? null
                : Refusal.of(missing.getFirst().key(), "projects.refused.foreign_incomplete");
    }

    private static @Nullable Refusal theCurrencyIsACode(ProjectDraft draft) {
        return CURRENCY_CODE.matcher(draft.get(CURRENCY, "USD")).matches() && !"CNY".equals(draft.get(CURRENCY))
                ? null
                : Refusal.of(CURRENCY.key(), "projects.refused.currency");
    }

    private static @Nullable Refusal theIndustryIsACode(ProjectDraft draft) {
        return INDUSTRY.matcher(draft.get(INDUSTRY_CODE, "A")).matches()
                ? null
                : Refusal.of(INDUSTRY_CODE.key(), "projects.refused.industry");
    }

    private static @Nullable Refusal landIsNotNegative(ProjectDraft draft) {
        return draft.get(LAND_MU, BigDecimal.ZERO).signum() < 0
                ? Refusal.of(LAND_MU.key(), "projects.refused.negative")
                : null;
    }

    private static @Nullable Refusal whoNeedsNoLandAsksForNone(ProjectDraft draft) {
        return !draft.needsLand() && draft.get(LAND_MU, BigDecimal.ZERO).signum() > 0
                ? Refusal.of(LAND_MU.key(), "projects.refused.no_land")
                : null;
    }

    private static @Nullable Refusal contactsCanBeCalled(ProjectDraft draft) {
        return draft.get(CONTACTS, List.of()).stream()
                .filter(contact -> contact.phone() != null
                        && !PHONE.matcher(contact.phone()).matches())
                .findFirst()
                .map(contact -> Refusal.of(CONTACTS.key(), "projects.refused.phone", contact.person()))
                .orElse(null);
    }

    private static @Nullable Refusal isSignedByNow(ProjectDraft draft, LocalDate today) {
        return draft.get(AGREEMENT_ON, today).isAfter(today)
                ? Refusal.of(AGREEMENT_ON.key(), "projects.refused.signed_in_future")
                : null;
    }

    private static @Nullable Refusal codeTime(ProjectDraft draft) {
        var code = draft.get(CODE);
        return code == null || code.hasPlausibleTime() ? null : Refusal.of(CODE.key(), "projects.warned.code_time");
    }

    private static @Nullable Refusal codeCheck(ProjectDraft draft) {
        var code = draft.get(CODE);
        return code == null || code.hasRightCheck() ? null : Refusal.of(CODE.key(), "projects.warned.code_check");
    }

    private static @Nullable Refusal creditCheck(ProjectDraft draft) {
        var code = draft.get(CREDIT_CODE);
        return code == null || code.hasRightCheck()
                ? null
                : Refusal.of(CREDIT_CODE.key(), "projects.warned.credit_check");
    }

    private static @Nullable Refusal foreignAmountAgrees(ProjectDraft draft) {
        var foreign = draft.get(FOREIGN_AMOUNT);
        var rate = draft.get(RATE);
        var amount = draft.get(AGREEMENT_AMOUNT);
        if (foreign == null || rate == null || amount == null) {
            return null;
        }
        var expected = foreign.multiply(rate);
        var off = expected.subtract(amount.yuan()).abs();
        return off.compareTo(expected.multiply(TOLERANCE)) <= 0
                ? null
                : Refusal.of(
                        AGREEMENT_AMOUNT.key(),
                        "projects.warned.foreign_differs",
                        Money.ofYuan(expected.setScale(2, RoundingMode.HALF_UP))
                                .wan()
                                .setScale(0, RoundingMode.HALF_UP));
    }
}
