package app.luodi.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;

/** The example ledgers, by their first two digits. */
public final class Ledgers {
    private Ledgers() {}

    /** Waits until a file that was received is read, however slow the machine. */
    public static UUID read(ReceivingLedgers receiving, UUID id) {
        while (receiving.find(id).state() == Batch.State.RECEIVED) {
            Thread.onSpinWait();
        }
        return id;
    }

    public static byte[] bytes(String file) {
        try {
            return new ClassPathResource("imports/" + file).getContentAsByteArray();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
