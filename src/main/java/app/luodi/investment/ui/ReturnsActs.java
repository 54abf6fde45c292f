package app.luodi.investment.ui;

import app.luodi.sheets.page.ExportMenu;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.UUID;

/** What the head of the sheet asks is done by the screen. */
record ReturnsActs(ReturnsView view) implements ReturnsHead.Acts {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Override
    public void open(String name, String value) {
        view.open(name, value);
    }

    @Override
    public void send() {
        view.send();
    }

    @Override
    public void undo() {
        view.undo();
    }

    @Override
    public void paste() {
        view.paste();
    }

    @Override
    public void closeOrOpen() {
        view.closeOrOpen();
    }

    @Override
    public void goTo(UUID row, String column) {
        view.goTo(row, column);
    }

    @Override
    public ExportMenu export() {
        return view.export();
    }

    @Override
    public DownloadHandler template() {
        return DownloadHandler.fromInputStream(event -> {
            var before = UI.getCurrent();
            var bytes = new ByteArrayOutputStream();
            UI.setCurrent(event.getUI()); // the words of the workbook are in the language of who looks
            try {
                var template = view.template();
                template.write(bytes);
                return new DownloadResponse(
                        new ByteArrayInputStream(bytes.toByteArray()), template.fileName(), XLSX, bytes.size());
            } finally {
                UI.setCurrent(before);
            }
        });
    }
}
