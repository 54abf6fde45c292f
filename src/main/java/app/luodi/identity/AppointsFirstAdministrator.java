package app.luodi.identity;

import java.io.PrintStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/**
 * {@code --luodi.first-admin=<district id>,<district name>,<login>}: founds the district where it is missing, prints the
 * administrator's one-time password, once, and ends.
 */
@Component
@ConditionalOnProperty("luodi.first-admin")
class AppointsFirstAdministrator implements ApplicationRunner {
    private final FirstAdministrator administrator;
    private final ConfigurableApplicationContext application;
    private final String[] words;

    AppointsFirstAdministrator(
            FirstAdministrator administrator,
            ConfigurableApplicationContext application,
            @Value("${luodi.first-admin}") String[] words) {
        this.administrator = administrator;
        this.application = application;
        this.words = words;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var status = appoint(System.out);
        System.exit(SpringApplication.exit(application, () -> status));
    }

    @SuppressWarnings("SystemOut")
    private int appoint(PrintStream out) {
        if (words.length != 3) {
            out.println("Needed: --luodi.first-admin=<district id>,<district name>,<login>");
            return 2;
        }
        try {
            var secret = administrator.appoint(words[0].strip(), words[1].strip(), words[2].strip());
            out.println(secret.map(one -> "Account:  " + words[2].strip() + "\nPassword: " + one
                            + "\nIt is shown this once and must be replaced at the first sign-in.")
                    .orElse("Nothing done: the district has an administrator already, or the name is taken."));
            return secret.isPresent() ? 0 : 1;
        } catch (IllegalArgumentException wrong) {
            out.println(wrong.getMessage());
            return 2;
        }
    }
}
