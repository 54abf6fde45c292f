package app.luodi.pipeline.ui;

import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The report from the site in the browser ({@code scripts/luodi-report.js}): it works without a line, keeps what is typed
 * and photographed, and sends it to {@code /site-reports} by itself.
 */
@Tag("luodi-report")
class SiteReportPage extends Component implements HasStyle {
    private static final long serialVersionUID = 1L;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> WORDS = List.of(
            "title",
            "back",
            "what",
            "when",
            "day",
            "evidence",
            "later",
            "note",
            "send",
            "future",
            "refused",
            "photos",
            "photo",
            "drop",
            "shoot",
            "again",
            "album",
            "many",
            "unreadable",
            "weight",
            "hint",
            "both",
            "taken",
            "place",
            "neither",
            "saved",
            "unsaved",
            "restored",
            "weak",
            "waiting",
            "signedOut",
            "kept",
            "keptText",
            "keptTop",
            "onItsWay",
            "onItsWayText",
            "received",
            "receivedText",
            "receivedTop",
            "filled",
            "delivered",
            "sending",
            "tried",
            "stage",
            "noted",
            "verify",
            "verifyWho",
            "recognised",
            "recognisedWhat",
            "shown",
            "shownWhat",
            "next",
            "noList",
            "page",
            "takeBack",
            "date",
            "photoCount",
            "photoSum",
            "evidenceLater");

    /**
     * One thing that can be told.
     *
     * @param kind the milestone's code; null for progress and problems
     * @param first whether it is chosen from the beginning
     * @param evidence what the field of the evidence is called
     * @param needed why evidence or a photo is needed; empty where it is not
     * @param empty why a sentence is needed
     * @param hint what one might write
     * @param advice what follows from sending it
     * @param after the stage that is entered
     */
    record Choice(
            String key,
            String about,
            @Nullable String kind,
            String label,
            boolean first,
            String evidence,
            String needed,
            String empty,
            String hint,
            String advice,
            String after) {}

    /** The page as a whole. */
    record Given(
            UUID account,
            UUID project,
            String name,
            String sub,
            LocalDate today,
            List<Choice> choices,
            String leave,
            String list,
            String pageOf,
            Map<String, String> words) {}

    private final transient Given given;

    SiteReportPage(
            UUID account, UUID project, String name, String sub, LocalDate today, List<Choice> choices, String page) {
        this.given = new Given(account, project, name, sub, today, choices, page, "todo", page, words(WORDS.stream()));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule("context://scripts/luodi-report.js");
        getElement()
                .executeJs(
                        "customElements.whenDefined('luodi-report').then(() => this.setReport(JSON.parse($0)))",
                        JSON.writeValueAsString(given));
    }

    /** What is offered. */
    List<Choice> choices() {
        return given.choices();
    }

    /** The sentences with their places left open: the browser fills them. */
    static Map<String, String> words(Stream<String> keys) {
        return keys.collect(
                Collectors.toMap(key -> key, key -> Texts.of("pipeline.report." + key, "{0}", "{1}", "{2}")));
    }
}
