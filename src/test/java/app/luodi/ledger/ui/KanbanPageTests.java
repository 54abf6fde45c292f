package app.luodi.ledger.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.luodi.LuodiTest;
import app.luodi.Persona;
import app.luodi.identity.Role;
import app.luodi.pipeline.PipelineBench;
import app.luodi.pipeline.PlanningMilestones;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LuodiTest
class KanbanPageTests extends SpringBrowserlessTest {
    @Autowired
    PipelineBench bench;

    @Autowired
    PlanningMilestones planning;

    @BeforeEach
    void chinese() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    private UUID late(Persona person, String name, UUID office) {
        var project = bench.signed(person, name, LocalDate.of(2022, 3, 18), true, office);
        person.get(() -> planning.plan(project, "registered", PipelineBench.day("2022-04-30"), null))
                .orThrow();
        return project;
    }

    @Test
    void redCardsStandFirstAndTheThirdIsFolded() {
        var person = bench.keyOffice("kanbanfold");
        var office = bench.office("kanbanfold", "沟赵");
        bench.signed(person, "A平静项目", LocalDate.of(2022, 3, 18), true, office);
        bench.signed(person, "B平静项目", LocalDate.of(2022, 3, 18), true, office);
        late(person, "丙逾期项目", office);
        person.does(() -> {
            var page = opens("kanban");
            assertThat(page).contains("签约备案", "红 1", "另 1 个");
            assertThat(page.indexOf("丙逾期项目")).isLessThan(page.indexOf("A平静项目"));
            assertThat(page).doesNotContain("B平静项目");
        });
    }

    @Test
    void theAddressNarrowsTheBoardAsItNarrowsTheList() {
        var person = bench.keyOffice("kanbanquery");
        bench.signed(person, "平静项目", LocalDate.of(2022, 3, 18), true, null);
        late(person, "逾期项目", bench.office("kanbanquery", "石佛"));
        person.does(() -> {
            assertThat(opens("kanban?light=red")).contains("逾期项目", "石佛").doesNotContain("平静项目");
            assertThat(opens("kanban?light=yellow")).contains("没有符合条件的项目");
        });
    }

    @Test
    void movingNeedsNoDragging() {
        var person = bench.keyOffice("kanbanmove");
        bench.signed(person, "待推进项目", LocalDate.of(2022, 3, 18), true, null);
        person.does(() -> {
            opens("kanban");
            var card = find(KanbanCard.class).single();
            test(find(Button.class, card).single()).click();
            assertThat(find(Dialog.class).single().getHeaderTitle()).isEqualTo("移动「待推进项目」到");
            test(find(Button.class).withText("下一步").single()).click();
            assertThat(find(Dialog.class).all())
                    .extracting(Dialog::getHeaderTitle)
                    .contains("推进到「公司注册」");
        });
    }

    @Test
    void whoMayNotMoveSeesTheBoardWithoutHandles() {
        var person = bench.keyOffice("kanbanread");
        bench.signed(person, "只读项目", LocalDate.of(2022, 3, 18), true, null);
        Persona.of("kanbanread", Role.LEADER).does(() -> {
            assertThat(opens("kanban")).contains("只读项目");
            var card = find(KanbanCard.class).single();
            assertThat(find(Button.class, card).exists()).isFalse();
        });
    }

    private String opens(String address) {
        var parts = address.split("\\?", 2);
        var query = parts.length == 1
                ? com.vaadin.flow.router.QueryParameters.empty()
                : com.vaadin.flow.router.QueryParameters.fromString(parts[1]);
        UI.getCurrent().navigate(parts[0], query);
        return find(KanbanView.class).single().getElement().getTextRecursively();
    }
}
