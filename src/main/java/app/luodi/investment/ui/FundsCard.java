package app.luodi.investment.ui;

import app.luodi.investment.funds.Fund;
import app.luodi.investment.funds.KeepingFunds;
import app.luodi.kernel.Money;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Card;
import app.luodi.shell.parts.Icons;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** 资金: sources, what of each is in place and spent, and how much of the special bonds is used. Amounts in 万元. */
class FundsCard extends Card {
    private static final long serialVersionUID = 1L;

    private final transient KeepingFunds keeping;
    private final UUID project;
    private final boolean may;
    private final transient Runnable done;

    FundsCard(KeepingFunds keeping, UUID project, boolean may, Runnable done) {
        super(Texts.of("investment.fund.title"));
        this.keeping = keeping;
        this.project = project;
        this.may = may;
        this.done = done;
        sub(Texts.of("parts.unit.wan"));
        if (may) {
            var add = new Button(Texts.of("investment.fund.add"), Icons.of("plus"), event -> edit(null));
            add.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            actions(add);
        }
        var funds = keeping.of(project);
        if (funds.isEmpty()) {
            body().add(new Span(Texts.of("investment.fund.none")));
            return;
        }
        var inPlace = sum(funds, Fund::inPlace);
        body().add(
                        InvestmentView.pair("investment.fund.in_place", new Span(Amounts.wanExact(inPlace))),
                        InvestmentView.pair(
                                "investment.fund.rate",
                                new Span(Amounts.percent(Amounts.rate(inPlace, keeping.agreed(project))))));
        var bonds = funds.stream()
                .filter(fund -> fund.kind() == Fund.Kind.SPECIAL_BOND)
                .toList();
        if (!bonds.isEmpty()) {
            var used = sum(bonds, Fund::used);
            var available = sum(bonds, Fund::inPlace);
            body().add(InvestmentView.pair(
                    "investment.fund.bond",
                    new Span(Texts.of(
                            "investment.fund.bond.used",
                            Amounts.wanExact(used),
                            Amounts.wanExact(available),
                            Amounts.percent(Amounts.rate(used, available))))));
        }
        funds.forEach(fund -> body().add(line(fund)));
    }

    private Div line(Fund fund) {
        var words = Texts.of("investment.fund.kind." + fund.kind().code())
                + (fund.name() == null ? "" : " · " + fund.name());
        var head = new Div(may ? opening(words, fund) : new Span(words));
        head.addClassName("investment-plan-head");
        var line = new Div(
                head,
                InvestmentView.pair("investment.fund.planned", new Span(Amounts.wanExact(fund.planned()))),
                InvestmentView.pair("investment.fund.in_place", new Span(dated(fund.inPlace(), fund.inPlaceOn()))),
                InvestmentView.pair("investment.fund.used", new Span(dated(fund.used(), fund.usedOn()))));
        line.addClassName("investment-plan");
        return line;
    }

    private NativeButton opening(String words, Fund fund) {
        var button = new NativeButton(words, event -> edit(fund));
        button.addClassName("investment-open");
        return button;
    }

    private static String dated(@Nullable Money amount, java.time.@Nullable LocalDate on) {
        return Amounts.wanExact(amount) + (on == null ? "" : Texts.of("investment.fund.on", on.toString()));
    }

    private static @Nullable Money sum(List<Fund> funds, Function<Fund, @Nullable Money> value) {
        return funds.stream()
                .map(value)
                .filter(Objects::nonNull)
                .reduce(Money::plus)
                .orElse(null);
    }

    private void edit(@Nullable Fund fund) {
        new FundDialog(keeping, project, fund, done).open();
    }
}
