// What a reader downloads: the very bytes of the files, as the browser is about to save them, and the link.
import assert from "node:assert/strict";
import { before, test } from "node:test";

const FIGURE = '[data-chart="growth"]';
const SAVE = `${FIGURE} button[data-panel="save"]`;
const entry = (kind) => `${FIGURE} button[data-export="${kind}"]`;
const WIDTH = 960;
const LEAST_COLOURS = 100;

export function download(page) {
  before(() => open(page));

  test("a table of all figures of the view", async () => {
    const { name, type, bytes } = await taken(page, "csv");
    assert.deepEqual({ name, type }, { name: "amazon-q1-2026-growth.csv", type: "text/csv" });
    assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf], "the byte order mark that Excel asks for");
    const [head, ...rows] = cells(bytes.toString().slice(1));
    assert.equal(head.join(), "series,company,measure,unit,period,value,status,source,reason");
    assert.equal(rows.length, 3 * 17);
    assert.ok(rows.every((row) => row.length === head.length));
    const [first] = rows;
    const measure = "Revenue, change on a year earlier";
    assert.deepEqual(first.slice(0, 5), ["AWS revenue", "Amazon", measure, "percent", "2022-Q1"]);
    assert.ok(Math.abs(first[5] - (18.441 / 13.503 - 1) * 100) < 1e-9, first[5]);
    const last = rows.find(([series, , , , period]) => series === "AWS revenue" && period === "2026-Q1");
    assert.deepEqual(last.slice(5), ["28.4723408617", "reported", "Amazon quarterly results releases", ""]);
  });

  test("a drawing that needs nothing else", async () => {
    const { name, type, bytes } = await taken(page, "svg");
    assert.deepEqual({ name, type }, { name: "amazon-q1-2026-growth.svg", type: "image/svg+xml" });
    const text = bytes.toString();
    for (const foreign of [/var\(/, /\sclass=/, /light-dark/, /\sstyle=/, /url\(/, /href/, /\sdata-/])
      assert.doesNotMatch(text, foreign);
    assert.match(text, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    assert.match(text, /<rect [^>]*fill="rgb\(255, 255, 255\)"/, "paper");
    assert.match(text, /stroke="rgb\(154, 59, 0\)"/, "the first series");
    assert.match(text, /font-family="[^"]*sans-serif"/);
    assert.match(text, />AWS 28%<\/text>/);
    assert.match(text, />Source: Amazon quarterly results releases · Microsoft quarterly results releases\.<\/text>/);
    assert.ok(bytes.length < 20 * 1024, `${bytes.length} bytes`);
    const { root, failed, width, height } = await page.run(readDrawing, text);
    assert.deepEqual({ root, failed, width }, { root: "svg", failed: 0, width: WIDTH });
    assert.match(text, new RegExp(` width="${WIDTH}" height="${height}"`));
  });

  for (const [kind, scale, ending] of [["png", 1, ""], ["png2", 2, "@2x"]]) {
    test(`a picture of ${scale} pixels to a pixel`, async () => {
      const svg = (await taken(page, "svg")).bytes.toString();
      const { name, type, bytes } = await taken(page, kind);
      assert.deepEqual({ name, type }, { name: `amazon-q1-2026-growth${ending}.png`, type: "image/png" });
      assert.equal(bytes.subarray(0, 8).toString("latin1"), "\x89PNG\r\n\x1a\n");
      const height = Number(/ height="(\d+)"/.exec(svg)[1]);
      assert.deepEqual([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], [WIDTH * scale, height * scale]);
      const { colours, corner } = await page.run(readPixels, bytes.toString("base64"));
      assert.ok(colours > LEAST_COLOURS, `${colours} colours`);
      assert.deepEqual(corner, [255, 255, 255, 255], "paper to the edge");
    });
  }

  test("what is out of sight stays at home", async () => {
    await open(page, "growth=view:level,range:2023-Q1..2026-Q1,hide:azure.growth");
    const rows = cells((await taken(page, "csv")).bytes.toString()).slice(1);
    assert.deepEqual([...new Set(rows.map(([series]) => series))], ["AWS revenue", "Amazon revenue"]);
    assert.equal(rows.length, 2 * 13);
    assert.deepEqual(rows.at(-1).slice(2, 6), ["Revenue a quarter", "USD billion", "2026-Q1", "181.5"]);
    const svg = (await taken(page, "svg")).bytes.toString();
    assert.match(svg, />Revenue a quarter, USD billion<\/text>/);
    assert.doesNotMatch(svg, /Azure/);
  });

  test("dark colours go along", async () => {
    await open(page);
    await page.click(".theme button:nth-child(3)");
    await page.until("dark", () => inNote().querySelector(".research-note").dataset.theme === "dark");
    const svg = (await taken(page, "svg")).bytes.toString();
    assert.match(svg, /<rect [^>]*fill="rgb\(20, 23, 28\)"/);
    const { corner } = await page.run(readPixels, (await taken(page, "png")).bytes.toString("base64"));
    assert.deepEqual(corner, [20, 23, 28, 255]);
  });

  test("a link to exactly this state", async () => {
    const fragment = [
      "#rw1:amazon-q1-2026",
      "capex=table:1-rising",
      "growth=view:level,range:2023-Q1..2026-Q1,hide:amazon.revenue,pin:2024-Q1,pin:2025-Q1,scale:log",
    ].join("&");
    await open(page, fragment.split("&").slice(1).join("&"));
    const seen = await page.run(state);
    assert.deepEqual([seen.growth.view, seen.growth.pins.length, seen.capex.view], ["level", 2, "table"]);
    const link = await copied(page);
    assert.equal(link, `${page.server.origin}/${fragment}`);
    await page.open("/?note=minimal");
    await page.driver.get(link);
    await page.ready();
    assert.deepEqual(await page.run(state), seen);
  });

  test("a link to the page as it is now, and as readers see it", async () => {
    await page.open("/?author");
    await page.run(watch);
    await page.run(() => history.pushState(null, "", "/?author&note=amazon-q1-2026&b#section-2"));
    const link = await copied(page);
    assert.equal(link, `${page.server.origin}/?note=amazon-q1-2026&b#rw1:amazon-q1-2026`);
  });

  test("a link to be copied by hand where the clipboard refuses", async () => {
    await open(page, "growth=view:index");
    await page.run(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException("refused", "NotAllowedError"));
    });
    assert.equal(await copied(page), `${page.server.origin}/#rw1:amazon-q1-2026&growth=view:index`);
    assert.equal(await page.run((css) => inNote().querySelector(css).readOnly, `${FIGURE} .link input`), true);
  });
}

