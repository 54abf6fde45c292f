// The part of ECharts we draw with, and its theme made of the tokens of the page.
import { init, use } from 'echarts/core';
import { BarChart, CustomChart, LineChart, ScatterChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, MarkAreaComponent, MarkLineComponent, MarkPointComponent, TooltipComponent } from 'echarts/components';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import light from './echarts-theme-light.json';
import dark from './echarts-theme-dark.json';

use([BarChart, CustomChart, LineChart, ScatterChart, AriaComponent, GridComponent, LegendComponent, MarkAreaComponent,
  MarkLineComponent, MarkPointComponent, TooltipComponent, LabelLayout, SVGRenderer]);

/** Light or dark as the page is; letters as large as the page's. */
export function theme(style: CSSStyleDeclaration): object {
  const base = document.documentElement.dataset.theme === 'dark' ? dark : light;
  const size = parseInt(style.getPropertyValue('--lu-fs-xs'), 10) || 12;
  const sized = JSON.parse(JSON.stringify(base), (key, value) => (key === 'fontSize' && value === 12 ? size : value));
  // a label with a colour of its own is drawn without an outline
  const label = { color: style.getPropertyValue('--lu-ink-2').trim() };
  return {
    ...sized,
    bar: { ...sized.bar, label },
    line: { ...sized.line, label },
    grid: { left: 8, right: 16, top: 28, bottom: 4, containLabel: true },
    animation: false,
  };
}

export { init };
