package app.luodi.ledger.ui;

import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Say;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/** Writes the sheet beside the screen, shows how far it is, and hands it over. */
class ExportDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final int TOLD_EVERY = 500;

    private final transient LedgerExport export;
    private final transient LedgerAddress shown;
    private final long expected;
    private final ProgressBar bar = new ProgressBar();
    private final Span said = new Span();
    private volatile boolean cancelled;

    ExportDialog(LedgerExport export, LedgerAddress shown, long expected) {
        this.export = export;
        this.shown = shown;
        this.expected = expected;
        setHeaderTitle(Texts.of("ledger.export.title"));
        setWidth("360px");
        bar.setMax(Math.max(1, expected));
        said.setText(Texts.of("ledger.export.done", "0", Amounts.count(expected)));
        add(bar, said);
        getFooter().add(new Button(Texts.of("parts.cancel"), event -> {
            cancelled = true;
            close();
        }));
        setCloseOnOutsideClick(false);
    }

    /** Starts; the dialog closes by itself. */
    void start() {
        open();
        var ui = UI.getCurrent();
        Thread.ofVirtual().name("export").start(new DelegatingSecurityContextRunnable(() -> write(ui)));
    }

    private void write(UI ui) {
        UI.setCurrent(ui); // the words of the sheet are in the language of who looks
        try {
            var file = export.toFile(shown, rows -> {
                if (cancelled) {
                    throw new Cancelled();
                }
                if (rows % TOLD_EVERY == 0) {
                    ui.access(() -> progress(rows));
                }
            });
            ui.access(() -> handOver(ui, file));
        } catch (Cancelled byWhoWaited) {
            ui.access(this::close);
        } catch (RuntimeException failure) {
            ui.access(() -> {
                close();
                Say.failed(Integer.toHexString(System.identityHashCode(failure)));
            });
            throw failure;
        } finally {
            UI.setCurrent(null);
        }
    }

    private void progress(long rows) {
        bar.setValue(Math.min(rows, bar.getMax()));
        said.setText(Texts.of("ledger.export.done", Amounts.count(rows), Amounts.count(expected)));
    }

    private void handOver(UI ui, Path file) {
        close();
        var anchor = new Anchor();
        anchor.setHref(DownloadHandler.fromInputStream(event -> {
            try {
                var bytes = Files.readAllBytes(file);
                Files.deleteIfExists(file);
                return new DownloadResponse(
                        new java.io.ByteArrayInputStream(bytes),
                        export.fileName(shown),
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        bytes.length);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }));
        anchor.getElement().setAttribute("download", true).setAttribute("hidden", true);
        ui.add(anchor);
        anchor.getElement().executeJs("this.click()");
        Say.saved(Texts.of("ledger.export.ready", Amounts.count(expected)));
    }

    private static final class Cancelled extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
