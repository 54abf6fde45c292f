package app.luodi.pipeline.ui;

import app.luodi.kernel.Outcome;
import app.luodi.pipeline.Start;
import app.luodi.pipeline.TellingStarts;
import app.luodi.shell.parts.Dates;
import app.luodi.shell.parts.ErrorSummary;
import app.luodi.shell.parts.Say;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** 五种开工: a date for each meaning of the word; a day that is chosen is told at once. */
class FiveStarts extends Div {
    private static final long serialVersionUID = 1L;

    private final ErrorSummary errors = new ErrorSummary();

    FiveStarts(UUID project, TellingStarts telling) {
        addClassName("five-starts");
        add(new H3(Texts.of("pipeline.starts")), errors);
        var known = telling.of(project).stream().collect(Collectors.toMap(Start::meaning, Function.identity()));
        for (var meaning : Start.Meaning.values()) {
            var start = known.get(meaning);
            var picker = Dates.picker(Texts.of("pipeline.start." + meaning.code()));
            picker.setValue(start == null ? null : start.onDay());
            picker.setHelperText(Texts.of("pipeline.start." + meaning.code() + ".hint"));
            picker.setReadOnly(!telling.mayTell(project, meaning));
            errors.field(meaning.code(), picker);
            picker.addValueChangeListener(event -> {
                if (event.isFromClient() && event.getValue() != null) {
                    tell(project, telling, new Start(meaning, event.getValue(), null), picker, event.getOldValue());
                }
            });
            add(picker);
        }
    }

    private void tell(
            UUID project,
            TellingStarts telling,
            Start start,
            DatePicker picker,
            @org.jspecify.annotations.Nullable LocalDate before) {
        switch (telling.tell(project, start)) {
            case Outcome.Done<Start> done -> {
                errors.clear();
                Say.saved(Texts.of(
                        "pipeline.start.saved",
                        Texts.of("pipeline.start." + start.meaning().code())));
            }
            case Outcome.Refused<Start>(var reasons) -> {
                picker.setValue(before);
                errors.show(reasons);
            }
        }
    }
}
