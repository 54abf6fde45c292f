package app.luodi.identity;

import app.luodi.kernel.Acted;
import app.luodi.kernel.OnBehalf;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the trail who came to the door, and what became of it. */
@Component
class DoorBook {
    /** What somebody wanted at the door: {@code signin}, {@code password}, {@code provider}, {@code token}. */
    enum Wish {
        SIGNIN,
        PASSWORD,
        PROVIDER,
        TOKEN
    }

    private final ApplicationEventPublisher events;
    private final Districts districts;

    DoorBook(ApplicationEventPublisher events, Districts districts) {
        this.events = events;
        this.districts = districts;
    }

    void welcomed(Wish wish, String loginName, String address) {
        note(wish, "done", loginName, address);
    }

    void failed(Wish wish, String loginName, String address) {
        note(wish, "failed", loginName, address);
    }

    void locked(Wish wish, String loginName, String address) {
        note(wish, "locked", loginName, address);
    }

    /** A name of no district of ours is nobody's business, or strangers could fill the database. */
    private void note(Wish wish, String what, String loginName, String address) {
        var district = LoginName.district(loginName);
        if (!district.isEmpty() && districts.find(district).isPresent()) {
            var act = wish.name().toLowerCase(java.util.Locale.ROOT) + "." + what;
            new OnBehalf(district)
                    .run(() -> events.publishEvent(Acted.of(act).by(loginName).with("address", address)));
        }
    }
}
