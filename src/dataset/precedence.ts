import type { Settlement } from "../model/dataset.ts";
import type { Observation } from "../model/observation.ts";
import { isOwnTable } from "../model/source.ts";
import { sources } from "../sources/index.ts";

const layouts = new Map(
  sources.map(({ id, layouts: own }) => [id, new Map(own.map((layout) => [layout.id, layout]))]),
);

type Rule = readonly [settles: Settlement, order: (a: Observation, b: Observation) => number];

/**
 * The one precedence between observations of the same country, indicator, year and grade: the user's own tables, then a
 * published figure over one that was worked out from others, then the layout's precedence (the cleaned union over its re-codings), then
 * the newer edition, one that states none last. Nothing else settles a disagreement: not a file's name, its place among the
 * arguments or a row's place in it. Each order is negative where `a` goes first.
 */
const RULES: readonly Rule[] = [
  // It is deliberate: it goes before any publisher's file, and the disagreement is recorded.
  ["own-table", (a, b) => Number(isOwnTable(b.source)) - Number(isOwnTable(a.source))],
  ["layout", (a, b) => Number(isComputed(a)) - Number(isComputed(b))],
  ["layout", (a, b) => precedenceOf(b) - precedenceOf(a)],
  ["edition", (a, b) => text(b.vintage, a.vintage)],
];

/** Negative when `a` goes first by a stated rule; 0 where none says which does. */
export function byPrecedence(a: Observation, b: Observation): number {
  for (const [, order] of RULES) {
    const which = order(a, b);
    if (which !== 0) return which;
  }
  return 0;
}

/** The rule by which one of them goes first. */
export function settledBy(a: Observation, b: Observation): Settlement {
  return RULES.find(([, order]) => order(a, b) !== 0)?.[0] ?? "none";
}

/** An order for what no rule tells apart, so that the order of reading never shows. */
export function byPlace(a: Observation, b: Observation): number {
  return (
    text(a.source, b.source) ||
    text(a.file, b.file) ||
    text(a.locator, b.locator) ||
    text(JSON.stringify(a), JSON.stringify(b))
  );
}

/** Computed by an adapter or derivation rather than read from one cell. */
export function isComputed({ formula }: Observation): boolean {
  return formula !== undefined;
}

/** Own tables differ in shape only. */
function precedenceOf(one: Observation): number {
  return isOwnTable(one.source) ? 0 : (layouts.get(one.source)?.get(one.layout ?? "")?.precedence ?? 0);
}

function text(a = "", b = ""): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
