package app.luodi.imports.ui;

import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Consumer;

/** The ways in: a file chosen, dragged, or cells pasted from a spreadsheet. */
class ImportStart extends Div {
    private static final long serialVersionUID = 1L;
    private static final int MEGABYTE = 1024 * 1024;
    private static final int LARGEST = 20;

    ImportStart(ImportServices services, Consumer<UUID> opened) {
        addClassNames("lu-card", "imports-start");
        var upload = new Upload(UploadHandler.inMemory(
                (file, content) -> opened.accept(services.receiving().receive(file.fileName(), content))));
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
                opened.accept(services.receiving()
                        .receive(
                                Texts.of("imports.paste.name") + ".tsv",
                                paste.getValue().getBytes(StandardCharsets.UTF_8)));
            }
        });
        take.addThemeVariants(ButtonVariant.LUMO_SMALL);
        var hint = new Span(Texts.of("imports.start.hint"));
        hint.addClassName("lu-cap");
        add(upload, new Div(paste, take), hint);
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
