package app.luodi.planning.ui;

import app.luodi.calendar.DayType;
import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.kernel.Outcome;
import app.luodi.pipeline.ProjectPath;
import app.luodi.planning.DecidingDurations;
import app.luodi.planning.PlanTemplate;
import app.luodi.planning.TemplateStep;
import app.luodi.shell.For;
import app.luodi.shell.MainLayout;
import app.luodi.shell.parts.ErrorSummary;
import app.luodi.shell.parts.PageHeader;
import app.luodi.shell.parts.Say;
import app.luodi.shell.parts.Texts;
import app.luodi.shell.parts.UrlState;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 工期模板: what milestones take on each path, and what they come after; decided as a whole, edition by edition. */
@Route(value = "durations", layout = MainLayout.class)
@Menu(title = "planning.menu", order = 446, icon = "gantt")
@For(value = "verify_milestone", city = false)
@PermitAll
class DurationsView extends Main implements AfterNavigationObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient DecidingDurations deciding;
    private final transient PlanWords words;
    private final boolean may;
    private final Select<ProjectPath> path = new Select<>();
    private final Span edition = new Span();
    private final ErrorSummary errors = new ErrorSummary();
    private final Grid<TemplateStep> grid = new Grid<>();
    private final TextField note = new TextField(Texts.of("planning.template.note"));
    private transient @Nullable PlanTemplate template;

    DurationsView(DecidingDurations deciding, PlanWords words, Rights rights) {
        this.deciding = deciding;
        this.words = words;
        may = rights.may(Act.PLAN_MILESTONES, null);
        addClassNames("lu-page", "durations-page");
        path.setItems(ProjectPath.values());
        path.setItemLabelGenerator(one -> Texts.of("pipeline.path." + one.code()));
        path.setAriaLabel(Texts.of("planning.template.path"));
        path.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                UrlState.at("durations").with("path", event.getValue().code()).open();
            }
        });
        edition.addClassNames("lu-tag", "lu-tag-line");
        columns();
        var header = new PageHeader(Texts.of("planning.title"), Texts.of("planning.sub"))
                .marks(edition)
                .actions(path);
        var hint = new Paragraph(Texts.of("planning.template.proven"));
        hint.addClassName("lu-cap");
        add(header, errors, grid);
        if (may) {
            var save = new Button(Texts.of("planning.template.save"), event -> save());
            save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            var foot = new Div(note, save);
            foot.addClassName("durations-foot");
            add(foot);
        }
        add(hint);
    }

    private void columns() {
        grid.addThemeVariants(GridVariant.LUMO_COMPACT);
        grid.addClassName("lu-grow");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(step -> words.stages().name(words.backbone().of(step.kind())))
                .setHeader(Texts.of("planning.column.step"))
                .setWidth("180px");
        grid.addComponentColumn(this::days)
                .setHeader(Texts.of("planning.template.days"))
                .setWidth("140px")
                .setFlexGrow(0);
        grid.addComponentColumn(this::type)
                .setHeader(Texts.of("planning.template.type"))
                .setWidth("160px")
                .setFlexGrow(0);
        grid.addComponentColumn(this::after)
                .setHeader(Texts.of("planning.template.after"))
                .setFlexGrow(3);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        path.setValue(UrlState.of(event.getLocation())
                .get("path")
                .flatMap(ProjectPath::find)
                .orElse(ProjectPath.GREENFIELD));
        load();
    }

    private void load() {
        var read = deciding.of(path.getValue());
        template = read;
        errors.clear();
        note.clear();
        edition.setText(
                read.version() == 0
                        ? Texts.of("planning.template.shipped")
                        : Texts.of("planning.template.version", read.version()));
        grid.setItems(read.steps().stream()
                .sorted(Comparator.comparing(
                        step -> words.backbone().of(step.kind()).position()))
                .toList());
    }

    /** As it stands in what is being edited. */
    private TemplateStep now(TemplateStep step) {
        return template == null ? step : template.find(step.kind()).orElse(step);
    }

    private void change(TemplateStep step) {
        if (template != null) {
            template = template.with(step);
        }
    }

    private String label(TemplateStep step, String key) {
        return words.stages().name(words.backbone().of(step.kind())) + " " + Texts.of(key);
    }

    private IntegerField days(TemplateStep step) {
        var field = new IntegerField();
        field.setValue(now(step).days());
        field.setMin(0);
        field.setWidthFull();
        field.setReadOnly(!may);
        field.setAriaLabel(label(step, "planning.template.days"));
        field.addValueChangeListener(event -> change(now(step)
                .taking(
                        event.getValue() == null ? -1 : event.getValue(),
                        now(step).type())));
        return field;
    }

    private Select<DayType> type(TemplateStep step) {
        var select = new Select<DayType>();
        select.setItems(DayType.values());
        select.setItemLabelGenerator(PlanWords::days);
        select.setValue(now(step).type());
        select.setWidthFull();
        select.setReadOnly(!may);
        select.setAriaLabel(label(step, "planning.template.type"));
        select.addValueChangeListener(event -> change(now(step).taking(now(step).days(), event.getValue())));
        return select;
    }

    private MultiSelectComboBox<String> after(TemplateStep step) {
        var box = new MultiSelectComboBox<String>();
        box.setItems(words.backbone().all().stream().map(kind -> kind.code()).toList());
        box.setItemLabelGenerator(code -> words.stages().shortName(code));
        box.setValue(now(step).after());
        box.setWidthFull();
        box.setReadOnly(!may);
        box.setAriaLabel(label(step, "planning.template.after"));
        box.addValueChangeListener(event -> change(now(step).after(List.copyOf(event.getValue()))));
        return box;
    }

    private void save() {
        var said = template;
        if (said == null) {
            return;
        }
        var why = note.getValue().isBlank() ? null : note.getValue().strip();
        switch (deciding.decide(new PlanTemplate(said.path(), said.version(), said.steps(), why))) {
            case Outcome.Done<PlanTemplate>(var kept) -> {
                load();
                Say.saved(Texts.of("planning.template.saved", kept.version()));
            }
            case Outcome.Refused<PlanTemplate>(var reasons) ->
                errors.show(words.stages().spoken(reasons));
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.of("planning.title");
    }
}
