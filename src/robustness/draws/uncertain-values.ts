import type { Value } from "../../model/observation.ts";
import type { Plan } from "../../scoring/plan.ts";
import { renormaliser } from "../../scoring/renormaliser.ts";
import type { Random } from "../random/random.ts";
import type { World } from "./world.ts";

/** Writes the leaf scores of a draw into a grid's. */
export type LeafDraws = (random: Random, scores: Float64Array) => void;

/**
 * Makes the drawer of figures: each is what is published plus a normal error, before it is transformed and normalised, and normalisers that
 * look at everybody are fitted anew. Errors of different countries and of different figures have nothing to do with each other.
 */
export function uncertainValues(plan: Plan, { uncertain, peers, positions }: World): LeafDraws {
  const n = positions.length;
  const everybody = peers.length;
  const figures = Math.max(0, ...uncertain.map((one) => one.figures + 1));
  const drawn = new Float64Array(figures * everybody);
  const scored = new Float64Array(n);
  const leaves = uncertain.map(({ leaf, values, applies, errors, figures: of }) => {
    const item = plan.leaves[leaf]!;
    const players = Int32Array.from(positions.keys()).filter((i) => values[positions[i]!] !== undefined);
    const wanted = players.map((i) => positions[i]!);
    return {
      values,
      errors,
      players,
      from: of * everybody,
      at: item.index * n,
      again: renormaliser(plan, item, { applies, peers: { of: peers }, wanted }),
      now: [...values] as (Value | undefined)[],
      some: Int32Array.from(values.keys()).filter((i) => errors[i]! > 0),
    };
  });
  /** Leaves with the same figures have the same errors, drawn for the first of them. */
  const first = leaves.filter(({ from }, k) => leaves.findIndex((other) => other.from === from) === k);
  return (random, scores) => {
    for (const { from, some } of first) for (const i of some) drawn[from + i] = random.normal();
    for (const { values, errors, players, from, at, again, now, some } of leaves) {
      for (const i of some) now[i] = (values[i] as number) + errors[i]! * drawn[from + i]!;
      again(now, scored);
      for (let k = 0; k < players.length; k += 1) scores[at + players[k]!] = scored[k]!;
    }
  };
}
