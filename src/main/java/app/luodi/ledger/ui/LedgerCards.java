package app.luodi.ledger.ui;

import app.luodi.kernel.Today;
import app.luodi.ledger.LedgerRow;
import app.luodi.ledger.page.LedgerWords;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Icons;
import app.luodi.shell.parts.LightBadge;
import app.luodi.shell.parts.StageTrack;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.function.Function;

/** The list on a phone: a card for each project with what is next and the one thing to do. */
class LedgerCards extends VirtualList<LedgerRow> {
    private static final long serialVersionUID = 1L;

    LedgerCards(
            LedgerWords words, Today today, Function<LedgerRow, String> address, Function<LedgerRow, String> report) {
        addClassName("ledger-cards");
        setRenderer(LitRenderer.<LedgerRow>of("""
                        ${item.href ? html`<article class="ledger-card">
                          <a class="ledger-card-top" href="${item.href}" router-link>
                            <b>${item.name}</b>
                            <span class="ledger-card-marks"><span .innerHTML="${item.light}"></span><span .innerHTML="${item.track}"></span></span>
                          </a>
                          <div class="ledger-card-foot">
                            <a href="${item.href}" router-link><b>${item.next}</b><span class="${item.tone}">${item.when}</span></a>
                            ${item.report ? html`<a class="ledger-card-act" href="${item.report}" router-link><span .innerHTML="${item.icon}"></span>${item.act}</a>` : ''}
                          </div>
                        </article>` : ''}""")
                .withProperty("href", address::apply)
                .withProperty("report", report::apply)
                .withProperty("act", row -> Texts.of("ledger.card.report"))
                .withProperty("icon", row -> Icons.svg("cam"))
                .withProperty("name", row -> row.register().name())
                .withProperty(
                        "light",
                        row -> LightBadge.html(new LightBadge.Shown(
                                row.judged().light(), row.judged().reason())))
                .withProperty("track", row -> StageTrack.html(LedgerWords.track(row)))
                .withProperty("next", row -> next(words, row))
                .withProperty("when", row -> when(row, today))
                .withProperty("tone", row -> late(row, today) ? "lu-red" : "lu-sub"));
    }

    private static String next(LedgerWords words, LedgerRow row) {
        var next = row.standing().nextKind();
        return next == null ? Texts.of("ledger.card.nothing") : words.node(next);
    }

    private static boolean late(LedgerRow row, Today today) {
        var plan = row.standing().nextPlan();
        return plan != null && plan.isBefore(today.today());
    }

    private static String when(LedgerRow row, Today today) {
        var standing = row.standing();
        var plan = standing.nextPlan();
        if (plan == null) {
            return standing.nextKind() == null ? "" : Texts.of("ledger.card.unplanned");
        }
        var days = LedgerGrid.daysTo(plan, today);
        var written = Amounts.when(standing.nextPlanText(), plan);
        var shown = written.equals(plan.toString()) ? Amounts.shortDate(plan, today.today()) : written;
        return days < 0
                ? Texts.of("ledger.card.late", shown, -days)
                : days == 0 ? Texts.of("ledger.card.today", shown) : Texts.of("ledger.card.ahead", shown, days);
    }
}
