package app.luodi.shell.parts;

import static org.assertj.core.api.Assertions.assertThat;

import app.luodi.kernel.Light;
import app.luodi.shell.parts.StageTrack.Due;
import app.luodi.shell.parts.StageTrack.Standing;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MarksTests {
    @Test
    void aTrackHasElevenNodesAndTwoGates() {
        assertThat(looks(StageTrack.html(Standing.of("dddddddoooo", "topped_out", true))))
                .isEqualTo("d d d d d d gap d l o gap o o");
    }

    @Test
    void nodesThatDoNotApplyAreDashesAndTheNextOneStandsTall() {
        assertThat(looks(StageTrack.html(Standing.of("ddosssooooo", "filed", false))))
                .isEqualTo("d d n s s s gap o o o gap o o");
        assertThat(looks(StageTrack.html(new Standing("ddo", 2, Due.SLIPPING)))).startsWith("d d w o");
    }

    @Test
    void aTrackIsReadAloud() {
        assertThat(StageTrack.spoken(Standing.of("dddoooooooo", "land_won", true)))
                .isEqualTo("已过 3 个节点，下一步摘牌，已逾期");
    }

    @Test
    void aLightIsReadAloudWithItsReason() {
        assertThat(LightBadge.spoken(new LightBadge.Shown(Light.RED, "竣工逾期 75 天")))
                .isEqualTo("红灯，竣工逾期 75 天");
        assertThat(LightBadge.spoken(new LightBadge.Shown(Light.GREEN, ""))).isEqualTo("绿灯");
    }

    @Test
    void everyLightHasAShapeOfItsOwn() {
        assertThat(java.util.Arrays.stream(Light.values()).map(LightBadge::shape))
                .doesNotHaveDuplicates();
    }

    @Test
    void wordsOfPeopleAreNotMarkup() {
        assertThat(LightBadge.html(new LightBadge.Shown(Light.RED, "<img src=x onerror=alert(1)>")))
                .doesNotContain("<img");
    }

    @Test
    void theMeterIsFullAtAHundredButItsNumberGoesOn() {
        var shown = Meter.Shown.of(new BigDecimal("130.44"), new BigDecimal("82"));
        assertThat(Meter.html(shown)).contains("width:100.0%").contains("left:calc(82.0% - 1px)");
        assertThat(Meter.spoken(shown)).isEqualTo("完成 130.4%，时序 82.0%");
    }

    @Test
    void theMeterIsAmberBehindThePaceAndRedFarBehind() {
        assertThat(tone("79.7", "82")).isEqualTo(Meter.Tone.BLUE);
        assertThat(tone("70.6", "83")).isEqualTo(Meter.Tone.AMBER);
        assertThat(tone("55.0", "83")).isEqualTo(Meter.Tone.RED);
    }

    private static Meter.Tone tone(String done, String pace) {
        return Meter.Shown.of(new BigDecimal(done), new BigDecimal(pace)).tone();
    }

    private static String looks(String html) {
        return String.join(
                " ",
                Pattern.compile("<i class=\"(\\w+)\"")
                        .matcher(html)
                        .results()
                        .map(found -> found.group(1))
                        .toList());
    }
}
