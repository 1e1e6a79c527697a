import type { Iso3 } from "../../model/country.ts";
import { isFactor, type Profile, type ProfileNode } from "../../model/profile.ts";
import { remembered } from "../../model/remembered.ts";
import type { Plan, PlanItem } from "../../scoring/index.ts";
import type { Placed } from "../../scoring/placing.ts";
import { fittedNodes, placedBy } from "../../scoring/plan.ts";
import type { Causes } from "./causes.ts";
import { keyOf } from "./pair/hybrid-profile.ts";

/** The causes in what others have, where nodes place their scores among those of the candidates. */
export const OTHERS = ["others", "candidates"] as const;

/** What one side says of everybody's own scores. */
export interface Standing {
  readonly candidates: ReadonlySet<Iso3>;
  /** By country, a node's own scores, before they are placed; undefined where the side's tree has no such node. */
  raw(key: string): ReadonlyMap<Iso3, number> | undefined;
}

/** One country at a time among others, for the nodes of one plan. */
interface Turn {
  /** Its nodes place a score among those to whom it was last turned. */
  readonly plan: Plan;
  /** Those nodes. */
  readonly nodes: readonly PlanItem[];
  turnTo(country: Iso3, set: number): void;
}

/**
 * Among whom a country's scores are placed in a mixture of before and after. `candidates` is who they are, `others` what scores they have:
 * as before or as after, each a country's own on that side, whatever made it. A candidate who is none on the side that the scores are taken
 * from, and has no score of the node there, has that of the other side. The country itself is none of them.
 */
export interface Others {
  /** Both causes, as a set. */
  readonly causes: number;
  /** Those of them by which any other's score differs that a country stands among at one of the plan's nodes. */
  relevant(plan: Plan, country: Iso3): number;
  inTurn(plan: Plan): Turn;
}

/** Whether some factor of one of them brings its own score onto the scale before it goes up. */
export function placesNodes(...profiles: readonly Profile[]): boolean {
  const places = (node: ProfileNode): boolean =>
    isFactor(node) && (node.normalise !== undefined || node.children.some(places));
  return profiles.some(({ tree }) => places(tree));
}

/** Where none does. */
export const NO_OTHERS: Others = {
  causes: 0,
  relevant: () => 0,
  inTurn: (plan) => ({ plan, nodes: [], turnTo: () => undefined }),
};

export function othersIn(before: Standing, after: Standing, met: Causes): Others {
  const [scores, who] = OTHERS.map(met.bitOf) as [number, number];
  const states = [0, scores, who, scores | who];

  const amongAt = (key: string, state: number): ReadonlyMap<Iso3, number> => {
    const [one, other] = (state & scores) === 0 ? [before, after] : [after, before];
    const { candidates } = (state & who) === 0 ? before : after;
    const [own, elsewhere] = [one.raw(key), other.raw(key)];
    const found = new Map<Iso3, number>();
    for (const country of candidates) {
      // Who is a candidate there without a score of the node does not stand among the others there.
      const stands = own !== undefined && one.candidates.has(country);
      const score = own?.get(country) ?? (stands ? undefined : elsewhere?.get(country));
      if (score !== undefined) found.set(country, score);
    }
    return found;
  };
  /** Of one node in each state: everybody's scores as they are told apart, and the same in order. */
  const amongIn = remembered((plan: Plan) =>
    remembered((item: PlanItem) =>
      remembered((state: number) => {
        const key = item === plan.root ? ROOT : keyOf(item.node);
        const own = new Map<Iso3, number>();
        for (const [country, score] of amongAt(key, state)) own.set(country, item.fit!.tie(score));
        return { own, sorted: Float64Array.from(own.values()).sort() };
      }),
    ),
  );

  return {
    causes: scores | who,
    relevant(plan, country) {
      let found = 0;
      for (const item of fittedNodes(plan)) {
        const at = amongIn(plan)(item);
        for (const bit of [scores, who])
          for (const state of states)
            if ((state & bit) === 0 && !sameOthers(at(state), at(state | bit), country)) found |= bit;
      }
      return found;
    },
    inTurn(plan) {
      const nodes = fittedNodes(plan);
      let whose: Iso3 | undefined;
      let known = new Map<number, readonly Placed[]>();
      let now: readonly Placed[] = [];
      const positions = new Map(nodes.map(({ index }, at) => [index, at]));
      return {
        plan: placedBy(
          plan,
          ({ index }) =>
            (raw) =>
              now[positions.get(index)!]!(raw),
        ),
        nodes,
        turnTo(country, set) {
          if (whose !== country) known = new Map();
          whose = country;
          const state = set & (scores | who);
          let placed = known.get(state);
          if (placed === undefined) {
            placed = nodes.map((item) => {
              const { own, sorted } = amongIn(plan)(item)(state);
              return item.fit!.among(sorted, own.get(country) ?? Number.NaN);
            });
            known.set(state, placed);
          }
          now = placed;
        },
      };
    },
  };
}

export const ROOT = "root";

interface Among {
  readonly own: ReadonlyMap<Iso3, number>;
  readonly sorted: Float64Array;
}

/** Whether the same scores stand in both, the country's own aside. */
function sameOthers(one: Among, other: Among, country: Iso3): boolean {
  const [mine, its] = [one.own.get(country), other.own.get(country)];
  const length = one.sorted.length - (mine === undefined ? 0 : 1);
  if (length !== other.sorted.length - (its === undefined ? 0 : 1)) return false;
  const [skip, skipped] = [positionOf(one.sorted, mine), positionOf(other.sorted, its)];
  for (let i = 0; i < length; i += 1)
    if (one.sorted[i < skip ? i : i + 1] !== other.sorted[i < skipped ? i : i + 1]) return false;
  return true;
}

function positionOf(sorted: Float64Array, score: number | undefined): number {
  return score === undefined ? sorted.length : sorted.indexOf(score);
}
