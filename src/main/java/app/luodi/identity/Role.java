package app.luodi.identity;

import java.util.Locale;

/** The roles of a district (domain.md 6.1); what each may do stands in {@code permissions.tsv}. */
public enum Role {
    /** 管委会领导. */
    LEADER,
    /** 重点办. */
    KEYOFFICE,
    /** 招商/投促局. */
    PROMOTION,
    /** 办事处填报员: the projects of the own area. */
    OFFICE,
    /** 统计局: alone touches the statistical ledger. */
    STATISTICS,
    /** 系统管理员: accounts and settings, no business data. */
    ADMIN,
    /** 审计员: reads everything, changes nothing. */
    AUDITOR;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for a word that is none of ours */
    public static Role of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
