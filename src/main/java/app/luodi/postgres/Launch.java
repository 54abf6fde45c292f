package app.luodi.postgres;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.MapPropertySource;

/**
 * Starts the application on a database that is ready for it: the settings are checked, the embedded PostgreSQL is started
 * or the operator's own is looked at, and only then Spring begins. Tests do without it.
 */
public final class Launch implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {
    private Launch() {}

    /** All that {@code main} does. What keeps Luodi from starting is said in one line; the exit code is then 1. */
    public static void of(Class<?> application, String... arguments) {
        var spring = new SpringApplication(application);
        spring.addListeners(new Launch(), new Announcement());
        try {
            spring.run(arguments);
        } catch (SpringApplication.AbandonedRunException asWasAsked) {
            return;
        } catch (RuntimeException alreadyReported) {
            System.exit(1);
        }
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        var environment = event.getEnvironment();
        var settings = Settings.of(environment);
        var properties = new HashMap<String, Object>();
        var demo = settings.external() ? external(settings, External.of(environment)) : embedded(settings, properties);
        properties.put("luodi.data", settings.data().toString());
        properties.put("luodi.demo", demo);
        if (demo) {
            properties.put("luodi.demo-password", settings.demoPassword());
            properties.put("luodi.today", settings.demoToday().toString());
            if (settings.everybodyKnowsThePassword()) {
                properties.put("server.address", "127.0.0.1");
            }
        } else {
            settings.refuseDemoToday();
        }
        environment.getPropertySources().addFirst(new MapPropertySource("luodi", properties));
    }

    private static boolean external(Settings settings, External database) {
        settings.checkPort();
        return Demo.ofExternal(settings, database.inhabitants());
    }

    private static boolean embedded(Settings settings, Map<String, Object> properties) {
        var folder = DataFolder.claim(settings.data());
        settings.checkPort();
        var server = EmbeddedServer.start(folder);
        SpringApplication.getShutdownHandlers().add(() -> {
            server.stop();
            folder.release();
        });
        var access = server.access();
        properties.put("spring.datasource.url", access.url());
        properties.put("spring.datasource.username", Access.APP);
        properties.put("spring.datasource.password", access.appPassword());
        properties.put("spring.liquibase.url", access.url());
        properties.put("spring.liquibase.user", Access.OWNER);
        properties.put("spring.liquibase.password", access.ownerPassword());
        return Demo.ofEmbedded(settings, folder, access.inhabitants());
    }

    /** After the configuration files are read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
