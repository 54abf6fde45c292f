package app.luodi.shell;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * For whom a screen is: the code of an act ({@code set_targets}). Who may not do it does not find the screen in the menu
 * and is told so when coming by address. {@link WhoIsThere} decides.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface For {
    /** Codes of acts; one of them is enough. */
    String[] value();

    /** Whether a city's account, which has no district of its own, finds the screen too. */
    boolean city() default true;

    /** Whether it can show several districts at once; else a city chooses one of its own first. */
    boolean several() default false;

    /** Whether the people of a district find it: no, where it shows several districts beside each other. */
    boolean district() default true;
}
