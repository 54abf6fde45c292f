package app.luodi.exports.ui;

import app.luodi.exports.KeepingTemplates;
import app.luodi.exports.ReportTemplate;
import app.luodi.kernel.Outcome;
import app.luodi.shell.For;
import app.luodi.shell.MainLayout;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Card;
import app.luodi.shell.parts.EmptyState;
import app.luodi.shell.parts.PageHeader;
import app.luodi.shell.parts.Say;
import app.luodi.shell.parts.Texts;
import app.luodi.shell.parts.UrlState;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** 报表模板: the forms that superiors want back; the key-project office opens it on the day a report is due. */
@Route(value = "templates", layout = MainLayout.class)
@Menu(title = "exports.templates", order = 420, icon = "doc")
@For(value = "export", city = false)
@PermitAll
class TemplatesView extends Main implements AfterNavigationObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final int LARGEST = 4 * 1024 * 1024;

    private final transient KeepingTemplates templates;

    TemplatesView(KeepingTemplates templates) {
        this.templates = templates;
        addClassNames("lu-page", "templates-page");
    }

    @Override
    public String getPageTitle() {
        return Texts.of("exports.templates");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        load();
    }

    private void load() {
        removeAll();
        var all = templates.all();
        add(new PageHeader(getPageTitle(), Texts.of("exports.templates.sub")));
        if (templates.may()) {
            add(upload());
        }
        if (all.isEmpty()) {
            add(new EmptyState(Texts.of("exports.templates.none"), Texts.of("exports.templates.none.why")));
        } else {
            add(new Card(Texts.of("exports.templates.count", all.size()), table(all)).flush());
        }
    }

    private static NativeTable table(List<ReportTemplate> all) {
        var head = new NativeTableRow();
        for (var key : List.of("name", "state", "columns", "changed")) {
            var cell = new NativeTableHeaderCell(Texts.of("exports.template." + key));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        var body = new NativeTableBody();
        all.forEach(template -> {
            var name = new Anchor("templates/" + template.id(), template.name());
            name.getElement().setAttribute("router-link", "");
            var state = new Span(Texts.of(template.isBound() ? "exports.template.bound" : "exports.template.unbound"));
            state.addClassNames("lu-tag", template.isBound() ? "lu-tag-green" : "lu-tag-amber");
            body.add(new NativeTableRow(
                    new NativeTableCell(name),
                    new NativeTableCell(state),
                    new NativeTableCell(
                            Amounts.count(template.layout().bindings().size())),
                    new NativeTableCell(template.changedBy() + " " + Amounts.minute(template.changedAt()))));
        });
        var table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassName("lu-tbl");
        return table;
    }

    private Div upload() {
        var ui = com.vaadin.flow.component.UI.getCurrent();
        var upload = new Upload(UploadHandler.inMemory(
                (file, content) -> ui.access(() -> received(templates.receive(file.fileName(), content)))));
        upload.setAcceptedFileTypes(".xlsx");
        upload.setMaxFileSize(LARGEST);
        upload.setMaxFiles(1);
        var words = new UploadI18N();
        words.setAddFiles(new UploadI18N.AddFiles().setOne(Texts.of("exports.upload")));
        words.setDropFiles(new UploadI18N.DropFiles().setOne(Texts.of("exports.drop")));
        words.setError(new UploadI18N.Error()
                .setFileIsTooBig(Texts.of("exports.refused.large", LARGEST / 1024 / 1024))
                .setIncorrectFileType(Texts.of("exports.refused.xlsx"))
                .setTooManyFiles(Texts.of("exports.upload.one")));
        upload.setI18n(words);
        var hint = new Span(Texts.of("exports.upload.hint"));
        hint.addClassName("lu-cap");
        var card = new Div(upload, hint);
        card.addClassNames("lu-card", "templates-upload");
        return card;
    }

    private void received(Outcome<ReportTemplate> outcome) {
        switch (outcome) {
            case Outcome.Done<ReportTemplate>(var template) ->
                UrlState.at("templates/" + template.id()).open();
            case Outcome.Refused<ReportTemplate>(var reasons) -> {
                load();
                Say.refused(reasons);
            }
        }
    }
}
