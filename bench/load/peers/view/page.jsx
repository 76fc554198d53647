// The note as elements, for React and for Preact; `Chart` draws one chart.

export function Page({ page, Chart }) {
  return (
    <main>
      <Header {...page} />
      <KeyFigures figures={page.keyFigures} />
      <div className="lead">
        <section className="summary">
          <h2>Summary</h2>
          <Paragraphs texts={page.summary} />
        </section>
        <Sentiment {...page.sentiment} />
      </div>
      {page.charts.map((chart) => (
        <figure key={chart.id}>
          <figcaption>
            <h3>{chart.title}</h3>
            <p>{chart.subtitle}</p>
          </figcaption>
          <Chart chart={chart} />
          <p className="footnote">{chart.footnote}</p>
        </figure>
      ))}
      <section className="analysis">
        <h2>Analysis</h2>
        {page.sections.map(({ heading, body }) => (
          <div key={heading}>
            <h3>{heading}</h3>
            <Paragraphs texts={body} />
          </div>
        ))}
      </section>
      <Scenarios {...page.scenarios} />
      <Footer {...page} />
      <CallToAction {...page.callToAction} />
    </main>
  );
}

const Paragraphs = ({ texts }) => texts.map((text) => <p key={text}>{text}</p>);

const Header = ({ publisher, dates, tickers, title, standfirst }) => (
  <header>
    <p className="kicker">
      <strong>Research note</strong>
      <a href={publisher.url}>{publisher.name}</a>
      {dates.map((date) => (
        <span key={date}>{date}</span>
      ))}
      {tickers.map((ticker) => (
        <span key={ticker} className="ticker">
          {ticker}
        </span>
      ))}
    </p>
    <h1>{title}</h1>
    <p className="standfirst">{standfirst}</p>
  </header>
);

const KeyFigures = ({ figures }) => (
  <dl className="key">
    {figures.map(({ label, value, beside }) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>
          <strong>{value}</strong> <small>{beside}</small>
        </dd>
      </div>
    ))}
  </dl>
);

const Sentiment = ({ bands, needle, score, label, asOf, tickers }) => (
  <section className="sentiment">
    <h2>Sentiment</h2>
    <svg viewBox="0 0 200 112" role="img" aria-label={`${score}, ${label}`}>
      {bands.map((band) => (
        <path key={band.label} className={band.isLit ? "band lit" : "band"} d={band.path} />
      ))}
      <path className="needle" d={needle} />
      <text x="100" y="96">
        {score}
      </text>
    </svg>
    <p className="label">{label}</p>
    <p>{asOf}</p>
    <table>
      <tbody>
        {tickers.map((row) => (
          <tr key={row.ticker}>
            <th scope="row">{row.ticker}</th>
            <td>{row.name}</td>
            <td>{row.score}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

const Scenarios = ({ title, note, head, cases }) => (
  <section className="scenarios">
    <h2>{title}</h2>
    <p>{note}</p>
    <table>
      <thead>
        <tr>
          {head.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {cases.map(({ name, summary, values }) => (
          <tr key={name}>
            <th scope="row">
              <strong>{name}</strong> {summary}
            </th>
            {values.map((value) => (
              <td key={value}>{value}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

const Footer = ({ sources, disclosures }) => (
  <footer>
    <section>
      <h2>Sources</h2>
      <ul>
        {sources.map((source) => (
          <li key={source}>{source}</li>
        ))}
      </ul>
    </section>
    <section>
      <h2>Disclosure</h2>
      <Paragraphs texts={disclosures} />
    </section>
  </footer>
);

const CallToAction = ({ text, button, url }) => (
  <aside className="call">
    <p>{text}</p>
    <a href={url}>{button}</a>
  </aside>
);
