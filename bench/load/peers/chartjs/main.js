// The page is one string of HTML; Chart.js follows once that has been painted.
import { page } from "../note/page.js";
import { pageHtml } from "../view/page.js";
import { countdown } from "../view/ready.js";
import "../style.css";

document.querySelector("#page").innerHTML = pageHtml(page);
requestAnimationFrame(() => setTimeout(drawCharts));

async function drawCharts() {
  const { draw } = await import("./charts.js");
  const drawn = countdown(page.charts.length);
  document.querySelectorAll(".plot").forEach((root, i) => {
    draw(root, page.charts[i]);
    drawn();
  });
}
