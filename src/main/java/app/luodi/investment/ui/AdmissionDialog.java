package app.luodi.investment.ui;

import app.luodi.identity.Act;
import app.luodi.investment.admission.Admission;
import app.luodi.investment.admission.Admission.Said;
import app.luodi.investment.admission.AdmissionBoard.Row;
import app.luodi.investment.admission.Paper;
import app.luodi.investment.admission.Path;
import app.luodi.kernel.Outcome;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Dates;
import app.luodi.shell.parts.ErrorSummary;
import app.luodi.shell.parts.MoneyField;
import app.luodi.shell.parts.Say;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One project's way into the statistics: its papers, what they say, and the next step of who may take it. */
class AdmissionDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final transient AdmissionServices services;
    private final transient Row row;
    private final transient Runnable done;
    private final boolean prepares;
    private final boolean admits;
    private int version;
    private final ErrorSummary errors = new ErrorSummary();
    private final Select<Path> path = new Select<>();
    private final TextField reportingOwner = text("reporting_owner");
    private final TextField filingOwner = text("filing_owner");
    private final TextField contractParty = text("contract_party");
    private final TextField eiaName = text("eia_name");
    private final DatePicker filingOn = Dates.picker(Texts.of("investment.admission.field.filing_on"));
    private final DatePicker contractOn = Dates.picker(Texts.of("investment.admission.field.contract_on"));
    private final MoneyField filingTotal = MoneyField.wan(Texts.of("investment.admission.field.filing_total"));
    private final MoneyField applicationTotal =
            MoneyField.wan(Texts.of("investment.admission.field.application_total"));

    /** @param done called when something has changed */
    AdmissionDialog(AdmissionServices services, Row row, boolean past, Runnable done) {
        this.services = services;
        this.row = row;
        this.done = done;
        this.version = row.admission().version();
        var open = !past && !row.admission().isAdmitted();
        prepares = open && services.rights().may(Act.PREPARE_ADMISSION, row.officeId());
        admits = !past && services.rights().may(Act.ADMIT_PROJECT, row.officeId());
        setHeaderTitle(row.name());
        setWidth("820px");
        addClassName("admission-dialog");
        add(errors, summary(), papers(), facts());
        buttons();
    }

    private static TextField text(String key) {
        return new TextField(Texts.of("investment.admission.field." + key));
    }

    private Div summary() {
        var link = new Anchor("projects/" + row.project() + "/investment", Texts.of("investment.admission.page"));
        var line = new Div(
                new Span(Texts.of(
                        "investment.admission.state." + row.admission().state().code())),
                new Span(
                        row.admission().isAdmitted()
                                ? Texts.of(
                                        "investment.admission.admitted.as",
                                        Amounts.date(row.admission().admittedOn()),
                                        Objects.requireNonNullElse(
                                                row.admission().code(), Amounts.UNKNOWN))
                                : Texts.of("investment.admission.days", row.days())),
                link);
        line.addClassName("admission-summary");
        if (row.admission().remark() != null) {
            var remark = new Span(Texts.of("investment.review.remarked")
                    + Texts.of("investment.colon")
                    + row.admission().remark());
            remark.addClassNames("lu-note", "lu-note-amber");
            line.add(remark);
        }
        return line;
    }

    private Div papers() {
        path.setLabel(Texts.of("investment.admission.path"));
        path.setItems(Path.values());
        path.setItemLabelGenerator(one -> Texts.of("investment.admission.path." + one.code()));
        path.setValue(row.admission().path());
        path.setReadOnly(!prepares);
        path.setWidth("320px");
        var list = new Div();
        list.addClassName("admission-papers");
        path.addValueChangeListener(event -> fill(list, event.getValue()));
        fill(list, row.admission().path());
        return new Div(path, list);
    }

    private void fill(Div list, Path shown) {
        list.removeAll();
        for (var paper : shown.papers()) {
            var name = new Span(Texts.of("investment.paper." + paper.code()));
            if (shown.compulsory().contains(paper)) {
                var must = new Span(Texts.of("investment.admission.compulsory"));
                must.addClassNames("lu-tag", "lu-tag-line");
                name.add(must);
            }
            var state = new RadioButtonGroup<Paper.State>();
            state.addThemeName("segments");
            state.setItems(Paper.State.values());
            state.setItemLabelGenerator(one -> Texts.of("investment.paper.state." + one.code()));
            state.setValue(row.papers().getOrDefault(paper, Paper.State.MISSING));
            state.setAriaLabel(Texts.of("investment.paper." + paper.code()));
            state.setReadOnly(!prepares);
            state.addValueChangeListener(event -> {
                if (event.isFromClient() && event.getValue() != null) {
                    tell(services.admitting().hold(row.project(), paper, event.getValue()), false, null);
                }
            });
            list.add(new Div(name, state));
        }
    }

    private Div facts() {
        var said = row.admission().said();
        reportingOwner.setValue(Objects.requireNonNullElse(said.reportingOwner(), ""));
        filingOwner.setValue(Objects.requireNonNullElse(said.filingOwner(), ""));
        contractParty.setValue(Objects.requireNonNullElse(said.contractParty(), ""));
        eiaName.setValue(Objects.requireNonNullElse(said.eiaName(), ""));
        filingOn.setValue(said.filingOn());
        contractOn.setValue(said.contractOn());
        filingTotal.setValue(said.filingTotal());
        applicationTotal.setValue(said.applicationTotal());
        var form = new FormLayout(
                reportingOwner,
                filingOwner,
                contractParty,
                eiaName,
                filingOn,
                contractOn,
                filingTotal,
                applicationTotal);
        form.getChildren()
                .filter(com.vaadin.flow.component.HasValue.class::isInstance)
                .forEach(field -> ((com.vaadin.flow.component.HasValue<?, ?>) field).setReadOnly(!prepares));
        errors.field("filingOwner", filingOwner)
                .field("contractParty", contractParty)
                .field("filingOn", filingOn)
                .field("applicationTotal", applicationTotal)
                .field("eiaName", eiaName);
        var facts = new Div(new H3(Texts.of("investment.admission.facts")), form);
        if (!row.broken().isEmpty()) {
            var list = new UnorderedList();
            row.broken().forEach(reason -> list.add(new ListItem(Say.words(reason))));
            list.addClassNames("lu-note", "lu-note-amber");
            facts.addComponentAtIndex(1, list);
        }
        return facts;
    }

    private void buttons() {
        getFooter().add(new Button(Texts.of("parts.close"), event -> close()));
        if (prepares) {
            getFooter().add(new Button(Texts.of("investment.save"), event -> save(true)));
            if (row.admission().state() != Admission.State.APPLIED) {
                var apply = new Button(Texts.of("investment.admission.apply"), event -> {
                    if (save(false)) {
                        tell(services.admitting().apply(row.project()), true, "investment.admission.applied.done");
                    }
                });
                apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
                getFooter().add(apply);
            }
        }
        if (admits) {
            deciding();
        }
    }

    private void deciding() {
        if (row.admission().state() == Admission.State.APPLIED
                || row.admission().isAdmitted()) {
            getFooter()
                    .add(new Button(
                            Texts.of("investment.admission.reject"),
                            event -> new RemarkDialog(
                                            Texts.of("investment.admission.reject"),
                                            Texts.of("investment.review.remark.label"),
                                            Texts.of("investment.admission.reject"),
                                            remark -> {
                                                var outcome =
                                                        services.admitting().reject(row.project(), remark);
                                                if (outcome instanceof Outcome.Done<Admission>) {
                                                    tell(outcome, true, "investment.admission.rejected.done");
                                                }
                                                return outcome;
                                            })
                                    .open()));
        }
        if (!row.admission().isAdmitted()) {
            var admit = new Button(
                    Texts.of("investment.admission.admit"),
                    event -> new AdmitDialog(services.today().today(), (on, code) -> {
                                var outcome = services.admitting().admit(row.project(), on, code);
                                if (outcome instanceof Outcome.Done<Admission>) {
                                    tell(outcome, true, "investment.admission.admitted.done");
                                }
                                return outcome;
                            })
                            .open());
            admit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            getFooter().add(admit);
        }
    }

    /** The version may have moved on by a paper that was ticked: the newest is asked for first. */
    private boolean save(boolean closes) {
        if (filingTotal.unreadable() || applicationTotal.unreadable()) {
            return false;
        }
        var said = new Said(
                told(reportingOwner),
                told(filingOwner),
                told(contractParty),
                told(eiaName),
                filingOn.getValue(),
                contractOn.getValue(),
                filingTotal.getValue(),
                applicationTotal.getValue());
        if (!closes
                && said.equals(row.admission().said())
                && path.getValue() == row.admission().path()) {
            return true;
        }
        return tell(
                services.admitting().prepare(row.project(), path.getValue(), said, version),
                closes,
                "investment.admission.saved");
    }

    private boolean tell(Outcome<Admission> outcome, boolean closes, @Nullable String key) {
        switch (outcome) {
            case Outcome.Done<Admission>(var now) -> {
                version = now.version();
                if (key != null) {
                    Say.saved(Texts.of(key, row.name()));
                }
                if (closes) {
                    close();
                }
                done.run();
                return true;
            }
            case Outcome.Refused<Admission>(var reasons) -> {
                errors.show(reasons);
                return false;
            }
        }
    }

    private static @Nullable String told(TextField field) {
        return field.getValue().isBlank() ? null : field.getValue().strip();
    }
}
