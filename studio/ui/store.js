// Notes that are kept in this browser, and nowhere else.
import { createStore, del, entries, get, set } from "idb-keyval";

const notes = createStore("research-widget-studio", "notes");

export const keep = (key, text, title) => set(key, { text, title, changed: Date.now() }, notes);
export const kept = (key) => get(key, notes);
export const forget = (key) => del(key, notes);

/// All of them, the newest first.
export async function all() {
  const found = (await entries(notes)).map(([key, value]) => ({ key, ...value }));
  return found.sort((one, other) => other.changed - one.changed);
}

/// Which note is open in this tab, and its text when the page went; a new tab begins with the list.
export const current = {
  get: () => sessionStorage.getItem("note") ?? undefined,
  set(key) {
    sessionStorage.removeItem("text");
    if (key) sessionStorage.setItem("note", key);
    else sessionStorage.removeItem("note");
  },
  get text() {
    return sessionStorage.getItem("text") ?? undefined;
  },
  setText(text) {
    try {
      sessionStorage.setItem("text", text);
    } catch {
      // Too long for it; the database has what was there some moments before.
    }
  },
};
