package app.luodi.approvals.ui;

import app.luodi.approvals.Proof.Verdict;
import app.luodi.approvals.Readiness;
import app.luodi.approvals.Readiness.Forecast;
import app.luodi.approvals.Readiness.Kind;
import app.luodi.approvals.StartRule;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;

/** How 拿地即开工 is spoken of: as sentences. */
final class ReadinessSpeech {
    static final List<Kind> KINDS = List.of(Kind.READY, Kind.REVIEWING, Kind.MISSING, Kind.ON_THE_DAY, Kind.NONE);

    private ReadinessSpeech() {}

    /** 出让合同签订 → 施工许可证，四证齐发，≤ 5 个工作日. */
    static String rule(StartRule rule) {
        return Texts.of(
                "approvals.rule",
                Texts.of("approvals.setting.from." + rule.from()),
                Texts.of("approvals.setting.to." + rule.to()),
                rule.certificates().size(),
                rule.threshold(),
                Texts.of("approvals.day." + rule.days().code()));
    }

    static String days(OptionalInt days, StartRule rule) {
        return days.isEmpty()
                ? Amounts.UNKNOWN
                : Texts.of(
                        "approvals.days",
                        days.getAsInt(),
                        Texts.of("approvals.day." + rule.days().code()));
    }

    /** 最早 12-09 开工, coloured by whether that qualifies. */
    static Div start(String key, Forecast forecast, LocalDate today) {
        var day = new Span(forecast.start() == null ? Amounts.UNKNOWN : Amounts.shortDate(forecast.start(), today));
        day.addClassName(forecast.isQualified() ? "readiness-good" : "lu-red-text");
        var line = new Div(new Span(Texts.of(key)), day, new Span(Texts.of("approvals.readiness.starts")));
        line.addClassName("readiness-day");
        return line;
    }

    static String consequence(Forecast forecast, StartRule rule) {
        if (forecast.start() == null) {
            return Texts.of("approvals.readiness.unmaintained");
        }
        return forecast.isQualified()
                ? Texts.of("approvals.readiness.good", days(forecast.days(), rule))
                : Texts.of(
                        "approvals.readiness.bad",
                        days(forecast.days(), rule),
                        days(OptionalInt.of(forecast.beyond()), rule));
    }

    /** How many are ready, under way, missing: to scale, and in words. */
    static Div bar(Readiness readiness, boolean legend) {
        var bar = new Div();
        bar.addClassName("readiness-bar");
        var words = new Div();
        words.addClassName("readiness-legend");
        for (var kind : KINDS) {
            var count = readiness.count(kind);
            var part = new Div();
            part.addClassNames("readiness-part", "is-" + kind.code());
            part.getStyle().set("flex", String.valueOf(count));
            part.setVisible(count > 0);
            bar.add(part);
            var mark = new Span();
            mark.addClassNames("readiness-mark", "is-" + kind.code());
            var number = new Span(String.valueOf(count));
            number.addClassName("lu-strong");
            words.add(new Span(mark, new Span(Texts.of("approvals.kind." + kind.code())), number));
        }
        bar.getElement().setAttribute("aria-hidden", "true");
        return legend ? new Div(bar, words) : new Div(bar);
    }

    static Span verdict(Verdict verdict) {
        var tag = new Span(Texts.of("approvals.verdict." + verdict.code()));
        tag.addClassNames(
                "lu-tag",
                switch (verdict) {
                    case QUALIFIED -> "lu-tag-green";
                    case NOT_QUALIFIED -> "lu-tag-red";
                    case RUNNING -> "lu-tag-blue";
                    case WAITING -> "lu-tag-line";
                    case UNVERIFIED -> "lu-tag-amber";
                });
        return tag;
    }
}
