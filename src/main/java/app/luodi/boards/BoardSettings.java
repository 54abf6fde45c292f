package app.luodi.boards;

import app.luodi.identity.Act;
import app.luodi.identity.settings.OffersSettings;
import app.luodi.identity.settings.Setting;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Among whom a city ranks the district. */
@Component
@Order(90)
class BoardSettings implements OffersSettings {
    static final Setting<String> PEERS =
            Setting.choice("boards.setting.peers", "none", "county", "zone").decidedBy(Act.MANAGE_SETTINGS);

    @Override
    public List<Setting<?>> settings() {
        return List.of(PEERS);
    }
}
