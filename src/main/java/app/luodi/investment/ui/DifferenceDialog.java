package app.luodi.investment.ui;

import app.luodi.investment.admission.ReconcilingLedgers.Kind;
import app.luodi.investment.admission.ReconcilingLedgers.Row;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.StatisticsMonth;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.ErrorSummary;
import app.luodi.shell.parts.Say;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Arrays;
import java.util.Objects;

/** Names why the two ledgers differ for a project and month. */
class DifferenceDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    DifferenceDialog(AdmissionServices services, Row row, StatisticsMonth month, Runnable done) {
        setHeaderTitle(row.name());
        setWidth("480px");
        var kind = new Select<Kind>();
        kind.setLabel(Texts.of("investment.difference.why"));
        kind.setItems(Arrays.stream(Kind.values()).filter(Kind::isNamed).toList());
        kind.setItemLabelGenerator(one -> Texts.of("investment.difference." + one.code()));
        kind.setValue(row.kind().isNamed() ? row.kind() : Kind.TIMING);
        kind.setWidthFull();
        var words = new TextArea(Texts.of("investment.sheet.note"));
        words.setValue(Objects.requireNonNullElse(row.words(), ""));
        words.setWidthFull();
        var errors = new ErrorSummary().field("kind", kind).field("words", words);
        add(
                errors,
                new Paragraph(Texts.of(
                        "investment.difference.of",
                        ReturnsHead.words(month),
                        Amounts.wanExact(row.dispatch()),
                        Amounts.wanExact(row.statistical()),
                        Amounts.wanSigned(row.difference()))),
                kind,
                words);
        var save = new Button(Texts.of("investment.save"), event -> {
            switch (services.reconciling()
                    .explain(row.project(), month, kind.getValue(), words.getValue(), row.version())) {
                case Outcome.Done<Kind> saved -> {
                    close();
                    Say.saved(Texts.of("investment.difference.saved"));
                    done.run();
                }
                case Outcome.Refused<Kind>(var reasons) -> errors.show(reasons);
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.of("parts.cancel"), event -> close()), save);
    }
}
