package app.luodi.investment;

import app.luodi.identity.Setting;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a district decides about its returns (domain.md 3.3: cut-off days differ from place to place). */
@Configuration(proxyBeanMethods = false)
class InvestmentSettings {
    /** The day of the following month on which returns are due. */
    static final Setting CUT_OFF_DAY = new Setting(
            "investment.setting.cut_off_day", List.of("5", "8", "10", "12", "15", "18", "20", "25", "28"), "15");

    /** The hour of that day. */
    static final Setting CUT_OFF_HOUR =
            new Setting("investment.setting.cut_off_hour", List.of("12", "17", "18", "20", "22"), "18");

    static final String BY_HAND = "hand";

    /** How many days after the cut-off a month closes by itself. */
    static final Setting CLOSES_AFTER =
            new Setting("investment.setting.closes_after", List.of(BY_HAND, "5", "10", "20", "30"), BY_HAND);

    @Bean
    Setting returnCutOffDay() {
        return CUT_OFF_DAY;
    }

    @Bean
    Setting returnCutOffHour() {
        return CUT_OFF_HOUR;
    }

    @Bean
    Setting returnsCloseAfter() {
        return CLOSES_AFTER;
    }
}
