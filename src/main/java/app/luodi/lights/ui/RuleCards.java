package app.luodi.lights.ui;

import app.luodi.lights.LightRules;
import app.luodi.lights.LightVersion;
import app.luodi.lights.RuleWords;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Card;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The rules in force in plain words, and all versions. */
record RuleCards(LightServices services) {
    Card inForce() {
        var version = services.adopting().inForce();
        return new Card(Texts.of("lights.inForce"), sentences(version.rules()))
                .sub(
                        version.version() == 0
                                ? Texts.of("lights.version.none")
                                : Texts.of(
                                        "lights.inForce.sub",
                                        version.version(),
                                        version.validFrom().toString(),
                                        RuleWords.template(version.rules())));
    }

    static Div sentences(LightRules rules) {
        var list = new DescriptionList();
        rules.dimensions()
                .forEach(one -> list.add(
                        new DescriptionList.Term(RuleWords.name(one.dimension())),
                        new DescriptionList.Description(RuleWords.sentence(one, rules))));
        var words = new Div(list);
        words.addClassName("light-sentences");
        RuleWords.common(rules).forEach(one -> words.add(new Paragraph(one)));
        return words;
    }

    /** @param withdraw null for who may not */
    Card versions(@Nullable Consumer<LightVersion> withdraw) {
        var table = Tables.head(
                "lights.version.number",
                "lights.version.from",
                "lights.version.template",
                "lights.version.reason",
                "lights.version.by",
                "lights.version.state");
        var today = services.today().today();
        var current = services.adopting().inForce().version();
        var all = services.adopting().versions();
        all.forEach(one -> {
            var template = new Details(RuleWords.template(one.rules()), sentences(one.rules()));
            var state = new NativeTableCell(new Span(Texts.of(
                    one.version() == current
                            ? "lights.version.current"
                            : one.validFrom().isAfter(today) ? "lights.version.coming" : "lights.version.past")));
            if (withdraw != null && one.validFrom().isAfter(today)) {
                var button = new Button(Texts.of("lights.withdraw"), event -> withdraw.accept(one));
                button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
                state.add(button);
            }
            table.getBody()
                    .add(new NativeTableRow(
                            new NativeTableCell(String.valueOf(one.version())),
                            new NativeTableCell(one.validFrom().toString()),
                            new NativeTableCell(template),
                            new NativeTableCell(one.reason()),
                            new NativeTableCell(
                                    one.adoptedAt() == null
                                            ? ""
                                            : one.adoptedBy() + " " + Amounts.minute(one.adoptedAt())),
                            state));
        });
        return all.isEmpty()
                ? new Card(Texts.of("lights.versions"), new Paragraph(Texts.of("lights.versions.none")))
                : new Card(Texts.of("lights.versions"), table).flush();
    }
}
