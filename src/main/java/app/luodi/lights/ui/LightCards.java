package app.luodi.lights.ui;

import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Card;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.util.UUID;

/** Projects that are exempt or asked to be, and red ones that nobody has explained. */
record LightCards(LightServices services) {
    Card exemptions() {
        var all = services.exempting().all();
        if (all.isEmpty()) {
            return new Card(Texts.of("lights.exemptions"), new Paragraph(Texts.of("lights.exemptions.none")));
        }
        var table = Tables.head(
                "lights.project",
                "lights.exemption.of",
                "lights.exemption.reason",
                "lights.exemption.until",
                "lights.exemption.by",
                "lights.version.state");
        all.forEach(one -> table.getBody()
                .add(new NativeTableRow(
                        new NativeTableCell(link(one.project(), one.projectName())),
                        new NativeTableCell(ExemptionWords.of(one)),
                        new NativeTableCell(one.reason()),
                        new NativeTableCell(one.until().toString()),
                        new NativeTableCell(Texts.of(
                                "lights.exemption.by.both",
                                one.askedBy(),
                                one.decidedBy() == null ? Amounts.UNKNOWN : one.decidedBy())),
                        new NativeTableCell(
                                one.state() == app.luodi.lights.Exemption.State.APPROVED
                                                && one.until()
                                                        .isBefore(
                                                                services.today().today())
                                        ? Texts.of("lights.exemption.state.over")
                                        : ExemptionWords.state(one)))));
        var card = new Card(Texts.of("lights.exemptions"), table).flush();
        card.addClassName("light-wide");
        return card;
    }

    /** Only where the rules ask for an explanation. */
    Card unexplained() {
        if (!services.adopting().inForce().rules().explainRed()) {
            return new Card(Texts.of("lights.unexplained"), new Paragraph(Texts.of("lights.unexplained.off")));
        }
        var all = services.explaining().unexplained();
        if (all.isEmpty()) {
            return new Card(Texts.of("lights.unexplained"), new Paragraph(Texts.of("lights.unexplained.none")));
        }
        var table = Tables.head("lights.project", "lights.reason", "lights.answers");
        all.forEach(one -> table.getBody()
                .add(new NativeTableRow(
                        new NativeTableCell(link(one.project(), one.name())),
                        new NativeTableCell(one.reason()),
                        new NativeTableCell(who(one.unit(), one.leader())))));
        var card = new Card(Texts.of("lights.unexplained"), table)
                .sub(Texts.of("lights.unexplained.sub", all.size()))
                .flush();
        card.addClassName("light-wide");
        return card;
    }

    private static String who(
            @org.jspecify.annotations.Nullable String unit, @org.jspecify.annotations.Nullable String leader) {
        var words = ((unit == null ? "" : unit) + " " + (leader == null ? "" : leader)).strip();
        return words.isEmpty() ? Amounts.UNKNOWN : words;
    }

    private static Anchor link(UUID project, String name) {
        return new Anchor("projects/" + project, name);
    }
}
