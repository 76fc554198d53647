"use client";
// A note in hand, and what it has told.
import { useState } from "react";
import { ResearchWidget } from "research-widget/react";
import note from "../../public/note.json";

export default function Page() {
  const [heard, setHeard] = useState([]);
  const hear = (line) => setHeard((lines) => [...lines, line]);
  return (
    <main>
      <p className="theme kicker">Of the page.</p>
      <p id="heard">{heard.join("; ")}</p>
      <ResearchWidget
        note={note}
        loading="eager"
        onReady={({ detail }) => hear(`ready ${detail.title}`)}
        onCta={(event) => {
          event.preventDefault();
          hear(`call to action ${event.detail.url}`);
        }}
      />
    </main>
  );
}
