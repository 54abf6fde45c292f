package app.luodi.pipeline.site;

import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One photo of a report.
 *
 * @param position 1–3, as they were taken
 * @param bytes its size as it is kept
 * @param takenAt by the camera's clock; null where the picture did not say, or it is not for who looks
 * @param place where it was taken; null where the picture did not say, or it is not for who looks
 */
public record SitePhoto(
        UUID report,
        int position,
        int width,
        int height,
        int bytes,
        @Nullable LocalDateTime takenAt,
        @Nullable Place place) {
    /** Degrees, north and east positive (WGS 84). */
    public record Place(double latitude, double longitude) {
        boolean isOnEarth() {
            return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && (latitude != 0 || longitude != 0);
        }
    }

    /** What who neither verifies nor took it sees. */
    SitePhoto withoutTraces() {
        return new SitePhoto(report, position, width, height, bytes, null, null);
    }
}
