package app.luodi.planning;

import app.luodi.calendar.DayType;
import java.util.List;

/**
 * What one milestone takes by a template.
 *
 * @param kind the milestone's code
 * @param after codes of the milestones it begins after
 */
public record TemplateStep(String kind, int days, DayType type, List<String> after) {
    public TemplateStep {
        after = List.copyOf(after);
    }

    public TemplateStep taking(int otherDays, DayType otherType) {
        return new TemplateStep(kind, otherDays, otherType, after);
    }

    public TemplateStep after(List<String> others) {
        return new TemplateStep(kind, days, type, others);
    }
}
