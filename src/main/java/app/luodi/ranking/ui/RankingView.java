package app.luodi.ranking.ui;

import app.luodi.identity.Act;
import app.luodi.kernel.Outcome;
import app.luodi.ranking.Publication;
import app.luodi.ranking.Ranked;
import app.luodi.ranking.RuleSet;
import app.luodi.shell.For;
import app.luodi.shell.MainLayout;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Card;
import app.luodi.shell.parts.EmptyState;
import app.luodi.shell.parts.PageHeader;
import app.luodi.shell.parts.Say;
import app.luodi.shell.parts.Texts;
import app.luodi.shell.parts.UrlState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** 排名考核: the league table as it stands, why each got what it got, and the rankings that were published. */
@Route(value = "ranking", layout = MainLayout.class)
@Menu(title = "ranking.menu", order = 128, icon = "rank")
@For("view_projects")
@PermitAll
class RankingView extends Main implements AfterNavigationObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final int YEARS = 6;

    private final transient RankingServices services;
    private UrlState state = UrlState.at("ranking");

    RankingView(RankingServices services) {
        this.services = services;
        addClassNames("lu-page", "ranking-page");
    }

    @Override
    public String getPageTitle() {
        return Texts.of("ranking.menu");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        state = UrlState.of(event.getLocation());
        load();
    }

    private void load() {
        removeAll();
        var year = state.number("year", services.today().today().getYear());
        var all = services.reading().rules();
        if (all.isEmpty()) {
            add(new PageHeader(Texts.of("ranking.title", year)), nothing());
            return;
        }
        var rules = state.id("rules")
                .flatMap(id -> all.stream().filter(one -> one.id().equals(id)).findFirst())
                .orElse(all.getFirst());
        var ranked = services.reading().of(rules.id(), year);
        var header = new PageHeader(Texts.of("ranking.title", year))
                .sub(Texts.of("ranking.sub", rules.name(), rules.edition()))
                .actions(years(year), sets(all, rules));
        if (rules.isDividedByExample()) {
            var example = new Span(Texts.of("ranking.example"));
            example.addClassNames("lu-tag", "lu-tag-line");
            header.marks(example);
            header.sub(
                    Texts.of("ranking.sub", rules.name(), rules.edition()) + " · " + Texts.of("ranking.example.why"));
        }
        if (services.rights().may(Act.SCORE_UNITS)) {
            header.actions(
                    new Button(
                            Texts.of("ranking.peers.edit"),
                            event -> new PeersDialog(services, ranked, this::load).open()),
                    new Button(
                            Texts.of("ranking.rules.edit"),
                            event -> new RulesDialog(services, rules, this::choose).open()),
                    new Button(
                            Texts.of("ranking.rules.new"),
                            event -> new RulesDialog(services, null, this::choose).open()),
                    new Button(
                            Texts.of("ranking.enter"),
                            event -> new EntryDialog(services, rules.id(), year, ranked, this::load).open()),
                    submit(rules, year));
        }
        if (rules.about().example() || rules.about().note() != null) {
            var note = new Div();
            note.addClassNames("lu-note", "ranking-note");
            if (rules.about().example()) {
                var example = new Span(Texts.of("ranking.rules.example"));
                example.addClassNames("lu-tag", "lu-tag-amber");
                note.add(example, new Span(" "));
            }
            note.add(new Span(rules.about().note() == null ? "" : rules.about().note()));
            header.sub(Texts.of("ranking.sub", rules.name(), rules.edition()) + full(rules));
            add(header, note);
        } else {
            header.sub(Texts.of("ranking.sub", rules.name(), rules.edition()) + full(rules));
            add(header);
        }
        var body = new Div(table(ranked), published(rules));
        body.addClassNames("ranking-body", "lu-grow");
        add(body);
    }

    private static String full(RuleSet rules) {
        return rules.about().full() == null
                ? ""
                : Texts.of(
                        "ranking.rules.of",
                        rules.about().full().stripTrailingZeros().toPlainString());
    }

    /** What was just written is what one wants to see. */
    private void choose(RuleSet edition) {
        state.with("rules", edition.id()).open();
    }

    private Component nothing() {
        if (!services.rights().may(Act.SCORE_UNITS)) {
            return new EmptyState(Texts.of("ranking.none"), Texts.of("ranking.none.why"));
        }
        var templates = new Button(Texts.of("ranking.templates"), event -> {
            services.publishing().takeInTemplates().orThrow();
            load();
        });
        templates.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return new EmptyState(
                Texts.of("ranking.none"),
                Texts.of("ranking.none.why"),
                templates,
                new Button(
                        Texts.of("ranking.rules.new"), event -> new RulesDialog(services, null, this::choose).open()));
    }

    private Component years(int year) {
        var select = new Select<Integer>();
        var now = services.today().today().getYear();
        select.setItems(Stream.concat(IntStream.rangeClosed(0, YEARS).mapToObj(back -> now - back), Stream.of(year))
                .distinct()
                .toList());
        select.setItemLabelGenerator(one -> Texts.of("ranking.year", one));
        select.setValue(year);
        select.setAriaLabel(Texts.of("ranking.year.choose"));
        select.addClassName("year-choice");
        select.addValueChangeListener(
                event -> state.with("year", event.getValue()).open());
        return select;
    }

    private Component sets(List<RuleSet> all, RuleSet chosen) {
        var select = new Select<RuleSet>();
        select.setItems(all);
        select.setItemLabelGenerator(one -> Texts.of("ranking.edition", one.name(), one.edition()));
        select.setValue(chosen);
        select.setAriaLabel(Texts.of("ranking.rules"));
        select.addValueChangeListener(
                event -> state.with("rules", event.getValue().id()).open());
        return select;
    }

    private Button submit(RuleSet rules, int year) {
        var button = new Button(
                Texts.of("ranking.submit"),
                event -> new AskDialog(
                                Texts.of("ranking.submit"),
                                Texts.of("ranking.submit.title"),
                                Texts.of(
                                        "ranking.submit.default",
                                        year,
                                        services.today().today().getMonthValue()),
                                title ->
                                        services.publishing().submit(rules.id(), year, title, RankingWords::derivation),
                                this::load)
                        .open());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    private static Card table(List<Ranked> ranked) {
        var table = head("ranking.rank", "ranking.subject", "ranking.peers", ">ranking.score", "ranking.why");
        ranked.forEach(one -> {
            var change = new Span(
                    one.before() == null
                            ? Texts.of("ranking.new")
                            : one.moved() == 0 ? "—" : (one.moved() > 0 ? "↑" : "↓") + Math.abs(one.moved()));
            change.addClassNames("lu-cap", one.moved() > 0 ? "lu-green" : one.moved() < 0 ? "lu-red" : "lu-cap");
            var rank = new NativeTableCell(new Span(one.rank() + " "), change);
            var score = new NativeTableCell(RankingWords.points(one.score().total()));
            score.addClassNames("lu-r", "lu-b");
            table.getBody()
                    .add(new NativeTableRow(
                            rank,
                            new NativeTableCell(one.name()),
                            new NativeTableCell(one.peers().isEmpty() ? Texts.of("ranking.peers.all") : one.peers()),
                            score,
                            new NativeTableCell(why(RankingWords.derivation(one.score())))));
        });
        return new Card(Texts.of("ranking.now"), table)
                .sub(Texts.of("ranking.now.sub"))
                .flush();
    }

    private static Component why(List<String> sentences) {
        var list = new UnorderedList();
        sentences.forEach(sentence -> list.add(new ListItem(sentence)));
        return new Details(Texts.of("ranking.derivation", sentences.size()), list);
    }

    private Div published(RuleSet rules) {
        var cards = new Div();
        cards.addClassName("ranking-published");
        services.reading().published(rules.id()).forEach(one -> cards.add(publication(one)));
        return cards;
    }

    private Card publication(Publication one) {
        var table = head("ranking.rank", "ranking.subject", ">ranking.score", "ranking.why", "ranking.appeals");
        one.scores().forEach(kept -> {
            var score = new NativeTableCell(RankingWords.points(kept.score()));
            score.addClassNames("lu-r", "lu-b");
            table.getBody()
                    .add(new NativeTableRow(
                            new NativeTableCell(String.valueOf(kept.rank())),
                            new NativeTableCell(kept.name()),
                            score,
                            new NativeTableCell(why(kept.derivation())),
                            new NativeTableCell(appeals(one, kept))));
        });
        var card = new Card(one.title(), table)
                .sub(Texts.of(
                        "ranking.state." + one.state().name().toLowerCase(java.util.Locale.ROOT),
                        one.submittedBy(),
                        Amounts.minute(one.submittedAt()),
                        one.decidedBy(),
                        Amounts.date(one.appealUntil()),
                        one.remark()))
                .flush();
        if (one.state() == Publication.State.SUBMITTED && services.rights().may(Act.APPROVE_RANKING)) {
            var publish = new Button(
                    Texts.of("ranking.publish"),
                    event -> done(services.publishing().decide(one.id(), true, null)));
            publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
            var refuse = new Button(
                    Texts.of("ranking.refuse"),
                    event -> new AskDialog(
                                    Texts.of("ranking.refuse"),
                                    Texts.of("ranking.remark"),
                                    "",
                                    remark -> services.publishing().decide(one.id(), false, remark),
                                    this::load)
                            .open());
            refuse.addThemeVariants(ButtonVariant.LUMO_SMALL);
            card.actions(refuse, publish);
        }
        return card;
    }

    private Div appeals(Publication one, Publication.Kept kept) {
        var cell = new Div();
        kept.appeals().forEach(appeal -> {
            var line = new Div(new Span(Texts.of("ranking.appeal.said", appeal.by(), appeal.said())));
            if (appeal.answer() != null) {
                line.add(new Div(Texts.of("ranking.appeal.answer", appeal.answer())));
            } else if (services.rights().may(Act.SCORE_UNITS)) {
                line.add(small(
                        "ranking.appeal.reply",
                        () -> new AskDialog(
                                        Texts.of("ranking.appeal.reply"),
                                        Texts.of("ranking.appeal.reply"),
                                        "",
                                        answer -> services.publishing().answer(appeal.id(), answer),
                                        this::load)
                                .open()));
            }
            cell.add(line);
        });
        office(kept.subject())
                .filter(id -> one.state() == Publication.State.PUBLISHED
                        && services.rights().may(Act.APPEAL_RANKING, id))
                .ifPresent(id -> cell.add(small(
                        "ranking.appeal",
                        () -> new AskDialog(
                                        Texts.of("ranking.appeal"),
                                        Texts.of("ranking.appeal.until", Amounts.date(one.appealUntil())),
                                        "",
                                        said -> services.publishing().appeal(one.id(), id, said),
                                        this::load)
                                .open())));
        return cell;
    }

    private static java.util.Optional<UUID> office(String subject) {
        try {
            return java.util.Optional.of(UUID.fromString(subject));
        } catch (IllegalArgumentException aLeader) {
            return java.util.Optional.empty();
        }
    }

    private static Button small(String key, Runnable act) {
        var button = new Button(Texts.of(key), event -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void done(Outcome<?> outcome) {
        switch (outcome) {
            case Outcome.Done<?> done -> Say.saved(Texts.of("ranking.done"));
            case Outcome.Refused<?>(var reasons) -> Say.refused(reasons);
        }
        load();
    }

    private static NativeTable head(String... keys) {
        var table = new NativeTable();
        table.addClassName("lu-tbl");
        var head = new NativeTableRow();
        Stream.of(keys).forEach(key -> {
            var cell = new NativeTableHeaderCell(Texts.of(key.replaceFirst("^>", "")));
            cell.getElement().setAttribute("scope", "col");
            cell.setClassName("lu-r", key.startsWith(">"));
            head.add(cell);
        });
        table.getHead().add(head);
        return table;
    }
}
