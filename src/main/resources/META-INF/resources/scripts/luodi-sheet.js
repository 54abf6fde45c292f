// The sheet of the monthly returns: cells filled as in a spreadsheet. The server reads, checks and keeps what is typed;
// the browser moves, selects, pastes and takes back. Values come as words, already written the way they are shown.
// What was typed and has not reached the server stands in the browser's store until it has: a reload, a closed window
// and an ended session lose nothing.
const EDITABLE = new Set(['money', 'text']);
const h = (tag, cls, text) => {
  const e = document.createElement(tag);
  if (cls) e.className = cls;
  if (text !== undefined) e.textContent = text;
  return e;
};

class LuodiSheet extends HTMLElement {
  connectedCallback() {
    if (this.scroller) return;
    this.rows = []; this.columns = []; this.words = {}; this.cells = new Map(); this.undone = []; this.redone = []; this.seq = 0; this.whose = '';
    this.at = { r: 0, c: 0 }; this.from = null; this.input = null; this.leaving = false;
    this.bar = h('div', 'sheet-bar'); this.place = h('span', 'sheet-place'); this.value = h('span', 'sheet-value'); this.said = h('span', 'sheet-said');
    this.said.setAttribute('role', 'status');
    this.back = h('button', 'sheet-back'); this.back.type = 'button'; this.back.hidden = true; this.back.addEventListener('click', () => this.undo());
    this.bar.append(this.place, this.value, this.said, this.back);
    this.scroller = h('div', 'sheet-scroll'); this.table = h('table'); this.scroller.append(this.table);
    this.pop = h('div', 'sheet-pop'); this.pop.hidden = true; this.pop.id = 'sheet-pop-' + Math.random().toString(36).slice(2);
    this.scroller.append(this.pop);
    this.foot = h('div', 'sheet-foot'); this.count = h('span', 'sheet-count'); this.hint = h('span', 'sheet-hint'); this.grey = h('span', 'sheet-grey'); this.foot.append(this.count, this.hint, this.grey);
    this.turn = h('div', 'sheet-turn'); this.prev = h('button', '', '‹'); this.next = h('button', '', '›'); this.which = h('span');
    for (const [button, step] of [[this.prev, -1], [this.next, 1]]) { button.type = 'button'; button.addEventListener('click', () => { this.commit(); this.go(this.at.r + step, this.at.c, false, false); }); }
    this.turn.append(this.prev, this.which, this.next);
    this.append(this.bar, this.scroller, this.turn, this.foot);
    this.table.setAttribute('role', 'grid');
    this.table.addEventListener('mousedown', e => this.pressed(e));
    this.table.addEventListener('mouseover', e => { if (e.buttons === 1 && this.from && !this.input) { const p = this.placeOf(e.target); if (p) this.go(p.r, p.c, true); } });
    this.table.addEventListener('dblclick', e => { if (this.placeOf(e.target)) this.edit(); });
    this.table.addEventListener('keydown', e => this.key(e));
    this.table.addEventListener('paste', e => this.paste(e));
    this.table.addEventListener('copy', e => this.copy(e));
    this.table.addEventListener('cut', e => { if (!this.input) { this.copy(e); this.clearRange(); } });
    this.table.addEventListener('click', e => { const p = this.placeOf(e.target); if (p && !this.input && matchMedia('(max-width: 640px)').matches) this.edit(); });
    this.table.addEventListener('focusin', e => { const p = this.placeOf(e.target); if (p && !this.input && (p.r !== this.at.r || p.c !== this.at.c)) this.go(p.r, p.c, false); else this.popUp(); });
    this.addEventListener('focusout', e => { if (!this.contains(e.relatedTarget)) this.pop.hidden = true; });
  }

