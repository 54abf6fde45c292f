package app.luodi.projects.ui;

import app.luodi.projects.ProjectDraft;
import app.luodi.projects.ProjectField;
import app.luodi.projects.RegisteringProjects.Conflict;
import app.luodi.projects.page.ProjectWords;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;

/** Somebody saved first: both versions side by side, and for each field whose is to stand. */
class ConflictDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private enum Whose {
        MINE,
        THEIRS
    }

    private final transient Map<ProjectField<?>, RadioButtonGroup<Whose>> choices = new LinkedHashMap<>();
    private final transient Conflict conflict;

    /**
     * @param base what both started from: a field that only one changed is proposed in that one's words
     * @param merged told the merged draft, and the version it stands on
     */
    ConflictDialog(
            Conflict conflict,
            ProjectDraft base,
            ProjectWords.Speaker speaker,
            BiConsumer<Integer, ProjectDraft> merged) {
        this.conflict = conflict;
        addClassName("project-conflict");
        setHeaderTitle(Texts.of("projects.conflict.title"));
        setWidth("760px");
        add(new Paragraph(Texts.of(
                "projects.conflict.said",
                conflict.theirs().changed().by(),
                Amounts.minute(conflict.theirs().changed().at()),
                conflict.fields().size())));
        add(table(base, speaker));
        var save = new Button(Texts.of("projects.conflict.save"), event -> {
            close();
            merged.accept(conflict.theirs().version(), merged());
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter()
                .add(
                        new Button(Texts.of("projects.conflict.all_theirs"), event -> all(Whose.THEIRS)),
                        new Button(Texts.of("projects.conflict.all_mine"), event -> all(Whose.MINE)),
                        new Button(Texts.of("parts.cancel"), event -> close()),
                        save);
    }

    private NativeTable table(ProjectDraft base, ProjectWords.Speaker speaker) {
        var table = new NativeTable();
        table.addClassName("lu-tbl");
        table.getHead()
                .add(new NativeTableRow(
                        new NativeTableHeaderCell(Texts.of("projects.compare.field")),
                        new NativeTableHeaderCell(Texts.of("projects.conflict.mine")),
                        new NativeTableHeaderCell(Texts.of(
                                "projects.conflict.theirs",
                                conflict.theirs().changed().by())),
                        new NativeTableHeaderCell(Texts.of("projects.conflict.whose"))));
        for (var field : conflict.fields()) {
            var choice = choice(field, base);
            choices.put(field, choice);
            table.getBody()
                    .add(new NativeTableRow(
                            new NativeTableCell(ProjectWords.name(field)),
                            new NativeTableCell(speaker.say(field, conflict.mine())),
                            new NativeTableCell(
                                    speaker.say(field, conflict.theirs().content())),
                            new NativeTableCell(choice)));
        }
        return table;
    }

    private RadioButtonGroup<Whose> choice(ProjectField<?> field, ProjectDraft base) {
        var choice = new RadioButtonGroup<Whose>();
        choice.setItems(List.of(Whose.values()));
        choice.setItemLabelGenerator(
                whose -> Texts.of(whose == Whose.MINE ? "projects.conflict.use_mine" : "projects.conflict.use_theirs"));
        choice.setAriaLabel(ProjectWords.name(field));
        var untouchedByMe = Objects.equals(
                base.values().get(field), conflict.mine().values().get(field));
        choice.setValue(untouchedByMe ? Whose.THEIRS : Whose.MINE);
        return choice;
    }

    private void all(Whose whose) {
        choices.values().forEach(choice -> choice.setValue(whose));
    }

    private ProjectDraft merged() {
        var merged = conflict.theirs().content();
        for (var choice : choices.entrySet()) {
            if (choice.getValue().getValue() == Whose.MINE) {
                merged = merged.take(choice.getKey(), conflict.mine());
            }
        }
        return merged;
    }
}
