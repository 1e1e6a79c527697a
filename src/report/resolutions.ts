import type { Resolution } from "../model/country.ts";
import type { Messages } from "../words/index.ts";
import type { Report } from "./blocks.ts";

/** What each name or code was taken for, in the order in which they were given. */
export function resolutionBlocks(resolutions: readonly Resolution[], { resolutions: say }: Messages): Report {
  return {
    blocks: [
      {
        kind: "table",
        whole: "--format json",
        columns: Object.values(say.columns).map((title) => ({ title })),
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
