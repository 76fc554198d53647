// Prose without its markup, and where each of its characters stands in the text with it.

const MARK = /\\([\\*[\]()_`#~>+\-.!])|\*{1,2}|\[((?:\\.|[^\]\\])*)\]\(([^)\s]*)\)/g;

/// `at[i]` is the place of the i-th character of `text` in the prose; one more entry says where it ends. `links` are the
/// words of links, by their places in the prose.
export function plain(prose) {
  const found = { text: "", at: [], links: [] };
  walk(prose, 0, found);
  found.at.push(prose.length);
  return found;
}

function walk(prose, offset, found) {
  let done = 0;
  const take = (from, to) => {
    for (let place = from; place < to; place++) {
      found.text += prose[place];
      found.at.push(offset + place);
    }
  };
  for (const match of prose.matchAll(MARK)) {
    take(done, match.index);
    const [whole, escaped, words, target] = match;
    done = match.index + whole.length;
    if (escaped !== undefined) take(done - 1, done);
    else if (words !== undefined) {
      found.links.push({ from: offset + match.index, to: offset + done, words, target });
      walk(words, offset + match.index + 1, found);
    }
  }
  take(done, prose.length);
}

/// Where the words that a sentence has between ⟦ and ⟧ stand in the prose; `undefined` where the sentence is not in it.
export function placeOf(prose, sentence) {
  const [before, words, after] = sentence.split(/[⟦⟧]/);
  const { text, at, links } = plain(prose);
  const whole = before + words + after;
  const start = text.indexOf(whole);
  if (start < 0 || !words) return undefined;
  const first = start + before.length;
  const from = at[first];
  const to = at[first + words.length - 1] + 1;
  return { from, to, link: links.find((link) => link.from < from && to < link.to) };
}
