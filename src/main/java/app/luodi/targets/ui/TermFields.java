package app.luodi.targets.ui;

import app.luodi.shell.parts.ErrorSummary;
import app.luodi.shell.parts.Texts;
import app.luodi.targets.PacingCurves;
import app.luodi.targets.Places;
import app.luodi.targets.Prices;
import app.luodi.targets.TargetTerms;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The fields for what only some targets say. What is hidden is not kept. */
class TermFields {
    final IntegerField numberTo = new IntegerField(Texts.of("targets.number.to"));
    final TextField comparator = new TextField(Texts.of("targets.comparator"));
    final BigDecimalField points = new BigDecimalField(Texts.of("targets.points"));
    final BigDecimalField level = new BigDecimalField(Texts.of("targets.level"));
    final TextField levelUnit = new TextField(Texts.of("targets.level.unit"));
    final Select<Prices> prices = new Select<>();
    final IntegerField sinceYear = new IntegerField(Texts.of("targets.since"));
    final TextField wording = new TextField(Texts.of("targets.wording"));
    final TextField edition = new TextField(Texts.of("targets.edition"));
    final TextField leader = new TextField(Texts.of("targets.leader"));
    final Select<Places.Place> owner = new Select<>();
    final TextField responsible = new TextField(Texts.of("targets.responsible"));
    final Select<PacingCurves.Curve> aimCurve = new Select<>();

    private final List<Places.Place> places;
    private final List<PacingCurves.Curve> curves;

    TermFields(TargetsServices services) {
        places = services.places().answering();
        curves = services.curves().all();
        prices.setLabel(Texts.of("targets.prices"));
        prices.setItems(Prices.values());
        prices.setEmptySelectionAllowed(true);
        prices.setEmptySelectionCaption(Texts.of("targets.prices.usual"));
        prices.setItemLabelGenerator(
                one -> Texts.of(one == null ? "targets.prices.usual" : "targets.prices." + one.code()));
        owner.setLabel(Texts.of("targets.owner"));
        owner.setItems(places);
        owner.setEmptySelectionAllowed(true);
        owner.setItemLabelGenerator(one -> one == null ? "" : one.name());
        aimCurve.setLabel(Texts.of("targets.curve.aim"));
        aimCurve.setItems(curves);
        aimCurve.setEmptySelectionAllowed(true);
        aimCurve.setEmptySelectionCaption(Texts.of("targets.curve.aim.none"));
        aimCurve.setItemLabelGenerator(one -> one == null ? Texts.of("targets.curve.aim.none") : one.name());
        comparator.setPlaceholder(Texts.of("targets.comparator.hint"));
        wording.setPlaceholder(Texts.of("targets.wording.hint"));
    }

    void errors(ErrorSummary errors) {
        errors.field("numberTo", numberTo)
                .field("comparator", comparator)
                .field("levelUnit", levelUnit)
                .field("sinceYear", sinceYear)
                .field("leader", leader);
    }

    void fill(TargetTerms terms) {
        numberTo.setValue(terms.numberTo());
        var relative = terms.relative();
        comparator.setValue(relative == null ? "" : Objects.requireNonNullElse(relative.comparator(), ""));
        points.setValue(relative == null ? null : relative.points());
        var kept = terms.level();
        level.setValue(kept == null ? null : kept.value());
        levelUnit.setValue(kept == null ? "" : Objects.requireNonNullElse(kept.unit(), ""));
        prices.setValue(terms.prices());
        sinceYear.setValue(terms.sinceYear());
        wording.setValue(Objects.requireNonNullElse(terms.wording(), ""));
        edition.setValue(Objects.requireNonNullElse(terms.edition(), ""));
        leader.setValue(Objects.requireNonNullElse(terms.leader(), ""));
        responsible.setValue(Objects.requireNonNullElse(terms.answers().person(), ""));
        places.stream()
                .filter(place -> place.id().equals(terms.answers().unit()))
                .findFirst()
                .ifPresent(owner::setValue);
        curves.stream()
                .filter(curve -> curve.id().equals(terms.aimCurve()))
                .findFirst()
                .ifPresent(aimCurve::setValue);
    }

    TargetTerms read() {
        return new TargetTerms(
                numberTo.isVisible() ? numberTo.getValue() : null,
                relative(),
                level(),
                prices.isVisible() ? prices.getValue() : null,
                sinceYear.getValue(),
                wording.getValue(),
                edition.getValue(),
                leader.isVisible() ? leader.getValue() : null,
                new TargetTerms.Answers(
                        owner.getValue() == null ? null : owner.getValue().id(),
                        responsible.getValue().isBlank()
                                ? null
                                : responsible.getValue().strip()),
                aim());
    }

    private TargetTerms.@Nullable Relative relative() {
        @Nullable BigDecimal above = points.getValue();
        return points.isVisible() && above != null
                ? new TargetTerms.Relative(comparator.getValue().strip(), above)
                : null;
    }

    private TargetTerms.@Nullable Level level() {
        @Nullable BigDecimal value = level.getValue();
        return level.isVisible() && value != null
                ? new TargetTerms.Level(value, levelUnit.getValue().strip())
                : null;
    }

    private @Nullable UUID aim() {
        return aimCurve.isVisible() && aimCurve.getValue() != null
                ? aimCurve.getValue().id()
                : null;
    }
}
