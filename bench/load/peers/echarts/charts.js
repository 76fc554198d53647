// ECharts with the parts that the page needs, and no animation.
import { BarChart, LineChart } from "echarts/charts";
import { GridComponent, LegendComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";

use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer]);

const FONT = "system-ui, sans-serif";

/// Draws the chart and gives the function that removes it.
export function draw(root, { isBar, labels, series, text, tick }) {
  const chart = init(root);
  chart.setOption({
    animation: false,
    textStyle: { fontFamily: FONT },
    grid: { left: 44, right: 12, top: 40, bottom: 28 },
    legend: { left: 0, top: 0, itemWidth: 18 },
    tooltip: {
      trigger: "axis",
      confine: true,
      valueFormatter: (value) => (value == null ? "–" : text(value)),
    },
    xAxis: {
      type: "category",
      data: labels,
      boundaryGap: isBar,
      axisTick: { show: false },
      axisLabel: { interval: (_, label) => label.startsWith("Q1 "), formatter: (label) => label.slice(3) },
    },
    yAxis: { type: "value", axisLabel: { formatter: tick } },
    series: series.map(({ name, color, isDashed, values }) => ({
      type: isBar ? "bar" : "line",
      name,
      color,
      data: values,
      showSymbol: false,
      lineStyle: { width: 2, type: isDashed ? "dashed" : "solid" },
    })),
  });
  const observer = new ResizeObserver(() => chart.resize());
  observer.observe(root);
  return () => {
    observer.disconnect();
    chart.dispose();
  };
}
