import type { Messages } from "../../locales/index.ts";
import { gather } from "../../model/collections.ts";
import type { Ingested, NamedConflict } from "../../model/dataset.ts";
import type { Problem, Unresolved } from "../../model/problem.ts";
import { wordOf } from "../../model/translation.ts";
import { type Inline, type List, list, paragraph } from "../blocks.ts";
import type { Log } from "../renderers/log.ts";
import { fewPlaces } from "../words/warnings.ts";
import { changed, changeRemarks } from "./changes.ts";

type Blocks = Log["blocks"];

/** Names and findings shown before the rest is only counted. */
const SHOWN = 10;
const OTHERS = 200;
const OF_A_KIND = 3;
/** Names that a slip may have meant, and files that came in beside others. */
const NAMED = 3;

/** What was read, what became of the snapshot that it was added to, and what a person should look at. */
export function ingestedBlocks(one: Ingested, words: Messages): Log {
  const { ingested: say } = words;
  const { files, recognised, observations, changes, beside, undated, open, settled } = one;
  const head = say.read(files, recognised, observations, changes !== undefined);
  return {
    blocks: [
      part(head, list(changes ? changed(changes, words) : sources(one, words))),
      ...(changes ? changeRemarks(changes, words) : []).map(paragraph),
      ...(beside.length === 0
        ? []
        : [paragraph(say.beside(beside.slice(0, NAMED), Math.max(0, beside.length - NAMED)))]),
      ...(undated > 0 ? [paragraph(say.undated(undated))] : []),
      ...nameBlocks(one.unresolved, words),
      ...(open.length === 0
        ? []
        : [part(say.open(open.length), conflicts(open, words), list([say.correct]))]),
      ...(settled.length === 0 ? [] : [part(say.settled(settled.length), conflicts(settled, words))]),
      ...problemBlocks(one.problems, words),
    ],
  };
}

type Lines = List & { readonly items: readonly Inline[] };

function part(title: Inline, ...blocks: readonly List[]): Blocks[number] {
  return { kind: "section", title, blocks: blocks as readonly Lines[] };
}

/** Row by row in columns of the same places, whichever files are read. */
function sources({ sources }: Ingested, { ingested: say, shipped }: Messages): string[] {
  return sources.map(({ id, title, years, countries, observations }) => {
    const when = say.years(years.length === 0 ? undefined : [years[0]!, years.at(-1)!]);
    const count = String(observations).padStart(6);
    return `${id.padEnd(10)} ${count}  ${say.countries(countries).padStart(13)}  ${when.padEnd(9)}  ${wordOf(shipped, title) ?? title}`;
  });
}

function nameBlocks(unresolved: readonly Unresolved[], { ingested: say }: Messages): Blocks {
  const names = unresolved.filter(({ match }) => match !== "not-a-country");
  const none = unresolved.filter(({ match }) => match === "not-a-country");
  const others = [...new Set(none.map(({ name }) => name))];
  const lines = names.map(({ name, file, locator, suggestions, rows = 1 }) =>
    say.name(name, `${file}, ${locator}`, rows - 1, suggestions.slice(0, NAMED)),
  );
  return [
    ...(names.length > 0
      ? [part(say.names(names.length, rowsOf(names)), list(lines, { shown: SHOWN }))]
      : []),
    ...(others.length > 0
      ? [
          paragraph(
            say.noCountries(rowsOf(none), others.slice(0, OTHERS), Math.max(0, others.length - OTHERS)),
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
  const lines = all.map(({ indicator, name: country, year, kept, other, settled }) =>
    warnings.disagreement({ indicator, country, year }, [kept, other], settled !== "none"),
  );
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
        say.problem(fewPlaces([file, locator].filter(Boolean).join(", "), words), message),
      );
      return part(say.problems(kind, found.length), list(lines, { shown: OF_A_KIND, more: say.moreOfKind }));
    });
}
