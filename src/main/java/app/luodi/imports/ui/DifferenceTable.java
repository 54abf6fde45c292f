package app.luodi.imports.ui;

import app.luodi.identity.OrgUnit;
import app.luodi.imports.Decisions;
import app.luodi.imports.Decisions.CellChoice;
import app.luodi.imports.Intake;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the file says otherwise than the product: mine, the file, the last import; chosen by cell, by column, or all. */
class DifferenceTable extends Div {
    private static final long serialVersionUID = 1L;
    private static final String FILE = "file";
    private static final String MINE = "mine";

    private record Line(Intake.Row row, Intake.Difference cell) {}

    private final transient Consumer<Decisions> decide;

    DifferenceTable(Intake intake, ImportServices services, Consumer<Decisions> decide) {
        this.decide = decide;
        addClassNames("lu-card", "imports-preview");
        var units = services.units().all().stream().collect(Collectors.toMap(OrgUnit::id, OrgUnit::shortName));
        var lines = intake.rows().stream()
                .flatMap(row -> row.differences().stream().map(cell -> new Line(row, cell)))
                .toList();
        var bar = new Div(
                new Span(Texts.of("imports.differences", lines.size())),
                all("imports.take.file", FILE),
                all("imports.take.mine", MINE));
        bar.addClassName("imports-bar");
        var grid = new Grid<Line>();
        grid.addColumn(line -> line.row().row() + " " + line.row().name())
                .setHeader(Texts.of("imports.field.project_name"))
                .setFlexGrow(2);
        grid.addColumn(line -> FieldWords.of(line.cell().key()))
                .setHeader(Texts.of("imports.field"))
                .setAutoWidth(true);
        grid.addColumn(line -> FieldWords.text(line.cell().key(), line.cell().mine(), units))
                .setHeader(Texts.of("imports.mine"))
                .setFlexGrow(1);
        grid.addColumn(line -> FieldWords.text(line.cell().key(), line.cell().file(), units))
                .setHeader(Texts.of("imports.of_file"))
                .setFlexGrow(1);
        grid.addColumn(line -> FieldWords.text(line.cell().key(), line.cell().last(), units))
                .setHeader(Texts.of(intake.comes() == Intake.Comes.HOME ? "imports.home.then" : "imports.last"))
                .setFlexGrow(1);
        grid.addComponentColumn(this::choice)
                .setHeader(Texts.of("imports.holds"))
                .setAutoWidth(true);
        grid.setItems(lines);
        grid.setPartNameGenerator(line -> line.cell().conflict() ? "conflict" : null);
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        grid.setSizeFull();
        add(bar, grid);
        if (!intake.vanished().isEmpty()) {
            var gone = new Div(
                    new Span(Texts.of("imports.vanished", intake.vanished().size())));
            intake.vanished()
                    .forEach(one -> gone.add(new Anchor("projects/" + one.project(), one.name()), new Span(" ")));
            gone.addClassName("imports-vanished");
            add(gone);
        }
    }

    private Button all(String key, String side) {
        var button = new Button(Texts.of(key), event -> take(null, null, null, side));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private Select<String> choice(Line line) {
        var choice = new Select<String>();
        choice.setItems(FILE, MINE, FILE + "*", MINE + "*");
        choice.setItemLabelGenerator(one -> Texts.of(
                "imports.holds." + one.replace("*", ".column"),
                FieldWords.of(line.cell().key())));
        choice.setValue(line.cell().take());
        choice.setAriaLabel(Texts.of("imports.holds"));
        choice.addValueChangeListener(event -> {
            var value = event.getValue();
            if (value.endsWith("*")) {
                take(null, null, line.cell().key(), value.substring(0, value.length() - 1));
            } else {
                take(line.row().sheet(), line.row().row(), line.cell().key(), value);
            }
        });
        return choice;
    }

    private void take(@Nullable String sheet, @Nullable Integer row, @Nullable String key, String side) {
        decide.accept(new Decisions(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(new CellChoice(sheet, row, key, side)),
                null));
    }
}
