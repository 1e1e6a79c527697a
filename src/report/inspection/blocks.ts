import type { Inspection } from "../../model/documents/inspection.ts";
import { gather } from "../../model/gather.ts";
import { type Block, list, note, paragraph, type Report, section } from "../blocks.ts";
import { oneLine } from "./sample.ts";
import { sourceBlocks } from "./source.ts";
import { tableBlocks } from "./tables.ts";
import { listed, quoted, things } from "./words.ts";

const FORMATS: Readonly<Record<Inspection["format"], string>> = {
  csv: "delimited text",
  xlsx: "Excel workbook (xlsx)",
  xls: "Excel 97-2003 workbook (xls)",
  json: "JSON",
  yaml: "YAML",
  xml: "XML",
  html: "HTML",
};

const DELIMITERS: Readonly<Record<string, string>> = {
  ",": "commas",
  ";": "semicolons",
  "\t": "tabs",
  "|": "vertical bars",
  " ": "spaces",
};

/** Paths of a tree, and problems of a kind, that are listed before the rest is only counted. */
const PATHS = 14;
const OF_A_KIND = 3;

/**
 * One file: what it is, how it was read, what would be taken from it, what is odd.
 *
 * @param rows how many of each table to show
 */
export function inspectionBlocks(one: Inspection, rows: number): Report {
  return {
    title: `${oneLine(one.file)}: ${FORMATS[one.format]}, ${size(one.bytes)}`,
    blocks: [
      paragraph(readAs(one)),
      ...section("Source", sourceBlocks(one)),
      ...tableBlocks(one, rows),
      ...treeBlocks(one),
      ...problemBlocks(one),
    ],
  };
}

function readAs({ format, encoding, delimiter, quote, tables }: Inspection): string {
  const parts: string[] = [];
  if (encoding !== null) parts.push(`encoding ${encoding}`);
  if (format === "csv") {
    if (delimiter === null) parts.push("one cell a line");
    else parts.push(`cells separated by ${DELIMITERS[delimiter] ?? `“${delimiter}”`}`);
    parts.push(quote === null ? "no quotes" : `quoted by ${quote}`);
  }
  if (format === "xlsx" || format === "xls") {
    const names = [...new Set(tables.map(({ name }) => name))];
    const hidden = new Set(tables.filter((table) => table.hidden).map(({ name }) => name)).size;
    const some = hidden === 0 ? "" : `, ${hidden} of them hidden`;
    parts.push(`${things(names.length, "sheet", "sheets")}${some}: ${listed(names.map(quoted), 8)}`);
  }
  const filled = tables.reduce((sum, table) => sum + filledIn(table), 0);
  if (tables.length > 0) parts.push(things(filled, "filled cell", "filled cells"));
  return `Read as: ${parts.join("; ")}.`;
}

function filledIn({ headerRows, rows, notes }: Inspection["tables"][number]): number {
  return [...headerRows, ...rows].reduce(
    (sum, row) => sum + row.reduce<number>((of, cell) => of + (cell === null ? 0 : 1), 0),
    notes.length,
  );
}

function treeBlocks({ tree }: Inspection): Block[] {
  if (tree === null) return [];
  const depthOf = (path: string) => path.split(/[./]|\[\]/u).length;
  // The top says what a document is, and what comes most often says what it is full of.
  const levels = [1, 2, 3, 4, 5].map((most) => tree.filter(({ path }) => depthOf(path) <= most));
  const top = levels.findLast(({ length }) => length <= PATHS) ?? levels[0]!;
  const telling = [...top, ...tree.filter((one) => !top.includes(one)).sort((a, b) => b.count - a.count)];
  const chosen = new Set(telling.slice(0, PATHS));
  const shown = tree.filter((one) => chosen.has(one));
  const lines = shown.map(({ path, kind, count, example }) => {
    const often = count > 1 ? ` × ${count}` : "";
    const said = example === null ? "" : `: ${quoted(example)}`;
    return `${path === "" ? "(the whole)" : oneLine(path)} (${kind}${often})${said}`;
  });
  const more = tree.length - shown.length;
  const rest =
    more > 0 ? [note(`… and ${things(more, "more path", "more paths")} (--format json has them)`)] : [];
  return section("What stands in it", [list(lines), ...rest]);
}

function problemBlocks({ problems, reading }: Inspection): Block[] {
  // The source's part says so already.
  const told = problems.filter(({ code }) => code !== "unrecognised-file");
  if (told.length === 0) {
    // Why nothing is taken from it is what is odd about it.
    if (reading.refused !== null) return [];
    const left = reading.unresolved.length;
    const which = left === 1 ? "a name is no country's: its rows" : "names are no country's: their rows";
    if (left > 0) return [paragraph(`Nothing odd was found but that ${which} are left out, as said above.`)];
    return [paragraph("Nothing odd was found.")];
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
        .map(({ severity, message, locator }) =>
          oneLine(`${severity}: ${locator === null ? "" : `${locator}: `}${message}`, 600),
        ),
    ),
    ...(found.length > OF_A_KIND ? [note(`… and ${found.length - OF_A_KIND} more like it`)] : []),
  ]);
  return section(things(told.length, "thing to know", "things to know"), blocks);
}

function size(bytes: number): string {
  if (bytes < 1000) return things(bytes, "byte", "bytes");
  const [amount, unit] = bytes < 1_000_000 ? [bytes / 1000, "kB"] : [bytes / 1_000_000, "MB"];
  return `${amount < 10 ? amount.toFixed(1) : amount.toFixed(0)} ${unit}`;
}
