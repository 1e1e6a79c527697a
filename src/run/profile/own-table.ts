import type { Dataset } from "../../model/dataset.ts";
import { ShortlistError } from "../../model/error.ts";
import type { Profile } from "../../model/profile.ts";
import { weighedOf } from "../../profile/indicators.ts";

/** A profile made for a table of the user's own says so, rather than call its first column a mistake. */
export async function mustHaveItsTable(profile: Profile, file: string, dataset: Dataset): Promise<void> {
  if (weighedOf(profile).some((indicator) => dataset.catalogue.some(({ id }) => id === indicator))) return;
  const { ownIndicators } = await import("../../dataset/own-indicators.ts");
  const own = ownIndicators(weighedOf(profile));
  const there = new Set(dataset.figures?.indicators);
  for (const { indicator } of dataset.observations) there.add(indicator);
  if (own.length < weighedOf(profile).length || own.length < 2 || own.some((one) => there.has(one))) return;
  const what = `the profile “${profile.id}” weighs ${own.length} indicators that no publisher's file here has: ${own.join(", ")}`;
  throw new ShortlistError("needs-own-table", what, {
    where: { file },
    wayOut: `Pass your own table with --data: a country column, and columns named as these. “--profile cpc” ranks the shipped evidence.`,
  });
}
