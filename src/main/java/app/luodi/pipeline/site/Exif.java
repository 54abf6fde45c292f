package app.luodi.pipeline.site;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a camera wrote into a JPEG (Exif 2.3): when and where it was taken, and which side is up. What cannot be read is
 * left out; nothing in a picture makes it fail.
 *
 * @param takenAt by the camera's clock
 * @param orientation 1–8 as Exif numbers them; 1 is upright
 */
record Exif(@Nullable LocalDateTime takenAt, SitePhoto.@Nullable Place place, int orientation) {
    static final Exif NOTHING = new Exif(null, null, 1);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("yyyy:MM:dd HH:mm:ss");
    static final byte[] MARK = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int ORIENTATION = 0x0112;
    private static final int CHANGED_AT = 0x0132;
    private static final int DETAILS = 0x8769;
    private static final int PLACE = 0x8825;
    private static final int TAKEN_AT = 0x9003;
    private static final int MOST_ENTRIES = 512;

    static Exif of(byte[] picture) {
        try {
            return tiff(picture).map(Exif::read).orElse(NOTHING);
        } catch (IndexOutOfBoundsException | IllegalArgumentException | DateTimeException torn) {
            return NOTHING;
        }
    }

    /** The block of notes: it begins after the mark of the segment APP1. */
    private static Optional<ByteBuffer> tiff(byte[] picture) {
        var at = 2;
        while (at + 4 <= picture.length && (picture[at] & 0xFF) == 0xFF) {
            var marker = picture[at + 1] & 0xFF;
            var length = (picture[at + 2] & 0xFF) << 8 | picture[at + 3] & 0xFF;
            if (marker == 0xDA || length < 2) {
                break;
            }
            if (marker == 0xE1 && starts(picture, at + 4)) {
                var from = at + 4 + MARK.length;
                var to = Math.min(picture.length, at + 2 + length);
                return Optional.of(ByteBuffer.wrap(picture, from, to - from).slice());
            }
            at += 2 + length;
        }
        return Optional.empty();
    }

    private static boolean starts(byte[] picture, int at) {
        for (var i = 0; i < MARK.length; i++) {
            if (at + i >= picture.length || picture[at + i] != MARK[i]) {
                return false;
            }
        }
        return true;
    }

    private static Exif read(ByteBuffer notes) {
        notes.order(notes.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var main = notes.getInt(4);
        var orientation = entry(notes, main, ORIENTATION).map(at -> (int) notes.getShort(at + 8));
        var taken = entry(notes, main, DETAILS)
                .flatMap(at -> entry(notes, notes.getInt(at + 8), TAKEN_AT))
                .or(() -> entry(notes, main, CHANGED_AT))
                .flatMap(at -> clock(notes, at));
        var place = entry(notes, main, PLACE).flatMap(at -> place(notes, notes.getInt(at + 8)));
        return new Exif(
                taken.orElse(null),
                place.orElse(null),
                orientation.filter(side -> side >= 1 && side <= 8).orElse(1));
    }

    /** Where the entry with the tag stands in the directory. */
    private static Optional<Integer> entry(ByteBuffer notes, int directory, int tag) {
        if (directory < 8 || directory + 2 > notes.limit()) {
            return Optional.empty();
        }
        var many = Math.min(notes.getShort(directory) & 0xFFFF, MOST_ENTRIES);
        for (var i = 0; i < many; i++) {
            var at = directory + 2 + i * 12;
            if (at + 12 > notes.limit()) {
                break;
            }
            if ((notes.getShort(at) & 0xFFFF) == tag) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDateTime> clock(ByteBuffer notes, int entry) {
        var from = notes.getInt(entry + 8);
        var text = new byte[19];
        if (from < 0 || from + text.length > notes.limit()) {
            return Optional.empty();
        }
        notes.get(from, text);
        try {
            return Optional.of(LocalDateTime.parse(new String(text, StandardCharsets.US_ASCII), CLOCK));
        } catch (DateTimeException unset) {
            return Optional.empty();
        }
    }

    private static Optional<SitePhoto.Place> place(ByteBuffer notes, int directory) {
        var latitude = angle(notes, directory, 1, 'S');
        var longitude = angle(notes, directory, 3, 'W');
        if (latitude.isEmpty() || longitude.isEmpty()) {
            return Optional.empty();
        }
        var place = new SitePhoto.Place(latitude.get(), longitude.get());
        return place.isOnEarth() ? Optional.of(place) : Optional.empty();
    }

    /** Degrees, minutes and seconds, each a fraction; the letter before them says which side. */
    private static Optional<Double> angle(ByteBuffer notes, int directory, int tag, char negative) {
        var side = entry(notes, directory, tag);
        var value = entry(notes, directory, tag + 1);
        if (side.isEmpty() || value.isEmpty()) {
            return Optional.empty();
        }
        var from = notes.getInt(value.get() + 8);
        var sum = 0.0;
        for (var i = 0; i < 3; i++) {
            var below = notes.getInt(from + i * 8 + 4) & 0xFFFFFFFFL;
            if (below == 0) {
                return Optional.empty();
            }
            sum += (notes.getInt(from + i * 8) & 0xFFFFFFFFL) / (double) below / Math.pow(60, i);
        }
        return Optional.of(notes.get(side.get() + 8) == negative ? -sum : sum);
    }
}
