// The Gantt element: frappe-gantt draws and drags the bars; here are the column of names, the scale in days with its header,
// and the layers the library does not know: baseline, forecast, actual, critical path and the day it is.
import { LitElement, css, html, nothing } from 'lit';

type Span = [string, string];
type Row = {
  id: string;
  name: string;
  sub?: string;
  href?: string;
  plan?: Span;
  baseline?: Span;
  forecast?: Span;
  actual?: Span;
  after?: string[];
  critical?: boolean;
  late?: boolean;
  fixed?: boolean;
  group?: boolean;
  label?: string;
  title?: string;
};
type Data = { today: string; words: { today: string; quarter: string; names: string }; rows: Row[] };
type Bar = { $bar: SVGRectElement & { getX(): number; getWidth(): number } };
type Frappe = {
  config: { header_height: number; column_width: number };
  gantt_start: Date;
  gantt_end: Date;
  grid_height: number;
  $svg: SVGSVGElement;
  $header: HTMLElement;
  $container: HTMLElement;
  refresh(tasks: object[]): void;
  change_view_mode(mode: string): void;
  update_options(options: object): void;
  get_bar(id: string): Bar;
};

const PIXELS: Record<string, number> = { week: 9, month: 3, quarter: 1.1 };
const BAR = 14;
const GAP = 14;
const DAY = 86400000;
const SVG = 'http://www.w3.org/2000/svg';

const date = (iso: string) => {
  const [year, month, day] = iso.split('-').map(Number);
  return new Date(year, month - 1, day);
};
const iso = (day: Date) =>
  `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, '0')}-${String(day.getDate()).padStart(2, '0')}`;
const plus = (day: Date, days: number) => new Date(day.getFullYear(), day.getMonth(), day.getDate() + days);
const days = (from: Date, to: Date) =>
  Math.round((Date.UTC(to.getFullYear(), to.getMonth(), to.getDate()) - Date.UTC(from.getFullYear(), from.getMonth(), from.getDate())) / DAY);

