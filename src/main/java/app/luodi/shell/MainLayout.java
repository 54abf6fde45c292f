package app.luodi.shell;

import com.vaadin.flow.component.applayout.AppLayout;
import jakarta.annotation.security.PermitAll;

/** The frame around every screen: bar, navigation, Ctrl K. */
@PermitAll
public class MainLayout extends AppLayout {
    private static final long serialVersionUID = 1L;
}
