package app.luodi.exports.ui;

import app.luodi.exports.ArrivingWithEverything;
import app.luodi.exports.ArrivingWithEverything.Arrived;
import app.luodi.exports.LeavingWithEverything;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Today;
import app.luodi.shell.For;
import app.luodi.shell.MainLayout;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Card;
import app.luodi.shell.parts.Icons;
import app.luodi.shell.parts.PageHeader;
import app.luodi.shell.parts.Say;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.PermitAll;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/** 整区归档: everything of the district in one file, for the day it leaves, and back into an empty one. */
@Route(value = "archive", layout = MainLayout.class)
@Menu(title = "exports.archive", order = 490, icon = "down")
@For(value = "manage_settings", city = false)
@PermitAll
class ArchiveView extends Main implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient LeavingWithEverything leaving;
    private final transient ArrivingWithEverything arriving;
    private final transient Today today;
    private final ProgressBar bar = new ProgressBar();
    private final Span said = new Span();
    private final Button leave = new Button(Texts.of("exports.archive.leave"), Icons.of("down"), event -> leave());

    ArchiveView(LeavingWithEverything leaving, ArrivingWithEverything arriving, Today today) {
        this.leaving = leaving;
        this.arriving = arriving;
        this.today = today;
        addClassNames("lu-page", "templates-page");
        bar.setVisible(false);
        said.addClassName("lu-cap");
        said.getElement().setAttribute("role", "status");
        leave.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var out = new Card(Texts.of("exports.archive.out"));
        out.body().add(form(new Paragraph(Texts.of("exports.archive.out.what")), new Div(leave)));
        var in = new Card(Texts.of("exports.archive.in"));
        in.body().add(form(new Paragraph(Texts.of("exports.archive.in.what")), upload()));
        add(new PageHeader(getPageTitle(), Texts.of("exports.archive.sub")), bar, said, out, in);
    }

    @Override
    public String getPageTitle() {
        return Texts.of("exports.archive");
    }

    private static Div form(com.vaadin.flow.component.Component... parts) {
        var form = new Div(parts);
        form.addClassName("templates-form");
        return form;
    }

    private void leave() {
        var ui = UI.getCurrent();
        begins();
        beside(ui, () -> {
            var file = Files.createTempFile("luodi-", ".zip");
            try (var out = Files.newOutputStream(file)) {
                leaving.leave(out, (done, all) -> ui.access(() -> progress(done, all)));
            }
            ui.access(() -> handOver(file));
        });
    }

    private void begins() {
        leave.setEnabled(false);
        bar.setVisible(true);
        bar.setIndeterminate(true);
    }

    private void progress(int done, int all) {
        bar.setIndeterminate(false);
        bar.setMax(all);
        bar.setValue(Math.min(done, all));
        said.setText(Texts.of("exports.archive.progress", done, all));
    }

    private void ends() {
        leave.setEnabled(true);
        bar.setVisible(false);
        said.setText("");
    }

    private void handOver(Path file) {
        ends();
        var anchor = new Anchor();
        anchor.setHref(DownloadHandler.fromInputStream(event -> {
            try {
                return new DownloadResponse(
                        Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE),
                        Texts.of("exports.archive") + "-" + today.today() + ".zip",
                        "application/zip",
                        Files.size(file));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }));
        anchor.getElement().setAttribute("download", true).setAttribute("hidden", true);
        add(anchor);
        anchor.getElement().executeJs("this.click()");
        Say.saved(Texts.of("exports.archive.left"));
    }

    private Upload upload() {
        var ui = UI.getCurrent();
        var upload = new Upload(UploadHandler.toTempFile((metadata, file) -> ui.access(() -> arrive(ui, file))));
        upload.setAcceptedFileTypes(".zip");
        upload.setMaxFiles(1);
        var words = new UploadI18N();
        words.setAddFiles(new UploadI18N.AddFiles().setOne(Texts.of("exports.archive.upload")));
        words.setDropFiles(new UploadI18N.DropFiles().setOne(Texts.of("exports.drop")));
        words.setError(new UploadI18N.Error()
                .setIncorrectFileType(Texts.of("exports.refused.archive"))
                .setTooManyFiles(Texts.of("exports.upload.one")));
        upload.setI18n(words);
        return upload;
    }

    private void arrive(UI ui, File file) {
        begins();
        beside(ui, () -> {
            try {
                var outcome = arriving.arrive(file.toPath(), (done, all) -> ui.access(() -> progress(done, all)));
                ui.access(() -> arrived(outcome));
            } finally {
                Files.deleteIfExists(file.toPath());
            }
        });
    }

    private void arrived(Outcome<Arrived> outcome) {
        ends();
        switch (outcome) {
            case Outcome.Done<Arrived>(var arrived) ->
                Say.saved(Texts.of(
                        "exports.archive.arrived", Amounts.count(arrived.tables()), Amounts.count(arrived.rows())));
            case Outcome.Refused<Arrived>(var reasons) -> Say.refused(reasons);
        }
    }

    /** Work that may be refused by the disk. */
    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }

    private void beside(UI ui, Work work) {
        Thread.ofVirtual().name("archive").start(new DelegatingSecurityContextRunnable(() -> {
            UI.setCurrent(ui);
            try {
                work.run();
            } catch (IOException | RuntimeException failure) {
                ui.access(() -> {
                    ends();
                    Say.failed(Integer.toHexString(System.identityHashCode(failure)));
                });
                throw new IllegalStateException(failure);
            } finally {
                UI.setCurrent(null);
            }
        }));
    }
}
