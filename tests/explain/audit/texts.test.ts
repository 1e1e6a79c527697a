import { describe, expect, it } from "vitest";
import { texts } from "../../../src/explain/audit/checks/texts.ts";
import type { Observation } from "../../../src/model/observation.ts";
import { toldBy } from "./frames.ts";

const figure = (indicator: string, year: number, value: string | number, quote?: string): Observation => ({
  country: "TGO",
  indicator,
  year,
  value,
  source: indicator.split(".")[0]!,
  file: `${indicator}.csv`,
  locator: "line 2",
  ...(quote === undefined ? {} : { quote }),
});
const found = (...beside: Observation[]) => toldBy(texts, { beside });

describe("texts against tables", () => {
  it("finds a tier that the table of the same year has otherwise, with the words and both places", () => {
    const [one, ...more] = found(
      figure("tip-text.tier", 2020, "Tier 2", "remained on Tier 2"),
      figure("tip.tier", 2020, "Tier 3"),
      figure("tip.tier", 2019, "Tier 1"),
    );
    expect(more).toEqual([]);
    expect(one).toMatchObject({
      severity: "person",
      countries: ["TGO"],
      figures: { text: "Tier 2", table: "Tier 3" },
      places: [{ file: "tip-text.tier.csv" }, { file: "tip.tier.csv" }],
    });
    expect(one!.message).toContain("“remained on Tier 2”");
  });

  it("holds a report against ILAB's figures of the year before, and only what they can contradict", () => {
    const ids = (...beside: Observation[]) => found(...beside).map(({ figures }) => figures);
    expect(
      ids(figure("tip-text.count.convictions", 2020, 0), figure("ilab.criminal-convictions", 2019, 4)),
    ).toEqual([{ text: 0, table: 4 }]);
    // More convictions of all traffickers than of those of children, or fewer where ILAB counts other crimes too, is no contradiction.
    expect(
      ids(figure("tip-text.count.convictions", 2020, 2), figure("ilab.criminal-convictions", 2019, 4)),
    ).toEqual([]);
    expect(
      ids(figure("tip-text.count.convictions", 2020, 0), figure("ilab.criminal-convictions", 2020, 4)),
    ).toEqual([]);
    for (const none of [0, "unknown"])
      expect(
        ids(figure("tip-text.count.convictions", 2020, 0), figure("ilab.criminal-convictions", 2019, none)),
      ).toEqual([]);
  });

  it("finds a law on all forms that ILAB does not, and no law where ILAB has one", () => {
    const laws = (said: string, flag: string) =>
      found(figure("tip-text.law", 2020, said), figure("ilab.law-child-trafficking", 2019, flag)).length;
    expect([
      laws("all forms", "no"),
      laws("all forms", "yes"),
      laws("none", "yes"),
      laws("not all forms", "no"),
    ]).toEqual([1, 0, 1, 0]);
  });
});
