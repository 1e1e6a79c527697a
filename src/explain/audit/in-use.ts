import type { Observation } from "../../model/observation.ts";
import type { Frame } from "./frame.ts";

/**
 * The values that decide something: those that a candidate's score rests on, and those that gates tested for the candidates
 * or excluded somebody on. What stands in the data beside them changes no rank.
 */
export function observationsInUse({ table, candidates, leaves }: Frame): ReadonlySet<Observation> {
  const used = new Set<Observation>();
  for (const leaf of leaves) {
    const { observations } = table.columns[leaf.leaf]!;
    for (const { index } of candidates) {
      const one = observations.at(index);
      if (one) used.add(one);
    }
  }
  for (const { gates } of candidates) {
    for (const { truth } of gates) for (const one of truth.observations) used.add(one);
  }
  for (const { gates } of table.excluded) {
    for (const { outcome, gate, truth } of gates) {
      if (outcome !== "met" || gate.effect !== "exclude") continue;
      for (const one of truth.observations) used.add(one);
    }
  }
  return used;
}
