package app.luodi.investment.ui;

import app.luodi.investment.shares.KeepingShares;
import app.luodi.investment.shares.Sharing;
import app.luodi.investment.shares.Sharing.Share;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refusal;
import app.luodi.shell.parts.Dates;
import app.luodi.shell.parts.ErrorSummary;
import app.luodi.shell.parts.Icons;
import app.luodi.shell.parts.Say;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who shares a project: a line for each district or park; the sum is said as it is typed. */
class SharesDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final transient KeepingShares keeping;
    private final UUID project;
    private final transient Optional<Sharing> seen;
    private final LocalDate day;
    private final transient Runnable saved;
    private final TextField code = new TextField(Texts.of("investment.share.code"));
    private final Checkbox lead = new Checkbox(Texts.of("investment.share.leads"));
    private final List<Line> lines = new ArrayList<>();
    private final Div list = new Div();
    private final Span sum = new Span();
    private final ErrorSummary errors = new ErrorSummary();

    SharesDialog(KeepingShares keeping, UUID project, Optional<Sharing> seen, LocalDate day, Runnable saved) {
        this.keeping = keeping;
        this.project = project;
        this.seen = seen;
        this.day = day;
        this.saved = saved;
        setHeaderTitle(Texts.of("investment.share.title"));
        setWidth("860px");
        code.setHelperText(Texts.of("investment.share.code.hint"));
        code.setWidth("320px");
        code.setValue(seen.map(Sharing::code).orElse(""));
        lead.setValue(seen.map(Sharing::lead).orElse(true));
        errors.field("code", code).field("shares", list);
        list.addClassName("share-lines");
        sum.addClassName("lu-cap");
        seen.map(Sharing::shares)
                .orElse(List.of(new Share(
                        Texts.of("investment.share.own"), true, BigDecimal.valueOf(100), day.withDayOfYear(1), null)))
                .forEach(this::join);
        var more = new Button(Texts.of("investment.share.more"), Icons.of("plus"), event -> join(null));
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var head = new Div(code, lead);
        head.addClassName("share-head");
        add(errors, head, list, new Div(more, sum));
        var save = new Button(Texts.of("investment.save"), event -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.of("parts.cancel"), event -> close()), save);
        reckon();
    }

    private void join(@Nullable Share share) {
        var line = new Line(share, day);
        line.remove.addClickListener(event -> {
            lines.remove(line);
            list.remove(line);
            reckon();
        });
        line.percent.addValueChangeListener(event -> reckon());
        lines.add(line);
        list.add(line);
    }

    private void reckon() {
        var all = lines.stream()
                .filter(line -> line.from.getValue() != null && line.percent.getValue() != null)
                .map(Line::share)
                .filter(share -> share.holdsOn(day))
                .map(Share::percent)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        sum.setText(Texts.of("investment.share.sum", day.toString(), SharesCard.percent(all)));
    }

    private void save() {
        if (lines.stream().anyMatch(line -> line.from.getValue() == null)) {
            errors.show(List.of(Refusal.of("shares", "investment.share.from.missing")));
            return;
        }
        var told = new Sharing(
                project,
                code.getValue(),
                lead.getValue(),
                lines.stream().map(Line::share).toList(),
                seen.map(Sharing::version).orElse(0));
        switch (keeping.keep(told)) {
            case Outcome.Done<Sharing> done -> {
                close();
                Say.saved(Texts.of("investment.share.saved"));
                saved.run();
            }
            case Outcome.Refused<Sharing>(var reasons) -> errors.show(reasons);
        }
    }

    /** One holder. */
    private static final class Line extends Div {
        private static final long serialVersionUID = 1L;

        private final TextField holder = new TextField(Texts.of("investment.share.holder"));
        private final BigDecimalField percent = new BigDecimalField(Texts.of("investment.share.percent"));
        private final Checkbox own = new Checkbox(Texts.of("investment.share.own"));
        private final DatePicker from = Dates.picker(Texts.of("investment.share.from"));
        private final DatePicker to = Dates.picker(Texts.of("investment.share.to"));
        private final Button remove = new Button(Icons.of("x"));

        Line(@Nullable Share share, LocalDate day) {
            addClassName("share-line");
            percent.setWidth("90px");
            from.setWidth("150px");
            to.setWidth("150px");
            from.setValue(share == null ? day.withDayOfYear(1) : share.from());
            if (share != null) {
                holder.setValue(share.holder());
                percent.setValue(share.percent());
                own.setValue(share.own());
                to.setValue(share.to());
            }
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
            remove.setAriaLabel(Texts.of("investment.share.remove"));
            add(holder, percent, own, from, to, remove);
        }

        Share share() {
            return new Share(
                    holder.getValue(),
                    own.getValue(),
                    Objects.requireNonNullElse(percent.getValue(), BigDecimal.ZERO),
                    from.getValue(),
                    to.getValue());
        }
    }
}
