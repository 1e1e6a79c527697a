import { medianReference } from "../reference.ts";
import type { ReferenceEntry } from "./contract.ts";

export const medianCountry: ReferenceEntry = {
  id: "median",
  summary: "the median of each indicator's normalised score over the ranked countries",
  make: medianReference,
};
