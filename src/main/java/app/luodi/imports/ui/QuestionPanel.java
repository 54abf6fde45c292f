package app.luodi.imports.ui;

import app.luodi.identity.OrgUnit;
import app.luodi.imports.Decisions;
import app.luodi.imports.Decisions.NameChoice;
import app.luodi.imports.Decisions.Rate;
import app.luodi.imports.Decisions.RowAt;
import app.luodi.imports.Intake;
import app.luodi.imports.Intake.Question;
import app.luodi.imports.understanding.Choices.Answer;
import app.luodi.imports.understanding.Choices.ColumnChoice;
import app.luodi.imports.understanding.Field;
import app.luodi.kernel.Money;
import app.luodi.kernel.StatisticsMonth;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Card;
import app.luodi.shell.parts.Dates;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What only a person can say: each thing once, for all cells alike. */
class QuestionPanel extends Card {
    private static final long serialVersionUID = 1L;
    private static final int MONTHS = 14;
    private static final int NAMED = 3;
    private static final String EMPTY = "";
    private static final Set<String> APART = Set.of("name", "duplicate");

    private final transient ImportServices services;
    private final transient Intake intake;
    private final transient Consumer<Decisions> decide;

    QuestionPanel(
            ImportServices services, Intake intake, Consumer<Decisions> decide, boolean answered, Runnable again) {
        super(
                intake.open().isEmpty()
                        ? Texts.of("imports.questions.none")
                        : Texts.of("imports.questions", intake.open().size()));
        this.services = services;
        this.intake = intake;
        this.decide = decide;
        addClassName("imports-questions");
        sub(Texts.of("imports.questions.sub"));
        var names = intake.open().stream()
                .filter(question -> question.kind().equals("name"))
                .toList();
        intake.open().stream()
                .filter(question -> !APART.contains(question.kind()))
                .map(this::asked)
                .forEach(body()::add);
        var alike = intake.open().stream()
                .filter(question -> question.kind().equals("duplicate"))
                .toList();
        if (!alike.isEmpty()) {
            body().add(duplicates(alike));
        }
        if (!names.isEmpty()) {
            body().add(names(names));
        }
        if (intake.open().isEmpty()) {
            var done = new Span(Texts.of("imports.questions.done"));
            done.addClassName("lu-cap");
            body().add(done);
        }
        var anew = new Button(Texts.of("imports.answers.again"), event -> again.run());
        anew.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        body().add(anew);
        anew.setVisible(answered);
    }

    private Div asked(Question question) {
        return switch (question.kind()) {
            case "text" -> text(question);
            case "rate" -> rate(question);
            case "month" -> month(question);
            case "column" -> column(question);
            default -> throw new IllegalStateException("Asked apart: " + question.kind());
        };
    }

    private static Div card(String title, Question question, Component... answers) {
        var head = new H3(title);
        var count = new Span(Texts.of("imports.places", question.cells().size()));
        count.addClassName("lu-cap");
        head.add(count);
        var where =
                new Div(String.join("、", question.cells().stream().limit(NAMED).toList())
                        + (question.cells().size() > NAMED ? " …" : ""));
        where.addClassName("lu-cap");
        var card = new Div(head, where);
        card.add(answers);
        card.addClassName("imports-question");
        return card;
    }

    private Div text(Question question) {
        var group = new RadioButtonGroup<String>();
        group.setItems(
                Stream.concat(question.candidates().stream(), Stream.of(EMPTY)).toList());
        group.setItemLabelGenerator(one -> one.isEmpty() ? Texts.of("imports.leave_empty") : candidate(question, one));
        group.setAriaLabel(question.text());
        group.getElement().getThemeList().add("vertical");
        group.addValueChangeListener(event -> decide.accept(decisions(
                List.of(new Answer(Field.of(question.field()), question.text(), event.getValue())), null, null)));
        return card(
                Texts.of("imports.question.text", FieldWords.of(question.field()), question.text()), question, group);
    }

    private static String candidate(Question question, String candidate) {
        if (Field.of(question.field()).form() == Field.Form.MONEY && candidate.matches("[0-9.]+")) {
            var money = Money.ofYuan(new BigDecimal(candidate).setScale(2, java.math.RoundingMode.HALF_UP));
            return Texts.of("imports.candidate.money", Amounts.yi(money), Amounts.wanExact(money));
        }
        return candidate;
    }

    private Div rate(Question question) {
        var rate = new BigDecimalField(Texts.of("imports.rate", question.text()));
        var day = Dates.picker(Texts.of("imports.rate.on"));
        day.setValue(services.today().today());
        var take = new Button(Texts.of("imports.take"), event -> {
            if (rate.getValue() == null || rate.getValue().signum() <= 0 || day.getValue() == null) {
                rate.setInvalid(true);
                rate.setErrorMessage(Texts.of("imports.rate.missing"));
            } else {
                decide.accept(decisions(
                        List.of(), List.of(new Rate(question.text(), rate.getValue(), day.getValue())), null));
            }
        });
        take.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return card(Texts.of("imports.question.rate", question.text()), question, rate, day, take);
    }

