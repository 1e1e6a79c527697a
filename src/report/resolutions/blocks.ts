import type { Resolution } from "../../model/country.ts";
import type { Report } from "../blocks.ts";

/** What each name or code was taken for, in the order in which they were given. */
export function resolutionBlocks(resolutions: readonly Resolution[]): Report {
  return {
    blocks: [
      {
        kind: "table",
        columns: ["input", "iso3", "name", "match", "note"].map((title) => ({ title })),
        rows: resolutions.map(({ input, iso3 = "", name = "", match, note = "" }) => [
          input,
          iso3,
          name,
          match,
          note,
        ]),
      },
    ],
  };
}
