package app.luodi.investment.ui;

import app.luodi.investment.shares.KeepingShares;
import app.luodi.investment.shares.Sharing;
import app.luodi.kernel.Money;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Card;
import app.luodi.shell.parts.Icons;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 合作共建: who shares the project, what each part comes to, and what is missing to the whole. Amounts in 万元. */
class SharesCard extends Card {
    private static final long serialVersionUID = 1L;

    /**
     * @param day the day looked at
     * @param done this year's dispatch figure; null where nothing was reported
     */
    SharesCard(KeepingShares keeping, UUID project, LocalDate day, @Nullable Money done, boolean may, Runnable saved) {
        super(Texts.of("investment.share.title"));
        var sharing = keeping.of(project);
        if (may) {
            var edit = new Button(
                    Texts.of(sharing.isEmpty() ? "investment.share.add" : "investment.share.edit"),
                    Icons.of(sharing.isEmpty() ? "plus" : "edit"),
                    event -> new SharesDialog(keeping, project, sharing, day, saved).open());
            edit.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            actions(edit);
        }
        if (sharing.isEmpty()) {
            body().add(new Span(Texts.of("investment.share.none")));
            return;
        }
        var shared = sharing.get();
        sub(Texts.of(shared.lead() ? "investment.share.lead" : "investment.share.joined", shared.code()));
        var missing = shared.missing(day);
        if (missing.signum() != 0) {
            var note = new Div(Texts.of("investment.share.missing", percent(shared.sum(day)), percent(missing)));
            note.addClassNames("lu-note", "lu-note-amber");
            body().add(note);
        }
        shared.shares().forEach(share -> body().add(line(share, day, done)));
    }

    private static Div line(Sharing.Share share, LocalDate day, @Nullable Money done) {
        var head = new Div(new Span(share.holder()), new Span(percent(share.percent()) + "%"));
        head.addClassName("investment-plan-head");
        if (share.own()) {
            var own = new Span(Texts.of("investment.share.own"));
            own.addClassNames("lu-tag", "lu-tag-blue");
            head.addComponentAtIndex(1, own);
        }
        var line = new Div(
                head,
                InvestmentView.pair("investment.share.days", new Span(days(share, day))),
                InvestmentView.pair(
                        "investment.share.done",
                        new Span(Amounts.wanExact(
                                done == null || !share.holdsOn(day) ? null : part(done, share.percent())))));
        line.addClassName("investment-plan");
        return line;
    }

    private static String days(Sharing.Share share, LocalDate day) {
        var days = Amounts.date(share.from()) + " — "
                + (share.to() == null ? Texts.of("investment.share.open") : Amounts.date(share.to()));
        return share.holdsOn(day) ? days : days + Texts.of("investment.share.notnow");
    }

    private static Money part(Money amount, BigDecimal percent) {
        return new Money(BigDecimal.valueOf(amount.fen())
                .multiply(percent)
                .scaleByPowerOfTen(-2)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    static String percent(BigDecimal percent) {
        return percent.stripTrailingZeros().toPlainString();
    }
}
