package app.luodi.investment.ui;

import static app.luodi.investment.ui.SheetCell.*;

import app.luodi.investment.Draft;
import app.luodi.investment.KeepingDrafts.Kept;
import app.luodi.investment.MonthlySheet;
import app.luodi.investment.OfWhich;
import app.luodi.investment.Parts;
import app.luodi.investment.ReportingInvestment;
import app.luodi.investment.ReturnBasis.Checked;
import app.luodi.investment.Review;
import app.luodi.kernel.Ledger;
import app.luodi.kernel.Money;
import app.luodi.kernel.Outcome.Refusal;
import app.luodi.shell.parts.MoneyText;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One project of the sheet: what stands, what is typed over it, and what the rules say to that. */
class SheetRow {
    /** How far a row is. */
    enum State {
        /** Nothing was told. */
        OPEN,
        /** As it stands, and nobody looks at it: the statistical ledger. */
        REPORTED,
        SUBMITTED,
        /** Sent back with a remark. */
        RETURNED,
        ACCEPTED,
        DRAFT,
        /** A soft rule asks for a sentence. */
        ASKED,
        WRONG
    }

    private static final Set<String> NOTHING = Set.of("/", "-", "—", "——", "无", "待定", "暂无");

    private final MonthlySheet.Row row;
    private final Ledger ledger;
    private final boolean closed;
    private final Map<SheetCell, Money> amounts = new EnumMap<>(SheetCell.class);
    private final Map<SheetCell, String> words = new EnumMap<>(SheetCell.class);
    private boolean typed;
    private int seenVersion;
    private @Nullable SheetCell last;

    /** @param closed whether the month takes nothing more */
    SheetRow(MonthlySheet.Row row, Ledger ledger, boolean closed, @Nullable Kept kept) {
        this.row = row;
        this.ledger = ledger;
        this.closed = closed;
        this.seenVersion = row.version();
        stand();
        if (kept != null) {
            amounts.clear();
            words.clear();
            Arrays.stream(SheetCell.values())
                    .filter(cell -> cell.ordinal() < kept.cells().size())
                    .forEach(cell -> put(cell, kept.cells().get(cell.ordinal()), MoneyText.Unit.WAN));
            seenVersion = kept.seenVersion();
            typed = true;
        }
    }

    private void stand() {
        amounts.clear();
        words.clear();
        typed = false;
        var stands = row.stands();
        if (stands != null) {
            put(YTD, stands.ytd());
            put(CONSTRUCTION, stands.parts().construction());
            put(INSTALLATION, stands.parts().installation());
            put(EQUIPMENT, stands.parts().equipment());
            put(OTHER, stands.parts().other());
            var within = stands.parts().ofWhich();
            put(OLD_EQUIPMENT, within.oldEquipment());
            put(RENEWAL_EQUIPMENT, within.renewalEquipment());
            put(OLD_BUILDINGS, within.oldBuildings());
            put(LAND_FEE, within.landFee());
            put(SOURCE, Objects.requireNonNullElse(stands.source(), ""), MoneyText.Unit.WAN);
            put(PROGRESS, Objects.requireNonNullElse(stands.progress(), ""), MoneyText.Unit.WAN);
            var note = stands.correction() == null ? stands.explanation() : stands.correction();
            put(NOTE, Objects.requireNonNullElse(note, ""), MoneyText.Unit.WAN);
        }
    }

    /** Something was typed; {@code unit} is what a bare number means. */
    void type(SheetCell cell, String text, MoneyText.Unit unit) {
        var stands = row.stands();
        put(cell, text, unit);
        last = cell;
        // A new month over a figure that stands means a new sum: the old one was not typed here.
        if (cell == MONTH && stands != null && stands.ytd().equals(amounts.get(YTD))) {
            amounts.remove(YTD);
        } else if (cell == MONTH && stands != null && amounts.get(MONTH) == null && amounts.get(YTD) == null) {
            amounts.put(YTD, stands.ytd());
        }
        typed = !saysWhatStands();
    }

    /** What was typed and taken back is no draft. */
    private boolean saysWhatStands() {
        var stood = new SheetRow(row, ledger, closed, null);
        return seenVersion == row.version() && amounts.equals(stood.amounts) && words.equals(stood.words);
    }

    /** Gives up what was typed: the row stands as it was reported. */
    void giveUp() {
        seenVersion = row.version();
        last = null;
        stand();
    }

    /** What was typed before a reload was typed over this version. */
    void typedOver(int version) {
        if (!typed) {
            seenVersion = version;
        }
    }

    /** Accepted, or of a month that is closed: nobody changes it now. */
    boolean isLocked() {
        return closed || isIn(Review.State.ACCEPTED);
    }

    /** Whether it came back and was not submitted again since, whatever was typed meanwhile. */
    boolean wasReturned() {
        return isIn(Review.State.RETURNED);
    }

