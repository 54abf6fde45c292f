package app.luodi.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Passes on what is written and sums it up (SHA-256); closing it leaves what it writes to open. */
final class Summed extends OutputStream {
    private final OutputStream to;
    private final MessageDigest digest = digest();

    Summed(OutputStream to) {
        this.to = to;
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void write(int one) throws IOException {
        to.write(one);
        digest.update((byte) one);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        to.write(bytes, from, length);
        digest.update(bytes, from, length);
    }

    void text(String text) {
        try {
            write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void flush() throws IOException {
        to.flush();
    }

    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
