// The widget as its element mounts it: the core as published, one note with one chart, columns as they are.
import { FILES, importCore } from "../../../src/embed/element/files.js";
import { Module } from "../../../src/embed/element/module.js";
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

const core = new Module(FILES.core, FILES.coreScript, importCore);
const instance = await core.instance((error) => reportError(error));
const style = Object.assign(document.createElement("link"), { rel: "stylesheet", href: "/research-widget.css" });
await new Promise((resolve, reject) => {
  [style.onload, style.onerror] = [resolve, reject];
  document.head.append(style);
});

let mounted;
expose({
  draw(root, price) {
    mounted = instance.read(NOTE, { columns: { price } }).mount(root, {}, () => {});
  },
  show: (from, to) => mounted.show("price", from, to),
});
