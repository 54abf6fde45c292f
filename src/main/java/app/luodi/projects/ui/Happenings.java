package app.luodi.projects.ui;

import app.luodi.projects.ProjectHistory;
import app.luodi.projects.page.ProjectChronicle;
import app.luodi.projects.page.ProjectChronicle.Entry;
import app.luodi.projects.page.ProjectWords;
import app.luodi.shell.parts.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What happened to a project, as all modules tell it: edits of the register, and what the others contribute. */
@Component
class Happenings {
    private static final int NAMED_FIELDS = 3;

    private final ProjectHistory history;
    private final ProjectWords words;
    private final List<ProjectChronicle> chronicles;

    Happenings(ProjectHistory history, ProjectWords words, List<ProjectChronicle> chronicles) {
        this.history = history;
        this.words = words;
        this.chronicles = chronicles;
    }

    List<Entry> latest(UUID project, int limit) {
        return Stream.concat(
                        edits(project, limit).stream(),
                        chronicles.stream().flatMap(chronicle -> chronicle.latest(project, limit).stream()))
                .sorted(Comparator.comparing(Entry::at).reversed())
                .limit(limit)
                .toList();
    }

    private List<Entry> edits(UUID project, int limit) {
        var speaker = words.speaker();
        return history.edits(project, limit).stream()
                .map(edit -> new Entry(edit.trace().at(), edit.trace().by(), sentence(edit, speaker), ""))
                .toList();
    }

    private static String sentence(ProjectHistory.Edit edit, ProjectWords.Speaker speaker) {
        if (edit.fields().isEmpty()) {
            return Texts.of("projects.happened.registered");
        }
        if (edit.fields().size() == 1) {
            var field = edit.fields().getFirst();
            return Texts.of(
                    "projects.happened.changed",
                    ProjectWords.name(field),
                    speaker.say(field, edit.was()),
                    speaker.say(field, edit.became()));
        }
        var named = edit.fields().stream()
                .limit(NAMED_FIELDS)
                .map(ProjectWords::name)
                .collect(Collectors.joining(Texts.of("projects.and")));
        return edit.fields().size() <= NAMED_FIELDS
                ? Texts.of("projects.happened.several", named)
                : Texts.of("projects.happened.many", named, edit.fields().size());
    }
}
