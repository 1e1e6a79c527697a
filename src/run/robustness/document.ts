import { title } from "../../explain/nodes.ts";
import { profileSummary } from "../../explain/ranking.ts";
import { defined } from "../../model/defined.ts";
import type { RobustCountry, Robustness } from "../../model/documents/robustness.ts";
import { textIn } from "../../model/text-in.ts";
import { TOPS } from "../../model/top.ts";
import {
  centralWeights,
  FAILURES,
  rankAcceptability,
  rankQuantile,
  type Tally,
  type TreeDraws,
  topAcceptability,
  weighedNodes,
  winShares,
} from "../../robustness/index.ts";
import { GRID_FAILURES } from "../../scoring/grid.ts";
import { type Scored, type ScoreTable, takesRank } from "../../scoring/index.ts";
import { gatesAskNodes } from "../../scoring/tests-in.ts";
import type { Run } from "../load-run.ts";
import { undrawnOf } from "./undrawn.ts";
import { variedIn } from "./varied.ts";
import { gapsOf } from "./world.ts";

const GENERATOR = "xoshiro128**, one stream per draw and purpose, hashed from the seed";

export interface Drawn {
  /** The ranked, in their order, then the others. */
  readonly players: readonly (Scored & { readonly rank?: number })[];
  readonly tally: Tally;
  readonly plan: TreeDraws;
  readonly top: number;
  /** How many draws were asked for. */
  readonly asked: number;
}

/** Where each country stood in draws, and which order they keep: what a ranking says beside its ranks. */
export function placesIn(run: Run, drawn: Drawn): Pick<Robustness, "countries" | "order" | "undrawn"> {
  const { order } = orderIn(run.table, drawn.tally);
  const gaps = drawn.players.map((one) => gapsOf(run.table.plan, one));
  return {
    countries: countriesOf(drawn, [], [], (country) => country),
    ...defined({ order, undrawn: undrawnOf(run, gaps) }),
  };
}

/** What draws gave, as a document. */
export function robustnessDocument({ table, surroundings }: Run, drawn: Drawn): Robustness {
  const gaps = drawn.players.map((one) => gapsOf(table.plan, one));
  const { tally, plan, top } = drawn;
  const made = tally.draws + tally.failedDraws;
  const { id, title: named, sha256, scale, bounded } = profileSummary(table, surroundings);
  const weighed = plan.weights ? weighedNodes(table.plan) : [];
  const children = weighed.flatMap((node) => node.children);
  const ids = children.map((at) => table.plan.items[at]!.node.id);
  const isDrawn = made > 0;
  const countries = isDrawn ? countriesOf(drawn, ids, children, surroundings.nameOf) : [];
  const by = table.plan.profile.peers?.by;
  const isNamed = countries.some((one) => one.centralWeights !== undefined);
  return {
    document: "shortlist/robustness/1",
    tool: surroundings.tool,
    profile: { id, title: named, sha256, scale, ...(bounded === false ? { bounded } : {}) },
    dataset: surroundings.dataset,
    seed: plan.seed,
    generator: GENERATOR,
    draws: made,
    ...(made < drawn.asked ? { asked: drawn.asked } : {}),
    failedDraws: tally.failedDraws,
    ...variedIn(table, drawn.players, gaps, plan),
    ...(made > 0 ? defined({ undrawn: undrawnOf({ table, surroundings }, gaps) }) : {}),
    ...frozenGates(table, surroundings.language),
    of: table.ranked.length,
    otherwiseRanked: isDrawn ? shareOf(tally.otherwise, tally.draws) : null,
    ...(tally.tied > 0 ? { tied: shareOf(tally.tied, tally.draws) } : {}),
    top: {
      k: top,
      countries: table.ranked.filter(({ rank }) => rank <= top).map(({ country }) => country),
      stays: isDrawn ? shareOf(tally.stays, tally.draws) : null,
    },
    ...(isDrawn ? orderIn(table, tally) : {}),
    countries,
    ...(tally.wins ? { pairwise: pairsOf(drawn, countries) } : {}),
    titles: Object.fromEntries([
      ...(isNamed ? children : []).map((at) => {
        const item = table.plan.items[at]!;
        return [item.node.id, title(item, surroundings)];
      }),
      ...(by === undefined ? [] : [[by, surroundings.titleOf(by) ?? by]]),
    ]),
    warnings: surroundings.warnings,
  };
}

