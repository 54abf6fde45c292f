package app.luodi.pipeline.ui;

import app.luodi.identity.Rights;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reports that wait for a line are sent from whatever screen is open; nothing is sent for who is not signed in. */
@Component
class Outbox implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1L;

    private final transient Rights rights;

    Outbox(Rights rights) {
        this.rights = rights;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(started -> start(started.getUI()));
    }

    private void start(UI ui) {
        rights.who().ifPresent(person -> {
            ui.getPage().addJsModule("context://scripts/luodi-report.js");
            ui.getPage()
                    .executeJs(
                            "customElements.whenDefined('luodi-report').then(() => window.luodiOutbox.start($0, JSON.parse($1)))",
                            person.account().toString(),
                            JsonMapper.shared()
                                    .writeValueAsString(
                                            SiteReportPage.words(Stream.of("waiting", "signedOut", "sentBack"))));
        });
    }
}
