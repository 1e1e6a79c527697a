import type { Observation } from "../model/observation.ts";
import type { Layout } from "../sources/contract.ts";
import { sources } from "../sources/index.ts";

const layouts = new Map(
  sources.map(({ id, layouts: own }) => [id, new Map(own.map((layout) => [layout.id, layout]))]),
);

function layoutOf(source: string, layout: string | undefined): Layout | undefined {
  return layout === undefined ? undefined : layouts.get(source)?.get(layout);
}

/** A user's own table is deliberate: it goes before any publisher's file, and the disagreement is recorded. */
const OWN_TABLES = new Set(["series", "tidy", "wide", "mapped"]);

/**
 * The one precedence between observations of the same country, indicator, year and standing: the user's own tables,
 * then the layout's precedence (the cleaned union over its re-codings), then a published figure over one computed from
 * others, then the newer edition, then the path and place, so that the order of reading never matters. Negative when `a` goes first.
 */
export function byPrecedence(a: Observation, b: Observation): number {
  return (
    rank(b) - rank(a) ||
    Number(isComputed(a)) - Number(isComputed(b)) ||
    text(b.vintage, a.vintage) ||
    text(a.source, b.source) ||
    text(a.file, b.file) ||
    text(a.locator, b.locator)
  );
}

/** Computed by an adapter or derivation rather than read from one cell. */
export function isComputed({ formula }: Observation): boolean {
  return formula !== undefined;
}

function rank(observation: Observation): number {
  if (OWN_TABLES.has(observation.source)) return Number.MAX_SAFE_INTEGER;
  return layoutOf(observation.source, observation.layout)?.precedence ?? 0;
}

function text(a = "", b = ""): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
