package app.luodi.imports;

import static app.luodi.projects.ProjectField.*;

import app.luodi.imports.understanding.Field;
import app.luodi.kernel.Money;
import app.luodi.projects.Contact;
import app.luodi.projects.CreditCode;
import app.luodi.projects.Level;
import app.luodi.projects.ListClass;
import app.luodi.projects.Nature;
import app.luodi.projects.ProjectCode;
import app.luodi.projects.ProjectDraft;
import app.luodi.projects.ProjectField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Facts of the register: how they become a draft, and how a project says the same again. */
final class Registered {
    private static final Pattern PHONE = Pattern.compile("[0-9+()（） -]{5,24}");
    private static final String NAMES = "、";

    private Registered() {}

    /** The draft with what the facts say; a null text forgets the value. What the register does not keep is passed over. */
    static ProjectDraft into(ProjectDraft base, Map<String, @Nullable String> facts) {
        var draft = base;
        var remarks = Remarks.read(base.get(REMARKS));
        for (var fact : facts.entrySet()) {
            var key = fact.getKey();
            var text = fact.getValue();
            if (Remarks.holds(key)) {
                // that works have begun is worth a word where no day says it
                if (text == null || key.equals(Field.IS_STARTED.code())) {
                    remarks.remove(key);
                }
                if (text != null && !key.equals(Field.IS_STARTED.code())) {
                    remarks.put(key, text);
                } else if ("yes".equals(text) && facts.get(Field.ACTUAL_START.code()) == null) {
                    remarks.put(key, "是");
                }
            } else {
                draft = with(draft, key, text);
            }
        }
        return draft.with(REMARKS, Remarks.write(remarks));
    }

    private static ProjectDraft with(ProjectDraft draft, String key, @Nullable String text) {
        return switch (Fact.field(key)) {
            case "project_name" -> draft.with(NAME, text);
            case "project_code" -> draft.with(CODE, text == null ? null : new ProjectCode(text));
            case "phase" -> draft.with(PHASE, text);
            case "owner" -> draft.with(OWNER, text);
            case "investor" -> draft.with(INVESTOR, text);
            case "credit_code" -> draft.with(CREDIT_CODE, text == null ? null : new CreditCode(text));
            case "office" -> draft.with(OFFICE, first(ids(text)));
            case "area" -> draft.with(AREA, first(ids(text)));
            case "location" -> draft.with(LOCATION, text);
            case "category" -> draft.with(TAGS, text == null ? null : new LinkedHashSet<>(tags(text)));
            case "industry_code" -> draft.with(INDUSTRY_CODE, text);
            case "nature" -> draft.with(NATURE, text == null ? null : Nature.of(text));
            case "level" -> draft.with(LEVEL, text == null ? null : Level.of(text));
            case "content" -> draft.with(CONTENT, text);
            case "total_investment" -> draft.with(TOTAL_INVESTMENT, Told.money(text));
            case "fixed_asset_part" -> draft.with(FIXED_ASSET_PART, Told.money(text));
            case "signed_amount" -> draft.with(AGREEMENT_AMOUNT, Told.money(text));
            case "signed_date" -> draft.with(AGREEMENT_ON, day(text));
            case "land_need" -> draft.with(LAND_MU, text == null ? null : new BigDecimal(text));
            case "leader" -> leaders(draft, text);
            case "lead_unit" -> draft.with(LEAD_UNIT, first(ids(text))).with(FURTHER_LEAD_UNITS, rest(ids(text)));
            case "service_unit" -> draft.with(SERVICE_UNITS, ids(text));
            case "contacts" -> draft.with(CONTACTS, contacts(text));
            case RowFacts.LIST_CLASS -> listed(draft, Integer.parseInt(Fact.period(key)), text);
            case RowFacts.FOREIGN -> foreign(draft, text);
            default -> draft;
        };
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var when = Told.when(text);
        return when.from().equals(when.to()) ? when.to() : null;
    }

    private static List<String> tags(String text) {
        return Arrays.stream(text.split(","))
                .filter(tag -> !tag.startsWith(Decisions.NameChoice.NEW + ":"))
                .toList();
    }

