package app.luodi.shell.parts;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;

/**
 * The landing track of the project page: each node with its name, its day and its deviation, the three pools above. An
 * ordered list for screen readers; upright on a phone; larger under {@code data-scale="projector"}.
 */
public class LandingTrack extends Div {
    private static final long serialVersionUID = 1L;

    /** How a node stands. */
    public enum State {
        DONE,
        NEXT,
        SLIPPING,
        OVERDUE,
        SKIPPED,
        LATER
    }

    /**
     * @param when the day as shown: {@code 2021-09-16}, {@code 预计 11-26}, {@code 计划 2023-10}; may be empty
     * @param remark 准时, 晚 6 天, 逾期 14 天; may be empty
     */
    public record Node(String name, String when, String remark, State state) {}

    /**
     * A pool above its nodes.
     *
     * @param note 停留 292 天, 第 133 天, 未入
     * @param from first node, from 0
     * @param to last node
     * @param current whether the project is in it
     */
    public record Pool(String name, String note, int from, int to, boolean current) {}

    public LandingTrack(List<Pool> pools, List<Node> nodes) {
        addClassName("lu-track");
        pools.forEach(pool -> add(drawn(pool)));
        var list = new OrderedList();
        for (var i = 0; i < nodes.size(); i++) {
            list.add(item(nodes.get(i), i));
        }
        add(list);
    }

    /** A press on a node, told with its index from 0: makes the nodes buttons. */
    public void onNode(IntConsumer pressed) {
        var items = getElement()
                .getChild(getElement().getChildCount() - 1)
                .getChildren()
                .toList();
        for (var i = 0; i < items.size(); i++) {
            var at = i;
            var button = new NativeButton("", event -> pressed.accept(at));
            button.addClassName("lu-track-press");
            button.setAriaLabel(items.get(i).getTextRecursively());
            items.get(i).appendChild(button.getElement());
        }
    }

    private static Div drawn(Pool pool) {
        var div = new Div(new Strong(pool.name()), new Span(pool.note()));
        div.addClassName("lu-track-pool");
        if (pool.current()) {
            div.addClassName("lu-now");
        }
        div.getStyle().set("grid-column", (pool.from() + 1) + " / " + (pool.to() + 2));
        return div;
    }

    private static ListItem item(Node node, int at) {
        var mark = new Span();
        mark.addClassName("lu-mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        var item = new ListItem(mark, new Strong(node.name()), new Span(node.when()), remark(node));
        item.addClassNames("lu-node", "lu-" + node.state().name().toLowerCase(Locale.ROOT));
        item.getStyle().set("grid-column", String.valueOf(at + 1));
        if (node.state() == State.NEXT || node.state() == State.OVERDUE || node.state() == State.SLIPPING) {
            item.getElement().setAttribute("aria-current", "step");
        }
        return item;
    }

    private static Span remark(Node node) {
        var remark = new Span(node.remark());
        remark.addClassName("lu-remark");
        return remark;
    }

    @Tag("b")
    private static final class Strong extends HtmlComponent {
        private static final long serialVersionUID = 1L;

        Strong(String words) {
            getElement().setText(words);
        }
    }
}
