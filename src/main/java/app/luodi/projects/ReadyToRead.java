package app.luodi.projects;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has the tables of pinyin at hand before the first project is written; nobody waits for them. */
@Component
class ReadyToRead {
    @EventListener(ApplicationReadyEvent.class)
    void read() {
        Thread.ofPlatform().daemon().name("pinyin").start(() -> SearchText.pinyin("落地"));
    }
}
