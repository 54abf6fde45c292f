package app.luodi.ledger.ui;

import static app.luodi.BuiltDistrict.moment;
import static org.assertj.core.api.Assertions.assertThat;

import app.luodi.BuiltDistrict;
import app.luodi.LuodiTest;
import app.luodi.Persona;
import app.luodi.identity.Role;
import app.luodi.kernel.FoundingDistricts;
import app.luodi.kernel.Today;
import app.luodi.ledger.KeepingViews;
import app.luodi.ledger.LedgerColumn;
import app.luodi.ledger.LedgerQuery;
import app.luodi.ledger.LedgerRow;
import app.luodi.ledger.page.LedgerHandouts;
import app.luodi.sheets.Format;
import app.luodi.sheets.HandingOut;
import app.luodi.sheets.page.ExportMenu;
import app.luodi.shell.parts.AsOfControl;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Location;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@LuodiTest
class LedgerViewTests extends SpringBrowserlessTest {
    private static final String HERE = "ledgerviewtests";
    private static boolean built;

    @Autowired
    FoundingDistricts founding;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations tx;

    @Autowired
    LedgerHandouts handouts;

    @Autowired
    HandingOut handing;

    @Autowired
    KeepingViews views;

    @BeforeEach
    void aDistrictWithARedAndAGreenProject() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        if (built) {
            return;
        }
        var district = new BuiltDistrict(HERE, "台账页测试区", founding, jdbc, tx);
        var office = district.office("枫杨");
        var late = district.project("迟到的厂", office, "30");
        district.reaches(late, "signed", "2022-03-18");
        district.plans(late, "registered", "2022-06-01");
        var fine = district.project("安静的楼", null, null);
        district.reaches(fine, "signed", "2021-02-01");
        district.plans(fine, "registered", "2023-06-01");
        built = true;
    }

    @Test
    void theRedOnesComeFirstAndTheSumSaysWhatIsLeftOut() {
        keyofficeOpens("projects", () -> {
            assertThat(names()).containsExactly("迟到的厂", "安静的楼");
            assertThat(page()).contains("共 2 行", "总投资 1 个未公布，未计入", "在库 2 个项目");
        });
    }

    @Test
    void theAddressIsTheList() {
        keyofficeOpens("projects?light=red", () -> {
            assertThat(names()).containsExactly("迟到的厂");
            assertThat(page()).contains("红灯", "清除条件");
        });
        keyofficeOpens("projects?sort=name&columns=name,stage", () -> {
            assertThat(names()).containsExactly("安静的楼", "迟到的厂");
            assertThat(find(LedgerGrid.class).single().shown()).containsExactly(LedgerColumn.NAME, LedgerColumn.STAGE);
        });
    }

    @Test
    void whereNothingIsFoundEachConditionOffersToGo() {
        keyofficeOpens("projects?light=red&office=none", () -> {
            assertThat(page()).contains("2 个条件同时满足的项目为 0 个", "去掉“红灯”");
            test(find(Button.class).withText("去掉“红灯”").single()).click();
            assertThat(names()).containsExactly("安静的楼");
        });
    }

    @Test
    void theTabsSayHowManyAreBehindThem() {
        keyofficeOpens(
                "projects",
                () -> assertThat(find(Tab.class).all())
                        .extracting(tab -> tab.getElement().getTextRecursively())
                        .contains("全部项目2", "红黄灯1", "今年签约1"));
    }

    @Test
    void aListIsKeptUnderANameAndItsLinkOpensIt() {
        var keeper = Persona.of(HERE, Role.KEYOFFICE);
        opens(keeper, "projects?light=red&columns=name,stage", () -> {
            test(find(Button.class).withText("存为视图").single()).click();
            assertThat(find(TextField.class).withValue("红灯").exists()).isTrue();
            test(find(TextField.class).withValue("红灯").single()).setValue("迟到的");
            test(find(Button.class).withText("保存").single()).click();
            assertThat(find(Tab.class).all())
                    .filteredOn(Tab::isSelected)
                    .extracting(tab -> tab.getElement().getTextRecursively())
                    .containsExactly("迟到的1");
        });
        var view = keeper.get(() -> views.all()).getFirst();
        opens(keeper, "projects?view=" + view.id(), () -> {
            assertThat(names()).containsExactly("迟到的厂");
            assertThat(find(LedgerGrid.class).single().shown()).containsExactly(LedgerColumn.NAME, LedgerColumn.STAGE);
        });
        opens(
                Persona.of(HERE, Role.KEYOFFICE),
                "projects?view=" + view.id(),
                () -> assertThat(page()).contains("没有共享给您"));
    }

    @Test
    void whatIsChosenCanBeExportedAndChangedByWhoMay() {
        keyofficeOpens("projects", () -> {
            var grid = find(LedgerGrid.class).single();
            grid.select((LedgerRow) test(grid).getRow(0));
            assertThat(page()).contains("已选 1 个", "总投资 30.00 亿元");
            assertThat(buttons()).contains("全选 2 个", "导出所选", "包联领导", "责任单位", "标签");
        });
        opens(Persona.of(HERE, Role.AUDITOR), "projects", () -> {
            var grid = find(LedgerGrid.class).single();
            grid.select((LedgerRow) test(grid).getRow(0));
            assertThat(buttons()).contains("导出所选").doesNotContain("包联领导");
        });
    }

    @Test
    void aProjectIsLookedAtBesideTheList() {
        keyofficeOpens("projects", () -> {
            var row = (LedgerRow) test(find(LedgerGrid.class).single()).getRow(0);
            UI.getCurrent().navigate("projects", new Location("projects?beside=" + row.id()).getQueryParameters());
            assertThat(find(LedgerPreview.class).single().getElement().getTextRecursively())
                    .contains("迟到的厂", "年度完成", "枫杨", "打开项目页");
        });
    }

    @Test
    void whoMayNotExportOrRegisterFindsNoButton() {
        keyofficeOpens("projects", () -> {
            assertThat(buttons()).contains("新建项目");
            assertThat(find(ExportMenu.class)
                            .single()
                            .getItems()
                            .getFirst()
                            .getSubMenu()
                            .getItems())
                    .hasSize(3);
        });
        opens(
                Persona.of(HERE, Role.AUDITOR),
                "projects",
                () -> assertThat(buttons()).doesNotContain("新建项目"));
    }

    @Test
    void anEarlierDayShowsWhatWasKnownAndOffersNoChange() {
        keyofficeOpens("projects?asOf=2022-05-20&light=red", () -> {
            assertThat(page()).contains("历史时点", "没有项目符合当前条件");
            assertThat(buttons()).doesNotContain("新建项目");
        });
    }

    @Test
    void theProjectOpenedFromAnEarlierDaySaysWhichDayItIs() {
        keyofficeOpens("projects", () -> {
            var late = ((LedgerRow) test(find(LedgerGrid.class).single()).getRow(0)).id();
            UI.getCurrent().navigate("projects/" + late, new Location("projects?asOf=2022-05-20").getQueryParameters());
            assertThat(find(AsOfControl.class).single().getElement().getTextRecursively())
                    .contains("2022-05-20")
                    .doesNotStartWith("时点今天");
        });
    }

    @Test
    void theSheetHoldsRealNumbersAndSaysWhichProjectsTheseAre() throws IOException {
        var written = new ArrayList<Long>();
        var file = new ByteArrayOutputStream();
        var shown = LedgerAddress.of(new Location("projects?light=red&columns=name,total,signed"));
        Today.replay(
                moment("2022-11-14T09:00"),
                () -> Persona.of(HERE, Role.KEYOFFICE)
                        .does(() -> handing.write(
                                handouts.of(shown.query(), shown.columns(), shown.asOf(), 1),
                                Format.XLSX,
                                file,
                                written::add)));
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file.toByteArray()))) {
            var sheet = book.getSheetAt(0);
            var words = new XSSFExcelExtractor(book).getText();
            assertThat(sheet.getRow(4).getCell(1).getNumericCellValue()).isEqualTo(30);
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(words).contains("条件：灯 红灯", "总投资（亿元）", "迟到的厂").doesNotContain("安静的楼");
        }
        assertThat(written).containsExactly(1L);
    }

    @Test
    void anAddressThatNobodyWroteIsNoFailure() {
        keyofficeOpens(
                "projects?light=purple&sort=nosuch&size=big&density=huge&asOf=gestern",
                () -> assertThat(page()).contains("没有项目符合当前条件"));
        assertThat(LedgerQuery.read("%%%=&&=x")).isEqualTo(LedgerQuery.all());
    }

    private void keyofficeOpens(String path, Runnable then) {
        opens(Persona.of(HERE, Role.KEYOFFICE), path, then);
    }

    private void opens(Persona who, String path, Runnable then) {
        Today.replay(
                moment("2022-11-14T09:00"),
                () -> who.does(() -> {
                    UI.getCurrent().navigate(path.replaceFirst("\\?.*", ""), new Location(path).getQueryParameters());
                    then.run();
                }));
    }

    private List<String> names() {
        var grid = test(find(LedgerGrid.class).single());
        return IntStream.range(0, grid.size())
                .mapToObj(grid::getRow)
                .map(row -> ((LedgerRow) row).register().name())
                .toList();
    }

    private List<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }

    private String page() {
        return find(LedgerView.class).single().getElement().getTextRecursively();
    }
}
