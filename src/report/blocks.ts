import type { Messages } from "../words/index.ts";

/**
 * What a document says, as one tree that every medium draws: a terminal, Markdown, a page of a browser. Each document states its
 * tree once, in `report/<document>/blocks.ts`; how a block looks is decided by the renderers (`report/renderers/`) and nowhere
 * else. Texts are plain: the renderers escape them, wrap them and colour them.
 */
export interface Report {
  readonly title?: Inline;
  /** Below the title: of which profile, evidence or file it is. */
  readonly lead?: readonly Inline[];
  readonly blocks: readonly Block[];
  /** The one sentence that nobody may miss: a page begins with it, a terminal's text, read from its end, ends with it. */
  readonly verdict?: Inline;
}

export type Block = Section | Paragraph | Note | List | Table | Tree | Command | Either;

/** A heading and what stands below it. */
export interface Section {
  readonly kind: "section";
  readonly title: Inline;
  /** What of it is told in the heading already: how much it holds. */
  readonly aside?: Inline;
  /** The place that links of the same page lead to: letters, digits and hyphens. */
  readonly id?: string | undefined;
  /** Whether a page that can fold away what few want does so with it. */
  readonly folded?: boolean;
  readonly blocks: readonly Block[];
}

export interface Paragraph {
  readonly kind: "paragraph";
  readonly text: Inline;
}

/** What a reader must know to read the figures. */
export interface Note {
  readonly kind: "note";
  readonly text: Inline;
}

/** Of a long list or table only the first are shown. */
interface Cut {
  /** How many stand in sight; absent: all. A page that folds keeps the rest folded, other media say how many more there are. */
  readonly shown?: number;
  /** What the rest is: `3 more moved`. */
  readonly more?: (d: { readonly n: number }) => string;
  /** How many more there are that the document does not hold. */
  readonly beyond?: number;
}

export interface List extends Cut {
  readonly kind: "list";
  readonly items: readonly (Inline | Item)[];
  /** Each takes one line of a screen, which cuts it there; `uncut`: what has its figure at the end goes on in the next line. */
  readonly brief?: boolean | "uncut";
  /** Each item is a term, with what it means below it. */
  readonly terms?: boolean;
}

export interface Item {
  readonly text: Inline;
  /** What stands before it where it matters which of two kinds it is: `!`. */
  readonly mark?: Inline;
  /** What stands below it: cells, remarks. */
  readonly below?: readonly Inline[];
}

export interface Table extends Cut {
  readonly kind: "table";
  /** What it shows, for media that name their tables. */
  readonly caption?: string;
  /** By which the style sheet of pages knows it. */
  readonly name?: "ranking";
  readonly columns: readonly Column[];
  /**
   * A cell for each column; the first is further in by a \u2003 for each level that its row stands below others. On a screen the last
   * cell of a row that has fewer runs on to the end of the line.
   */
  readonly rows: readonly (readonly Inline[])[];
  /** Whether its columns stand below one another in Markdown as it is written, too. */
  readonly padded?: boolean;
  /** A screen does without its titles, but where it is read out. */
  readonly headless?: boolean;
  /** Where the line is too short, a screen draws several tables one below the other, each with the first column. */
  readonly splits?: boolean;
  /** The option that shows what a screen cuts or leaves out; absent: `--format md`. */
  readonly whole?: string;
  /** What is said below it on a screen, by the titles that stand above its columns there. */
  readonly names?: (heads: ReadonlySet<string>) => readonly string[];
}

export interface Column {
  readonly title: string;
  /** The title where there is little room. */
  readonly short?: string;
  /** Columns side by side that share a heading, and what this one is called below it. Where it stands there alone it has its own title. */
  readonly group?: { readonly title: string; readonly within: string };
  /** Names the row; where no column says so the first does, on a page the first with a title that is no figure. */
  readonly heads?: boolean;
  /** Drawn with letters, which only a screen shows. */
  readonly drawn?: boolean;
  /** Figures stand to the right, and are never cut. */
  readonly figures?: boolean;
  /**
   * Where the line is too short for all, columns are left out, those of the highest number first, of one number together. Those without
   * are left out only where not even their titles have room, the last first.
   */
  readonly drop?: number;
}

/** Nodes below nodes: a profile, a score. */
interface Tree {
  readonly kind: "tree";
  readonly nodes: readonly TreeNode[];
}

export interface TreeNode {
  readonly text: Inline;
  readonly below?: readonly Inline[];
  readonly children?: readonly TreeNode[];
}

/** A line to be copied as it is. */
interface Command {
  readonly kind: "command";
  readonly text: string;
}

/** Where media differ on purpose: a screen, which shows what matters first, and a page, which is kept and has everything. */
interface Either {
  readonly kind: "either";
  readonly screen: readonly Block[];
  readonly page: readonly Block[];
}

/** Text, whole or in spans of which some stand out. */
export type Inline = string | Span | readonly (string | Span)[];

export interface Span {
  readonly text: string;
  readonly role: Role;
  /** Of a link: the place of the same page that it leads to, instead of an address; other media show the text alone. */
  readonly to?: string | undefined;
  /** Of a range: what a page draws of it. */
  readonly drawn?: Drawn | undefined;
  /** Of a share: how much it is (0 to 1), of which a screen draws a bar before the text; in so many cells of a terminal, absent: 4. */
  readonly share?: number | undefined;
  readonly cells?: number;
}

/** A score, and the range that it could have, on the scale that both are on. */
export interface Drawn {
  readonly score: number;
  readonly range: readonly [number, number] | null;
  readonly scale: readonly [number, number];
}

