package app.luodi.kernel;

import java.util.UUID;

/**
 * Something that boards show has changed. Published by use cases, heard after the commit by open screens of the same
 * district; it carries an id and nothing else of the project.
 *
 * @param what a word for the kind of change: {@code project}, {@code milestone}, {@code return}, {@code target} …
 */
public record DistrictChanged(String what, UUID subject) {}
