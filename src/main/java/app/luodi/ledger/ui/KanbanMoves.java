package app.luodi.ledger.ui;

import app.luodi.kernel.Outcome.Refusal;
import app.luodi.ledger.LedgerRow;
import app.luodi.ledger.page.LedgerWords;
import app.luodi.pipeline.page.MoveDialogs;
import app.luodi.shell.parts.Say;
import app.luodi.shell.parts.StageTrack;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.listbox.ListBox;
import java.util.List;

/** Moving from the kanban: a drop or a choice from the list leads into the one dialog that asks for date and evidence. */
class KanbanMoves {
    private final MoveDialogs dialogs;
    private final LedgerWords words;
    private final Runnable changed;

    KanbanMoves(MoveDialogs dialogs, LedgerWords words, Runnable changed) {
        this.dialogs = dialogs;
        this.words = words;
        this.changed = changed;
    }

    void drop(LedgerRow row, KanbanColumn column) {
        column.target(row)
                .ifPresentOrElse(
                        kind -> dialogs.open(row.id(), kind, changed),
                        () -> Say.refused(List.of(Refusal.of(
                                "", "ledger.kanban.notback", row.register().name(), column.title()))));
    }

    /** 移动到…: the open nodes of the project, the next one chosen; arrows and Enter. */
    void choose(LedgerRow row) {
        var open = new java.util.ArrayList<String>();
        var track = row.standing().track();
        for (var node = Math.max(0, track.lastIndexOf('d') + 1); node < track.length(); node++) {
            if (track.charAt(node) == 'o') {
                open.add(StageTrack.NODES.get(node));
            }
        }
        if (open.isEmpty()) {
            Say.saved(Texts.of("ledger.kanban.end"));
            return;
        }
        var dialog = new Dialog(Texts.of("ledger.kanban.choose", row.register().name()));
        var list = new ListBox<String>();
        list.setItems(open);
        list.setItemLabelGenerator(words::node);
        list.setValue(open.getFirst());
        list.getElement().executeJs("setTimeout(() => this.focus(), 60)");
        var go = new Button(Texts.of("ledger.kanban.go"), event -> {
            dialog.close();
            dialogs.open(row.id(), list.getValue() == null ? open.getFirst() : list.getValue(), changed);
        });
        go.addThemeName("primary");
        go.addClickShortcut(Key.ENTER).listenOn(dialog);
        dialog.add(list);
        dialog.getFooter().add(new Button(Texts.of("parts.cancel"), event -> dialog.close()), go);
        dialog.open();
    }
}
