package app.luodi.demo;

import static app.luodi.projects.ProjectField.AGREEMENT_AMOUNT;
import static app.luodi.projects.ProjectField.AREA;
import static app.luodi.projects.ProjectField.CODE;
import static app.luodi.projects.ProjectField.EXAMPLE;
import static app.luodi.projects.ProjectField.LEADER;
import static app.luodi.projects.ProjectField.LEAD_UNIT;
import static app.luodi.projects.ProjectField.LISTS;
import static app.luodi.projects.ProjectField.NEEDS_LAND;
import static app.luodi.projects.ProjectField.OFFICE;
import static app.luodi.projects.ProjectField.OWNER;
import static app.luodi.projects.ProjectField.REMARKS;
import static app.luodi.projects.ProjectField.TAGS;
import static app.luodi.projects.ProjectField.TOTAL_INVESTMENT;

import app.luodi.demo.Biography.Chapter;
import app.luodi.demo.Table.Row;
import app.luodi.kernel.Money;
import app.luodi.kernel.WhenText;
import app.luodi.projects.ListClass;
import app.luodi.projects.ProjectCode;
import app.luodi.projects.ProjectDraft;
import app.luodi.projects.ProjectField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The list of 郑东新区 for 2022. Published are its number and its sum; the 848 projects themselves are invented. None asks
 * for land of its own, so that their past is short.
 */
final class ZhengdongProjects {
    /** The year's list is entered. */
    static final LocalDate OPENING = LocalDate.of(2022, 1, 10);

    static final int YEAR = 2022;
    private static final int REGISTERED_BEFORE = 60;
    private static final int SIGNED_BEFORE = 110;
    private static final int DAYS_OF_A_YEAR = 365;
    private static final int FILED_BEFORE = 45;
    private static final int PERMITTED_BEFORE = 9;
    private static final int MONTHS_TO_BUILD = 17;
    private static final Set<String> INVENTED = Set.of(
            "name",
            "code",
            "owner",
            "office",
            "area",
            "totalInvestment",
            "leader",
            "leadUnit",
            "agreementOn",
            "agreementAmount");

    private ZhengdongProjects() {}

    static List<Biography> invented() {
        return Table.read("zhengdong-projects.tsv").rows().stream()
                .map(ZhengdongProjects::invented)
                .toList();
    }

    private static Biography invented(Row row) {
        var started = row.maybe("started") == null ? null : LocalDate.parse(row.text("started"));
        var list = ListClass.of(row.text("class"));
        var lists = new TreeMap<Integer, ListClass>();
        lists.put(YEAR, list);
        var draft = ProjectDraft.named(row.text("name"))
                .with(CODE, row.maybe("code") == null ? null : new ProjectCode(row.text("code")))
                .with(OWNER, row.text("owner"))
                .with(TAGS, Set.of(row.text("tag")))
                .with(TOTAL_INVESTMENT, Money.ofWan(row.text("total")))
                .with(AGREEMENT_AMOUNT, isSignedThisYear(list, started) ? Money.ofWan(row.text("total")) : null)
                .with(LEADER, row.text("leader"))
                .with(LISTS, lists)
                .with(NEEDS_LAND, false)
                .with(REMARKS, "示例项目：除清单的个数和总投资外均为虚构")
                .with(EXAMPLE, INVENTED);
        var units = row.list("units", "、");
        var places = new HashMap<ProjectField<UUID>, String>();
        places.put(OFFICE, row.text("office"));
        places.put(LEAD_UNIT, units.getFirst());
        if (row.maybe("area") != null) {
            places.put(AREA, row.text("area") + "区域");
        }
        return new Biography(
                row.text("name"),
                draft,
                Map.copyOf(places),
                units.subList(1, units.size()),
                OPENING,
                chapters(row, list, started),
                "示例：");
    }

    private static boolean isSignedThisYear(ListClass list, @Nullable LocalDate started) {
        return list == ListClass.PREPARING && started != null;
    }

    private static List<Chapter> chapters(Row row, ListClass list, @Nullable LocalDate started) {
        var chapters = new ArrayList<Chapter>();
        if (started != null) {
            chapters.add(reached(
                    "signed", started.minusDays(isSignedThisYear(list, started) ? SIGNED_BEFORE : DAYS_OF_A_YEAR)));
            chapters.add(reached("registered", started.minusDays(REGISTERED_BEFORE)));
            chapters.add(reached("filed", started.minusDays(FILED_BEFORE)));
            chapters.add(reached("construction_permit", started.minusDays(PERMITTED_BEFORE)));
        }
        var plan = GaoxinProjects.when(row.maybe("plan"), OPENING);
        chapters.add(new Chapter("started", plan, started == null ? null : WhenText.day(started), true));
        var end = started == null
                ? Objects.requireNonNull(plan).to().plusMonths(MONTHS_TO_BUILD)
                : started.plusMonths(MONTHS_TO_BUILD);
        var finish = end.isBefore(LocalDate.of(YEAR, 12, 1)) ? LocalDate.of(YEAR, 12, 1) : end;
        chapters.add(new Chapter(
                "completed",
                GaoxinProjects.when(finish.getYear() + "年" + finish.getMonthValue() + "月底", OPENING),
                null,
                true));
        return chapters;
    }

    private static Chapter reached(String kind, LocalDate day) {
        return new Chapter(kind, null, WhenText.day(Biography.workday(day)), true);
    }
}
