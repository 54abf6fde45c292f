package app.luodi.investment.ui;

import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** A block from a spreadsheet for who has no Ctrl V at hand: put in here, it lands where the selection begins. */
class PasteDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    PasteDialog(Consumer<String> paste) {
        setHeaderTitle(Texts.of("investment.returns.paste"));
        setWidth("560px");
        var block = new TextArea(Texts.of("investment.paste.label"));
        block.setWidthFull();
        block.setMinHeight("180px");
        block.setAutofocus(true);
        add(new Paragraph(Texts.of("investment.paste.why")), block);
        var put = new Button(Texts.of("investment.paste.do"), event -> {
            close();
            if (!block.getValue().isBlank()) {
                paste.accept(block.getValue());
            }
        });
        put.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.of("parts.cancel"), event -> close()), put);
    }
}
