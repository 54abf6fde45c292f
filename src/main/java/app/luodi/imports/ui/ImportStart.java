package app.luodi.imports.ui;

import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refusal;
import app.luodi.shell.parts.Say;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** The ways in: a file chosen, dragged, or cells pasted from a spreadsheet. */
class ImportStart extends Div {
    private static final long serialVersionUID = 1L;
    private static final int MEGABYTE = 1024 * 1024;
    private static final int LARGEST = 20;
    private static final String BY_HEADERS = "auto";
    private static final String PROJECTS = "projects";

    private final transient ImportServices services;
    private final transient Consumer<UUID> opened;
    private final Select<String> kind = new Select<>();

    ImportStart(ImportServices services, Consumer<UUID> opened) {
        this.services = services;
        this.opened = opened;
        addClassNames("lu-card", "imports-start");
        var kinds = new ArrayList<>(List.of(BY_HEADERS));
        if (services.receiving().isAllowed()) {
            kinds.add(PROJECTS);
        }
        services.rosters().allowed().forEach(one -> kinds.add(one.code()));
        kind.setLabel(Texts.of("imports.kind"));
        kind.setItems(kinds);
        kind.setItemLabelGenerator(one -> Texts.of("imports.kind." + one));
        kind.setValue(BY_HEADERS);
        kind.setId("imports-kind");
        var upload = new Upload(UploadHandler.inMemory((file, content) -> received(file.fileName(), content)));
        upload.setAcceptedFileTypes(".xlsx", ".xls", ".csv", ".tsv", ".txt");
        upload.setMaxFileSize(LARGEST * MEGABYTE);
        upload.setMaxFiles(1);
        upload.setI18n(words());
        upload.addClassName("imports-upload");
        var paste = new TextArea(Texts.of("imports.paste"));
        paste.setPlaceholder(Texts.of("imports.paste.hint"));
        paste.addClassName("imports-paste");
        var take = new Button(Texts.of("imports.paste.take"), event -> {
            if (!paste.getValue().isBlank()) {
                received(
                        Texts.of("imports.paste.name") + ".tsv",
                        paste.getValue().getBytes(StandardCharsets.UTF_8));
            }
        });
        take.addThemeVariants(ButtonVariant.LUMO_SMALL);
        var hint = new Span(Texts.of("imports.start.hint"));
        hint.addClassName("lu-cap");
        add(upload, new Div(paste, take), kind, hint);
    }

    /** As what was chosen; else the headers say which list it is, and what is none is a ledger of projects. */
    private void received(String file, byte[] content) {
        if (!kind.getValue().equals(PROJECTS)) {
            var chosen = services.rosters().allowed().stream()
                    .filter(one -> one.code().equals(kind.getValue()))
                    .findFirst()
                    .orElse(null);
            switch (services.rosters().receive(file, content, chosen)) {
                case Outcome.Refused<Optional<UUID>>(var reasons) -> {
                    Say.refused(reasons);
                    return;
                }
                case Outcome.Done<Optional<UUID>>(var id) -> {
                    if (id.isPresent()) {
                        opened.accept(id.get());
                        return;
                    }
                }
            }
        }
        if (services.receiving().isAllowed()) {
            opened.accept(services.receiving().receive(file, content));
        } else {
            Say.refused(List.of(Refusal.of("", "imports.roster.nothing")));
        }
    }

    private static UploadI18N words() {
        var words = new UploadI18N();
        words.setAddFiles(new UploadI18N.AddFiles().setOne(Texts.of("imports.upload")));
        words.setDropFiles(new UploadI18N.DropFiles().setOne(Texts.of("imports.drop")));
        words.setError(new UploadI18N.Error()
                .setFileIsTooBig(Texts.of("imports.upload.big", LARGEST))
                .setIncorrectFileType(Texts.of("imports.upload.type"))
                .setTooManyFiles(Texts.of("imports.upload.many")));
        return words;
    }
}
