// Reports from the site. What is typed and photographed is kept in the browser at each keystroke and sent when the line is
// there; it survives a bad line, a reload and a closed tab. The server decides; this page only keeps, shrinks and repeats.
const LONG_SIDE = 1600, QUALITY = 0.8, MOST = 3, LARGEST = 60 << 20;
const WAITS = [3000, 8000, 20000, 60000];
const h = (tag, cls, ...inside) => { const e = document.createElement(tag); if (cls) e.className = cls; e.append(...inside); return e; };
const say = (words, ...values) => values.reduce((s, v, i) => s.replaceAll('{' + i + '}', v), words);
const icon = name => { const s = h('span', 'lu-i'); s.innerHTML = ICONS[name]; return s; };
const path = d => `<svg class="lu-i" viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2">${d}</svg>`;
const ICONS = {
  back: path('<path d="M15 4l-8 8 8 8"/>'), check: path('<path d="M5 12.5l4.5 4.5L19 7.5"/>'), x: path('<path d="M6 6l12 12M18 6L6 18"/>'),
  cam: path('<path d="M4 8h3l1.5-3h7L17 8h3v11H4z"/><circle cx="12" cy="13" r="3.4"/>'),
  off: path('<path d="M3 3l18 18M5 12a10 10 0 0 1 4-2.3M19 12a10 10 0 0 0-6-3M8.5 15.5a5 5 0 0 1 7 0M12 19h.01"/>'),
};
const newId = () => { // a page without TLS has no randomUUID
  const b = crypto.getRandomValues(new Uint8Array(16)); b[6] = b[6] & 15 | 64; b[8] = b[8] & 63 | 128;
  const s = [...b].map(x => x.toString(16).padStart(2, '0')).join('');
  return s.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
};
const size = bytes => bytes < 100000 ? Math.max(1, Math.round(bytes / 1000)) + ' KB' : (bytes / 1e6).toFixed(1) + ' MB';

// ---- what is kept in the browser: one record a report, its photos with it
const store = {
  opened: null,
  open() {
    this.opened ??= new Promise((done, failed) => {
      const asked = indexedDB.open('luodi', 1);
      asked.onupgradeneeded = () => asked.result.createObjectStore('report', { keyPath: 'id' });
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => failed(asked.error);
    });
    return this.opened;
  },
  async run(mode, work) {
    const db = await this.open();
    return new Promise((done, failed) => {
      const t = db.transaction('report', mode), asked = work(t.objectStore('report'));
      t.oncomplete = () => done(asked.result); t.onerror = t.onabort = () => failed(t.error);
    });
  },
  all() { return this.run('readonly', s => s.getAll()); },
  get(id) { return this.run('readonly', s => s.get(id)); },
  put(record) { return this.run('readwrite', s => s.put(record)); },
  drop(id) { return this.run('readwrite', s => s.delete(id)); },
};

