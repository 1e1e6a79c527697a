import type { Messages } from "../../locales/index.ts";
import { gather } from "../../model/collections.ts";
import type { Ranking } from "../../model/documents/ranking.ts";
import { code, type Section as Part, paragraph, section } from "../blocks.ts";
import { sourceAnchor } from "../text/anchors.ts";
import { stopped } from "../text/stopped.ts";
import { creditOf } from "../words/sources.ts";
import type { Section } from "./section.ts";

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
      ...(briefly ? [paragraph(words.page.sources.digits(DIGITS))] : []),
      ...sources.flatMap((one, i) => source(one, i, words, briefly)),
    ],
  };
}

function source(one: Source, index: number, words: Messages, briefly: boolean): Part[] {
  const { publisher, id, files, years, countries } = one;
  const { text, page } = words;
  const { sources: say } = page;
  const attribution = creditOf(one, words);
  const credit = attribution === "" ? [] : [stopped(attribution)];
  const columns = [{ title: say.columns.file }, { title: say.columns.sha256 }];
  const rows = files.map(({ name, sha256 }) => [code(name), sha256 === "" ? say.notAFile : code(sha256)]);
  const list = { kind: "command", text: byFolder(files).join("\n") } as const;
  return section(
    `${publisher} (${id})`,
    [
      paragraph(text([...credit, say.figures(countries, years)])),
      ...section(
        say.files(files.length),
        [briefly ? list : { kind: "table", caption: say.filesCaption(publisher), columns, rows }],
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
