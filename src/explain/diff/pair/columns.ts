import { ShortlistError } from "../../../model/error.ts";
import type { Profile } from "../../../model/profile.ts";
import { remembered } from "../../../model/remembered.ts";
import { column, peersOf } from "../../../scoring/column.ts";
import { compile, type Plan } from "../../../scoring/index.ts";
import type { Peers } from "../../../scoring/scaling.ts";
import { CAUSE } from "../causes.ts";
import { askedLeaves, type Cells } from "../evaluation.ts";
import type { HybridEvidence } from "./hybrid-evidence.ts";
import { hybridProfile } from "./hybrid-profile.ts";

/** One leaf of one tree, measured in one way, over one list of countries: its column for every state of the data. */
export interface LeafStates {
  /** The sources that its column may depend on. */
  readonly depends: number;
  at(set: number): Cells | undefined;
}

/** What decides a column besides the data. */
export const SHAPES = CAUSE.normalisation | CAUSE.aggregation | CAUSE.countries;
const PROFILE = CAUSE.weights | CAUSE.normalisation | CAUSE.aggregation;

export interface PairColumns {
  plan(set: number): Plan;
  /** By leaf of the plan; undefined for those without weight whatever the weights. */
  leaves(set: number): readonly (LeafStates | undefined)[];
}

/** Every column that the mixtures of two profiles and two bodies of evidence need, each made once, when it is asked for. */
export function pairColumns(before: Profile, after: Profile, hybrid: HybridEvidence): PairColumns {
  const plan = remembered((set: number) => compile(hybridProfile(before, after, set)));
  const planOf = (set: number) => plan(set & PROFILE);

  const statesOf = (shape: number, at: number): LeafStates => {
    const own = planOf(shape);
    const make = (set: number) =>
      hybrid.read(set, (evidence) => {
        try {
          // Read only for a column that looks at them: else it would seem to depend on what makes the groups.
          const peers = lazily(() => peersOf(own, evidence).of);
          return column(own, own.leaves[at]!, evidence, peers);
        } catch (error) {
          // Categories under a method for numbers, or the other way round: such a mixture has no score.
          if (error instanceof ShortlistError && error.code === "not-a-number") return undefined;
          throw error;
        }
      });
    const { result, depends } = make(shape);
    const made = remembered((state: number) => (state === 0 ? result : make(shape | state).result));
    return { depends, at: (set) => made(set & depends) };
  };

  const leaves = remembered((shape: number) => {
    const [one, other] = [planOf(shape), planOf(shape | CAUSE.weights)];
    const asked = new Set([one, other].flatMap(askedLeaves).map(({ leaf }) => leaf));
    return one.leaves.map(({ leaf }) => (asked.has(leaf) ? statesOf(shape, leaf) : undefined));
  });
  return { plan: planOf, leaves: (set) => leaves(set & SHAPES) };
}

function lazily(make: () => Peers["of"]): Peers {
  let made: Peers["of"] | undefined;
  return {
    get of() {
      made ??= make();
      return made;
    },
  };
}
