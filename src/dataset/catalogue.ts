import type { Indicator } from "../model/source.ts";
import type { Source } from "../sources/contract.ts";
import { sources } from "../sources/index.ts";
import { slipOf } from "../stats/nearest-word.ts";
import { unmarked } from "../tables/superscripts.ts";
import { derivations } from "./derivations/index.ts";

/** Every indicator that an adapter or a derivation can give, by id. */
export const catalogue: ReadonlyMap<string, Indicator> = new Map(
  [
    ...sources.flatMap((source) => source.indicators),
    ...derivations.flatMap(({ indicators }) => indicators),
  ].map((indicator) => [indicator.id, indicator]),
);

export function sourceOf(id: string): Source | undefined {
  return sources.find((source) => source.id === id);
}

/** The indicator of the catalogue of whose id another one looks like a slip. */
export function nearlyKnown(id: string): string | undefined {
  if (catalogue.has(id)) return undefined;
  const bare = unmarked(id);
  return catalogue.has(bare) ? bare : slipOf(bare, catalogue.keys());
}