    /** What is still to be founded is not there yet. */
    private static List<UUID> ids(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(","))
                        .filter(id -> !id.startsWith(Decisions.NameChoice.NEW + ":"))
                        .map(UUID::fromString)
                        .toList();
    }

    private static <T> @Nullable T first(List<T> all) {
        return all.isEmpty() ? null : all.getFirst();
    }

    private static <T> List<T> rest(List<T> all) {
        return all.isEmpty() ? List.of() : List.copyOf(all.subList(1, all.size()));
    }

    private static ProjectDraft leaders(ProjectDraft draft, @Nullable String text) {
        var all = text == null ? List.<String>of() : List.of(text.split(NAMES));
        return draft.with(LEADER, first(all)).with(FURTHER_LEADERS, rest(all));
    }

    /** People and numbers in the order written: the first number is the first person's. */
    static List<Contact> contacts(@Nullable String text) {
        var people = new ArrayList<String>();
        var phones = new ArrayList<String>();
        for (var word : text == null ? new String[0] : text.split(NAMES)) {
            (PHONE.matcher(word).matches() ? phones : people).add(word);
        }
        var contacts = new ArrayList<Contact>();
        for (var i = 0; i < Math.max(people.size(), phones.size()); i++) {
            contacts.add(new Contact(
                    i < people.size() ? people.get(i) : "联系电话", i < phones.size() ? phones.get(i) : null, null));
        }
        return contacts;
    }

    private static ProjectDraft listed(ProjectDraft draft, int year, @Nullable String text) {
        SortedMap<Integer, ListClass> lists = new TreeMap<>(draft.get(LISTS, new TreeMap<>()));
        if (text == null) {
            lists.remove(year);
        } else {
            lists.put(year, ListClass.of(text));
        }
        return draft.with(LISTS, lists);
    }

    private static ProjectDraft foreign(ProjectDraft draft, @Nullable String text) {
        var words = text == null ? new String[0] : text.split("\\|");
        return words.length == 4
                ? draft.with(CURRENCY, words[0])
                        .with(FOREIGN_AMOUNT, new BigDecimal(words[1]))
                        .with(RATE, new BigDecimal(words[2]))
                        .with(RATE_ON, LocalDate.parse(words[3]))
                : draft.with(CURRENCY, null)
                        .with(FOREIGN_AMOUNT, null)
                        .with(RATE, null)
                        .with(RATE_ON, null);
    }

    /** What stands in the register, in the words of facts. */
    static Map<String, String> facts(ProjectDraft draft) {
        var facts = new LinkedHashMap<String, String>();
        Remarks.read(draft.get(REMARKS))
                .forEach((key, text) ->
                        facts.put(key, key.equals(Field.IS_STARTED.code()) && text.equals("是") ? "yes" : text));
        say(facts, "project_name", draft.get(NAME));
        say(facts, "project_code", draft.get(CODE));
        say(facts, "phase", draft.get(PHASE));
        say(facts, "owner", draft.get(OWNER));
        say(facts, "investor", draft.get(INVESTOR));
        say(facts, "credit_code", draft.get(CREDIT_CODE));
        say(facts, "office", draft.get(OFFICE));
        say(facts, "area", draft.get(AREA));
        say(facts, "location", draft.get(LOCATION));
        say(facts, "category", joined(draft.get(TAGS, java.util.Set.of()).stream()));
        say(facts, "industry_code", draft.get(INDUSTRY_CODE));
        say(
                facts,
                "nature",
                draft.get(NATURE) == null ? null : draft.get(NATURE, Nature.NEW).code());
        say(
                facts,
                "level",
                draft.get(LEVEL) == null ? null : draft.get(LEVEL, Level.CITY).code());
        say(facts, "content", draft.get(CONTENT));
        money(facts, "total_investment", draft.get(TOTAL_INVESTMENT));
        money(facts, "fixed_asset_part", draft.get(FIXED_ASSET_PART));
        money(facts, "signed_amount", draft.get(AGREEMENT_AMOUNT));
        say(facts, "land_need", draft.get(LAND_MU));
        say(
                facts,
                "leader",
                Stream.concat(Stream.ofNullable(draft.get(LEADER)), draft.get(FURTHER_LEADERS, List.of()).stream())
                        .collect(Collectors.joining(NAMES)));
        say(
                facts,
                "lead_unit",
                joined(Stream.concat(
                        Stream.ofNullable(draft.get(LEAD_UNIT)), draft.get(FURTHER_LEAD_UNITS, List.of()).stream())));
        say(facts, "service_unit", joined(draft.get(SERVICE_UNITS, List.of()).stream()));
        say(
                facts,
                "contacts",
                draft.get(CONTACTS, List.of()).stream()
                        .flatMap(one -> Stream.concat(Stream.of(one.person()), Stream.ofNullable(one.phone())))
                        .collect(Collectors.joining(NAMES)));
        draft.get(LISTS, new TreeMap<>())
                .forEach((year, as) -> facts.put(RowFacts.LIST_CLASS + Fact.PERIOD + year, as.code()));
        if (draft.get(CURRENCY) != null) {
            facts.put(
                    RowFacts.FOREIGN,
                    Stream.<ProjectField<?>>of(CURRENCY, FOREIGN_AMOUNT, RATE, RATE_ON)
                            .map(field -> String.valueOf(draft.get(field)))
                            .collect(Collectors.joining("|")));
        }
        return facts;
    }

    private static String joined(Stream<?> all) {
        return all.map(Object::toString).collect(Collectors.joining(","));
    }

    private static void money(Map<String, String> facts, String key, @Nullable Money money) {
        say(facts, key, money == null ? null : Long.valueOf(money.fen()));
    }

    private static void say(Map<String, String> facts, String key, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            facts.put(key, value.toString());
        }
    }
}
