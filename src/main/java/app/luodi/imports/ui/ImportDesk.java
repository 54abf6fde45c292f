package app.luodi.imports.ui;

import app.luodi.imports.Batch;
import app.luodi.imports.Decisions;
import app.luodi.imports.Intake;
import app.luodi.imports.Intake.Fate;
import app.luodi.imports.LeftOut;
import app.luodi.imports.understanding.Problem;
import app.luodi.imports.understanding.RecognisedSheet;
import app.luodi.imports.understanding.SheetKind;
import app.luodi.imports.understanding.Value;
import app.luodi.kernel.Money;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Icons;
import app.luodi.shell.parts.Say;
import app.luodi.shell.parts.Texts;
import app.luodi.shell.parts.UrlState;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The desk on which a ledger is checked: what columns tell, what rows say, what is asked, and the sums below. */
class ImportDesk extends Div {
    private static final long serialVersionUID = 1L;

    /** What the person decides. */
    interface Acts {
        void decide(Decisions said);

        void commit(Intake seen);

        /** All that was answered is asked anew. */
        void again();
    }

    private static final int SHOWN = 8;

    private final transient ImportServices services;
    private final transient Batch batch;
    private final transient Intake intake;
    private final transient UrlState state;
    private final transient Acts acts;

    ImportDesk(ImportServices services, Batch batch, Intake intake, UrlState state, Acts acts) {
        this.services = services;
        this.batch = batch;
        this.intake = intake;
        this.state = state;
        this.acts = acts;
        addClassNames("imports-desk", "lu-grow");
        var sheets = intake.workbook().sheets().stream()
                .filter(sheet -> sheet.kind() == SheetKind.LEDGER || sheet.kind() == SheetKind.CARD)
                .toList();
        var shown = sheets.stream()
                .filter(sheet -> sheet.sheet().equals(state.get("sheet").orElse("")))
                .findFirst()
                .orElse(sheets.isEmpty() ? null : sheets.getFirst());
        if (shown == null) {
            add(new app.luodi.shell.parts.EmptyState(Texts.of("imports.nothing"), Texts.of("imports.nothing.why")));
            return;
        }
        var filter = RowFilter.of(
                state.get("show").orElse(intake.comes() == Intake.Comes.HOME ? RowFilter.CHANGES.code() : ""));
        add(file(sheets, shown, filter));
        if (intake.comes() != Intake.Comes.ELSEWHERE) {
            add(home());
        }
        var three = new Div(
                new ColumnMapping(shown, acts::decide),
                filter == RowFilter.CHANGES
                        ? new DifferenceTable(intake, services, acts::decide)
                        : new PreviewGrid(intake, shown, filter),
                new QuestionPanel(services, intake, acts::decide, batch.state() == Batch.State.ANSWERED, acts::again));
        three.addClassName("imports-three");
        add(three, foot());
    }

    /** A list of our own says so, and since when; one whose keys are not ours is read like any ledger. */
    private Div home() {
        var ours = intake.comes() == Intake.Comes.HOME;
        var told = Objects.requireNonNull(intake.workbook().handedOut()).told();
        var computed = intake.rows().stream()
                .flatMap(row -> row.left().stream())
                .filter(left -> left.why() == LeftOut.Why.COMPUTED)
                .map(LeftOut::cell)
                .toList();
        var note = new Div(new Span(
                ours
                        ? Texts.of("imports.home", Amounts.minute(Instant.parse(told.getOrDefault("seen", ""))))
                        : Texts.of("imports.foreign")));
        if (!computed.isEmpty()) {
            note.add(new Span(Texts.of(
                    "imports.home.computed",
                    computed.size(),
                    computed.stream().limit(SHOWN).collect(Collectors.joining("、")))));
        }
        note.addClassNames("lu-note", ours ? "imports-home" : "lu-note-amber");
        return note;
    }

    private Div file(List<RecognisedSheet> sheets, RecognisedSheet shown, RowFilter filter) {
        var name = new Span(Icons.of("doc"), new Span(batch.file()));
        name.addClassName("imports-file");
        var line = new Div(name);
        if (sheets.size() > 1) {
            var choice = new Select<String>();
            choice.setItems(
                    sheets.stream().map(RecognisedSheet::sheet).distinct().toList());
            choice.setValue(shown.sheet());
            choice.setAriaLabel(Texts.of("imports.sheet"));
            choice.addValueChangeListener(
                    event -> state.with("sheet", event.getValue()).open());
            line.add(choice);
        }
        var found = new Span(Texts.of(
                "imports.found",
                shown.sheet(),
                shown.headerRows().stream().map(String::valueOf).collect(Collectors.joining("、")),
                Amounts.count(shown.projectCount()),
                shown.nonProjectRows().stream()
                        .filter(row -> row.kind() != app.luodi.imports.understanding.RowKind.BLANK)
                        .count()));
        found.addClassNames("lu-sub", "imports-found");
        line.add(found, filters(filter));
        line.addClassName("imports-line");
        return line;
    }

