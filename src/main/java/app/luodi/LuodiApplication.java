package app.luodi;

import app.luodi.postgres.Launch;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/** Luodi 落地: signed projects of a district, tracked until they stand. */
@Modulithic(systemName = "Luodi 落地", sharedModules = "kernel")
@SpringBootApplication
@ConfigurationPropertiesScan
public class LuodiApplication {
    public static void main(String[] args) {
        Launch.of(LuodiApplication.class, args);
    }
}
