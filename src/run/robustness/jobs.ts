import {
  amongFirst,
  CHUNK,
  cellDraws,
  type DrawnCell,
  type FactDraws,
  groupRanks,
  rankOutcomes,
  type ScoreDraws,
  type SobolOutcomes,
  scoreDraws,
  sobolOutcomes,
  type Tally,
  type TreeDraws,
  treeDraws,
  type VariedGroup,
  type World,
} from "../../robustness/index.ts";

/** What threads are asked for, by kind: all that a thread must know to make any part of it. */
interface Asked {
  readonly draws: TreeDraws;
  readonly errors: { readonly world: World; readonly seed: number };
  readonly points: {
    readonly worlds: readonly World[];
    readonly groups: readonly VariedGroup[];
    readonly seed: number;
    readonly points: number;
    readonly ranked: readonly number[];
    readonly subject: number;
  };
  readonly first: { readonly world: World; readonly plan: FactDraws; readonly k: number };
  readonly cells: {
    readonly world: World;
    readonly plan: FactDraws;
    readonly cells: readonly DrawnCell[];
  };
}

/** What a part of it is. */
export interface Made {
  readonly draws: Tally;
  readonly errors: ScoreDraws;
  readonly points: SobolOutcomes;
  readonly first: Uint8Array;
  readonly cells: Float64Array;
}

export type Kind = keyof Asked;
export type Job<K extends Kind = Kind> = { [One in K]: { readonly kind: One } & Readonly<Asked[One]> }[K];

/** How many draws, or points, a part has: some tenths of a second at most. */
export const SIZES: Readonly<Record<Kind, number>> = {
  draws: CHUNK,
  errors: 250,
  points: 16,
  first: 256,
  cells: 256,
};

/** @returns the part of a number, from 0, of so many draws or points in all: the same bytes in whatever order parts are asked for, and where */
export function partsOf<K extends Kind>(job: Job<K>) {
  return anyPartsOf(job as unknown as Job) as (part: number, all: number) => Made[K];
}

function anyPartsOf(job: Job): (part: number, all: number) => Made[Kind] {
  if (job.kind === "draws") return treeDraws(job);
  const size = SIZES[job.kind];
  const of = rangesOf(job);
  return (part, all) => of(part * size, Math.min(all, (part + 1) * size));
}

function rangesOf(job: Exclude<Job, Job<"draws">>): (from: number, to: number) => Made[Kind] {
  switch (job.kind) {
    case "errors":
      return scoreDraws(job.world, job.seed);
    case "points": {
      const { worlds, groups, seed, points, ranked, subject } = job;
      const outcomes = rankOutcomes(groupRanks(worlds, groups, seed), ranked, subject);
      const own = { points, seed, groups: groups.map((_, at) => [at]) };
      return sobolOutcomes(outcomes, subject < 0 ? 1 : 2, own);
    }
    case "first":
      return amongFirst(job.world, job.plan, job.k);
    case "cells":
      return cellDraws(job.world, job.plan, job.cells);
  }
}
