package app.luodi.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.luodi.LuodiTest;
import app.luodi.Persona;
import app.luodi.identity.NoRight;
import app.luodi.identity.Role;
import app.luodi.kernel.FoundingDistricts;
import app.luodi.kernel.Outcome;
import app.luodi.ledger.SavedView.Draft;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LuodiTest
class KeepingViewsTests {
    private static final String HERE = "keepingviewstests";
    private final Persona keeper = Persona.of(HERE, Role.KEYOFFICE);
    private final Persona other = Persona.of(HERE, Role.PROMOTION);

    @Autowired
    KeepingViews views;

    @Autowired
    FoundingDistricts founding;

    @BeforeEach
    void aDistrict() {
        founding.district(HERE, "视图测试区");
    }

    private SavedView keeps(String name, boolean shared, boolean locked) {
        return keeper.get(() -> views.keep(new Draft(name, "light=red", shared, locked)))
                .orThrow();
    }

    private List<String> seenBy(Persona who) {
        return who.get(() -> views.all().stream().map(SavedView::name).toList());
    }

    @Test
    void whatIsForMeAloneNobodyElseSees() {
        var view = keeps("只给自己的", false, true);
        assertThat(seenBy(keeper)).contains("只给自己的");
        assertThat(seenBy(other)).doesNotContain("只给自己的");
        assertThat(other.get(() -> views.find(view.id()))).isEmpty();
    }

    @Test
    void whatIsSharedTheWholeDistrictSeesAndNoOther() {
        keeps("大家的", true, true);
        assertThat(seenBy(other)).contains("大家的");
        assertThat(seenBy(Persona.of(HERE, Role.AUDITOR))).contains("大家的");
        founding.district(HERE + "2", "邻区");
        assertThat(seenBy(Persona.of(HERE + "2", Role.KEYOFFICE))).isEmpty();
    }

    @Test
    void aLockedOneIsChangedByItsKeeperOnly() {
        var view = keeps("锁住的", true, true);
        assertThatThrownBy(() -> other.does(() -> views.change(view.id(), view.draft())))
                .isInstanceOf(NoRight.class);
        assertThatThrownBy(() -> other.does(() -> views.delete(view.id()))).isInstanceOf(NoRight.class);
        var changed = keeper.get(() -> views.change(view.id(), new Draft("改了名的", "pool=reserve", true, false)))
                .orThrow();
        assertThat(changed.query()).isEqualTo("pool=reserve");
        assertThat(other.get(() -> views.change(view.id(), changed.draft().showing("stage=filed")))
                        .orThrow()
                        .query())
                .isEqualTo("stage=filed");
    }

    @Test
    void aNameIsNeededAndNotTwice() {
        keeps("一次", false, true);
        assertThat(refused("  ")).isEqualTo("ledger.saved.refused.unnamed");
        assertThat(refused(" 一次 ")).isEqualTo("ledger.saved.refused.taken");
        assertThat(refused("很".repeat(41))).isEqualTo("ledger.saved.refused.long");
    }

    private String refused(String name) {
        var outcome = keeper.get(() -> views.keep(new Draft(name, "", false, true)));
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<SavedView>) outcome).reasons().getFirst().key();
    }

    @Test
    void whatWasDeletedCanBeKeptAgain() {
        var view = keeps("误删的", true, false);
        var draft = keeper.get(() -> views.delete(view.id())).orElseThrow();
        assertThat(seenBy(keeper)).doesNotContain("误删的");
        assertThat(keeper.get(() -> views.delete(view.id()))).isEmpty();
        var gone = keeper.get(() -> views.change(view.id(), draft));
        assertThat(gone).isInstanceOf(Outcome.Refused.class);
        keeper.get(() -> views.keep(draft)).orThrow();
        assertThat(seenBy(other)).contains("误删的");
    }

    @Test
    void theAuditorKeepsForHimselfAndSharesNothing() {
        var auditor = Persona.of(HERE, Role.AUDITOR);
        auditor.get(() -> views.keep(new Draft("审计自用", "", false, true))).orThrow();
        assertThatThrownBy(() -> auditor.does(() -> views.keep(new Draft("审计共享", "", true, true))))
                .isInstanceOf(NoRight.class);
        assertThat(Persona.ofCity(HERE).get(views::mayKeep)).isFalse();
    }
}
