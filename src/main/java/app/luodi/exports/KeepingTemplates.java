package app.luodi.exports;

import app.luodi.exports.ReportTemplate.Binding;
import app.luodi.exports.ReportTemplate.Layout;
import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.kernel.Acted;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refusal;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the forms that superiors want back: received once, bound once, changed by whoever may share lists. */
@Service
@Transactional
public class KeepingTemplates {
    private static final int LARGEST = 4 * 1024 * 1024;
    private static final int LONGEST_NAME = 80;

    private final ReportTemplates templates;
    private final Rights rights;
    private final ApplicationEventPublisher events;

    KeepingTemplates(ReportTemplates templates, Rights rights, ApplicationEventPublisher events) {
        this.templates = templates;
        this.rights = rights;
        this.events = events;
    }

    /**
     * A column of a form as the screen that binds it shows it.
     *
     * @param letters as a spreadsheet names it
     * @param head its texts from the top
     */
    public record Head(int column, String letters, String head, Optional<Binding> likely) {}

    /** Whether forms may be received and bound here; a city's accounts keep none. */
    public boolean may() {
        return rights.may(Act.SHARE_VIEW);
    }

    @Transactional(readOnly = true)
    public List<ReportTemplate> all() {
        rights.require(Act.EXPORT);
        return templates.all();
    }

    /** @throws NoSuchElementException for an id that is unknown here */
    @Transactional(readOnly = true)
    public ReportTemplate find(UUID id) {
        rights.require(Act.EXPORT);
        return templates.find(id).orElseThrow(() -> new NoSuchElementException("No such template"));
    }

    /** The empty form as it came. */
    @Transactional(readOnly = true)
    public byte[] content(UUID id) {
        rights.require(Act.EXPORT);
        return templates.content(id).orElseThrow(() -> new NoSuchElementException("No such template"));
    }

    /** Receives a form and proposes what its columns are. */
    public Outcome<ReportTemplate> receive(String file, byte[] content) {
        rights.require(Act.SHARE_VIEW);
        if (content.length > LARGEST) {
            return Outcome.refused(Refusal.of("file", "exports.refused.large", LARGEST / 1024 / 1024));
        }
        var name = name(file);
        if (templates.all().stream().anyMatch(one -> one.name().equals(name))) {
            return Outcome.refused(Refusal.of("file", "exports.refused.name_taken", name));
        }
        return switch (TemplateReading.read(file, content)) {
            case Outcome.Refused<app.luodi.imports.reading.Workbook>(var reasons) -> Outcome.refused(reasons);
            case Outcome.Done<app.luodi.imports.reading.Workbook>(var workbook) -> {
                var proposed = TemplateReading.propose(workbook);
                if (proposed.isEmpty()) {
                    yield Outcome.refused(Refusal.of("file", "exports.refused.no_heads"));
                }
                var id = templates.insert(name, file, content, proposed.get(), rights.signature());
                events.publishEvent(Acted.on("template.received", id).called(name));
                yield Outcome.done(find(id));
            }
        };
    }

    private static String name(String file) {
        var plain = file.replaceFirst("(?i)\\.xlsx$", "").strip();
        return plain.isEmpty() ? "1" : plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
    }

    /** What stands over the columns where the rows begin in that row. */
    @Transactional(readOnly = true)
    public List<Head> heads(UUID id, int firstRow) {
        var template = find(id);
        return TemplateReading.read(template.file(), content(id)).orThrow().sheets().stream()
                .filter(sheet -> sheet.name().equals(template.layout().sheet()))
                .flatMap(sheet -> TemplateReading.columns(sheet, firstRow).stream())
                .map(column -> new Head(column.index(), column.letters(), column.head(), column.likely()))
                .toList();
    }

    /** Binds its columns, under the name it shall have. */
    public Outcome<ReportTemplate> bind(UUID id, int version, String name, Layout layout) {
        rights.require(Act.SHARE_VIEW);
        var refusal = refusal(id, name.strip(), layout);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        if (!templates.update(id, version, name.strip(), layout, rights.signature())) {
            return Outcome.refused(Refusal.of("", "exports.refused.stale"));
        }
        events.publishEvent(Acted.on("template.bound", id).called(name.strip()));
        return Outcome.done(find(id));
    }

    private Optional<Refusal> refusal(UUID id, String name, Layout layout) {
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return Optional.of(Refusal.of("name", "exports.refused.name", LONGEST_NAME));
        }
        if (templates.all().stream()
                .anyMatch(one -> one.name().equals(name) && !one.id().equals(id))) {
            return Optional.of(Refusal.of("name", "exports.refused.name_taken", name));
        }
        if (layout.firstRow() < 2 || layout.totalRow() != null && layout.totalRow() < layout.firstRow()) {
            return Optional.of(Refusal.of("firstRow", "exports.refused.rows"));
        }
        if (layout.bindings().stream()
                .anyMatch(one -> TemplateField.of(one.field()).isEmpty())) {
            return Optional.of(Refusal.of("field", "exports.refused.field"));
        }
        return layout.bindings().stream().noneMatch(one -> one.field().equals("name"))
                ? Optional.of(Refusal.of("field", "exports.refused.no_name"))
                : Optional.empty();
    }

    /** Gives it up; what was filled stays with those who have it. */
    public void remove(UUID id) {
        rights.require(Act.SHARE_VIEW);
        var template = find(id);
        templates.delete(id);
        events.publishEvent(Acted.on("template.removed", id).called(template.name()));
    }
}
