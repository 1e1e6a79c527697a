import type { ChalkInstance } from "chalk";
import { visibleIn } from "../visible.ts";
import { hang, wrap } from "../wrap.ts";
import { type Block, FOOT, type Memo } from "./document.ts";

/** Memos for the terminal, one below the other. */
export function memosText(
  memos: readonly Memo[],
  options: { readonly columns: number; readonly chalk: ChalkInstance },
): string {
  const width = Math.min(options.columns, 110);
  return visibleIn(memos)
    .map((memo) => memoText(memo, width, options.chalk))
    .join("\n\n");
}

function memoText({ title, subtitle, sections, foot }: Memo, width: number, chalk: ChalkInstance): string {
  const lines = [
    ...wrap(title, width).map((line) => chalk.bold(line)),
    ...wrap(subtitle, width).map((line) => chalk.dim(line)),
    ...sections.flatMap(({ title: heading, blocks }) => [
      "",
      chalk.bold(heading),
      ...blocks.flatMap((block) => blockLines(block, width)),
    ]),
    "",
    chalk.bold(FOOT),
    ...foot.flatMap((text) => wrap(text, width).map((line) => chalk.dim(line))),
  ];
  return `${lines.map((line) => line.trimEnd()).join("\n")}\n`;
}

function blockLines(block: Block, width: number): string[] {
  switch (block.kind) {
    case "paragraph":
      return wrap(block.text, width);
    case "list":
      return block.items.flatMap((item) => hang(item, width, "  "));
    case "table":
      return tableLines(block, width);
  }
}

/** Columns as wide as their longest text; where that is too wide, the first and the last are wrapped. */
function tableLines({ head, rows, figures }: Extract<Block, { kind: "table" }>, width: number): string[] {
  const all = [head, ...rows];
  const widths = head.map((_, i) => Math.max(...all.map((row) => row[i]!.length)));
  const gaps = 2 * (head.length - 1) + 2;
  const isText = (i: number) => !figures.includes(i);
  let over = widths.reduce((sum, one) => sum + one, gaps) - width;
  while (over > 0) {
    const widest = widths.indexOf(Math.max(...widths));
    if (widths[widest]! <= 8) break;
    widths[widest] = widths[widest]! - 1;
    over -= 1;
  }
  return all.flatMap((row) => {
    const cells = row.map((cell, i) => wrap(cell, widths[i]!));
    const height = Math.max(...cells.map((cell) => cell.length));
    return Array.from(
      { length: height },
      (_, line) =>
        `  ${cells
          .map((cell, i) => {
            const text = cell[line] ?? "";
            return isText(i) ? text.padEnd(widths[i]!) : text.padStart(widths[i]!);
          })
          .join("  ")}`,
    );
  });
}
