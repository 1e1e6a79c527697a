import { expect, it } from "vitest";
import { profileChanges as changesBetween } from "../../../src/explain/diff/profile-changes.ts";
import type { Profile } from "../../../src/model/profile.ts";
import { readProfile } from "../../../src/profile/index.ts";
import { profileChangeText } from "../../../src/report/text/profile-changes.ts";
import { en } from "../../../src/words/en/index.ts";
import { plain, profileOf } from "../../scoring/fixture.ts";

const profileChanges = (before: Profile, after: Profile) =>
  changesBetween(before, after).map((one) => ({ cause: one.cause, change: profileChangeText(one, en) }));
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

const AT = { method: "goalposts", from: 1, to: 100 };
const GATE = { id: "low", title: "Low", when: { indicator: "y", below: 5 }, effect: "exclude" };
const twoOf = (x: object, rest: object = {}, root: object = {}) =>
  profileOf({ ...root, children: [{ indicator: "x", normalise: AT, ...x }, plain("y")] }, rest);
const was = twoOf({});

it.each([
  ["a weight", twoOf({ weight: 3 }), "weights", "x: weight 1 to 3 (50 % to 75 % of the whole)"],
  ["a normaliser", twoOf({ normalise: "rank" }), "normalisation", /^x: from goalposts \(.*\) to rank$/u],
  [
    "a direction",
    twoOf({ direction: "lower" }),
    "normalisation",
    "x: from direction higher to direction lower",
  ],
  ["a transform", twoOf({ transform: "log" }), "normalisation", "x: from transform none to transform log"],
  [
    "a treatment",
    twoOf({ treat: "winsorise" }),
    "normalisation",
    /^x: from treatment none to treatment winsorise/u,
  ],
  [
    "an age",
    twoOf({ maxAge: 4 }),
    "normalisation",
    "x: from evidence of any age to evidence up to 4 years old",
  ],
  [
    "whom it is for",
    twoOf({ appliesWhen: { country: ["GHA"] } }),
    "aggregation",
    "x: from applies everywhere to applies when the country is GHA",
  ],
  ["a mean", twoOf({}, {}, { aggregate: "minimum" }), "aggregation", "the root: from arithmetic to minimum"],
  [
    "how a factor's own score is placed",
    twoOf({}, {}, { normalise: "percentile" }),
    "normalisation",
    "the root: from its score as it is to its score normalised by percentile",
  ],
  [
    "what is required",
    twoOf({}, {}, { requires: { title: "some", anyOf: ["x", "y"] } }),
    "aggregation",
    "the root: from no evidence required to not ranked without evidence of x or y",
  ],
  ["a scale", twoOf({}, { scale: [0, 10] }), "normalisation", "scale 0 to 100 becomes 0 to 10"],
  ["peer groups", twoOf({}, { peers: { by: "g" } }), "normalisation", "peer groups by nothing to g"],
  [
    "a node that moves",
    profileOf({ children: [plain("y"), { id: "new", children: [{ indicator: "x", normalise: AT }] }] }),
    "aggregation",
    ["new enters under the root, with 50 % of the whole", "x moves from the root to new"],
  ],
  [
    "an error",
    twoOf({ error: { relative: 0.1, interval: 0.95 } }),
    "errors",
    "x: from no standard error declared to a standard error of 10 % of the figure and intervals of 95 %",
  ],
  [
    "a correlation of errors",
    twoOf({}, { errors: { withinSource: 0.3 } }),
    "errors",
    "correlation of errors within a source: 0 to 0.3",
  ],
  ["a node that leaves", profileOf({ children: [plain("y")] }), "aggregation", "x leaves the root"],
  ["a gate that enters", twoOf({}, { gates: [GATE] }), "gates", "Low (low) enters: it excludes"],
] as const)("%s that is another is told under its cause, both ways round", (_, is, cause, said) => {
  const told = profileChanges(was, is).filter((one) => one.cause === cause || cause !== "aggregation");
  const expected = (Array.isArray(said) ? said : [said]).map((change) => ({
    cause,
    change: typeof change === "string" ? change : expect.stringMatching(change as RegExp),
  }));
  expect(told).toEqual(expected);
  expect(profileChanges(is, was).some((one) => one.cause === cause)).toBe(true);
});

it("a gate is told to enter, to leave, to have another effect or to test something else, by title and id", () => {
  const gated = (gate: object) => twoOf({}, { gates: [{ ...GATE, ...gate }] });
  const changesOf = (...sides: readonly [typeof was, typeof was]) =>
    profileChanges(...sides).map(({ change }) => change);
  expect(changesOf(gated({}), was)).toEqual(["Low (low) leaves"]);
  expect(changesOf(gated({}), gated({ effect: "flag" }))).toEqual(["Low (low): exclude to flag"]);
  expect(changesOf(gated({}), gated({ when: { indicator: "y", below: 6 } }))).toEqual([
    "Low (low) tests something else",
  ]);
  expect(changesOf(gated({}), gated({}))).toEqual([]);
});
