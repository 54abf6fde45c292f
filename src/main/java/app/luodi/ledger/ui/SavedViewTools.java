package app.luodi.ledger.ui;

import app.luodi.kernel.Outcome;
import app.luodi.ledger.KeepingViews;
import app.luodi.ledger.SavedView;
import app.luodi.shell.parts.Icons;
import app.luodi.shell.parts.Say;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Beside the tabs: keeping what the list shows under a name, and caring for the saved view that is chosen. */
class SavedViewTools extends Div {
    private static final long serialVersionUID = 1L;

    private final transient KeepingViews views;
    private final transient Consumer<SavedView> open;
    private final transient Runnable gone;
    private final transient Supplier<String> proposed;

    /**
     * @param open shows a view that was kept or changed
     * @param gone shows the list after a view was deleted
     * @param proposed a name for what the list shows
     */
    SavedViewTools(KeepingViews views, Consumer<SavedView> open, Runnable gone, Supplier<String> proposed) {
        this.views = views;
        this.open = open;
        this.gone = gone;
        this.proposed = proposed;
        addClassName("ledger-saving");
    }

    void show(LedgerAddress shown, List<SavedView> saved) {
        removeAll();
        if (!views.mayKeep()) {
            return;
        }
        LedgerTabs.chosen(shown, saved).ifPresent(view -> {
            if (view.changeable() && !view.query().equals(shown.kept())) {
                add(button("ledger.saved.update", "check", () -> update(view, shown.kept())));
            }
            add(button("ledger.saved.settings", "cog", () -> settings(view)));
        });
        add(button("ledger.saved.keep", "star", () -> keep(shown.kept())));
    }

    private static Button button(String key, String icon, Runnable act) {
        var button = new Button(Texts.of(key), Icons.of(icon), event -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void keep(String query) {
        new SavedViewDialog(
                        new SavedView.Draft(proposed.get(), query, false, true),
                        views.mayShare(),
                        draft -> views.keep(draft).map(view -> {
                            Say.saved(Texts.of("ledger.saved.kept", view.name()));
                            open.accept(view);
                            return view;
                        }))
                .open();
    }

    private void settings(SavedView view) {
        var dialog = new SavedViewDialog(
                view.draft(),
                views.mayShare(),
                draft -> views.change(view.id(), draft).map(changed -> {
                    Say.saved(Texts.of("ledger.saved.changed", changed.name()));
                    open.accept(changed);
                    return changed;
                }));
        dialog.linked(LedgerAddress.linkTo(view).link());
        if (view.changeable()) {
            dialog.deletable(() -> delete(view));
        } else {
            dialog.readOnly(Texts.of("ledger.saved.locked", view.keeper()));
        }
        dialog.open();
    }

    private void update(SavedView view, String query) {
        switch (views.change(view.id(), view.draft().showing(query))) {
            case Outcome.Done<SavedView>(var changed) -> {
                Say.saved(Texts.of("ledger.saved.changed", changed.name()), () -> {
                    views.change(view.id(), view.draft());
                    open.accept(view);
                });
                open.accept(changed);
            }
            case Outcome.Refused<SavedView>(var reasons) -> Say.refused(reasons);
        }
    }

    private void delete(SavedView view) {
        views.delete(view.id())
                .ifPresent(draft -> Say.saved(Texts.of("ledger.saved.deleted", draft.name()), () -> {
                    switch (views.keep(draft)) {
                        case Outcome.Done<SavedView>(var again) -> open.accept(again);
                        case Outcome.Refused<SavedView>(var reasons) -> Say.refused(reasons);
                    }
                }));
        gone.run();
    }
}
