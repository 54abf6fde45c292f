package app.luodi.ledger;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which projects, and in what order: exactly what the address of the list says.
 *
 * @param conditions those in use, with their values
 * @param order by what first; empty for the usual order
 */
public record LedgerQuery(Map<Condition, List<String>> conditions, List<Order> order) {
    static final String SORT = "sort";

    /** One sorting: in an address {@code total} or {@code -total}. */
    public record Order(LedgerColumn column, boolean descending) {
        String written() {
            return (descending ? "-" : "") + column.key();
        }

        static Optional<Order> read(String written) {
            var descending = written.startsWith("-");
            return LedgerColumn.of(descending ? written.substring(1) : written)
                    .filter(LedgerColumn::isSortable)
                    .map(column -> new Order(column, descending));
        }
    }

    public LedgerQuery {
        conditions = Map.copyOf(conditions);
        order = List.copyOf(order);
    }

    public static LedgerQuery all() {
        return new LedgerQuery(Map.of(), List.of());
    }

    /** Reads an address; what it does not understand it leaves out. */
    public static LedgerQuery of(Map<String, List<String>> parameters) {
        var conditions = new EnumMap<Condition, List<String>>(Condition.class);
        for (var condition : Condition.values()) {
            var values = parameters.getOrDefault(condition.parameter(), List.of()).stream()
                    .filter(value -> !value.isBlank())
                    .distinct()
                    .toList();
            if (!values.isEmpty()) {
                conditions.put(condition, values);
            }
        }
        var order = parameters.getOrDefault(SORT, List.of()).stream()
                .flatMap(written -> Stream.of(written.split(",")))
                .flatMap(written -> Order.read(written.strip()).stream())
                .toList();
        return new LedgerQuery(conditions, order);
    }

    /** Reads the query part of an address. */
    public static LedgerQuery read(String query) {
        var parameters = new LinkedHashMap<String, List<String>>();
        Stream.of(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .forEach(pair -> parameters
                        .computeIfAbsent(decoded(pair[0]), name -> new ArrayList<>())
                        .add(decoded(pair[1])));
        return of(parameters);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException unreadable) {
            return "";
        }
    }

    /** The query part of an address. */
    public String written() {
        return parameters().entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .map(value -> entry.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
    }

    public Map<String, List<String>> parameters() {
        var parameters = new LinkedHashMap<String, List<String>>();
        for (var condition : Condition.values()) {
            if (conditions.containsKey(condition)) {
                parameters.put(condition.parameter(), values(condition));
            }
        }
        if (!order.isEmpty()) {
            parameters.put(SORT, order.stream().map(Order::written).toList());
        }
        return parameters;
    }

    public List<String> values(Condition condition) {
        return conditions.getOrDefault(condition, List.of());
    }

    public LedgerQuery with(Condition condition, List<String> values) {
        var changed = new EnumMap<Condition, List<String>>(Condition.class);
        changed.putAll(conditions);
        changed.remove(condition);
        if (!values.isEmpty()) {
            changed.put(condition, List.copyOf(values));
        }
        return new LedgerQuery(changed, order);
    }

    public LedgerQuery without(Condition condition) {
        return with(condition, List.of());
    }

    public LedgerQuery ordered(List<Order> by) {
        return new LedgerQuery(conditions, by);
    }

    /** The conditions in use, in their usual order. */
    public List<Condition> used() {
        var used = new ArrayList<>(conditions.keySet());
        used.sort(null);
        return used;
    }
}
