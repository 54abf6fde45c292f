package app.luodi.shell;

import java.util.List;

/** An exception that says which acts were wanted, so that the page that says no can name who may. */
public interface WantsAct {
    /** Codes of acts; one of them would have been enough. */
    List<String> wanted();
}
