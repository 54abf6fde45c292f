package app.luodi.imports.ui;

import app.luodi.identity.ManagingAccounts.OneTime;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** The one-time passwords of accounts that came in together, this once: on the screen and as a file to hand out. */
class SecretsDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final String BYTE_ORDER = "\uFEFF";

    SecretsDialog(List<OneTime> secrets) {
        setHeaderTitle(Texts.of("imports.secrets", secrets.size()));
        setWidth("520px");
        setMaxWidth("100%");
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        var table = new NativeTable();
        table.addClassNames("lu-tbl", "imports-beside");
        var head = new NativeTableRow();
        head.add(
                new NativeTableHeaderCell(Texts.of("imports.roster.accounts.login")),
                new NativeTableHeaderCell(Texts.of("imports.secrets.password")));
        table.getHead().add(head);
        secrets.forEach(one -> table.getBody()
                .add(new NativeTableRow(new NativeTableCell(one.loginName()), new NativeTableCell(one.secret()))));
        var box = new Div(table);
        box.addClassName("imports-beside-box");
        box.getElement().setAttribute("tabindex", "0");
        add(new Paragraph(Texts.of("imports.secrets.once")), box);
        var file = file(secrets);
        var download = new Anchor(
                DownloadHandler.fromInputStream(event -> new DownloadResponse(
                        new ByteArrayInputStream(file), "accounts.csv", "text/csv;charset=utf-8", file.length)),
                Texts.of("imports.secrets.download"));
        download.getElement().setAttribute("router-ignore", true);
        var close = new Button(Texts.of("imports.secrets.close"), event -> close());
        close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(download, close);
    }

    /** Names of accounts begin with a letter, and made-up passwords hold letters and digits alone: nothing a spreadsheet would calculate. */
    private static byte[] file(List<OneTime> secrets) {
        var text = secrets.stream()
                .map(one -> one.loginName() + "," + one.secret())
                .collect(Collectors.joining(
                        "\r\n",
                        BYTE_ORDER + Texts.of("imports.roster.accounts.login") + ","
                                + Texts.of("imports.secrets.password") + "\r\n",
                        "\r\n"));
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
