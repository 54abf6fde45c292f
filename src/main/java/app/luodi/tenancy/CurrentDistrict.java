package app.luodi.tenancy;

import app.luodi.kernel.OnBehalf;
import app.luodi.kernel.Viewer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * For whom the current work runs: the one it was started on behalf of, or else who is signed in.
 *
 * @param id the district, or the city of somebody who reads many
 * @param looksAt the one district a city has chosen; null for all it may read
 * @param signedIn whether a person or a client stands behind it; a city's wider reading is for those alone
 */
record CurrentDistrict(String id, @Nullable String looksAt, boolean signedIn) {
    static Optional<CurrentDistrict> find() {
        return OnBehalf.current()
                .map(behalf -> new CurrentDistrict(behalf.district(), null, false))
                .or(CurrentDistrict::ofWhoIsSignedIn);
    }

    private static Optional<CurrentDistrict> ofWhoIsSignedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !authentication.isAuthenticated()) {
            return Optional.empty();
        }
        if (authentication.getPrincipal() instanceof Viewer viewer) {
            return Optional.of(
                    new CurrentDistrict(viewer.district(), viewer.looksAt().orElse(null), true));
        }
        return districtInName(authentication).map(district -> new CurrentDistrict(district, null, true));
    }

    /** Account and client names end with their district: {@code api.gaoxin}. */
    private static Optional<String> districtInName(Authentication authentication) {
        var name = authentication.getName();
        var dot = name == null ? -1 : name.lastIndexOf('.');
        return dot < 0 ? Optional.empty() : Optional.of(name.substring(dot + 1));
    }
}
