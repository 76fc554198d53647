// The pages that are compared, ours first.

export const OURS = "ours";

/// By the name of the folder in peers/: what the tables call the page, its npm packages, its entry, the mark that it sets
/// in the first frame in which all charts are drawn and listen, and whether it shows the values at the pointer, an
/// expression in the page.
export const LIBRARIES = {
  [OURS]: {
    title: "research-widget",
    packages: [],
    mark: "research-widget-ready",
    answers: `(() => {
      const reading = document.querySelector("research-widget")?.shadowRoot?.querySelector(".periods label:hover .reading");
      return Boolean(reading) && getComputedStyle(reading).opacity === "1";
    })()`,
  },
  echarts: {
    title: "React + ECharts",
    packages: ["react", "react-dom", "echarts"],
    entry: "main.jsx",
    jsx: "react",
    mark: "charts-ready",
    answers: `[...document.querySelectorAll(".plot div")].some(
      ({ style, textContent }) => style.zIndex === "9999999" && style.visibility !== "hidden" && textContent)`,
  },
  chartjs: { title: "Chart.js", packages: ["chart.js"], entry: "main.js", mark: "charts-ready", answers: `performance.getEntriesByName("tooltip").length > 0` },
  uplot: {
    title: "Preact + uPlot",
    packages: ["preact", "uplot"],
    entry: "main.jsx",
    jsx: "preact",
    mark: "charts-ready",
    answers: `document.querySelector(".tooltip:not([hidden])") !== null`,
  },
};
