import { BarChart, LineChart } from 'echarts/charts';
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  TooltipComponent,
} from 'echarts/components';
import { init, use as register, type EChartsCoreOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

register([
  BarChart,
  LineChart,
  AriaComponent,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  SVGRenderer,
]);

/**
 * Draws a chart in a box and keeps it as wide as the box.
 * @returns how to change what it shows and how to take it away
 */
export function drawChart(box: HTMLElement, option: EChartsCoreOption) {
  const chart = init(box, undefined, { renderer: 'svg' });
  chart.setOption(option);
  const watcher = new ResizeObserver(() => chart.resize());
  watcher.observe(box);
  return {
    set: (next: EChartsCoreOption) => chart.setOption(next, true),
    onPick: (pick: (index: number) => void) =>
      chart.on('click', (event) => pick(event.dataIndex ?? 0)),
    remove: () => {
      watcher.disconnect();
      chart.dispose();
    },
  };
}