    private Div month(Question question) {
        var choice = new Select<String>();
        var last = StatisticsMonth.lastOverOn(services.today().today());
        var months = new ArrayList<String>();
        for (var month = StatisticsMonth.of(services.today().today()); months.size() < MONTHS; month = month.before()) {
            months.add(month.toString());
        }
        choice.setItems(months);
        choice.setPlaceholder(Texts.of("imports.month.such", last));
        choice.setAriaLabel(Texts.of("imports.question.month"));
        choice.setWidthFull();
        choice.addValueChangeListener(event -> decide.accept(decisions(List.of(), null, event.getValue())));
        return card(Texts.of("imports.question.month"), question, choice);
    }

    private Div column(Question question) {
        var sheet = question.cells().getFirst().replaceFirst("![A-Z]+$", "");
        var yes = new Button(
                Texts.of("imports.column.yes", FieldWords.of(question.field())),
                event -> decide(sheet, question.text(), Field.of(question.field())));
        var no = new Button(Texts.of("imports.column.no"), event -> decide(sheet, question.text(), null));
        Stream.of(yes, no).forEach(button -> button.addThemeVariants(ButtonVariant.LUMO_SMALL));
        var hint = new Span(Texts.of("imports.column.else"));
        hint.addClassName("lu-cap");
        return card(
                Texts.of("imports.question.column", question.text(), FieldWords.of(question.field())),
                question,
                new Div(yes, no),
                hint);
    }

    private void decide(String sheet, String header, @Nullable Field field) {
        decide.accept(new Decisions(
                List.of(new ColumnChoice(sheet, header, field, null)),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                null));
    }

    /** All groups at once: compared one after the other, or all kept. */
    private Div duplicates(List<Question> groups) {
        var rows = groups.stream().flatMap(group -> group.rows().stream()).toList();
        var beside = new Button(
                Texts.of("imports.duplicate.beside"), event -> new DuplicateDialog(intake, groups, decide).open());
        beside.addThemeVariants(ButtonVariant.LUMO_SMALL);
        beside.setId("imports-beside");
        var both = new Button(Texts.of("imports.duplicate.keep"), event -> rows(List.of(), rows));
        both.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        var head = new H3(Texts.of("imports.question.duplicates", groups.size()));
        var count = new Span(Texts.of("imports.rows", rows.size()));
        count.addClassName("lu-cap");
        head.add(count);
        var buttons = new Div(beside, both);
        buttons.addClassName("imports-buttons");
        var card = new Div(head, buttons);
        card.addClassName("imports-question");
        return card;
    }

    private void rows(List<RowAt> out, List<RowAt> kept) {
        decide.accept(new Decisions(List.of(), List.of(), List.of(), List.of(), null, out, kept, List.of(), null));
    }

    private Div names(List<Question> questions) {
        var all = new Button(
                Texts.of("imports.names.all"),
                event -> named(questions.stream()
                        .map(question -> new NameChoice(question.field(), question.text(), NameChoice.NEW))
                        .toList()));
        all.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_PRIMARY);
        var none = new Button(
                Texts.of("imports.names.none"),
                event -> named(questions.stream()
                        .map(question -> new NameChoice(question.field(), question.text(), NameChoice.NONE))
                        .toList()));
        none.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        var head = new H3(Texts.of("imports.question.names", questions.size()));
        var buttons = new Div(all, none);
        buttons.addClassName("imports-buttons");
        var card = new Div(head, buttons);
        card.addClassName("imports-question");
        questions.forEach(question -> card.add(name(question)));
        return card;
    }

    private Select<String> name(Question question) {
        var units = services.units().all().stream()
                .filter(unit -> unit.validTo() == null)
                .collect(java.util.stream.Collectors.toMap(
                        unit -> unit.id().toString(),
                        OrgUnit::name,
                        (one, other) -> one,
                        java.util.LinkedHashMap::new));
        var choice = new Select<String>();
        choice.setLabel(FieldWords.of(question.field()) + " · " + question.text());
        choice.setItems(Stream.concat(
                        Stream.of(NameChoice.NEW, NameChoice.NONE),
                        question.field().equals(Field.CATEGORY.code()) ? Stream.of() : units.keySet().stream())
                .toList());
        choice.setItemLabelGenerator(one -> switch (one) {
            case NameChoice.NEW -> Texts.of("imports.name.new", question.text());
            case NameChoice.NONE -> Texts.of("imports.name.none");
            default -> units.getOrDefault(one, one);
        });
        choice.setPlaceholder(Texts.of("imports.name.choose"));
        choice.setWidthFull();
        choice.addValueChangeListener(
                event -> named(List.of(new NameChoice(question.field(), question.text(), event.getValue()))));
        return choice;
    }

    private void named(List<NameChoice> names) {
        decide.accept(
                new Decisions(List.of(), List.of(), names, List.of(), null, List.of(), List.of(), List.of(), null));
    }

    private static Decisions decisions(List<Answer> answers, @Nullable List<Rate> rates, @Nullable String month) {
        return new Decisions(
                List.of(),
                answers,
                List.of(),
                rates == null ? List.of() : rates,
                month,
                List.of(),
                List.of(),
                List.of(),
                null);
    }
}