  setSheet(sheet) {
    const same = this.whose === sheet.key, open = same && this.input ? { ...this.names(), text: this.input.value, fresh: this.fresh } : null, was = same ? this.names() : null;
    this.whose = sheet.key; this.columns = sheet.columns; this.rows = sheet.rows; this.words = sheet.words;
    this.table.setAttribute('aria-label', sheet.words.label);
    this.input = null; this.table.replaceChildren(); this.cells.clear();
    if (!same) { this.undone = []; this.redone = []; this.tell(''); }
    const group = h('colgroup');
    for (const c of this.columns) { const col = h('col'); col.style.width = c.w + 'px'; group.append(col); }
    this.table.style.minWidth = this.columns.reduce((w, c) => w + c.w, 0) + 'px';
    this.table.append(group, this.head(), this.body(), this.sums(sheet.sums));
    this.hint.textContent = sheet.words.hint; this.grey.textContent = sheet.words.grey; this.back.textContent = sheet.words.back;
    this.prev.setAttribute('aria-label', sheet.words.prev); this.next.setAttribute('aria-label', sheet.words.next);
    const r = was ? this.rows.findIndex(one => one.id === was.row) : this.at.r, c = was ? this.columns.findIndex(one => one.key === was.col) : -1;
    this.at = { r: Math.max(0, Math.min(r, this.rows.length - 1)), c: c > 0 ? c : this.columns.findIndex(one => EDITABLE.has(one.kind)) };
    this.from = { ...this.at };
    this.show(false);
    if (open && open.row === this.names()?.row && this.can(this.at.c)) { this.edit(); if (this.input) { this.input.value = open.text; this.fresh = open.fresh; } }
    this.restore();
  }

  names() { const row = this.rows[this.at.r], c = this.columns[this.at.c]; return row && c ? { row: row.id, col: c.key } : null; }

  // The browser's store: a list of edits in the order they were typed, and the cell that is open.
  store() { return 'luodi-sheet:' + this.whose; }
  unsent() { try { return JSON.parse(localStorage.getItem(this.store())) ?? {}; } catch { return {}; } }
  keep(unsent) {
    try { if (unsent.edits?.length || unsent.open) localStorage.setItem(this.store(), JSON.stringify(unsent)); else localStorage.removeItem(this.store()); } catch { /* a browser without a store */ }
  }

  reached(seq) { const unsent = this.unsent(); unsent.edits = (unsent.edits ?? []).filter(e => e.page === this.page() && e.seq > seq); this.keep(unsent); }
  page() { return this.pageId ??= Math.random().toString(36).slice(2); }

  restore() {
    const unsent = this.unsent(), here = e => this.rows.some(row => row.id === e.row) && this.columns.some(c => c.key === e.col);
    const lost = (unsent.edits ?? []).filter(e => e.page !== this.page());
    if (unsent.open && unsent.open.page !== this.page()) lost.push(unsent.open);
    const mine = lost.filter(here);
    if (!mine.length) return;
    unsent.edits = (unsent.edits ?? []).filter(e => !mine.includes(e)); if (mine.includes(unsent.open)) delete unsent.open;
    this.keep(unsent);
    this.send(mine.map(({ row, col, text, v }) => ({ row, col, text, v })), 'restore', { rows: mine.length, columns: 1 });
  }

  head() {
    const head = h('thead'), top = h('tr'), low = h('tr');
    let open = null;
    for (const c of this.columns) {
      const th = h('th', 'k-' + c.kind); th.scope = 'col';
      th.append(...c.label.split('\n').flatMap((t, i) => i ? [h('br'), t] : [t]));
      if (!c.group) { th.rowSpan = 2; top.append(th); open = null; continue; }
      if (!open || open.dataset.group !== c.group) { open = h('th', 'sheet-group', c.group); open.dataset.group = c.group; open.colSpan = 1; open.scope = 'colgroup'; top.append(open); } else open.colSpan += 1;
      low.append(th);
    }
    head.append(top, low);
    return head;
  }

  body() {
    const body = h('tbody');
    this.rows.forEach((row, r) => {
      const tr = h('tr', row.locked ? 'locked' : ''); tr.dataset.id = row.id;
      this.columns.forEach((c, i) => {
        const td = h(c.kind === 'name' ? 'th' : 'td'); td.dataset.r = r; td.dataset.c = i; td.dataset.label = c.label.replace('\n', ' ');
        td.setAttribute('role', c.kind === 'name' ? 'rowheader' : 'gridcell'); td.tabIndex = -1;
        this.cells.set(r + ',' + i, td); this.fill(td, row, c); tr.append(td);
      });
      body.append(tr);
    });
    return body;
  }

