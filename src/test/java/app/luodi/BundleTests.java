package app.luodi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class BundleTests {
    @Test
    void theBundlesAreBuiltFromTheSourcesAsTheyAre() throws IOException {
        assertThat(BundleSources.now())
                .as(
                        "the committed bundles are older than their sources: run ./luodi bundle and commit src/main/bundles")
                .isEqualTo(Files.readString(BundleSources.RECORD));
    }

    @Test
    void aBundleForProductionIsThere() {
        assertThat(BundleSources.RECORD.resolveSibling("prod.bundle")).isNotEmptyFile();
    }
}
