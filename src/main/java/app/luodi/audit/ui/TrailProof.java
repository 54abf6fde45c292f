package app.luodi.audit.ui;

import app.luodi.audit.ReadingTrail.Proof;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.html.Span;

/** Whether the trail is whole, as a quiet word; broken, it is not quiet. */
class TrailProof extends Span {
    private static final long serialVersionUID = 1L;

    TrailProof(Proof proof) {
        setText(words(proof));
        addClassNames("lu-tag", proof instanceof Proof.Whole ? "lu-tag-green" : "lu-tag-red");
        getElement().setAttribute("role", "status");
        if (proof instanceof Proof.Whole whole) {
            setTitle(whole.head());
        }
    }

    static String words(Proof proof) {
        return switch (proof) {
            case Proof.Whole(var lines, var head) ->
                Texts.of("audit.whole", Amounts.count(lines), head.substring(0, Math.min(16, head.length())));
            case Proof.Broken(var first) -> Texts.of("audit.broken", Amounts.count(first));
        };
    }
}
