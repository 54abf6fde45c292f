package app.luodi.shell.parts;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.util.List;

/** Date fields as the offices write dates: 2022-11-14, weeks from Monday, words of the current language. */
public final class Dates {
    private Dates() {}

    /** A date field that reads 2022-11-14, 20221114 and 2022/11/14. */
    public static DatePicker picker(String label) {
        var picker = new DatePicker(label);
        picker.setI18n(words());
        picker.setLocale(Texts.language());
        return picker;
    }

    public static DatePickerI18n words() {
        return new DatePickerI18n()
                .setDateFormats("yyyy-MM-dd", "yyyyMMdd", "yyyy/M/d", "yyyy.M.d", "yyyy-M-d")
                .setFirstDayOfWeek(1)
                .setToday(Texts.of("parts.asof.today"))
                .setCancel(Texts.of("parts.cancel"))
                .setBadInputErrorMessage(Texts.of("parts.date.unreadable"))
                .setMonthNames(List.of(Texts.of("parts.months").split(",")))
                .setWeekdays(List.of(Texts.of("parts.weekdays").split(",")))
                .setWeekdaysShort(List.of(Texts.of("parts.weekdays.short").split(",")));
    }
}
