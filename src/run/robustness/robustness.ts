import type { Robustness } from "../../model/documents/robustness.ts";
import { ShortlistError } from "../../model/error.ts";
import { TOP } from "../../model/top.ts";
import { emptyTally, mergeTally, type TreeDraws } from "../../robustness/index.ts";
import { contenders, type ScoreTable } from "../../scoring/index.ts";
import { mustBeATop } from "../arguments/top.ts";
import { loadRun, type Run } from "../load-run.ts";
import { type Drawn, robustnessDocument } from "./document.ts";
import { factsOf } from "./facts.ts";
import { leaveOneOut } from "./leave-one-out.ts";
import { methodsDocument, waysOf } from "./methods.ts";
import {
  drawsOf,
  mustDraw,
  type RobustnessAsked,
  type RobustnessOptions,
  seedOf,
  type Variable,
  variedOf,
  weightChange,
} from "./options.ts";
import { type Drawing, inParts } from "./pool.ts";
import { sensitivityOf } from "./sensitivity.ts";
import { besideDraws, mustBeCoverage, rankSetsOf } from "./sets.ts";
import { weightSpaceOf } from "./weight-space.ts";
import { mayHaveScore, worldOf } from "./world.ts";

/** A run, and how sure its ranking is. */
export async function robustnessRun(
  options: RobustnessOptions,
  cwd: string,
  drawing: Omit<Drawing, "threads"> = {},
): Promise<{ readonly run: Run; readonly document: Robustness }> {
  // What is wrong with them is said before the data are read.
  settled(options);
  const run = await loadRun(options, cwd);
  return { run, document: await robustnessOf(run, options, drawing) };
}

/** How sure the ranking of a run is. */
export async function robustnessOf(
  run: Run,
  options: RobustnessAsked,
  drawing: Omit<Drawing, "threads"> = {},
): Promise<Robustness> {
  const { seed, top, varied, leavesOut, change, draws } = settled(options);
  const { table } = run;
  const { drawn, ways, pool } = await drawnFrom(run, options, drawing);
  const { players, tally, plan } = drawn;
  const { sets: coverage, weightSpace } = options;
  const more = options.draws === undefined ? {} : { draws };
  const parts = {
    rankSets: coverage !== undefined && (await rankSetsOf(table, { coverage, seed, top, ...more }, pool)),
    sensitivity:
      options.sensitivity &&
      (await sensitivityOf(run, plan.worlds, { ...options, varied, change, seed }, pool)),
    facts: options.facts && (await factsOf(run, players, plan, { k: top, ...more }, pool)),
  };
  const stoppedBefore = PARTS.filter((part) => parts[part] === undefined && asksFor(options, part));
  const document = robustnessDocument(run, drawn);
  const stood = new Map(document.countries.map((one) => [one.country, one]));
  return {
    ...document,
    ...(ways ? { methods: methodsDocument(ways, tally) } : {}),
    ...(parts.sensitivity || {}),
    ...(parts.facts ? { facts: parts.facts } : {}),
    ...(leavesOut ? leaveOneOut(run, top) : {}),
    ...(parts.rankSets ? { rankSets: besideDraws(parts.rankSets, (country) => stood.get(country)) } : {}),
    ...(weightSpace === undefined
      ? {}
      : { weightSpace: weightSpaceOf(table, weightSpace, seed, run.surroundings) }),
    ...(stoppedBefore.length > 0 ? { stoppedBefore } : {}),
  };
}

/** The draws alone. */
export async function drawnFrom(run: Run, options: RobustnessAsked, drawing: Omit<Drawing, "threads"> = {}) {
  const { seed, top, varied, change, draws } = settled(options);
  const { table } = run;
  if (table.ranked.length === 0) {
    throw new ShortlistError("nobody-ranked", "nobody is ranked: there is no ranking to be sure of", {
      wayOut: "“shortlist rank” says why, country by country.",
    });
  }
  const players = playersOf(table, varied);
  const inTop = table.ranked.filter(({ rank }) => rank <= top);
  const ways = varied.has("methods") ? waysOf(table, players, varied) : undefined;
  const plan: TreeDraws = {
    worlds: ways?.worlds ?? [worldOf(table, players, varied)],
    ranked: Uint32Array.from(players, (_, i) => table.ranked[i]?.rank ?? 0),
    top: Uint8Array.from(players, (_, i) => (i < inTop.length ? 1 : 0)),
    seed,
    order: true,
    ...(options.pairwise ? { pairs: true } : {}),
    ...(varied.has("weights") ? { weights: change } : {}),
  };
  const tally = emptyTally(players.length, table.plan.items.length, plan);
  const { threads } = options;
  const pool = { ...drawing, ...(threads === undefined ? {} : { threads }) };
  const asked = varied.size === 0 ? 0 : draws;
  if (asked > 0) {
    await inParts({ kind: "draws", ...plan }, asked, (part) => mergeTally(tally, part), pool);
    if (tally.draws === 0) throw nothingDrawn(tally.failedDraws);
  }
  const drawn: Drawn = { players, tally, plan, top, asked };
  return { drawn, ways, pool };
}

/** What is drawn beside the rankings, in this order. */
const PARTS = ["rankSets", "sensitivity", "facts"] as const;

function asksFor(options: RobustnessAsked, part: (typeof PARTS)[number]): boolean {
  return part === "rankSets" ? options.sets !== undefined : options[part] === true;
}

function settled(options: RobustnessAsked) {
  const { first: top = TOP } = options;
  const { varied, leavesOut } = variedOf(options);
  const change = weightChange(options.weights);
  const draws = drawsOf(options.draws);
  const seed = seedOf(options.seed);
  mustDraw(options.threads);
  mustBeATop(top);
  if (options.sets !== undefined) mustBeCoverage(options.sets, options.draws);
  return { seed, top, varied, leavesOut, change, draws };
}

function nothingDrawn(failed: number): ShortlistError {
  if (failed === 0) {
    return new ShortlistError(
      "stopped",
      "stopped before the first draws were made: there is nothing to say",
      {
        wayOut: "Let it run longer, or ask for fewer draws with --draws.",
      },
    );
  }
  return new ShortlistError("nobody-ranked", `in none of ${failed} draws has anybody a score`, {
    wayOut: "Vary less, or ask for less evidence in the profile (minimumCoverage).",
  });
}

/** Who may have a rank in some draw: the ranked, in their order, and others who may have a score. */
function playersOf(table: ScoreTable, varied: ReadonlySet<Variable>) {
  return contenders(table).filter((one) => mayHaveScore(one, varied));
}
