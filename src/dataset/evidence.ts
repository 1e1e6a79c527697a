import { country as countryOf, regionsOf } from "../countries/reference.ts";
import type { Iso3 } from "../model/country.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Evidence } from "../model/evidence.ts";
import { type Choice, chosenEvidence } from "./chosen.ts";
import { listAsOf } from "./lists.ts";

/** What ISO 3166, UN M49 and the State Department say of countries. */
const ABOUT: Pick<Evidence, "standing" | "regions"> = {
  standing: (iso3) => countryOf(iso3)?.standing ?? "territory",
  regions: (iso3) => regionsOf(iso3).map(({ name }) => name),
};

/**
 * The evidence as of a year: for each country the newest value of that year or before, no older than `maxAge`, of the
 * best grade that has one (a full list's figure that its later editions leave out gives way to a partial list's). A value without a year has no age: it counts as of any year, but only where none of the same
 * grade with a year does. Where files disagree on a newer one than that, and nothing settles it, there is none.
 */
export function evidenceAsOf(
  dataset: Omit<Choice, "lists"> & Pick<Dataset, "lists" | "known">,
  asOf: number | undefined,
  only?: readonly Iso3[],
): Evidence {
  const lists = dataset.lists.map((list) => listAsOf(list, asOf, dataset.known?.day));
  return chosenEvidence({ ...dataset, lists }, asOf, ABOUT, only);
}
