package app.luodi.identity.api;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The key that signs tokens. It lies in the data folder, readable by the application alone (mode 0600), and not in the
 * database: whoever reads a table, a backup or a replica must not be able to make tokens. Without a data folder, as in
 * tests, it lives as long as the application.
 */
@Configuration(proxyBeanMethods = false)
class SigningKey {
    private static final int BITS = 2048;
    private static final String FILE = "signing-key.json";

    @Bean
    JWKSource<SecurityContext> signingKeys(@Value("${luodi.data:}") String folder)
            throws IOException, JOSEException, ParseException {
        return new ImmutableJWKSet<>(new JWKSet(folder.isBlank() ? fresh() : kept(Path.of(folder, FILE))));
    }

    private static RSAKey kept(Path file) throws IOException, JOSEException, ParseException {
        if (!Files.exists(file)) {
            write(file, fresh());
        }
        return RSAKey.parse(Files.readString(file));
    }

    private static void write(Path file, RSAKey key) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, key.toJSONString());
        } catch (FileAlreadyExistsException another) {
            // An instance beside this one was faster; its key is as good.
            return;
        }
    }

    private static RSAKey fresh() throws JOSEException {
        return new RSAKeyGenerator(BITS).keyIDFromThumbprint(true).generate();
    }
}
