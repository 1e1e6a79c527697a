import type { Robustness } from "../../model/documents/robustness.ts";
import type { Run } from "../load-run.ts";
import { type RobustnessAsked, SEED, TOP } from "./options.ts";
import { rankSetsOf } from "./sets.ts";
import { weightSpaceOf } from "./weight-space.ts";

/** What is asked for beside the draws: sets of ranks, and all weightings of a node. */
export function besideDraws(
  { table, surroundings }: Run,
  { sets, weightSpace, seed = SEED, top = TOP, draws }: RobustnessAsked,
): Pick<Robustness, "rankSets" | "weightSpace"> {
  return {
    ...(sets === undefined
      ? {}
      : {
          rankSets: rankSetsOf(table, {
            coverage: sets,
            seed,
            top,
            ...(draws === undefined ? {} : { draws }),
          }),
        }),
    ...(weightSpace === undefined
      ? {}
      : { weightSpace: weightSpaceOf(table, weightSpace, seed, surroundings) }),
  };
}
