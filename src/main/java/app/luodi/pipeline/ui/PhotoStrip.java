package app.luodi.pipeline.ui;

import app.luodi.pipeline.site.SitePhoto;
import app.luodi.pipeline.site.SiteReport;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** The photos of a report, small; each opens large, with what the camera said for who may know it. */
class PhotoStrip extends Div {
    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    /** A photo taken longer before the day it tells of is worth a question. */
    private static final int DAYS_BEFORE = 7;

    private final transient SiteReport report;

    PhotoStrip(SiteReport report) {
        this.report = report;
        addClassName("photo-strip");
        report.photos().forEach(photo -> add(tile(photo)));
    }

    private Div tile(SitePhoto photo) {
        var open = new NativeButton("", event -> open(photo.position() - 1));
        open.add(image(photo));
        var tile = new Div(open);
        traces(photo).forEach(line -> {
            var caption = new Span(line);
            caption.addClassName("lu-cap");
            tile.add(caption);
        });
        if (isDoubtful(photo, report.onDay())) {
            var doubt = new Span(Texts.of("pipeline.photo.doubt", report.onDay().toString()));
            doubt.addClassName("lu-amber-text");
            tile.add(doubt);
        }
        return tile;
    }

    private Image image(SitePhoto photo) {
        var image = new Image(
                "site-photos/" + photo.report() + "/" + photo.position(),
                Texts.of(
                        "pipeline.photo.alt",
                        photo.position(),
                        report.recordedBy(),
                        report.onDay().toString()));
        image.getElement().setAttribute("loading", "lazy");
        return image;
    }

    /** When and where, as the camera wrote it; nothing where it is not for who looks. */
    private static List<String> traces(SitePhoto photo) {
        var taken = photo.takenAt();
        var place = photo.place();
        return java.util.stream.Stream.of(
                        taken == null ? "" : Texts.of("pipeline.photo.taken", CLOCK.format(taken)),
                        place == null
                                ? ""
                                : Texts.of(
                                        "pipeline.photo.place",
                                        String.format(Locale.ROOT, "%.4f", place.latitude()),
                                        String.format(Locale.ROOT, "%.4f", place.longitude())))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static boolean isDoubtful(SitePhoto photo, LocalDate told) {
        var taken = photo.takenAt();
        return taken != null && ChronoUnit.DAYS.between(taken.toLocalDate(), told) > DAYS_BEFORE;
    }

    private void open(int first) {
        var photos = report.photos();
        var dialog = new Dialog();
        dialog.addClassName("photo-dialog");
        var at = new int[] {first};
        Runnable show = () -> {
            var photo = photos.get(at[0]);
            dialog.setHeaderTitle(Texts.of("pipeline.photo.of", at[0] + 1, photos.size()));
            dialog.removeAll();
            var words = new Span(String.join(" · ", traces(photo)));
            words.addClassName("lu-cap");
            dialog.add(image(photo), words);
        };
        var before = step(
                "pipeline.photo.before", Key.ARROW_LEFT, () -> at[0] = Math.floorMod(at[0] - 1, photos.size()), show);
        var next = step("pipeline.photo.next", Key.ARROW_RIGHT, () -> at[0] = (at[0] + 1) % photos.size(), show);
        before.setVisible(photos.size() > 1);
        next.setVisible(photos.size() > 1);
        show.run();
        dialog.getFooter()
                .add(
                        new Span(Amounts.minute(report.recordedAt()) + " " + report.recordedBy()),
                        before,
                        next,
                        new Button(Texts.of("parts.close"), event -> dialog.close()));
        dialog.open();
    }

    private static Button step(String key, Key arrow, Runnable move, Runnable show) {
        var button = new Button(Texts.of(key), event -> {
            move.run();
            show.run();
        });
        button.addClickShortcut(arrow);
        return button;
    }
}
