// React renders the page; ECharts follows once that has been painted.
import { useEffect, useRef } from "react";
import { createRoot } from "react-dom/client";
import { page } from "../note/page.js";
import { chartComponent } from "../view/chart.jsx";
import { Page } from "../view/page.jsx";
import { countdown } from "../view/ready.js";
import "../style.css";

const Chart = chartComponent({ useEffect, useRef }, () => import("./charts.js"), countdown(page.charts.length));

createRoot(document.querySelector("#page")).render(<Page page={page} Chart={Chart} />);
