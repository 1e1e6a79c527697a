import { buildWhatIf, type WhatIf, type WhatIfOptions } from "../../../src/index.ts";

import type { Value } from "../../../src/model/observation.ts";
import type { ScoreTable } from "../../../src/scoring/index.ts";
import { compile, score } from "../../../src/scoring/index.ts";
import { type Cells, evidenceOf, find, profileOf, scored } from "../../scoring/fixture.ts";
import { around } from "../surroundings.ts";

/** A small world: a tree, what countries have, the rest of the profile, and the evidence's extras. */
export type World = Parameters<typeof scored>;

/** Every indicator of these tests is a score on 0 to 100 unless told. */
export const HUNDRED: NonNullable<WhatIfOptions["scaleOf"]> = (id) =>
  /^[xyzuvw]\d*$/u.test(id) ? [0, 100] : undefined;

/** Everything is looked into, so that there is no warning. */
export function ask(world: World, country: string, options: Partial<WhatIfOptions> = {}): WhatIf {
  const found = buildWhatIf(scored(...world), country, { top: 1, scaleOf: HUNDRED, ...options }, around)!;
  return { ...found, warnings: [] };
}

/** The ranking with one cell replaced, by nothing but the pipeline. */
export function withValue([tree, cells, ...rest]: World, country: string, indicator: string, value: Value) {
  const changed: Cells = { ...cells, [country]: { ...cells[country], [indicator]: value } };
  return scored(tree, changed, ...rest);
}

/** The ranking with one node's written weight replaced in the profile's own text. */
export function withWeight([tree, cells, rest, extras]: World, node: string, weight: number): ScoreTable {
  const again = (one: Record<string, unknown>): object => ({
    ...one,
    ...((one.id ?? one.indicator) === node ? { weight } : {}),
    ...(one.children ? { children: (one.children as Record<string, unknown>[]).map(again) } : {}),
  });
  return score(compile(profileOf(again(tree as Record<string, unknown>), rest)), evidenceOf(cells, extras));
}

/** By hand: one more than how many ranked countries score higher; undefined without a score. */
export function rankOf(table: ScoreTable, country: string): number | undefined {
  const own = find(table, country).score;
  return own === undefined ? undefined : 1 + table.ranked.filter((one) => one.score > own).length;
}

/** Codes of those with rank `top` or better with their ranks, as text. */
export function first(table: ScoreTable, top: number): string {
  return table.ranked
    .filter(({ rank }) => rank <= top)
    .map(({ rank, country }) => `${rank} ${country}`)
    .join(", ");
}
