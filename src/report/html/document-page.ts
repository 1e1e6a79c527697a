import type { Made } from "../../model/documents/ranking.ts";
import type { Messages } from "../../words/index.ts";
import { type Block, onPage, paragraph, plainText, type Report } from "../blocks.ts";
import { colonIn } from "../text/localised.ts";
import { blockMarkup, headMarkup } from "./blocks.ts";
import { type Html, html } from "./markup.ts";
import { page } from "./page.ts";
import { madeOf, type Section, sections } from "./sections.ts";

/** What is known of how a document was made; one that holds two sides against each other has it of each. */
export interface KnownOf extends Partial<Made> {
  readonly before?: Side;
  readonly after?: Side;
}

interface Side extends Omit<Made, "tool"> {
  readonly label: string;
}

/** Fewest parts that are worth contents. */
const FEW = 3;

/** Any document as a page of a browser: what it says in Markdown, with contents, and what it was made of. */
export function documentPage(report: Report, made: KnownOf, words: Messages): string {
  const { title = "", lead = [] } = report;
  const [before, parts] = inSections(report.blocks, words);
  const all = [...parts, ...checking(made, words)];
  const said = [plainText(title), ...lead.slice(0, 1).map(plainText)].filter((text) => text !== "");
  return [...page({ title: said.join(": "), words, contents: all.length >= FEW, body: body() })].join("");

  function* body(): Generator<Html> {
    const medium = { words, labelled: true };
    yield html`<header>${headMarkup(report)}</header>`;
    for (const block of before) yield blockMarkup(block, 2, medium);
    yield* sections(all, words);
  }
}

/** What stands before the first heading, and each heading with what follows it. */
function inSections(
  blocks: readonly Block[],
  words: Messages,
): readonly [readonly Block[], readonly Section[]] {
  const before: Block[] = [];
  const parts: (Section & { readonly blocks: Block[] })[] = [];
  for (const block of blocks.flatMap((one) => onPage(one, words))) {
    if (block.kind !== "section") (parts.at(-1)?.blocks ?? before).push(block);
    else {
      const { title, aside, folded, id = `part-${parts.length + 1}` } = block;
      const heading = [title, ...(aside === undefined ? [] : [aside])].map(plainText).join(colonIn(words));
      parts.push({ id, title: heading, folded, blocks: [...block.blocks] });
    }
  }
  return [before, parts];
}

/** Of which program, profile and evidence the page is, by their hashes. */
function checking({ tool, seal, profile, dataset, before, after }: KnownOf, words: Messages): Section[] {
  if (tool === undefined) return [];
  const say = words.page.checking;
  const sides = [before, after].flatMap((side) =>
    side === undefined ? [] : [paragraph(side.label), madeOf({ tool, ...side }, words)],
  );
  const paragraphs = profile && dataset ? [madeOf({ tool, seal, profile, dataset }, words)] : sides;
  return paragraphs.length === 0
    ? []
    : [{ id: "checking", title: say.title, blocks: [paragraph(say.document), ...paragraphs] }];
}
