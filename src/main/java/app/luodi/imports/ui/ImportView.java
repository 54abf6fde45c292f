package app.luodi.imports.ui;

import app.luodi.imports.Batch;
import app.luodi.imports.Decisions;
import app.luodi.imports.Intake;
import app.luodi.imports.TakingRosters;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refusal;
import app.luodi.shell.For;
import app.luodi.shell.MainLayout;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Confirm;
import app.luodi.shell.parts.EmptyState;
import app.luodi.shell.parts.PageHeader;
import app.luodi.shell.parts.Say;
import app.luodi.shell.parts.Texts;
import app.luodi.shell.parts.UrlState;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 台账导入: a district moves in from its workbooks, and sends them again every week. The address carries the import. */
@Route(value = "imports", layout = MainLayout.class)
@Menu(title = "imports.title", order = 320, icon = "up")
@For(
        value = {"import_ledger", "manage_units", "manage_accounts", "set_targets"},
        city = false)
@PermitAll
class ImportView extends Main implements AfterNavigationObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final int HALF_A_SECOND = 500;

    private final transient ImportServices services;
    private UrlState state = UrlState.at("imports");
    private @Nullable UUID batch;
    private @Nullable Registration polling;

    ImportView(ImportServices services) {
        this.services = services;
        addClassNames("lu-page", "imports-page");
        getElement().setAttribute("data-phone", Texts.of("imports.phone"));
    }

    @Override
    public String getPageTitle() {
        return Texts.of("imports.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        state = UrlState.of(event.getLocation());
        batch = state.id("batch").orElse(null);
        if (polling == null) {
            polling = UI.getCurrent().addPollListener(polled -> polled());
        }
        load();
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        if (polling != null) {
            polling.remove();
            polling = null;
        }
        detach.getUI().setPollInterval(-1);
    }

    private void polled() {
        if (isAttached() && batch != null && UI.getCurrent().getPollInterval() > 0) {
            load();
        }
    }

    private void load() {
        var poll = false;
        removeAll();
        if (batch == null) {
            begin();
        } else {
            try {
                var roster = services.rosters().find(batch);
                poll = roster.isPresent()
                        ? list(roster.get())
                        : show(services.receiving().find(batch));
            } catch (NoSuchElementException unknown) {
                add(new PageHeader(Texts.of("imports.title")));
                add(new EmptyState(Texts.of("imports.unknown"), Texts.of("imports.unknown.why"), toList()));
            }
        }
        UI.getCurrent().setPollInterval(poll ? HALF_A_SECOND : -1);
    }

    private void begin() {
        add(new PageHeader(Texts.of("imports.title"), Texts.of("imports.sub")));
        add(new ImportStart(services, this::opened));
        add(new PastImports(services, this::opened, this::load));
    }

    private void opened(UUID id) {
        UrlState.at("imports").with("batch", id).open();
    }

    private static Anchor toList() {
        var link = new Anchor("imports", Texts.of("imports.another"));
        link.getElement().setAttribute("router-link", "");
        return link;
    }

    /** @return whether it is still at work, so that the screen asks again */
    private boolean show(Batch shown) {
        var howFar = services.receiving().howFar(shown.id());
        if (howFar.isPresent() && shown.state().isOpen()) {
            head(shown, shown.state() == Batch.State.RECEIVED ? 1 : 4, true);
            add(atWork(shown, howFar.get().sheet(), howFar.get().row()));
            return true;
        }
        if (!shown.state().isRead()) {
            head(
                    shown,
                    shown.state() == Batch.State.RECEIVED ? 1 : 4,
                    shown.state().isOpen());
            add(ended(shown));
            return shown.state() == Batch.State.RECEIVED;
        }
        var intake = services.receiving().intake(shown.id()).orElse(null);
        if (intake == null) {
            return true;
        }
        head(shown, 3, true);
        add(new ImportDesk(services, shown, intake, state, new ImportDesk.Acts() {
            @Override
            public void decide(Decisions said) {
                switch (services.receiving().decide(shown.id(), said)) {
                    case Outcome.Done<Batch> done -> load();
                    case Outcome.Refused<Batch>(var reasons) -> Say.refused(reasons);
                }
            }

            @Override
            public void commit(Intake seen) {
                ImportView.this.commit(shown, seen);
            }

            @Override
            public void again() {
                Confirm.ask(
                        Texts.of("imports.answers.ask"),
                        Texts.of("imports.answers.so"),
                        Texts.of("imports.answers.again"),
                        () -> {
                            if (services.receiving().askAgain(shown.id())
                                    instanceof Outcome.Refused<Batch>(var reasons)) {
                                Say.refused(reasons);
                            }
                            load();
                        });
            }
        }));
        return false;
    }

    /** A list of units, accounts or targets. */
    private boolean list(Batch shown) {
        var roster = services.rosters().look(shown.id()).orElse(null);
        head(shown, roster == null ? 4 : 3, roster != null);
        if (roster == null) {
            add(ended(shown));
            return false;
        }
        add(new RosterDesk(shown, roster, new RosterDesk.Acts() {
            @Override
            public void map(String header, String field) {
                services.rosters().map(shown.id(), header, field);
                load();
            }

            @Override
            public void commit() {
                switch (services.rosters().commit(shown.id())) {
                    case Outcome.Refused<TakingRosters.Committed>(var reasons) -> Say.refused(reasons);
                    case Outcome.Done<TakingRosters.Committed>(var done) -> {
                        Say.saved(Texts.of("imports.committed"));
                        if (!done.secrets().isEmpty()) {
                            new SecretsDialog(done.secrets()).open();
                        }
                    }
                }
                load();
            }

            @Override
            public void back() {
                UrlState.at("imports").open();
            }
        }));
        return false;
    }

    private void head(Batch shown, int step, boolean open) {
        var header = new PageHeader(Texts.of("imports.title"));
        header.marks(new StepLine(step));
        if (open) {
            var cancel = new Button(
                    Texts.of("imports.cancel"),
                    event -> Confirm.ask(
                            Texts.of("imports.cancel.ask"),
                            Texts.of("imports.cancel.so"),
                            Texts.of("imports.cancel"),
                            () -> cancelled(shown)));
            cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            header.actions(cancel);
        } else {
            header.actions(toList());
        }
        add(header);
    }

    private void cancelled(Batch shown) {
        if (shown.roster() != null) {
            services.rosters().cancel(shown.id());
            UrlState.at("imports").open();
            return;
        }
        switch (services.receiving().cancel(shown.id())) {
            case Outcome.Done<Batch> done -> UrlState.at("imports").open();
            case Outcome.Refused<Batch>(var reasons) -> Say.refused(reasons);
        }
    }

    private static Div atWork(Batch shown, String sheet, int row) {
        var bar = new ProgressBar();
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", Texts.of("imports.reading"));
        var words = new Span(
                shown.state() == Batch.State.RECEIVED
                        ? Texts.of("imports.reading.row", shown.file(), sheet, Amounts.count(row))
                        : Texts.of("imports.writing.row", Amounts.count(row)));
        var hint = new Span(Texts.of("imports.reading.hint"));
        hint.addClassName("lu-cap");
        var work = new Div(words, bar, hint);
        work.addClassNames("lu-card", "imports-work");
        work.getElement().setAttribute("role", "status");
        return work;
    }

    private Div ended(Batch shown) {
        var words = switch (shown.state()) {
            case COMMITTED ->
                shown.roster() != null
                        ? new EmptyState(
                                Texts.of(
                                        "imports.roster.done",
                                        Texts.of(
                                                "imports.kind." + shown.roster().code()),
                                        Amounts.count(shown.count("registered")),
                                        Amounts.count(shown.count("changed"))),
                                Texts.of(
                                        "imports.roster.done.why",
                                        Amounts.count(shown.count("unchanged")),
                                        Amounts.count(shown.count("stopped"))),
                                undo(shown))
                        : new EmptyState(
                                Texts.of(
                                        "imports.done",
                                        Amounts.count(shown.count("registered")),
                                        Amounts.count(shown.count("changed"))),
                                Texts.of(
                                        "imports.done.why",
                                        Amounts.count(shown.count("unchanged")),
                                        Amounts.count(shown.count("leftOut") + shown.count("stopped")),
                                        Amounts.count(shown.count("valuesLeft"))),
                                toProjects(),
                                undo(shown));
            case FAILED ->
                new EmptyState(
                        Texts.of("imports.failed", shown.file()),
                        Say.words(new Refusal("", String.valueOf(shown.failure()), values(shown))),
                        toList());
            default ->
                new EmptyState(
                        Texts.of("imports.state." + shown.state().code()),
                        Texts.of("imports.ended.why", shown.file(), shown.changedBy()),
                        toList());
        };
        var card = new Div(words, new LeftReturns(shown));
        card.addClassNames("lu-card", "imports-work");
        return card;
    }

    private static java.util.List<Object> values(Batch shown) {
        return shown.outcome().get("values") instanceof java.util.List<?> values
                ? java.util.List.copyOf(values)
                : java.util.List.of();
    }

    private static Button toProjects() {
        var open = new Button(
                Texts.of("imports.to_projects"), event -> UI.getCurrent().navigate("projects"));
        open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return open;
    }

    private Button undo(Batch shown) {
        var undo = new Button(Texts.of("imports.undo"), event -> PastImports.askUndo(services, shown, this::load));
        undo.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return undo;
    }

    private void commit(Batch shown, Intake seen) {
        var open = seen.open().size();
        if (open == 0) {
            commit(shown);
        } else {
            Confirm.ask(
                    Texts.of("imports.commit.ask", open),
                    Texts.of("imports.commit.so"),
                    Texts.of("imports.commit.rows", Amounts.count(seen.taken())),
                    () -> commit(shown));
        }
    }

    private void commit(Batch shown) {
        var ui = UI.getCurrent();
        services.committing()
                .commitBeside(
                        shown.id(),
                        outcome -> ui.access(() -> {
                            if (outcome instanceof Outcome.Refused<Batch>(var reasons)) {
                                Say.refused(reasons);
                            } else {
                                Say.saved(Texts.of("imports.committed"));
                            }
                            // the work is only over when this call has returned: the next poll shows the end
                            ui.setPollInterval(HALF_A_SECOND);
                        }));
        load();
    }
}
