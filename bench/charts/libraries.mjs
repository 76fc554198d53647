// The libraries that are compared, ours first; each has a page of its own in pages/.

export const OURS = "ours";

/// By the name of the page: what the tables call the library, and its npm package.
export const LIBRARIES = {
  [OURS]: { title: "research-widget" },
  uplot: { title: "uPlot", package: "uplot" },
  chartjs: { title: "Chart.js", package: "chart.js" },
  echarts: { title: "ECharts", package: "echarts" },
};
