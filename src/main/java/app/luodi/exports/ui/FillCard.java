package app.luodi.exports.ui;

import app.luodi.exports.ReportTemplate;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Today;
import app.luodi.ledger.LedgerQuery;
import app.luodi.ledger.SavedView;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Card;
import app.luodi.shell.parts.Dates;
import app.luodi.shell.parts.Icons;
import app.luodi.shell.parts.Say;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which projects, as of when: then the form comes filled. */
class FillCard extends Card {
    private static final long serialVersionUID = 1L;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final transient TemplateServices services;
    private final transient ReportTemplate template;
    private final Select<Choice> which = new Select<>();
    private final DatePicker on = Dates.picker(Texts.of("exports.fill.on"));
    private final Span many = new Span();

    /** A list to fill from. */
    private record Choice(String name, LedgerQuery query) {}

    FillCard(TemplateServices services, ReportTemplate template) {
        super(Texts.of("exports.fill"));
        this.services = services;
        this.template = template;
        addClassName("templates-fill");
        which.setLabel(Texts.of("exports.fill.which"));
        var choices = choices();
        which.setItems(choices);
        which.setItemLabelGenerator(Choice::name);
        which.setValue(choices.getFirst());
        which.addValueChangeListener(event -> told());
        var today = services.today().today();
        on.setMax(today);
        on.setValue(today);
        on.addValueChangeListener(event -> told());
        on.setHelperText(Texts.of("exports.fill.on.hint"));
        many.addClassName("lu-cap");
        var fill = new Button(Texts.of("exports.fill.do"), Icons.of("down"), event -> fill());
        fill.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        fill.setEnabled(template.isBound());
        fill.setDisableOnClick(false);
        var form = new Div(which, on, many, fill);
        form.addClassName("templates-form");
        body().add(form);
        told();
    }

    private List<Choice> choices() {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice(Texts.of("exports.fill.all"), LedgerQuery.read("sort=name")));
        var year = services.today().today().getYear();
        choices.add(new Choice(Texts.of("exports.fill.list", year), LedgerQuery.read("list=" + year + "&sort=name")));
        choices.add(new Choice(Texts.of("exports.fill.building"), LedgerQuery.read("pool=building&sort=name")));
        for (SavedView view : services.views().all()) {
            choices.add(new Choice(view.name(), LedgerQuery.read(view.query())));
        }
        return choices;
    }

    /** Today is now; another day is its end. */
    private Optional<Instant> asOf() {
        LocalDate day = on.getValue();
        return day == null || !day.isBefore(services.today().today())
                ? Optional.empty()
                : Optional.of(
                        day.plusDays(1).atStartOfDay(Today.ZONE).toInstant().minusNanos(1_000));
    }

    private void told() {
        var query = which.getValue().query();
        var count = app.luodi.kernel.AsOf.maybe(asOf(), () -> services.ledger().count(query));
        many.setText(
                template.isBound()
                        ? Texts.of("exports.fill.many", Amounts.count(count))
                        : Texts.of("exports.refused.unbound"));
    }

    private void fill() {
        var out = new ByteArrayOutputStream();
        var day = Optional.ofNullable(on.getValue()).orElse(services.today().today());
        switch (services.filling().fill(template.id(), which.getValue().query(), asOf(), out, rows -> {})) {
            case Outcome.Done<Long>(var rows) -> {
                var anchor = new Anchor();
                anchor.setHref(DownloadHandler.fromInputStream(event -> new DownloadResponse(
                        new ByteArrayInputStream(out.toByteArray()),
                        template.name() + "-" + day + ".xlsx",
                        XLSX,
                        out.size())));
                anchor.getElement().setAttribute("download", true).setAttribute("hidden", true);
                add(anchor);
                anchor.getElement().executeJs("this.click()");
                Say.saved(Texts.of("exports.fill.done", Amounts.count(rows)));
            }
            case Outcome.Refused<Long>(var reasons) -> Say.refused(reasons);
        }
    }
}
