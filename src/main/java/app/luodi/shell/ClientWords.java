package app.luodi.shell;

import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.UI;

/**
 * The few words for screen readers that the client's components say in English and let nobody set: they are replaced as
 * they appear.
 */
final class ClientWords {
    private ClientWords() {}

    static void translate(UI ui) {
        ui.getPage()
                .executeJs(
                        """
                const link = window.Vaadin && window.Vaadin.connectionIndicator;
                if (link) { link.onlineText = $0; link.offlineText = $1; link.reconnectingText = $2; }
                if (window.luodiWords || $3 === 'Sort by {0}') return;
                window.luodiWords = true;
                const words = { 'Select Row': $4, 'Select All': $5, 'Show password': $6 };
                const say = e => {
                  const said = e.getAttribute('aria-label');
                  if (!said) return;
                  if (words[said]) e.setAttribute('aria-label', words[said]);
                  else if (said.startsWith('Sort by ')) e.setAttribute('aria-label', $3.replace('{0}', said.slice(8)));
                };
                const within = e => { say(e); e.querySelectorAll('[aria-label]').forEach(say); };
                within(document.body);
                new MutationObserver(changes => changes.forEach(change => {
                  if (change.type === 'attributes') say(change.target);
                  else change.addedNodes.forEach(node => { if (node.nodeType === 1) within(node); });
                })).observe(document.body, { subtree: true, childList: true, attributeFilter: ['aria-label'] });""",
                        Texts.of("shell.connection.online"),
                        Texts.of("shell.connection.lost"),
                        Texts.of("shell.connection.lost"),
                        Texts.of("shell.sort_by", "{0}"),
                        Texts.of("shell.select.row"),
                        Texts.of("shell.select.all"),
                        Texts.of("shell.password.show"));
    }
}
