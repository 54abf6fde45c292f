package app.luodi.lights.ui;

import app.luodi.lights.LightRule;
import app.luodi.lights.Lights;
import app.luodi.lights.ProjectLight;
import app.luodi.lights.SettingLights;
import app.luodi.pipeline.page.StageWords;
import app.luodi.projects.Project;
import app.luodi.projects.page.ProjectHeader;
import app.luodi.projects.page.ProjectHeading;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.LightBadge;
import app.luodi.shell.parts.LightBadge.Size;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.springframework.stereotype.Component;

/** The light beside a project's name; behind it the rule and the values it used. */
@Component
class LightHeader implements ProjectHeader {
    private final Lights lights;
    private final SettingLights settings;
    private final StageWords words;

    LightHeader(Lights lights, SettingLights settings, StageWords words) {
        this.lights = lights;
        this.settings = settings;
        this.words = words;
    }

    @Override
    public int order() {
        return -10;
    }

    @Override
    public void contribute(Project project, ProjectHeading heading) {
        lights.of(project.id())
                .ifPresent(light -> heading.mark(new LightBadge(light.light(), light.reason(), Size.HEADER)
                        .explainedBy(explanation(light, settings.rule()))));
    }

    private Div explanation(ProjectLight light, LightRule rule) {
        var text = new Div();
        text.addClassName("light-explanation");
        if (light.dueKind() != null && light.dueOn() != null) {
            text.add(new Paragraph(Texts.of(
                    "lights.explain.due",
                    words.shortName(light.dueKind()),
                    light.dueOn().toString(),
                    light.overdueDays())));
        }
        text.add(new Paragraph(
                light.planned() == null
                        ? Texts.of("lights.explain.unplanned")
                        : Texts.of(
                                "lights.explain.money",
                                light.month(),
                                Amounts.percent(light.completion()),
                                Amounts.percent(light.pace()))));
        text.add(new Paragraph(Texts.of("lights.explain.overdue", rule.overdueYellow(), rule.overdueRed())));
        text.add(new Paragraph(Texts.of(
                "lights.explain.behind", Amounts.number(rule.behindYellow(), 0), Amounts.number(rule.behindRed(), 0))));
        return text;
    }
}
