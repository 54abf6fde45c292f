package app.luodi.targets.ui;

import app.luodi.kernel.Ledger;
import app.luodi.kernel.Outcome;
import app.luodi.shell.parts.ErrorSummary;
import app.luodi.shell.parts.Say;
import app.luodi.shell.parts.Texts;
import app.luodi.targets.Pace;
import app.luodi.targets.PacingCurves;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Draws a pacing curve: twelve cumulative percentages, with its picture beside. */
class CurveDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final transient PacingCurves curves;
    private final transient PacingCurves.@Nullable Curve curve;
    private final transient Runnable done;
    private final TextField name = new TextField(Texts.of("targets.curve.name"));
    private final List<BigDecimalField> months;
    private final CurvePicture picture;
    private final ErrorSummary errors = new ErrorSummary();

    CurveDialog(PacingCurves curves, PacingCurves.@Nullable Curve curve, int year, Runnable done) {
        this.curves = curves;
        this.curve = curve;
        this.done = done;
        setHeaderTitle(Texts.of(curve == null ? "targets.curve.new" : "targets.curve.edit"));
        setWidth("640px");
        var pace = curve == null ? Pace.LINEAR : curve.pace();
        name.setValue(curve == null ? "" : curve.name());
        picture = new CurvePicture(pace.points());
        months = IntStream.rangeClosed(1, Pace.MONTHS)
                .mapToObj(month -> field(month, pace))
                .toList();
        var grid = new Div();
        grid.addClassName("targets-months");
        months.forEach(grid::add);
        errors.field("name", name).field("points", months.getFirst());
        var top = new Div(name, picture);
        top.addClassName("targets-curve-top");
        var past = new Button(Texts.of("targets.curve.past"), event -> fromThePast(year));
        past.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        add(errors, top, new Paragraph(Texts.of("targets.curve.explained")), past, grid);
        var save = new Button(Texts.of("targets.save"), event -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.of("parts.cancel"), event -> close()), save);
    }

    private BigDecimalField field(int month, Pace pace) {
        var field = new BigDecimalField(Texts.of("targets.curve.month", month));
        field.setValue(
                pace.at(month).setScale(1, java.math.RoundingMode.HALF_UP).stripTrailingZeros());
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(event -> picture.show(points()));
        return field;
    }

    /** The mean of the three years before, where they were reported to their end. */
    private void fromThePast(int year) {
        curves.ofYears(List.of(year - 1, year - 2, year - 3), Ledger.STATISTICAL)
                .or(() -> curves.ofYears(List.of(year - 1, year - 2, year - 3), Ledger.DISPATCH))
                .ifPresentOrElse(
                        pace -> {
                            for (var month = 1; month <= Pace.MONTHS; month++) {
                                months.get(month - 1).setValue(pace.at(month));
                            }
                            picture.show(pace.points());
                        },
                        () -> errors.show(
                                List.of(Outcome.Refusal.of("points", "targets.curve.past.none", year - 3, year - 1))));
    }

    private List<BigDecimal> points() {
        return months.stream()
                .map(field -> Objects.requireNonNullElse(field.getValue(), BigDecimal.ZERO))
                .toList();
    }

    private void save() {
        var saved = curve == null
                ? curves.draw(name.getValue(), points())
                : curves.redraw(curve.id(), name.getValue(), points(), curve.version());
        switch (saved) {
            case Outcome.Done<PacingCurves.Curve>(var drawn) -> {
                close();
                Say.saved(Texts.of("targets.curve.saved", drawn.name()));
                done.run();
            }
            case Outcome.Refused<PacingCurves.Curve>(var reasons) -> errors.show(reasons);
        }
    }
}
