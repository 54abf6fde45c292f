package app.luodi.pipeline.site;

import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refusal;
import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/**
 * Makes a picture that can be shown to anybody out of a file that may be anything. It is known by its content and measured
 * by its head; only the parts that draw it are kept, byte for byte. Nothing is decoded: no file can swell in our memory,
 * and what the camera wrote (place, time, preview, second pictures) stays outside.
 */
final class Darkroom {
    static final int MOST_BYTES = 8 << 20;
    static final long MOST_PIXELS = 40_000_000;
    private static final String KEY = "pipeline.refused.photo.";

    private Darkroom() {}

    /** A picture as it is kept: JPEG or PNG. */
    record Print(byte[] picture, int width, int height, Exif notes) {
        long pixels() {
            return (long) width * height;
        }
    }

    /** @param number of the photo in its report, from 1: refusals name it */
    static Outcome<Print> develop(byte[] file, int number) {
        var field = "photo" + number;
        if (file.length > MOST_BYTES) {
            return Outcome.refused(Refusal.of(field, KEY + "bytes", number, MOST_BYTES >> 20));
        }
        var jpeg = begins(file, 0xFF, 0xD8, 0xFF);
        if (!jpeg && !begins(file, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
            return Outcome.refused(Refusal.of(field, KEY + "kind", number));
        }
        Print print;
        try {
            print = jpeg ? Jpeg.stripped(file) : Png.stripped(file);
        } catch (BufferUnderflowException | IllegalArgumentException torn) {
            return Outcome.refused(Refusal.of(field, KEY + "broken", number));
        }
        if (print.pixels() <= MOST_PIXELS) {
            return Outcome.done(print);
        }
        return Outcome.refused(Refusal.of(
                field,
                KEY + "pixels",
                number,
                Integer.toString(print.width()),
                Integer.toString(print.height()),
                MOST_PIXELS / 10_000));
    }

    /** What a browser is told that the kept picture is. */
    static boolean isPng(byte[] picture) {
        return begins(picture, 0x89, 'P');
    }

    private static boolean begins(byte[] file, int... with) {
        if (file.length < with.length) {
            return false;
        }
        for (var i = 0; i < with.length; i++) {
            if ((file[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }

    /** ITU-T T.81, annex B: segments, each with a marker and its length; after SOS the drawing itself. */
    private static final class Jpeg {
        private static final int END = 0xD9;
        private static final int SCAN = 0xDA;
        private static final int COMMENT = 0xFE;
        private static final int ADOBE = 0xEE;

        private final ByteBuffer file;
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private int width;
        private int height;

        private Jpeg(byte[] file) {
            this.file = ByteBuffer.wrap(file);
        }

        static Print stripped(byte[] file) {
            var jpeg = new Jpeg(file);
            var notes = Exif.of(file);
            jpeg.file.position(2);
            jpeg.kept.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD8});
            if (notes.orientation() != 1) {
                jpeg.kept.writeBytes(upright(notes.orientation()));
            }
            jpeg.segments();
            var lying = notes.orientation() >= 5;
            return new Print(
                    jpeg.kept.toByteArray(), lying ? jpeg.height : jpeg.width, lying ? jpeg.width : jpeg.height, notes);
        }

        private void segments() {
            var drawn = false;
            for (var marker = marker(); marker != END; marker = marker()) {
                var from = file.position();
                var length = file.getShort() & 0xFFFF;
                if (length < 2 || from + length > file.limit()) {
                    throw new IllegalArgumentException("A segment ends outside the file");
                }
                if (isFrame(marker)) {
                    height = file.getShort(from + 3) & 0xFFFF;
                    width = file.getShort(from + 5) & 0xFFFF;
                }
                if (draws(marker)) {
                    kept.write(0xFF);
                    kept.write(marker);
                    kept.write(file.array(), from, length);
                }
                file.position(from + length);
                if (marker == SCAN) {
                    drawn = true;
                    scan();
                }
            }
            if (!drawn || width == 0 || height == 0) {
                throw new IllegalArgumentException("Nothing is drawn");
            }
            kept.write(0xFF);
            kept.write(END);
        }

        /** The next marker; fill bytes may stand before it. */
        private int marker() {
            if ((file.get() & 0xFF) != 0xFF) {
                throw new IllegalArgumentException("No marker where one must be");
            }
            var marker = file.get() & 0xFF;
            while (marker == 0xFF) {
                marker = file.get() & 0xFF;
            }
            if (marker < 0xC0) {
                throw new IllegalArgumentException("No marker of a picture");
            }
            return marker;
        }

        /** Entropy-coded data up to the next marker; FF00 and the restart marks belong to it. */
        private void scan() {
            var from = file.position();
            while (true) {
                if ((file.get() & 0xFF) == 0xFF) {
                    var next = file.get() & 0xFF;
                    if (next != 0 && (next < 0xD0 || next > 0xD7)) {
                        file.position(file.position() - 2);
                        break;
                    }
                }
            }
            kept.write(file.array(), from, file.position() - from);
        }

        private static boolean isFrame(int marker) {
            return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        }

        /** All but the notes of cameras and programs; Adobe's says how colours are to be read. */
        private static boolean draws(int marker) {
            return marker == ADOBE || marker != COMMENT && (marker < 0xE0 || marker > 0xEF);
        }

        /** Exif with one entry: which side is up. */
        private static byte[] upright(int orientation) {
            return ByteBuffer.allocate(36)
                    .putShort((short) 0xFFE1)
                    .putShort((short) 34)
                    .put(Exif.MARK)
                    .put(new byte[] {'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1})
                    .put(new byte[] {0, (byte) orientation, 0, 0, 0, 0, 0, 0})
                    .array();
        }
    }

    /** PNG (ISO 15948): chunks with length, name and checksum; those that draw are kept. */
    private static final class Png {
        private static final java.util.Set<String> DRAWS = java.util.Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
        private static final int HEAD = 8;

        static Print stripped(byte[] file) {
            var chunks = ByteBuffer.wrap(file).position(HEAD);
            var kept = new ByteArrayOutputStream();
            kept.write(file, 0, HEAD);
            var width = chunks.getInt(HEAD + 8);
            var height = chunks.getInt(HEAD + 12);
            var name = "";
            var drawn = false;
            while (!name.equals("IEND")) {
                var from = chunks.position();
                var length = chunks.getInt();
                var four = new byte[4];
                chunks.get(four);
                name = new String(four, java.nio.charset.StandardCharsets.ISO_8859_1);
                if (length < 0 || length > chunks.remaining() - 4 || from == HEAD != name.equals("IHDR")) {
                    throw new IllegalArgumentException("No chunk of a picture");
                }
                drawn |= name.equals("IDAT") && length > 0;
                if (DRAWS.contains(name)) {
                    kept.write(file, from, length + 12);
                }
                chunks.position(from + length + 12);
            }
            if (!drawn || width <= 0 || height <= 0) {
                throw new IllegalArgumentException("Nothing is drawn");
            }
            return new Print(kept.toByteArray(), width, height, Exif.NOTHING);
        }
    }
}