// ---- the outbox: it runs on every screen of who is signed in
const outbox = {
  base: document.baseURI, account: null, words: {}, busy: false, timer: 0, turn: 0, down: false, signedOut: false,
  start(account, words) {
    this.account = account; this.words = words;
    if (this.started) { this.pump(); return; }
    this.started = true;
    addEventListener('online', () => { this.turn = 0; this.pump(); });
    addEventListener('offline', () => this.tell());
    document.addEventListener('visibilitychange', () => { if (!document.hidden) this.pump(); });
    this.pump();
  },
  async mine(state) { return (await store.all()).filter(r => r.account === this.account && r.state === state); },
  tell() { document.dispatchEvent(new CustomEvent('luodi-outbox')); this.banner(); },
  async pump() {
    if (this.busy || !this.account) return;
    clearTimeout(this.timer);
    this.busy = true;
    let left = 0;
    try {
      for (const record of await this.mine('queued')) if (!await this.send(record)) left++;
    } catch (nothingKept) { /* a browser that keeps nothing has nothing to send */ } finally { this.busy = false; }
    if (left) this.timer = setTimeout(() => this.pump(), WAITS[Math.min(this.turn++, WAITS.length - 1)]); else this.turn = 0;
    this.tell();
  },
  async send(record) {
    let answer;
    try {
      const line = await this.line();
      if (!line) return false;
      const form = new FormData();
      form.append('report', new Blob([JSON.stringify(record.told)], { type: 'application/json' }));
      for (const photo of record.photos) form.append('photo', photo.blob, 'photo.jpg');
      answer = await fetch(new URL('site-reports/' + record.project, this.base), {
        method: 'POST', body: form, headers: { [line.header]: line.token, 'Accept-Language': document.documentElement.lang }, redirect: 'error', signal: AbortSignal.timeout(90000) });
      this.down = answer.status >= 500;
    } catch (noLine) { this.down = true; }
    if (!answer || this.down) { record.tries++; if (await store.get(record.id)) await store.put(record); this.tell(); return false; }
    if (answer.ok) {
      await store.drop(record.id);
      document.dispatchEvent(new CustomEvent('luodi-received', { detail: { record, received: await answer.json() } }));
      return true;
    }
    const problem = await answer.json().catch(() => ({}));
    record.state = 'refused'; record.reasons = problem.errors ?? [{ field: '', message: problem.detail ?? String(answer.status) }];
    await store.put(record);
    document.dispatchEvent(new CustomEvent('luodi-refused', { detail: { record } }));
    return true;
  },
  /** Who the server thinks is there; nothing is sent in another's name. */
  async line() {
    const answer = await fetch(new URL('site-reports/line', this.base), { redirect: 'manual', cache: 'no-store', signal: AbortSignal.timeout(15000) });
    this.signedOut = !answer.ok && answer.status < 500;
    if (!answer.ok) { if (answer.status >= 500) throw new Error('' + answer.status); this.tell(); return null; }
    const line = await answer.json();
    this.signedOut = line.account !== this.account;
    return this.signedOut ? null : line;
  },
  /** On other screens: what still waits, and what was sent back. */
  async banner() {
    const [waiting, back] = this.account ? await Promise.all([this.mine('queued'), this.mine('refused')]).catch(() => [[], []]) : [[], []];
    let bar = document.querySelector('.lu-outbox');
    if (document.querySelector('luodi-report') || !waiting.length && !back.length) { bar?.remove(); return; }
    if (!bar) { bar = h('div', 'lu-outbox'); bar.setAttribute('role', 'status'); document.body.append(bar); }
    bar.replaceChildren(icon('off'));
    if (back.length) {
      const link = h('a', '', say(this.words.sentBack, back[0].name)); link.href = back[0].page; bar.append(link);
    } else bar.append(say(this.signedOut ? this.words.signedOut : this.words.waiting, waiting.length));
  },
};
window.luodiOutbox = outbox;

// ---- photos: made small here, what the camera wrote is carried along for who verifies
async function shrunk(file) {
  if (file.size > LARGEST) throw new Error('large');
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const scale = Math.min(1, LONG_SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale)); canvas.height = Math.max(1, Math.round(picture.height * scale));
  const pen = canvas.getContext('2d'); pen.fillStyle = '#fff'; pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height); picture.close();
  const jpeg = await new Promise(done => canvas.toBlob(done, 'image/jpeg', QUALITY));
  if (!jpeg) throw new Error('broken');
  const notes = cameraNotes(new Uint8Array(await file.slice(0, 256 << 10).arrayBuffer()));
  if (!notes) return { blob: jpeg, taken: false, place: false };
  return { blob: new Blob([jpeg.slice(0, 2), notes.segment, jpeg.slice(2)], { type: 'image/jpeg' }), taken: notes.taken, place: notes.place };
}
/** The segment with date and place, its orientation set upright: the picture has been turned already. */
function cameraNotes(b) {
  if (b[0] !== 0xFF || b[1] !== 0xD8) return null;
  for (let at = 2; at + 10 < b.length && b[at] === 0xFF && b[at + 1] !== 0xDA;) {
    const length = b[at + 2] << 8 | b[at + 3];
    if (b[at + 1] === 0xE1 && String.fromCharCode(...b.slice(at + 4, at + 8)) === 'Exif') {
      const segment = b.slice(at, at + 2 + length), v = new DataView(segment.buffer, 10), little = v.getUint8(0) === 0x49;
      const entry = (dir, tag) => { for (let i = 0, n = v.getUint16(dir, little); i < n; i++) { const e = dir + 2 + i * 12; if (v.getUint16(e, little) === tag) return e; } return 0; };
      try {
        const main = v.getUint32(4, little), up = entry(main, 0x112), more = entry(main, 0x8769), gps = entry(main, 0x8825);
        if (up) v.setUint16(up + 8, 1, little);
        return { segment, taken: !!(more && entry(v.getUint32(more + 8, little), 0x9003)), place: !!(gps && entry(v.getUint32(gps + 8, little), 2)) };
      } catch (torn) { return null; }
    }
    at += 2 + length;
  }
  return null;
}

