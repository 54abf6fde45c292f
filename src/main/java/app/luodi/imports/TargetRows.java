package app.luodi.imports;

import app.luodi.identity.OrgUnit;
import app.luodi.identity.OrgUnits;
import app.luodi.kernel.Ledger;
import app.luodi.kernel.Money;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refusal;
import app.luodi.shell.parts.MoneyText;
import app.luodi.shell.parts.Texts;
import app.luodi.targets.Indicator;
import app.luodi.targets.Scope;
import app.luodi.targets.SettingTargets;
import app.luodi.targets.Target;
import app.luodi.targets.TargetDraft;
import app.luodi.targets.YearTargets;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 年度目标: one row a target, of the whole district or of one 办事处 or 片区; the same one said again is changed. */
@Component
class TargetRows implements RosterRows {
    private final SettingTargets setting;
    private final YearTargets year;
    private final OrgUnits units;

    TargetRows(SettingTargets setting, YearTargets year, OrgUnits units) {
        this.setting = setting;
        this.year = year;
        this.units = units;
    }

    @Override
    public RosterKind kind() {
        return RosterKind.TARGETS;
    }

    @Override
    public Taken take(Map<String, String> said, boolean tried) {
        return switch (draft(said)) {
            case Outcome.Refused<TargetDraft>(var reasons) -> new Taken.Refused(reasons);
            case Outcome.Done<TargetDraft>(var draft) ->
                standing(draft).map(target -> changed(target, draft)).orElseGet(() -> set(draft));
        };
    }

    private Taken set(TargetDraft draft) {
        return switch (setting.set(draft)) {
            case Outcome.Done<Target>(var made) -> new Taken.Made(made.id(), null);
            case Outcome.Refused<Target>(var reasons) -> new Taken.Refused(reasons);
        };
    }

    private Taken changed(Target target, TargetDraft draft) {
        var was = target.said();
        if (Objects.equals(was.amount(), draft.amount())
                && same(was.growth(), draft.growth())
                && Objects.equals(was.number(), draft.number())) {
            return new Taken.Same();
        }
        return switch (setting.change(
                target.id(), measured(was, draft.amount(), draft.growth(), draft.number()), target.version())) {
            case Outcome.Done<Target> done -> {
                var stood = new HashMap<String, String>();
                stood.put("id", target.id().toString());
                if (was.amount() != null) {
                    stood.put("amount", was.amount().yuan().toPlainString());
                }
                if (was.growth() != null) {
                    stood.put("growth", was.growth().toPlainString());
                }
                if (was.number() != null) {
                    stood.put("number", was.number().toString());
                }
                yield new Taken.Changed(stood);
            }
            case Outcome.Refused<Target>(var reasons) -> new Taken.Refused(reasons);
        };
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other == null : other != null && one.compareTo(other) == 0;
    }

    private static TargetDraft measured(
            TargetDraft of, @Nullable Money amount, @Nullable BigDecimal growth, @Nullable Integer number) {
        return new TargetDraft(
                of.year(),
                of.ledger(),
                of.indicator(),
                of.scope(),
                of.category(),
                of.unit(),
                amount,
                growth,
                number,
                of.share(),
                of.cohort(),
                of.byDay(),
                of.bandMin(),
                of.attribute(),
                of.qualifier(),
                of.curve(),
                of.source(),
                of.sourceOn(),
                of.note(),
                of.example(),
                of.terms());
    }

    private Optional<Target> standing(TargetDraft draft) {
        return year.of(draft.year()).of(draft.indicator(), draft.scope(), draft.ledger()).stream()
                .filter(target -> Objects.equals(target.said().unit(), draft.unit())
                        && target.said().terms().equals(draft.terms())
                        && target.said().bandMin() == null
                        && target.said().attribute() == null
                        && target.said().cohort() == null)
                .findFirst();
    }

