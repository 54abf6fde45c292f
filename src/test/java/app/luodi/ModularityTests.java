package app.luodi;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModularityTests {
    private final ApplicationModules modules = ApplicationModules.of(LuodiApplication.class);

    @Test
    void everyModuleKeepsToItsAllowedDependencies() {
        modules.verify();
    }

    @Test
    void drawsTheFloors() {
        new Documenter(modules).writeDocumentation();
    }
}
