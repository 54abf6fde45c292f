package app.luodi.pipeline;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One of the five starts of a project (domain.md 2.4): five dates, never one.
 *
 * @param evidence a document or a photo that says so
 */
public record Start(
        Meaning meaning, LocalDate onDay, @Nullable String evidence) {
    /** What is meant by 开工. */
    public enum Meaning {
        /** 集中开工、奠基: publicity, no evidence of works. */
        CEREMONY,
        /** 取得施工许可证后开工. */
        PERMIT,
        /** 统计开工: permanent works have begun. Told by the statistics bureau. */
        STATISTICAL,
        /** 合同约定的动工开发: decides whether land lies idle. */
        CONTRACT,
        /** 核查认定开工: milestone M16, verified; it is not told but follows. */
        ASSESSED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
