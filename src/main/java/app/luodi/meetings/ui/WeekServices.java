package app.luodi.meetings.ui;

import app.luodi.identity.Rights;
import app.luodi.kernel.Today;
import app.luodi.sheets.page.ExportMenu;
import app.luodi.shell.WhoIsThere;
import app.luodi.shell.parts.LiveUpdates;
import org.springframework.stereotype.Component;

/** What both screens of the meeting need of the house. */
@Component
record WeekServices(Rights rights, Today today, LiveUpdates live, WhoIsThere who, ExportMenu.Maker exports) {
    /** What the district is called: 郑州高新区. */
    String district() {
        return who.person().map(WhoIsThere.Person::district).orElse("");
    }
}
