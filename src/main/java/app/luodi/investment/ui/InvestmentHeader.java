package app.luodi.investment.ui;

import app.luodi.investment.ProjectPace;
import app.luodi.projects.Project;
import app.luodi.projects.page.ProjectHeader;
import app.luodi.projects.page.ProjectHeading;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Meter;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import org.springframework.stereotype.Component;

/** 年度完成 x / y 亿元, with the meter and the distance to pace, in the head of the project page. */
@Component
class InvestmentHeader implements ProjectHeader {
    private static final BigDecimal NEAR = BigDecimal.valueOf(-3);
    private static final BigDecimal FAR = BigDecimal.valueOf(-20);

    private final ProjectPace pace;

    InvestmentHeader(ProjectPace pace) {
        this.pace = pace;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public void contribute(Project project, ProjectHeading heading) {
        pace.of(project.id()).ifPresent(standing -> {
            var plan = new Span(" / " + Amounts.yi(standing.planned()) + " " + Texts.of("parts.unit.yi"));
            plan.addClassName("lu-cap");
            var meter = new Meter(standing.completion(), standing.pace());
            meter.addClassName("investment-meter");
            heading.term(
                    Texts.of("investment.header"),
                    Amounts.figure(Amounts.yi(standing.done()), ""),
                    plan,
                    meter,
                    points(standing.points()));
        });
    }

    static Span points(BigDecimal points) {
        var words = new Span(Texts.of(
                points.signum() < 0 ? "investment.points.below" : "investment.points.above",
                Amounts.number(points.abs(), 1)));
        if (points.compareTo(NEAR) < 0) {
            words.addClassName(points.compareTo(FAR) < 0 ? "lu-red" : "lu-amber");
        }
        return words;
    }
}
