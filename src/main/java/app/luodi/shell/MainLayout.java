package app.luodi.shell;

import app.luodi.kernel.Today;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;

/**
 * The frame around every screen: the bar, the navigation, Ctrl K and the keys. It knows no feature: the menu is built
 * from the routes' own entries, people come from {@link WhoIsThere}, what is found from {@link Finds}.
 */
@AnonymousAllowed
@JsModule("./luodi-frame.ts")
public class MainLayout extends AppLayout implements AfterNavigationObserver {
    private static final long serialVersionUID = 1L;

    private final Menu menu;
    private final PhoneTabs tabs;
    private final transient List<Finds> finds;

    public MainLayout(
            ObjectProvider<WhoIsThere> who,
            Today today,
            ObjectProvider<Finds> finds,
            ObjectProvider<SignOut> out,
            @Value("${luodi.demo:false}") boolean demo) {
        this.finds = finds.orderedStream().toList();
        var there = Optional.ofNullable(who.getIfAvailable());
        menu = new Menu(there.orElse(null), demo);
        tabs = new PhoneTabs(menu.screens(), there.flatMap(WhoIsThere::person).orElse(null), out.getIfAvailable());
        addToNavbar(new Bar(there.orElse(null), today.today(), demo, out.getIfAvailable(), this::find), tabs);
        addToDrawer(menu);
        addClassName("lu-app");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        menu.mark(event.getLocation().getPath());
        tabs.mark(event.getLocation().getPath());
        closeOverlayDrawer();
    }

    /** What a key of the frame means. */
    @ClientCallable
    void key(String name) {
        switch (name) {
            case "find" -> find();
            case "help" -> new Keys().open();
            case "go-w" -> UI.getCurrent().navigate("week");
            case "go-y" -> UI.getCurrent().navigate("year");
            case "go-k" -> UI.getCurrent().navigate("kanban");
            case "go-l" -> UI.getCurrent().navigate("projects");
            default -> {}
        }
    }

    private void find() {
        new Palette(menu.screens(), finds).open();
    }

    private void closeOverlayDrawer() {
        getElement().executeJs("if (this.overlay) this.drawerOpened = false");
    }
}
