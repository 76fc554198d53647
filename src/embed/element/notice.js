// The line below a note that nobody can operate, or in place of one that is not there.
const WORDS = {
  en: [
    "Interaction isn’t available here. The note is complete as it stands.",
    "This research note can’t be shown here.",
    "This research note had not been loaded when the page was printed.",
  ],
  de: [
    "Hier lässt sich nichts bedienen; die Analyse ist vollständig.",
    "Diese Analyse kann hier nicht gezeigt werden.",
    "Diese Analyse war noch nicht geladen, als die Seite gedruckt wurde.",
  ],
};

const words = (lang) => WORDS[lang.slice(0, 2)] ?? WORDS.en;

/// Readers who see the note need not know why; where there is none, whoever put it there has to.
export function notice(lang, isThere, problems) {
  const [still, missing] = words(lang);
  const line = Object.assign(document.createElement("p"), { className: "notice", role: "status" });
  line.textContent = isThere ? still : [missing, ...problems].join(" ");
  return line;
}

/// What paper says in place of a note that came too late for it.
export const unprinted = (lang) => words(lang)[2];
