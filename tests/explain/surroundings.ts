import type { Surroundings } from "../../src/explain/index.ts";
import type { WarningInWords } from "../../src/model/warning.ts";
import { en } from "../../src/words/en/index.ts";

/** Surroundings in which a country is called by its code, and an indicator by its id. */
export const around: Surroundings<WarningInWords> = {
  language: "en",
  words: en,
  titleOf: () => undefined,
  tool: { name: "shortlist", version: "0.0.0" },
  profileSha256: "",
  dataset: { asOf: null, sha256: "", sources: [] },
  warnings: [],
  nameOf: (country) => country,
};
