package app.luodi.targets.ui;

import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Texts;
import app.luodi.shell.parts.UrlState;
import app.luodi.targets.Judged;
import app.luodi.targets.Target;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Targets of other shapes, each as a sentence, beside what has come of it: signings, bands, shares by a day, levels. */
class OtherTargets extends NativeTable {
    private static final long serialVersionUID = 1L;

    OtherTargets(List<Judged> targets, boolean may, Consumer<Target> opens, Consumer<Target> removes) {
        addClassNames("lu-tbl", "targets-table");
        var head = new NativeTableRow();
        Stream.of(
                        "targets.indicator",
                        "targets.said",
                        "targets.actual",
                        "targets.verdict",
                        "targets.by",
                        "targets.source",
                        "")
                .forEach(key -> head.add(new NativeTableHeaderCell(key.isEmpty() ? "" : Texts.of(key))));
        getHead().add(head);
        targets.forEach(judged -> {
            var target = judged.target();
            var name = new NativeTableHeaderCell(TargetWords.name(target));
            name.getElement().setAttribute("scope", "row");
            var said = new NativeTableCell();
            said.addClassName("targets-said");
            said.add(TargetsTable.example(target.said().example(), TargetWords.sentence(target.said())));
            getBody()
                    .add(new NativeTableRow(
                            name,
                            said,
                            new NativeTableCell(actual(judged)),
                            new NativeTableCell(verdict(judged)),
                            new NativeTableCell(
                                    target.said().byDay() == null
                                            ? Amounts.UNKNOWN
                                            : Amounts.date(target.said().byDay())),
                            TargetsTable.source(target),
                            TargetsTable.acts(may, target, opens, removes)));
        });
    }

    /** The figure, which opens the projects it is counted from where there are any. */
    static Component actual(Judged judged) {
        var all = new Span();
        judged.measures().forEach(measure -> {
            var words = TargetWords.figure(measure, measure.actual())
                    + (measure.of() > 0 ? Texts.of("targets.actual.of", measure.part(), measure.of()) : "");
            if (!all.getElement().getChildren().toList().isEmpty()) {
                all.add(new Span(Texts.of("targets.and")));
            }
            all.add(
                    counted(judged) && measure.actual() != null
                            ? new Anchor(
                                    UrlState.at("targets/rows")
                                            .with("target", judged.target().id())
                                            .link(),
                                    words)
                            : new Span(words));
        });
        if (judged.measures().isEmpty()) {
            all.setText(Amounts.UNKNOWN);
        }
        return all;
    }

    private static boolean counted(Judged judged) {
        return switch (judged.target().said().indicator()) {
            case SIGNED_AMOUNT, SIGNED_PROJECTS, STARTS, COMPLETIONS, LISTED_PROJECTS -> true;
            default -> false;
        };
    }

    static Span verdict(Judged judged) {
        var aim = judged.target().said().qualifier() != null
                && judged.target().said().qualifier().isAnAim();
        var verdict = judged.verdict();
        var tag = new Span(Texts.of("targets.verdict." + verdict.name().toLowerCase(java.util.Locale.ROOT)
                + (aim && verdict == Judged.Verdict.MISSED ? ".aim" : "")));
        tag.addClassNames(
                "lu-tag",
                switch (verdict) {
                    case MET -> "lu-tag-green";
                    case ON_PACE -> "lu-tag-blue";
                    case BEHIND -> "lu-tag-amber";
                    case MISSED -> aim ? "lu-tag-amber" : "lu-tag-red";
                    case UNKNOWN -> "lu-tag-line";
                });
        return tag;
    }
}
