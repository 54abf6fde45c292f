package app.luodi.identity.ui;

import app.luodi.identity.settings.DistrictSettings.Decision;
import app.luodi.identity.settings.Setting;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/** What was decided about a setting, by whom and when. */
class SettingHistory extends Dialog {
    private static final long serialVersionUID = 1L;

    SettingHistory(Setting<?> setting, List<Decision> decisions) {
        setHeaderTitle(Texts.of("identity.setting.history.of", Texts.of(setting.name() + ".title")));
        setWidth("520px");
        setMaxWidth("calc(100vw - 24px)");
        var head = new NativeTableHeader(new NativeTableRow(
                new NativeTableHeaderCell(Texts.of("identity.setting.when")),
                new NativeTableHeaderCell(Texts.of("identity.setting.by")),
                new NativeTableHeaderCell(Texts.of("identity.setting.became"))));
        var body = new NativeTableBody();
        decisions.forEach(one -> body.add(new NativeTableRow(
                new NativeTableCell(Amounts.minute(one.at())),
                new NativeTableCell(one.by()),
                new NativeTableCell(SettingField.words(setting, one.text())))));
        var table = new NativeTable(head, body);
        table.addClassName("lu-tbl");
        add(table);
        getFooter().add(new Button(Texts.of("parts.close"), press -> close()));
    }
}
