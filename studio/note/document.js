// The one document that form and JSON show: its text lies in the editor, which undoes changes of either.
import { redo, redoDepth, undo, undoDepth } from "@codemirror/commands";
import { Annotation } from "@codemirror/state";
import { parse } from "jsonc-parser";
import { appendTo, moveWithin, removeAt, setAt } from "./json_edit.js";

/// Who has changed the document, so that a view need not draw anew what was typed in it.
export const changedBy = Annotation.define();

export class NoteDocument extends EventTarget {
  #editor;
  #parsed;

  attach(editor) {
    this.#editor = editor;
  }

  /// The editor has changed.
  noticed(by) {
    this.#parsed = undefined;
    this.dispatchEvent(new CustomEvent("change", { detail: { by } }));
  }

  get text() {
    return this.#editor.state.doc.toString();
  }

  /// The note as far as its JSON can be read, and where that goes wrong first.
  get #read() {
    if (!this.#parsed) {
      const errors = [];
      const value = parse(this.text, errors, { allowTrailingComma: false });
      this.#parsed = { value, error: errors[0] };
    }
    return this.#parsed;
  }

  get value() {
    return this.#read.value;
  }

  /// Whether a form can show it: JSON, and an object.
  get isReadable() {
    const { value, error } = this.#read;
    return !error && value !== null && typeof value === "object" && !Array.isArray(value);
  }

  at(path) {
    return path.reduce((value, step) => value?.[step], this.value);
  }

  /// Makes changes, each in the text before all of them.
  change(changes, by) {
    if (changes.length) this.#editor.dispatch({ changes, annotations: changedBy.of(by), userEvent: "input" });
  }

  set(path, value, by) {
    this.change(setAt(this.text, path, value), by);
  }

  append(path, value, by) {
    this.change(appendTo(this.text, path, value), by);
  }

  remove(path, by) {
    this.change(removeAt(this.text, path), by);
  }

  move(path, from, to, by) {
    this.change(moveWithin(this.text, path, from, to), by);
  }

  /// Puts another text in place of all; only what differs is changed, so that places and undo stay meaningful.
  replace(text, by) {
    const before = this.text;
    let from = 0;
    while (from < before.length && before[from] === text[from]) from++;
    let end = 0;
    while (end < Math.min(before.length, text.length) - from && before.at(-1 - end) === text.at(-1 - end)) end++;
    if (before === text) return;
    this.change([{ from, to: before.length - end, insert: text.slice(from, text.length - end) }], by);
  }

  undo() {
    return undo(this.#editor);
  }

  redo() {
    return redo(this.#editor);
  }

  get canUndo() {
    return undoDepth(this.#editor.state) > 0;
  }

  get canRedo() {
    return redoDepth(this.#editor.state) > 0;
  }
}
