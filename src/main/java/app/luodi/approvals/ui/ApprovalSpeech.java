package app.luodi.approvals.ui;

import app.luodi.approvals.ApprovalItem;
import app.luodi.approvals.ApprovalItem.State;
import app.luodi.approvals.ApprovalStep;
import app.luodi.approvals.Warning;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** How approvals are spoken of. */
final class ApprovalSpeech {
    private ApprovalSpeech() {}

    /** The district's own word; in another language the product's, where the district kept its name. */
    static String name(ApprovalStep step) {
        var key = "approvals.step." + step.code();
        return !Texts.chinese()
                        && Texts.has(key)
                        && Texts.in(java.util.Locale.SIMPLIFIED_CHINESE, key).equals(step.name())
                ? Texts.of(key)
                : step.name();
    }

    static Span state(ApprovalItem item) {
        var tag = new Span(Texts.of("approvals.state." + item.state().code()));
        tag.addClassNames("lu-tag", tone(item.state()));
        return tag;
    }

    private static String tone(State state) {
        return switch (state) {
            case ISSUED, COVERED -> "lu-tag-green";
            case ACCEPTED, REVIEWING -> "lu-tag-amber";
            case REVIEWED -> "lu-tag-blue";
            case RETURNED -> "lu-tag-red";
            case PAUSED, OPEN, NONE -> "lu-tag-line";
        };
    }

    static String mode(ApprovalItem item) {
        return Texts.of("approvals.mode." + item.handling().mode().code());
    }

    /** 自规局 · 林乙. */
    static String holder(ApprovalItem item) {
        var handler = item.handling().handler();
        return item.step().authority() + (handler == null || handler.isBlank() ? "" : " · " + handler);
    }

    /** 6 / 8 工作日; 未启动 / 10 工作日. */
    static String used(ApprovalItem item, OptionalInt held) {
        var limit = item.step().days();
        var days = Texts.of("approvals.day." + item.step().dayType().code());
        if (held.isEmpty() && limit == 0) {
            return Amounts.UNKNOWN;
        }
        var used = held.isPresent() ? String.valueOf(held.getAsInt()) : Amounts.UNKNOWN;
        return limit == 0
                ? Texts.of("approvals.used.nolimit", used, days)
                : Texts.of("approvals.used", used, limit, days);
    }

    static boolean isOver(ApprovalItem item, OptionalInt held) {
        return item.step().days() > 0
                && held.isPresent()
                && held.getAsInt() > item.step().days();
    }

    static Span warning(Warning warning) {
        var key = "approvals.warning." + warning.kind().code() + (warning.isPast() ? ".past" : "");
        var words = new Span(Texts.of(key, warning.on().toString(), Math.abs(warning.days())));
        words.addClassNames("lu-tag", warning.isPast() ? "lu-tag-red" : "lu-tag-amber");
        words.setTitle(Texts.of("approvals.warning." + warning.kind().code() + ".source"));
        return words;
    }

    static Span day(@Nullable LocalDate day, LocalDate today, boolean example) {
        var span = new Span(day == null ? Amounts.UNKNOWN : Amounts.shortDate(day, today));
        return day != null && example ? Amounts.example(span) : span;
    }
}
