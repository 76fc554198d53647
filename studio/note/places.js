// Places of a note in words: `$.sections[0].body[2]` is “Section 1, paragraph 3”.

const NAMES = {
  $schema: "Address of the schema",
  lang: "Language",
  standfirst: "Standfirst",
  companies: "Company",
  sources: "Source",
  authors: "Author",
  facts: "Fact",
  series: "Series",
  charts: "Chart",
  summary: "Summary",
  sections: "Section",
  body: "paragraph",
  disclosures: "Disclosure",
  expectations: "expectation",
  yearEarlier: "a year earlier",
  periodBefore: "the period before",
  callToAction: "Call to action",
  keyFigures: "Key figure",
  annotations: "annotation",
};

/// A path as a person would say it.
export function placeInWords(path) {
  const words = [];
  for (let place = 0; place < path.length; place++) {
    const [step, index] = [path[place], path[place + 1]];
    const name = NAMES[step] ?? spaced(String(step));
    if (typeof index !== "number") words.push(name);
    else {
      words.push(step === "summary" ? `Summary, paragraph ${index + 1}` : `${name} ${index + 1}`);
      place++;
    }
  }
  const text = words.join(", ");
  return text ? text[0].toUpperCase() + text.slice(1) : "The whole note";
}

const spaced = (name) => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
