package app.luodi.pipeline.ui;

import app.luodi.identity.Act;
import app.luodi.kernel.Outcome;
import app.luodi.pipeline.ChoosingPath;
import app.luodi.pipeline.PathRule;
import app.luodi.pipeline.Paths;
import app.luodi.pipeline.ProjectPath;
import app.luodi.projects.ProjectField;
import app.luodi.projects.page.ProjectWords;
import app.luodi.shell.For;
import app.luodi.shell.MainLayout;
import app.luodi.shell.parts.PageHeader;
import app.luodi.shell.parts.Say;
import app.luodi.shell.parts.Texts;
import app.luodi.shell.parts.UrlState;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** 节点模板: which milestones each path passes, and what is asked for at each. */
@Route(value = "paths", layout = MainLayout.class)
@Menu(title = "pipeline.paths.title", order = 445, icon = "flag")
@For(value = "verify_milestone", city = false)
@PermitAll
class PathsView extends Main implements AfterNavigationObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    static final List<ProjectField<?>> FIELDS = List.of(
            ProjectField.INVESTOR,
            ProjectField.AGREEMENT_AMOUNT,
            ProjectField.OWNER,
            ProjectField.CREDIT_CODE,
            ProjectField.CODE,
            ProjectField.TOTAL_INVESTMENT,
            ProjectField.FIXED_ASSET_PART,
            ProjectField.INDUSTRY_CODE,
            ProjectField.LAND_MU,
            ProjectField.LOCATION,
            ProjectField.LEADER,
            ProjectField.LEAD_UNIT);

    private final transient Paths paths;
    private final transient ChoosingPath choosing;
    private final transient TrackHeader.World world;
    private final Select<ProjectPath> path = new Select<>();
    private final Grid<PathRule> grid = new Grid<>();

    PathsView(Paths paths, ChoosingPath choosing, TrackHeader.World world) {
        this.paths = paths;
        this.choosing = choosing;
        this.world = world;
        addClassName("paths-page");
        path.setItems(ProjectPath.values());
        path.setItemLabelGenerator(one -> Texts.of("pipeline.path." + one.code()));
        path.setAriaLabel(Texts.of("pipeline.path"));
        path.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                UrlState.at("paths").with("path", event.getValue().code()).open();
            }
        });
        grid.addThemeVariants(GridVariant.LUMO_COMPACT);
        grid.addClassName("lu-grow");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addComponentColumn(this::name).setHeader(Texts.of("pipeline.column.node"));
        grid.addComponentColumn(this::applies)
                .setHeader(Texts.of("pipeline.paths.applies"))
                .setWidth("110px")
                .setFlexGrow(0);
        grid.addComponentColumn(this::evidence)
                .setHeader(Texts.of("pipeline.paths.evidence"))
                .setWidth("130px")
                .setFlexGrow(0);
        grid.addComponentColumn(this::fields)
                .setHeader(Texts.of("pipeline.paths.fields"))
                .setFlexGrow(3);
        add(new PageHeader(Texts.of("pipeline.paths.title"), Texts.of("pipeline.paths.sub")).actions(path), grid);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        path.setValue(UrlState.of(event.getLocation())
                .get("path")
                .flatMap(ProjectPath::find)
                .orElse(ProjectPath.GREENFIELD));
        grid.setItems(paths.rules(path.getValue()));
    }

    @Override
    public String getPageTitle() {
        return Texts.of("pipeline.paths.title");
    }

    private Span name(PathRule rule) {
        var number = new Span(
                String.format(java.util.Locale.ROOT, "M%02d ", rule.kind().position()));
        number.addClassName("lu-cap");
        return new Span(number, new Span(world.words().name(rule.kind())));
    }

    private Checkbox applies(PathRule rule) {
        var box = box(rule, "pipeline.paths.applies", rule.applies());
        box.addValueChangeListener(
                event -> decide(new PathRule(rule.kind(), event.getValue(), rule.evidence(), rule.fields())));
        return box;
    }

    private Checkbox evidence(PathRule rule) {
        var box = box(rule, "pipeline.paths.evidence", rule.evidence());
        box.addValueChangeListener(
                event -> decide(new PathRule(rule.kind(), rule.applies(), event.getValue(), rule.fields())));
        return box;
    }

    private Checkbox box(PathRule rule, String key, boolean value) {
        var box = new Checkbox(value);
        box.setAriaLabel(world.words().name(rule.kind()) + " " + Texts.of(key));
        box.setEnabled(mayChange());
        return box;
    }

    private MultiSelectComboBox<ProjectField<?>> fields(PathRule rule) {
        var box = new MultiSelectComboBox<ProjectField<?>>();
        box.setItems(FIELDS);
        box.setItemLabelGenerator(ProjectWords::name);
        box.setValue(List.copyOf(rule.fields()));
        box.setWidthFull();
        box.setReadOnly(!mayChange());
        box.setAriaLabel(world.words().name(rule.kind()) + " " + Texts.of("pipeline.paths.fields"));
        box.addValueChangeListener(event ->
                decide(new PathRule(rule.kind(), rule.applies(), rule.evidence(), List.copyOf(event.getValue()))));
        return box;
    }

    private boolean mayChange() {
        return world.rights().may(Act.PLAN_MILESTONES, null);
    }

    private void decide(PathRule rule) {
        switch (choosing.decide(path.getValue(), rule)) {
            case Outcome.Done<PathRule> done ->
                Say.saved(Texts.of("pipeline.paths.saved", world.words().name(rule.kind())));
            case Outcome.Refused<PathRule>(var reasons) ->
                Say.refused(world.words().spoken(reasons));
        }
        grid.setItems(paths.rules(path.getValue()));
    }
}
