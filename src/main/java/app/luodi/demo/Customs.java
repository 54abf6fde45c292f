package app.luodi.demo;

import app.luodi.exports.KeepingTemplates;
import app.luodi.projects.Tags;
import app.luodi.ranking.PublishingRanking;
import app.luodi.schemes.DefiningSchemes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** How a district counts: its tags, its types of investment, the rules its units are scored by. */
@Component
class Customs {
    private final Tags tags;
    private final DefiningSchemes schemes;
    private final PublishingRanking ranking;
    private final KeepingTemplates forms;

    Customs(Tags tags, DefiningSchemes schemes, PublishingRanking ranking, KeepingTemplates forms) {
        this.tags = tags;
        this.schemes = schemes;
        this.ranking = ranking;
        this.forms = forms;
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

    /** The form the city wants back: its heads say what they ask for. */
    void report() {
        try (var form = Customs.class.getResourceAsStream("/demo/gaoxin-example-form.xlsx")) {
            forms.receive("重点项目进展情况表（示例）.xlsx", Objects.requireNonNull(form).readAllBytes())
                    .orThrow();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void score() {
        ranking.takeInTemplates().orThrow();
    }
}
