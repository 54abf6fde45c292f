package app.luodi.pipeline.ui;

import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refusal;
import app.luodi.pipeline.Backbone;
import app.luodi.pipeline.DecidingGates;
import app.luodi.pipeline.Gate;
import app.luodi.pipeline.MilestoneKind;
import app.luodi.projects.ProjectField;
import app.luodi.projects.page.ProjectWords;
import app.luodi.shell.parts.ErrorSummary;
import app.luodi.shell.parts.Say;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;

/** What the district asks for at the two gates of its pools. */
class GateDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final transient DecidingGates deciding;
    private final transient TrackHeader.World world;
    private final transient Runnable changed;
    private final transient List<Fields> gates = new ArrayList<>();
    private final ErrorSummary errors = new ErrorSummary();

    private record Fields(
            Gate was,
            MultiSelectComboBox<MilestoneKind> reached,
            MultiSelectComboBox<MilestoneKind> verified,
            MultiSelectComboBox<ProjectField<?>> fields) {
        Gate gate() {
            return new Gate(
                    was.pool(),
                    List.copyOf(reached.getValue()),
                    List.copyOf(verified.getValue()),
                    List.copyOf(fields.getValue()),
                    was.version());
        }

        boolean isChanged() {
            return !reached.getValue().equals(java.util.Set.copyOf(was.reached()))
                    || !verified.getValue().equals(java.util.Set.copyOf(was.verified()))
                    || !fields.getValue().equals(java.util.Set.copyOf(was.fields()));
        }
    }

    GateDialog(List<Gate> gates, Backbone backbone, DecidingGates deciding, TrackHeader.World world, Runnable changed) {
        this.deciding = deciding;
        this.world = world;
        this.changed = changed;
        setHeaderTitle(Texts.of("pipeline.pools.gates"));
        setWidth("640px");
        addClassName("move-dialog");
        var content = new Div(errors, new Paragraph(Texts.of("pipeline.pools.gates.why")));
        content.addClassName("move-content");
        gates.forEach(gate -> content.add(section(gate, backbone)));
        add(content);
        var save = new Button(Texts.of("pipeline.save"), event -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.of("parts.cancel"), event -> close()), save);
    }

    private Div section(Gate gate, Backbone backbone) {
        var before = backbone.all().stream()
                .filter(kind -> kind.isBefore(backbone.of(gate.entrance())))
                .toList();
        var all = new Fields(
                gate,
                kinds("pipeline.pools.gate.reached", before, gate.reached()),
                kinds("pipeline.pools.gate.verified", before, gate.verified()),
                new MultiSelectComboBox<>(Texts.of("pipeline.pools.gate.fields")));
        all.fields.setItems(PathsView.FIELDS);
        all.fields.setItemLabelGenerator(ProjectWords::name);
        all.fields.setValue(List.copyOf(gate.fields()));
        all.fields.setWidthFull();
        gates.add(all);
        return new Div(
                new H3(Texts.of("pipeline.pools.gate.of", world.words().pool(gate.pool()))),
                all.reached,
                all.verified,
                all.fields);
    }

    private MultiSelectComboBox<MilestoneKind> kinds(String key, List<MilestoneKind> all, List<MilestoneKind> chosen) {
        var box = new MultiSelectComboBox<MilestoneKind>(Texts.of(key));
        box.setItems(all);
        box.setItemLabelGenerator(world.words()::name);
        box.setValue(List.copyOf(chosen));
        box.setWidthFull();
        return box;
    }

    private void save() {
        var reasons = new ArrayList<Refusal>();
        for (var fields : gates) {
            if (fields.isChanged() && deciding.decide(fields.gate()) instanceof Outcome.Refused<Gate>(var refused)) {
                reasons.addAll(refused);
            }
        }
        if (!reasons.isEmpty()) {
            errors.show(world.words().spoken(reasons));
            return;
        }
        close();
        changed.run();
        Say.saved(Texts.of("pipeline.pools.gates.saved"));
    }
}
