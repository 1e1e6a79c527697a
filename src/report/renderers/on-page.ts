import type { Messages } from "../../locales/index.ts";
import { type Block, type Either, type Forms, type List, paragraph } from "../blocks.ts";

/** What is left to be drawn. */
export type PageBlock = Exclude<Block, Forms | Either>;

/**
 * A block as every page has it, whether a browser's or Markdown: what media differ in is settled, columns that are drawn with letters
 * are left out, and of a list or table that is cut the rest is a folded section below it.
 */
export function onPage(block: Block, words: Messages): readonly PageBlock[] {
  switch (block.kind) {
    case "list": {
      const { shown, more, beyond, ...list } = block;
      return cut(block, list.items, (items) => ({ ...list, items }), words);
    }
    case "table": {
      const { shown, more, beyond, columns, ...table } = block;
      const kept = columns.filter(({ drawn }) => !drawn);
      const rows = block.rows.map((row) => row.filter((_, i) => !columns[i]!.drawn));
      return cut(block, rows, (some) => ({ ...table, columns: kept, rows: some }), words);
    }
    // A page has room for one form, which stands beside it.
    case "forms":
      return [];
    case "either":
      return block.page.flatMap((one) => onPage(one, words));
    default:
      return [block];
  }
}

function cut<Entry>(
  { shown, more, beyond = 0 }: Pick<List, "shown" | "more" | "beyond">,
  all: readonly Entry[],
  of: (some: readonly Entry[]) => PageBlock,
  words: Messages,
): readonly PageBlock[] {
  if (beyond > 0) return [of(all), paragraph(words.cut.beyondOfAll(beyond))];
  const rest = all.slice(shown ?? all.length);
  const title = (more ?? words.cut.more)(rest.length);
  return rest.length === 0
    ? [of(all)]
    : [of(all.slice(0, shown)), { kind: "section", title, folded: true, blocks: [of(rest)] }];
}
