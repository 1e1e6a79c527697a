import type { Robustness } from "../../model/documents/robustness.ts";
import { ShortlistError } from "../../model/error.ts";
import { CHUNK, emptyTally, mergeTally, type TreeDraws, treeDraws } from "../../robustness/index.ts";
import type { ScoreTable } from "../../scoring/index.ts";
import { loadRun, type Run } from "../load-run.ts";
import { robustnessDocument } from "./document.ts";
import {
  drawsOf,
  type RobustnessOptions,
  SEED,
  TOP,
  type Variable,
  variedOf,
  weightChange,
} from "./options.ts";
import { worldOf } from "./world.ts";

/** A run, and how sure its ranking is. */
export async function robustnessRun(
  options: RobustnessOptions,
  cwd: string,
): Promise<{ readonly run: Run; readonly document: Robustness }> {
  const { seed = SEED, top = TOP } = options;
  const varied = variedOf(options.vary);
  const change = weightChange(options.weights);
  const draws = drawsOf(options.draws);
  if (top < 1) {
    throw new ShortlistError("bad-top", "--top 0 is no top to be in or out of", {
      wayOut: "Give 1 or more.",
    });
  }
  const run = await loadRun(options, cwd);
  const { table } = run;
  if (table.ranked.length === 0) {
    throw new ShortlistError("nobody-ranked", "nobody is ranked: there is no ranking to be sure of", {
      wayOut: "“shortlist rank” says why, country by country.",
    });
  }
  const players = playersOf(table, varied);
  const inTop = table.ranked.filter(({ rank }) => rank <= top);
  const plan: TreeDraws = {
    worlds: [worldOf(table, players, varied)],
    ranked: Uint8Array.from(players, (_, i) => (i < table.ranked.length ? 1 : 0)),
    top: Uint8Array.from(players, (_, i) => (i < inTop.length ? 1 : 0)),
    seed,
    ...(varied.has("weights") ? { weights: change } : {}),
  };
  const chunk = treeDraws(plan);
  const tally = emptyTally(players.length, table.plan.items.length);
  for (let index = 0; index * CHUNK < draws; index += 1) mergeTally(tally, chunk(index, draws));
  return { run, document: robustnessDocument(run, { players, tally, plan, top }) };
}

/**
 * Who may have a rank in some draw: the ranked, in their order, and those whose evidence might do under other weights. Where missing values
 * are drawn, the ranked alone: what is drawn is no evidence, and gives nobody a rank.
 */
function playersOf({ ranked, unscored }: ScoreTable, varied: ReadonlySet<Variable>) {
  if (varied.has("missing")) return ranked;
  const never = new Set(["required", "demanded"]);
  return [...ranked, ...unscored.filter(({ failure }) => !never.has(failure!.cause.code))];
}
