// A prerendered note, in the server's HTML.
import { readFileSync } from "node:fs";
import { ResearchWidget } from "research-widget/react";

export default function Page() {
  return (
    <main>
      <p className="theme kicker">Of the page.</p>
      <ResearchWidget html={readFileSync("snippet.html", "utf8")} loading="eager" />
    </main>
  );
}
