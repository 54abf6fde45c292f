package app.luodi.approvals.ui;

import app.luodi.approvals.ApprovalItem;
import app.luodi.approvals.ApprovalStep;
import app.luodi.approvals.Readiness;
import app.luodi.approvals.Readiness.Kind;
import app.luodi.approvals.Readiness.Line;
import app.luodi.approvals.StepGraph;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The approvals as a graph: what can be done before the land contract left of its line, what is issued after it right. */
class ReadinessGraph extends Div {
    private static final long serialVersionUID = 1L;
    private static final int WIDTH = 124;
    private static final int HEIGHT = 44;
    private static final int STEP = 139;
    private static final int ROW = 52;
    private static final int TOP = 32;
    private static final int LEFT = 10;

    private record Place(int x, int y) {}

    private final transient Map<String, Place> places = new LinkedHashMap<>();
    private final transient Map<String, Line> lines;
    private final LocalDate today;

    ReadinessGraph(Readiness readiness, LocalDate today, Consumer<ApprovalItem> opens) {
        this.today = today;
        addClassName("readiness-graph");
        lines = readiness.lines().stream()
                .filter(line -> !isAside(line))
                .collect(Collectors.toMap(
                        line -> line.item().step().code(), line -> line, (one, other) -> one, LinkedHashMap::new));
        var before = steps(line -> !isAfter(line, readiness));
        var after = steps(line -> isAfter(line, readiness));
        var contract = place(before, LEFT) + 8;
        var width = place(after, contract + 16);
        var height = TOP
                + ROW
                        * places.values().stream()
                                .mapToInt(place -> (place.y() - TOP) / ROW + 1)
                                .max()
                                .orElse(1);
        var canvas = new Div();
        canvas.addClassName("readiness-canvas");
        canvas.getStyle().set("width", width + "px").set("height", height + "px");
        canvas.add(ground(contract, width), edges(contract, width, height));
        canvas.add(
                title("approvals.graph.before", LEFT, "readiness-title"),
                title("approvals.graph.after", contract + 16, "readiness-title-after"));
        lines.values().stream()
                .filter(line -> places.containsKey(line.item().step().code()))
                .forEach(line -> canvas.add(node(line, opens)));
        add(canvas, aside(readiness));
    }

    /** The zone's evaluation and what is not involved are told below, not drawn. */
    private static boolean isAside(Line line) {
        return line.kind() == Kind.NONE || line.item().state() == ApprovalItem.State.COVERED;
    }

    private static boolean isAfter(Line line, Readiness readiness) {
        var step = line.item().step();
        return !step.beforeContract()
                && (line.kind() == Kind.ON_THE_DAY
                        || readiness.rule().certificates().contains(step.code())
                                && line.item().step().milestone() != null);
    }

    private List<ApprovalStep> steps(java.util.function.Predicate<Line> some) {
        return lines.values().stream()
                .filter(some)
                .map(line -> line.item().step())
                .toList();
    }

    /** @return where the next column would begin */
    private int place(List<ApprovalStep> steps, int from) {
        var graph = new StepGraph(steps);
        var depths = graph.depths();
        var used = new HashMap<Integer, Integer>();
        for (var step : graph.inOrder()) {
            var column = depths.getOrDefault(step.code(), 0);
            var row = used.merge(column, 1, Integer::sum) - 1;
            places.put(step.code(), new Place(from + column * STEP, TOP + row * ROW));
        }
        return from + (depths.values().stream().mapToInt(depth -> depth).max().orElse(0) + 1) * STEP;
    }

    private static Div ground(int contract, int width) {
        var ground = new Div();
        ground.addClassName("readiness-after");
        ground.getStyle().set("left", contract + "px").set("width", (width - contract) + "px");
        return ground;
    }

    private static Span title(String key, int left, String name) {
        var title = new Span(Texts.of(key));
        title.addClassName(name);
        title.getStyle().set("left", left + "px");
        return title;
    }

    private Html edges(int contract, int width, int height) {
        var paths = new StringBuilder();
        var graph = new StepGraph(
                lines.values().stream().map(line -> line.item().step()).toList());
        for (var line : lines.values()) {
            for (var earlier : graph.before(line.item().step())) {
                var from = places.get(earlier.code());
                var to = places.get(line.item().step().code());
                var first = lines.get(earlier.code());
                if (from != null && to != null && first != null) {
                    paths.append(edge(from, to, line.critical() && first.critical()));
                }
            }
        }
        return new Html("<svg aria-hidden=\"true\" width=\"" + width + "\" height=\"" + height + "\">" + paths
                + "<path class=\"readiness-contract\" d=\"M" + contract + " 0V" + height + "\"/></svg>");
    }

