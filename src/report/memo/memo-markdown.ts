import { escapeMarkdown, markdownTable } from "../markdown.ts";
import { type Block, FOOT, type Memo } from "./document.ts";

/** Memos as Markdown, with a rule between two of them. */
export function memosMarkdown(memos: readonly Memo[]): string {
  return memos.map(memoMarkdown).join("\n---\n\n");
}

function memoMarkdown({ title, subtitle, sections, foot }: Memo): string {
  const lines = [
    `# ${escapeMarkdown(title)}`,
    "",
    escapeMarkdown(subtitle),
    "",
    ...sections.flatMap(({ title: heading, blocks }) => [
      `## ${escapeMarkdown(heading)}`,
      "",
      ...blocks.flatMap((block) => [...blockLines(block), ""]),
    ]),
    `## ${FOOT}`,
    "",
    ...foot.flatMap((text) => [escapeMarkdown(text), ""]),
  ];
  return `${lines.join("\n").trimEnd()}\n`;
}

function blockLines(block: Block): string[] {
  switch (block.kind) {
    case "paragraph":
      return [escapeMarkdown(block.text)];
    case "list":
      return block.items.map((item) => `- ${escapeMarkdown(item)}`);
    case "table":
      return markdownTable(block.head.map(escapeMarkdown), block.rows, block.figures);
  }
}
