package app.luodi.ranking.ui;

import app.luodi.ranking.Score;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Texts;
import java.math.BigDecimal;
import java.util.List;

/** The derivation of a score, sentence by sentence; as it is published it is kept. */
final class RankingWords {
    private RankingWords() {}

    static List<String> derivation(Score score) {
        return score.lines().stream().map(RankingWords::sentence).toList();
    }

    private static String sentence(Score.Line line) {
        var got = points(line.got());
        if (line.works().equals("entry")) {
            return Texts.of("ranking.line.entry", Amounts.signed(line.got(), 2), line.words());
        }
        var name = metric(line.metric());
        if (line.value().isEmpty()) {
            return Texts.of("ranking.line.unknown", name);
        }
        var value = points(line.value().get());
        return Texts.of("ranking.line." + line.works(), name, value, points(line.points()), got);
    }

    static String metric(String code) {
        return code.equals("signing_completion")
                ? Texts.of("ranking.metric.signing_completion")
                : Texts.of("indicators.rate." + code);
    }

    static String points(BigDecimal value) {
        return Amounts.number(value, Math.clamp(value.stripTrailingZeros().scale(), 0, 2));
    }
}
