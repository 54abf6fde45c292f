package app.luodi.projects;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2111-410172-04-01-010427",
                "21114101720401010427",
                "２１１１-410172-04-01-010427",
                "2111－410172－04－01－010427",
                " 2111 410172 04 01 010427 "
            })
    void aProjectCodeIsReadInEveryFormPeopleType(String typed) {
        assertThat(ProjectCode.read(typed)).hasValue(new ProjectCode("2111-410172-04-01-010427"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2111-410172-04-01-01042", "2111-410172-04-01-0104270", "ABCD-410172-04-01-010427"})
    void whatIsNoProjectCodeIsNotRead(String typed) {
        assertThat(ProjectCode.read(typed)).isEmpty();
    }

    @Test
    void aProjectCodeHasABareForm() {
        assertThat(new ProjectCode("2111-410172-04-01-010427").bare()).isEqualTo("21114101720401010427");
    }

    @Test
    void aTimeThatIsNoMonthIsNoticed() {
        assertThat(new ProjectCode("2113-410172-04-01-010427").hasPlausibleTime())
                .isFalse();
        assertThat(new ProjectCode("2112-410172-04-01-010427").hasPlausibleTime())
                .isTrue();
        assertThat(new ProjectCode("2017-410172-04-01-010427").hasPlausibleTime())
                .isTrue();
    }

    @Test
    void theCheckOfACreditCodeIsCalculated() {
        assertThat(CreditCode.read("91350100m000100y43").orElseThrow().hasRightCheck())
                .isTrue();
        assertThat(new CreditCode("91350100M000100Y44").hasRightCheck()).isFalse();
        assertThat(CreditCode.read("91350100M000100I43")).isEmpty();
    }
}
