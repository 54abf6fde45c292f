/** The screens of the roof: the year of a district, the rows behind its figures, the districts of a city. */
@NullMarked
package app.luodi.boards.ui;

import org.jspecify.annotations.NullMarked;
