package app.luodi.investment.admission;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A paper that an admission may need (domain.md 3.3); which of them are compulsory, the path says. */
public enum Paper {
    /** 主要建设内容：用地、面积、工程、设备. */
    CONTENT,
    /** 审批、核准或备案文件. */
    FILING,
    /** 施工合同. */
    CONTRACT,
    /** 现场照片. */
    PHOTOS,
    /** 营业执照. */
    LICENCE,
    /** 5000 万元以上项目说明. */
    EXPLANATION,
    /** 可行性研究报告. */
    FEASIBILITY,
    /** 购置合同. */
    PURCHASE_CONTRACT,
    /** 付款凭证. */
    VOUCHER,
    /** 设备到货照片. */
    DELIVERY_PHOTOS,
    /** 土地证或出让合同. */
    LAND_TITLE,
    /** 带项目名称、地点、开工与拍摄时间、核实人的照片. */
    VERIFIED_PHOTOS,
    /** 入库申请表. */
    APPLICATION_FORM,
    /** 在线平台“审批通过”页面打印件. */
    PLATFORM_PRINT;

    /** Whether it is there. */
    public enum State {
        HELD,
        MISSING,
        NOT_NEEDED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for a word that is none of ours */
    public static Paper of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    static List<Paper> all(Paper... papers) {
        return Arrays.asList(papers);
    }
}
