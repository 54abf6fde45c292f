package app.luodi.land.ui;

import app.luodi.land.Area;
import app.luodi.land.Parcel.Share;
import app.luodi.projects.FindingProjects;
import app.luodi.projects.ProjectHead;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Icons;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which projects have how much of a parcel, row by row. */
class ShareRows extends Div {
    private static final long serialVersionUID = 1L;

    private final transient FindingProjects finding;
    private final boolean may;
    private final List<Line> lines = new ArrayList<>();
    private final Div rows = new Div();

    private static final class Line extends Div {
        private static final long serialVersionUID = 1L;
        private final ComboBox<UUID> project = new ComboBox<>();
        private final BigDecimalField area = new BigDecimalField();
    }

    ShareRows(FindingProjects finding, List<Share> shares, boolean may) {
        this.finding = finding;
        this.may = may;
        addClassName("land-rows");
        shares.forEach(share -> line(share.project(), share.area()));
        add(rows);
        if (may) {
            var more = new Button(Texts.of("land.share.add"), Icons.of("plus"), event -> line(null, null));
            more.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            add(more);
        }
    }

    void line(@Nullable UUID project, @Nullable Area area) {
        var line = new Line();
        line.project.setAriaLabel(Texts.of("land.column.projects"));
        line.project.setPlaceholder(Texts.of("land.share.project"));
        line.project.setItemLabelGenerator(id -> finding.nameOf(id).orElse(Amounts.UNKNOWN));
        line.project.setItems(query -> {
            var offset = query.getOffset();
            return finding.search(query.getFilter().orElse(""), offset + query.getLimit()).stream()
                    .skip(offset)
                    .map(ProjectHead::id);
        });
        line.project.setValue(project);
        line.project.setReadOnly(!may);
        line.area.setAriaLabel(Texts.of("land.share.area"));
        line.area.setPlaceholder(Texts.of("land.share.area"));
        line.area.setSuffixComponent(new Div("m²"));
        line.area.setValue(area == null ? null : area.squareMetres());
        line.area.setReadOnly(!may);
        line.add(line.project, line.area);
        if (may) {
            var remove = new Button(Icons.of("x"), event -> {
                lines.remove(line);
                rows.remove(line);
            });
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
            remove.setAriaLabel(Texts.of("land.share.remove"));
            line.add(remove);
        }
        lines.add(line);
        rows.add(line);
    }

    /** Whether every row that names a project says a readable area. */
    boolean readable() {
        return lines.stream()
                .filter(line -> line.project.getValue() != null)
                .allMatch(line -> Area.read(line.area.getValue()).isPresent());
    }

    List<Share> shares() {
        return lines.stream()
                .filter(line -> line.project.getValue() != null)
                .map(line -> new Share(
                        line.project.getValue(), Area.read(line.area.getValue()).orElse(Area.NONE)))
                .toList();
    }
}
