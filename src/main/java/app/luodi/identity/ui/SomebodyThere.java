package app.luodi.identity.ui;

import app.luodi.identity.Act;
import app.luodi.identity.Districts;
import app.luodi.identity.OrgUnit;
import app.luodi.identity.OrgUnits;
import app.luodi.identity.Rights;
import app.luodi.identity.Role;
import app.luodi.identity.SignedIn;
import app.luodi.identity.SignedIn.Membership;
import app.luodi.shell.For;
import app.luodi.shell.WhoIsThere;
import app.luodi.shell.parts.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the frame who is there and which screens are theirs. */
@Component
class SomebodyThere implements WhoIsThere {
    private final Rights rights;
    private final Districts districts;
    private final OrgUnits units;

    SomebodyThere(Rights rights, Districts districts, OrgUnits units) {
        this.rights = rights;
        this.districts = districts;
        this.units = units;
    }

    @Override
    public Optional<Person> person() {
        return rights.who().map(who -> {
            var choices = who.ofCity()
                    ? districts.readBy(who.district()).stream()
                            .map(district -> new Choice(district.id(), district.name()))
                            .toList()
                    : List.<Choice>of();
            return new Person(
                    who.displayName(),
                    roles(who),
                    place(who.looksAt().orElse(who.district())),
                    choices,
                    who.looksAt().orElse(null));
        });
    }

    private String place(String id) {
        return districts.find(id).map(Districts.District::name).orElse(id);
    }

    private String roles(SignedIn who) {
        if (who.ofCity()) {
            return Texts.of("identity.role.city");
        }
        return who.memberships().stream()
                .map(this::words)
                .distinct()
                .collect(Collectors.joining(Texts.of("identity.and")));
    }

    private String words(Membership membership) {
        var role = Texts.of("identity.role." + membership.role().code());
        var unit = membership.unit();
        return unit == null
                ? role
                : units.find(unit)
                        .map(OrgUnit::shortName)
                        .map(name -> Texts.of("identity.role.at", name))
                        .orElse(role);
    }

    @Override
    public boolean sees(Class<?> screen) {
        var reserved = screen.getAnnotation(For.class);
        if (reserved == null) {
            return rights.who().isPresent();
        }
        var ofCity = rights.who().filter(SignedIn::ofCity).isPresent();
        if (ofCity ? !reserved.city() : !reserved.district()) {
            return false;
        }
        return Arrays.stream(reserved.value()).map(Act::of).anyMatch(rights::may);
    }

    /** Where the day begins: the city's board, the week for who leads it, the accounts for who keeps them. */
    @Override
    public String home() {
        return rights.who()
                .map(who -> {
                    if (who.ofCity()) {
                        return who.looksAt().isPresent() ? "week" : "city";
                    }
                    if (who.hasRole(Role.LEADER) || who.hasRole(Role.KEYOFFICE)) {
                        return "week";
                    }
                    return who.hasRole(Role.ADMIN) ? "accounts" : "projects";
                })
                .orElse("login");
    }

    @Override
    public List<String> rolesThatMay(String... acts) {
        return Arrays.stream(acts)
                .map(Act::of)
                .flatMap(act -> rights.rolesThatMay(act).stream())
                .distinct()
                .sorted()
                .map(role -> Texts.of("identity.role." + role.code()))
                .toList();
    }

    @Override
    public void lookAt(@Nullable String district) {
        rights.who()
                .filter(who -> district == null
                        || districts.readBy(who.district()).stream()
                                .anyMatch(one -> one.id().equals(district)))
                .ifPresent(who -> who.lookAt(district));
    }
}
