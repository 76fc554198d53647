// Tables in Markdown that read well as plain text, too.

export function table(head, rows) {
  const widths = head.map((_, column) => Math.max(3, ...[head, ...rows].map((row) => row[column].length)));
  const line = (cells) => `| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(" | ")} |`;
  return [head, widths.map((width) => "-".repeat(width)), ...rows].map(line).join("\n");
}

/// The median with the least and the greatest in brackets, or alone where all are alike.
export function spread({ median, min, max }, text) {
  const [middle, ...ends] = [median, min, max].map(text);
  return min === max ? middle : `${middle} (${ends.join("–")})`;
}
