// uPlot, which takes typed arrays as they are.
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import { expose } from "../expose.js";
import { HEIGHT, WIDTH } from "../size.js";

let plot;

expose({
  prepare: ({ time, values }) => [time, values],
  draw(root, data) {
    const options = {
      width: WIDTH,
      height: HEIGHT,
      ms: 1,
      legend: { show: false },
      series: [{}, { stroke: "#c24e00", width: 2 }],
    };
    plot = new uPlot(options, data, root);
  },
  show: (min, max) => plot.setScale("x", { min, max }),
});
