package app.luodi.approvals.ui;

import app.luodi.approvals.ApprovalStep;
import app.luodi.approvals.ApprovalTemplate;
import app.luodi.approvals.DecidingTemplates;
import app.luodi.approvals.SyncServices;
import app.luodi.approvals.Templates;
import app.luodi.kernel.Outcome;
import app.luodi.pipeline.ProjectPath;
import app.luodi.shell.For;
import app.luodi.shell.MainLayout;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Card;
import app.luodi.shell.parts.ErrorSummary;
import app.luodi.shell.parts.Icons;
import app.luodi.shell.parts.PageHeader;
import app.luodi.shell.parts.Say;
import app.luodi.shell.parts.Texts;
import app.luodi.shell.parts.UrlState;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** 手续模板: which approvals each path needs, in what order and within how many days; and the services that go along. */
@Route(value = "approvals/templates", layout = MainLayout.class)
@Menu(title = "approvals.templates", order = 446, icon = "doc")
@For(value = "set_approvals", city = false)
@PermitAll
class TemplatesView extends Main implements AfterNavigationObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient Templates templates;
    private final transient DecidingTemplates deciding;
    private final transient SyncServices services;
    private final Select<ProjectPath> path = new Select<>();
    private final Grid<ApprovalStep> grid = new Grid<>();
    private final Span edition = new Span();
    private final Card checklist = new Card(Texts.of("approvals.services"));
    private final ErrorSummary errors = new ErrorSummary();
    private transient ApprovalTemplate shown;

    TemplatesView(Templates templates, DecidingTemplates deciding, SyncServices services) {
        this.templates = templates;
        this.deciding = deciding;
        this.services = services;
        this.shown = new ApprovalTemplate(ProjectPath.GREENFIELD, ApprovalTemplate.SHIPPED, List.of(), null);
        addClassNames("lu-page", "templates-page");
        path.setItems(ProjectPath.values());
        path.setItemLabelGenerator(one -> Texts.of("pipeline.path." + one.code()));
        path.setAriaLabel(Texts.of("pipeline.path"));
        path.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                UrlState.at("approvals/templates")
                        .with("path", event.getValue().code())
                        .open();
            }
        });
        edition.addClassName("lu-cap");
        columns();
        checklist.sub(Texts.of("approvals.services.sub"));
        var add = new Button(Texts.of("approvals.template.add"), Icons.of("plus"), event -> edit(null));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var body = new Div(grid, checklist);
        body.addClassNames("lu-grow", "templates-body");
        add(
                new PageHeader(Texts.of("approvals.templates"), Texts.of("approvals.templates.sub")).actions(path, add),
                edition,
                errors,
                body);
    }

    @Override
    public String getPageTitle() {
        return Texts.of("approvals.templates");
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
        shown = templates.of(path.getValue());
        var decision = shown.decision();
        edition.setText(
                decision == null
                        ? Texts.of("approvals.template.shipped", shown.steps().size())
                        : Texts.of(
                                "approvals.template.edition",
                                shown.edition(),
                                shown.steps().size(),
                                decision.by(),
                                Amounts.minute(decision.at())));
        grid.setItems(shown.steps());
        services();
    }

    private void columns() {
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        grid.addClassNames("lu-card", "templates-grid");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addComponentColumn(this::name)
                .setHeader(Texts.of("approvals.column.name"))
                .setWidth("150px");
        grid.addColumn(step -> Texts.of("approvals.phase." + step.phase().code()))
                .setHeader(Texts.of("approvals.column.phase"))
                .setWidth("124px")
                .setFlexGrow(0);
        grid.addColumn(ApprovalStep::authority)
                .setHeader(Texts.of("approvals.column.authority"))
                .setWidth("84px")
                .setFlexGrow(0);
        grid.addColumn(step -> step.legalDays() == null ? Amounts.UNKNOWN : String.valueOf(step.legalDays()))
                .setHeader(Texts.of("approvals.template.legal"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("60px")
                .setFlexGrow(0);
        grid.addColumn(step -> step.promisedDays() == null ? Amounts.UNKNOWN : String.valueOf(step.promisedDays()))
                .setHeader(Texts.of("approvals.template.promised"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("60px")
                .setFlexGrow(0);
        grid.addColumn(step -> Texts.of("approvals.day." + step.dayType().code()))
                .setHeader(Texts.of("approvals.template.days"))
                .setWidth("78px")
                .setFlexGrow(0);
        grid.addColumn(step -> Texts.of("approvals.mode." + step.mode().code()))
                .setHeader(Texts.of("approvals.column.mode"))
                .setWidth("96px")
                .setFlexGrow(0);
        grid.addColumn(TemplatesView::land)
                .setHeader(Texts.of("approvals.template.land"))
                .setWidth("118px")
                .setFlexGrow(0);
        grid.addColumn(this::after)
                .setHeader(Texts.of("approvals.template.after"))
                .setWidth("140px");
        grid.addColumn(TemplatesView::source)
                .setHeader(Texts.of("approvals.template.source"))
                .setTooltipGenerator(TemplatesView::source)
                .setWidth("160px");
    }

    private NativeButton name(ApprovalStep step) {
        var button = new NativeButton(ApprovalSpeech.name(step), event -> edit(step));
        button.addClassName("investment-open");
        return button;
    }

    private static String source(ApprovalStep step) {
        return step.source() == null ? "" : step.source();
    }

    private static String land(ApprovalStep step) {
        return Texts.of(
                step.beforeContract()
                        ? "approvals.template.land.before"
                        : step.preReview() ? "approvals.template.land.review" : "approvals.template.land.after");
    }

    private String after(ApprovalStep step) {
        return step.after().stream()
                .flatMap(code -> shown.find(code).stream())
                .map(ApprovalSpeech::name)
                .collect(Collectors.joining("、"));
    }

    private void edit(@Nullable ApprovalStep step) {
        errors.clear();
        new StepDialog(shown, step, steps -> {
                    switch (deciding.decide(shown.path(), steps, null, shown.edition())) {
                        case Outcome.Done<ApprovalTemplate>(var decided) -> {
                            Say.saved(Texts.of("approvals.template.saved", decided.edition()));
                            load();
                            return List.of();
                        }
                        case Outcome.Refused<ApprovalTemplate>(var reasons) -> {
                            return reasons;
                        }
                    }
                })
                .open();
    }

    private void services() {
        checklist.body().removeAll();
        var all = services.all();
        if (all.isEmpty()) {
            checklist.body().add(new Span(Texts.of("approvals.services.empty")));
        }
        all.forEach(service -> {
            var end = new Button(Icons.of("x"), event -> {
                services.end(service.id());
                services();
            });
            end.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON);
            end.setAriaLabel(Texts.of("approvals.services.end", service.name()));
            var row = new Div(new Span(service.name()), end);
            row.addClassName("approvals-service");
            checklist.body().add(row);
        });
        var name = new TextField();
        name.setPlaceholder(Texts.of("approvals.services.new"));
        name.setAriaLabel(Texts.of("approvals.services.new"));
        name.setWidthFull();
        var add = new Button(Icons.of("plus"), event -> add(name));
        add.setAriaLabel(Texts.of("approvals.services.new"));
        name.addKeyDownListener(com.vaadin.flow.component.Key.ENTER, event -> add(name));
        var row = new Div(name, add);
        row.addClassName("lu-row");
        checklist.body().add(row);
    }

    private void add(TextField name) {
        switch (services.add(name.getValue(), null)) {
            case Outcome.Done<SyncServices.Service> done -> services();
            case Outcome.Refused<SyncServices.Service>(var reasons) -> {
                name.setInvalid(true);
                name.setErrorMessage(Say.words(reasons.getFirst()));
            }
        }
    }

    /** The steps with one changed, or one more at the end of its phase. */
    static List<ApprovalStep> replaced(ApprovalTemplate template, @Nullable ApprovalStep was, ApprovalStep now) {
        var steps = new ArrayList<>(template.steps());
        if (was == null) {
            var last =
                    steps.stream().filter(step -> step.phase() == now.phase()).reduce((one, other) -> other);
            steps.add(last.map(step -> steps.indexOf(step) + 1).orElse(steps.size()), now);
        } else {
            steps.set(steps.indexOf(was), now);
        }
        return steps;
    }
}
