package app.luodi.imports.ui;

import app.luodi.imports.Batch;
import app.luodi.kernel.Outcome;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Card;
import app.luodi.shell.parts.Confirm;
import app.luodi.shell.parts.Say;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What was imported so far: opened again, and taken back. */
class PastImports extends Card {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 100;

    PastImports(ImportServices services, Consumer<UUID> opened, Runnable changed) {
        super(Texts.of("imports.past"));
        addClassNames("lu-grow", "imports-past");
        sub(Texts.of("imports.past.sub"));
        flush();
        var all = Stream.concat(
                        services.receiving().isAllowed() ? services.receiving().latest(SHOWN).stream() : Stream.of(),
                        services.rosters().latest(SHOWN).stream())
                .sorted(Comparator.comparing(Batch::createdAt).reversed())
                .toList();
        if (all.isEmpty()) {
            var none = new Span(Texts.of("imports.past.none"));
            none.addClassNames("lu-cap", "imports-none");
            body().add(none);
            return;
        }
        var grid = new Grid<Batch>();
        grid.addComponentColumn(batch -> {
                    var open = new Button(batch.file(), event -> opened.accept(batch.id()));
                    open.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
                    return open;
                })
                .setHeader(Texts.of("imports.file"))
                .setFlexGrow(2);
        grid.addColumn(batch -> Texts.of("imports.kind."
                        + (batch.roster() == null ? "projects" : batch.roster().code())))
                .setHeader(Texts.of("imports.kind"))
                .setAutoWidth(true);
        grid.addColumn(batch -> Texts.of("imports.state." + batch.state().code()))
                .setHeader(Texts.of("imports.state"))
                .setAutoWidth(true);
        grid.addColumn(PastImports::figures)
                .setHeader(Texts.of("imports.figures"))
                .setFlexGrow(1);
        grid.addColumn(batch -> Amounts.minute(batch.createdAt()))
                .setHeader(Texts.of("imports.when"))
                .setAutoWidth(true);
        grid.addColumn(Batch::createdBy).setHeader(Texts.of("imports.who")).setAutoWidth(true);
        grid.addComponentColumn(batch -> {
                    var undo = new Button(Texts.of("imports.undo"), event -> askUndo(services, batch, changed));
                    undo.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
                    undo.setVisible(batch.state() == Batch.State.COMMITTED);
                    return undo;
                })
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setItems(all);
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        grid.setSizeFull();
        body().add(grid);
    }

    private static String figures(Batch batch) {
        return batch.state() == Batch.State.COMMITTED || batch.state() == Batch.State.UNDONE
                ? Texts.of(
                        "imports.figures.of",
                        Amounts.count(batch.count("registered")),
                        Amounts.count(batch.count("changed")))
                : "";
    }

    static void askUndo(ImportServices services, Batch batch, Runnable changed) {
        Confirm.askDangerous(
                Texts.of("imports.undo.ask", batch.file()),
                Texts.of(
                        batch.roster() == null ? "imports.undo.so" : "imports.roster.undo.so",
                        Amounts.count(batch.count("registered")),
                        Amounts.count(batch.count("changed"))),
                Texts.of("imports.undo"),
                () -> {
                    switch (batch.roster() == null
                            ? services.committing().undo(batch.id())
                            : services.rosters().undo(batch.id())) {
                        case Outcome.Done<Batch> done -> Say.saved(Texts.of("imports.undone"));
                        case Outcome.Refused<Batch>(var reasons) -> Say.refused(reasons);
                    }
                    changed.run();
                });
    }
}
