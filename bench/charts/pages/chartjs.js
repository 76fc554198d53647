// Chart.js as its documentation on performance advises: data in its own shape, decimated, without animation.
import { Chart, Decimation, LinearScale, LineController, LineElement, PointElement, TimeScale } from "chart.js";
import "chartjs-adapter-date-fns";
import { expose } from "../expose.js";
import { HEIGHT, WIDTH } from "../size.js";

Chart.register(Decimation, LinearScale, LineController, LineElement, PointElement, TimeScale);

let chart;

expose({
  prepare: ({ time, values }) => Array.from(time, (x, i) => ({ x, y: values[i] })),
  draw(root, data) {
    const canvas = root.appendChild(document.createElement("canvas"));
    canvas.width = WIDTH;
    canvas.height = HEIGHT;
    const [min, max] = [data[0].x, data.at(-1).x];
    chart = new Chart(canvas, {
      type: "line",
      data: { datasets: [{ data, borderColor: "#c24e00", borderWidth: 2, pointRadius: 0 }] },
      options: {
        responsive: false,
        animation: false,
        parsing: false,
        normalized: true,
        spanGaps: true,
        scales: { x: { type: "time", min, max, ticks: { maxRotation: 0 } }, y: { type: "linear" } },
        plugins: { decimation: { enabled: true } },
      },
    });
  },
  show(min, max) {
    Object.assign(chart.options.scales.x, { min, max });
    chart.update("none");
  },
});
