package app.luodi.audit.ui;

import app.luodi.audit.TrailQuery;
import app.luodi.shell.parts.UrlState;
import java.time.LocalDate;

/** The trail as its address says it: {@code trail?q=石佛&who=keyoffice.gaoxin&act=milestone&from=2022-11-01}. */
final class TrailAddress {
    static final String TEXT = "q";
    static final String WHO = "who";
    static final String ACT = "act";
    static final String FROM = "from";
    static final String TO = "to";

    private TrailAddress() {}

    static TrailQuery query(UrlState state) {
        return new TrailQuery(
                state.get(TEXT).orElse(""),
                state.get(WHO).orElse(""),
                state.get(ACT).orElse(""),
                state.get(FROM, LocalDate::parse).orElse(null),
                state.get(TO, LocalDate::parse).orElse(null));
    }
}
