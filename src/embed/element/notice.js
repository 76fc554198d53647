// The line below a note that nobody can operate, or in place of one that is not there.
const WORDS = {
  en: ["Interaction isn’t available here. The note is complete as it stands.", "This research note can’t be shown here."],
  de: ["Hier lässt sich nichts bedienen; die Analyse ist vollständig.", "Diese Analyse kann hier nicht gezeigt werden."],
};

/// Readers who see the note need not know why; where there is none, whoever put it there has to.
export function notice(lang, isThere, problems) {
  const [still, missing] = WORDS[lang.slice(0, 2)] ?? WORDS.en;
  const line = Object.assign(document.createElement("p"), { className: "notice", role: "status" });
  line.textContent = isThere ? still : [missing, ...problems].join(" ");
  return line;
}
