package app.luodi.forecast.ui;

import app.luodi.forecast.Change;
import app.luodi.forecast.Scenario;
import app.luodi.forecast.YearForecast;
import app.luodi.identity.Act;
import app.luodi.kernel.Outcome;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Card;
import app.luodi.shell.parts.Confirm;
import app.luodi.shell.parts.Icons;
import app.luodi.shell.parts.Say;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;

/** 推演: the changes of the what-if, each of which can be taken back, and the scenarios that were kept. */
final class WhatIfCard extends Card {
    private static final long serialVersionUID = 1L;

    private final transient ForecastServices services;
    private final transient ForecastQuery query;
    private final transient YearForecast shown;

    WhatIfCard(ForecastServices services, ForecastQuery query, YearForecast shown) {
        super(Texts.of("forecast.whatif"));
        this.services = services;
        this.query = query;
        this.shown = shown;
        sub(Texts.of("forecast.whatif.sub"));
        addClassName("forecast-whatif");
        var change = new Button(
                Texts.of("forecast.change"),
                Icons.of("plus"),
                event -> new ChangeDialog(services, query, shown, null).open());
        change.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        actions(change);
        if (query.changes().isEmpty()) {
            body().add(new Paragraph(Texts.of("forecast.whatif.none")));
        }
        query.changes().forEach(one -> body().add(line(one)));
        if (!query.changes().isEmpty() && services.rights().may(Act.KEEP_SCENARIO)) {
            body().add(keep());
        }
        kept();
    }

    private Div line(Change change) {
        var take = new Button(Icons.of("x"), event -> query.without(change).open());
        take.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        take.setAriaLabel(Texts.of("forecast.change.back"));
        var line = new Div(new Span(words(change)), take);
        line.addClassName("forecast-change");
        return line;
    }

    private String words(Change change) {
        var name = shown.lines().stream()
                .filter(line -> line.subject().project().equals(change.project()))
                .findFirst()
                .map(line -> line.subject().name())
                .orElse(Texts.of("forecast.change.unknown"));
        return switch (change) {
            case Change.Move(var project, var on) -> Texts.of("forecast.change.move", name, on);
            case Change.Drop drop -> Texts.of("forecast.change.drop", name);
            case Change.Add(var project, var amount, var on) ->
                Texts.of("forecast.change.add", name, Amounts.yiExact(amount), on);
            case Change.Curve(var project, var curve) ->
                Texts.of(
                        "forecast.change.curve",
                        name,
                        services.curves().all().stream()
                                .filter(one -> one.id().equals(curve))
                                .findFirst()
                                .map(one -> one.name())
                                .orElse(Amounts.UNKNOWN));
        };
    }

    private Div keep() {
        var name = new TextField();
        name.setPlaceholder(Texts.of("forecast.keep.name"));
        name.setAriaLabel(Texts.of("forecast.keep.name"));
        var button = new Button(Texts.of("forecast.keep"), event -> {
            switch (services.scenarios().keep(query.year(), query.ledger(), name.getValue(), query.changes())) {
                case Outcome.Done<Scenario>(var scenario) -> {
                    Say.saved(Texts.of("forecast.kept", scenario.name()));
                    query.state().with("compare", scenario.id()).open();
                }
                case Outcome.Refused<Scenario>(var reasons) -> {
                    name.setInvalid(true);
                    name.setErrorMessage(Say.words(reasons.getFirst()));
                }
            }
        });
        var all = new Button(
                Texts.of("forecast.clear"), event -> query.state().without("c").open());
        all.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var row = new Div(name, button, all);
        row.addClassName("forecast-keep");
        return row;
    }

    private void kept() {
        var all = services.scenarios().of(query.year(), query.ledger());
        if (all.isEmpty()) {
            return;
        }
        var title = new Div(Texts.of("forecast.scenarios"));
        title.addClassName("lu-cap");
        body().add(title);
        all.forEach(scenario -> body().add(kept(scenario)));
    }

    private Div kept(Scenario scenario) {
        var open = new Anchor(query.with(scenario.changes()).link(), scenario.name());
        var by = new Span(Texts.of("forecast.scenario.by", scenario.changes().size(), scenario.by()));
        by.addClassName("lu-cap");
        var line = new Div(open, by);
        line.addClassName("forecast-change");
        if (services.rights().may(Act.KEEP_SCENARIO)) {
            var forget = new Button(
                    Icons.of("x"),
                    event -> Confirm.askDangerous(
                            Texts.of("forecast.forget.ask", scenario.name()),
                            Texts.of("forecast.forget.why"),
                            Texts.of("forecast.forget"),
                            () -> forget(scenario)));
            forget.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            forget.setAriaLabel(Texts.of("forecast.forget"));
            line.add(forget);
        }
        return line;
    }

    private void forget(Scenario scenario) {
        switch (services.scenarios().forget(scenario.id())) {
            case Outcome.Done<UUID> gone -> {
                Say.saved(Texts.of("forecast.forgotten"));
                query.state().without("compare").open();
            }
            case Outcome.Refused<UUID>(var reasons) -> Say.refused(reasons);
        }
    }
}
