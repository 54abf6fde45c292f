package app.luodi.pipeline.site;

import static app.luodi.pipeline.PipelineBench.keys;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class DarkroomTests {
    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Test
    void placeAndTimeAreReadAndNotInThePictureAnyMore() {
        var print = Darkroom.develop(Pictures.photo(1), 1).orThrow();
        assertThat(print.notes().takenAt()).isEqualTo(LocalDateTime.of(2022, 11, 12, 9, 31, 7));
        assertThat(print.notes().place()).isNotNull().satisfies(place -> {
            assertThat(place.latitude()).isEqualTo(34.81, Offset.offset(1e-9));
            assertThat(place.longitude()).isEqualTo(113.55, Offset.offset(1e-9));
        });
        assertThat(Exif.of(print.picture())).isEqualTo(Exif.NOTHING);
        assertThat(text(print.picture())).doesNotContain("Exif", "2022:11:12");
    }

    @Test
    void whatDrawsThePictureIsKeptByteForByte() {
        var plain = Darkroom.develop(Pictures.plain(), 1).orThrow();
        var photo = Darkroom.develop(Pictures.photo(1), 1).orThrow();
        assertThat(photo.picture()).isEqualTo(plain.picture());
        assertThat(plain.width()).isEqualTo(120);
        assertThat(plain.height()).isEqualTo(90);
        assertThat(Darkroom.develop(plain.picture(), 1).orThrow().picture()).isEqualTo(plain.picture());
    }

    @Test
    void aPictureTakenSidewaysStaysUprightAndLosesTheRest() {
        var print = Darkroom.develop(Pictures.photo(6), 1).orThrow();
        assertThat(Exif.of(print.picture())).isEqualTo(new Exif(null, null, 6));
        assertThat(print.width()).isEqualTo(90);
        assertThat(print.height()).isEqualTo(120);
    }

    @Test
    void whatIsHiddenBehindThePictureIsCutOff() {
        var hidden = Arrays.copyOf(Pictures.plain(), Pictures.plain().length + 6);
        System.arraycopy("<html>".getBytes(StandardCharsets.US_ASCII), 0, hidden, hidden.length - 6, 6);
        assertThat(text(Darkroom.develop(hidden, 1).orThrow().picture())).doesNotContain("<html>");
    }

    @Test
    void aPngKeepsOnlyWhatDrawsIt() {
        var print = Darkroom.develop(Pictures.png(64, 48), 1).orThrow();
        assertThat(print.width()).isEqualTo(64);
        assertThat(print.height()).isEqualTo(48);
        assertThat(text(print.picture())).contains("IHDR", "IDAT", "IEND").doesNotContain("Author", "Wang");
        assertThat(Darkroom.isPng(print.picture())).isTrue();
    }

    @Test
    void whatIsNoPhotoIsRefusedWhateverItIsCalled() {
        for (var file :
                new String[] {"", "GIF89a", "<svg onload=alert(1)>", "PK\3\4", "\u00ff\u00d8", "RIFF....WEBP"}) {
            assertThat(keys(Darkroom.develop(file.getBytes(StandardCharsets.ISO_8859_1), 2)))
                    .as(file)
                    .containsExactly("pipeline.refused.photo.kind");
        }
        assertThat(keys(Darkroom.develop(
                        "\u00ff\u00d8\u00ff and nothing more".getBytes(StandardCharsets.ISO_8859_1), 2)))
                .containsExactly("pipeline.refused.photo.broken");
    }

    @Test
    void thirtyThousandByThirtyThousandAreRefusedBeforeTheyAreDecoded() {
        for (var flood : new byte[][] {
            Pictures.claiming(30_000, 30_000),
            Pictures.png(30_000, 30_000),
            Pictures.png(Integer.MAX_VALUE, Integer.MAX_VALUE)
        }) {
            assertThat(keys(Darkroom.develop(flood, 1))).containsExactly("pipeline.refused.photo.pixels");
        }
        assertThat(keys(Darkroom.develop(Pictures.claiming(8000, 5000), 1))).containsExactly("done");
    }

    @Test
    void tooManyBytesAreRefused() {
        assertThat(keys(Darkroom.develop(new byte[Darkroom.MOST_BYTES + 1], 1)))
                .containsExactly("pipeline.refused.photo.bytes");
    }

    @Test
    void aTornPictureIsRefusedAndNeverFails() {
        assertThat(keys(Darkroom.develop(Arrays.copyOf(Pictures.plain(), 700), 1)))
                .containsExactly("pipeline.refused.photo.broken");
        assertThat(keys(Darkroom.develop(Arrays.copyOf(Pictures.png(90, 90), 60), 1)))
                .containsExactly("pipeline.refused.photo.broken");
        var random = new Random(20221114);
        for (var whole : new byte[][] {Pictures.photo(1), Pictures.png(64, 48)}) {
            for (var i = 0; i < 3000; i++) {
                var torn = whole.clone();
                for (var n = 0; n < 6; n++) {
                    torn[random.nextInt(i % 2 == 0 ? Math.min(300, torn.length) : torn.length)] =
                            (byte) random.nextInt();
                }
                assertThat(keys(Darkroom.develop(torn, 1)))
                        .isSubsetOf(
                                "done",
                                "pipeline.refused.photo.broken",
                                "pipeline.refused.photo.kind",
                                "pipeline.refused.photo.pixels");
            }
        }
    }
}
