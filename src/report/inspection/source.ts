import type { Messages } from "../../locales/index.ts";
import type { Inspection } from "../../model/documents/reading.ts";
import { type Block, list } from "../blocks.ts";
import { oneLine } from "./sample.ts";
import { first, quoted, short } from "./words.ts";

/** Indicators and names that are listed before the rest is only counted. */
const INDICATORS = 8;
const NAMES = 6;

/** Whose file it is, and what would be taken from it; of an unknown one the command that maps it. */
export function sourceBlocks(one: Inspection, words: Messages): Block[] {
  const { mapping } = one.reading;
  const command: Block[] =
    one.source === null && mapping !== null ? [{ kind: "command", text: mapping }] : [];
  return [list(sourceSentences(one, words)), ...command];
}

function sourceSentences(one: Inspection, words: Messages): string[] {
  const { source, otherSources, reading } = one;
  const { inspection: say } = words;
  if (source === null) return unrecognised(one, words);
  const { refused } = reading;
  const [second, ...more] = otherSources;
  return [
    say.known(source),
    refused === null ? taken(reading, words) : say.refused(refused.message, refused.wayOut),
    ...(second === undefined
      ? []
      : [
          second.confidence === source.confidence
            ? say.asSure(second, more.length)
            : say.lessSure(second, more.length, source.id),
        ]),
    ...names(reading.unresolved, words),
  ];
}

function taken(reading: Inspection["reading"], { inspection: say }: Messages): string {
  const { observations, indicators } = reading;
  if (observations === 0) return say.nothing;
  const ids = indicators.map(({ id, observations: count }) =>
    indicators.length > 1 ? say.withCount(oneLine(id, 40), count) : oneLine(id, 40),
  );
  return say.gives(reading, first(ids, INDICATORS));
}

function names(unresolved: Inspection["reading"]["unresolved"], words: Messages): string[] {
  const { inspection: say } = words;
  const misses = unresolved.filter(({ match }) => match !== "not-a-country");
  const others = unresolved.filter(({ match }) => match === "not-a-country");
  const missed = misses.map(({ name, locator, suggestions, rows }) =>
    say.miss(short(name), locator, (rows ?? 1) - 1, suggestions),
  );
  const named = others.map(({ name }) => quoted(name, words));
  return [
    ...(misses.length === 0 ? [] : [say.notResolved(rowsOf(misses), first(missed, NAMES))]),
    ...(others.length === 0 ? [] : [say.noCountries(rowsOf(others), first(named, NAMES))]),
  ];
}

/** How many rows of a user's table bear the names; of a publisher's they are not counted. */
function rowsOf(names: Inspection["reading"]["unresolved"]): number | undefined {
  const rows = names.reduce((sum, { rows }) => sum + (rows ?? Number.NaN), 0);
  return Number.isNaN(rows) ? undefined : rows;
}

function unrecognised(one: Inspection, { inspection: say }: Messages): string[] {
  const { refused } = one.reading;
  return [
    say.unrecognised,
    ...(refused === null ? [] : [say.problem(refused.message)]),
    say.why[whyNot(one)],
  ];
}

function whyNot({ reading, tables, tree }: Inspection): keyof Messages["inspection"]["why"] {
  if (reading.mapping !== null) return "mapping";
  if (tree !== null) return "tree";
  if (tables.some(({ countries }) => countries !== null)) return "onlyCountries";
  return tables.some(({ rows }) => rows.length > 0) ? "noCountries" : "noTable";
}
