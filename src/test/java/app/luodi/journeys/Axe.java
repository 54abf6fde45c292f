package app.luodi.journeys;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** axe-core, the accessibility checker: a resource of the tests with its licence beside it. */
final class Axe {
    private static final String SCRIPT = read();
    private static final String RUN = """
            async (rules) => (await axe.run(document, {resultTypes: ['violations'], ...(rules ? {runOnly: rules} : {})})).violations
              .filter(found => ['serious', 'critical'].includes(found.impact))
              .map(found => found.id + ': ' + found.help + ' — '
                + found.nodes.slice(0, 5).map(node => node.target.join(' ') + ' ' + node.html.slice(0, 140)).join(' | '))""";

    private Axe() {}

    /** One sentence for each rule that is broken seriously or critically. */
    @SuppressWarnings("unchecked") // the script answers with texts
    static List<String> seriousTroubles(Page page) {
        page.evaluate(SCRIPT);
        return (List<String>) page.evaluate(RUN);
    }

    /** The same for colours alone: what another theme may break. */
    @SuppressWarnings("unchecked") // the script answers with texts
    static List<String> paleWords(Page page) {
        page.evaluate(SCRIPT);
        return (List<String>) page.evaluate(RUN, List.of("color-contrast"));
    }

    private static String read() {
        try {
            return new ClassPathResource("axe/axe.min.js").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
