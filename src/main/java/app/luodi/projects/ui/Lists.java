package app.luodi.projects.ui;

import app.luodi.projects.ListClass;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** As what a project stands on the list of last year, this year and the next; earlier years are kept as they are. */
class Lists extends CustomField<SortedMap<Integer, ListClass>> {
    private static final long serialVersionUID = 1L;

    private final SortedMap<Integer, Select<ListClass>> years = new TreeMap<>();
    private final TreeMap<Integer, ListClass> others = new TreeMap<>();

    Lists(int year) {
        super(new TreeMap<>());
        setLabel(Texts.of("projects.field.lists"));
        addClassName("project-wide");
        var row = new Div();
        row.addClassName("project-years");
        for (var one = year - 1; one <= year + 1; one++) {
            var select = select(one);
            years.put(one, select);
            row.add(select);
        }
        add(row);
    }

    private static Select<ListClass> select(int year) {
        var select = new Select<ListClass>();
        select.setPrefixComponent(new com.vaadin.flow.component.html.Span(Texts.of("projects.form.year", year)));
        select.setAriaLabel(Texts.of("projects.form.year", year));
        select.setItems(ListClass.values());
        select.setEmptySelectionAllowed(true);
        select.setItemLabelGenerator(
                as -> as == null ? Texts.of("projects.list.none") : Texts.of("projects.list." + as.code()));
        return select;
    }

    @Override
    protected SortedMap<Integer, ListClass> generateModelValue() {
        var lists = new TreeMap<>(others);
        years.forEach((year, select) -> {
            if (select.getValue() != null) {
                lists.put(year, select.getValue());
            }
        });
        return lists;
    }

    @Override
    protected void setPresentationValue(@Nullable SortedMap<Integer, ListClass> lists) {
        var shown = lists == null ? new TreeMap<Integer, ListClass>() : lists;
        others.clear();
        others.putAll(shown);
        others.keySet().removeAll(years.keySet());
        years.forEach((year, select) -> select.setValue(shown.get(year)));
    }
}
