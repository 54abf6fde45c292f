package app.luodi.targets.ui;

import app.luodi.shell.parts.Texts;
import app.luodi.targets.Pace;
import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A small picture of a pacing curve beside the even year. */
class CurvePicture extends Div {
    private static final long serialVersionUID = 1L;
    private static final int WIDTH = 132;
    private static final int HEIGHT = 48;

    CurvePicture(List<BigDecimal> points) {
        addClassName("targets-curve");
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", Texts.of("targets.curve.picture"));
        show(points);
    }

    final void show(List<BigDecimal> points) {
        getElement()
                .setProperty(
                        "innerHTML",
                        "<svg viewBox=\"-1 -1 " + (WIDTH + 2) + " " + (HEIGHT + 2)
                                + "\"><polyline class=\"even\" points=\"" + line(Pace.LINEAR.points())
                                + "\"/><polyline class=\"curve\" points=\"" + line(points) + "\"/></svg>");
    }

    private static String line(List<BigDecimal> points) {
        return "0," + HEIGHT + " "
                + IntStream.range(0, points.size())
                        .mapToObj(month -> String.format(
                                Locale.ROOT,
                                "%.1f,%.1f",
                                WIDTH * (month + 1) / (double) Pace.MONTHS,
                                HEIGHT * (1 - Math.clamp(points.get(month).doubleValue(), 0, 100) / 100)))
                        .collect(Collectors.joining(" "));
    }
}
