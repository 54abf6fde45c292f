package app.luodi.demo;

import static app.luodi.projects.ProjectField.LISTS;

import app.luodi.projects.FindingProjects;
import app.luodi.projects.ListClass;
import app.luodi.projects.RegisteringProjects;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Puts projects on the list of a year. */
@Component
class Listing {
    private final RegisteringProjects registering;
    private final FindingProjects finding;
    private final Names names;

    Listing(RegisteringProjects registering, FindingProjects finding, Names names) {
        this.registering = registering;
        this.finding = finding;
        this.names = names;
    }

    void list(String project, int year, ListClass as) {
        var stands = finding.byId(names.project(project)).orElseThrow();
        var lists = new TreeMap<>(stands.content().get(LISTS, new TreeMap<>()));
        lists.put(year, as);
        registering
                .edit(stands.id(), stands.version(), stands.content().with(LISTS, lists))
                .orThrow();
    }
}
