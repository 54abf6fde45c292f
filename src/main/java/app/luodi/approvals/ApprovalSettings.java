package app.luodi.approvals;

import app.luodi.identity.Act;
import app.luodi.identity.settings.OffersSettings;
import app.luodi.identity.settings.Setting;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 拿地即开工 as the district counts it (domain.md 2.3), and the days that come from law. */
@Component
@Order(45)
class ApprovalSettings implements OffersSettings {
    static final Setting<String> FROM = Setting.choice(
                    "approvals.setting.from", "land_contract", "land_won", "land_handed", "signed")
            .decidedBy(Act.SET_APPROVALS);
    static final Setting<String> TO = Setting.choice(
                    "approvals.setting.to", "construction_permit", "certificates", "verified")
            .decidedBy(Act.SET_APPROVALS);
    static final Setting<String> CERTIFICATES = Setting.choice(
                    "approvals.setting.certificates", "haicang", "tongshan", "hailing", "jiangning", "hangzhou", "own")
            .decidedBy(Act.SET_APPROVALS);
    static final Setting<String> OWN_CERTIFICATES =
            Setting.text("approvals.setting.own").decidedBy(Act.SET_APPROVALS);
    static final Setting<String> DAYS =
            Setting.choice("approvals.setting.days", "working", "calendar").decidedBy(Act.SET_APPROVALS);
    static final Setting<Integer> THRESHOLD =
            Setting.number("approvals.setting.threshold", 5, 0, 365, "day").decidedBy(Act.SET_APPROVALS);
    /** 建筑法第九条: 领取施工许可证之日起三个月内开工. */
    static final Setting<Integer> PERMIT_MONTHS =
            Setting.number("approvals.setting.permit_months", 3, 1, 24, "month").decidedBy(Act.SET_APPROVALS);
    /** 建筑法第九条: 延期以两次为限. */
    static final Setting<Integer> PERMIT_EXTENSIONS = Setting.number(
                    "approvals.setting.permit_extensions", 2, 0, 9, "times")
            .decidedBy(Act.SET_APPROVALS);

    static final Setting<Integer> PERMIT_WARN =
            Setting.number("approvals.setting.permit_warn", 30, 0, 180, "day").decidedBy(Act.SET_APPROVALS);
    static final Setting<Integer> MAKE_GOOD_WARN = Setting.number("approvals.setting.make_good_warn", 15, 0, 180, "day")
            .decidedBy(Act.SET_APPROVALS);
    static final Setting<Integer> LAPSE_WARN =
            Setting.number("approvals.setting.lapse_warn", 60, 0, 365, "day").decidedBy(Act.SET_APPROVALS);

    @Override
    public List<Setting<?>> settings() {
        return List.of(
                FROM,
                TO,
                CERTIFICATES,
                OWN_CERTIFICATES,
                DAYS,
                THRESHOLD,
                PERMIT_MONTHS,
                PERMIT_EXTENSIONS,
                PERMIT_WARN,
                MAKE_GOOD_WARN,
                LAPSE_WARN);
    }
}
