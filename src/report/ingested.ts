import { gather } from "../model/collections.ts";
import { ALL_OWN_TABLES, type Ingested, type NamedConflict, type SourceChange } from "../model/dataset.ts";
import type { Problem, Unresolved } from "../model/problem.ts";
import type { Messages } from "../words/index.ts";
import { type Inline, type List, list, paragraph } from "./blocks.ts";
import type { Log } from "./renderers/log.ts";
import { disagreementText, fewPlaces } from "./text/warnings.ts";

type Blocks = Log["blocks"];

/** Names and findings shown before the rest is only counted. */
const SHOWN = 10;
const OTHERS = 200;
const OF_A_KIND = 3;
/** Names that a slip may have meant, and files that came in beside others. */
const MOST_NAMED = 3;

/** What was read, what became of the snapshot that it was added to, and what a person should look at. */
export function ingestedBlocks(one: Ingested, words: Messages): Log {
  const { ingested: say } = words;
  const { files, recognised, observations, changes, beside, undated, open, settled } = one;
  const head = say.read({ files, recognised, observations, isAdded: changes !== undefined });
  return {
    blocks: [
      part(head, list(changes ? changed(changes, words) : sources(one, words))),
      ...(changes ? changeRemarks(changes, words) : []).map(paragraph),
      ...(beside.length === 0
        ? []
        : [
            paragraph(
              say.beside({
                pairs: beside.slice(0, MOST_NAMED).map(say.pair),
                more: Math.max(0, beside.length - MOST_NAMED),
              }),
            ),
          ]),
      ...(undated > 0 ? [paragraph(say.undated({ n: undated }))] : []),
      ...nameBlocks(one.unresolved, words),
      ...(open.length === 0
        ? []
        : [part(say.open({ n: open.length }), conflicts(open, words), list([say.correct]))]),
      ...(settled.length === 0 ? [] : [part(say.settled({ n: settled.length }), conflicts(settled, words))]),
      ...problemBlocks(one.problems, words),
    ],
  };
}

type Lines = List & { readonly items: readonly Inline[] };

function part(title: Inline, ...blocks: readonly List[]): Blocks[number] {
  return { kind: "section", title, blocks: blocks as readonly Lines[] };
}

/** Row by row in columns of the same places, whichever files are read. */
function sources({ sources }: Ingested, { ingested: say, names }: Messages): string[] {
  return sources.map(({ id, title, years, countries, observations }) => {
    const when = years.length === 0 ? say.noYear : say.years({ from: years[0]!, to: years.at(-1)! });
    const count = String(observations).padStart(6);
    return `${id.padEnd(10)} ${count}  ${say.countries({ n: countries }).padStart(13)}  ${when.padEnd(9)}  ${names?.source(id, title) ?? title}`;
  });
}

function nameBlocks(unresolved: readonly Unresolved[], { ingested: say }: Messages): Blocks {
  const names = unresolved.filter(({ match }) => match !== "not-a-country");
  const none = unresolved.filter(({ match }) => match === "not-a-country");
  const others = [...new Set(none.map(({ name }) => name))];
  const lines = names.map(({ name, file, locator, suggestions, rows = 1 }) =>
    say.name({
      name,
      place: `${file}, ${locator}`,
      moreRows: rows - 1,
      near: suggestions.slice(0, MOST_NAMED),
      nearCount: suggestions.slice(0, MOST_NAMED).length,
    }),
  );
  return [
    ...(names.length > 0
      ? [part(say.names({ n: names.length, ...rowsOf(names) }), list(lines, { shown: SHOWN }))]
      : []),
    ...(others.length > 0
      ? [
          paragraph(
            say.noCountries({
              ...rowsOf(none),
              names: others.slice(0, OTHERS),
              more: Math.max(0, others.length - OTHERS),
            }),
          ),
        ]
      : []),
  ];
}

/** How many rows of users' tables bear the names; of publishers' they are not counted. */
function rowsOf(names: readonly Unresolved[]) {
  return {
    rows: names.reduce((sum, { rows = 0 }) => sum + rows, 0),
    areAll: names.every(({ rows }) => rows !== undefined),
  };
}

function conflicts(all: readonly NamedConflict[], { warnings }: Messages): List {
  const lines = all.map((one) => disagreementText(one, one.name, warnings));
  return list(lines, { shown: SHOWN });
}

function problemBlocks(problems: readonly Problem[], words: Messages): Blocks {
  const { ingested: say } = words;
  const kinds = new Map<string, Problem[]>();
  for (const problem of problems) gather(kinds, `${problem.severity} ${problem.code}`, problem);
  return [...kinds]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([kind, found]) => {
      const lines = found.map(({ message, file, locator }) =>
        say.problem({ place: fewPlaces([file, locator].filter(Boolean).join(", "), words), message }),
      );
      return part(
        say.problems({ kind, n: found.length }),
        list(lines, { shown: OF_A_KIND, more: say.moreOfKind }),
      );
    });
}

/** Files that are named; of more only the number is said. */
const MOST_PATHS = 3;
/** Narrowest column of sources. */
const NARROWEST = 10;

/** Source by source what was added, replaced and kept, and what that did to the figures. */
export function changed(changes: readonly SourceChange[], words: Messages): string[] {
  const moved = changes.filter((one) => !isSame(one));
  const wide = Math.max(NARROWEST, ...moved.map(({ source }) => called(source, words).length));
  return moved.map((one) => `${called(one.source, words).padEnd(wide)} ${changeText(one, words)}`);
}

/** `added a.csv; kept 2 files; figures: 3 new, 1 gone`. */
function changeText(one: SourceChange, { ingested: say }: Messages): string {
  const files = (["added", "replaced"] as const).flatMap((what) => {
    const paths = one[what];
    const n = paths.length;
    if (n === 0) return [];
    return [say.change[what]({ n, paths: n > MOST_PATHS ? say.files({ n }) : say.paths({ paths }) })];
  });
  const figures = (["fresh", "changed", "gone", "disputed"] as const).flatMap((what) =>
    one[what] === 0 ? [] : [say.moved[what]({ n: one[what] })],
  );
  return say.changes({
    parts: [
      ...files,
      ...(one.kept === 0 ? [] : [say.change.kept({ n: one.kept, paths: say.files({ n: one.kept }) })]),
      figures.length === 0 ? say.change.none : say.change.figures({ parts: figures }),
    ],
  });
}

/** What was left as it was, and what it means that figures are gone or in dispute. */
export function changeRemarks(changes: readonly SourceChange[], words: Messages): string[] {
  const { ingested: say } = words;
  const kept = changes.filter((one) => isSame(one) && one.kept > 0);
  const gone = changes.filter((one) => one.gone > 0);
  return [
    ...(kept.length > 0
      ? [say.kept({ sources: kept.map(({ source }) => called(source, words)), n: kept.length })]
      : []),
    ...(gone.some(({ replaced }) => replaced.length > 0) ? [say.gone] : []),
    // Files that are only added take no figure away.
    ...(gone.some(({ replaced }) => replaced.length === 0) ? [say.goneByYears] : []),
    ...(changes.some(({ disputed }) => disputed > 0) ? [say.disputed] : []),
  ];
}

function isSame({ added, replaced, fresh, changed, gone, disputed }: SourceChange): boolean {
  return added.length + replaced.length + fresh + changed + gone + disputed === 0;
}

function called(source: string, { ingested }: Messages): string {
  return source === ALL_OWN_TABLES ? ingested.ownTables : source;
}
