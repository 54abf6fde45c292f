package app.luodi.meetings.ui;

import app.luodi.kernel.Light;
import app.luodi.lights.LightWords;
import app.luodi.meetings.Rows;
import app.luodi.meetings.Week;
import app.luodi.pipeline.page.StageWords;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.LightBadge;
import app.luodi.shell.parts.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The words of the weekly board, in the language of who looks. */
@Component
class WeekWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu-MM", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final StageWords stages;
    private final LightWords lights;

    WeekWords(StageWords stages, LightWords lights) {
        this.stages = stages;
        this.lights = lights;
    }

    String milestone(String code) {
        return stages.shortName(code);
    }

    /** 已签约, 在建; a project before its first milestone has a word of its own. */
    String stage(String code) {
        return code.equals("none") ? Texts.of("meetings.stage.none") : stages.stage(code);
    }

    String reason(Week.Reason reason) {
        return lights.reason(reason.cause(), reason.about(), reason.days(), reason.points());
    }

    /** 11-14, or with its year where that is another one. */
    static String day(@Nullable LocalDate day, LocalDate today) {
        return day == null ? Amounts.UNKNOWN : day.getYear() == today.getYear() ? DAY.format(day) : day.toString();
    }

    /** As it was written ({@code 2023年2月底}); a plain day in its short form. */
    static String day(@Nullable String written, @Nullable LocalDate day, LocalDate today) {
        return written == null || day != null && written.equals(day.toString()) ? day(day, today) : written;
    }

    /** 11-14 of this year, 2023-05 of another one: there is no room on the wall for more. */
    static String wallDay(LocalDate day, LocalDate today) {
        return day.getYear() == today.getYear() ? DAY.format(day) : MONTH.format(day);
    }

    /** 11-14 周一. */
    static String weekday(LocalDate day) {
        return DAY.format(day) + " "
                + Texts.of("parts.weekday." + day.getDayOfWeek().getValue());
    }

    static String time(Week week) {
        return TIME.format(week.occasion().asOf().atZone(app.luodi.kernel.Today.ZONE));
    }

    /** 2022 年第 43 次. */
    static String number(Week week) {
        return Texts.of(
                "meetings.number",
                week.occasion().day().getYear(),
                week.occasion().number());
    }

    /** The unit and the leader, whichever are known. */
    static String who(Week.Responsible who) {
        var unit = Optional.ofNullable(who.unit()).or(() -> Optional.ofNullable(who.office()));
        var words = Stream.of(unit, Optional.ofNullable(who.leader()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? Amounts.UNKNOWN : words;
    }

    /** ■ 红 with its shape, for places where a word is enough. */
    static String mark(Light light) {
        return "<span class=\"lu-lt lu-" + light.code() + "\">" + LightBadge.shape(light) + LightBadge.shortWord(light)
                + "</span>";
    }

    static String project(UUID id, Optional<String> asOf) {
        return "projects/" + id + asOf.map(moment -> "?asOf=" + moment).orElse("");
    }

    static String rows(Rows rows, Optional<String> asOf) {
        return rows.and("asOf", asOf.orElse(null)).link();
    }
}
