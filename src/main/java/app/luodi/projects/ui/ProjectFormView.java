package app.luodi.projects.ui;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.kernel.Outcome.Done;
import app.luodi.kernel.Outcome.Refusal;
import app.luodi.kernel.Outcome.Refused;
import app.luodi.projects.FindingProjects;
import app.luodi.projects.Project;
import app.luodi.projects.ProjectDraft;
import app.luodi.projects.ProjectField;
import app.luodi.projects.RegisteringProjects;
import app.luodi.projects.RegisteringProjects.Conflict;
import app.luodi.projects.RegisteringProjects.Saved;
import app.luodi.projects.page.OpenProject;
import app.luodi.shell.MainLayout;
import app.luodi.shell.parts.Confirm;
import app.luodi.shell.parts.PageHeader;
import app.luodi.shell.parts.Say;
import app.luodi.shell.parts.Texts;
import app.luodi.shell.parts.UrlState;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** 新建项目, and 修改项目: one form. */
@Route(value = "projects/new", layout = MainLayout.class)
@RouteAlias(value = "projects/:id/edit", layout = MainLayout.class)
@PermitAll
class ProjectFormView extends Main implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient RegisteringProjects registering;
    private final transient FindingProjects finding;
    private final transient FormNeeds needs;
    private final transient Rights rights;
    private transient Optional<Project> stands = Optional.empty();
    private transient ProjectDraft base = ProjectDraft.empty();
    private @org.jspecify.annotations.Nullable ProjectForm form;
    private boolean done;

    ProjectFormView(RegisteringProjects registering, FindingProjects finding, FormNeeds needs, Rights rights) {
        this.registering = registering;
        this.finding = finding;
        this.needs = needs;
        this.rights = rights;
        addClassNames("lu-page", "lu-scrolls", "project-form-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        done = false;
        stands = event.getRouteParameters().get("id").map(ProjectFormView::id).map(this::find);
        if (stands.isEmpty()) {
            rights.require(Act.REGISTER_PROJECT);
        }
        base = stands.map(Project::content).orElseGet(() -> ProjectDraft.empty().with(ProjectField.NEEDS_LAND, true));
        fill();
        // a move that lacks something leads here, to the field
        var wanted = UrlState.of(event.getLocation()).all("field").stream()
                .filter(field -> ProjectField.of(field).isPresent())
                .map(field -> Refusal.of(field, "projects.form.wanted"))
                .toList();
        if (!wanted.isEmpty()) {
            form().refused(wanted);
        }
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException();
        }
    }

    private Project find(UUID id) {
        var project = finding.byId(id).orElseThrow(NotFoundException::new);
        rights.require(Act.EDIT_PROJECT, project.office());
        return project;
    }

    private void fill() {
        removeAll();
        var filled = new ProjectForm(needs.choices());
        filled.read(base);
        form = filled;
        var save = new Button(Texts.of("projects.form.save"), event -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        save.setTooltipText("Ctrl Enter");
        add(
                new PageHeader(getPageTitle(), stands.map(Project::name).orElse(Texts.of("projects.form.sub")))
                        .actions(new Button(Texts.of("parts.cancel"), event -> back()), save),
                filled);
    }

    private ProjectForm form() {
        return java.util.Objects.requireNonNull(form);
    }

    @Override
    public String getPageTitle() {
        return Texts.of(stands.isPresent() ? "projects.form.edit" : "projects.form.new");
    }

    private void save() {
        form().write(base)
                .ifPresent(draft -> stands.ifPresentOrElse(
                        project -> edit(project.id(), project.version(), draft), () -> register(draft)));
    }

    private void register(ProjectDraft draft) {
        switch (registering.register(draft)) {
            case Done<Saved>(var saved) -> saved(saved);
            case Refused<Saved>(var reasons) -> form().refused(reasons);
        }
    }

    private void edit(UUID id, int version, ProjectDraft draft) {
        switch (registering.edit(id, version, draft)) {
            case Done<RegisteringProjects.Edit>(Saved saved) -> saved(saved);
            case Done<RegisteringProjects.Edit>(Conflict conflict) -> overtaken(conflict);
            case Refused<RegisteringProjects.Edit>(var reasons) -> form().refused(reasons);
        }
    }

    private void overtaken(Conflict conflict) {
        var id = conflict.theirs().id();
        if (conflict.fields().isEmpty()) {
            saved(new Saved(id, conflict.theirs().version(), java.util.List.of()));
            return;
        }
        new ConflictDialog(conflict, base, needs.speaker(), (version, merged) -> edit(id, version, merged)).open();
    }

    private void saved(Saved saved) {
        done = true;
        var warnings = saved.warnings();
        Say.saved(
                warnings.isEmpty()
                        ? Texts.of("projects.form.saved")
                        : Texts.of(
                                "projects.form.saved_with",
                                warnings.stream().map(ProjectFormView::words).collect(Collectors.joining("；"))));
        OpenProject.at(saved.id(), "").open();
    }

    private static String words(Refusal warning) {
        return Say.words(warning);
    }

    private void back() {
        stands.ifPresentOrElse(
                project -> OpenProject.at(project.id(), "").open(),
                () -> UI.getCurrent().getPage().getHistory().back());
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (!done && form().isChanged()) {
            var leaving = event.postpone();
            Confirm.ask(
                    Texts.of("projects.form.leave"),
                    Texts.of("projects.form.leave_said"),
                    Texts.of("projects.form.leave_yes"),
                    () -> {
                        done = true;
                        leaving.proceed();
                    });
        }
    }
}
