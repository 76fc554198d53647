// Two notes, one by the component and one by the element itself, buttons that change what they are given, and what they
// have told.
import { useRef, useState } from "react";
import { ResearchWidget } from "research-widget/react";
import type { Columns, Theme, Variant } from "research-widget/react";
import nordwerk from "../../../../notes/nordwerk-2026-03.json";
import minimal from "../../../../notes/minimal.json";

export function App() {
  const [isShown, setShown] = useState(true);
  const [variant, setVariant] = useState<Variant>("full");
  const [theme, setTheme] = useState<Theme>("light");
  const [note, setNote] = useState<object>(nordwerk);
  const [heard, setHeard] = useState<string[]>([]);
  const hear = (line: string) => setHeard((lines) => [...lines, line]);

  return (
    <>
      <h1>A React page</h1>
      <p>
        <button id="theme" onClick={() => setTheme("dark")}>Dark</button>
        <button id="variant" onClick={() => setVariant("card")}>As a card</button>
        <button id="note" onClick={() => setNote(minimal)}>Another note</button>
        <button id="mount" onClick={() => setShown(!isShown)}>{isShown ? "Take away" : "Put back"}</button>
      </p>
      <ol id="heard">{heard.map((line, place) => <li key={place}>{line}</li>)}</ol>
      {isShown && <ByAddress variant={variant} theme={theme} hear={hear} />}
      <research-widget
        id="by-property"
        note={note}
        loading="eager"
        variant="gauge"
        onresearch-widget-ready={({ detail }) => hear(`by property: ready ${detail.title}`)}
      />
    </>
  );
}

interface Given {
  variant: Variant;
  theme: Theme;
  hear(line: string): void;
}

const NO_COLUMNS: Columns = {};

function ByAddress({ variant, theme, hear }: Given) {
  const widget = useRef<ResearchWidget>(null);
  const count = () => hear(`charts: ${widget.current?.figures?.charts.length}`);

  return (
    <>
      <button id="count" onClick={count}>Count the charts</button>
      <ResearchWidget
        ref={widget}
        id="by-address"
        src="../../notes/amazon-q1-2026.json"
        loading="eager"
        variant={variant}
        theme={theme}
        columns={NO_COLUMNS}
        ctaUrl="https://example.com/demo"
        onReady={({ detail }) => hear(`by address: ready ${detail.title}`)}
        onFailed={({ detail }) => hear(`by address: failed ${detail.problems.join()}`)}
        onFigure={({ detail }) => hear(`by address: figure ${detail?.chart} ${detail?.period}`)}
        onStateChange={({ detail }) => hear(`by address: view ${detail.state.charts.growth?.view}`)}
        onCta={(event) => {
          event.preventDefault();
          hear(`by address: ${event.detail.label} ${event.detail.url}`);
        }}
      >
        <p>The note is loading.</p>
        <p slot="disclosure">Of the React page.</p>
      </ResearchWidget>
    </>
  );
}
