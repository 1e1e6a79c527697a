import { ShortlistError } from "../model/problem.ts";
import { manyRanks, significant } from "../stats/index.ts";
import { filling } from "./column.ts";
import { applicable, emptyRow } from "./evaluate.ts";
import { type Grid, gridOf } from "./grid.ts";
import { normalisers } from "./normalisers/index.ts";
import { fittedNodes, type Placed, type Plan, type PlanItem, placesIn } from "./plan.ts";
import { renormaliser } from "./scaling.ts";

/** By unit, in the order in which they came. */
export interface UnitScores {
  /** Rounded to 12 significant digits, as those of `score` are; NaN where the profile gives none. */
  readonly scores: Float64Array;
  /** 1 for the highest; equal scores share a rank; 0 where there is no score. */
  readonly ranks: Uint32Array;
}

/**
 * Scores and ranks alone of units given as numbers, such as a million municipalities: the pipeline of `score`, to the last digit,
 * without what explains it.
 *
 * @param values by indicator, one finite number a unit, NaN where there is none; an indicator that is not named has none at all
 * @throws ShortlistError where the profile asks for more than numbers (a gate, a condition, categories, peers), where an indicator
 * has another number of values than the first, and where a value is infinite
 */
export function scoreUnits(plan: Plan, values: Readonly<Record<string, ArrayLike<number>>>): UnitScores {
  const units = Object.values(values)[0]?.length ?? 0;
  checkPlan(plan);
  for (const [indicator, column] of Object.entries(values)) checkValues(indicator, column, units);

  const scores = scoresOf(plan, columnsOf(plan, values, units), units);
  return { scores, ranks: manyRanks(scores) };
}

/** How many units are scored side by side: few enough for all that is known of them to stay near the processor. */
const BLOCK = 512;

function scoresOf(plan: Plan, columns: readonly NumberColumn[], units: number): Float64Array {
  const scores = new Float64Array(units).fill(Number.NaN);
  for (const { plan: own, is } of fitted(plan, columns, units)) {
    inBlocks(own, columns, units, (grid, from, to) => {
      const root = plan.root.index * BLOCK;
      for (let unit = from; unit < to; unit += 1) {
        if (!is(unit)) continue;
        const at = unit - from;
        scores[unit] = grid.failed[at] === 0 ? significant(grid.scores[root + at]!) : Number.NaN;
      }
    });
  }
  return scores;
}

/** Scores all units, block by block: each is the units from one number to before another, at the beginning of the grid. */
function inBlocks(
  plan: Plan,
  columns: readonly NumberColumn[],
  units: number,
  take: (grid: Grid, from: number, to: number) => void,
): void {
  const applies = applicable(plan, () => true);
  const grid = gridOf(plan, new Array(BLOCK).fill({ ...emptyRow(plan), applies }));
  const weights = Float64Array.from(plan.items, ({ weight }) => weight);
  for (let from = 0; from < units; from += BLOCK) {
    const to = Math.min(units, from + BLOCK);
    for (let leaf = 0; leaf < columns.length; leaf += 1) {
      const { entering, normalised } = columns[leaf]!;
      const start = plan.leaves[leaf]!.index * BLOCK - from;
      for (let unit = from; unit < to; unit += 1) {
        grid.scores[start + unit] = entering[unit]!;
        grid.coverage[start + unit] = Number.isNaN(normalised[unit]!) ? 0 : 1;
      }
    }
    grid.run(weights);
    take(grid, from, to);
  }
}

/**
 * The plan whose nodes place their scores among those of all units that have one, as numbers that hang on nobody in the block, and of which units it
 * holds. All are gone through once for who has a score, and once more for each depth to which such nodes nest.
 */
