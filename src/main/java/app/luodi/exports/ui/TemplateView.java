package app.luodi.exports.ui;

import app.luodi.exports.KeepingTemplates;
import app.luodi.exports.ReportTemplate;
import app.luodi.kernel.Outcome;
import app.luodi.shell.For;
import app.luodi.shell.MainLayout;
import app.luodi.shell.parts.Confirm;
import app.luodi.shell.parts.ErrorSummary;
import app.luodi.shell.parts.Icons;
import app.luodi.shell.parts.PageHeader;
import app.luodi.shell.parts.Say;
import app.luodi.shell.parts.Texts;
import app.luodi.shell.parts.UrlState;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One form: filled at the left, its columns bound at the right. */
@Route(value = "templates/:id", layout = MainLayout.class)
@For(value = "export", city = false)
@PermitAll
class TemplateView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final transient KeepingTemplates templates;
    private final transient TemplateServices services;
    private transient @Nullable ReportTemplate template;

    TemplateView(KeepingTemplates templates, TemplateServices services) {
        this.templates = templates;
        this.services = services;
        addClassNames("lu-page", "templates-page");
    }

    @Override
    public String getPageTitle() {
        return template == null ? Texts.of("exports.templates") : template.name();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            var id = UUID.fromString(event.getRouteParameters().get("id").orElse(""));
            template = templates.find(id);
            load(template);
        } catch (IllegalArgumentException | NoSuchElementException unknown) {
            throw new NotFoundException();
        }
    }

    private void load(ReportTemplate shown) {
        template = shown;
        removeAll();
        add(header(shown));
        var summary = new ErrorSummary();
        var body = new Div();
        body.addClassNames("templates-body", "lu-grow");
        body.add(new FillCard(services, shown));
        if (templates.may()) {
            var binding = new BindingCard(services, shown, (name, layout) -> {
                switch (templates.bind(shown.id(), shown.version(), name, layout)) {
                    case Outcome.Done<ReportTemplate>(var saved) -> {
                        Say.saved(Texts.of("exports.saved"));
                        load(saved);
                    }
                    case Outcome.Refused<ReportTemplate>(var reasons) -> summary.show(reasons);
                }
            });
            body.add(binding);
        }
        add(summary, body);
    }

    private PageHeader header(ReportTemplate shown) {
        var back = new Anchor("templates", Texts.of("exports.templates"));
        back.getElement().setAttribute("router-link", "");
        var empty = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var content = templates.content(shown.id());
                    return new DownloadResponse(
                            new ByteArrayInputStream(content), shown.name() + ".xlsx", XLSX, content.length);
                }),
                "");
        empty.add(new Button(Texts.of("exports.empty_form"), Icons.of("down")));
        empty.getElement().setAttribute("download", true);
        var header = new PageHeader(
                        shown.name(),
                        Texts.of("exports.template.sub", shown.layout().sheet()))
                .actions(back, empty);
        if (templates.may()) {
            header.actions(new Button(
                    Texts.of("exports.remove"),
                    event -> Confirm.ask(
                            Texts.of("exports.remove.ask", shown.name()),
                            Texts.of("exports.remove.why"),
                            Texts.of("exports.remove"),
                            () -> {
                                templates.remove(shown.id());
                                UrlState.at("templates").open();
                            })));
        }
        return header;
    }
}
