package app.luodi.identity;

import app.luodi.identity.settings.OffersSettings;
import app.luodi.identity.settings.Setting;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a district decides about its administration. */
@Component
@Order(0)
class AdministrationSettings implements OffersSettings {
    /** Whom people of the district ask about accounts and rights. */
    static final Setting<String> CONTACT = Setting.text("identity.setting.contact");

    @Override
    public List<Setting<?>> settings() {
        return List.of(CONTACT);
    }
}
