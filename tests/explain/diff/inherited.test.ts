import { expect, it } from "vitest";
import { profileChanges } from "../../../src/explain/diff/profile-changes.ts";
import { readProfile } from "../../../src/profile/index.ts";

const profile = (missing: string, own = "") =>
  readProfile(
    `id: p
${missing}tree:
  children:
    - {id: need, children: [{indicator: a, normalise: min-max}, {indicator: b, normalise: min-max}]}
    - {id: will, ${own}children: [{indicator: c, normalise: min-max}]}
`,
    "p.yaml",
  );
const missingIn = (before: string, after: string, own = "") =>
  profileChanges(profile(before), profile(after, own))
    .map(({ change }) => change)
    .filter((change) => change.includes("missing evidence"));

it("a rule of missing evidence that all nodes take from the profile is said once, and one of a node's own there", () => {
  expect(missingIn("", "missing: {policy: worst}\n")).toHaveLength(1);
  const own = missingIn("", "", "missing: {policy: worst}, ");
  expect(own).toHaveLength(1);
  expect(own[0]).toMatch(/^will: /u);
});