  sums(sums) {
    this.sum ??= h('tfoot'); this.sum.replaceChildren();
    const tr = h('tr');
    const from = this.columns.findIndex(c => c.kind === 'text' && c.key !== 'source');
    this.columns.forEach((c, i) => { if (i <= from) tr.append(h('td', 'k-' + c.kind, sums[c.key] ?? '')); });
    tr.lastChild.colSpan = this.columns.length - from; // what is said of the whole may be long
    this.sum.append(tr);
    return this.sum;
  }

  fill(td, row, c) {
    const cell = row.cells[c.key] ?? {}, can = EDITABLE.has(c.kind) && !row.locked;
    td.className = 'k-' + c.kind + (cell.k ? ' is-' + cell.k : '') + (can ? ' can' : '');
    if (c.kind === 'name') { const a = h('a', '', cell.t ?? ''); a.href = row.link; a.tabIndex = -1; td.replaceChildren(a); td.title = cell.t ?? ''; }
    else { td.textContent = cell.t ?? ''; if (c.kind === 'text') td.title = cell.t ?? ''; }
    td.removeAttribute('aria-readonly');
    if (can) { if (cell.k === 'error') td.setAttribute('aria-invalid', 'true'); else td.removeAttribute('aria-invalid'); }
    else td.setAttribute('aria-readonly', 'true');
  }

  // What the server understood of an edit: rows anew, sums anew.
  patch(rows, sums, seq) {
    this.reached(seq);
    for (const row of rows) {
      const r = this.rows.findIndex(one => one.id === row.id);
      if (r < 0) continue;
      this.rows[r] = row; this.cell(r, 0)?.parentElement.classList.toggle('locked', !!row.locked);
      this.columns.forEach((c, i) => { const td = this.cells.get(r + ',' + i); if (!(this.input && this.input.parentElement === td)) this.fill(td, row, c); });
    }
    this.sums(sums); this.show(false);
  }

  tell(words, undo = false) { this.said.textContent = words; this.back.hidden = !undo; }

  goTo(id, key) {
    const r = this.rows.findIndex(one => one.id === id), c = this.columns.findIndex(one => one.key === key);
    if (r >= 0 && c >= 0) { this.go(r, c, false); }
  }

  placeOf(target) { const td = target.closest?.('[data-r]'); return td ? { r: +td.dataset.r, c: +td.dataset.c } : null; }
  cell(r = this.at.r, c = this.at.c) { return this.cells.get(r + ',' + c); }
  text(r, c) { return this.rows[r]?.cells[this.columns[c].key]?.t ?? ''; }
  can(c, r = this.at.r) { return EDITABLE.has(this.columns[c].kind) && !this.rows[r]?.locked; }

  go(r, c, widen, focus = true) {
    if (!this.rows.length) return;
    this.at = { r: Math.max(0, Math.min(r, this.rows.length - 1)), c: Math.max(1, Math.min(c, this.columns.length - 1)) };
    if (!widen) this.from = { ...this.at };
    this.show(focus);
  }

