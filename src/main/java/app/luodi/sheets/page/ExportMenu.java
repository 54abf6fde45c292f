package app.luodi.sheets.page;

import app.luodi.sheets.Format;
import app.luodi.sheets.HandingOut;
import app.luodi.sheets.Handout;
import app.luodi.shell.parts.Icons;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** 导出: what the page shows as a workbook, as text, or on paper. */
public final class ExportMenu extends MenuBar {
    private static final long serialVersionUID = 1L;

    private ExportMenu(HandingOut handing, Supplier<Handout> shown) {
        addThemeVariants(MenuBarVariant.LUMO_ICON);
        addClassName("lu-export");
        var name = new Span(Icons.of("down"), new Span(Texts.of("sheets.menu")));
        name.addClassName("lu-export-name");
        var menu = addItem(name);
        menu.setAriaLabel(Texts.of("sheets.menu"));
        if (handing.may()) {
            for (var format : Format.values()) {
                menu.getSubMenu()
                        .addItem(
                                Texts.of("sheets.menu." + format.code()),
                                event -> new Downloading(handing, shown.get(), format).start());
            }
        }
        menu.getSubMenu()
                .addItem(
                        Texts.of("sheets.menu.print"),
                        event -> UI.getCurrent().getPage().executeJs("setTimeout(() => window.print(), 150)"));
    }

    /** Makes the menu of a page: who may not export can still print. */
    @Component
    public static class Maker {
        private final HandingOut handing;

        Maker(HandingOut handing) {
            this.handing = handing;
        }

        /** @param shown what the page shows when it is asked */
        public ExportMenu of(Supplier<Handout> shown) {
            return new ExportMenu(handing, shown);
        }

        /** Hands out at once, for who chose rows first. */
        public void handOut(Handout handout, Format format) {
            new Downloading(handing, handout, format).start();
        }
    }
}
