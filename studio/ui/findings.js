// What the check says: problems of the note, and each figure of its words with its verdict.
import { placeInWords } from "../note/places.js";
import { button, h } from "./dom.js";

const VERDICTS = {
  agrees: "Agrees",
  stated: "Stated by the note",
  differs: "Differs",
  contradicts: "Contradicts",
  unresolved: "Not resolved",
};

/// Counts of the findings, as the tab and the line above the list say them.
export function countsOf(findings) {
  const figures = findings.filter(({ figure }) => figure);
  const of = (...verdicts) => figures.filter(({ figure }) => verdicts.includes(figure.verdict)).length;
  return {
    problems: findings.filter(({ figure, severity }) => !figure && severity === "error").length,
    warnings: findings.filter(({ figure, severity }) => !figure && severity === "warning").length,
    wrong: of("differs", "contradicts"),
    unresolved: of("unresolved"),
    right: of("agrees", "stated"),
  };
}

/// `goTo` shows the place of a finding, `apply` makes its change, `fixAll` all that are certain.
export function showFindings(place, findings, { goTo, apply, fixAll }) {
  const { problems, wrong, unresolved } = countsOf(findings);
  const shown = (list) =>
    h(
      "ol",
      { class: "findings" },
      list.map((finding) => item(finding, goTo, apply)),
    );
  const worst = findings.filter(({ severity }) => severity === "error");
  const doubtful = findings.filter(({ severity }) => severity === "warning");
  const fine = findings.filter(({ severity }) => severity === "none");
  const wasOpen = place.querySelector("details")?.open ?? true;
  place.replaceChildren(
    h("p", { class: `verdict ${worst.length ? "bad" : "good"}` }, summaryOf(findings)),
    ...(problems + wrong + unresolved + doubtful.length
      ? [h("div", { class: "buttons" }, button("Apply all certain corrections", fixAll, { "data-control": "fix all" }))]
      : []),
    ...(worst.length ? [h("h2", {}, "To correct"), shown(worst)] : []),
    ...(doubtful.length ? [h("h2", {}, "To look at"), shown(doubtful)] : []),
    ...(fine.length
      ? [h("details", { open: wasOpen }, h("summary", {}, h("h2", {}, `Figures that agree (${fine.length})`)), shown(fine))]
      : []),
  );
}

/// The state of the note in a sentence.
export function summaryOf(findings) {
  const { problems, wrong, unresolved, right } = countsOf(findings);
  const of = (count, one, many) => `${count} ${count === 1 ? one : many}`;
  if (problems) return `${of(problems, "problem", "problems")} to correct before the note can be shown and its figures checked.`;
  const all = wrong + unresolved + right;
  if (!all) return "No problem. The text has no figures to check.";
  const parts = [
    wrong ? `${wrong} wrong` : "",
    unresolved ? `${unresolved} not resolved` : "",
    `${right} ${right === 1 ? "agrees" : "agree"} with the data`,
  ];
  return `${of(all, "figure", "figures")}: ${parts.filter(Boolean).join(", ")}.`;
}

function item(finding, goTo, apply) {
  const { figure, fixes, path, where } = finding;
  const name = path ? placeInWords(path) : where;
  const corrections = fixes.map((fix) => button(fix.label, () => apply(fix), { class: "fix" }));
  const show = button(name, () => goTo(finding), { class: "link place", "aria-label": `Go to ${name}` });
  return h(
    "li",
    { class: `finding ${finding.severity}`, "data-verdict": figure?.verdict },
    show,
    figure ? ofFigure(figure) : ofProblem(finding),
    corrections.length > 0 && h("div", { class: "buttons" }, corrections),
  );
}

function ofProblem({ found, expected, code }) {
  return h("p", { title: code }, "Found ", h("strong", {}, found), "; expected ", h("strong", {}, expected), ".");
}

function ofFigure(figure) {
  const [before, words, after] = figure.sentence.split(/[⟦⟧]/);
  const [, said] = figure.message.match(/: (expected .*)$/) ?? [];
  const { datum } = figure;
  return [
    h("p", { class: "said" }, h("span", { class: "tag" }, VERDICTS[figure.verdict]), said ? ` ${said}` : ""),
    h("blockquote", {}, before, h("mark", {}, words), after),
    datum &&
      h(
        "p",
        { class: "datum" },
        h("strong", {}, datum.value),
        ` ${datum.name}`,
        datum.formula ? h("span", {}, ` = ${datum.formula}`) : "",
        datum.source ? h("span", { class: "hint" }, ` Source: ${datum.source}`) : "",
      ),
  ];
}
