// Studio: one note in the browser, as form and as JSON, checked as it is typed, previewed, published.
import { Form } from "./form/form.js";
import { REDRAWN } from "./form/fields.js";
import { findingsOf } from "./note/findings.js";
import { applied, appendTo } from "./note/json_edit.js";
import { NoteDocument } from "./note/document.js";
import { Program } from "./program/program.js";
import { announce, debounced, download } from "./ui/dom.js";
import { Editor } from "./ui/editor.js";
import { countsOf, showFindings, summaryOf } from "./ui/findings.js";
import { pasteTable } from "./ui/import.js";
import { Preview } from "./ui/preview.js";
import { Publish } from "./ui/publish.js";
import { start } from "./ui/start.js";
import * as store from "./ui/store.js";
import { tabs } from "./ui/tabs.js";

const CHECK_AFTER_MS = 40;
const KEEP_AFTER_MS = 400;

const on = (id) => document.getElementById(id);
const note = new NoteDocument();
const program = new Program(new URL(WORKER, import.meta.url));
const editor = new Editor(on("json-editor"), note);
const form = new Form(on("form-fields"), note, { pasteTable: () => pasteTable(note, addSeries), goToFirstProblem });
const preview = new Preview(on("preview-place"), on("preview-controls"), program);
const publish = new Publish(on("publish-place"), program);
let key;
let findings = [];
let writing = "form";

const showWriting = tabs(on("writing-tabs"), (name) => {
  writing = name;
  document.body.dataset.pane = "writing";
  if (name === "json") editor.shown();
});
const showResult = tabs(on("result-tabs"), (name) => {
  document.body.dataset.pane = "result";
  publish.show(...publishable(), name === "publish");
  if (name === "preview") preview.show(...publishable());
});

// ---- The check

const check = debounced(CHECK_AFTER_MS, async () => {
  const { text } = note;
  try {
    const answer = await program.check(text);
    // What was typed meanwhile is asked about again.
    if (answer && text === note.text) shown(findingsOf(text, answer));
  } catch (error) {
    on("state").textContent = error.message;
    on("state").className = "state bad";
  }
});

function shown(list) {
  findings = list;
  editor.show(list, apply);
  form.show(list);
  showFindings(on("findings"), list, { goTo, apply, fixAll });
  const { problems, wrong, unresolved } = countsOf(list);
  const worst = problems + wrong;
  on("state").textContent = summaryOf(list);
  on("state").className = `state ${worst ? "bad" : "good"}`;
  on("count").textContent = worst || unresolved ? String(worst || unresolved) : "";
  on("count").className = worst ? "count bad" : "count";
  const isPublishing = !on("publish").hidden;
  if (!on("preview").hidden) preview.show(...publishable());
  publish.show(...publishable(), isPublishing);
}

/// The text of a note that can be shown; else why it can't.
function publishable() {
  const { problems } = countsOf(findings);
  if (!problems) return [note.text, ""];
  const [first] = findings.filter(({ severity, figure }) => severity === "error" && !figure);
  return [undefined, `The note can’t be shown: ${summaryOf(findings)} The first: ${first.where}, ${first.message}.`];
}

function apply(fix) {
  note.change(fix.change(note.text), REDRAWN);
  announce(`${fix.label}: done`);
}

async function fixAll() {
  const answer = await program.fix(note.text);
  if (!answer) return;
  note.replace(answer.text, REDRAWN);
  announce(answer.lines.length ? `${answer.lines.length} corrections` : "Nothing is certain enough to be corrected by itself");
}

function goTo(finding) {
  if (writing === "form") {
    showWriting("form");
    if (form.goTo(finding)) return;
  }
  showWriting("json");
  editor.goTo(finding);
}

function goToFirstProblem() {
  showWriting("json");
  editor.goTo(findings.find(({ severity }) => severity === "error") ?? { from: 0, to: 0 });
}

/// Puts series into the note, and a chart of those of one unit, in one step that is undone as one.
function addSeries(series, withChart) {
  let { text } = note;
  for (const one of series) text = applied(text, appendTo(text, ["series"], one));
  const same = series.filter(({ unit, scale }) => unit === series[0].unit && scale === series[0].scale).slice(0, 8);
  const chart = {
    id: `chart-${series[0].id}`.slice(0, 64),
    title: series[0].name,
    series: same.map(({ id }) => id),
    views: ["level"],
  };
  if (withChart) text = applied(text, appendTo(text, ["charts"], chart));
  note.replace(text, REDRAWN);
  announce(`Added ${series.length} series`);
}

// ---- Keeping

const keep = debounced(KEEP_AFTER_MS, () => keepNow());
const keepNow = () =>
  key &&
  store
    .keep(key, note.text, titleOf())
    .catch((error) => (on("state").textContent = `The note is not kept in this browser: ${error.message}. Save it as a file.`));
const titleOf = () => (typeof note.value?.title === "string" ? note.value.title : "");

note.addEventListener("change", () => {
  on("undo").disabled = !note.canUndo;
  on("redo").disabled = !note.canRedo;
  on("note-title").textContent = titleOf() || "Note without a title";
  document.title = `${titleOf() || "Note"} – Studio`;
  check();
  keep();
});
// What the database takes may come too late when the page goes.
addEventListener("pagehide", () => key && store.current.setText(note.text));

// ---- Start and end

function open(text, as = crypto.randomUUID()) {
  key = as;
  store.current.set(key);
  findings = [];
  on("state").textContent = "";
  editor.load(text);
  on("start").hidden = true;
  on("work").hidden = false;
  on("bar").hidden = false;
  showResult("findings");
  showWriting("form");
  on("note-title").focus();
}

async function showStart() {
  if (key) await keepNow();
  key = undefined;
  store.current.set(undefined);
  on("work").hidden = true;
  on("bar").hidden = true;
  on("start").hidden = false;
  document.title = "Studio – research notes";
  const resume = async (one) => open((await store.kept(one)).text, one);
  const forget = async (one) => (await store.forget(one), showStart());
  start(on("start"), { begin: (text) => open(text), resume, forget, kept: await store.all().catch(() => []) });
}

on("new").addEventListener("click", showStart);
on("undo").addEventListener("click", () => note.undo());
on("redo").addEventListener("click", () => note.redo());
on("save").addEventListener("click", () => download(`${note.value?.id ?? "note"}.json`, note.text, "application/json"));

const last = store.current.get();
const found = last && store.current.text ? {} : last && (await store.kept(last).catch(() => undefined));
if (found) open(store.current.text ?? found.text, last);
else await showStart();
