package app.luodi.projects.ui;

import app.luodi.kernel.Today;
import app.luodi.projects.FindingProjects;
import app.luodi.projects.Tags;
import app.luodi.projects.Units;
import app.luodi.projects.page.ProjectWords;
import org.springframework.stereotype.Component;

/** What the form of a project needs to know of its district. */
@Component
class FormNeeds {
    private final FindingProjects finding;
    private final Units units;
    private final Tags tags;
    private final Today today;
    private final ProjectWords words;

    FormNeeds(FindingProjects finding, Units units, Tags tags, Today today, ProjectWords words) {
        this.finding = finding;
        this.units = units;
        this.tags = tags;
        this.today = today;
        this.words = words;
    }

    Choices choices() {
        return new Choices(finding, units, tags, today);
    }

    ProjectWords.Speaker speaker() {
        return words.speaker();
    }
}
