package app.luodi.pipeline.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.springframework.core.io.ClassPathResource;

/** Pictures as cameras and mischief make them: for tests. */
public final class Pictures {
    private Pictures() {}

    /** 120 × 90, without notes of a camera. */
    public static byte[] plain() {
        try {
            return new ClassPathResource("pictures/site.jpg").getContentAsByteArray();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** The same as a camera wrote it on 2022-11-12 09:31:07, 34°48′36″ N 113°33′00″ E. */
    public static byte[] photo(int orientation) {
        return withNotes(plain(), notes(orientation));
    }

    /** The same with another size in its head. */
    public static byte[] claiming(int width, int height) {
        var jpeg = plain();
        for (var at = 2; at + 8 < jpeg.length; at += 2 + ((jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF)) {
            if ((jpeg[at + 1] & 0xFF) == 0xC0) {
                ByteBuffer.wrap(jpeg).putShort(at + 5, (short) height).putShort(at + 7, (short) width);
                return jpeg;
            }
        }
        throw new IllegalStateException("No frame");
    }

    /** A PNG of one colour, with a comment of whoever made it. */
    public static byte[] png(int width, int height) {
        var head = ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {1, 0, 0, 0, 0});
        var deflater = new Deflater();
        deflater.setInput(new byte[Math.min(1 << 20, (1 + (width + 7) / 8) * Math.min(height, 1 << 14))]);
        deflater.finish();
        var drawing = new byte[4096];
        var length = deflater.deflate(drawing);
        deflater.end();
        var all = new ByteArrayOutputStream();
        all.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        chunk(all, "IHDR", head.array());
        chunk(all, "tEXt", "Author\0Wang".getBytes(StandardCharsets.ISO_8859_1));
        chunk(all, "IDAT", java.util.Arrays.copyOf(drawing, length));
        chunk(all, "IEND", new byte[0]);
        return all.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream to, String name, byte[] data) {
        var body = ByteBuffer.allocate(4 + data.length)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .put(data)
                .array();
        var sum = new CRC32();
        sum.update(body);
        to.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        to.writeBytes(body);
        to.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    static byte[] withNotes(byte[] jpeg, byte[] notes) {
        var all = ByteBuffer.allocate(jpeg.length + notes.length + 10);
        all.put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) (notes.length + 8));
        all.put(Exif.MARK).put(notes).put(jpeg, 2, jpeg.length - 2);
        return all.array();
    }

    private static byte[] notes(int orientation) {
        var notes = ByteBuffer.allocate(240);
        notes.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        notes.putShort((short) 3);
        entry(notes, 0x0112, 3, 1, orientation << 16);
        entry(notes, 0x8769, 4, 1, 50);
        entry(notes, 0x8825, 4, 1, 100);
        notes.position(50).putShort((short) 1);
        entry(notes, 0x9003, 2, 20, 70);
        notes.position(70).put("2022:11:12 09:31:07\0".getBytes(StandardCharsets.US_ASCII));
        notes.position(100).putShort((short) 4);
        entry(notes, 1, 2, 2, 'N' << 24);
        entry(notes, 2, 5, 3, 160);
        entry(notes, 3, 2, 2, 'E' << 24);
        entry(notes, 4, 5, 3, 184);
        notes.position(160)
                .putInt(34)
                .putInt(1)
                .putInt(48)
                .putInt(1)
                .putInt(3600)
                .putInt(100);
        notes.position(184).putInt(113).putInt(1).putInt(33).putInt(1).putInt(0).putInt(1);
        return notes.array();
    }

    private static void entry(ByteBuffer notes, int tag, int type, int count, int value) {
        notes.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }
}
