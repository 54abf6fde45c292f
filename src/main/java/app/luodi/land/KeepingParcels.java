package app.luodi.land;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.kernel.Acted;
import app.luodi.kernel.DistrictChanged;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refusal;
import app.luodi.kernel.Today;
import app.luodi.projects.FindingProjects;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the parcels of the district. Who changes one must be allowed to for every project that has a part of it, before and
 * after; land that no project has yet is the whole district's.
 */
@Service
@Transactional
public class KeepingParcels {
    /** The field of the refusal when somebody else has changed it meanwhile. */
    public static final String VERSION = "version";

    private static final String KEY = "land.refused.";

    private final Parcels parcels;
    private final ParcelLog log;
    private final FindingProjects projects;
    private final World world;
    private final ApplicationEventPublisher events;

    KeepingParcels(
            Parcels parcels, ParcelLog log, FindingProjects projects, World world, ApplicationEventPublisher events) {
        this.parcels = parcels;
        this.log = log;
        this.projects = projects;
        this.world = world;
        this.events = events;
    }

    /** Who it is, and which day. */
    @org.springframework.stereotype.Component
    record World(Rights rights, Today today) {}

    /** Whether who is signed in may change it. */
    @Transactional(readOnly = true)
    public boolean mayKeep(Parcel parcel) {
        return offices(parcel.shares()).allMatch(office -> may(office));
    }

    /**
     * Writes a new parcel, or changes one.
     *
     * @throws app.luodi.identity.NoRight for who may not keep the land of one of its projects
     * @throws NoSuchElementException for a parcel or a project that is unknown here
     */
    public Outcome<Parcel> keep(Parcel parcel) {
        require(parcel.shares());
        var id = parcel.id();
        if (id == null) {
            return refusedOr(parcel, () -> {
                var at = world.today().now();
                var made = parcel.with(parcels.insert(parcel, at, world.rights().signature()), 0);
                return written(made, Map.of(), "parcel.added");
            });
        }
        var was = parcels.locked(id).orElseThrow();
        require(was.shares());
        if (was.version() != parcel.version()) {
            return Outcome.refused(
                    Refusal.of(VERSION, KEY + "overtaken", was.ground().number()));
        }
        if (was.equals(parcel)) {
            return Outcome.done(was);
        }
        return refusedOr(parcel, () -> {
            parcels.update(parcel, was, world.today().now(), world.rights().signature());
            return written(parcel, ParcelField.values(was), "parcel.changed");
        });
    }

    private Outcome<Parcel> refusedOr(Parcel parcel, java.util.function.Supplier<Parcel> write) {
        var refusals = new java.util.ArrayList<>(
                ParcelRules.refusals(parcel, world.today().today()));
        if (parcels.hasNumber(parcel.ground().number().strip(), parcel.id())) {
            refusals.add(Refusal.of("number", KEY + "known", parcel.ground().number()));
        }
        return refusals.isEmpty() ? Outcome.done(write.get()) : Outcome.refused(refusals);
    }

    private Parcel written(Parcel parcel, Map<String, String> was, String act) {
        var by = world.rights().signature();
        var fields =
                log.write(parcel, was, ParcelField.values(parcel), world.today().now(), by);
        var id = Objects.requireNonNull(parcel.id());
        events.publishEvent(Acted.on(act, id).called(parcel.ground().number()).with("fields", fields));
        tell(parcel);
        return parcels.find(id).orElseThrow();
    }

    private void tell(Parcel parcel) {
        events.publishEvent(new DistrictChanged("parcel", Objects.requireNonNull(parcel.id())));
        parcel.shares().forEach(share -> events.publishEvent(new DistrictChanged("parcel", share.project())));
    }

    /** Removes a parcel that was entered in error; its log stays. */
    public Outcome<Parcel> remove(UUID id, int version) {
        var was = parcels.locked(id).orElseThrow();
        require(was.shares());
        if (was.version() != version) {
            return Outcome.refused(
                    Refusal.of(VERSION, KEY + "overtaken", was.ground().number()));
        }
        log.write(
                was,
                ParcelField.values(was),
                Map.of(),
                world.today().now(),
                world.rights().signature());
        parcels.remove(id);
        events.publishEvent(Acted.on("parcel.removed", id).called(was.ground().number()));
        tell(was);
        return Outcome.done(was);
    }

    private void require(List<Parcel.Share> shares) {
        if (shares.isEmpty()) {
            world.rights().require(Act.KEEP_LAND, null);
        }
        shares.forEach(share -> world.rights()
                .require(
                        Act.KEEP_LAND,
                        projects.head(share.project()).orElseThrow().office()));
    }

    private Stream<java.util.Optional<UUID>> offices(List<Parcel.Share> shares) {
        return shares.isEmpty()
                ? Stream.of(java.util.Optional.empty())
                : shares.stream().map(share -> projects.officeOf(share.project()));
    }

    private boolean may(java.util.Optional<UUID> office) {
        return world.rights().may(Act.KEEP_LAND, office.orElse(null));
    }
}