async function open(page, charts = "") {
  await page.open("/?note=minimal"); // else another fragment would not load the page anew
  await page.open(`/#rw1:amazon-q1-2026${charts && "&"}${charts}`);
  await page.run(watch);
}

/// Clicks an entry of the menu, and returns the file that the browser got to save.
async function taken(page, kind) {
  await page.run(() => void (window.taken = undefined));
  await page.click(SAVE);
  await page.until("the menu", (css) => inNote().querySelector(css), entry(kind));
  await page.click(entry(kind));
  const { name, type, base64 } = await page.until("the file", () => window.taken);
  return { name, type, bytes: Buffer.from(base64, "base64") };
}

/// Clicks the entry of the link; returns what was copied, or what is there to be copied by hand.
async function copied(page) {
  await page.click(SAVE);
  await page.until("the menu", (css) => inNote().querySelector(css), entry("link"));
  await page.click(entry("link"));
  return page.until("the link", (css) => {
    const panel = inNote().querySelector(css);
    return panel && (panel.querySelector("input")?.value ?? window.copied);
  }, `${FIGURE} .link`);
}

/// Runs in the page: keeps what goes to the browser's downloads and clipboard, on its way there.
function watch() {
  let file;
  const { createObjectURL } = URL;
  URL.createObjectURL = (blob) => createObjectURL.call(URL, (file = blob));
  const { click } = HTMLAnchorElement.prototype;
  HTMLAnchorElement.prototype.click = function () {
    const { download: name } = this;
    const reader = new FileReader();
    reader.onload = () => (window.taken = { name, type: file.type, base64: reader.result.split(",")[1] });
    reader.readAsDataURL(file);
    click.call(this);
  };
  const clipboard = navigator.clipboard;
  const write = clipboard?.writeText;
  if (write) clipboard.writeText = (text) => write.call(clipboard, (window.copied = text));
}

/// Runs in the page: a drawing as a document and as an image.
async function readDrawing(text) {
  const trusted = window.trustedTypes?.createPolicy(`test-${performance.now()}`, { createHTML: (text) => text });
  const document = new DOMParser().parseFromString(trusted?.createHTML(text) ?? text, "image/svg+xml");
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(text)}`;
  await image.decode();
  const failed = document.getElementsByTagName("parsererror").length;
  return { root: document.documentElement.tagName, failed, width: image.naturalWidth, height: image.naturalHeight };
}

/// Runs in the page: how many colours a picture has, and which one at its corner.
async function readPixels(base64) {
  const image = new Image();
  image.src = `data:image/png;base64,${base64}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
  const context = canvas.getContext("2d");
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  return { colours: new Set(new Uint32Array(data.buffer)).size, corner: [...data.slice(0, 4)] };
}

/// Runs in the page: what each chart shows.
function state() {
  const charts = [...inNote().querySelectorAll("figure")].map((figure) => {
    const texts = (css) => [...figure.querySelectorAll(css)].map((e) => e.textContent);
    const pressed = [...figure.querySelectorAll('[aria-pressed="true"]')].map((e) => e.textContent);
    const picture = figure.querySelector(".plot > .shapes")?.outerHTML;
    const pins = texts(".pins thead th .unpin");
    return [figure.dataset.chart, { view: figure.dataset.view, picture, pressed, pins, rows: texts(".data-table tr") }];
  });
  return Object.fromEntries(charts);
}

/// The cells of comma-separated values after RFC 4180, whose lines all end with CR LF.
function cells(text) {
  const rows = [[]];
  let read = 0;
  for (const [all, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    read += all.length;
    rows.at(-1).push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ",") rows.push([]);
  }
  assert.equal(read, text.length, "nothing but cells");
  assert.deepEqual(rows.pop(), []);
  return rows;
}
