package app.luodi.investment;

import app.luodi.identity.settings.DistrictSettings;
import app.luodi.kernel.Light;
import java.time.LocalDate;
import java.time.Month;
import org.springframework.stereotype.Service;

/** From when a project that waits for its admission is yellow or red, and when applications are due. */
@Service
public class AdmissionRules {
    /** Days after the real start. */
    public record Limits(int yellow, int red) {
        public Light light(long days) {
            if (days >= Math.max(red, yellow)) {
                return Light.RED;
            }
            return days >= yellow ? Light.YELLOW : Light.GREEN;
        }
    }

    private final DistrictSettings settings;

    AdmissionRules(DistrictSettings settings) {
        this.settings = settings;
    }

    public Limits limits() {
        return new Limits(
                settings.value(InvestmentSettings.ADMISSION_YELLOW), settings.value(InvestmentSettings.ADMISSION_RED));
    }

    /** The next day until which applications are taken, this one included. */
    public LocalDate nextCutOff(LocalDate day) {
        var here = day.withDayOfMonth(dayOf(day.getMonth()));
        var next = day.plusMonths(1);
        return day.isAfter(here) ? next.withDayOfMonth(dayOf(next.getMonth())) : here;
    }

    private int dayOf(Month month) {
        return settings.value(
                month == Month.DECEMBER ? InvestmentSettings.ADMISSION_DECEMBER : InvestmentSettings.ADMISSION_DAY);
    }
}
