package app.luodi.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

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

    /** From ledgers of both districts; among them codes whose sum meets zero on the way. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2301-410172-04-01-021617",
                "2203-410172-04-01-012362",
                "2310-410172-04-01-020502",
                "2201-410172-04-01-078902",
                "2106-410172-04-01-081863",
                "2011-410172-04-01-000773",
                "2206-410172-04-01-090008"
            })
    void theCheckDigitOfAProjectCodeIsCalculated(String code) {
        assertThat(new ProjectCode(code).hasRightCheck()).isTrue();
        for (var digit = 0; digit < 10; digit++) {
            var other = code.substring(0, code.length() - 1) + digit;
            assertThat(new ProjectCode(other).hasRightCheck()).as(other).isEqualTo(other.equals(code));
        }
    }

    @Test
    void everyCodeOfTheCarriedLedgerAgreesWithItsCheckDigit() throws IOException {
        var codes = Pattern.compile("\\d{4}-\\d{6}-\\d{2}-\\d{2}-\\d{6}")
                .matcher(
                        new ClassPathResource("demo/zhengdong-projects.tsv").getContentAsString(StandardCharsets.UTF_8))
                .results()
                .map(found -> new ProjectCode(found.group()))
                .toList();
        assertThat(codes).hasSizeGreaterThan(400).allMatch(ProjectCode::hasRightCheck);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2203-410172-04-01-005031", "2203-410172-04-01-005111", "2203-410172-04-01-005225"})
    void aWrongCheckDigitIsNoticed(String code) {
        assertThat(new ProjectCode(code).hasRightCheck()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019-410172-39-03-004000", "2020-410172-39-03-004005", "2017-410172-04-01-010427"})
    void aCodeOfAYearCarriesNoCheck(String code) {
        assertThat(new ProjectCode(code).hasRightCheck()).isTrue();
    }

    @Test
    void twoNeighboursThatChangedPlacesAreNoticed() {
        assertThat(new ProjectCode("2301-410172-04-01-026117").hasRightCheck()).isFalse();
        assertThat(new ProjectCode("2301-410127-04-01-021617").hasRightCheck()).isFalse();
    }

    @Test
    void theCheckOfACreditCodeIsCalculated() {
        assertThat(CreditCode.read("91350100m000100y43").orElseThrow().hasRightCheck())
                .isTrue();
        assertThat(new CreditCode("91350100M000100Y44").hasRightCheck()).isFalse();
        assertThat(CreditCode.read("91350100M000100I43")).isEmpty();
    }
}
