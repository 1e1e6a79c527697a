import { knownBy } from "../../dataset/known.ts";
import type { Dataset } from "../../model/dataset.ts";
import type { KnownBy } from "../../model/published.ts";
import { sources } from "../../sources/index.ts";

/** Of a dataset what had been published by a day, by what each adapter states of its publisher's editions. */
export function asKnown(dataset: Dataset, asked: KnownBy): Dataset {
  const published = new Map(sources.map((source) => [source.id, source.published]));
  const { observations, known } = knownBy(
    dataset.observations,
    asked,
    (source) => published.get(source),
    dataset.files,
  );
  return { ...dataset, observations, known };
}