    private static String edge(Place from, Place to, boolean critical) {
        var startX = from.x() + WIDTH;
        var startY = from.y() + HEIGHT / 2;
        var endY = to.y() + HEIGHT / 2;
        var middle = to.x() - 9;
        return "<path class=\"" + (critical ? "readiness-critical" : "readiness-edge") + "\" d=\"M" + startX + " "
                + startY + "H" + middle + "V" + endY + "H" + to.x() + "\"/>";
    }

    private NativeButton node(Line line, Consumer<ApprovalItem> opens) {
        var name = new Span(ApprovalSpeech.name(line.item().step()));
        name.addClassName("lu-strong");
        var detail = new Span(detail(line));
        var mark = new Span();
        mark.addClassNames("readiness-mark", "is-" + line.kind().code());
        var node = new NativeButton();
        node.add(mark, name, detail);
        node.addClickListener(event -> opens.accept(line.item()));
        node.addClassNames("readiness-node", "is-" + line.kind().code());
        node.setClassName("is-critical", line.critical());
        var words = name.getText() + " " + detail.getText() + "，"
                + Texts.of("approvals.kind." + line.kind().code());
        node.getElement().setAttribute("aria-label", words).setAttribute("title", words);
        var place =
                java.util.Objects.requireNonNull(places.get(line.item().step().code()));
        node.getStyle().set("left", place.x() + "px").set("top", place.y() + "px");
        return node;
    }

    private String detail(Line line) {
        var item = line.item();
        var expected = line.expected();
        return switch (line.kind()) {
            case READY -> {
                var day = item.handling().issuedOn() != null
                        ? item.handling().issuedOn()
                        : item.handling().reviewedOn();
                yield item.step().authority()
                        + (day == null
                                ? ""
                                : " " + Amounts.shortDate(day, today)
                                        + Texts.of(
                                                item.handling().issuedOn() == null
                                                        ? "approvals.graph.reviewed"
                                                        : "approvals.graph.issued"));
            }
            case REVIEWING ->
                String.join(
                        " ",
                        item.step().authority(),
                        Texts.of(
                                "approvals.graph.used",
                                line.held().orElse(0),
                                item.step().days()));
            case MISSING ->
                String.join(
                        " ",
                        item.step().authority(),
                        Texts.of("approvals.graph.limit", item.step().days()));
            case ON_THE_DAY ->
                expected == null
                        ? Amounts.UNKNOWN
                        : Texts.of("approvals.graph.expected", Amounts.shortDate(expected, today));
            case NONE -> "";
        };
    }

    private static Span aside(Readiness readiness) {
        var others = readiness.lines().stream()
                .filter(ReadinessGraph::isAside)
                .map(line -> Texts.of(
                        "approvals.graph.other",
                        ApprovalSpeech.name(line.item().step()),
                        ApprovalSpeech.mode(line.item())))
                .collect(Collectors.joining("、"));
        var note = new Span(others.isEmpty() ? "" : Texts.of("approvals.graph.aside", others));
        note.addClassNames("lu-cap", "readiness-aside");
        return note;
    }

    /** Arrows walk to the nearest node in their direction. */
    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs("""
                this.addEventListener('keydown', e => {
                  const dir = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1]}[e.key];
                  const at = document.activeElement;
                  if (!dir || !at.classList.contains('readiness-node')) return;
                  e.preventDefault();
                  const a = at.getBoundingClientRect();
                  let best = null, least = Infinity;
                  for (const n of this.querySelectorAll('.readiness-node')) {
                    const b = n.getBoundingClientRect();
                    const along = (b.left - a.left) * dir[0] + (b.top - a.top) * dir[1];
                    const aside = Math.abs((b.left - a.left) * dir[1]) + Math.abs((b.top - a.top) * dir[0]);
                    if (n !== at && along > 4 && along + 3 * aside < least) { least = along + 3 * aside; best = n; }
                  }
                  if (best) best.focus();
                });""");
    }
}