function countriesOf(
  { players, tally, top }: Drawn,
  ids: readonly string[],
  children: readonly number[],
  nameOf: (country: string) => string,
): RobustCountry[] {
  const n = players.length;
  const acceptability = rankAcceptability(tally);
  const among = topAcceptability(tally);
  const central = ids.length > 0 ? centralWeights(tally) : [];
  const tops = [...new Set([...TOPS.filter((k) => k <= n), top])].sort((a, b) => a - b);
  return players.flatMap((one, i) => {
    const row = acceptability.subarray(i * n, (i + 1) * n);
    const own = tally.failures.subarray(i * FAILURES, (i + 1) * FAILURES);
    const rankedShare =
      1 -
      shareOf(
        own.reduce((sum, count) => sum + count, 0),
        tally.draws,
      );
    const isRanked = one.rank !== undefined;
    if (!isRanked && rankedShare === 0) return [];
    const quantile = (p: number) =>
      rankedShare === 0 ? null : rankQuantile(acceptability, n, i, p * rankedShare);
    const mean = row.reduce((sum, share, rank) => sum + share * (rank + 1), 0);
    const failures = GRID_FAILURES.flatMap((code, at) =>
      code === "none" || own[at] === 0 ? [] : [{ code, share: shareOf(own[at]!, tally.draws) }],
    );
    const first = central[i];
    return [
      {
        country: one.country,
        name: nameOf(one.country),
        rank: one.rank ?? null,
        score: one.score ?? null,
        rankedShare,
        rankMean: rankedShare === 0 ? null : mean / rankedShare,
        rankP05: quantile(0.05),
        rankP50: quantile(0.5),
        rankP95: quantile(0.95),
        firstShare: Math.min(1, row[0]!),
        topShare: Object.fromEntries(tops.map((k) => [k, Math.min(1, among[i * n + Math.min(k, n) - 1]!)])),
        acceptability: untilLast(row),
        ...(first
          ? { centralWeights: Object.fromEntries(ids.map((id, at) => [id, first[children[at]!]!])) }
          : {}),
        ...(failures.length > 0 ? { failures } : {}),
      },
    ];
  });
}

/** In so many of 100 draws one is above the other where their order is said to be kept. */
const KEPT = 95;

/** Which neighbours keep their order, and the classes within which the first is told from nobody. */
function orderIn(
  { ranked }: ScoreTable,
  { above, countries, draws }: Tally,
): Pick<Robustness, "order" | "classes"> {
  const keeps = (i: number, j: number) => 100 * above![i * countries + j]! >= KEPT * draws;
  const classes: { from: number; to: number; countries: string[] }[] = [];
  let first = 0;
  let kept = 0;
  ranked.forEach(({ country, rank }, at) => {
    // Who is level in the ranking has no order to keep.
    if (at > 0 && rank > ranked[at - 1]!.rank && keeps(at - 1, at)) kept += 1;
    if (at === 0 || keeps(first, at)) {
      first = at;
      classes.push({ from: rank, to: rank, countries: [country] });
      return;
    }
    const own = classes.at(-1)!;
    own.to = rank;
    own.countries.push(country);
  });
  return { order: { neighbours: ranked.length - 1, kept }, classes };
}

/** A gate that asks for a score could turn under other weights and figures, and is not asked again. */
function frozenGates({ plan }: ScoreTable, language: string): Pick<Robustness, "frozenGates"> {
  const asking = plan.profile.gates.filter((gate) => takesRank(gate) && gatesAskNodes({ gates: [gate] }));
  if (asking.length === 0) return {};
  return { frozenGates: asking.map(({ id, title: named }) => ({ id, title: textIn(named, language, id) })) };
}

function shareOf(count: number, all: number): number {
  return all === 0 ? 0 : count / all;
}

/** Every pair of neighbours in the ranking, and every pair of the top: how often the one that ranks higher was above the other. */
function pairsOf({ players, tally, top }: Drawn, countries: readonly RobustCountry[]) {
  const shares = winShares(tally);
  const n = players.length;
  const shown = countries.filter(({ rank }) => rank !== null);
  const at = new Map(players.map(({ country }, i) => [country, i]));
  return shown.flatMap((above, i) =>
    shown.slice(i + 1).flatMap((below, j) => {
      if (j > 0 && below.rank! > top) return [];
      const [a, b] = [above, below].map(({ country }) => at.get(country)!);
      const share = shares[a! * n + b!]!;
      return Number.isNaN(share) ? [] : [{ a: above.country, b: below.country, share }];
    }),
  );
}

/** The shares to the last that is not 0. */
function untilLast(row: Float64Array): number[] {
  return [...row.subarray(0, row.findLastIndex((share) => share !== 0) + 1)];
}
