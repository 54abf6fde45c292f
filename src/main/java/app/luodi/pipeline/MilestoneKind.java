package app.luodi.pipeline;

import app.luodi.identity.Act;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One milestone of the backbone (domain.md 2.1).
 *
 * @param position its place among all of them, M01 first
 * @param onTrack its number on the landing track, from 1; null where it is not drawn there
 * @param pool the pool a project is in once it is reached
 * @param land whether a project without land does without it
 * @param evidence whether nobody may report it without evidence
 */
public record MilestoneKind(
        String code,
        int position,
        @Nullable Integer onTrack,
        String nameZh,
        String shortZh,
        String nameEn,
        Pool pool,
        boolean land,
        boolean evidence) {
    /** The last milestone that the promotion bureau may report: M04. */
    private static final int LAST_OF_SIGNING = 4;

    public String name(Locale locale) {
        return isChinese(locale) ? nameZh : nameEn;
    }

    public String shortName(Locale locale) {
        return isChinese(locale) ? shortZh : nameEn;
    }

    private static boolean isChinese(Locale locale) {
        return Locale.CHINESE.getLanguage().equals(locale.getLanguage());
    }

    /** What one must be allowed to do to report it. */
    public Act act() {
        return position <= LAST_OF_SIGNING ? Act.MOVE_SIGNING : Act.MOVE_PROJECT;
    }

    public boolean isBefore(MilestoneKind other) {
        return position < other.position;
    }

    @Override
    public String toString() {
        return nameZh;
    }
}
