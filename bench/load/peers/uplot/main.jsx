// Preact renders the page; uPlot follows once that has been painted.
import { render } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { page } from "../note/page.js";
import { chartComponent } from "../view/chart.jsx";
import { Page } from "../view/page.jsx";
import { countdown } from "../view/ready.js";
import "../style.css";
import "uplot/dist/uPlot.min.css";
import "./style.css";

const Chart = chartComponent({ useEffect, useRef }, () => import("./charts.js"), countdown(page.charts.length));

render(<Page page={page} Chart={Chart} />, document.querySelector("#page"));