  show(focus) {
    this.table.querySelectorAll('.sel, .at').forEach(e => e.classList.remove('sel', 'at'));
    this.table.querySelectorAll('[tabindex="0"]').forEach(e => { e.tabIndex = -1; });
    const td = this.cell();
    if (!td) return;
    const { r0, r1, c0, c1 } = this.range();
    let sum = 0, filled = 0;
    for (let r = r0; r <= r1; r++) for (let c = c0; c <= c1; c++) {
      if (r0 !== r1 || c0 !== c1) this.cell(r, c)?.classList.add('sel');
      const n = this.text(r, c).replace(/,/g, '').replace('−', '-');
      if (n !== '' && !isNaN(n)) { sum += Number(n); filled++; }
    }
    td.classList.add('at'); td.tabIndex = 0;
    for (const tr of this.table.querySelectorAll('tr.here')) tr.classList.remove('here');
    td.parentElement.classList.add('here'); this.which.textContent = (this.at.r + 1) + ' / ' + this.rows.length;
    this.prev.disabled = this.at.r === 0; this.next.disabled = this.at.r === this.rows.length - 1;
    this.place.textContent = this.words.row.replace('{0}', this.at.r + 1) + ' · ' + this.columns[this.at.c].label.replace('\n', ' ');
    this.value.textContent = this.text(this.at.r, this.at.c);
    const many = (r1 - r0 + 1) * (c1 - c0 + 1);
    this.count.textContent = many > 1 ? this.words.selected.replace('{0}', many).replace('{1}', Number(sum.toFixed(6)).toLocaleString('en-US', { maximumFractionDigits: 6 })).replace('{2}', filled) : '';
    if (focus) { td.focus({ preventScroll: true }); this.reveal(td); }
    this.popUp();
  }

  reveal(td) {
    const box = this.scroller.getBoundingClientRect(), b = td.getBoundingClientRect();
    const top = this.table.tHead.offsetHeight, left = this.columns.slice(0, 2).reduce((w, c) => w + c.w, 0), low = this.sum.offsetHeight;
    if (b.top < box.top + top) this.scroller.scrollTop -= box.top + top - b.top;
    else if (b.bottom > box.bottom - low) this.scroller.scrollTop += b.bottom - box.bottom + low;
    if (this.at.c > 1) {
      if (b.left < box.left + left) this.scroller.scrollLeft -= box.left + left - b.left;
      else if (b.right > box.right) this.scroller.scrollLeft += b.right - box.right + 2;
    }
  }

  range() {
    const a = this.from ?? this.at, b = this.at;
    return { r0: Math.min(a.r, b.r), r1: Math.max(a.r, b.r), c0: Math.min(a.c, b.c), c1: Math.max(a.c, b.c) };
  }

  // What is wrong with the cell under the cursor, with its arithmetic and the corrections one can press.
  popUp() {
    const td = this.cell(), cell = this.rows[this.at.r]?.cells[this.columns[this.at.c].key];
    if (!td || !cell?.m || !this.contains(document.activeElement)) { this.pop.hidden = true; td?.removeAttribute('aria-describedby'); return; }
    this.pop.className = 'sheet-pop is-' + cell.k; this.pop.replaceChildren();
    for (const m of cell.m) { if (m.h) this.pop.append(h('b', '', m.h)); this.pop.append(h('p', '', m.s)); }
    const fixes = h('div', 'sheet-fixes');
    (cell.f ?? []).forEach((f, i) => {
      const b = h('button', i ? '' : 'first', f.l); b.type = 'button';
      b.addEventListener('mousedown', e => e.preventDefault());
      b.addEventListener('click', () => { if (f.c === '!go') return this.goTo(this.rows[this.at.r].id, f.v); this.cell().focus(); this.send([{ row: this.rows[this.at.r].id, col: f.c, text: f.v }], 'fix'); });
      fixes.append(b);
    });
    if (fixes.children.length) this.pop.append(fixes);
    this.pop.hidden = false; td.setAttribute('aria-describedby', this.pop.id);
    const left = Math.min(td.offsetLeft, this.scroller.scrollLeft + this.scroller.clientWidth - this.pop.offsetWidth - 8);
    this.pop.style.left = Math.max(8, left) + 'px';
    const under = td.offsetTop + td.offsetHeight + 6;
    const fits = under + this.pop.offsetHeight < this.scroller.scrollTop + this.scroller.clientHeight;
    this.pop.style.top = (fits ? under : Math.max(4, td.offsetTop - this.pop.offsetHeight - 6)) + 'px';
  }

  pressed(e) {
    if (e.target.closest('a') || this.input?.parentElement?.contains(e.target)) return;
    const p = this.placeOf(e.target);
    if (!p) return;
    e.preventDefault(); this.commit(); this.go(p.r, p.c, e.shiftKey);
  }

