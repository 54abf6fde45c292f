package app.luodi.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the days out of the State Council's notice on holidays, as it is published: 春节：2月15日至23日放假调休，共9天。2月14日、2月28日上班。
 * What it cannot read it leaves out; a person looks at the year before keeping it.
 */
public final class NoticeReader {
    private static final Pattern ITEM =
            Pattern.compile("[一二三四五六七八九十]+、([^：:。]{2,12})[：:]([^一二三四五六七八九十]*(?:[一二三四五六七八九十](?!、)[^一二三四五六七八九十]*)*)");
    private static final Pattern BRACKETS = Pattern.compile("（[^）]*）|\\([^)]*\\)");
    private static final Pattern DAY = Pattern.compile("(?:(\\d{1,2})月)?(\\d{1,2})日");
    private static final Pattern NUMBER = Pattern.compile("〔\\d{4}〕\\s*\\d+\\s*号");

    private NoticeReader() {}

    /** The special days that the text names for the year, in their order. */
    public static List<SpecialDay> read(String text, int year) {
        var found = new TreeMap<LocalDate, SpecialDay>();
        var items = ITEM.matcher(BRACKETS.matcher(text.replaceAll("\\s+", "")).replaceAll(""));
        while (items.find()) {
            var name = items.group(1);
            for (var sentence : items.group(2).split("[。；;]")) {
                days(sentence, name, year).forEach(day -> found.put(day.day(), day));
            }
        }
        return List.copyOf(found.values());
    }

    /** The notice's number where the text carries it: 国办发明电〔2025〕7号. */
    public static String number(String text) {
        var number = NUMBER.matcher(text);
        return number.find() ? "国办发明电" + number.group().replaceAll("\\s+", "") : "";
    }

    private static List<SpecialDay> days(String sentence, String name, int year) {
        var ends = sentence.indexOf("放假");
        if (ends >= 0) {
            var range = sentence.substring(0, ends);
            var days = dates(range, year);
            return days.isEmpty() || !range.contains("至")
                    ? special(days, SpecialDay.Kind.OFF, name)
                    : special(
                            days.getFirst()
                                    .datesUntil(days.getLast().plusDays(1))
                                    .toList(),
                            SpecialDay.Kind.OFF,
                            name);
        }
        return sentence.endsWith("上班") ? special(dates(sentence, year), SpecialDay.Kind.WORK, name) : List.of();
    }

    private static List<SpecialDay> special(List<LocalDate> days, SpecialDay.Kind kind, String name) {
        return days.stream().map(day -> new SpecialDay(day, kind, name)).toList();
    }

    /** A day without its month has the month of the day before it. */
    private static List<LocalDate> dates(String sentence, int year) {
        var dates = new ArrayList<LocalDate>();
        var day = DAY.matcher(sentence);
        @Nullable String month = null;
        while (day.find()) {
            month = day.group(1) == null ? month : day.group(1);
            if (month != null) {
                try {
                    dates.add(LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day.group(2))));
                } catch (DateTimeException noSuchDay) {
                    return List.of();
                }
            }
        }
        return dates;
    }
}