class LuodiReport extends HTMLElement {
  connectedCallback() {
    this.heard ??= { 'luodi-outbox': async () => { const kept = this.tried && await store.get(this.record.id).catch(() => null); if (kept) this.record.tries = kept.tries; this.line(); }, 'luodi-received': e => this.received(e.detail), 'luodi-refused': e => this.refused(e.detail) };
    for (const [name, act] of Object.entries(this.heard)) document.addEventListener(name, act);
  }
  disconnectedCallback() { for (const [name, act] of Object.entries(this.heard)) document.removeEventListener(name, act); this.urls?.forEach(URL.revokeObjectURL); }

  async setReport(given) {
    Object.assign(this, given);
    let kept = [];
    try { kept = (await outbox.mine('draft')).concat(await outbox.mine('refused'), await outbox.mine('queued')).filter(r => r.project === this.project); } catch (nothingKept) { this.keepsNothing = true; }
    const waiting = kept.find(r => r.state === 'queued'), begun = kept.find(r => r.state !== 'queued');
    if (begun) this.form(begun); else if (waiting) { this.record = waiting; this.sent(null); } else this.form(this.fresh());
    outbox.pump();
  }

  fresh() {
    const first = this.choices.find(c => c.first) ?? this.choices[0];
    return { id: newId(), account: this.account, project: this.project, name: this.name, page: location.pathname, state: 'draft', tries: 0, choice: first.key, day: this.today, evidence: '', note: '', photos: [] };
  }
  choice() { return this.choices.find(c => c.key === this.record.choice) ?? this.choices[0]; }

  top(title, leave, mark) {
    const back = h('button', 'report-back', icon(mark)); back.type = 'button'; back.setAttribute('aria-label', this.words.back); back.onclick = leave;
    this.saved = h('span', 'report-saved'); this.saved.setAttribute('role', 'status');
    this.wire = h('p', 'report-line'); this.wire.setAttribute('role', 'status'); this.wire.hidden = true;
    return [h('header', 'report-top', back, h('h1', '', title), this.saved), this.wire];
  }

  form(record) {
    this.record = record; this.waits = false; this.urls?.forEach(URL.revokeObjectURL); this.urls = [];
    const w = this.words, field = (name, label, control) => {
      control.id = 'report-' + name; const l = h('label', '', label); l.htmlFor = control.id;
      const error = h('span', 'report-error'); error.id = control.id + '-error'; control.setAttribute('aria-describedby', error.id);
      return h('div', 'report-field', l, control, error);
    };
    this.errors = h('div', 'report-errors'); this.errors.setAttribute('role', 'alert'); this.errors.tabIndex = -1; this.errors.hidden = true;
    const chips = h('fieldset', 'report-what'); chips.append(h('legend', '', w.what));
    for (const c of this.choices) {
      const radio = h('input'); radio.type = 'radio'; radio.name = 'what'; radio.checked = c.key === this.choice().key;
      radio.onchange = () => { record.choice = c.key; this.shape(); this.keep(); };
      chips.append(h('label', '', radio, h('span', '', c.label)));
    }
    this.day = h('input'); this.day.type = 'date'; this.day.max = this.today; this.day.value = record.day; this.day.oninput = () => { record.day = this.day.value; this.keep(); };
    this.evidence = h('input'); this.evidence.type = 'text'; this.evidence.maxLength = 400; this.evidence.value = record.evidence; this.evidence.autocomplete = 'off';
    this.evidence.oninput = () => { record.evidence = this.evidence.value; this.keep(); };
    this.note = h('textarea'); this.note.rows = 3; this.note.maxLength = 400; this.note.value = record.note; this.note.oninput = () => { record.note = this.note.value; this.keep(); };
    this.dayField = field('when', w.when, this.day); this.evidenceField = field('evidence', w.evidence, this.evidence);
    this.count = h('span', 'report-count'); this.read = h('span', 'report-read'); this.weight = h('p', 'report-weight'); this.tiles = h('div', 'report-tiles');
    this.photoError = h('span', 'report-error'); this.photoError.setAttribute('role', 'alert');
    const album = h('label', 'report-album', w.album, this.picker(true));
    this.advice = h('p', 'lu-note report-advice');
    const button = h('button', 'report-send', w.send); button.type = 'submit';
    const form = h('form', 'report-form', this.errors, chips, h('div', 'report-pair', this.dayField, this.evidenceField),
      h('div', 'report-photos', h('div', 'report-photos-head', this.count, this.read), this.tiles, h('div', 'report-photos-foot', this.weight, album), this.photoError),
      field('note', w.note, this.note), this.advice, h('div', 'report-foot', button));
    form.noValidate = true; form.onsubmit = e => { e.preventDefault(); this.submit(); };
    this.replaceChildren(...this.top(w.title, () => { location.href = this.leave; }, 'back'), h('div', 'report-head', h('h2', '', this.name), h('span', 'lu-cap', this.sub)), form);
    this.shape(); this.photos(); this.line();
    this.saved.textContent = record.touched ? w.restored : '';
    if (record.reasons) this.reasons(record.reasons);
  }

