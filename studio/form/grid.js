// The values of series as a grid like that of a spreadsheet: periods down, series across; one grid for each frequency.
import { isGap, readNumber, written } from "../tables/numbers.js";
import { later, ordinal } from "../tables/periods.js";
import { announce, button, h, newId } from "../ui/dom.js";
import { FORM, REDRAWN, keyOf, markOf } from "./fields.js";

const ROWS = 60;

export function grids(note) {
  const groups = new Map();
  (note.at(["series"]) ?? []).forEach((one, index) => {
    const first = one?.start ?? one?.points?.[0]?.period;
    const frequency = one?.frequency ?? note.at(["defaults", "frequency"]);
    if (!first || !frequency || frequency === "minute" || Number.isNaN(ordinal(first))) return;
    const key = `${frequency}${first.startsWith("FY") ? " fiscal" : ""}`;
    groups.set(key, [...(groups.get(key) ?? []), { index, one }]);
  });
  return [...groups].map(([key, members]) => grid(note, key, members));
}

/// The periods of all members in rising order, from the first to the last of those with consecutive values.
function periodsOf(members) {
  const found = new Map();
  for (const { one } of members) {
    if (Array.isArray(one.values) && one.start) one.values.forEach((_, place) => add(found, later(one.start, place)));
    else for (const { period } of one.points ?? []) add(found, period);
  }
  return [...found.values()].sort((one, other) => ordinal(one) - ordinal(other));
}

const add = (found, period) => found.has(ordinal(period)) || found.set(ordinal(period), period);

function grid(note, key, members) {
  const all = periodsOf(members);
  const periods = all.slice(-ROWS);
  const status = h("p", { class: "problem", role: "alert", hidden: true, id: newId("grid") });
  const context = { note, members, periods, status, mark: markOf(note) };
  const head = h(
    "tr",
    {},
    h("th", { scope: "col" }, "Period"),
    members.map(({ one }) => h("th", { scope: "col" }, one.name ?? one.id)),
  );
  const body = periods.map((period, row) =>
    h(
      "tr",
      {},
      h("th", { scope: "row" }, period),
      members.map((member, column) => h("td", {}, cell(context, member, column, period, row))),
    ),
  );
  const label = `Values by ${key}`;
  const table = h(
    "table",
    {
      class: "grid",
      "aria-label": label,
      on: { keydown: (event) => walk(event, context), paste: (event) => paste(event, context) },
    },
    h("thead", {}, head),
    h("tbody", {}, body),
  );
  const hidden = all.length - periods.length;
  const isConsecutive = members.some(({ one }) => Array.isArray(one.values));
  return h(
    "div",
    { class: "values" },
    h("h3", {}, label[0].toUpperCase() + label.slice(1)),
    h(
      "p",
      { class: "hint" },
      `Arrow keys and Enter go from cell to cell; cells copied in a spreadsheet can be pasted at any cell.${hidden > 0 ? ` The ${hidden} periods before ${periods[0]} are in the JSON.` : ""}`,
    ),
    h("div", { class: "scroller" }, table),
    status,
    isConsecutive && button("Add a period", () => addPeriod(context), { class: "add", "data-control": `add period ${key}` }),
  );
}

function cell(context, { index, one }, column, period, row) {
  const { note, mark } = context;
  const path = pathOf(one, index, period);
  const value = path && note.at(path);
  const isNumber = value === undefined || value === null || typeof value === "number";
  const label = `${one.name ?? one.id}, ${period}`;
  const input = h("input", {
    type: "text",
    inputMode: "decimal",
    value: isNumber ? written(value, mark) : "in the JSON",
    disabled: !isNumber || (!path && !one.values),
    autocomplete: "off",
    spellcheck: false,
    "data-path": keyOf(path ?? ["series", index, period]),
    "data-row": row,
    "data-column": column,
    "aria-label": label,
  });
  input.addEventListener("input", () => {
    const typed = readNumber(input.value, mark);
    input.setAttribute("aria-invalid", String(typed === undefined));
    if (typed === undefined)
      return tell(context, `${label}: found “${input.value}”, expected a number, or nothing for a gap. Not saved in the note.`);
    tell(context, "");
    write(note, index, period, typed, FORM);
  });
  return input;
}

