import { describe, expect, it } from "vitest";
import { scale } from "../../../src/explain/audit/checks/scale.ts";
import type { Observation } from "../../../src/model/observation.ts";
import { dataset, observation, tier } from "../../dataset/make.ts";
import { use } from "./use.ts";

const { catalogue } = dataset([]);
const found = (used: readonly Observation[], others: readonly Observation[] = []) =>
  scale
    .find({ observations: [...used, ...others], catalogue, use: use(used) })
    .map(({ code, severity, countries }) => [code, severity, countries.join()]);

describe("the audit of publishers' scales", () => {
  it("is silent on the ends of the scale and on what has no scale", () => {
    const fine = [
      observation({ value: 0 }),
      observation({ country: "PER", value: 100 }),
      observation({ indicator: "factbook.budget-balance", value: -75 }),
      observation({ indicator: "of.my-own", value: 1e9 }),
      tier("Tier 2 Watch List"),
    ];
    expect(found(fine)).toEqual([]);
  });

  it("needs a person for a value in use outside, the farthest first", () => {
    const used = [observation({ value: 101 }), observation({ country: "PER", value: -7 })];
    expect(found(used)).toEqual([
      ["outside-scale", "person", "PER"],
      ["outside-scale", "person", "GHA"],
    ]);
  });

  it("only notes a value that is outside by less than its own error", () => {
    // The scale ends at -2.5: 0.2 beyond it is 1 standard error of 0.2, and 4 of 0.05.
    const wgi = (given: Partial<Observation>) => observation({ indicator: "wgi.cc", value: -2.7, ...given });
    expect(found([wgi({ se: 0.2 }), wgi({ country: "PER", se: 0.05 }), wgi({ country: "TCD" })])).toEqual([
      ["outside-scale", "person", "PER"],
      ["outside-scale", "person", "TCD"],
      ["outside-scale", "note", "GHA"],
    ]);
  });

  it("needs a person for a category that the publisher does not have", () => {
    const [finding] = scale.find({ observations: [], catalogue, use: use([tier("Tier 4")]) });
    expect(finding).toMatchObject({
      code: "unknown-category",
      severity: "person",
      figures: { value: "Tier 4" },
    });
    expect(finding!.message).toContain("Tier 2 Watch List");
  });

  it("counts what is not in use by indicator", () => {
    const old = (year: number, value: number) => observation({ year, value });
    expect(found([observation()], [old(2012, 150), old(2013, 120)])).toEqual([
      ["outside-scale-not-in-use", "note", "GHA"],
    ]);
  });
});
