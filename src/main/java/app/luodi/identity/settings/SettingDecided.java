package app.luodi.identity.settings;

/**
 * The district has decided something else: for what is calculated from it, in the same transaction.
 *
 * @param name of the setting
 */
public record SettingDecided(String name) {
    public boolean is(Setting<?> setting) {
        return setting.name().equals(name);
    }
}
