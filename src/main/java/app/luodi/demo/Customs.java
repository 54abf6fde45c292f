package app.luodi.demo;

import app.luodi.projects.Tags;
import app.luodi.ranking.PublishingRanking;
import app.luodi.schemes.DefiningSchemes;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** How a district counts: its tags, its types of investment, the rules its units are scored by. */
@Component
class Customs {
    private final Tags tags;
    private final DefiningSchemes schemes;
    private final PublishingRanking ranking;

    Customs(Tags tags, DefiningSchemes schemes, PublishingRanking ranking) {
        this.tags = tags;
        this.schemes = schemes;
        this.ranking = ranking;
    }

    void defineTags(Table rows) {
        IntStream.range(0, rows.rows().size()).forEach(at -> {
            var row = rows.rows().get(at);
            tags.define(
                    new Tags.Tag(
                            row.text("code"),
                            row.text("name"),
                            Tags.Kind.valueOf(row.text("kind").toUpperCase(Locale.ROOT))),
                    at + 1);
        });
    }

    void classify() {
        schemes.takeInCommonOnes().orThrow();
    }

    void score() {
        ranking.takeInTemplates().orThrow();
    }
}
