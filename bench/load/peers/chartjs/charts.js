// Chart.js with the parts that the page needs, and no animation.
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from "chart.js";

Chart.register(BarController, BarElement, CategoryScale, Legend, LinearScale);
Chart.register(LineController, LineElement, PointElement, Tooltip);
Chart.defaults.font.family = "system-ui, sans-serif";

export function draw(root, { isBar, labels, series, text, tick }) {
  return new Chart(root.appendChild(document.createElement("canvas")), {
    type: isBar ? "bar" : "line",
    data: {
      labels,
      datasets: series.map(({ name, color, isDashed, values }) => ({
        label: name,
        data: values,
        borderColor: color,
        backgroundColor: color,
        borderDash: isDashed ? [5, 3] : [],
        borderWidth: isBar ? 0 : 2,
        pointRadius: 0,
      })),
    },
    // A canvas does not tell by itself that its tooltip is there.
    plugins: [{ id: "answers", afterDraw: ({ tooltip }) => tooltip.opacity && performance.mark("tooltip") }],
    options: {
      animation: false,
      maintainAspectRatio: false,
      normalized: true,
      interaction: { mode: "index", intersect: false },
      scales: { x: yearAxis(labels), y: { beginAtZero: true, ticks: { callback: tick } } },
      plugins: {
        legend: { align: "start", labels: { boxWidth: 18, boxHeight: 2 } },
        tooltip: { callbacks: { label: ({ dataset: { label }, raw }) => `${label}: ${raw === null ? "–" : text(raw)}` } },
      },
    },
  });
}

const yearAxis = (labels) => ({
  grid: { display: false },
  ticks: {
    autoSkip: false,
    maxRotation: 0,
    callback: (_, i) => (labels[i].startsWith("Q1 ") ? labels[i].slice(3) : ""),
  },
});