  /** What the chosen thing asks for. */
  shape() {
    const c = this.choice();
    this.evidenceField.hidden = !c.kind; this.dayField.parentElement.classList.toggle('report-alone', !c.kind);
    this.evidenceField.firstChild.textContent = c.evidence || this.words.evidence; this.evidence.placeholder = this.words.later;
    this.dayField.firstChild.textContent = c.kind ? this.words.when : this.words.day;
    this.note.placeholder = c.hint; this.advice.textContent = c.advice;
  }

  picker(album) {
    const input = h('input'); input.type = 'file'; input.accept = 'image/*'; input.multiple = album; input.className = 'report-file';
    if (!album) input.setAttribute('capture', 'environment');
    input.setAttribute('aria-label', album ? this.words.album : this.words.shoot);
    input.onchange = () => { this.take([...input.files]); input.value = ''; };
    return input;
  }
  async take(files) {
    this.photoError.textContent = '';
    for (const file of files) {
      if (this.record.photos.length >= MOST) { this.photoError.textContent = say(this.words.many, MOST); break; }
      try { this.record.photos.push(await shrunk(file)); } catch (unreadable) { this.photoError.textContent = say(this.words.unreadable, file.name); }
    }
    this.photos(); this.keep(0);
  }
  photos() {
    const w = this.words, all = this.record.photos;
    this.count.textContent = say(w.photos, all.length, MOST);
    const taken = all.some(p => p.taken), place = all.some(p => p.place);
    this.read.textContent = taken && place ? w.both : taken ? w.taken : place ? w.place : all.length ? w.neither : '';
    this.read.classList.toggle('report-read-not', !taken && !place);
    this.weight.textContent = all.length ? say(w.weight, size(all.reduce((s, p) => s + p.blob.size, 0))) : w.hint;
    this.tiles.replaceChildren(...all.map((photo, i) => {
      const img = h('img'); img.src = URL.createObjectURL(photo.blob); this.urls.push(img.src); img.alt = say(w.photo, i + 1);
      const drop = h('button', '', icon('x')); drop.type = 'button'; drop.setAttribute('aria-label', say(w.drop, i + 1)); drop.onclick = () => { all.splice(i, 1); this.photos(); this.keep(0); };
      return h('div', 'report-tile', img, drop);
    }));
    if (all.length < MOST) this.tiles.append(h('label', 'report-tile report-shoot', icon('cam'), h('span', '', all.length ? w.again : w.shoot), this.picker(false)));
  }

  keep(wait = 120) {
    this.record.touched = true; clearTimeout(this.keeping);
    const write = async () => { try { await store.put(this.record); this.saved.replaceChildren(icon('check'), this.words.saved); } catch (full) { this.saved.textContent = this.words.unsaved; } };
    if (wait) this.keeping = setTimeout(write, wait); else return write();
  }

  async submit() {
    const r = this.record, c = this.choice();
    clearTimeout(this.keeping);
    r.told = { id: r.id, about: c.about, kind: c.kind ?? null, onDay: r.day || this.today, evidence: c.kind ? r.evidence : null, note: r.note };
    const wrong = [];
    if (c.kind && c.needed && !r.evidence.trim() && !r.photos.length) wrong.push({ field: 'evidence', message: c.needed });
    if (!r.note.trim() && (c.about === 'problem' || c.about === 'progress' && !r.photos.length)) wrong.push({ field: 'note', message: c.empty });
    if (r.day > this.today) wrong.push({ field: 'when', message: this.words.future });
    if (wrong.length) { this.reasons(wrong); return; }
    Object.assign(r, { state: 'queued', tries: 0, filled: new Date().toTimeString().slice(0, 5), reasons: null, what: c.label, after: c.after, kind: c.kind ?? null });
    try { await store.put(r); } catch (full) { /* it is sent all the same */ }
    this.waits = true; this.sent(null);
    if (this.keepsNothing) outbox.send(r); else outbox.pump();
  }
  reasons(list) {
    this.querySelectorAll('.report-error').forEach(e => { e.textContent = ''; }); this.querySelectorAll('[aria-invalid]').forEach(e => e.removeAttribute('aria-invalid'));
    const lines = h('ul');
    for (const { field, message } of list) {
      const control = this.querySelector('#report-' + field), link = h('a', '', message);
      if (control) { link.href = '#'; link.onclick = e => { e.preventDefault(); control.focus(); }; control.setAttribute('aria-invalid', 'true'); control.parentElement.querySelector('.report-error').textContent = message; }
      else if (field.startsWith('photo')) this.photoError.textContent = message;
      lines.append(h('li', '', link));
    }
    this.errors.replaceChildren(h('b', '', this.words.refused), lines); this.errors.hidden = false; this.errors.focus();
  }

