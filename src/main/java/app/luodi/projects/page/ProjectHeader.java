package app.luodi.projects.page;

import app.luodi.projects.Project;

/**
 * What a module above shows in the head of the project page, whatever tab is open: a bean. It is asked inside the moment
 * looked at, and again after every change of the project.
 */
public interface ProjectHeader {
    /** Its place among the others, from the left or from the top. */
    int order();

    void contribute(Project project, ProjectHeading heading);
}
