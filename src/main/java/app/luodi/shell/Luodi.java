package app.luodi.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.shared.communication.PushMode;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.lumo.Lumo;

/** The page around all screens: styles in their order (each with the hash of its content in its address), push, icon. */
@Push(value = PushMode.AUTOMATIC, transport = Transport.WEBSOCKET)
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("styles/tokens.css")
@StyleSheet("styles/base.css")
@StyleSheet("styles/vaadin.css")
@StyleSheet("styles/frame.css")
@StyleSheet("styles/parts.css")
@StyleSheet("styles/identity.css")
@StyleSheet("styles/projects.css")
@StyleSheet("styles/pipeline.css")
@StyleSheet("styles/investment.css")
@StyleSheet("styles/land.css")
@StyleSheet("styles/approvals.css")
@StyleSheet("styles/lights.css")
@StyleSheet("styles/targets.css")
@StyleSheet("styles/cockpit.css")
@StyleSheet("styles/meetings.css")
@StyleSheet("styles/boards.css")
@StyleSheet("styles/ledger.css")
@StyleSheet("styles/imports.css")
@StyleSheet("styles/exports.css")
@StyleSheet("styles/kanban.css")
@StyleSheet("styles/planning.css")
@StyleSheet("styles/print.css")
@Viewport("width=device-width, initial-scale=1, viewport-fit=cover")
public class Luodi implements AppShellConfigurator {
    private static final long serialVersionUID = 1L;

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setPageTitle("落地 Luodi");
        settings.addFavIcon("icon", "icons/luodi.svg", "any");
        settings.addMetaTag("color-scheme", "light dark");
        settings.addMetaTag("format-detection", "telephone=no");
    }
}
