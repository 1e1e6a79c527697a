/** Text from outside as Markdown text: nothing in it can open a table cell, a link, emphasis or HTML. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\r\n]+/gu, " ")
    .replace(/[\\`*_{}[\]<>|#~]/gu, (mark) => (mark === "<" ? "&lt;" : mark === ">" ? "&gt;" : `\\${mark}`));
}

/** A pipe table; `right` lists the columns that hold numbers. Cells are escaped here. */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly number[],
): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    line(head),
    line(head.map((_, i) => (right.includes(i) ? "---:" : "---"))),
    ...rows.map((row) => line(row.map(escapeMarkdown))),
  ];
}
