import { describe, expect, it } from "vitest";
import { defaultsTaken } from "../../src/profile/defaults.ts";
import { openProfile } from "../../src/profile/index.ts";
import { folderOf, runCli } from "../cli/run-cli.ts";

/** `key: value`, with the lines where it holds, of a profile's text. */
function taken(text: string): string[] {
  const { stated, placeOf } = openProfile(text, "my.yaml");
  return defaultsTaken(stated).map(({ key, value, paths }) => {
    const lines = paths.map((path) => /\d+/u.exec(placeOf({ path }))![0]);
    return `${key}: ${value} @${lines.join(",")}`;
  });
}

const BARE = `id: mine
tree:
  children:
    - {indicator: x, normalise: z-score}
    - id: part
      children:
        - {indicator: y, weight: 2, normalise: min-max}
gates:
  - {id: g, when: {any: [{indicator: x, above: 1}]}, effect: flag}
`;

/** The same with everything stated that can be stated without changing what is computed. */
const STATED = `id: mine
scale: [0, 100]
asOf: latest
missing: {policy: rescale, minimumCoverage: 0}
tree:
  aggregate: arithmetic
  children:
    - {indicator: x, weight: 1, direction: higher, normalise: {method: z-score, mean: 0, sd: 1}}
    - id: part
      weight: 1
      aggregate: arithmetic
      children:
        - {indicator: y, weight: 2, direction: higher, normalise: min-max}
gates:
  - {id: g, when: {any: [{indicator: x, above: 1, maxAge: 3}]}, effect: flag}
`;

describe("the defaults that a profile takes", () => {
  it("are every optional key that it does not state, with its value and its lines", () =>
    expect(taken(BARE)).toEqual([
      "scale: [0, 100] @1",
      "asOf: latest @1",
      "missing.policy: rescale @1",
      "missing.minimumCoverage: 0 @1",
      "aggregate: arithmetic @2,5",
      "weight: 1 @4,5",
      "direction: higher @4,7",
      "maxAge: none, evidence of any age counts @4,7,9",
      "transform: none @4,7",
      "treat: none @4,7",
      "appliesWhen: everybody @4,7",
      "z-score.mean: 0 @4",
      "z-score.sd: 1 @4",
    ]));

  it("are none where the key is stated", () =>
    expect(taken(STATED).map((line) => line.split(":")[0])).toEqual([
      "maxAge",
      "transform",
      "treat",
      "appliesWhen",
    ]));

  it("are what the reader fills in: both texts are one profile", () => {
    const [bare, stated] = [openProfile(BARE, "a").profile, openProfile(STATED, "b").profile];
    const only = (one: typeof bare) => ({
      ...one,
      gates: [],
      tree: JSON.stringify(one.tree).replace(',"mean":0,"sd":1', ""),
    });
    expect(only(bare)).toEqual(only(stated));
  });

  it("are listed by validate, of a profile that is named", async () => {
    const cwd = folderOf({ "bare.yaml": BARE });
    const { code, out } = await runCli(["profile", "validate", "./bare.yaml"], { cwd });
    expect(code).toBe(0);
    expect(out).toContain("Not stated, so the default applies:\n    scale: [0, 100]\n");
    expect(out).toContain("\n    weight: 1 (lines 4, 5)\n");
  });
});
