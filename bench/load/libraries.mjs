// The pages that are compared, ours first.

export const OURS = "ours";

/// By the name of the folder in peers/: what the tables call the page, its npm packages, its entry, and the mark that
/// it sets in the first frame in which all charts are drawn and listen.
export const LIBRARIES = {
  [OURS]: { title: "research-widget", packages: [], mark: "research-widget-ready" },
  echarts: {
    title: "React + ECharts",
    packages: ["react", "react-dom", "echarts"],
    entry: "main.jsx",
    jsx: "react",
    mark: "charts-ready",
  },
  chartjs: { title: "Chart.js", packages: ["chart.js"], entry: "main.js", mark: "charts-ready" },
  uplot: {
    title: "Preact + uPlot",
    packages: ["preact", "uplot"],
    entry: "main.jsx",
    jsx: "preact",
    mark: "charts-ready",
  },
};
