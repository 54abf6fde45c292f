package app.luodi.land.ui;

import app.luodi.identity.Act;
import app.luodi.kernel.Outcome;
import app.luodi.land.LandStep;
import app.luodi.land.LandStep.Compared;
import app.luodi.land.LandStep.State;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.ErrorSummary;
import app.luodi.shell.parts.Say;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** What the land knows and its project does not say yet: offered to be reported with the same day and paper. */
class OfferDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final transient LandServices services;
    private final UUID project;
    private final transient Runnable done;
    private final transient List<Compared> untold;
    private final CheckboxGroup<Compared> steps = new CheckboxGroup<>();
    private final ErrorSummary errors = new ErrorSummary();

    OfferDialog(LandServices services, UUID project, Runnable done) {
        this.services = services;
        this.project = project;
        this.done = done;
        untold = services.comparing().of(project).stream()
                .filter(one -> one.state() == State.UNTOLD)
                .toList();
        setHeaderTitle(Texts.of("land.offer.title"));
        setWidth("520px");
        addClassName("move-dialog");
        steps.setItems(untold);
        steps.setItemLabelGenerator(one -> Texts.of(
                "land.offer.step",
                LandWords.step(one.step()),
                Amounts.date(one.landOn()),
                String.join(Texts.of("land.comma"), one.parcels())));
        steps.setValue(Set.copyOf(untold));
        add(
                errors,
                new Paragraph(Texts.of(
                        "land.offer.why", services.finding().nameOf(project).orElse(""))),
                steps);
        var report = new Button(Texts.of("land.offer.report"), event -> report());
        report.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.of("land.offer.later"), event -> close()), report);
    }

    /** Only where there is something to report, and somebody who may. */
    void openIfAny() {
        var office = services.finding().officeOf(project).orElse(null);
        if (!untold.isEmpty() && services.rights().may(Act.MOVE_PROJECT, office)) {
            open();
        }
    }

    private void report() {
        var chosen = new TreeSet<LandStep>();
        steps.getValue().forEach(one -> chosen.add(one.step()));
        switch (services.telling().tell(project, chosen, Texts.of("land.offer.note"))) {
            case Outcome.Done<List<LandStep>>(var told) -> {
                close();
                Say.saved(Texts.of("land.offer.done", told.size()));
                done.run();
            }
            case Outcome.Refused<List<LandStep>>(var reasons) ->
                errors.show(services.stages().spoken(reasons));
        }
    }
}
