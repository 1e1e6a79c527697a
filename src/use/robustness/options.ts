import { badUsage } from "../../model/problem.ts";
import type { WeightChange } from "../../robustness/index.ts";
import { BY_DEFAULT, PERCENT, SEED, VARIABLE, type Variable } from "../../robustness/of-table.ts";
import type { RunOptions } from "../load-run.ts";

export { BY_DEFAULT, SEED, VARIABLE };

/** No draw at all: one factor or source after the other. */
export const LEAVE_ONE_OUT = "leave-one-out";

export const DRAWS = 10_000;
export const WEIGHTS = `uniform:${PERCENT}`;

/** What is asked of a run. */
export interface RobustnessAsked {
  /** Any of `VARIABLE`, absent: `BY_DEFAULT`; and `leave-one-out`. */
  readonly vary?: readonly string[];
  /** `simplex`, `dirichlet:<concentration>` or `uniform:<percent>`; absent: `uniform:25`. */
  readonly weights?: string;
  readonly draws?: number;
  readonly seed?: number;
  /** Whether to count, pair by pair, who is above whom. */
  readonly pairwise?: boolean;
  /** On how many threads; it changes no figure. Absent: as many as the machine has processors. */
  readonly threads?: number;
  /** How many make the top of which is asked whether it stays; absent: 10. */
  readonly first?: number;
  /** Sets of ranks that hold the true ones with this probability; absent: none are made. */
  readonly sets?: number;
  /** Whether to ask what the movement of ranks hangs on. */
  readonly sensitivity?: boolean;
  /** By ISO code: whose rank is asked about, too. */
  readonly country?: string;
  /** Whether to ask which figures would settle most who is among the first. */
  readonly facts?: boolean;
  /** A node by id: what all weightings of its children make of its score. */
  readonly weightSpace?: string;
}

export interface RobustnessOptions extends RunOptions, RobustnessAsked {}

/** What is to vary in draws, and whether one factor or source at a time is left out. */
export function variedOf({ vary: asked = BY_DEFAULT, ...options }: RobustnessAsked): {
  readonly varied: ReadonlySet<Variable>;
  readonly leavesOut: boolean;
} {
  const known: readonly string[] = [...VARIABLE, LEAVE_ONE_OUT];
  const wrong = asked.find((word) => !known.includes(word));
  const twice = asked.find((word, i) => asked.indexOf(word) < i);
  if (wrong !== undefined || twice !== undefined || asked.length === 0) {
    const what =
      wrong === undefined && twice !== undefined
        ? `${asked.join(",")} names ${twice} twice`
        : `${wrong || "“”"} is nothing that can vary`;
    throw badUsage(`--vary ${what}`, {
      wayOut: `Name any of ${known.join(", ")}, each once, separated by commas.`,
    });
  }
  const varied = new Set(VARIABLE.filter((word) => asked.includes(word)));
  if (options.country !== undefined && !options.sensitivity) {
    throw badUsage("--country says whose rank --sensitivity asks about", {
      wayOut: "Add --sensitivity, or leave out --country.",
    });
  }
  if (options.facts && varied.has("methods")) {
    throw badUsage("--facts asks what figures settle under the profile's own methods", {
      wayOut: "Leave out --facts, or leave methods out of --vary.",
    });
  }
  if (varied.size === 0) mustNeedNoDraws(options);
  else if (options.weights !== undefined && !varied.has("weights")) {
    throw badUsage("--weights says how weights are drawn, and --vary does not name them", {
      wayOut: `Leave out --weights, or write --vary ${["weights", ...asked].join(",")}.`,
    });
  }
  return { varied, leavesOut: asked.includes(LEAVE_ONE_OUT) };
}

/** What is asked of draws would go unanswered where there are none. */
function mustNeedNoDraws({
  pairwise,
  weights,
  draws,
  seed,
  sets,
  sensitivity,
  facts,
  weightSpace,
}: Omit<RobustnessAsked, "vary">): void {
  const idle = [
    ...(pairwise ? ["--pairwise"] : []),
    ...(sensitivity ? ["--sensitivity"] : []),
    ...(facts ? ["--facts"] : []),
    ...(weights === undefined ? [] : ["--weights"]),
    ...(draws === undefined || sets !== undefined ? [] : ["--draws"]),
    ...(seed === undefined || sets !== undefined || weightSpace !== undefined ? [] : ["--seed"]),
  ];
  if (idle.length === 0) return;
  throw badUsage(`${idle[0]} is about draws, and --vary ${LEAVE_ONE_OUT} alone makes none`, {
    wayOut: `Leave out ${idle.join(" and ")}, or vary something else too: --vary weights,${LEAVE_ONE_OUT}.`,
  });
}

/** How weights are to be drawn. */
export function weightChange(written: string = WEIGHTS): WeightChange {
  const [kind, amount, ...more] = written.split(":");
  const number = amount === undefined || amount.trim() === "" ? Number.NaN : Number(amount);
  if (more.length === 0) {
    if (kind === "simplex" && amount === undefined) return { kind };
    if (kind === "dirichlet" && number > 0 && number <= 1e6) return { kind, concentration: number };
    if (kind === "uniform" && number > 0 && number <= 100) return { kind, percent: number };
  }
  throw badUsage(`--weights ${written} is no way to draw weights`, {
    wayOut:
      "Write uniform:25 (each weight up to 25 % smaller or larger; at most 100), dirichlet:50 (around the profile's, the closer the higher the number) or simplex (any weights at all).",
  });
}

/** A whole number of draws that there is memory and patience for. */
export function drawsOf(draws: number = DRAWS): number {
  if (Number.isInteger(draws) && draws >= 1 && draws <= 100_000_000) return draws;
  throw badUsage(`--draws ${draws} is no number of draws`, {
    wayOut: "Give 1 to 100000000; 10000 are enough for shares to within a percentage point.",
  });
}

/** A seed that the generator tells from any other. */
export function seedOf(seed: number = SEED): number {
  if (Number.isSafeInteger(seed) && seed >= 0) return seed;
  throw badUsage(`--seed ${seed} is no seed`, {
    wayOut: `Give a whole number from 0 to ${Number.MAX_SAFE_INTEGER}.`,
  });
}

/** Somebody has to draw. */
export function mustDraw(threads: number = 1): void {
  if (Number.isInteger(threads) && threads >= 1) return;
  throw badUsage(`--threads ${threads} leaves nobody to draw`, { wayOut: "Give a whole number, 1 or more." });
}
