import { NO_YEAR } from "../dataset/bulk/figures.ts";
import { OWN_TABLES, type SourceChange } from "../dataset/changes.ts";
import { ownWords } from "../locales/index.ts";
import type { Conflict, Dataset } from "../model/dataset.ts";
import { gather } from "../model/gather.ts";
import { isOwnTable } from "../model/own-table.ts";
import type { Problem, Unresolved } from "../model/problem.ts";
import { fewPlaces } from "../report/warning-text.ts";
import { wrap } from "../report/wrap.ts";
import { disagreement } from "../run/data/disagreement.ts";
import { type Made, problemsOf } from "../run/ingest/make.ts";
import type { Io } from "./program.ts";

/** Names and findings shown before the rest is only counted. */
const SHOWN = 10;
const OTHERS = 200;
const OF_A_KIND = 3;

/** What was read, what became of the snapshot that it was added to, and what a person should look at. */
export function ingestSummary(made: Made, io: Pick<Io, "columns">): string {
  const { dataset, incoming, count, changes } = made;
  const { files } = incoming;
  const width = Math.min(io.columns, 110);
  const unresolved = [
    ...incoming.unresolved,
    ...incoming.readings.flatMap(({ reading }) => reading.unresolved),
  ];
  const recognised = files.filter(({ source }) => source !== undefined).length;
  const lines = [
    `${files.length} ${files.length === 1 ? "file" : "files"}, ${recognised} recognised; ${changes ? `the snapshot holds ${count} observations` : `${count} observations`}`,
    ...(changes ? changeLines(changes, width) : sourceLines(dataset.sources)),
    ...besideLines(made.beside, width),
  ];
  const undated = undatedIn(made);
  if (undated > 0)
    lines.push(`${undated} of the figures of your own tables have no year: they count as of any year.`);
  const names = unresolved.filter(({ match }) => match !== "not-a-country");
  const none = unresolved.filter(({ match }) => match === "not-a-country");
  const others = [...new Set(none.map(({ name }) => name))];
  if (names.length > 0) {
    const many = names.length === 1 ? "1 name" : `${names.length} names`;
    lines.push(
      `${many} could not be resolved; nothing was read for ${names.length === 1 ? "it" : "them"}${rowsOf(names)}:`,
    );
    for (const { name, file, locator, suggestions, rows = 1 } of names.slice(0, SHOWN)) {
      const others = rows > 1 ? ` and ${rows - 1} more ${rows === 2 ? "row" : "rows"}` : "";
      lines.push(
        `  “${name}” (${file}, ${locator}${others})${suggestions.length > 0 ? `; near: ${suggestions.slice(0, 3).join(", ")}` : ""}`,
      );
    }
    if (names.length > SHOWN) lines.push(`  … and ${names.length - SHOWN} more`);
  }
  if (others.length > 0) {
    const more = others.length > OTHERS ? `, and ${others.length - OTHERS} more` : "";
    const named = `${others.slice(0, OTHERS).join(", ")}${more}`;
    lines.push(...wrap(`Not countries, left out${rowsOf(none)}: ${named}.`, width, "  "));
  }
  const open = dataset.conflicts.filter(({ settled }) => settled === "none");
  const settled = dataset.conflictsFound.filter((conflict) => conflict.settled !== "none");
  if (open.length > 0) {
    lines.push(
      `${counted(open)} that nothing settles; NEITHER figure was taken (unsettled.*.csv holds both places):`,
      ...some(open),
      "  Correct one of the files, or leave one out.",
    );
  }
  if (settled.length > 0) {
    lines.push(
      `${counted(settled)}; the precedence decided (conflicts.*.csv holds both places):`,
      ...some(settled),
    );
  }
  lines.push(...problemLines(problemsOf(made)));
  return `${lines.join("\n")}\n`;
}

/** Figures of the files that were read now, which state no year. */
function undatedIn({ incoming: { files }, dataset, settled }: Made): number {
  const own = new Set(files.flatMap(({ path, source }) => (source && isOwnTable(source) ? [path] : [])));
  let undated = dataset.observations.filter(({ year, file }) => year === undefined && own.has(file)).length;
  for (const { rows } of settled?.indicators ?? [])
    for (const row of rows) if (settled!.figures.year(row) === NO_YEAR) undated += 1;
  return undated;
}

/** How many rows of users' tables bear the names; of publishers' they are not counted. */
function rowsOf(names: readonly Unresolved[]): string {
  const rows = names.reduce((sum, { rows = 0 }) => sum + rows, 0);
  const isEach = names.every(({ rows }) => rows !== undefined);
  if (rows === 0) return "";
  return ` (${rows} ${rows === 1 ? "row" : "rows"}${isEach ? "" : " of your own tables"})`;
}

