import { isFactor, type Profile, type ProfileNode } from "../src/model/profile.ts";
import { compile, restingOnGaps, type Scored, type ScoreTable, score } from "../src/scoring/index.ts";
import { INCOME } from "../src/sources/income.ts";
import { spearman } from "../src/stats/correlation.ts";

/** As many of a ranking as somebody who decides would look at. */
export const FIRST = 25;
/** As many as must not stand there because of a gap. */
const FOREMOST = 15;

/** What a ranking does, over the ranked: what is wanted of the default profile is said in these figures. */
export interface Standing {
  readonly ranked: number;
  readonly candidates: number;
  /** Spearman's correlation of the score with each. */
  readonly with: Readonly<Record<"need" | "commitment" | "will" | "gdp" | "evidence", number>>;
  /** By how many times need and commitment multiply a geometric mean from their tenth to their ninetieth percentile. */
  readonly moves: readonly [number, number];
  /** The lowest percentile, of need and of commitment among the candidates, of the first 25. */
  readonly lowest: readonly [number, number];
  /** How many score 0. */
  readonly zeros: number;
  /** The first 15 by code, and whether each rests on a gap. */
  readonly foremost: readonly { readonly code: string; readonly gap: boolean }[];
}

export function standing(table: ScoreTable): Standing {
  const { plan, ranked, apart, evidence } = table;
  const item = (id: string) => plan.items.find(({ node }) => node.id === id)!;
  const halves = [item("need"), item("commitment")] as const;
  const incomes = evidence.values(INCOME.figure);
  const among = (of: (one: Scored) => number | undefined) => {
    const known = ranked.filter((one) => Number.isFinite(of(one)));
    return spearman(
      known.map((one) => one.score),
      known.map((one) => of(one)!),
    )!;
  };
  const placed = halves.map((half) => percentiles([...ranked, ...apart], (one) => one.raw(half)));
  const first = ranked.filter(({ rank }) => rank <= FIRST);
  const gaps = restingOnGaps(table);
  return {
    ranked: ranked.length,
    candidates: ranked.length + apart.length,
    with: {
      need: among((one) => one.raw(halves[0])),
      commitment: among((one) => one.raw(halves[1])),
      will: among(({ scores }) => scores[item("political-will").index]),
      gdp: among(({ country }) => incomes.get(country)?.value as number | undefined),
      evidence: among(({ coverage }) => coverage[plan.root.index]),
    },
    moves: pair(
      ([index, share]) => {
        const scores = ranked.map(({ scores }) => scores[index]!).sort((a, b) => a - b);
        return (quantile(scores, 0.9) / quantile(scores, 0.1)) ** share;
      },
      halves.map(({ index, share }) => [index, share] as const),
    ),
    lowest: pair((of) => Math.min(...first.map((one) => of.get(one)!)), placed),
    zeros: ranked.filter((one) => one.score === 0).length,
    foremost: ranked
      .filter(({ rank }) => rank <= FOREMOST)
      .map(({ country }) => ({ code: country, gap: gaps.has(country) })),
  };
}

/** Other ways to join the two halves of a profile, and to weigh and fill what is below them. */
export function alternatives(cpc: Profile): readonly (readonly [name: string, profile: Profile])[] {
  const root = cpc.tree.id;
  const halves = (need: object, commitment: object = need) =>
    changed(cpc, (node) => ({ need, commitment })[node.id] ?? {});
  const joined = (method: string, profile = cpc) =>
    changed(profile, ({ id }) => (id === root ? { aggregate: { method } } : {}));
  const weighing = (weights: Readonly<Record<string, number>>) =>
    changed(cpc, ({ id }) => (id in weights ? { weight: weights[id] } : {}));
  const goalposts = (from: number, to: number) => ({ normalise: { method: "goalposts", from, to } });
  return [
    ["the arithmetic mean of the percentiles", joined("arithmetic")],
    ["their harmonic mean", joined("harmonic")],
    ["z-scores, added", joined("arithmetic", halves({ normalise: { method: "z-score", mean: 50, sd: 20 } }))],
    ["min-max, geometric mean", halves({ normalise: { method: "min-max" } })],
    ["goalposts 0–65 and 35–95, geometric mean", halves(goalposts(0, 65), goalposts(35, 95))],
    ["raw halves, geometric mean", halves({ normalise: undefined })],
    ["raw halves, weights 1 : 4.3", halves({ normalise: undefined }, { normalise: undefined, weight: 4.3 })],
    ["gaps on children left out, not filled", filled(cpc, "children", { policy: "rescale" })],
    ["every gap filled", filled(cpc, root, { policy: "peer-median", peers: { by: "wb.income" } })],
    ["freedom, corruption and MCC a factor each", weighing({ freedom: 3, corruption: 3, mcc: 3 })],
    ["need 2 : 1 : 1, estimate to children 1 : 1", weighing({ prevalence: 2, estimate: 1, children: 1 })],
  ];
}

/** Every gap below a node dealt with in one way. */
function filled(profile: Profile, id: string, missing: object): Profile {
  const within = (node: ProfileNode): readonly string[] =>
    isFactor(node) ? [node.id, ...node.children.flatMap(within)] : [node.id];
  const find = (node: ProfileNode): ProfileNode[] =>
    node.id === id ? [node] : isFactor(node) ? node.children.flatMap(find) : [];
  const ids = new Set(find(profile.tree).flatMap(within));
  return changed(profile, (node) => (ids.has(node.id) ? { missing: { ...node.missing, ...missing } } : {}));
}

function changed(profile: Profile, change: (node: ProfileNode) => object): Profile {
  const again = <N extends ProfileNode>(node: N): N => ({
    ...node,
    ...change(node),
    ...(isFactor(node) ? { children: node.children.map(again) } : {}),
  });
  return { ...profile, tree: again(profile.tree) };
}

/** The same evidence under another profile. */
export function under(profile: Profile, { evidence }: ScoreTable): ScoreTable {
  return score(compile(profile), evidence);
}

/** Midranks among all: (below + half of the others equal + 1/2) / n, in per cent. */
function percentiles<T>(all: readonly T[], of: (one: T) => number): ReadonlyMap<T, number> {
  return new Map(
    all.map((one) => {
      const below = all.filter((other) => of(other) < of(one)).length;
      const equal = all.filter((other) => other !== one && of(other) === of(one)).length;
      return [one, (100 * (below + equal / 2 + 0.5)) / all.length];
    }),
  );
}

/** By the R-7 method, of what is sorted. */
function quantile(sorted: readonly number[], p: number): number {
  const at = (sorted.length - 1) * p;
  const low = sorted[Math.floor(at)]!;
  return low + (at % 1) * (sorted[Math.ceil(at)]! - low);
}

function pair<T>(of: (one: T) => number, both: readonly T[]): readonly [number, number] {
  return [of(both[0]!), of(both[1]!)];
}
