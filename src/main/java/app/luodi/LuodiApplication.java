package app.luodi;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/** Luodi 落地: signed projects of a district, tracked until they stand. */
@Modulithic(systemName = "Luodi 落地", sharedModules = "kernel")
@SpringBootApplication
@ConfigurationPropertiesScan
public class LuodiApplication {
    public static void main(String[] args) {
        SpringApplication.run(LuodiApplication.class, args);
    }
}
