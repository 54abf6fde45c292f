package app.luodi.investment.ui;

import app.luodi.investment.ClosingPeriods;
import app.luodi.investment.Period;
import app.luodi.kernel.Ledger;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.StatisticsMonth;
import app.luodi.shell.parts.Confirm;
import app.luodi.shell.parts.Say;
import app.luodi.shell.parts.Texts;
import java.util.Collection;

/** Closes a month after saying what that means, or opens it again with a reason. */
record PeriodActs(ClosingPeriods closing, Ledger ledger, StatisticsMonth month, Runnable done) {
    void closeOrOpen(Period period, Collection<SheetRow> rows) {
        if (period.isClosed()) {
            new RemarkDialog(
                            Texts.of("investment.period.reopen"),
                            Texts.of("investment.period.reason.label"),
                            Texts.of("investment.period.reopen"),
                            this::reopen)
                    .open();
            return;
        }
        Confirm.ask(
                Texts.of("investment.period.close.ask", ReturnsHead.words(month)),
                Texts.of(
                        "investment.period.close.why",
                        rows.stream().filter(SheetRow::isWaiting).count(),
                        rows.stream().filter(SheetRow::wasReturned).count(),
                        rows.stream().filter(row -> row.of().stands() == null).count()),
                Texts.of("investment.period.close"),
                this::close);
    }

    private void close() {
        switch (closing.close(ledger, month)) {
            case Outcome.Done<Integer>(var accepted) ->
                Say.saved(Texts.of("investment.period.close.done", ReturnsHead.words(month), accepted));
            case Outcome.Refused<Integer>(var reasons) -> Say.refused(reasons);
        }
        done.run();
    }

    private Outcome<?> reopen(String reason) {
        var outcome = closing.reopen(ledger, month, reason);
        if (outcome instanceof Outcome.Done<StatisticsMonth>) {
            Say.saved(Texts.of("investment.period.reopen.done", ReturnsHead.words(month)));
            done.run();
        }
        return outcome;
    }
}
