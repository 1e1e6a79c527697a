import type { Messages } from "../../locales/index.ts";
import { gather } from "../../model/collections.ts";
import type { Inspection } from "../../model/documents/reading.ts";
import { type Block, list, note, paragraph, type Report, section } from "../blocks.ts";
import { oneLine } from "./sample.ts";
import { sourceBlocks } from "./source.ts";
import { tableBlocks } from "./tables.ts";
import { first, quoted, short } from "./words.ts";

/** Sheets and paths of a tree, and problems of a kind, that are listed before the rest is only counted. */
const SHEETS = 8;
const PATHS = 14;
const OF_A_KIND = 3;

/**
 * One file: what it is, how it was read, what would be taken from it, what is odd.
 *
 * @param rows how many of each table to show
 */
export function inspectionBlocks(one: Inspection, rows: number, words: Messages): Report {
  const { inspection: say } = words;
  return {
    title: say.title(oneLine(one.file), one.format, one.bytes),
    blocks: [
      paragraph(readAs(one, words)),
      ...section(say.source, sourceBlocks(one, words)),
      ...tableBlocks(one, rows, words),
      ...treeBlocks(one, words),
      ...problemBlocks(one, words),
    ],
  };
}

function readAs({ format, encoding, delimiter, quote, tables }: Inspection, words: Messages): string {
  const { inspection: say } = words;
  const parts: string[] = [];
  if (encoding !== null) parts.push(say.encoding(encoding));
  if (format === "csv") parts.push(say.delimited(delimiter), say.quotes(quote));
  if (format === "xlsx" || format === "xls") {
    const names = [...new Set(tables.map(({ name }) => name))];
    const hidden = new Set(tables.filter((table) => table.hidden).map(({ name }) => name)).size;
    parts.push(
      say.sheets(
        names.length,
        hidden,
        first(
          names.map((name) => quoted(name, words)),
          SHEETS,
        ),
      ),
    );
  }
  const filled = tables.reduce((sum, table) => sum + filledIn(table), 0);
  if (tables.length > 0) parts.push(say.filled(filled));
  return say.readAs(parts);
}

function filledIn({ headerRows, rows, notes }: Inspection["tables"][number]): number {
  return [...headerRows, ...rows].reduce(
    (sum, row) => sum + row.reduce<number>((of, cell) => of + (cell === null ? 0 : 1), 0),
    notes.length,
  );
}

function treeBlocks({ tree }: Inspection, { inspection: say }: Messages): Block[] {
  if (tree === null) return [];
  const depthOf = (path: string) => path.split(/[./]|\[\]/u).length;
  // The top says what a document is, and what comes most often says what it is full of.
  const levels = [1, 2, 3, 4, 5].map((most) => tree.filter(({ path }) => depthOf(path) <= most));
  const top = levels.findLast(({ length }) => length <= PATHS) ?? levels[0]!;
  const telling = [...top, ...tree.filter((one) => !top.includes(one)).sort((a, b) => b.count - a.count)];
  const chosen = new Set(telling.slice(0, PATHS));
  const shown = tree.filter((one) => chosen.has(one));
  const lines = shown.map(({ path, kind, count, example }) =>
    say.path(oneLine(path), kind, count, example === null ? undefined : short(example)),
  );
  const more = tree.length - shown.length;
  return section(say.tree, [list(lines), ...(more > 0 ? [note(say.morePaths(more))] : [])]);
}

function problemBlocks({ problems, reading }: Inspection, { inspection: say }: Messages): Block[] {
  // The source's part says so already.
  const told = problems.filter(({ code }) => code !== "unrecognised-file");
  if (told.length === 0) {
    // Why nothing is taken from it is what is odd about it.
    if (reading.refused !== null) return [];
    const left = reading.unresolved.length;
    return [paragraph(left > 0 ? say.nothingOddBut(left) : say.nothingOdd)];
  }
  const order = { error: 0, warning: 1, info: 2 };
  const kinds = new Map<string, Inspection["problems"]>();
  for (const problem of [...told].sort((a, b) => order[a.severity] - order[b.severity])) {
    const key = `${problem.severity} ${problem.code}`;
    gather(kinds, key, problem);
  }
  const blocks = [...kinds.values()].flatMap((found): Block[] => [
    list(
      found
        .slice(0, OF_A_KIND)
        .map(({ severity, message, locator }) => oneLine(say.problemAt(severity, locator, message), 600)),
    ),
    ...(found.length > OF_A_KIND ? [note(say.moreLikeIt(found.length - OF_A_KIND))] : []),
  ]);
  return section(say.problems(told.length), blocks);
}
