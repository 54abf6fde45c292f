package app.luodi.ranking.ui;

import app.luodi.ranking.Ranked;
import app.luodi.shell.parts.Say;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;

/** Among whom each is ranked: the same word makes a group; blank is ranked among all that have none. */
class PeersDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    PeersDialog(RankingServices services, List<Ranked> ranked, Runnable done) {
        setHeaderTitle(Texts.of("ranking.peers.edit"));
        setWidth("520px");
        var fields = new LinkedHashMap<Ranked, TextField>();
        var form = new FormLayout();
        ranked.stream().sorted(java.util.Comparator.comparing(Ranked::name)).forEach(one -> {
            var field = new TextField(one.name());
            field.setValue(one.peers());
            field.setPlaceholder(Texts.of("ranking.peers.all"));
            fields.put(one, field);
            form.add(field);
        });
        add(form);
        var save = new Button(Texts.of("ranking.save"), event -> {
            fields.forEach((one, field) -> {
                if (!field.getValue().strip().equals(one.peers())) {
                    services.publishing().group(one.subject(), field.getValue());
                }
            });
            close();
            Say.saved(Texts.of("ranking.done"));
            done.run();
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.of("parts.cancel"), event -> close()), save);
    }
}
