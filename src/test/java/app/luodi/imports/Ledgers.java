package app.luodi.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;

/** The example ledgers, by their first two digits. */
public final class Ledgers {
    private Ledgers() {}

    public static byte[] bytes(String file) {
        try {
            return new ClassPathResource("imports/" + file).getContentAsByteArray();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
