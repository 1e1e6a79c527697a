import { country } from "../src/countries/index.ts";
import { isFactor, type ProfileNode } from "../src/model/profile.ts";
import { compile, type ScoreTable, score } from "../src/scoring/index.ts";
import { reweighted } from "../src/scoring/plan.ts";
import { spearman } from "../src/stats/spearman.ts";

/** How much of a ranking is told of: as many as somebody who decides would look at. */
const FIRST = 25;

/** What became of the first of a ranking in another one. */
export interface Effect {
  /** Names of those who left the first, and of those who came into them. */
  readonly left: readonly string[];
  readonly came: readonly string[];
  /** Who of the first moved furthest and is still ranked; absent where nobody moved. */
  readonly furthest?: { readonly name: string; readonly from: number; readonly to: number };
  /** Spearman's correlation of the ranks over those whom both rank. */
  readonly rho: number;
  readonly ranked: number;
}

/** Ranks the same evidence under profiles that differ in one thing, and says what became of the first. */
export class Trial {
  constructor(readonly table: ScoreTable) {}

  /** A node's weight times a number; 0 leaves it out. What it requires stays required. */
  weighing(id: string, times: number): Effect {
    const { plan, evidence } = this.table;
    const { weight } = plan.items.find(({ node }) => node.id === id)!;
    return this.beside(score(reweighted(plan, new Map([[id, weight * times]])), evidence));
  }

  /** Every node as a function has it. */
  changing(changed: <N extends ProfileNode>(node: N) => N): Effect {
    const again = <N extends ProfileNode>(node: N): N => {
      const one = changed(node);
      return isFactor(one) ? { ...one, children: one.children.map(again) } : one;
    };
    const { profile } = this.table.plan;
    return this.beside(score(compile({ ...profile, tree: again(profile.tree) }), this.table.evidence));
  }

  /** Another ranking of the same countries. */
  beside({ ranked }: Pick<ScoreTable, "ranked">): Effect {
    const after = new Map(ranked.map((one) => [one.country, one.rank]));
    const both = this.table.ranked.filter((one) => after.has(one.country));
    const first = this.table.ranked.filter(({ rank }) => rank <= FIRST).map((one) => one.country);
    const then = ranked.filter(({ rank }) => rank <= FIRST).map((one) => one.country);
    const [furthest] = both
      .filter(({ rank }) => rank <= FIRST)
      .map((one) => ({ name: nameOf(one.country), from: one.rank, to: after.get(one.country)! }))
      .filter(({ from, to }) => from !== to)
      .sort((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from));
    return {
      left: first.filter((one) => !then.includes(one)).map(nameOf),
      came: then.filter((one) => !first.includes(one)).map(nameOf),
      ...(furthest ? { furthest } : {}),
      rho: spearman(
        both.map(({ rank }) => rank),
        both.map((one) => after.get(one.country)!),
      )!,
      ranked: ranked.length,
    };
  }
}

function nameOf(iso3: string): string {
  return country(iso3)?.name ?? iso3;
}