/**
 * What a span is, not how it looks: a `label` says what the rest of its line is; `good` and `bad` judge, `muted` may be skipped, `code` is to be copied as it is, `link` an
 * address, `range` from where to where a score could be, `share` a part of a whole.
 */
export type Role = "strong" | "label" | "muted" | "good" | "bad" | "code" | "link" | "range" | "share";

export const paragraph = (text: Inline): Paragraph => ({ kind: "paragraph", text });
export const note = (text: Inline): Note => ({ kind: "note", text });
export const list = (items: List["items"], cut: Cut = {}): List => ({ kind: "list", items, ...cut });
/** Terms and what they mean. */
export const terms = (all: readonly (readonly [term: string, meaning: Inline])[]): List => ({
  kind: "list",
  terms: true,
  items: all.map(([text, meaning]) => ({ text, below: [meaning] })),
});
export const strong = (text: string): Span => ({ text, role: "strong" });
export const muted = (text: string): Span => ({ text, role: "muted" });
export const code = (text: string): Span => ({ text, role: "code" });

/** A name or value as it is typed: in quotes where it is not one plain word, in single ones where a shell would read something in it. */
export function asWord(value: unknown): string {
  const text = `${value}`;
  if (/^[\p{L}\d_.,:=/@%+-]+$/u.test(text)) return text;
  return /["$`\\!]/u.test(text) ? `'${text.replaceAll("'", "'\\''")}'` : `"${text}"`;
}

/** Between things of one line of a screen. */
export const SEPARATOR = " · ";

/**
 * The last line of a screen: the commands that go further.
 *
 * @param again the options of the run that each of them needs, too
 */
export function nextCommands(commands: readonly string[], again: string, { ranking }: Messages): Note {
  return note([
    ...commands.flatMap((command, i) => [...(i === 0 ? [] : [SEPARATOR]), code(command)]),
    ...(again === "" ? [] : [SEPARATOR, ranking.commandsWith({ options: again })]),
  ]);
}

/** A text in which some names, hashes or commands stand out: `say` gets what marks each of them. */
export function setApart(say: (apart: (name: string) => string) => string, role: Role): Inline {
  const mark = "\u0000";
  return say((name) => mark + name + mark)
    .split(mark)
    .map((text, i) => (i % 2 === 0 ? text : { text, role }));
}

/** A section, unless there is nothing below its heading. */
export function section(
  title: Inline,
  blocks: readonly Block[],
  more: Pick<Section, "aside" | "folded" | "id"> = {},
): Section[] {
  const filled = blocks.filter((block) => !isEmpty(block));
  return filled.length === 0 ? [] : [{ kind: "section", title, blocks: filled, ...more }];
}

function isEmpty(block: Block): boolean {
  return block.kind === "list"
    ? block.items.length === 0
    : block.kind === "table"
      ? block.rows.length === 0
      : block.kind === "tree" && block.nodes.length === 0;
}

/** Whether an item of a list is more than its text. */
export function isItem(item: Inline | Item): item is Item {
  return typeof item === "object" && "text" in item && !("role" in item);
}

/** The spans of a text. */
export function spansOf(text: Inline): readonly (string | Span)[] {
  return typeof text === "string" || "role" in text ? [text as string | Span] : text;
}

/** The same as it reads, without what stands out. */
export function plainText(text: Inline): string {
  return spansOf(text)
    .map((span) => (typeof span === "string" ? span : span.text))
    .join("");
}

/** What is left to be drawn. */
export type PageBlock = Exclude<Block, Either>;

/**
 * A block as every page has it, whether a browser's or Markdown: what media differ in is settled, columns that are drawn with letters
 * are left out, and of a list or table that is cut the rest is a folded section below it.
 */
export function onPage(block: Block, words: Messages): readonly PageBlock[] {
  switch (block.kind) {
    case "list": {
      const { shown, more, beyond, ...list } = block;
      return cutAtShown(block, list.items, (items) => ({ ...list, items }), words);
    }
    case "table": {
      const { shown, more, beyond, columns, ...table } = block;
      const kept = columns.filter(({ drawn }) => !drawn);
      const rows = block.rows.map((row) => row.filter((_, i) => !columns[i]!.drawn));
      return cutAtShown(block, rows, (some) => ({ ...table, columns: kept, rows: some }), words);
    }
    case "either":
      return block.page.flatMap((one) => onPage(one, words));
    default:
      return [block];
  }
}

function cutAtShown<Entry>(
  { shown, more, beyond = 0 }: Pick<List, "shown" | "more" | "beyond">,
  all: readonly Entry[],
  of: (some: readonly Entry[]) => PageBlock,
  words: Messages,
): readonly PageBlock[] {
  if (beyond > 0) return [of(all), paragraph(words.cut.beyondOfAll({ n: beyond }))];
  const rest = all.slice(shown ?? all.length);
  const title = (more ?? words.cut.more)({ n: rest.length });
  return rest.length === 0
    ? [of(all)]
    : [of(all.slice(0, shown)), { kind: "section", title, folded: true, blocks: [of(rest)] }];
}

/** A place in the page for a country: its code, where it has the form of one. */
export function countryAnchor(country: string): string | undefined {
  return /^[A-Z]{3}$/u.test(country) ? country : undefined;
}

/** A place in the page for a source, by its position in the list: ids come from files and may hold anything. */
export function sourceAnchor(index: number): string {
  return `source-${index + 1}`;
}
