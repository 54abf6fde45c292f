package app.luodi.audit.ui;

import app.luodi.audit.ReadingTrail;
import app.luodi.audit.TrailQuery;
import app.luodi.kernel.Today;
import app.luodi.shell.For;
import app.luodi.shell.MainLayout;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.EmptyState;
import app.luodi.shell.parts.Icons;
import app.luodi.shell.parts.PageHeader;
import app.luodi.shell.parts.Say;
import app.luodi.shell.parts.Texts;
import app.luodi.shell.parts.UrlState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;

/** 操作留痕: for the auditor on the day somebody asks who changed that, and when. */
@Route(value = "trail", layout = MainLayout.class)
@Menu(title = "audit.title", order = 480, icon = "history")
@For(value = "read_trail", city = false)
@PermitAll
class TrailView extends Main implements AfterNavigationObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient ReadingTrail trail;
    private final transient TrailWords words;
    private final transient TrailSheet sheet;
    private final transient Today today;
    private final PageHeader header = new PageHeader(Texts.of("audit.title"));
    private final Div list = new Div();
    private transient UrlState state = UrlState.at("trail");

    TrailView(ReadingTrail trail, TrailWords words, TrailSheet sheet, Today today) {
        this.trail = trail;
        this.words = words;
        this.sheet = sheet;
        this.today = today;
        addClassNames("lu-page", "identity-list-page");
        list.addClassName("identity-list");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        state = UrlState.of(event.getLocation());
        removeAll();
        add(
                header.clear().actions(prove(), export()),
                new TrailConditions(state, trail.people(), trail.kinds(), this::narrow),
                list);
        load();
    }

    private Button prove() {
        var prove = new Button(Texts.of("audit.prove"), Icons.of("check"));
        prove.addClickListener(press -> header.marks(new TrailProof(trail.prove())));
        prove.setTooltipText(Texts.of("audit.prove.hint"));
        prove.setDisableOnClick(true);
        return prove;
    }

    private Button export() {
        return new Button(Texts.of("audit.export"), Icons.of("down"), press -> {
            var bytes = sheet.of(TrailAddress.query(state));
            var link = new Anchor();
            link.setHref(DownloadHandler.fromInputStream(event -> new DownloadResponse(
                    new ByteArrayInputStream(bytes),
                    Texts.of("audit.title") + "-" + today.today() + ".xlsx",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    bytes.length)));
            link.getElement().setAttribute("download", true).setAttribute("hidden", true);
            add(link);
            link.getElement().executeJs("this.click()");
            Say.saved(Texts.of("audit.exported"));
        });
    }

    private void narrow(UrlState wanted) {
        state = wanted;
        state.replace();
        load();
    }

    private void load() {
        var query = TrailAddress.query(state);
        var lines = trail.count(query);
        header.sub(Texts.of("audit.count", Amounts.count(lines)));
        list.removeAll();
        list.add(lines == 0 ? nothing(query) : new TrailGrid(trail, query, words));
    }

    private static Component nothing(TrailQuery query) {
        return query.isAll()
                ? new EmptyState(Texts.of("audit.none"), Texts.of("audit.none.why"))
                : new EmptyState(
                        Texts.of("audit.empty"),
                        Texts.of("audit.empty.why"),
                        new Button(
                                Texts.of("audit.clear"),
                                press -> UrlState.at("trail").open()));
    }

    @Override
    public String getPageTitle() {
        return Texts.of("audit.title");
    }
}