function tell({ status }, message) {
  status.textContent = message;
  status.hidden = !message;
}

/// Where the value of a period stands, if it does.
function pathOf(one, index, period) {
  const place = one.values
    ? ordinal(period) - ordinal(one.start)
    : (one.points ?? []).findIndex((point) => point.period === period);
  const list = one.values ? one.values.length : (one.points?.length ?? 0);
  if (place < 0 || place >= list) return undefined;
  return one.values ? ["series", index, "values", place] : ["series", index, "points", place, "value"];
}

/// Writes a value; a series of consecutive values grows to reach its period, with gaps between.
function write(note, index, period, value, by) {
  const one = note.at(["series", index]);
  const path = pathOf(one, index, period);
  if (path) return note.set(path, value, by);
  if (!one.values || value === null) return undefined;
  const { start, values } = extended(one, period);
  values[ordinal(period) - ordinal(start)] = value;
  if (start !== one.start) note.set(["series", index, "start"], start, by);
  return note.set(["series", index, "values"], values, by);
}

function extended({ start, values }, period) {
  const place = ordinal(period) - ordinal(start);
  if (place < 0) return { start: period, values: [...Array(-place).fill(null), ...values] };
  return { start, values: [...values, ...Array(Math.max(0, place + 1 - values.length)).fill(null)] };
}

function addPeriod({ note, members, periods }) {
  const next = later(periods.at(-1), 1);
  for (const { index, one } of members)
    if (one.values) note.set(["series", index, "values"], extended(note.at(["series", index]), next).values, REDRAWN);
  announce(`Added ${next}`);
}

/// Arrow keys up and down, and Enter, as in a spreadsheet; left and right move within a number.
function walk(event, { periods, members }) {
  const { row, column } = event.target.dataset;
  const step = { ArrowDown: [1, 0], Enter: [event.shiftKey ? -1 : 1, 0], ArrowUp: [-1, 0] }[event.key] ?? sideways(event);
  if (row === undefined || !step) return;
  const [down, across] = [Number(row) + step[0], Number(column) + step[1]];
  if (down < 0 || down >= periods.length || across < 0 || across >= members.length) return;
  event.preventDefault();
  const next = event.currentTarget.querySelector(`[data-row="${down}"][data-column="${across}"]`);
  next.focus();
  next.select();
}

function sideways({ key, target }) {
  const isAtStart = target.selectionEnd === 0;
  const isAtEnd = target.selectionStart === target.value.length;
  if (key === "ArrowLeft" && isAtStart) return [0, -1];
  return key === "ArrowRight" && isAtEnd ? [0, 1] : undefined;
}

/// Fills cells from the one that has the focus; all or, if one is no number, none.
function paste(event, context) {
  const text = event.clipboardData.getData("text/plain");
  const { row, column } = event.target.dataset;
  if (row === undefined || !/[\t\n]/.test(text.trim())) return;
  event.preventDefault();
  const { note, members, periods, mark } = context;
  const places = text
    .replace(/\r/g, "")
    .replace(/\n$/, "")
    .split("\n")
    .flatMap((line, down) =>
      line
        .split("\t")
        .map((content, across) => ({ content, member: members[Number(column) + across], period: periods[Number(row) + down] })),
    );
  const inside = places.filter(({ member, period }) => member && period);
  const wrong = inside.find(({ content }) => readNumber(content, mark) === undefined);
  if (wrong)
    return tell(
      context,
      `${wrong.member.one.name}, ${wrong.period}: found “${wrong.content.trim()}”, expected a number, or nothing for a gap. Nothing was pasted.`,
    );
  for (const { content, member, period } of inside)
    write(note, member.index, period, isGap(content) ? null : readNumber(content, mark), FORM);
  const outside = places.length - inside.length;
  note.noticed(REDRAWN);
  announce(`Pasted ${inside.length} cells${outside ? `; ${outside} were outside the grid` : ""}`);
}
