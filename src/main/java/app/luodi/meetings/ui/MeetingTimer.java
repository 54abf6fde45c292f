package app.luodi.meetings.ui;

import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Span;

/**
 * Three minutes for a project, counted in the browser: 空格 or a press starts and stops, amber from the last half minute,
 * and on beyond zero with a minus, because a meeting does.
 */
final class MeetingTimer extends Span {
    private static final long serialVersionUID = 1L;
    private static final int SECONDS = 180;

    private final Span clock = new Span("03:00");

    MeetingTimer() {
        addClassName("wall-timer");
        clock.addClassName("wall-clock");
        clock.getElement().setAttribute("role", "timer");
        add(new Span(Texts.of("meetings.wall.left")), clock);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        clock.getElement().executeJs("""
                const clock = this; let left = $0, running = true, last = Date.now();
                const show = () => {
                  const s = Math.abs(Math.ceil(left)), m = String(Math.floor(s / 60)).padStart(2, '0');
                  clock.textContent = (left < 0 ? '\\u2212' : '') + m + ':' + String(s % 60).padStart(2, '0');
                  clock.classList.toggle('lu-amber', left <= 30 && left > 0);
                  clock.classList.toggle('lu-red', left <= 0);
                  clock.classList.toggle('wall-paused', !running);
                };
                const swap = () => { last = Date.now(); running = !running; show(); };
                const key = (e) => {
                  if (e.code === 'Space' && !/^(INPUT|TEXTAREA|BUTTON)$/.test(e.target.tagName)) { e.preventDefault(); swap(); }
                };
                document.addEventListener('keydown', key);
                clock.addEventListener('click', swap);
                const beat = setInterval(() => {
                  if (!clock.isConnected) { clearInterval(beat); document.removeEventListener('keydown', key); return; }
                  const now = Date.now(); if (running) left -= (now - last) / 1000; last = now; show();
                }, 250);
                show();""", SECONDS);
    }
}