    /** Whether somebody still has to look at it. */
    boolean isWaiting() {
        return isIn(Review.State.SUBMITTED);
    }

    private boolean isIn(Review.State state) {
        return row.review() != null && row.review().state() == state;
    }

    /** Keeps what was typed although somebody else has reported meanwhile. */
    void insist() {
        seenVersion = row.version();
    }

    private void put(SheetCell cell, @Nullable Money amount) {
        if (amount != null) {
            amounts.put(cell, amount);
        }
    }

    private void put(SheetCell cell, String text, MoneyText.Unit unit) {
        amounts.remove(cell);
        words.remove(cell);
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        if (plain.isEmpty() || cell.isMoney() && NOTHING.contains(plain)) {
            return;
        }
        var amount = cell.isMoney() ? MoneyText.read(text, unit) : java.util.Optional.<Money>empty();
        amount.ifPresentOrElse(read -> amounts.put(cell, read), () -> words.put(cell, text.strip()));
    }

    MonthlySheet.Row of() {
        return row;
    }

    UUID id() {
        return row.project();
    }

    boolean isTyped() {
        return typed;
    }

    @Nullable
    Money amount(SheetCell cell) {
        return amounts.get(cell);
    }

    /** Words, or what was typed for an amount and cannot be read. */
    @Nullable
    String words(SheetCell cell) {
        return words.get(cell);
    }

    @Nullable
    SheetCell last() {
        return last;
    }

    boolean isEmpty() {
        return amounts.isEmpty() && words.isEmpty();
    }

    Draft draft() {
        var note = words.get(NOTE);
        var before = row.basis().before();
        var ytd = amounts.get(YTD);
        var month = amounts.get(MONTH);
        var falls = ytd == null ? month != null && month.isNegative() : before != null && ytd.compareTo(before) < 0;
        var stands = row.stands();
        return new Draft(
                ytd,
                month,
                new Parts(
                        amounts.get(CONSTRUCTION),
                        amounts.get(INSTALLATION),
                        amounts.get(EQUIPMENT),
                        amounts.get(OTHER),
                        new OfWhich(
                                amounts.get(OLD_EQUIPMENT),
                                amounts.get(RENEWAL_EQUIPMENT),
                                amounts.get(OLD_BUILDINGS),
                                amounts.get(LAND_FEE))),
                null,
                words.get(PROGRESS),
                stands == null ? null : stands.problem(),
                falls ? note : null,
                note,
                words.get(SOURCE),
                false);
    }

    Checked check() {
        return row.basis().check(draft());
    }

    /** Everything that keeps the row from being handed in, unreadable cells and a newer version included. */
    List<Refusal> broken() {
        if (!typed || isEmpty() && row.stands() == null) {
            return List.of();
        }
        var all = new ArrayList<Refusal>();
        words.forEach((cell, text) -> {
            if (cell.isMoney()) {
                all.add(Refusal.of(cell.key(), "investment.sheet.unreadable", text));
            }
        });
        if (isLocked()) {
            var month = row.basis().month();
            all.add(
                    closed
                            ? Refusal.of("version", "investment.period.closed", month.year(), month.month())
                            : Refusal.of("version", "investment.return.accepted"));
        } else if (seenVersion != row.version()) {
            all.add(Refusal.of("version", ReportingInvestment.STALE));
        }
        if (all.isEmpty()) {
            all.addAll(check().broken());
        }
        return all;
    }

    List<Refusal> doubts() {
        return typed && !isEmpty() && broken().isEmpty() ? check().doubts() : List.of();
    }

    State state() {
        if (!broken().isEmpty()) {
            return State.WRONG;
        }
        if (!doubts().isEmpty()) {
            return State.ASKED;
        }
        if (typed && !isEmpty()) {
            return State.DRAFT;
        }
        if (row.stands() == null) {
            return State.OPEN;
        }
        return row.review() == null
                ? State.REPORTED
                : switch (row.review().state()) {
                    case SUBMITTED -> State.SUBMITTED;
                    case RETURNED -> State.RETURNED;
                    case ACCEPTED -> State.ACCEPTED;
                };
    }

    ReportingInvestment.Entry entry() {
        return new ReportingInvestment.Entry(row.project(), ledger, row.basis().month(), draft(), seenVersion);
    }

    /** As drafts keep it: amounts in 万元, words as they were typed. */
    Kept kept(Instant now) {
        return new Kept(
                row.project(),
                Arrays.stream(SheetCell.values())
                        .map(cell -> {
                            var amount = amounts.get(cell);
                            return amount == null
                                    ? words.getOrDefault(cell, "")
                                    : amount.wan().stripTrailingZeros().toPlainString();
                        })
                        .toList(),
                seenVersion,
                now);
    }
}