  key(e) {
    if (this.input) return this.keyInCell(e);
    const ctrl = e.ctrlKey || e.metaKey, k = e.key, { r, c } = this.at;
    const done = () => { e.preventDefault(); e.stopPropagation(); };
    if (ctrl && k === 'Enter') { done(); return this.dispatchEvent(new CustomEvent('sheet-send')); }
    if (ctrl && k.toLowerCase() === 'z' && !e.shiftKey) { done(); return this.undo(); }
    if (ctrl && (k.toLowerCase() === 'y' || k.toLowerCase() === 'z')) { done(); return this.redo(); }
    if (ctrl && k.toLowerCase() === 'r') { done(); return this.fillRight(); }
    if (ctrl && k.startsWith('Arrow')) { done(); return this.leap(k, e.shiftKey); }
    if (e.shiftKey && k === ' ') { done(); this.from = { r, c: 1 }; return this.go(r, this.columns.length - 1, true); }
    if (ctrl && k.toLowerCase() === 'd') { done(); return this.fillDown(); }
    if (ctrl && k.toLowerCase() === 'a') { done(); this.from = { r: 0, c: 1 }; return this.go(this.rows.length - 1, this.columns.length - 1, true); }
    if (ctrl && (k === 'Home' || k === 'End')) { done(); return k === 'Home' ? this.go(0, 1, e.shiftKey) : this.go(this.rows.length - 1, this.columns.length - 1, e.shiftKey); }
    if (ctrl || e.altKey) return;
    switch (k) {
      case 'ArrowUp': done(); return this.go(r - 1, c, e.shiftKey);
      case 'ArrowDown': done(); return this.go(r + 1, c, e.shiftKey);
      case 'ArrowLeft': done(); return this.go(r, c - 1, e.shiftKey);
      case 'ArrowRight': done(); return this.go(r, c + 1, e.shiftKey);
      case 'PageDown': done(); return this.go(r + 10, c, e.shiftKey);
      case 'PageUp': done(); return this.go(r - 10, c, e.shiftKey);
      case 'Home': done(); return this.go(r, 1, e.shiftKey);
      case 'End': done(); return this.go(r, this.columns.length - 1, e.shiftKey);
      case 'Enter': done(); return this.go(r + (e.shiftKey ? -1 : 1), c, false);
      case 'Tab': { const to = this.nextCell(e.shiftKey ? -1 : 1); if (to && !this.leaving) { done(); this.go(to.r, to.c, false); } this.leaving = false; return; }
      case 'Escape': this.leaving = true; this.pop.hidden = true; return;
      case 'F2': done(); return this.edit();
      case 'F8': done(); return this.nextProblem();
      case 'Delete': case 'Backspace': done(); return this.clearRange();
      default: if (k.length === 1 || k === 'Process') { if (this.can(c)) this.edit(k === 'Process' ? '' : undefined, k !== 'Process'); e.stopPropagation(); }
    }
  }

  nextCell(step) {
    let { r, c } = this.at;
    for (;;) {
      c += step;
      if (c >= this.columns.length) { c = 1; r++; } else if (c < 1) { c = this.columns.length - 1; r--; }
      if (r < 0 || r >= this.rows.length) return null;
      if (this.can(c, r)) return { r, c };
    }
  }

  nextProblem() {
    const total = this.rows.length * this.columns.length, here = this.at.r * this.columns.length + this.at.c;
    for (let i = 1; i <= total; i++) {
      const n = (here + i) % total, r = Math.floor(n / this.columns.length), c = n % this.columns.length;
      if (this.rows[r].cells[this.columns[c].key]?.m) return this.go(r, c, false);
    }
  }

  keyInCell(e) {
    e.stopPropagation();
    if (e.isComposing) return;
    const { r, c } = this.at;
    if (e.key === 'Escape') { e.preventDefault(); this.drop(); }
    else if (e.key === 'Enter' && !e.altKey) {
      e.preventDefault(); this.commit();
      if (e.ctrlKey || e.metaKey) { this.cell().focus(); this.dispatchEvent(new CustomEvent('sheet-send')); } else this.go(r + (e.shiftKey ? -1 : 1), c, false);
    }
    else if (e.key === 'Tab') { e.preventDefault(); this.commit(); const to = this.nextCell(e.shiftKey ? -1 : 1); if (to) this.go(to.r, to.c, false); }
    else if ((e.key === 'ArrowUp' || e.key === 'ArrowDown') && this.fresh) { e.preventDefault(); this.commit(); this.go(r + (e.key === 'ArrowUp' ? -1 : 1), c, false); }
  }

