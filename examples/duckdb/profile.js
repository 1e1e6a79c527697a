import { readFileSync } from "node:fs";
import { readProfile } from "shortlist";

export const profile = readProfile(
  readFileSync(new URL("profile.yaml", import.meta.url), "utf8"),
  "profile.yaml",
);
/** By indicator, which is a column of the table as well: its weight and direction. */
export const indicators = profile.tree.children;
