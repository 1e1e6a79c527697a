import { describe, expect, it } from "vitest";
import {
  narrativeOf,
  recommendationList,
  recommendationsIn,
} from "../../../src/sources/tip-text/narrative.ts";

/** Invented, in the language of the reports. */
const LIST = `• Vigorously investigate and prosecute trafficking crimes, including of complicit officials.
• Continue to train police, judges, and inspectors on the law.
• Under the 2010 law, increase funding for shelters by
10 percent.`;

describe("a recommendation", () => {
  it("is kept whole, with its verb and what it is about", () =>
    expect(recommendationsIn(LIST)).toEqual([
      {
        text: "Vigorously investigate and prosecute trafficking crimes, including of complicit officials.",
        verb: "vigorously investigate and prosecute",
        subject: "trafficking crimes",
      },
      {
        text: "Continue to train police, judges, and inspectors on the law.",
        verb: "continue to train",
        subject: "police, judges, and inspectors on the law",
      },
      {
        text: "Under the 2010 law, increase funding for shelters by 10 percent.",
        verb: "increase",
        subject: "funding for shelters",
      },
    ]));

  it("stands in a list that is cut where the text ends within it", () => {
    const of = (text: string) =>
      recommendationList(narrativeOf(`Tier 2\n\nPRIORITIZED RECOMMENDATIONS:\n\n${text}`));
    expect(of(LIST)).toMatchObject({ count: 3, isCut: false });
    expect(of(LIST.slice(0, -12))).toMatchObject({ count: 3, isCut: true });
    expect(recommendationList(narrativeOf("The government trained police."))).toBeUndefined();
  });

  it("stands in a list without a heading, which is cut where the text begins within it", () => {
    const of = (text: string) => recommendationList(narrativeOf(text));
    expect(of(LIST)).toMatchObject({ start: 2, count: 3, isCut: false });
    expect(of(`The government trained police. It convicted two traffickers.\n\n${LIST}`)).toMatchObject({
      count: 3,
      isCut: false,
    });
    const runOn =
      "identify victims among migrants; train police on the law; fund shelters; and raise awareness among the public.";
    expect(recommendationList(narrativeOf(runOn, { part: "recommendations" }))).toMatchObject({
      count: 4,
      isCut: true,
    });
  });
});
