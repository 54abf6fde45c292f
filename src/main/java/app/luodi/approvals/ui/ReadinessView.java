package app.luodi.approvals.ui;

import app.luodi.approvals.Proof;
import app.luodi.approvals.Proof.Case;
import app.luodi.approvals.Proof.Verdict;
import app.luodi.approvals.ReadingReadiness.Prepared;
import app.luodi.approvals.StartRule;
import app.luodi.kernel.AsOf;
import app.luodi.projects.page.OpenProject;
import app.luodi.shell.For;
import app.luodi.shell.MainLayout;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.AsOfControl;
import app.luodi.shell.parts.Card;
import app.luodi.shell.parts.EmptyState;
import app.luodi.shell.parts.Kpi;
import app.luodi.shell.parts.KpiLine;
import app.luodi.shell.parts.PageHeader;
import app.luodi.shell.parts.Say;
import app.luodi.shell.parts.Texts;
import app.luodi.shell.parts.UrlState;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** 拿地即开工: who prepares it and how ready each is; and who has managed it, with days and reasons. */
@Route(value = ReadinessView.PATH, layout = MainLayout.class)
@Menu(title = "approvals.readiness.menu", order = 215, icon = "flag")
@For(value = "view_projects", city = false)
@PermitAll
class ReadinessView extends Main implements AfterNavigationObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    static final String PATH = "readiness";
    private static final int YEARS = 4;
    private static final String ALL = "all";

    private final transient ApprovalServices services;
    private UrlState state = UrlState.at(PATH);

    ReadinessView(ApprovalServices services) {
        this.services = services;
        addClassNames("lu-page", "readiness-page");
    }

    @Override
    public String getPageTitle() {
        return Texts.of("approvals.readiness.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        state = UrlState.of(event.getLocation());
        removeAll();
        var control = new AsOfControl(services.today().today(), event.getLocation());
        var proves = state.get("tab").filter("proof"::equals).isPresent();
        AsOf.maybe(AsOfControl.moment(event.getLocation()), () -> {
            add(
                    new PageHeader(
                                    getPageTitle(),
                                    ReadinessSpeech.rule(services.readiness().rule()))
                            .actions(control),
                    control.note(),
                    tabs(proves));
            if (proves) {
                prove();
            } else {
                prepare();
            }
            return true;
        });
    }

    private Nav tabs(boolean proves) {
        var nav = new Nav();
        nav.addClassName("lu-tabs");
        nav.setAriaLabel(Texts.of("approvals.readiness.title"));
        var asOf = state.get(UrlState.AS_OF).orElse(null);
        nav.add(
                tab(UrlState.at(PATH).with(UrlState.AS_OF, asOf), "approvals.readiness.preparing", !proves),
                tab(
                        UrlState.at(PATH).with("tab", "proof").with(UrlState.AS_OF, asOf),
                        "approvals.readiness.proof",
                        proves));
        return nav;
    }

    private static Anchor tab(UrlState address, String key, boolean on) {
        var link = new Anchor(address.link(), Texts.of(key));
        if (on) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }

    private void prepare() {
        var all = services.readiness().all();
        if (all.isEmpty()) {
            add(new EmptyState(
                    Texts.of("approvals.readiness.none"),
                    Texts.of("approvals.readiness.none.why"),
                    new Anchor("projects", Texts.of("approvals.readiness.none.go"))));
            return;
        }
        var rows = new Rows(
                Texts.of("approvals.readiness.preparing"),
                List.of("project", "office", "contract", "progress", "today", "planned", "verdict", "slack"),
                List.of("slack"));
        all.forEach(prepared -> row(rows, prepared));
        var card = new Card(Texts.of("approvals.readiness.list", all.size()), rows)
                .sub(Texts.of("approvals.readiness.list.sub"))
                .flush();
        card.addClassNames("lu-grow", "readiness-list");
        add(card);
    }

    private void row(Rows rows, Prepared prepared) {
        var subject = prepared.subject();
        var readiness = prepared.readiness();
        var today = services.today().today();
        var name = new Anchor(
                UrlState.at(PATH + "/" + subject.project())
                        .with(UrlState.AS_OF, state.get(UrlState.AS_OF).orElse(null))
                        .link(),
                subject.name());
        name.addClassName("investment-open");
        var empty = readiness.lines().isEmpty();
        var planned = readiness.planned();
        var good = planned.filter(forecast -> forecast.isQualified()).isPresent();
        var verdict = new Span(
                empty
                        ? Texts.of("approvals.readiness.nolist.short")
                        : planned.isEmpty()
                                ? Amounts.UNKNOWN
                                : Texts.of(good ? "approvals.readiness.holds" : "approvals.readiness.fails"));
        verdict.addClassNames(
                "lu-tag", empty || planned.isEmpty() ? "lu-tag-line" : good ? "lu-tag-green" : "lu-tag-red");
        var slack = readiness.tightest();
        var tight = new Span(ReadinessSpeech.days(slack, readiness.rule()));
        slack.ifPresent(days -> tight.setClassName("lu-red-text", days < 0));
        rows.row(
                name,
                Rows.words(Optional.ofNullable(subject.office()).orElse(Amounts.UNKNOWN)),
                ApprovalSpeech.day(subject.contract(), today, subject.example()),
                empty ? new Span(Amounts.UNKNOWN) : progress(prepared),
                Rows.words(
                        empty || readiness.today().start() == null
                                ? Amounts.UNKNOWN
                                : Amounts.shortDate(readiness.today().start(), today)),
                Rows.words(
                        empty || planned.isEmpty() || planned.get().start() == null
                                ? Amounts.UNKNOWN
                                : Amounts.shortDate(planned.get().start(), today)),
                verdict,
                tight);
    }

    private static Div progress(Prepared prepared) {
        var bar = ReadinessSpeech.bar(prepared.readiness(), false);
        var words = new Span(ReadinessSpeech.KINDS.stream()
                .limit(3)
                .map(kind -> Texts.of("approvals.kind." + kind.code()) + " "
                        + prepared.readiness().count(kind))
                .collect(Collectors.joining(" · ")));
        words.addClassName("lu-cap");
        bar.add(words);
        return bar;
    }

    private void prove() {
        var all = state.get("of").filter(ALL::equals).isPresent();
        var year = year();
        var whole = services.proofs().of(year, all);
        var proof = whole.only(one -> matches(one));
        add(choices(all, year), figures(proof));
        if (whole.cases().isEmpty()) {
            add(new EmptyState(Texts.of("approvals.proof.none"), Texts.of("approvals.proof.none.why")));
            return;
        }
        var sides = new Div(offices(whole), holders(proof));
        sides.addClassName("readiness-sides");
        var body = new Div(cases(proof), sides);
        body.addClassNames("lu-grow", "readiness-proof");
        add(body);
    }

    private @Nullable Integer year() {
        return state.get("year", text -> text.equals(ALL) ? 0 : Integer.valueOf(text))
                .filter(year -> year > 0)
                .orElse(null);
    }

    private boolean matches(Case one) {
        var office = state.get("office");
        var verdict = state.get("verdict", Verdict::of);
        return office.filter(id -> !id.equals(String.valueOf(one.officeId()))).isEmpty()
                && verdict.filter(wanted -> wanted != one.verdict()).isEmpty();
    }

    private Div choices(boolean all, @Nullable Integer year) {
        var of = new Select<String>();
        of.setItems("planned", ALL);
        of.setItemLabelGenerator(code -> Texts.of("approvals.proof.of." + code));
        of.setAriaLabel(Texts.of("approvals.proof.of"));
        of.setValue(all ? ALL : "planned");
        of.addValueChangeListener(event ->
                state.with("of", event.getValue().equals(ALL) ? ALL : null).open());
        var years = new Select<String>();
        var now = services.today().today().getYear();
        years.setItems(java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(ALL),
                        IntStream.range(0, YEARS).mapToObj(back -> String.valueOf(now - back)))
                .toList());
        years.setItemLabelGenerator(
                code -> code.equals(ALL) ? Texts.of("approvals.proof.years") : Texts.of("approvals.proof.year", code));
        years.setAriaLabel(Texts.of("approvals.proof.years"));
        years.setValue(year == null ? ALL : String.valueOf(year));
        years.addValueChangeListener(
                event -> state.with("year", event.getValue().equals(ALL) ? null : event.getValue())
                        .open());
        var line = new Div(of, years);
        if (state.get("office").isPresent() || state.get("verdict").isPresent()) {
            line.add(new Anchor(state.without("office", "verdict").link(), Texts.of("approvals.nomatch.clear")));
        }
        line.addClassName("lu-row");
        return line;
    }

    private KpiLine figures(Proof proof) {
        var qualified = proof.count(Verdict.QUALIFIED);
        var rule = proof.rule();
        return new KpiLine(
                new Kpi(Texts.of("approvals.proof.share"), Amounts.figure(share(proof), ""))
                        .note(Texts.of("approvals.proof.share.note", qualified, proof.decided()))
                        .opens(state.with("verdict", Verdict.QUALIFIED.code()).link()),
                new Kpi(
                                Texts.of("approvals.proof.median"),
                                Amounts.figure(ReadinessSpeech.days(proof.median(), rule), ""))
                        .note(Texts.of("approvals.proof.median.note")),
                new Kpi(
                                Texts.of("approvals.proof.ninetieth"),
                                Amounts.figure(ReadinessSpeech.days(proof.ninetieth(), rule), ""))
                        .note(Texts.of("approvals.proof.ninetieth.note")),
                new Kpi(
                                Texts.of("approvals.proof.failed"),
                                Amounts.figure(Amounts.count(proof.count(Verdict.NOT_QUALIFIED)), ""))
                        .note(Texts.of("approvals.proof.running", proof.count(Verdict.RUNNING)))
                        .opens(state.with("verdict", Verdict.NOT_QUALIFIED.code())
                                .link()),
                new Kpi(
                                Texts.of("approvals.proof.unverified"),
                                Amounts.figure(Amounts.count(proof.count(Verdict.UNVERIFIED)), ""))
                        .note(Texts.of("approvals.proof.without", proof.withoutLand()))
                        .opens(state.with("verdict", Verdict.UNVERIFIED.code()).link()));
    }

    private static String share(Proof proof) {
        return proof.decided() == 0
                ? Amounts.UNKNOWN
                : Amounts.percent(BigDecimal.valueOf(100L * proof.count(Verdict.QUALIFIED))
                        .divide(BigDecimal.valueOf(proof.decided()), MathContext.DECIMAL64));
    }

    private Card offices(Proof proof) {
        var rows = new Rows(
                Texts.of("approvals.proof.offices"),
                List.of("office", "share", "median", "ninetieth"),
                List.of("share", "median", "ninetieth"));
        proof.offices().forEach(office -> {
            var link = new Anchor(
                    state.with("office", String.valueOf(office.id())).link(),
                    Optional.ofNullable(office.name()).orElse(Texts.of("approvals.proof.nooffice")));
            rows.row(
                    link,
                    Rows.words(share(office.proof()) + "（" + office.proof().count(Verdict.QUALIFIED) + "/"
                            + office.proof().decided() + "）"),
                    Rows.words(number(office.proof().median())),
                    Rows.words(number(office.proof().ninetieth())));
        });
        return new Card(Texts.of("approvals.proof.offices"), rows)
                .sub(Texts.of("approvals.day." + proof.rule().days().code()))
                .flush();
    }

    private Card holders(Proof proof) {
        var rows = new Rows(
                Texts.of("approvals.proof.holders"),
                List.of("authority", "items", "median", "ninetieth", "over"),
                List.of("items", "median", "ninetieth", "over"));
        services.proofs().holders(proof).forEach(holder -> {
            var over = new Span(Amounts.count(holder.over()));
            over.setClassName("lu-red-text", holder.over() > 0);
            rows.row(
                    new Anchor(
                            UrlState.at(ApprovalsView.PATH)
                                    .with("authority", holder.authority())
                                    .with("state", ALL)
                                    .link(),
                            holder.authority()),
                    Rows.words(Amounts.count(holder.items())),
                    Rows.words(number(holder.median())),
                    Rows.words(number(holder.ninetieth())),
                    over);
        });
        return new Card(Texts.of("approvals.proof.holders"), rows)
                .sub(Texts.of("approvals.proof.holders.sub"))
                .flush();
    }

    private static String number(java.util.OptionalInt days) {
        return days.isPresent() ? String.valueOf(days.getAsInt()) : Amounts.UNKNOWN;
    }

    private Card cases(Proof proof) {
        var rows = new Rows(
                Texts.of("approvals.proof.cases"),
                List.of("project", "office", "standing", "from", "to", "days", "certificates", "verdict", "why"),
                List.of("days", "certificates"));
        proof.cases().forEach(one -> {
            var name = new Anchor(OpenProject.at(one.project(), "approvals").link(), one.name());
            name.addClassName("investment-open");
            var standing = one.standing();
            var said = new Span(
                    standing == null
                            ? Amounts.UNKNOWN
                            : Texts.of("approvals.standing." + standing.name().toLowerCase(Locale.ROOT)));
            if (one.source() != null) {
                said.setTitle(one.source());
            }
            rows.row(
                    name,
                    Rows.words(Optional.ofNullable(one.office()).orElse(Amounts.UNKNOWN)),
                    said,
                    Rows.words(Amounts.date(one.from())),
                    Rows.words(Amounts.date(one.to())),
                    Rows.words(number(one.days())),
                    Rows.words((one.certificates() - one.missing().size()) + "/" + one.certificates()),
                    ReadinessSpeech.verdict(one.verdict()),
                    Rows.words(why(one, proof.rule())));
        });
        var card = new Card(Texts.of("approvals.proof.cases"), rows)
                .sub(Texts.of("approvals.proof.cases.sub", proof.cases().size()))
                .flush();
        card.addClassName("readiness-cases");
        return card;
    }

    /** 3 个工作日，证照齐; or what it lacks. */
    static String why(Case one, StartRule rule) {
        if (one.verdict() == Verdict.QUALIFIED) {
            return Texts.of("approvals.proof.good", ReadinessSpeech.days(one.days(), rule));
        }
        if (one.verdict() == Verdict.WAITING) {
            return Texts.of("approvals.proof.waiting");
        }
        if (one.verdict() == Verdict.RUNNING) {
            return Texts.of("approvals.proof.counting");
        }
        return one.reasons().stream().map(Say::words).collect(Collectors.joining("；"));
    }
}
