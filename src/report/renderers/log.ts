import type { Messages } from "../../words/index.ts";
import { type Inline, type List, type Paragraph, plainText, type Report, type Section } from "../blocks.ts";
import { visible, wrap } from "../text/visible.ts";

/** What a command says of its work, between other lines. */
export interface Log extends Report {
  readonly blocks: readonly (Paragraph | Part)[];
}

/** A heading and lines below it. */
interface Part extends Section {
  readonly blocks: readonly Lines[];
}

interface Lines extends List {
  readonly items: readonly Inline[];
}

const STEP = "  ";
/** Widest line of a paragraph: longer ones are hard to follow. */
const WIDEST = 110;

/**
 * A log: no line of it is empty, paragraphs are broken at spaces, and headings and what is listed below them are one line each,
 * however long, since programs look for them.
 */
export function log({ blocks }: Log, columns: number, { cut }: Messages): string {
  const width = Math.min(columns, WIDEST);
  const lines = blocks.flatMap((block) =>
    block.kind === "paragraph"
      ? wrap(shown(block.text), width, STEP)
      : [shown(block.title), ...block.blocks.flatMap((list) => linesOf(list, cut))],
  );
  return `${lines.join("\n")}\n`;
}

function linesOf({ items, shown: most = items.length, more }: Lines, cut: Messages["cut"]): string[] {
  const beyond = items.length - most;
  return [
    ...items.slice(0, most).map((item) => STEP + shown(item)),
    ...(beyond > 0 ? [STEP + (more ?? cut.beyond)({ n: beyond })] : []),
  ];
}

function shown(text: Inline): string {
  return visible(plainText(text));
}
