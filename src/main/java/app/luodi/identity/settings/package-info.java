/**
 * What a district decides for itself, and how a module lets it decide. A module offers its settings as one component; the
 * page 本区设置 shows them in a card of the module, with who decided what and when:
 *
 * <pre>{@code
 * @Component
 * class InvestmentSettings implements OffersSettings {
 *     // The day of the following month until which returns are taken: 每月 8 日.
 *     static final Setting<Integer> CUT_OFF = Setting.number("investment.setting.cutoff", 8, 1, 28, "dayOfMonth");
 *     // Which milestone counts as the start of a project.
 *     static final Setting<String> START = Setting.choice("investment.setting.start", "started", "construction_permit");
 *
 *     public List<Setting<?>> settings() {
 *         return List.of(CUT_OFF, START);
 *     }
 * }
 * }</pre>
 *
 * <p>A use case asks {@code int day = districtSettings.value(InvestmentSettings.CUT_OFF)} and gets the district's value, or
 * the default; as of an earlier moment it gets what was decided then. SQL asks the view {@code setting_facts (district_id,
 * name, value)}, which has a row only where something was decided: {@code coalesce(s.value, 'started')} after a left join.
 * What is calculated from a setting listens to {@link app.luodi.identity.settings.SettingDecided}, in the same transaction.
 *
 * <p>Words, in both bundles: {@code <name>.title}, {@code <name>.hint}, {@code <name>.<choice>} for each choice; {@code
 * <module>.settings.group} and {@code <module>.settings.group.hint} for the card, where the module is the name's first
 * word; {@code identity.settings.unit.<unit>} for a unit. A test says which are missing. The module writes {@code "identity
 * :: settings"} among its allowed dependencies.
 */
@NullMarked
@NamedInterface("settings")
package app.luodi.identity.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
