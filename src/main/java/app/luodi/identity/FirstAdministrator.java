package app.luodi.identity;

import app.luodi.identity.SignedIn.Membership;
import app.luodi.kernel.Acted;
import app.luodi.kernel.FoundingDistricts;
import app.luodi.kernel.OnBehalf;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Gives a new district its first administrator: an act of the operator, at the command line. */
@Service
public class FirstAdministrator {
    private final FoundingDistricts districts;
    private final FoundingAccounts accounts;
    private final Accounts existing;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;

    FirstAdministrator(
            FoundingDistricts districts,
            FoundingAccounts accounts,
            Accounts existing,
            TransactionOperations transactions,
            ApplicationEventPublisher events) {
        this.districts = districts;
        this.accounts = accounts;
        this.existing = existing;
        this.transactions = transactions;
        this.events = events;
    }

    /**
     * The password that opens the account once; empty where the district already has an administrator, or the name is
     * taken.
     *
     * @param loginName ends with the district: {@code admin.gaoxin}
     * @throws IllegalArgumentException where it does not
     */
    public Optional<String> appoint(String district, String districtName, String loginName) {
        if (!loginName.endsWith("." + district)
                || !AccountRules.ofName(loginName.substring(0, Math.max(0, loginName.length() - district.length() - 1)))
                        .isEmpty()) {
            throw new IllegalArgumentException("The login name must look like admin." + district);
        }
        districts.district(district, districtName);
        var admins = new OnBehalf(district).get(() -> transactions.execute(status -> existing.admins()));
        if (admins != null && admins > 0) {
            return Optional.empty();
        }
        var secret = PasswordRules.oneTime();
        var appointed =
                accounts.found(loginName, "person", "系统管理员", secret, true, List.of(new Membership(Role.ADMIN, null)));
        if (!appointed) {
            return Optional.empty();
        }
        new OnBehalf(district)
                .run(() -> events.publishEvent(
                        Acted.of("account.created").called(loginName).with("roles", Role.ADMIN.code())));
        return Optional.of(secret);
    }
}
