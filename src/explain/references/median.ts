import type { ReferenceEntry } from "../reference.ts";
import { medianReference } from "../reference.ts";

export const medianCountry: ReferenceEntry = {
  id: "median",
  summary: "the median of each indicator's normalised score over the ranked countries",
  make: medianReference,
};
