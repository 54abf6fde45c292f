package app.luodi.sheets;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.kernel.Acted;
import java.io.OutputStream;
import java.util.function.LongConsumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Writes what a page shows into a file, for who may take it out of the house, and keeps that it was. */
@Service
public class HandingOut {
    private final Rights rights;
    private final ApplicationEventPublisher events;

    HandingOut(Rights rights, ApplicationEventPublisher events) {
        this.rights = rights;
        this.events = events;
    }

    /** Whether who is signed in may take anything out. */
    public boolean may() {
        return rights.may(Act.EXPORT);
    }

    /**
     * @param told hears of each row that is written; what it throws ends the writing
     * @return how many rows there are
     * @throws app.luodi.identity.NoRight for who may not export
     */
    public long write(Handout handout, Format format, OutputStream out, LongConsumer told) {
        rights.require(Act.EXPORT);
        var rows = FileWriting.write(handout, format, out, told);
        if (handout.act() != null) {
            events.publishEvent(Acted.of(handout.act()).with("rows", rows).with("format", format.code()));
        }
        return rows;
    }
}
