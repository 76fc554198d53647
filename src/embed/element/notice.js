// The notice below a note without interaction, or instead of one that is missing.
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
  const [noInteraction, missing] = words(lang);
  const line = Object.assign(document.createElement("p"), { className: "notice", role: "status" });
  line.textContent = isThere ? noInteraction : [missing, ...problems].join(" ");
  return line;
}

/// Printed instead of a note that was not ready in time.
export const unprinted = (lang) => words(lang)[2];
