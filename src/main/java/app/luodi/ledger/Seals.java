package app.luodi.ledger;

import app.luodi.identity.Rights;
import app.luodi.identity.SignedIn;
import app.luodi.kernel.AsOf;
import app.luodi.sheets.Origin;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals what a list takes along when it is handed out, so that it is known for sure when it comes back: nobody without the
 * district's secret can make up a row of it (HMAC-SHA-256, cut to 128 bits).
 */
@Service
public class Seals {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String SEAL = "seal";
    private static final int BYTES = 32;
    private static final int SHOWN_BYTES = 16;

    private final JdbcClient jdbc;
    private final Rights rights;
    private final TransactionTemplate apart;

    Seals(JdbcClient jdbc, Rights rights, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.rights = rights;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * What a list of one district takes along; empty for a city, whose lists do not come back.
     *
     * @param seen the moment the list shows
     * @param year of the plans it shows
     */
    public Optional<Origin> origin(List<LedgerColumn> columns, Instant seen, int year, String language) {
        var district = rights.who().filter(person -> !person.ofCity()).map(SignedIn::district);
        if (district.isEmpty() || AsOf.current().isPresent() || !columns.contains(LedgerColumn.NAME)) {
            return Optional.empty();
        }
        var secret = secret();
        var told = new LinkedHashMap<String, String>();
        told.put("id", UUID.randomUUID().toString());
        told.put("district", district.get());
        told.put("seen", seen.toString());
        told.put("year", String.valueOf(year));
        told.put("language", language);
        told.put("columns", columns.stream().map(LedgerColumn::key).collect(Collectors.joining(",")));
        var seal = sign(secret, said(told));
        told.put(SEAL, seal);
        return Optional.of(new Origin(told, key -> key + "." + sign(secret, seal + key)));
    }

    /** Whether the district wrote this itself. */
    public boolean isOurs(Map<String, String> told) {
        var known = existing();
        var seal = told.getOrDefault(SEAL, "");
        return known.isPresent() && equal(seal, sign(known.get(), said(told)));
    }

    /** The project a genuine key names; empty for one that somebody made up. */
    public Optional<UUID> project(Map<String, String> told, String key) {
        var dot = key.indexOf('.');
        var known = existing();
        if (dot < 0 || known.isEmpty()) {
            return Optional.empty();
        }
        var id = key.substring(0, dot);
        return equal(key.substring(dot + 1), sign(known.get(), told.getOrDefault(SEAL, "") + id))
                ? Optional.of(UUID.fromString(id))
                : Optional.empty();
    }

    private static String said(Map<String, String> told) {
        return told.entrySet().stream()
                .filter(one -> !one.getKey().equals(SEAL))
                .sorted(Map.Entry.comparingByKey())
                .map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining("\n"));
    }

    private byte[] secret() {
        return existing().orElseGet(() -> {
            var fresh = new byte[BYTES];
            new SecureRandom().nextBytes(fresh);
            apart.executeWithoutResult(
                    status -> jdbc.sql("insert into list_seal (secret) values (?) on conflict do nothing")
                            .param(fresh)
                            .update());
            return existing().orElseThrow();
        });
    }

    private Optional<byte[]> existing() {
        return java.util.Objects.requireNonNull(apart.execute(status ->
                jdbc.sql("select secret from list_seal").query(byte[].class).optional()));
    }

    private static String sign(byte[] secret, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)), 0, SHOWN_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean equal(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
