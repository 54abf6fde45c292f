package app.luodi.identity;

import app.luodi.kernel.Outcome.Refusal;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a password must be (GB/T 22239-2019, 8.1.4.1 a), and how one that is used once is made up. */
final class PasswordRules {
    static final int SHORTEST = 10;
    static final int LONGEST = 128;
    private static final int KINDS = 3;
    private static final int ONE_TIME = 14;
    // Without what is mixed up when read aloud or copied by hand.
    private static final String LEGIBLE = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private PasswordRules() {}

    static List<Refusal> of(String password, String loginName) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            return List.of(Refusal.of("password", "identity.password.length", SHORTEST, LONGEST));
        }
        var kinds = Stream.of("[a-z]", "[A-Z]", "[0-9]", "[^a-zA-Z0-9]")
                .filter(kind -> password.matches("(?s).*" + kind + ".*"))
                .count();
        if (kinds < KINDS) {
            return List.of(Refusal.of("password", "identity.password.kinds"));
        }
        var name = loginName.substring(0, loginName.lastIndexOf('.'));
        return password.toLowerCase(Locale.ROOT).contains(name)
                ? List.of(Refusal.of("password", "identity.password.name"))
                : List.of();
    }

    static String oneTime() {
        return RANDOM.ints(ONE_TIME, 0, LEGIBLE.length())
                .mapToObj(at -> String.valueOf(LEGIBLE.charAt(at)))
                .collect(Collectors.joining());
    }
}
