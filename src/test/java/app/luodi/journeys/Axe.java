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

    /** The same for colours alone after the page was turned dark where it stands, and light again: what a theme may break. */
    @SuppressWarnings("unchecked") // the script answers with texts
    static List<String> paleWordsInTheDark(Page page) {
        page.evaluate("""
                () => {
                  document.head.insertAdjacentHTML('beforeend', '<style>*, ::part(*) { transition: none !important; }</style>');
                  document.documentElement.dataset.theme = 'dark';
                }""");
        var found = (List<String>) page.evaluate(RUN, List.of("color-contrast"));
        page.evaluate("() => { delete document.documentElement.dataset.theme; }");
        return found;
    }

    private static String read() {
        try {
            return new ClassPathResource("axe/axe.min.js").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
