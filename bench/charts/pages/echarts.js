// ECharts with the parts that a line needs, sampled by largest triangles, without animation.
import { LineChart } from "echarts/charts";
import { DataZoomInsideComponent, GridComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { expose } from "../expose.js";
import { HEIGHT, WIDTH } from "../size.js";

use([CanvasRenderer, DataZoomInsideComponent, GridComponent, LineChart]);

let chart;

expose({
  prepare: ({ time, values }) =>
    Float64Array.from({ length: 2 * time.length }, (_, i) => (i % 2 ? values : time)[i >> 1]),
  draw(root, data) {
    chart = init(root, null, { renderer: "canvas", width: WIDTH, height: HEIGHT });
    chart.setOption({
      animation: false,
      grid: { left: 50, right: 10, top: 10, bottom: 30 },
      xAxis: { type: "time" },
      yAxis: { type: "value", scale: true },
      dataZoom: { type: "inside" },
      series: {
        type: "line",
        data,
        sampling: "lttb",
        showSymbol: false,
        lineStyle: { color: "#c24e00", width: 2 },
      },
    });
  },
  show: (startValue, endValue) => chart.dispatchAction({ type: "dataZoom", startValue, endValue }, { flush: true }),
});
