package app.luodi.identity.ui;

import app.luodi.identity.Role;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The accounts of the demo; a press fills both fields. Folded away on a phone. */
class DemoAccounts extends NativeDetails {
    private static final List<String> DISTRICTS = List.of("gaoxin", "zhengdong");
    private static final String CITY_LEADER = "leader.zhengzhou";

    private final String password;
    private final transient BiConsumer<String, String> fill;
    private @Nullable NativeTableRow chosen;

    /** @param password shown where not empty */
    DemoAccounts(String password, BiConsumer<String, String> fill) {
        this.password = password;
        this.fill = fill;
        addClassName("lu-login-demo");
        setSummary(summary());
        var table = new NativeTable();
        var head = table.getHead().addRow();
        head.add(new NativeTableHeaderCell(getTranslation("identity.login.demo.role")));
        DISTRICTS.forEach(
                district -> head.add(new NativeTableHeaderCell(getTranslation("identity.login.demo." + district))));
        Arrays.stream(Role.values()).forEach(role -> addDistrictsOf(role, table));
        addCity(table);
        setContent(table);
        setOpen(true);
        getElement().executeJs("this.open = !matchMedia('(max-width: 640px)').matches");
    }

    private Component[] summary() {
        var title = new Span(getTranslation("identity.login.demo.title"));
        title.addClassName("lu-login-demo-title");
        var hint = new Span(getTranslation("identity.login.demo.hint"));
        return password.isEmpty()
                ? new Component[] {title, hint}
                : new Component[] {
                    title, hint, new Span(getTranslation("identity.login.demo.password")), new Code(password)
                };
    }

    private void addDistrictsOf(Role role, NativeTable table) {
        var row = table.getBody().addRow();
        row.add(new NativeTableCell(getTranslation("identity.role." + role.code())));
        DISTRICTS.forEach(district -> row.add(new NativeTableCell(account(role.code() + "." + district, row))));
    }

    private void addCity(NativeTable table) {
        var row = table.getBody().addRow();
        row.add(new NativeTableCell(getTranslation("identity.login.demo.city")));
        var note = new Span(getTranslation("identity.login.demo.city.note"));
        note.addClassName("lu-login-note");
        var cell = new NativeTableCell(account(CITY_LEADER, row), note);
        cell.getElement().setAttribute("colspan", "2");
        row.add(cell);
    }

    private Component account(String loginName, NativeTableRow row) {
        return new NativeButton(loginName, press -> {
            if (chosen != null) {
                chosen.removeClassName("chosen");
            }
            chosen = row;
            row.addClassName("chosen");
            fill.accept(loginName, password);
        });
    }
}