function fitted(
  plan: Plan,
  columns: readonly NumberColumn[],
  units: number,
): readonly { readonly plan: Plan; readonly is: (unit: number) => boolean }[] {
  const fits = fittedNodes(plan);
  if (fits.length === 0) return [{ plan, is: () => true }];
  const middle = (plan.scale[0] + plan.scale[1]) / 2;
  const placed = new Map<PlanItem, Placed>(
    fits.map((item) => [item, (raw) => (Number.isNaN(raw) ? raw : middle)]),
  );
  const outsiders = new Map<PlanItem, Placed>();

  const isScored = new Uint8Array(units);
  inBlocks(placing(plan, placed), columns, units, (grid, from, to) => {
    for (let unit = from; unit < to; unit += 1) isScored[unit] = grid.failed[unit - from] === 0 ? 1 : 0;
  });
  for (const level of byDepth(plan, fits)) {
    const raws = level.map((item) => ({ item, raw: new Float64Array(units) }));
    for (const item of level) placed.delete(item);
    inBlocks(placing(plan, placed), columns, units, (grid, from, to) => {
      for (const { item, raw } of raws) {
        const start = item.index * BLOCK;
        raw.set(grid.scores.subarray(start, start + to - from), from);
      }
    });
    for (const { item, raw } of raws) {
      const isOne = (score: number, unit: number) => isScored[unit] === 1 && !Number.isNaN(score);
      const sorted = raw.filter(isOne).map(item.fit!.tie).sort();
      placed.set(item, placesIn(item.fit!, sorted));
      outsiders.set(item, item.fit!.among(sorted, Number.NaN));
    }
  }
  return [
    { plan: placing(plan, placed), is: (unit) => isScored[unit] === 1 },
    // Whose score was undefined, where a rule asks of one child whether there must be another, may have one when places are known.
    ...(plan.items.some(({ positional }) => positional)
      ? [{ plan: placing(plan, outsiders), is: (unit: number) => isScored[unit] === 0 }]
      : []),
  ];
}

/** The plan with what is known to go up from its fitted nodes; from the others their own scores do. */
function placing(plan: Plan, placed: ReadonlyMap<PlanItem, Placed>): Plan {
  const items = plan.items.map((item): PlanItem => {
    if (item.fit === undefined || item.fit.fixed) return item;
    const known = placed.get(item);
    return known === undefined ? item.fit.raw : { ...item, fit: { ...item.fit, fixed: true, placed: known } };
  });
  return { ...plan, items, root: items.at(-1)! };
}

/** Fitted nodes that have no other one beneath them, then those that have none but these, and so on. */
function byDepth({ items }: Plan, fits: readonly PlanItem[]): PlanItem[][] {
  const depths: number[] = [];
  const levels: PlanItem[][] = [];
  for (const item of items) {
    const below = Math.max(0, ...item.children.map((child) => depths[child]!));
    const isFitted = fits.includes(item);
    depths[item.index] = below + (isFitted ? 1 : 0);
    if (isFitted) levels[below] = [...(levels[below] ?? []), item];
  }
  return levels;
}

/** Scores of one leaf by unit, NaN for none. */
interface NumberColumn {
  /** What enters the aggregation. */
  readonly entering: Float64Array;
  /** What of that is evidence. */
  readonly normalised: Float64Array;
}

/** The scores of numbers that come without evidence and without peers: the same way as a `column`, without what explains it. */
function columnsOf(
  plan: Plan,
  values: Readonly<Record<string, ArrayLike<number>>>,
  units: number,
): NumberColumn[] {
  const nobody = { of: new Array<undefined>(units).fill(undefined) };
  const wanted = new Int32Array(units).map((_, unit) => unit);
  return plan.leaves.map((leaf) => {
    const given = values[leaf.node.indicator];
    const normalised = new Float64Array(units).fill(Number.NaN);
    if (given !== undefined) {
      const own = given instanceof Float64Array ? given : Float64Array.from(given);
      renormaliser(plan, leaf, { peers: nobody, wanted }).again(own, normalised);
    }
    const fill = filling(plan, leaf, nobody, normalised);
    const entering = fill
      ? normalised.map((own, unit) => (Number.isNaN(own) ? (fill(unit) ?? Number.NaN) : own))
      : normalised;
    return { normalised, entering };
  });
}

function checkPlan({ profile, leaves }: Plan): void {
  if (profile.gates.length > 0) refuse(`the gate “${profile.gates[0]!.id}” of the profile`);
  for (const { node, missing } of leaves) {
    const { takes, judges } = normalisers.find(({ id }) => id === node.normalise.method)!;
    if (node.appliesWhen !== undefined) refuse(`\`appliesWhen\` of “${node.id}”`);
    if (takes === "categories") refuse(`the categories of “${node.id}”`);
    if (judges !== undefined || missing.policy === "peer-median") refuse(`the peers of “${node.id}”`);
  }
}

function refuse(what: string): never {
  throw new ShortlistError("more-than-numbers", `${what} cannot be told from numbers alone`, {
    wayOut: "Score observations with `score`, or leave it out of the profile.",
  });
}

function checkValues(indicator: string, values: ArrayLike<number>, units: number): void {
  if (values.length !== units) {
    throw new ShortlistError(
      "lengths-differ",
      `${indicator} has ${values.length} values, others have ${units}`,
    );
  }
  for (let unit = 0; unit < units; unit += 1) {
    if (Math.abs(values[unit]!) === Number.POSITIVE_INFINITY) {
      throw new ShortlistError("not-a-number", `${indicator} of unit ${unit} (from 0) is infinite`);
    }
  }
}
