package app.luodi.shell.parts;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The landing track 落地轨道, one glance: eleven nodes from 签约 to 达效 with a gap at the two gates 储备库 | 建设库 |
 * 达效库. Filled is done, outlined and taller is next, red with a notch is next and overdue, a short dash is 不涉及, pale
 * is later. The same on every screen; the project page draws it large ({@link LandingTrack}).
 */
public class StageTrack extends Span {
    private static final long serialVersionUID = 1L;

    /** The eleven nodes by the code of their milestone, in order. */
    public static final List<String> NODES = List.of(
            "signed",
            "registered",
            "filed",
            "land_won",
            "land_contract",
            "construction_permit",
            "started",
            "topped_out",
            "completed",
            "in_production",
            "performing");

    private static final List<Integer> GATES = List.of(6, 9);

    /** How the next node stands. */
    public enum Due {
        CALM,
        /** Its forecast is later than its plan. */
        SLIPPING,
        /** Its plan has passed. */
        OVERDUE
    }

    public enum Size {
        ROW,
        CARD,
        PHONE,
        PROJECTOR
    }

    /**
     * Where a project stands.
     *
     * @param nodes one letter a node: d done, s not applicable, o open ({@code standing.track}); may be empty
     * @param next index of the next node, from 0; −1 where nothing is next
     */
    public record Standing(String nodes, int next, Due due) {
        /** @param nextKind the milestone code of the next node; null or one off the track where nothing is next */
        public static Standing of(@Nullable String nodes, @Nullable String nextKind, boolean overdue) {
            return new Standing(
                    nodes == null ? "" : nodes,
                    nextKind == null ? -1 : NODES.indexOf(nextKind),
                    overdue ? Due.OVERDUE : Due.CALM);
        }

        char letter(int node) {
            return node < nodes.length() ? nodes.charAt(node) : 'o';
        }

        long done() {
            return nodes.chars().filter(letter -> letter == 'd').count();
        }
    }

    public StageTrack(Standing standing, Size size) {
        addClassNames("lu-trk", "lu-trk-" + size.name().toLowerCase(Locale.ROOT));
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", spoken(standing));
        getElement().setProperty("innerHTML", nodes(standing));
    }

    /** For a grid column: no server component a row. */
    public static <T> Renderer<T> renderer(Function<T, Standing> standing) {
        return LitRenderer.<T>of(
                        "<span class=\"lu-trk\" role=\"img\" aria-label=\"${item.spoken}\" .innerHTML=\"${item.nodes}\"></span>")
                .withProperty("nodes", row -> nodes(standing.apply(row)))
                .withProperty("spoken", row -> spoken(standing.apply(row)));
    }

    /** The whole track as markup, for a larger template. */
    public static String html(Standing standing) {
        return "<span class=\"lu-trk\" role=\"img\" aria-label=\"" + Markup.text(spoken(standing)) + "\">"
                + nodes(standing) + "</span>";
    }

    /** 已过 7 个节点，下一步主体封顶，已逾期. */
    public static String spoken(Standing standing) {
        var done = Texts.of("parts.track.done", standing.done());
        if (standing.next() < 0) {
            return done;
        }
        var next = Texts.of("parts.track.next", name(standing.next()));
        return done
                + next
                + switch (standing.due()) {
                    case CALM -> "";
                    case SLIPPING -> Texts.of("parts.track.slipping");
                    case OVERDUE -> Texts.of("parts.track.overdue");
                };
    }

    /** The short name of a node: 签约, 注册, 备案 … */
    public static String name(int node) {
        return Texts.of("parts.track.node." + NODES.get(node));
    }

    private static String nodes(Standing standing) {
        var out = new StringBuilder(420);
        for (var node = 0; node < NODES.size(); node++) {
            if (GATES.contains(node)) {
                out.append("<i class=\"gap\"></i>");
            }
            out.append("<i class=\"").append(look(standing, node)).append("\" title=\"");
            out.append(Markup.text(name(node))).append("\"></i>");
        }
        return out.toString();
    }

    private static String look(Standing standing, int node) {
        if (node == standing.next()) {
            return switch (standing.due()) {
                case CALM -> "n";
                case SLIPPING -> "w";
                case OVERDUE -> "l";
            };
        }
        return switch (standing.letter(node)) {
            case 'd' -> "d";
            case 's' -> "s";
            default -> "o";
        };
    }
}
