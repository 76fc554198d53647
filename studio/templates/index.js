// What a new note begins with.
import comparison from "./comparison.json";
import minimal from "./minimal.json";
import preview from "./preview.json";
import results from "./results.json";

export const TEMPLATES = [
  { id: "results", name: "Results", about: "A company has reported: what came, what was expected, the outlook.", text: results },
  { id: "preview", name: "Preview", about: "Before the results: consensus, guidance, and what would surprise.", text: preview },
  { id: "comparison", name: "Comparison", about: "Two companies over time, in one chart.", text: comparison },
  { id: "minimal", name: "Blank", about: "A title and a paragraph. Everything else is added in the form.", text: minimal },
];
