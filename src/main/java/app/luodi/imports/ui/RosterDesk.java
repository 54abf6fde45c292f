package app.luodi.imports.ui;

import app.luodi.imports.Batch;
import app.luodi.imports.Intake.Fate;
import app.luodi.imports.Roster;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Card;
import app.luodi.shell.parts.Icons;
import app.luodi.shell.parts.Say;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.stream.Stream;

/** The desk for a list of units, accounts or targets: what its columns tell, and what becomes of each row. */
class RosterDesk extends Div {
    private static final long serialVersionUID = 1L;
    private static final String NOTHING = "";

    /** What the person decides. */
    interface Acts {
        void map(String header, String field);

        void commit();

        void back();
    }

    private final transient Roster roster;
    private final transient Acts acts;

    RosterDesk(Batch batch, Roster roster, Acts acts) {
        this.roster = roster;
        this.acts = acts;
        addClassNames("imports-desk", "lu-grow");
        var name = new Span(Icons.of("doc"), new Span(batch.file()));
        name.addClassName("imports-file");
        var found = new Span(Texts.of(
                "imports.roster.found",
                Texts.of("imports.kind." + roster.kind().code()),
                roster.sheet(),
                roster.headerRow(),
                Amounts.count(roster.lines().size())));
        found.addClassNames("lu-sub", "imports-found");
        var line = new Div(name, found);
        line.addClassName("imports-line");
        var two = new Div(mapping(), preview());
        two.addClassNames("imports-three", "imports-two");
        add(line, two, foot());
    }

    private Card mapping() {
        var card = new Card(Texts.of("imports.mapping"));
        card.addClassName("imports-questions");
        roster.columns().forEach(column -> {
            var choice = new Select<String>();
            choice.setLabel(Texts.of("imports.mapping.of", column.letters(), column.header()));
            choice.setItems(Stream.concat(Stream.of(NOTHING), roster.kind().fields().stream())
                    .toList());
            choice.setItemLabelGenerator(field -> field.isEmpty() ? Texts.of("imports.mapping.none") : word(field));
            choice.setValue(column.field() == null ? NOTHING : column.field());
            choice.setHelperText(String.join(" ｜ ", column.samples()));
            choice.setWidthFull();
            choice.addValueChangeListener(event -> acts.map(column.header(), event.getValue()));
            card.body().add(choice);
        });
        return card;
    }

    private String word(String field) {
        return Texts.of("imports.roster." + roster.kind().code() + "." + field);
    }

    private Div preview() {
        var grid = new Grid<Roster.Line>();
        grid.addColumn(Roster.Line::row)
                .setHeader(Texts.of("imports.row"))
                .setWidth("56px")
                .setFlexGrow(0)
                .setFrozen(true);
        roster.columns().stream()
                .flatMap(column -> Stream.ofNullable(column.field()))
                .forEach(field -> grid.addColumn(line -> line.said().getOrDefault(field, ""))
                        .setHeader(word(field))
                        .setResizable(true));
        grid.addColumn(line -> line.fate() == Fate.STOPPED
                        ? Say.words(line.refusals().getFirst())
                        : Texts.of("imports.fate." + line.fate().code()))
                .setHeader(Texts.of("imports.figures"))
                .setFlexGrow(3)
                .setResizable(true);
        grid.setItems(roster.lines());
        grid.setPartNameGenerator(line -> line.fate() == Fate.STOPPED ? "wrong" : null);
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        grid.setSizeFull();
        grid.getElement().setAttribute("aria-label", Texts.of("imports.preview"));
        var card = new Div(grid);
        card.addClassNames("lu-card", "imports-preview");
        return card;
    }

    private Div foot() {
        var said = new Span(Texts.of(
                "imports.roster.counts",
                roster.count(Fate.NEW),
                roster.count(Fate.CHANGED),
                roster.count(Fate.UNCHANGED),
                roster.count(Fate.STOPPED)));
        var space = new Span();
        space.addClassName("lu-grow");
        var back = new Button(Texts.of("imports.back"), event -> acts.back());
        var commit = new Button(Texts.of("imports.commit.rows", Amounts.count(roster.taken())), event -> acts.commit());
        commit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        commit.setEnabled(roster.taken() > 0);
        commit.setDisableOnClick(true);
        commit.setId("imports-commit");
        var foot = new Div(said, space, back, commit);
        foot.addClassNames("lu-card", "imports-foot");
        return foot;
    }
}
