package app.luodi.planning.ui;

import app.luodi.planning.Schedule;
import app.luodi.shell.parts.Card;
import app.luodi.shell.parts.Texts;

/** What the last change has moved; nothing of it is saved yet. */
class MovedCard extends Card {
    private static final long serialVersionUID = 1L;

    MovedCard(Schedule before, Schedule after, PlanWords words) {
        super(Texts.of("planning.moved"), new MovedList(before, after, words));
        sub(Texts.of("planning.moved.sub"));
    }
}
