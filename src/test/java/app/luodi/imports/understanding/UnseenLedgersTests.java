package app.luodi.imports.understanding;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import app.luodi.imports.reading.Progress;
import app.luodi.imports.reading.ReadingWorkbooks;
import app.luodi.imports.understanding.Choices.Answer;
import app.luodi.imports.understanding.Choices.ColumnChoice;
import app.luodi.imports.understanding.Problem.Kind;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Ledgers with the headers of other places, and the troubles that the ten have not. */
class UnseenLedgersTests {
    @Test
    void theMonthlyReportOfAnotherDistrict() {
        var sheet = only("2023年6月重点项目月报,,,,,,,,,,,,,,,,\n单位：万元,,,,,,,,,,,,,,,,\n"
                + "项目编号,项目名称,建设性质,建设内容,总投资,今年计划投资,今年累计完成投资,本月完成投资,计划开工时间,计划竣工时间,包联领导,责任单位,服务单位,项目类型,建设阶段,本月进展,问题和建议\n"
                + "M01,甲厂扩建,扩建,厂房两栋,12000,5000,2000,300,2023年3月,2024年底,张三 李四,工信局,发改局,工业,在建,主体施工,无\n");
        assertThat(fields(sheet))
                .containsEntry("B", "project_name")
                .containsEntry("E", "total_investment")
                .containsEntry("F", "annual_plan")
                .containsEntry("G", "ytd_done")
                .containsEntry("H", "month_done")
                .containsEntry("K", "leader")
                .containsEntry("M", "service_unit")
                .containsEntry("P", "image_progress")
                .containsEntry("Q", "problem");
        assertThat(value(sheet, "total_investment")).isEqualTo("120000000");
        assertThat(value(sheet, "leader")).isEqualTo(List.of("张三", "李四"));
    }

    @Test
    void theDispatchOfMonthsWithGroupsOverThem() {
        var sheet = only("序号,项目名称,投资主体,建设起止年限,总投资（万元）,2023年计划,,5月,,6月,,自开始累积完成投资（万元）,存在问题\n"
                + ",,,,,投资（万元）,形象进度,形象进度,实际完成投资（万元）,形象进度,实际完成投资（万元）,,\n"
                + "1,乙园区,乙公司,2022-2024,50000,20000,封顶,桩基,1000,基础,2000,9000,无\n");
        assertThat(sheet.headerRows()).containsExactly(1, 2);
        assertThat(fields(sheet))
                .containsEntry("F", "annual_plan")
                .containsEntry("G", "annual_plan_content")
                .containsEntry("H", "image_progress@2023-05")
                .containsEntry("I", "month_done@2023-05")
                .containsEntry("K", "month_done@2023-06")
                .containsEntry("L", "total_done");
    }

    @Test
    void mixedUnitsOfAnExportStandInItsHeaders() {
        var sheet = only("项目名称,项目代码,项目工期,责任单位,建设单位,项目类型,总投资（亿元）,年度计划投资（万元）,年度累计完成投资（万元）,年度投资完成率,建设性质\n"
                + "丙项目,2206-410172-04-01-010148,2022.3-2024.5,工信局,丙公司,产业,1.5,3000,1500,50%,新建\n");
        assertThat(value(sheet, "total_investment")).isEqualTo("150000000");
        assertThat(value(sheet, "ytd_done")).isEqualTo("15000000");
        assertThat(value(sheet, "completion_rate")).isEqualTo("50");
    }

    @Test
    void unitsInARowOfTheirOwnBelongToTheHeaders() {
        var sheet = only("序号,项目名称,建设单位,计划总投资,年计划,用地\n,,,（万元）,（万元）,（亩）\n甲,乙,丙,1,2,3\n1,甲项目,甲公司,5000,2000,3万平方米\n");
        assertThat(sheet.headerRows()).containsExactly(1, 2);
        assertThat(column(sheet, "D").unit()).isEqualTo(Unit.WAN);
        assertThat(sheet.projects()).hasSize(1);
        assertThat(value(sheet, "land_need")).isEqualTo("45");
        assertThat(sheet.warnings()).isEmpty();
    }

    @Test
    void aGroupOfMonthsSaysWhatItsColumnsSum() {
        var sheet = only(
                "截止日期：2023年6月25日,,,单位：亿元,,\n项目名称,建设单位,总投资,2023年计划,,1-6月完成情况,\n,,,投资,形象进度,投资,占年度计划比例\n甲项目,甲公司,3.5,1.2,封顶,0.6,0.5\n");
        assertThat(fields(sheet))
                .containsEntry("D", "annual_plan")
                .containsEntry("E", "annual_plan_content")
                .containsEntry("F", "ytd_done@2023-06")
                .containsEntry("G", "completion_rate");
        assertThat(value(sheet, "completion_rate")).isEqualTo("50");
    }

    @Test
    void rangesAndLimitsAreAsked() {
        var sheet = only("项目名称,建设单位,总投资（万元）\n甲项目,甲公司,25-30亿元\n乙项目,乙公司,175亿元以上\n");
        assertThat(kinds(sheet)).contains(Kind.AMBIGUOUS_AMOUNT);
        assertThat(sheet.projects().getFirst().fields().get("total_investment")).isInstanceOf(Value.Suspect.class);
    }