  line() {
    if (!this.wire) return;
    const w = this.words, off = !navigator.onLine || outbox.down, slow = /2g/.test(navigator.connection?.effectiveType ?? '');
    const text = outbox.signedOut ? w.signedOut : this.waits || this.record?.state === 'queued' ? off ? say(w.waiting, 1) : '' : off || slow ? w.weak : '';
    this.wire.hidden = !text; this.wire.replaceChildren(icon('off'), text);
    if (this.tried && this.record) this.tried.textContent = this.record.tries ? say(w.tried, this.record.tries) : w.sending;
    if (this.heading && off) { this.heading.textContent = w.kept; this.sentence.textContent = w.keptText; }
  }

  /** After sending: where it is on its way to being recognised. */
  sent(received) {
    const w = this.words, r = this.record, milestone = !!r.kind;
    const step = (state, name, detail) => { const small = h('span', 'lu-cap', detail), li = h('li', 'step-' + state, h('span', 'lu-strong', name), small); li.small = small; return li; };
    const photos = r.photos.length ? ' · ' + say(w.photoSum, r.photos.length, size(r.photos.reduce((s, p) => s + p.blob.size, 0))) : '';
    const list = [step('done', w.filled, r.day + ' ' + (r.filled ?? '') + photos), step(received ? 'done' : 'next', w.delivered, received ? milestone ? say(w.stage, r.after) : w.noted : w.sending)];
    list.push(step(received ? 'next' : 'later', w.verify, w.verifyWho), step('later', say(milestone ? w.recognised : w.shown, r.what), milestone ? w.recognisedWhat : w.shownWhat));
    this.tried = received ? null : list[1].small;
    this.heading = received ? null : h('h2', '', w.onItsWay); this.sentence = received ? null : h('p', '', w.onItsWayText);
    const mark = h('div', 'report-mark', icon('check'));
    const more = h('button', 'report-send', w.next), other = h('button', 'report-other', received ? w.page : w.takeBack);
    more.type = other.type = 'button';
    more.onclick = () => { if (navigator.onLine) location.href = this.list; else this.saved.textContent = w.noList; };
    other.onclick = () => received ? location.href = this.pageOf : this.takeBack();
    const said = [say(w.date, r.day), r.photos.length ? say(w.photoCount, r.photos.length) : '', milestone ? r.evidence || (r.photos.length ? '' : w.evidenceLater) : '', r.note].filter(Boolean).join(' · ');
    this.replaceChildren(...this.top(received ? w.receivedTop : w.keptTop, () => { location.href = this.leave; }, 'x'),
      h('div', 'report-sent', mark, this.heading ?? h('h2', '', w.received), this.sentence ?? h('p', '', w.receivedText), h('ol', 'report-steps', ...list), h('div', 'lu-card report-said', h('h2', '', r.name + ' · ' + r.what), h('span', '', said)), h('div', 'report-foot', more, other)));
    this.line(); scrollTo(0, 0); this.closest('main')?.scrollTo(0, 0);
  }
  async takeBack() {
    const r = this.record; await store.drop(r.id).catch(() => {});
    this.waits = false; this.form({ ...r, id: newId(), state: 'draft', tries: 0, touched: true }); this.keep(0); outbox.tell();
  }
  received({ record }) { if (this.record?.id === record.id && (this.waits || this.record.state === 'queued')) { this.record = record; this.waits = false; this.sent(true); this.dispatchEvent(new CustomEvent('report-received')); } }
  refused({ record }) { if (this.record?.id === record.id) { this.form(record); } }
}
if (!customElements.get('luodi-report')) customElements.define('luodi-report', LuodiReport);
