package app.luodi.boards.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import app.luodi.BuiltDistrict;
import app.luodi.LuodiTest;
import app.luodi.Persona;
import app.luodi.identity.Role;
import app.luodi.kernel.FoundingDistricts;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.context.WebApplicationContext;

@LuodiTest
class BoardsApiTests {
    private static boolean built;

    @Autowired
    WebApplicationContext context;

    @Autowired
    FoundingDistricts founding;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations tx;

    private MockMvcTester http = MockMvcTester.of();

    @BeforeEach
    void aDistrict() {
        http = MockMvcTester.from(
                context, builder -> builder.apply(springSecurity()).build());
        if (built) {
            return;
        }
        built = true;
        var district = new BuiltDistrict("boardsapi", "看板接口区", founding, jdbc, tx).at("2020-01-05T09:00");
        var office = district.office("枫杨");
        district.category("industry", "工业", 1);
        district.category("livelihood", "民生", 2);
        var project = district.project("两类都算", office, "30");
        district.tagged(project, "industry");
        district.tagged(project, "livelihood");
        district.reaches(project, "signed", "2020-01-05");
        district.plans(project, "started", "2020-03-01");
        district.reports(project, "statistical", 2020, 9, "1.5");
        district.reports(project, "statistical", 2020, 10, "2.25");
    }

    @Test
    void aRollupNamesItsRowsAndSaysWhetherTheyOverlap() {
        assertThat(asked("/api/v1/rollups/investment?year=2020&by=category&ledger=statistical"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"year": 2020, "ledger": "statistical", "by": "category", "through": "2020-10", "total": "225000000.00",
                         "overlapping": true, "rows": [
                          {"key": "industry", "name": "工业", "amount": "225000000.00", "inMonth": "75000000.00", "projects": 1},
                          {"key": "livelihood", "name": "民生", "amount": "225000000.00", "inMonth": "75000000.00", "projects": 1}]}""");
    }

    @Test
    void everyDimensionAnswers() {
        for (var by : List.of("office", "month", "stage", "unit")) {
            assertThat(asked("/api/v1/rollups/investment?year=2020&by=" + by))
                    .as(by)
                    .hasStatusOk()
                    .bodyJson()
                    .extractingPath("$.total")
                    .isEqualTo("225000000.00");
        }
    }

    @Test
    void twoDimensionsMakeATableWhoseRowsAddUpOnlyWhereTheyDoNotOverlap() {
        assertThat(asked("/api/v1/rollups/investment?year=2020&by=category,office"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"by": "category,office", "total": "225000000.00", "overlapping": true, "rows": [
                          {"key": "industry", "name": "工业", "amount": "225000000.00", "inMonth": "75000000.00", "projects": 1,
                           "cells": [{"name": "枫杨", "amount": "225000000.00", "inMonth": "75000000.00", "projects": 1}]},
                          {"key": "livelihood", "name": "民生", "cells": [{"name": "枫杨", "amount": "225000000.00"}]}]}""");
        assertThat(asked("/api/v1/rollups/investment?year=2020&by=office,category"))
                .bodyJson()
                .doesNotHavePath("$.rows[0].amount")
                .extractingPath("$.rows[0].cells")
                .asArray()
                .hasSize(2);
        for (var by : List.of("stage,office", "leader,unit", "area,stage")) {
            assertThat(asked("/api/v1/rollups/investment?year=2020&by=" + by))
                    .as(by)
                    .hasStatusOk()
                    .bodyJson()
                    .extractingPath("$.rows[0].cells[0].amount")
                    .isEqualTo("225000000.00");
        }
    }

    @Test
    void whatCannotBeReadNamesItsParameter() {
        assertThat(asked("/api/v1/rollups/investment?year=2020&by=office,office"))
                .hasStatus(400);
        assertThat(asked("/api/v1/rollups/investment?year=2020&by=office,colour"))
                .hasStatus(400);
        assertThat(asked("/api/v1/rollups/investment?year=2020&by=colour")).hasStatus(400);
        assertThat(asked("/api/v1/rollups/investment?year=2020&ledger=both")).hasStatus(400);
        assertThat(asked("/api/v1/boards/weekly?date=gestern")).hasStatus(400);
    }

    @Test
    void theWeeklyBoardAnswersLightsReasonsAndWhoIsResponsible() {
        assertThat(asked("/api/v1/boards/weekly")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                        {"meeting": {"held": false},
                         "projects": [{"name": "两类都算", "light": "red", "cause": "overdue", "overdueMilestone": "started",
                           "leader": "林乙", "office": "枫杨", "stage": "signed", "totalInvestment": "3000000000.00"}],
                         "stages": [{"stage": "signed", "projects": 1, "lights": {"red": 1}}]}""");
    }

    @Test
    void anEarlierDayAnswersWhatWasKnownThen() {
        assertThat(asked("/api/v1/boards/weekly?date=" + LocalDate.of(2019, 12, 30)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.projects")
                .asArray()
                .isEmpty();
    }

    private MvcTestResult asked(String address) {
        var who = Persona.of("boardsapi", Role.KEYOFFICE).who();
        return http.perform(get(address)
                .with(authentication(UsernamePasswordAuthenticationToken.authenticated(who, null, List.of()))));
    }
}