  edit(text, replace = false) {
    const { r, c } = this.at;
    if (!this.can(c) || this.input) return;
    const td = this.cell();
    this.fresh = replace; this.pop.hidden = true;
    this.input = h('input', 'sheet-input');
    this.input.setAttribute('aria-label', this.columns[c].label.replace('\n', ' '));
    if (this.columns[c].kind === 'money') this.input.inputMode = 'decimal';
    this.input.value = replace ? '' : this.rows[r].cells[this.columns[c].key]?.k === 'calc' ? '' : this.text(r, c);
    td.replaceChildren(this.input);
    this.input.focus(); if (!replace) this.input.select();
    this.input.addEventListener('blur', () => this.commit());
    this.input.addEventListener('input', () => this.keep({ ...this.unsent(), open: { row: this.rows[r].id, col: this.columns[c].key, text: this.input.value.trim(), v: this.rows[r].v, page: this.page() } }));
  }

  closed() { const unsent = this.unsent(); delete unsent.open; this.keep(unsent); }

  drop() {
    const td = this.cell(); this.input = null; this.closed();
    this.fill(td, this.rows[this.at.r], this.columns[this.at.c]); td.focus(); this.show(false);
  }

  commit() {
    const input = this.input;
    if (!input) return;
    this.input = null; this.closed();
    if (!input.isConnected) return;
    const td = input.parentElement, { r, c } = this.placeOf(td), text = input.value.trim(), was = this.was(r, c);
    td.replaceChildren(); td.textContent = text === was ? this.text(r, c) : text;
    if (text !== was) this.send([{ row: this.rows[r].id, col: this.columns[c].key, text }], 'type');
  }

  // Calculated figures are shown but were not told: before an edit the cell was empty.
  was(r, c) { return this.rows[r].cells[this.columns[c].key]?.k === 'calc' ? '' : this.text(r, c); }

  send(edits, why, size) {
    if (!edits.length) return;
    const at = id => this.rows.findIndex(row => row.id === id), col = key => this.columns.findIndex(c => c.key === key);
    const before = () => edits.map(e => ({ row: e.row, col: e.col, text: this.was(at(e.row), col(e.col)) }));
    if (why === 'undo') this.redone.push(before());
    else if (!edits.some(e => e.col.startsWith('!'))) { this.undone.push(before()); if (why !== 'redo') this.redone = []; }
    const seq = ++this.seq, kept = edits.map(e => ({ ...e, v: e.v ?? this.rows[at(e.row)]?.v }));
    const unsent = this.unsent();
    this.keep({ ...unsent, edits: [...(unsent.edits ?? []), ...kept.filter(e => !e.col.startsWith('!')).map(e => ({ ...e, seq, page: this.page() }))] });
    this.dispatchEvent(new CustomEvent('sheet-edit', { detail: { json: JSON.stringify({ edits: kept, why, rows: size?.rows ?? 1, columns: size?.columns ?? 1, left: size?.left ?? 0, seq }) } }));
  }

  undo() {
    const edits = this.undone.pop();
    if (edits) { this.back.hidden = true; this.send(edits, 'undo'); } else this.tell(this.words.nothing);
  }

  redo() {
    const edits = this.redone.pop();
    if (edits) this.send(edits, 'redo');
  }

  // As far as the filled cells go, or to the next filled one.
  leap(k, widen) {
    const dr = k === 'ArrowUp' ? -1 : k === 'ArrowDown' ? 1 : 0, dc = k === 'ArrowLeft' ? -1 : k === 'ArrowRight' ? 1 : 0;
    const inside = (r, c) => r >= 0 && r < this.rows.length && c >= 1 && c < this.columns.length;
    let { r, c } = this.at;
    if (!inside(r + dr, c + dc)) return;
    const full = this.text(r + dr, c + dc) !== '';
    do { r += dr; c += dc; } while (inside(r + dr, c + dc) && (full ? this.text(r + dr, c + dc) !== '' : this.text(r, c) === ''));
    this.go(r, c, widen);
  }

