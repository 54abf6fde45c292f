// Keys of the frame. Single letters work only outside fields; the server does what they mean.
type Frame = HTMLElement & { $server?: { key(name: string): void } };

const typing = (event: KeyboardEvent) => {
  const target = event.composedPath()[0] as HTMLElement;
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
};
let goPressed = 0;

function frame(): Frame | null {
  return document.querySelector('vaadin-app-layout');
}

function focusFilter(): boolean {
  const filter = document.querySelector<HTMLElement>('[data-filter]');
  filter?.focus();
  return !!filter;
}

document.addEventListener('keydown', (event) => {
  if (!frame()) return;
  const key = event.key.toLowerCase();
  if ((event.ctrlKey || event.metaKey) && key === 'k') {
    event.preventDefault();
    frame()?.$server?.key('find');
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event) || document.querySelector('vaadin-dialog[opened]')) return;
  if (Date.now() - goPressed < 1500 && 'wykl'.includes(key)) {
    goPressed = 0;
    event.preventDefault();
    frame()?.$server?.key('go-' + key);
  } else if (key === 'g') {
    goPressed = Date.now();
  } else if (key === '/' && focusFilter()) {
    event.preventDefault();
  } else if (key === '?') {
    event.preventDefault();
    frame()?.$server?.key('help');
  }
});

// The scroll box inside Vaadin's tabs takes focus it does not need: a tab list may hold tabs only.
customElements.whenDefined('vaadin-tabs').then(() => {
  const tabs = customElements.get('vaadin-tabs') as CustomElementConstructor & { prototype: { ready(): void } };
  const ready = tabs.prototype.ready;
  tabs.prototype.ready = function (this: HTMLElement) {
    ready.call(this);
    this.shadowRoot?.querySelector('[part="tabs"]')?.removeAttribute('tabindex');
  };
});