export class LuodiGantt extends LitElement {
  static styles = css`
    :host { display: flex; width: 100%; height: 420px; min-width: 0; border: 1px solid var(--lu-line); border-radius: var(--lu-radius, 6px); background: var(--lu-paper); overflow: hidden; font-size: var(--lu-fs-xs, 12px); color: var(--lu-ink-1); }
    :host([hidden]) { display: none; }
    nav { flex: none; width: var(--luodi-gantt-names, 240px); overflow: hidden; border-right: 1px solid var(--lu-line); display: flex; flex-direction: column; }
    nav header { flex: none; height: 48px; box-sizing: border-box; padding: 26px 10px 0; color: var(--lu-ink-3); border-bottom: 1px solid var(--lu-line); }
    nav div { overflow: hidden; flex: 1; }
    ul { list-style: none; margin: 0; padding: 0 0 24px; }
    li { height: 28px; box-sizing: border-box; border-bottom: 1px solid var(--lu-line); }
    li > * { display: flex; align-items: center; gap: 6px; width: 100%; height: 100%; box-sizing: border-box; padding: 0 10px; border: 0; background: none; font: inherit; color: inherit; text-align: left; text-decoration: none; cursor: pointer; white-space: nowrap; overflow: hidden; }
    li > *:hover { background: var(--lu-hover, var(--lu-paper-2)); }
    li > *:focus-visible { outline: 2px solid var(--lu-blue); outline-offset: -2px; }
    li b { font-weight: 400; overflow: hidden; text-overflow: ellipsis; }
    li.critical b { font-weight: 600; }
    li.group { background: var(--lu-paper-2); }
    li.group b { font-weight: 600; }
    li small { margin-left: auto; color: var(--lu-ink-3); font-size: inherit; flex: none; }
    li.late small { color: var(--lu-red-text); }
    #canvas { flex: 1; min-width: 0; height: 100%; position: relative; }
    .gantt-container { position: relative; overflow: auto; height: 100% !important; width: 100%; isolation: isolate; scrollbar-width: thin; }
    .grid-header { position: sticky; top: 0; left: 0; height: 48px; background: var(--lu-paper); border-bottom: 1px solid var(--lu-line); z-index: 5; box-sizing: border-box; }
    .grid-header .upper-header, .grid-header .lower-header { visibility: hidden; height: 0; overflow: hidden; }
    .grid-header i { position: absolute; font-style: normal; white-space: nowrap; color: var(--lu-ink-3); padding-left: 4px; line-height: 18px; border-left: 1px solid var(--lu-line); }
    .grid-header i.up { top: 4px; color: var(--lu-ink-2); font-weight: 600; border-color: var(--lu-line-2); }
    .grid-header i.low { top: 26px; }
    .grid-header i.now { top: 26px; border: 0; padding: 0 5px; margin-left: -2px; border-radius: 3px; background: var(--lu-blue); color: var(--lu-on-blue, #fff); z-index: 1; }
    .popup-wrapper, .extras, .current-highlight, .current-ball-highlight, .date-range-highlight, .side-header, .hide { display: none !important; }
    svg.gantt { position: absolute; user-select: none; display: block; }
    .grid-background { fill: none; }
    .grid-row { fill: transparent; }
    .row-line { stroke: var(--lu-line); }
    .tick { display: none; }
    .arrow { fill: none; stroke: var(--lu-line-2); stroke-width: 1; }
    .bar-wrapper { cursor: pointer; }
    .bar-wrapper.lu-movable { cursor: grab; }
    .bar-wrapper .bar { fill: var(--lu-blue-tint); stroke: var(--lu-blue); stroke-width: 1; }
    .bar-wrapper.lu-critical .bar { stroke: var(--lu-ink-1); stroke-width: 2; }
    .bar-wrapper.lu-late .bar { stroke: var(--lu-red); fill: var(--lu-red-tint); }
    .bar-wrapper.lu-group .bar { fill: var(--lu-grey-tint); stroke: var(--lu-grey); }
    .bar-wrapper.lu-none { display: none; }
    .bar-wrapper.lu-fixed .bar { fill: none; stroke: var(--lu-line-2); }
    .bar-progress, .bar-label, .bar-expected-progress, .handle { display: none; }
    .over { pointer-events: none; }
    .over .month { stroke: var(--lu-line); }
    .over .baseline { stroke: var(--lu-ink-4); stroke-width: 3; }
    .over .forecast { fill: none; stroke: var(--lu-amber); stroke-width: 1.5; stroke-dasharray: 3 3; }
    .over .actual { fill: var(--lu-blue); }
    .over .today { stroke: var(--lu-blue); stroke-width: 1.5; }
    .over text { fill: var(--lu-ink-3); dominant-baseline: central; font-size: 11px; }
    @media print {
      :host { height: auto !important; overflow: visible; border: 0; }
      .gantt-container { overflow: visible; height: auto !important; }
      nav div { overflow: visible; }
      ul { transform: none !important; }
      * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    }
  `;
  static properties = { data: { type: String }, zoom: { type: String }, movable: { type: Boolean } };
  declare data: string;
  declare zoom: string;
  declare movable: boolean;
  private gantt?: Frappe;
  private shown: Data = { today: iso(new Date()), words: { today: '', quarter: '', names: '' }, rows: [] };
  private moved?: string;
  private scale?: number;
  private starting?: Promise<void>;

  constructor() {
    super();
    this.data = '';
    this.zoom = 'month';
    this.movable = false;
  }

