import { describe, expect, it } from "vitest";
import { isFactor, type ProfileNode } from "../../src/model/profile.ts";
import { inYear } from "../../src/profile/in-year.ts";
import { readProfile } from "../../src/profile/index.ts";

const leaf = (indicator: string, years?: object) => ({ indicator, normalise: "min-max", years });

const profile = readProfile(
  JSON.stringify({
    id: "changing",
    tree: {
      children: [
        leaf("always"),
        leaf("old", { to: 2021 }),
        { id: "group", children: [leaf("new", { from: 2022 }), leaf("brief", { from: 2015, to: 2016 })] },
        { id: "late", years: { from: 2023 }, children: [leaf("inner")] },
      ],
    },
    gates: [
      { id: "g", effect: "flag", when: { country: "USA" } },
      { id: "h", effect: "flag", when: { country: "USA" }, years: { to: 2022 } },
    ],
  }),
  "changing.json",
);

const ids = (node: ProfileNode): string[] =>
  isFactor(node) ? [node.id, ...node.children.flatMap(ids)] : [node.id];

describe("a profile in a year", () => {
  it.each([
    [2014, ["changing", "always", "old"]],
    [2015, ["changing", "always", "old", "group", "brief"]],
    [2016, ["changing", "always", "old", "group", "brief"]],
    [2017, ["changing", "always", "old"]],
    [2021, ["changing", "always", "old"]],
    [2022, ["changing", "always", "group", "new"]],
    [2023, ["changing", "always", "group", "new", "late", "inner"]],
    [undefined, ["changing", "always", "group", "new", "late", "inner"]],
  ])("of %s has that year's nodes, and no factor that is left empty", (year, expected) =>
    expect(ids(inYear(profile, year).tree)).toEqual(expected),
  );

  it("has that year's gates", () => {
    const gates = (year?: number) => inYear(profile, year).gates.map(({ id }) => id);
    expect([gates(2022), gates(2023), gates()]).toEqual([["g", "h"], ["g"], ["g"]]);
  });
});
