package app.luodi.lights;

import app.luodi.kernel.Light;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a light came about: the rules in force, and each dimension they ask for, in their order. */
public record Derivation(ProjectLight light, LightVersion version, Optional<Exemption> exemption, List<Step> steps) {
    /**
     * One dimension.
     *
     * @param light none where there is nothing to judge by, exempt where it is left out
     * @param value what was found, in words
     * @param rule the rule, in words
     * @param since from which day it has been yellow or red; null where it is neither, or where that is not a day
     */
    public record Step(
            Dimension dimension,
            Light light,
            String value,
            String rule,
            @Nullable LocalDate since) {}
}