    private RadioButtonGroup<RowFilter> filters(RowFilter filter) {
        var group = new RadioButtonGroup<RowFilter>();
        group.getElement().getThemeList().add("segments");
        group.setAriaLabel(Texts.of("imports.filter"));
        var some = java.util.Arrays.stream(RowFilter.values())
                .filter(one -> one == RowFilter.ALL || one == filter || count(one) > 0)
                .toList();
        group.setItems(some);
        group.setItemLabelGenerator(one -> Texts.of("imports.show." + one.code()) + " " + Amounts.count(count(one)));
        group.setValue(filter);
        group.addValueChangeListener(
                event -> state.with("show", event.getValue().code()).open());
        return group;
    }

    private long count(RowFilter filter) {
        return switch (filter) {
            case ALL -> intake.rows().size();
            case CHANGES ->
                intake.rows().stream()
                                .mapToLong(row -> row.differences().size())
                                .sum()
                        + intake.vanished().size();
            case WRONG ->
                intake.rows().stream().filter(row -> row.fate() == Fate.STOPPED).count();
            case ASKED ->
                problems(Problem.Weight.QUESTION)
                        + intake.open().stream()
                                .filter(question -> question.kind().equals("duplicate"))
                                .mapToLong(question -> question.rows().size())
                                .sum();
            case NOTED -> problems(Problem.Weight.WARNING);
        };
    }

    private long problems(Problem.Weight weight) {
        return intake.workbook().sheets().stream()
                .flatMap(sheet -> sheet.warnings().stream())
                .filter(problem -> problem.weight() == weight && problem.row() != null)
                .map(problem -> problem.row() + " " + problem.column())
                .distinct()
                .count();
    }

    private Div foot() {
        var foot = new Div();
        foot.addClassNames("lu-card", "imports-foot");
        intake.checks().stream()
                .filter(check -> check.key().equals("total_investment"))
                .findFirst()
                .or(() -> intake.checks().stream().findFirst())
                .ifPresentOrElse(
                        check -> foot.add(check(check)), () -> foot.add(new Span(Texts.of("imports.no_check"))));
        var space = new Span();
        space.addClassName("lu-grow");
        var annotated = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var file = services.annotating().annotate(batch.id(), Say::words);
                    return new DownloadResponse(
                            new ByteArrayInputStream(file.content()),
                            file.file(),
                            "application/octet-stream",
                            file.content().length);
                }),
                "");
        annotated.add(Icons.of("down"), new Span(Texts.of("imports.annotated")));
        annotated.getElement().setAttribute("router-ignore", true);
        annotated.addClassName("imports-download");
        var open = intake.open().size();
        var commit = new Button(
                open == 0
                        ? Texts.of("imports.commit.rows", Amounts.count(intake.taken()))
                        : Texts.of("imports.commit.open", open, Amounts.count(intake.taken())),
                event -> acts.commit(intake));
        commit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        commit.setEnabled(intake.taken() > 0);
        commit.setId("imports-commit");
        var back = new Button(
                Texts.of("imports.back"), event -> UrlState.at("imports").open());
        foot.add(space, stops(), annotated, back, commit);
        return foot;
    }

    /** Whether one wrong row stops all. */
    private Select<Boolean> stops() {
        var choice = new Select<Boolean>();
        choice.setItems(false, true);
        choice.setItemLabelGenerator(stop -> Texts.of(stop ? "imports.errors.all" : "imports.errors.row"));
        choice.setValue(batch.decisions().stopsAtErrors());
        choice.setAriaLabel(Texts.of("imports.errors"));
        choice.setVisible(intake.count(Fate.STOPPED) > 0);
        choice.addValueChangeListener(event -> acts.decide(new Decisions(
                List.of(), List.of(), List.of(), List.of(), null, List.of(), List.of(), List.of(), event.getValue())));
        return choice;
    }

    private Div check(Intake.Check check) {
        var line = new Div(
                new Span(Texts.of("imports.check", FieldWords.of(check.key()))),
                figure("imports.check.stated", check.stated()),
                figure("imports.check.computed", check.computed()));
        line.addClassName("imports-check");
        var verdict = new Span(Icons.of(check.severity().equals("real") ? "warn" : "check"));
        verdict.add(
                check.severity().equals("none")
                        ? Texts.of("imports.check.none")
                        : Texts.of(
                                "imports.check." + check.severity(),
                                Amounts.yi(Money.ofYuan(
                                        check.difference().abs().setScale(2, java.math.RoundingMode.HALF_UP)))));
        var pending = pending(check);
        if (check.severity().equals("real") && pending > 0) {
            verdict.add(Texts.of("imports.check.pending", pending));
        }
        verdict.addClassName("is-" + check.severity());
        line.add(verdict);
        return line;
    }

    /** Rows whose figure waits for an answer, and so is in no sum. */
    private long pending(Intake.Check check) {
        return intake.workbook().sheets().stream()
                .filter(sheet -> sheet.sheet().equals(check.sheet()))
                .flatMap(sheet -> sheet.projects().stream())
                .filter(row -> row.readings().stream()
                        .anyMatch(reading -> reading.key().equals(check.key()) && isPending(reading.value())))
                .count();
    }

    private static boolean isPending(Value value) {
        return value.asks() || value instanceof Value.Amount amount && amount.currency() != null;
    }

    private static Span figure(String key, java.math.BigDecimal yuan) {
        var figure = new Span(new Span(Texts.of(key)));
        figure.add(Amounts.yiFigure(Money.ofYuan(yuan.setScale(2, java.math.RoundingMode.HALF_UP))));
        return figure;
    }
}
