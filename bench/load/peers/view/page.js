// The note as one string of HTML, for a page without a framework.

const ESCAPES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const escape = (text) => text.replace(/[&<>"]/g, (character) => ESCAPES[character]);

const each = (list, html) => list.map(html).join("");

const paragraphs = (texts) => each(texts, (text) => `<p>${escape(text)}</p>`);

export const pageHtml = (page) => `<main>
${header(page)}
<dl class="key">${each(page.keyFigures, keyFigure)}</dl>
<div class="lead">
<section class="summary"><h2>Summary</h2>${paragraphs(page.summary)}</section>
${sentiment(page.sentiment)}
</div>
${each(page.charts, figure)}
<section class="analysis"><h2>Analysis</h2>${each(page.sections, section)}</section>
${scenarios(page.scenarios)}
<footer>
<section><h2>Sources</h2><ul>${each(page.sources, (source) => `<li>${escape(source)}</li>`)}</ul></section>
<section><h2>Disclosure</h2>${paragraphs(page.disclosures)}</section>
</footer>
${callToAction(page.callToAction)}
</main>`;

const header = ({ publisher, dates, tickers, title, standfirst }) => `<header>
<p class="kicker">
<strong>Research note</strong>
<a href="${escape(publisher.url)}">${escape(publisher.name)}</a>
${each(dates, (date) => `<span>${escape(date)}</span>`)}
${each(tickers, (ticker) => `<span class="ticker">${escape(ticker)}</span>`)}
</p>
<h1>${escape(title)}</h1>
<p class="standfirst">${escape(standfirst)}</p>
</header>`;

const keyFigure = ({ label, value, beside }) => `<div>
<dt>${escape(label)}</dt>
<dd><strong>${escape(value)}</strong> <small>${escape(beside)}</small></dd>
</div>`;

const sentiment = ({ bands, needle, score, label, asOf, tickers }) => `<section class="sentiment">
<h2>Sentiment</h2>
<svg viewBox="0 0 200 112" role="img" aria-label="${escape(`${score}, ${label}`)}">
${each(bands, ({ isLit, path }) => `<path class="band${isLit ? " lit" : ""}" d="${path}"/>`)}
<path class="needle" d="${needle}"/>
<text x="100" y="96">${score}</text>
</svg>
<p class="label">${escape(label)}</p>
<p>${escape(asOf)}</p>
<table><tbody>${each(tickers, ticker)}</tbody></table>
</section>`;

const ticker = ({ ticker, name, score }) =>
  `<tr><th scope="row">${escape(ticker)}</th><td>${escape(name)}</td><td>${escape(score)}</td></tr>`;

const figure = ({ title, subtitle, footnote }) => `<figure>
<figcaption><h3>${escape(title)}</h3><p>${escape(subtitle)}</p></figcaption>
<div class="plot"></div>
<p class="footnote">${escape(footnote)}</p>
</figure>`;

const section = ({ heading, body }) => `<div><h3>${escape(heading)}</h3>${paragraphs(body)}</div>`;

const scenarios = ({ title, note, head, cases }) => `<section class="scenarios">
<h2>${escape(title)}</h2>
<p>${escape(note)}</p>
<table>
<thead><tr>${each(head, (name) => `<th scope="col">${escape(name)}</th>`)}</tr></thead>
<tbody>${each(cases, scenario)}</tbody>
</table>
</section>`;

const scenario = ({ name, summary, values }) => `<tr>
<th scope="row"><strong>${escape(name)}</strong> ${escape(summary)}</th>
${each(values, (value) => `<td>${escape(value)}</td>`)}
</tr>`;

const callToAction = ({ text, button, url }) =>
  `<aside class="call"><p>${escape(text)}</p><a href="${escape(url)}">${escape(button)}</a></aside>`;
