// The JSON as text: CodeMirror in a shadow root, where it adopts its styles, which strict policies allow.
import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { json } from "@codemirror/lang-json";
import { HighlightStyle, bracketMatching, foldGutter, foldKeymap, indentOnInput, syntaxHighlighting } from "@codemirror/language";
import { lintGutter, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { highlightSelectionMatches, searchKeymap } from "@codemirror/search";
import { EditorState } from "@codemirror/state";
import { EditorView, drawSelection, highlightActiveLine, hoverTooltip, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { changedBy } from "../note/document.js";
import { completions, explanation } from "./completion.js";

// Colours are those of the page: custom properties reach into the shadow root.
const COLOURS = HighlightStyle.define([
  { tag: tags.propertyName, color: "var(--json-name)" },
  { tag: tags.string, color: "var(--json-text)" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--json-value)" },
  { tag: tags.invalid, color: "var(--bad)" },
]);

const THEME = EditorView.theme({
  "&": { height: "100%", fontSize: "13px", color: "var(--ink)", backgroundColor: "var(--paper)" },
  "&.cm-focused": { outline: "2px solid var(--accent)", outlineOffset: "-2px" },
  ".cm-scroller": { fontFamily: "ui-monospace, 'SF Mono', Menlo, Consolas, 'Liberation Mono', monospace", lineHeight: "1.55" },
  ".cm-content": { caretColor: "var(--ink)", paddingBlock: "12px" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  ".cm-gutters": { backgroundColor: "var(--wash)", color: "var(--soft)", borderRight: "1px solid var(--hair)" },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "color-mix(in srgb, var(--accent) 7%, transparent)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    backgroundColor: "color-mix(in srgb, var(--accent) 28%, transparent)",
  },
  ".cm-tooltip, .cm-panels": { backgroundColor: "var(--paper)", color: "var(--ink)", border: "1px solid var(--edge)" },
  ".cm-tooltip": { maxWidth: "min(34rem, 90vw)", borderRadius: "4px", boxShadow: "0 4px 16px rgb(0 0 0 / 0.18)" },
  ".cm-tooltip-autocomplete > ul > li[aria-selected]": { backgroundColor: "var(--accent)", color: "var(--paper)" },
  ".cm-completionInfo, .studio-about": { padding: "6px 10px", maxWidth: "24rem", font: "13px/1.45 var(--sans)" },
  ".cm-diagnostic": { padding: "6px 10px", font: "13px/1.45 var(--sans)" },
  ".cm-diagnosticAction": {
    backgroundColor: "var(--accent)",
    color: "var(--paper)",
    borderRadius: "3px",
    padding: "3px 8px",
    font: "inherit",
  },
  ".cm-textfield, .cm-button": {
    backgroundImage: "none",
    backgroundColor: "var(--paper)",
    color: "var(--ink)",
    border: "1px solid var(--edge)",
  },
});

export class Editor {
  #view;

  constructor(place, note) {
    const root = place.attachShadow({ mode: "open" });
    this.#view = new EditorView({ root, parent: root, state: this.#stateOf("{}\n", note) });
    note.attach(this.#view);
    this.load = (text) => {
      this.#view.setState(this.#stateOf(text, note));
      note.noticed("load");
    };
  }

  #stateOf(text, note) {
    const changed = EditorView.updateListener.of((update) => {
      if (!update.docChanged) return;
      const by = update.transactions.map((transaction) => transaction.annotation(changedBy)).find(Boolean);
      note.noticed(by ?? "editor");
    });
    return EditorState.create({ doc: text, extensions: [...writing(), changed] });
  }

  /// Shows findings at their places, with what mends them.
  show(findings, apply) {
    const length = this.#view.state.doc.length;
    const shown = findings.filter(({ severity }) => severity !== "none");
    const diagnostics = shown.map(({ from, to, severity, message, fixes }) => ({
      from: Math.min(from, length),
      to: Math.min(Math.max(to, from), length),
      severity,
      message,
      actions: fixes.map((fix) => ({ name: fix.label, apply: () => apply(fix) })),
    }));
    this.#view.dispatch(setDiagnostics(this.#view.state, diagnostics));
  }

  /// Selects a place, scrolls to it, and takes the focus.
  goTo({ from, to }) {
    const length = this.#view.state.doc.length;
    const selection = { anchor: Math.min(from, length), head: Math.min(to, length) };
    this.#view.dispatch({ selection, effects: EditorView.scrollIntoView(selection.anchor, { y: "center" }) });
    this.#view.focus();
  }

  /// After it was hidden its sizes are not known.
  shown() {
    this.#view.requestMeasure();
  }
}

function writing() {
  return [
    [lineNumbers(), foldGutter(), lintGutter(), history({ newGroupDelay: 600 })],
    [drawSelection(), highlightActiveLine(), highlightSelectionMatches(), bracketMatching(), closeBrackets(), indentOnInput()],
    [json(), syntaxHighlighting(COLOURS), autocompletion({ override: [completions] }), hoverTooltip(explanation)],
    [EditorView.lineWrapping, EditorState.tabSize.of(2), THEME],
    EditorView.contentAttributes.of({ "aria-label": "The note as JSON", tabindex: "0" }),
    // Tab leaves the editor: those who have no mouse could not, otherwise.
    keymap.of([
      ...closeBracketsKeymap,
      ...completionKeymap,
      ...searchKeymap,
      ...foldKeymap,
      ...lintKeymap,
      ...historyKeymap,
      ...defaultKeymap,
    ]),
  ];
}