    @Test
    void partsOfAProjectDoNotCountTwice() {
        var book = understood(
                "打捆.csv",
                "序号,项目名称,建设单位,总投资（万元）\n1,道路打包,甲公司,3000\n1.1,一路,甲公司,1000\n1.2,二路,甲公司,2000\n合计,,,3000\n"
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(book.sheets().getFirst().warnings()).isEmpty();
        assertThat(book.sheets().getFirst().projects().get(1).parentRow()).isEqualTo(2);
        assertThat(requireNonNull(book.totals().get("打捆")).sums().get("total_investment"))
                .hasToString("Yuan[amount=30000000]");
    }

    @Test
    void aCodeThatBecameANumberIsTold() {
        var sheet = only("序号,项目名称,项目代码,统一社会信用代码,总投资(万元)\n1,丁项目,2.20641E+19,91410100MA45XXXX1,100\n2,戊项目,,,\n");
        assertThat(kinds(sheet)).contains(Kind.CODE_LOST, Kind.CODE_FORMAT);
        assertThat(sheet.projects().getFirst().code()).isNull();
    }

    @Test
    void withoutAnyUnitAmountsAreAsked() {
        var sheet = only("序号,项目名称,建设单位,总投资\n1,己项目,己公司,3500\n");
        assertThat(kinds(sheet)).contains(Kind.UNIT_MISSING);
        assertThat(sheet.projects().getFirst().fields().get("total_investment")).isInstanceOf(Value.Suspect.class);
    }

    @Test
    void theUnitBesideTheAmountDecides() {
        var sheet = only("序号,项目名称,建设单位,总投资,单位\n1,庚项目,庚公司,3.5,亿元\n2,辛项目,辛公司,8000,万元\n3,壬项目,壬公司,900,万美元\n");
        assertThat(column(sheet, "D").unit()).isEqualTo(Unit.BY_ROW);
        assertThat(sheet.projects().stream().map(project -> json(project, "total_investment")))
                .containsExactly("350000000", "80000000", Map.of("amount", "9000000", "currency", "USD", "raw", "900"));
    }

    @Test
    void countsAndSumsAboveTheirRowsAreCompared() {
        var sheet = only(
                "序号,项目名称,建设单位,总投资（万元）\n合计,3个,,700\n一,产业类（2项）,,300\n1,甲,甲公司,100\n2,乙,乙公司,200\n二,民生类（2项）,,500\n1,丙,丙公司,400\n");
        assertThat(sheet.projects()).hasSize(3);
        assertThat(sheet.nonProjectRows()).extracting(OtherRow::kind).contains(RowKind.TOTAL, RowKind.SECTION);
        assertThat(sheet.nonProjectRows().getFirst().position()).isEqualTo("above");
        assertThat(kinds(sheet)).contains(Kind.COUNT_MISMATCH, Kind.TOTAL_MISMATCH);
    }

    @Test
    void twoTablesOfOneSheetAreTwo() {
        var book = understood(
                "两表.csv",
                ("一、续建项目（单位：万元）\n序号,项目名称,建设单位,总投资\n1,甲项目,甲公司,100\n合计,,,100\n\n二、新开工项目（单位：亿元）\n序号,工程名称,业主单位,投资总额\n1,乙项目,乙公司,2\n")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(book.sheets()).hasSize(2);
        assertThat(book.sheets()).extracting(RecognisedSheet::table).containsExactly(1, 2);
        assertThat(value(book.sheets().get(0), "total_investment")).isEqualTo("1000000");
        assertThat(value(book.sheets().get(1), "total_investment")).isEqualTo("200000000");
    }

    @Test
    void theEncodingOfOldSpreadsheetsIsRead() {
        var book = understood("旧.csv", "序号;项目名称;总投资（万元）\n1;甲项目;1,234.5\n".getBytes(Charset.forName("GB18030")));
        assertThat(value(book.sheets().getFirst(), "total_investment")).isEqualTo("12345000");
    }

    @Test
    void anAnswerHoldsForAllAlike() {
        var text = "序号,项目名称,总投资,计划开工时间\n1,甲项目,3500,三季度前\n2,乙项目,3500,三季度前\n";
        var choices = new Choices(
                List.of(new ColumnChoice("", "总投资", Field.TOTAL_INVESTMENT, Unit.WAN)),
                List.of(new Answer(Field.PLAN_START, "三季度前", "2023-09-30")));
        var sheet = new UnderstandingWorkbooks(choices)
                .understand(new ReadingWorkbooks()
                        .read("a.csv", text.getBytes(StandardCharsets.UTF_8), Progress.NONE)
                        .orThrow())
                .sheets()
                .getFirst();
        assertThat(sheet.warnings()).isEmpty();
        assertThat(value(sheet, "total_investment")).isEqualTo("35000000");
        assertThat(sheet.projects().get(1).fields().get("plan_start"))
                .hasToString(String.valueOf(sheet.projects().get(0).fields().get("plan_start")));
    }

    private static RecognisedSheet only(String csv) {
        return understood("台账.csv", csv.getBytes(StandardCharsets.UTF_8))
                .sheets()
                .getFirst();
    }

    private static RecognisedWorkbook understood(String file, byte[] content) {
        return new UnderstandingWorkbooks(Choices.NONE)
                .understand(new ReadingWorkbooks()
                        .read(file, content, Progress.NONE)
                        .orThrow());
    }

    private static Map<String, String> fields(RecognisedSheet sheet) {
        return sheet.columns().stream().collect(Collectors.toMap(RecognisedColumn::column, RecognisedColumn::name));
    }

    private static RecognisedColumn column(RecognisedSheet sheet, String letters) {
        return sheet.columns().stream()
                .filter(column -> column.column().equals(letters))
                .findFirst()
                .orElseThrow();
    }

    private static Object value(RecognisedSheet sheet, String name) {
        return json(sheet.projects().getFirst(), name);
    }

    private static Object json(ProjectRow project, String name) {
        var value = project.fields().get(name);
        assertThat(value).as(name).isNotNull();
        return value.json();
    }

    private static List<Kind> kinds(RecognisedSheet sheet) {
        return sheet.warnings().stream().map(Problem::kind).toList();
    }
}
