package app.luodi.sheets.page;

import app.luodi.sheets.Format;
import app.luodi.sheets.HandingOut;
import app.luodi.sheets.Handout;
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
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/** Writes the file beside the screen, shows how far it is where that takes a while, and hands it over. */
class Downloading extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final int TOLD_EVERY = 500;
    /** Fewer rows than these are written before anybody has read a dialog. */
    private static final int AT_ONCE = 300;

    private final transient HandingOut handing;
    private final transient Handout handout;
    private final Format format;
    private final ProgressBar bar = new ProgressBar();
    private final Span said = new Span();
    private volatile boolean cancelled;

    Downloading(HandingOut handing, Handout handout, Format format) {
        this.handing = handing;
        this.handout = handout;
        this.format = format;
        setHeaderTitle(Texts.of("sheets.writing"));
        setWidth("360px");
        bar.setMax(Math.max(1, handout.expected()));
        said.setText(Texts.of("sheets.written", "0", Amounts.count(handout.expected())));
        add(bar, said);
        getFooter().add(new Button(Texts.of("parts.cancel"), event -> {
            cancelled = true;
            close();
        }));
        setCloseOnOutsideClick(false);
    }

    /** Starts; a dialog closes by itself. */
    void start() {
        var ui = UI.getCurrent();
        if (handout.expected() <= AT_ONCE) {
            var bytes = new ByteArrayOutputStream();
            handOver(ui, bytes, handing.write(handout, format, bytes, rows -> {}));
            return;
        }
        open();
        Thread.ofVirtual().name("export").start(new DelegatingSecurityContextRunnable(() -> write(ui)));
    }

    private void write(UI ui) {
        UI.setCurrent(ui); // the words of the file are in the language of who looks
        try {
            var bytes = new ByteArrayOutputStream();
            var all = handing.write(handout, format, bytes, rows -> {
                if (cancelled) {
                    throw new Cancelled();
                }
                if (rows % TOLD_EVERY == 0) {
                    ui.access(() -> progress(rows));
                }
            });
            ui.access(() -> handOver(ui, bytes, all));
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
        said.setText(Texts.of("sheets.written", Amounts.count(rows), Amounts.count(handout.expected())));
    }

    private void handOver(UI ui, ByteArrayOutputStream bytes, long rows) {
        close();
        var anchor = new Anchor();
        anchor.setHref(DownloadHandler.fromInputStream(event -> new DownloadResponse(
                new ByteArrayInputStream(bytes.toByteArray()),
                handout.fileName(format),
                format.mediaType(),
                bytes.size())));
        anchor.getElement().setAttribute("download", true).setAttribute("hidden", true);
        ui.add(anchor);
        anchor.getElement().executeJs("this.click()");
        Say.saved(Texts.of("sheets.ready", Amounts.count(rows)));
    }

    private static final class Cancelled extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