    private Outcome<TargetDraft> draft(Map<String, String> said) {
        var years = said.getOrDefault("year", "").replaceAll("\\D", "");
        var indicator = indicator(said.getOrDefault("indicator", ""));
        if (years.length() != 4) {
            return refused("year", "imports.roster.year_unread", said.getOrDefault("year", ""));
        }
        if (indicator.isEmpty()) {
            return refused("indicator", "imports.roster.indicator_unknown", said.getOrDefault("indicator", ""));
        }
        var whose = said.getOrDefault("unit", "");
        var whole = whose.isEmpty() || List.of("全区", "全县", "合计", "总计").contains(whose);
        var unit = units.all().stream()
                .filter(one -> one.validTo() == null)
                .filter(one -> one.name().equals(whose) || one.shortName().equals(whose))
                .findFirst();
        if (!whole && unit.isEmpty()) {
            return refused("unit", "imports.roster.unit_unknown", whose);
        }
        var amount = said.get("amount");
        var money = amount == null ? null : money(amount).orElse(null);
        if (amount != null && money == null) {
            return refused("amount", "imports.roster.amount_unread", amount);
        }
        var growth = said.get("growth");
        var number = said.get("number");
        if ((growth != null && !growth.matches("[+-]?\\d+(\\.\\d+)?%?"))
                || (number != null && !number.matches("\\d{1,6}"))) {
            return refused("growth", "imports.roster.amount_unread", growth == null ? number : growth);
        }
        return Outcome.done(new TargetDraft(
                Integer.parseInt(years),
                said.getOrDefault("ledger", "").contains("统计") ? Ledger.STATISTICAL : Ledger.DISPATCH,
                indicator.get(),
                whole ? Scope.TOTAL : scope(unit.orElseThrow()),
                null,
                unit.map(OrgUnit::id).orElse(null),
                money,
                growth == null ? null : new BigDecimal(growth.replace("%", "")),
                number == null ? null : Integer.valueOf(number),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                said.get("source"),
                null,
                said.get("note"),
                false));
    }

    private static Scope scope(OrgUnit unit) {
        return switch (unit.kind()) {
            case OFFICE -> Scope.OFFICE;
            case AREA, PARK -> Scope.AREA;
            case BUREAU, COMPANY, TASK_FORCE -> Scope.DEPARTMENT;
        };
    }

    private static Optional<Money> money(String text) {
        return MoneyText.read(text, MoneyText.Unit.YI);
    }

    private static Optional<Indicator> indicator(String word) {
        var plain = Names.normal(word);
        return Arrays.stream(Indicator.values())
                .filter(one -> one != Indicator.OTHER)
                .filter(one -> Texts.LANGUAGES.stream()
                        .map(language -> Texts.in(language, "targets.indicator." + one.code()))
                        .map(Names::normal)
                        .anyMatch(name -> name.equals(plain) || name.equals(plain + "额") || (name + "数").equals(plain)))
                .findFirst();
    }

    private static Outcome<TargetDraft> refused(String field, String key, @Nullable String value) {
        return Outcome.refused(Refusal.of(field, key, value == null ? "" : value));
    }

    @Override
    public List<Refusal> takeBack(List<UUID> made, List<Map<String, String>> were) {
        for (var was : were) {
            var target = year.find(UUID.fromString(was.getOrDefault("id", ""))).orElseThrow();
            var amount = was.get("amount");
            var growth = was.get("growth");
            var number = was.get("number");
            var back = setting.change(
                    target.id(),
                    measured(
                            target.said(),
                            amount == null ? null : Money.ofYuan(new BigDecimal(amount)),
                            growth == null ? null : new BigDecimal(growth),
                            number == null ? null : Integer.valueOf(number)),
                    target.version());
            if (back instanceof Outcome.Refused<Target>(var reasons)) {
                return reasons;
            }
        }
        for (var id : made) {
            var target = year.find(id).orElseThrow();
            if (setting.remove(id, target.version()) instanceof Outcome.Refused<UUID>(var reasons)) {
                return reasons;
            }
        }
        return List.of();
    }
}
