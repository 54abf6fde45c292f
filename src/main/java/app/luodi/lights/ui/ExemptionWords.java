package app.luodi.lights.ui;

import app.luodi.lights.Exemption;
import app.luodi.lights.RuleWords;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.html.Paragraph;
import java.util.stream.Collectors;

/** An exemption in words. */
final class ExemptionWords {
    private ExemptionWords() {}

    /** 整个项目, or the dimensions by name. */
    static String of(Exemption one) {
        return one.dimensions().isEmpty()
                ? Texts.of("lights.exemption.whole")
                : one.dimensions().stream().map(RuleWords::name).collect(Collectors.joining("、"));
    }

    static String state(Exemption one) {
        return Texts.of("lights.exemption.state." + one.state().code());
    }

    /** 豁免已批准：整个项目，2022-11-01 至 2022-12-31，考古发掘（张三申请，李四批准）. */
    static Paragraph note(Exemption one) {
        var note = new Paragraph(Texts.of(
                "lights.exemption.note",
                state(one),
                of(one),
                one.from().toString(),
                one.until().toString(),
                one.reason(),
                one.askedBy(),
                one.decidedBy() == null ? Amounts.UNKNOWN : one.decidedBy()));
        note.addClassName(one.state() == Exemption.State.ASKED ? "lu-note-amber" : "lu-note");
        return note;
    }
}
