package app.luodi.ranking.ui;

import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refusal;
import app.luodi.ranking.Ranked;
import app.luodi.shell.parts.ErrorSummary;
import app.luodi.shell.parts.Say;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** Adds or deducts points by hand, citing the document. */
class EntryDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    EntryDialog(RankingServices services, UUID rules, int year, List<Ranked> ranked, Runnable done) {
        setHeaderTitle(Texts.of("ranking.enter"));
        setWidth("520px");
        var subject = new ComboBox<Ranked>(Texts.of("ranking.subject"), ranked);
        subject.setItemLabelGenerator(Ranked::name);
        var points = new BigDecimalField(Texts.of("ranking.points"));
        points.setHelperText(Texts.of("ranking.points.hint"));
        var reason = new TextField(Texts.of("ranking.reason"));
        var document = new TextField(Texts.of("ranking.document"));
        var errors = new ErrorSummary()
                .field("subject", subject)
                .field("points", points)
                .field("reason", reason)
                .field("document", document);
        add(errors, new FormLayout(subject, points, reason, document));
        var save = new Button(Texts.of("ranking.save"), event -> {
            if (subject.getValue() == null) {
                errors.show(List.of(Refusal.of("subject", "ranking.rule.subject")));
                return;
            }
            var said = points.getValue() == null ? BigDecimal.ZERO : points.getValue();
            switch (services.publishing()
                    .enter(rules, year, subject.getValue().subject(), said, reason.getValue(), document.getValue())) {
                case Outcome.Done<UUID> entered -> {
                    close();
                    Say.saved(Texts.of("ranking.done"));
                    done.run();
                }
                case Outcome.Refused<UUID>(var reasons) -> errors.show(reasons);
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.of("parts.cancel"), event -> close()), save);
    }
}
