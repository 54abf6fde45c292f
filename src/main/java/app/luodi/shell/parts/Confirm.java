package app.luodi.shell.parts;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks before something that cannot be taken back. */
public final class Confirm {
    private Confirm() {}

    /** @param act the word on the button, a verb: 停用, 删除, 提交 */
    public static void ask(String question, String consequence, String act, Runnable yes) {
        var dialog = new ConfirmDialog(question, consequence, act, event -> yes.run());
        dialog.setCancelable(true);
        dialog.setCancelText(Texts.of("parts.cancel"));
        dialog.open();
    }

    /** The same in red, for what destroys. */
    public static void askDangerous(String question, String consequence, String act, Runnable yes) {
        var dialog = new ConfirmDialog(question, consequence, act, event -> yes.run());
        dialog.setCancelable(true);
        dialog.setCancelText(Texts.of("parts.cancel"));
        dialog.setConfirmButtonTheme("error primary");
        dialog.open();
    }
}
