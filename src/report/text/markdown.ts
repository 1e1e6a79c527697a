import { visible } from "./visible.ts";

/** The at sign, so that a report as a comment calls nobody. */
const ENTITIES: Readonly<Record<string, string>> = { "<": "&lt;", ">": "&gt;", "&": "&amp;", "@": "&#64;" };

/** Text from outside as Markdown text: nothing in it can open a table cell, a link, emphasis, HTML or a mention. */
export function escapeMarkdown(text: string): string {
  return visible(text.replace(/[\r\n]+/gu, " ")).replace(
    /[\\`*_{}[\]<>|#~&@]/gu,
    (mark) => ENTITIES[mark] ?? `\\${mark}`,
  );
}

/** A pipe table; `right` lists the columns that hold numbers. Titles are escaped here, cells are escaped already. */
export function pipeTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly number[],
): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    // A # alone is neither a heading nor a mention in a cell.
    line(head.map((title) => (title === "#" ? title : escapeMarkdown(title)))),
    line(head.map((_, i) => (right.includes(i) ? "---:" : "---"))),
    ...rows.map(line),
  ];
}
