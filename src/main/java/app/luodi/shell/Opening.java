package app.luodi.shell;

import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What happens when a browser comes: language, theme, the wall before screens, words for lost connections. */
@Component
class Opening implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1L;
    private final transient ObjectProvider<WhoIsThere> who;

    Opening(ObjectProvider<WhoIsThere> who) {
        this.who = who;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(Opening::dress);
        event.getSource().setSystemMessagesProvider(Opening::words);
        event.getSource().addSessionInitListener(session -> {
            session.getSession().setLocale(Appearance.language(session.getRequest()));
            session.getSession().setErrorHandler(new Failures());
        });
        event.getSource().addUIInitListener(opened -> greet(opened.getUI(), VaadinRequest.getCurrent()));
    }

    private static void dress(IndexHtmlResponse response) {
        var html = response.getDocument().getElementsByTag("html").first();
        if (html != null) {
            html.attr("lang", Appearance.language(response.getVaadinRequest()).toLanguageTag());
            if (Appearance.dark(response.getVaadinRequest())) {
                html.attr("data-theme", "dark");
            }
        }
    }

    private void greet(UI ui, @Nullable VaadinRequest request) {
        var language = Appearance.language(request);
        ui.getSession().setLocale(language);
        ui.setLocale(language);
        ui.addBeforeEnterListener(this::letIn);
        var reconnect = ui.getReconnectDialogConfiguration();
        reconnect.setDialogText(Texts.of("shell.connection.lost"));
        reconnect.setDialogTextGaveUp(Texts.of("shell.connection.gone"));
        ClientWords.translate(ui);
    }

    /** A screen that is not for the person says so, whatever the menu shows; one of a district asks a city which. */
    private void letIn(BeforeEnterEvent event) {
        var target = event.getNavigationTarget();
        var there = who.getIfAvailable();
        var reserved = target.getAnnotation(For.class);
        if (there == null || reserved == null) {
            return;
        }
        if (!there.sees(target)) {
            event.rerouteToError(new NotForYou(target), "");
        } else if (reserved.district() && !reserved.several() && there.choosesFirst()) {
            event.rerouteToError(new DistrictFirst(target), "");
        }
    }

    private static SystemMessages words(SystemMessagesInfo info) {
        var words = new CustomizedSystemMessages();
        words.setSessionExpiredNotificationEnabled(false);
        words.setInternalErrorCaption(Texts.in(info.getLocale(), "shell.failure.title"));
        words.setInternalErrorMessage(Texts.in(info.getLocale(), "shell.failure.reload"));
        words.setCookiesDisabledCaption(Texts.in(info.getLocale(), "shell.cookies.title"));
        words.setCookiesDisabledMessage(Texts.in(info.getLocale(), "shell.cookies.message"));
        return words;
    }
}
