package app.luodi.land;

import java.util.Locale;

/** 供应方式: how a parcel comes to who uses it (domain.md 2.3). */
public enum SupplyMode {
    /** 招拍挂, for the full term. */
    AUCTION,
    /** 弹性年期出让: fewer years than the law allows, renewed on performance. */
    FLEXIBLE,
    /** 租赁. */
    LEASE,
    /** 先租后让. */
    LEASE_THEN_SALE,
    /** 作价出资（入股）. */
    CONTRIBUTION,
    /** 协议出让. */
    AGREEMENT,
    /** 划拨: without a term. */
    ALLOCATION;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for a word that is none of ours */
    public static SupplyMode of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Whether it is rented: 民法典 art. 705 allows twenty years at most. */
    boolean rented() {
        return this == LEASE;
    }
}
