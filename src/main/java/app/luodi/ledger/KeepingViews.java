package app.luodi.ledger;

import app.luodi.identity.Act;
import app.luodi.identity.NoRight;
import app.luodi.identity.Rights;
import app.luodi.identity.SignedIn;
import app.luodi.kernel.DistrictChanged;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps lists under a name: for oneself, or for everybody of the district. One's own are changed by oneself; a shared one
 * that is not locked by everybody who may share. A city keeps none: it changes nothing in a district.
 */
@Service
@Transactional
public class KeepingViews {
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_QUERY = 4000;

    private final SavedViews views;
    private final Rights rights;
    private final ApplicationEventPublisher events;

    KeepingViews(SavedViews views, Rights rights, ApplicationEventPublisher events) {
        this.views = views;
        this.rights = rights;
        this.events = events;
    }

    /** One's own and those that are shared, in the order in which they were first kept. */
    @Transactional(readOnly = true)
    public List<SavedView> all() {
        return rights.who().map(this::visible).orElse(List.of());
    }

    /** Empty for what is not there, and for what somebody else keeps for himself. */
    @Transactional(readOnly = true)
    public Optional<SavedView> find(UUID id) {
        return all().stream().filter(view -> view.id().equals(id)).findFirst();
    }

    public boolean mayKeep() {
        return rights.may(Act.VIEW_PROJECTS)
                && rights.who().filter(who -> !who.ofCity()).isPresent();
    }

    public boolean mayShare() {
        return rights.may(Act.SHARE_VIEW);
    }

    /** @throws NoRight for who may keep none, or may not share */
    public Outcome<SavedView> keep(SavedView.Draft draft) {
        var who = whoMayKeep(draft.shared());
        var refusals = refusals(draft, all(), null);
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        var id = views.insert(who.account(), who.displayName(), draft);
        told(id, draft.shared());
        return Outcome.done(find(id).orElseThrow());
    }

    /**
     * Keeps it under another name, for others, or with what the list shows now.
     *
     * @throws NoRight for what somebody else has locked
     */
    public Outcome<SavedView> change(UUID id, SavedView.Draft draft) {
        var stands = find(id);
        if (stands.isEmpty()) {
            return Outcome.refused(Refusal.of("", "ledger.saved.refused.gone"));
        }
        whoMayKeep(draft.shared() || stands.get().shared());
        requireChangeable(stands.get());
        var refusals = refusals(draft, all(), id);
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        views.update(id, draft);
        told(id, draft.shared() || stands.get().shared());
        return Outcome.done(find(id).orElseThrow());
    }

    /** @return what was deleted, to be kept again; empty where it was gone already */
    public Optional<SavedView.Draft> delete(UUID id) {
        var stands = find(id);
        stands.ifPresent(view -> {
            requireChangeable(view);
            views.delete(id);
            told(id, view.shared());
        });
        return stands.map(SavedView::draft);
    }

    private List<SavedView> visible(SignedIn who) {
        var mayShare = mayShare();
        return views.visibleTo(who.account(), mayShare, who.ofCity());
    }

    private SignedIn whoMayKeep(boolean shared) {
        rights.require(shared ? Act.SHARE_VIEW : Act.VIEW_PROJECTS);
        return rights.who().filter(who -> !who.ofCity()).orElseThrow(() -> new NoRight(Act.SHARE_VIEW));
    }

    private static void requireChangeable(SavedView view) {
        if (!view.changeable()) {
            throw new NoRight(Act.SHARE_VIEW);
        }
    }

    private static List<Refusal> refusals(
            SavedView.Draft draft, List<SavedView> others, @org.jspecify.annotations.Nullable UUID itself) {
        if (draft.name().isEmpty()) {
            return List.of(Refusal.of("name", "ledger.saved.refused.unnamed"));
        }
        if (draft.name().length() > LONGEST_NAME) {
            return List.of(Refusal.of("name", "ledger.saved.refused.long", LONGEST_NAME));
        }
        if (draft.query().length() > LONGEST_QUERY) {
            return List.of(Refusal.of("", "ledger.saved.refused.conditions"));
        }
        return others.stream()
                .filter(other -> !other.id().equals(itself) && other.name().equals(draft.name()))
                .map(other -> Refusal.of("name", "ledger.saved.refused.taken", other.name()))
                .limit(1)
                .toList();
    }

    private void told(UUID id, boolean others) {
        if (others) {
            events.publishEvent(new DistrictChanged("view", id));
        }
    }
}
