import { gather } from "../../model/collections.ts";
import type { Made, Ranking } from "../../model/documents/ranking.ts";
import { inGroups } from "../../model/seal.ts";
import type { Messages } from "../../words/index.ts";
import {
  type Block,
  code,
  type Section as Part,
  paragraph,
  section,
  setApart,
  sourceAnchor,
  terms,
} from "../blocks.ts";
import { creditOf } from "../text/evidence.ts";
import { withFullStop } from "../text/localised.ts";
import { blockMarkup } from "./blocks.ts";
import { type Html, html } from "./markup.ts";

/** A part of a page that the contents lead to. */
export interface Section {
  /** Goes into the address: letters and hyphens. */
  readonly id: string;
  readonly title: string;
  /** Whether it is folded away: its title is what most want of it. */
  readonly folded?: boolean | undefined;
  /** Made one after the other: a page of many countries is not held as one text. */
  readonly blocks: Iterable<Block>;
}

/**
 * Contents, then the sections under headings of the second level, in the parts of a page: each goes on a line of its own.
 *
 * @param wide ids of those whose tables scroll on a narrow screen
 */
export function* sections(
  all: readonly Section[],
  words: Messages,
  wide: readonly string[] = [],
  unlinked = false,
): Generator<Html> {
  yield html`<nav aria-label="${words.page.contents}"><ul>${all.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>`;
  for (const { id, title, folded, blocks } of all) {
    const heading = html`<h2 id="${id}-title">${title}</h2>`;
    yield html`<section id="${id}" aria-labelledby="${id}-title">\n${
      folded ? html`<details class="part"><summary>${heading}</summary>\n<div>` : heading
    }`;
    for (const block of blocks)
      yield blockMarkup(block, 3, { words, labelled: true, scrolls: wide.includes(id), unlinked });
    yield html`${folded ? html`</div></details>` : undefined}</section>`;
  }
}

type Source = Ranking["dataset"]["sources"][number];

/** Enough to tell any two files apart; the JSON and the workbook have all 64. */
const DIGITS = 12;

/**
 * The publishers whose figures were used, their credit lines, and each file with the hash that identifies it.
 *
 * @param briefly files by folder, each with the first digits of its hash: a sixth of a table's length
 */
export function sourcesSection({ sources }: Ranking["dataset"], words: Messages, briefly = false): Section {
  return {
    id: "sources",
    title: words.sources,
    blocks: [
      ...(briefly ? [paragraph(words.page.sources.digits({ n: DIGITS }))] : []),
      ...sources.flatMap((one, i) => source(one, i, words, briefly)),
    ],
  };
}

function source(one: Source, index: number, words: Messages, briefly: boolean): Part[] {
  const { publisher, id, files, years, countries } = one;
  const { text, numbers, page } = words;
  const { sources: say } = page;
  const attribution = creditOf(one, words);
  const credit = attribution === "" ? [] : [withFullStop(attribution)];
  const columns = [{ title: say.columns.file }, { title: say.columns.sha256 }];
  const rows = files.map(({ name, sha256 }) => [code(name), sha256 === "" ? say.notAFile : code(sha256)]);
  const list = { kind: "command", text: byFolder(files).join("\n") } as const;
  return section(
    `${publisher} (${id})`,
    [
      paragraph(
        text([
          ...credit,
          say.figures({
            countries,
            years: years.length === 0 ? undefined : numbers.span(years[0]!, years.at(-1)!),
          }),
        ]),
      ),
      ...section(
        say.files({ n: files.length }),
        [briefly ? list : { kind: "table", caption: say.filesCaption({ publisher }), columns, rows }],
        {
          folded: true,
        },
      ),
    ],
    { id: sourceAnchor(index) },
  );
}

/** Lines of files; those of a folder that has several stand below its name. */
function byFolder(files: Source["files"]): string[] {
  const folders = new Map<string, Source["files"]>();
  for (const file of files) gather(folders, file.name.slice(0, file.name.lastIndexOf("/") + 1), file);
  return [...folders].flatMap(([folder, inside]) =>
    inside.length === 1 || folder === ""
      ? inside.map((file) => asSum(file, file.name))
      : [folder, ...inside.map((file) => ` ${asSum(file, file.name.slice(folder.length))}`)],
  );
}

function asSum({ sha256 }: Source["files"][number], name: string): string {
  return sha256 === "" ? name : `${sha256.slice(0, DIGITS)}  ${name}`;
}

/** How somebody who does not trust the page finds out whether it is right. */
export function checkingSection(one: Made, words: Messages): Section {
  const { checking: say } = words.page;
  return {
    id: "checking",
    title: say.title,
    blocks: [
      paragraph(say.figures),
      paragraph(
        setApart(
          (apart) => say.again({ record: apart("run.json"), command: apart("shortlist verify run.json") }),
          "code",
        ),
      ),
      madeOf(one, words),
    ],
  };
}

/** The program, profile and evidence that something was made of, by their hashes. */
export function madeOf({ tool, seal, profile, dataset }: Made, { page }: Messages): Block {
  const { madeOf: say } = page.checking;
  return terms([
    [say.tool, `${tool.name} ${tool.version}`],
    [
      say.profile,
      setApart((apart) => say.profileSum({ id: profile.id, sha256: apart(profile.sha256) }), "code"),
    ],
    [say.data, setApart((apart) => say.dataSum({ sha256: apart(dataset.sha256) }), "code")],
    ...(seal === undefined
      ? []
      : [[say.seal, setApart((apart) => say.sealIs({ seal: apart(inGroups(seal)) }), "code")] as const]),
  ]);
}