  clearRange() {
    const { r0, r1, c0, c1 } = this.range(), edits = [];
    for (let r = r0; r <= r1; r++) for (let c = c0; c <= c1; c++) if (this.can(c, r) && this.was(r, c) !== '') edits.push({ row: this.rows[r].id, col: this.columns[c].key, text: '' });
    this.send(edits, 'clear');
  }

  fillDown() {
    const { r0, r1, c0, c1 } = this.range(), edits = [], first = r0 === r1 ? r0 - 1 : r0;
    if (first < 0) return;
    for (let r = first + 1; r <= r1; r++) for (let c = c0; c <= c1; c++) if (this.can(c, r)) edits.push({ row: this.rows[r].id, col: this.columns[c].key, text: this.was(first, c) });
    this.send(edits, 'fill');
  }

  fillRight() {
    const { r0, r1, c0, c1 } = this.range(), edits = [], first = c0 === c1 ? c0 - 1 : c0;
    for (let r = r0; r <= r1; r++) for (let c = Math.max(first + 1, 1); c <= c1; c++) if (this.can(c, r)) edits.push({ row: this.rows[r].id, col: this.columns[c].key, text: this.was(r, first) });
    this.send(edits, 'fill');
  }

  copy(e) {
    if (this.input) return;
    const { r0, r1, c0, c1 } = this.range(), lines = [];
    for (let r = r0; r <= r1; r++) { const line = []; for (let c = c0; c <= c1; c++) line.push(this.text(r, c)); lines.push(line.join('\t')); }
    e.clipboardData.setData('text/plain', lines.join('\n')); e.preventDefault();
  }

  paste(e) {
    if (this.input) return;
    e.preventDefault();
    this.pasteText(e.clipboardData.getData('text/plain'));
  }

  // A block lands with its first cell where the selection begins; what falls on locked or calculated cells is left out and counted.
  pasteText(words) {
    const block = LuodiSheet.read(words), edits = [], wide = Math.max(0, ...block.map(l => l.length));
    const { r0, r1, c0, c1 } = this.range(), one = block.length === 1 && wide === 1;
    let left = 0;
    const put = (r, c, text) => {
      if (r < this.rows.length && c < this.columns.length && this.can(c, r)) edits.push({ row: this.rows[r].id, col: this.columns[c].key, text: text.trim() });
      else if (text.trim() !== '') left++;
    };
    if (one) for (let r = r0; r <= r1; r++) for (let c = c0; c <= c1; c++) put(r, c, block[0][0]);
    else block.forEach((line, i) => line.forEach((text, j) => put(r0 + i, c0 + j, text)));
    this.send(edits, 'paste', { rows: block.length, columns: wide, left });
    if (!edits.length && left) this.tell(this.words.nowhere);
    if (!one && block.length) { this.from = { r: r0, c: c0 }; this.go(r0 + block.length - 1, c0 + wide - 1, true); }
  }

  // A block as spreadsheets put it on the clipboard: tabs, lines, quoted cells with line breaks inside.
  static read(text) {
    const lines = []; let line = [], cell = '', quoted = false;
    const src = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
    for (let i = 0; i < src.length; i++) {
      const ch = src[i];
      if (quoted) { if (ch === '"' && src[i + 1] === '"') { cell += '"'; i++; } else if (ch === '"') quoted = false; else cell += ch === '\n' ? ' ' : ch; }
      else if (ch === '"' && cell === '') quoted = true;
      else if (ch === '\t') { line.push(cell); cell = ''; }
      else if (ch === '\n') { line.push(cell); lines.push(line); line = []; cell = ''; }
      else cell += ch;
    }
    line.push(cell); lines.push(line);
    return lines;
  }
}

if (!customElements.get('luodi-sheet')) customElements.define('luodi-sheet', LuodiSheet);