  render() {
    return html`
      <nav aria-label=${this.shown.words.names || nothing}>
        <header>${this.shown.words.names}</header>
        <div @wheel=${(event: WheelEvent) => this.gantt?.$container.scrollBy({ top: event.deltaY })}>
          <ul>
            ${this.shown.rows.map((row) => {
              const inside = html`<b>${row.name}</b>${row.sub ? html`<small>${row.sub}</small>` : nothing}`;
              return html`<li class="${row.critical ? 'critical' : ''} ${row.late ? 'late' : ''} ${row.group ? 'group' : ''}" title=${row.title ?? row.name}>
                ${row.href ? html`<a href=${row.href}>${inside}</a>` : html`<button type="button" @click=${() => this.tell('gantt-open', row.id)}>${inside}</button>`}
              </li>`;
            })}
          </ul>
        </div>
      </nav>
      <div id="canvas" aria-hidden="true"></div>`;
  }

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('mouseup', this.dropped);
    window.addEventListener('beforeprint', this.fit);
    window.addEventListener('afterprint', this.unfit);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('mouseup', this.dropped);
    window.removeEventListener('beforeprint', this.fit);
    window.removeEventListener('afterprint', this.unfit);
  }

  willUpdate(changed: Map<string, unknown>) {
    if (changed.has('data') && this.data) this.shown = JSON.parse(this.data) as Data;
  }

  updated(changed: Map<string, unknown>) {
    if (this.data && (changed.has('data') || changed.has('zoom'))) void this.draw(changed.has('data'));
  }

  private get perDay() {
    return this.scale ?? Math.max(PIXELS[this.zoom] ?? PIXELS.month, this.filling());
  }

  /** Pixels a day at which a short span fills the width there is. */
  private filling() {
    const all = this.shown.rows.flatMap((row) => [row.plan, row.actual, row.forecast]).flatMap((span) => span ?? []).sort();
    const wide = this.renderRoot.querySelector('#canvas')?.clientWidth ?? 0;
    return all.length ? wide / (days(date(all[0]), date(all[all.length - 1])) + 105) : 0;
  }

  private async draw(fresh: boolean) {
    if (!this.gantt) {
      this.starting ??= this.start();
      return this.starting;
    }
    const at = this.gantt.$container;
    const middle = fresh ? undefined : (at.scrollLeft + at.clientWidth / 2) / this.gantt.config.column_width;
    const left = at.scrollLeft;
    this.modes();
    this.gantt.refresh(this.tasks());
    this.decorate();
    at.scrollLeft = middle === undefined ? left : middle * this.gantt.config.column_width - at.clientWidth / 2;
  }

  private async start() {
    // @ts-ignore the package carries no types
    const { default: Gantt } = await import('frappe-gantt');
    if (!this.isConnected) {
      this.starting = undefined;
      return;
    }
    const canvas = this.renderRoot.querySelector('#canvas') as HTMLDivElement;
    this.gantt = new Gantt(canvas, this.tasks(), {
      view_modes: [this.mode()],
      bar_height: BAR,
      padding: GAP,
      upper_header_height: 19,
      lower_header_height: 19,
      bar_corner_radius: 2,
      arrow_curve: 4,
      lines: 'horizontal',
      holidays: false,
      infinite_padding: false,
      move_dependencies: false,
      readonly_progress: true,
      popup: false,
      today_button: false,
      scroll_to: null,
      snap_at: '1d',
      language: document.documentElement.lang || 'zh-CN',
      on_date_change: (task: { id: string }) => (this.moved = task.id),
      on_click: (task: { id: string }) => !this.moved && this.tell('gantt-open', this.idOf(task.id)),
    }) as Frappe;
    const names = this.renderRoot.querySelector('ul') as HTMLElement;
    const container = this.gantt.$container;
    container.addEventListener('scroll', () => (names.style.transform = `translateY(${-container.scrollTop}px)`));
    // what is done, or may not be moved, is not dragged; neither is anything where nothing may
    container.addEventListener('mousedown', (event) => {
      const bar = (event.target as Element).closest?.('.bar-wrapper');
      if (bar && !bar.classList.contains('lu-movable')) event.stopPropagation();
    }, true);
    this.decorate();
    container.scrollLeft = this.x(date(this.shown.today)) - container.clientWidth * 0.35;
  }

  private mode() {
    return {
      name: 'days',
      step: '7d',
      padding: ['21d', '70d'],
      column_width: this.perDay * 7,
      date_format: 'YYYY-MM-DD',
      // the library looks for these texts while scrolling; the header that is seen is drawn by decorate()
      upper_text: () => '·',
      lower_text: () => '',
    };
  }

  private modes() {
    const gantt = this.gantt as unknown as { options: { view_modes: object[]; view_mode: string } };
    gantt.options.view_modes = [this.mode()];
    gantt.options.view_mode = 'days';
  }

  private tasks(): object[] {
    const rows = this.shown.rows;
    const place = new Map(rows.map((row, at) => [row.id, `r${at}`]));
    return rows.map((row, at) => {
      const span = row.plan ?? row.actual ?? row.forecast;
      const kind = !span ? 'lu-none' : row.group ? 'lu-group' : row.fixed ? 'lu-fixed' : row.late ? 'lu-late' : row.critical ? 'lu-critical' : 'lu-plain';
      return {
        id: `r${at}`,
        name: row.name,
        start: span?.[0] ?? this.shown.today,
        end: span?.[1] ?? this.shown.today,
        progress: 0,
        custom_class: kind,
        dependencies: span ? (row.after ?? []).filter((id) => rows.find((one) => one.id === id && (one.plan ?? one.actual ?? one.forecast))).map((id) => place.get(id)).join(',') : '',
      };
    });
  }

  private idOf(task: string) {
    return this.shown.rows[Number(task.slice(1))].id;
  }

  private x(day: Date) {
    return this.gantt ? days(this.gantt.gantt_start, day) * this.perDay : 0;
  }

  /** What the library does not draw. */
  private decorate() {
    const gantt = this.gantt;
    if (!gantt) return;
    const wide = days(gantt.gantt_start, gantt.gantt_end) * this.perDay;
    gantt.$svg.setAttribute('width', String(Math.max(wide, gantt.$container.clientWidth)));
    const under = this.shape('g', { class: 'over' });
    const over = this.shape('g', { class: 'over' });
    this.header(gantt, under);
    this.shown.rows.forEach((row, at) => this.layers(row, gantt.config.header_height + GAP / 2 + at * (BAR + GAP), over));
    const now = this.x(date(this.shown.today)) + this.perDay / 2;
    over.append(this.shape('line', { class: 'today', x1: now, x2: now, y1: gantt.config.header_height, y2: gantt.grid_height }));
    gantt.$svg.prepend(under);
    gantt.$svg.append(over);
    gantt.$svg.querySelectorAll('.bar-wrapper').forEach((bar, at) => {
      const row = this.shown.rows[at];
      bar.classList.toggle('lu-movable', this.movable && !row.fixed && !row.group && !!row.plan);
      if (row.critical && row.late) bar.classList.add('lu-critical');
      const title = this.shape('title', {});
      title.textContent = row.title ?? row.name;
      bar.append(title);
    });
  }

  private header(gantt: Frappe, under: SVGElement) {
    const label = (words: string, x: number, kind: string) => {
      const one = document.createElement('i');
      one.textContent = words;
      one.className = kind;
      one.style.left = `${x}px`;
      gantt.$header.append(one);
    };
    const chinese = (document.documentElement.lang || 'zh').startsWith('zh');
    const end = gantt.gantt_end;
    let month = new Date(gantt.gantt_start.getFullYear(), gantt.gantt_start.getMonth(), 1);
    for (let first = true; month <= end; month = new Date(month.getFullYear(), month.getMonth() + 1, 1), first = false) {
      const x = Math.max(0, this.x(month));
      const year = chinese ? `${month.getFullYear()}年` : `${month.getFullYear()}`;
      const name = chinese ? `${month.getMonth() + 1}月` : month.toLocaleString('en', { month: 'short' });
      const quarter = `${this.shown.words.quarter}${Math.floor(month.getMonth() / 3) + 1}`;
      if (this.zoom === 'week') label(`${year}${chinese ? '' : ' '}${name}`, x, 'up');
      else if (first || month.getMonth() === 0) label(year, x, 'up');
      if (this.zoom === 'month') label(name, x, 'low');
      if (this.zoom === 'quarter' && (first || month.getMonth() % 3 === 0)) label(quarter, x, 'low');
      if (this.zoom !== 'quarter' || month.getMonth() % 3 === 0) {
        under.append(this.shape('line', { class: 'month', x1: x, x2: x, y1: gantt.config.header_height, y2: gantt.grid_height }));
      }
    }
    if (this.zoom === 'week') {
      for (let monday = plus(gantt.gantt_start, (8 - gantt.gantt_start.getDay()) % 7); monday <= end; monday = plus(monday, 7)) {
        label(`${monday.getMonth() + 1}-${monday.getDate()}`, this.x(monday), 'low');
      }
    }
    label(this.shown.words.today, this.x(date(this.shown.today)), 'now');
  }

  private layers(row: Row, y: number, over: SVGElement) {
    const bar = (span: Span, kind: string, top: number, height: number) =>
      over.append(this.shape('rect', { class: kind, rx: 2, x: this.x(date(span[0])), y: top, height, width: Math.max(2, this.x(plus(date(span[1]), 1)) - this.x(date(span[0]))) }));
    if (row.baseline) {
      const level = y + BAR + 4;
      over.append(this.shape('line', { class: 'baseline', x1: this.x(date(row.baseline[0])), x2: Math.max(this.x(date(row.baseline[0])) + 2, this.x(plus(date(row.baseline[1]), 1))), y1: level, y2: level }));
    }
    if (row.actual) bar(row.actual, 'actual', y + 3, BAR - 6);
    if (row.forecast) bar(row.forecast, 'forecast', y - 2, BAR + 4);
    const last = [row.plan, row.actual, row.forecast].filter((span) => span).map((span) => span![1]).sort().pop();
    if (last && row.label) {
      const words = this.shape('text', { x: this.x(plus(date(last), 1)) + 6, y: y + BAR / 2 });
      words.textContent = row.label;
      over.append(words);
    }
  }

  private shape(name: string, values: Record<string, string | number>): SVGElement {
    const one = document.createElementNS(SVG, name) as SVGElement;
    Object.entries(values).forEach(([key, value]) => one.setAttribute(key, String(value)));
    return one;
  }

  private dropped = () => {
    const task = this.moved;
    if (!task || !this.gantt) return;
    const bar = this.gantt.get_bar(task).$bar;
    const start = plus(this.gantt.gantt_start, Math.round(bar.getX() / this.perDay));
    const end = plus(this.gantt.gantt_start, Math.round((bar.getX() + bar.getWidth()) / this.perDay) - 1);
    this.tell('gantt-move', this.idOf(task), iso(start), iso(end));
    // the click that ends a drag opens nothing
    setTimeout(() => (this.moved = undefined), 50);
  };

  private tell(what: string, id: string, start = '', end = '') {
    this.dispatchEvent(new CustomEvent(what, { detail: { id, start, end } }));
  }

  /** On paper the whole span stands on one width. */
  private fit = () => {
    if (!this.gantt) return;
    const all = days(this.gantt.gantt_start, this.gantt.gantt_end);
    this.scale = Math.min(this.perDay, 760 / Math.max(1, all));
    void this.draw(false);
  };

  private unfit = () => {
    this.scale = undefined;
    if (this.gantt) void this.draw(false);
  };
}
customElements.define('luodi-gantt', LuodiGantt);
