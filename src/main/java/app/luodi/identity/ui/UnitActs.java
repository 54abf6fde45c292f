package app.luodi.identity.ui;

import app.luodi.identity.ManagingUnits;
import app.luodi.identity.OrgUnit;
import app.luodi.identity.OrgUnits;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Done;
import app.luodi.kernel.Outcome.Refusal;
import app.luodi.kernel.Outcome.Refused;
import app.luodi.kernel.Today;
import app.luodi.shell.parts.Confirm;
import app.luodi.shell.parts.Say;
import app.luodi.shell.parts.Texts;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.dao.OptimisticLockingFailureException;

/** What can be done to units, with the questions before and the words after. */
class UnitActs {
    private final ManagingUnits managing;
    private final OrgUnits units;
    private final Today today;
    private final Runnable reload;

    UnitActs(ManagingUnits managing, OrgUnits units, Today today, Runnable reload) {
        this.managing = managing;
        this.units = units;
        this.today = today;
        this.reload = reload;
    }

    void add() {
        var dialog = new UnitDialog(Texts.of("identity.units.new"), standing());
        dialog.onSave(() -> tried(dialog, () -> managing.add(dialog.draft())));
        dialog.open();
    }

    void edit(OrgUnit unit) {
        var dialog = new UnitDialog(Texts.of("identity.unit.edit"), standing());
        dialog.read(unit);
        dialog.onSave(() -> tried(dialog, () -> managing.edit(unit.id(), unit.version(), dialog.draft())));
        dialog.open();
    }

    void succeed(OrgUnit unit) {
        var dialog = new SuccessionDialog(unit, today.today());
        dialog.onSave(() -> {
            var from = dialog.from();
            if (from == null) {
                dialog.refused(List.of(Refusal.of("from", "identity.unit.day.none")));
            } else {
                tried(
                        dialog,
                        () -> managing.succeed(unit.id(), unit.version(), dialog.name(), dialog.shortName(), from));
            }
        });
        dialog.open();
    }

    /** Ends today: another day is given by the succession, or corrected by opening again. */
    void end(OrgUnit unit) {
        Confirm.askDangerous(
                Texts.of("identity.unit.end.ask", unit.shortName()),
                Texts.of("identity.unit.end.then"),
                Texts.of("identity.unit.end"),
                () -> told(() -> managing.end(unit.id(), unit.version(), today.today())));
    }

    void reopen(OrgUnit unit) {
        told(() -> managing.end(unit.id(), unit.version(), null));
    }

    private List<OrgUnit> standing() {
        return units.all().stream().filter(unit -> unit.validTo() == null).toList();
    }

    private void tried(AskingDialog dialog, Supplier<Outcome<?>> act) {
        try {
            switch (act.get()) {
                case Done<?> done -> {
                    dialog.close();
                    done();
                }
                case Refused<?>(var reasons) -> dialog.refused(reasons);
            }
        } catch (OptimisticLockingFailureException overtaken) {
            dialog.refused(List.of(Refusal.of("", "identity.overtaken")));
            reload.run();
        }
    }

    private void told(Supplier<Outcome<?>> act) {
        try {
            switch (act.get()) {
                case Done<?> done -> done();
                case Refused<?>(var reasons) -> Say.refused(reasons);
            }
        } catch (OptimisticLockingFailureException overtaken) {
            Say.refused(List.of(Refusal.of("", "identity.overtaken")));
            reload.run();
        }
    }

    private void done() {
        Say.saved(Texts.of("identity.saved"));
        reload.run();
    }
}
