// The widget as a page of its own would mount it: its module as built, one note with one chart, columns as they are.
import "../../../dist/tokens.css";
import "../../../dist/note.css";
import "../../../dist/chart.css";
import "../../../dist/explore.css";
import start, { mount } from "/research-widget.js";
import { expose } from "../expose.js";

const NOTE = {
  version: 1,
  id: "bench",
  lang: "en",
  title: "Price",
  companies: [{ id: "c", name: "Company" }],
  sources: [{ id: "s", title: "Random walk" }],
  series: [
    { id: "price", name: "Price", company: "c", unit: "USD", frequency: "minute", column: "price", source: "s" },
  ],
  charts: [{ id: "price", title: "Price", series: ["price"], views: ["level"] }],
  summary: ["One chart."],
};

let mounted;

await start({ module_or_path: fetch("/research-widget_bg.wasm") });
expose({
  draw(root, price) {
    mounted = mount(root, JSON.stringify(NOTE), { price });
  },
  show: (from, to) => mounted.show("price", from, to),
});
