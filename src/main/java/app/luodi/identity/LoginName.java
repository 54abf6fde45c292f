package app.luodi.identity;

import java.util.Locale;

/** How an account is called: {@code leader.gaoxin}; what follows the last dot is its district or city. */
final class LoginName {
    private LoginName() {}

    /** As the database keeps it: trimmed, lower case, full-width letters made plain. */
    static String normal(String typed) {
        return java.text.Normalizer.normalize(typed.strip(), java.text.Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
    }

    static String district(String loginName) {
        return loginName.substring(loginName.lastIndexOf('.') + 1);
    }
}
