// The chart element: small at first, it fetches the drawing library when the first chart comes.
import { LitElement, css, html } from 'lit';
import type { ECharts } from 'echarts/core';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Names of tokens become their colours: "var(--lu-c1)" as the page has it now. */
function resolved(value: Json, style: CSSStyleDeclaration): Json {
  if (typeof value === 'string') {
    const token = /^var\((--[\w-]+)\)$/.exec(value);
    return token ? style.getPropertyValue(token[1]).trim() : value;
  }
  if (Array.isArray(value)) return value.map((one) => resolved(one, style));
  if (value && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, resolved(one, style)]));
  }
  return value;
}

export class LuodiChart extends LitElement {
  static styles = css`
    :host { display: block; width: 100%; height: 280px; min-width: 0; }
    :host([hidden]) { display: none; }
    #canvas { width: 100%; height: 100%; }
    @media print { :host { break-inside: avoid; } }
  `;
  static properties = { option: { type: String }, language: { type: String } };
  declare option: string;
  declare language: string;
  private chart?: ECharts;
  private size?: ResizeObserver;
  private theme?: MutationObserver;

  constructor() {
    super();
    this.option = '{}';
    this.language = 'ZH';
  }

  render() {
    return html`<div id="canvas"></div>`;
  }

  connectedCallback() {
    super.connectedCallback();
    this.theme = new MutationObserver(() => this.draw());
    this.theme.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'data-scale'] });
    if (this.hasUpdated) void this.draw();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.theme?.disconnect();
    this.size?.disconnect();
    this.size = undefined;
    this.chart?.dispose();
    this.chart = undefined;
  }

  updated(changed: Map<string, unknown>) {
    if (changed.has('option')) void (this.chart ? this.apply() : this.draw());
  }

  /** Draws anew: at first, and when the theme changes. */
  private async draw() {
    const { init, theme } = await import('./luodi-echarts.js');
    if (!this.isConnected) return;
    this.chart?.dispose();
    const canvas = this.renderRoot.querySelector('#canvas') as HTMLDivElement;
    this.chart = init(canvas, theme(getComputedStyle(this)), { renderer: 'svg', locale: this.language });
    this.chart.on('click', (press) =>
      this.dispatchEvent(new CustomEvent('chart-click', { detail: { series: press.seriesName, name: press.name, index: press.dataIndex } })));
    this.size ??= new ResizeObserver(() => this.chart?.resize());
    this.size.observe(canvas);
    this.apply();
  }

  private apply() {
    const option = resolved(JSON.parse(this.option || '{}'), getComputedStyle(this)) as object;
    this.chart?.setOption({ aria: { enabled: true }, animation: false, ...option }, { notMerge: true });
  }
}
customElements.define('luodi-chart', LuodiChart);
