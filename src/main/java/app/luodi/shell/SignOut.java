package app.luodi.shell;

/** Ends the session of who is signed in; the module that lets people in implements it. */
@FunctionalInterface
public interface SignOut {
    void signOut();
}