function sourceLines(sources: Dataset["sources"]): string[] {
  return sources.map(({ id, title, years, countries, observations: count }) => {
    const span =
      years.length === 0 ? "no year" : years.length === 1 ? `${years[0]}` : `${years[0]}–${years.at(-1)}`;
    return `  ${id.padEnd(10)} ${String(count).padStart(6)}  ${String(countries).padStart(3)} countries  ${span.padEnd(9)}  ${title}`;
  });
}

/** Files that came in beside ones of their name: a correction may have been meant. */
function besideLines(beside: Made["beside"], width: number): string[] {
  if (beside.size === 0) return [];
  const pairs = [...beside].map(([path, held]) => `${path} beside ${held}`);
  const more = pairs.length > NAMED ? ` and ${pairs.length - NAMED} more` : "";
  const text = `The snapshot keeps a file of the same name: ${pairs.slice(0, NAMED).join(", ")}${more}. The new one has none of the old one's figures (same country, indicator and year), so both count. To have only the new one, make the snapshot again with --replace and all files that it should hold.`;
  return wrap(text, width, "  ");
}

/** Files that are named; of more only the number is said. */
const NAMED = 3;

/** Source by source what was added, replaced and kept, and what that did to the figures. */
function changeLines(changes: readonly SourceChange[], width: number): string[] {
  const isSame = ({ added, replaced, fresh, changed, gone, disputed }: SourceChange) =>
    added.length + replaced.length + fresh + changed + gone + disputed === 0;
  const kept = changes.filter((one) => isSame(one) && one.kept > 0);
  const moved = changes.filter((one) => !isSame(one));
  const wide = Math.max(10, ...moved.map(({ source }) => called(source).length));
  const lines = moved.map(({ source, added, replaced, kept, fresh, changed, gone, disputed }) => {
    const files = [
      ...(added.length === 0 ? [] : [`added ${listed(added)}`]),
      ...(replaced.length === 0 ? [] : [`replaced ${listed(replaced)}`]),
      ...(kept === 0 ? [] : [`kept ${kept} ${kept === 1 ? "file" : "files"}`]),
    ];
    const figures = [
      ...(fresh === 0 ? [] : [`${fresh} new`]),
      ...(changed === 0 ? [] : [`${changed} changed`]),
      ...(gone === 0 ? [] : [`${gone} gone`]),
      ...(disputed === 0 ? [] : [`${disputed} in dispute`]),
    ];
    const what = figures.length === 0 ? "no figure changed" : `figures: ${figures.join(", ")}`;
    return `  ${called(source).padEnd(wide)} ${[...files, what].join("; ")}`;
  });
  if (kept.length > 0)
    lines.push(
      ...wrap(`Kept as it was: ${kept.map(({ source }) => called(source)).join(", ")}.`, width, "  "),
    );
  if (changes.some(({ gone }) => gone > 0)) {
    const gone =
      "Gone: the file that was replaced had these figures, and the one in its place has not. To keep them, give the new file another name; an older edition that had them too brings them back only with --replace and all files.";
    lines.push(...wrap(gone, width, "  "));
  }
  if (changes.some(({ disputed }) => disputed > 0)) {
    const open =
      "In dispute: the snapshot had a figure, another file gives another one, and nothing says which is right. Neither counts until one of the two files is corrected; both stay in the snapshot.";
    lines.push(...wrap(open, width, "  "));
  }
  return lines;
}

function called(source: string): string {
  return source === OWN_TABLES ? "your own tables" : source;
}

function listed(paths: readonly string[]): string {
  return paths.length <= NAMED ? paths.join(", ") : `${paths.length} files`;
}

function counted({ length }: readonly Conflict[]): string {
  return `${length} ${length === 1 ? "disagreement" : "disagreements"} between files`;
}

function some(conflicts: readonly Conflict[]): string[] {
  const more = conflicts.length > SHOWN ? [`  … and ${conflicts.length - SHOWN} more`] : [];
  return [...conflicts.slice(0, SHOWN).map((conflict) => `  ${disagreement(conflict, ownWords)}`), ...more];
}

function problemLines(problems: readonly Problem[]): string[] {
  const byCode = new Map<string, Problem[]>();
  for (const problem of problems) {
    const key = `${problem.severity} ${problem.code}`;
    gather(byCode, key, problem);
  }
  return [...byCode]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([code, found]) => [
      `${code}: ${found.length}`,
      ...found
        .slice(0, OF_A_KIND)
        .map(
          ({ message, file, locator }) =>
            `  ${fewPlaces([file, locator].filter(Boolean).join(", "), ownWords)}: ${message}`,
        ),
      ...(found.length > OF_A_KIND ? [`  … and ${found.length - OF_A_KIND} more of this kind`] : []),
    ]);
}
