// CHANGELOG.md: what is unreleased becomes the section of a version.

const UNRELEASED = "## [Unreleased]\n";

/// The text with its unreleased entries under a heading of their own, `## [1.2.0] - 2026-11-28`, below an empty
/// *Unreleased*; and these entries.
export function release(text, version, date) {
  const [before, after, ...more] = text.split(UNRELEASED);
  if (after === undefined || more.length) throw new Error(`CHANGELOG.md needs one line ${UNRELEASED.trim()}`);
  if (after.includes(`\n## [${version}]`)) throw new Error(`CHANGELOG.md has a section ${version} already`);
  const end = after.search(/^## \[/m);
  const entries = (end < 0 ? after : after.slice(0, end)).trim();
  if (!/^- /m.test(entries)) throw new Error("CHANGELOG.md has nothing under Unreleased");
  const older = end < 0 ? "" : `\n\n${after.slice(end).trimEnd()}`;
  return { entries, text: `${before}${UNRELEASED}\n## [${version}] - ${date}\n\n${entries}${older}\n` };
}
