package app.luodi.investment;

import app.luodi.identity.settings.OffersSettings;
import app.luodi.identity.settings.Setting;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a district decides about its returns and its admissions (domain.md 3.3: cut-offs differ from place to place). */
@Component
@Order(30)
class InvestmentSettings implements OffersSettings {
    /** The day of the following month on which returns are due. */
    static final Setting<Integer> CUT_OFF_DAY =
            Setting.number("investment.setting.cut_off_day", 15, 1, 28, "dayOfMonth");

    /** The hour of that day. */
    static final Setting<Integer> CUT_OFF_HOUR = Setting.number("investment.setting.cut_off_hour", 18, 8, 23, "hour");

    static final String BY_HAND = "hand";

    /** How many days after the cut-off a month closes by itself. */
    static final Setting<String> CLOSES_AFTER =
            Setting.choice("investment.setting.closes_after", BY_HAND, "5", "10", "20", "30");

    /** The day of each month until which the bureau takes applications for admission. */
    static final Setting<Integer> ADMISSION_DAY =
            Setting.number("investment.setting.admission_day", 20, 1, 28, "dayOfMonth");

    /** The same in December, which is earlier in many places. */
    static final Setting<Integer> ADMISSION_DECEMBER =
            Setting.number("investment.setting.admission_december", 8, 1, 28, "dayOfMonth");

    /** Days after the start from which a project that is not admitted is yellow (银川 2025: one month). */
    static final Setting<Integer> ADMISSION_YELLOW =
            Setting.number("investment.setting.admission_yellow", 30, 1, 365, "day");

    /** The same for red (银川 2025: two months). */
    static final Setting<Integer> ADMISSION_RED = Setting.number("investment.setting.admission_red", 60, 2, 730, "day");

    @Override
    public List<Setting<?>> settings() {
        return List.of(
                CUT_OFF_DAY,
                CUT_OFF_HOUR,
                CLOSES_AFTER,
                ADMISSION_DAY,
                ADMISSION_DECEMBER,
                ADMISSION_YELLOW,
                ADMISSION_RED);
    }
}
