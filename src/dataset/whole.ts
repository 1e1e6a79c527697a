import type { Dataset } from "../model/dataset.ts";
import type { Observation } from "../model/observation.ts";
import { inOrder } from "./in-order.ts";

/** Every observation of a dataset in the fixed order, those of its figures too. */
export function wholeOf({
  observations,
  figures,
}: Pick<Dataset, "observations" | "figures">): readonly Observation[] {
  return figures ? inOrder([...observations, ...figures]) : observations;
}

/** The same dataset with its figures among the observations, for whoever looks at each of them. */
export function withoutColumns<T extends Dataset>(dataset: T): Omit<T, "figures"> {
  const { figures: _, ...rest } = dataset;
  return { ...rest, observations: wholeOf(dataset) };
}
