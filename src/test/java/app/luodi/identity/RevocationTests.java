package app.luodi.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.luodi.LuodiTest;
import app.luodi.identity.SignedIn.Membership;
import app.luodi.kernel.FoundingDistricts;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LuodiTest
class RevocationTests {
    @Autowired
    FoundingDistricts districts;

    @Autowired
    FoundingAccounts accounts;

    @Autowired
    People people;

    @Autowired
    Rights rights;

    private String name = "";

    @BeforeEach
    void somebodyHasAnAccount() {
        districts.district("revoke", "收权区");
        name = "r" + UUID.randomUUID().toString().substring(0, 8) + ".revoke";
        accounts.person(name, "李乙", "Sunrise-2022-east", new Membership(Role.KEYOFFICE, null));
    }

    @Test
    void theAccountActsWithItsRoles() {
        people.acting(name, () -> {
            assertThat(rights.may(Act.SET_TARGETS)).isTrue();
            assertThat(rights.may(Act.MANAGE_ACCOUNTS)).isFalse();
            assertThat(rights.signature()).isEqualTo("李乙");
        });
    }

    @Test
    void nobodyHasNoRight() {
        assertThatThrownBy(() -> rights.require(Act.VIEW_PROJECTS)).isInstanceOf(NoRight.class);
    }
}
