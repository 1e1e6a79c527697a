import { expect, it } from "vitest";
import { catalogue } from "../../../src/dataset/catalogue.ts";
import { FACTOR_ENDS, findings } from "../../../src/sources/findings/index.ts";
import { sources } from "../../../src/sources/index.ts";
import { textSources } from "../../../src/sources/texts.ts";
import { tipText } from "../../../src/sources/tip-text/index.ts";
import { FACTORS } from "../../../src/use/findings.ts";

it("every finding of a text and of an analyst says to which factor it speaks, and that is one that is told", () => {
  const told = new Set<string>(FACTORS);
  const saying = [...catalogue.values()].filter(({ speaksTo }) => speaksTo);
  for (const { id, speaksTo } of saying) expect([id, told.has(speaksTo!.factor)]).toEqual([id, true]);
  const by = (who: "text" | "analyst") =>
    saying.filter(({ speaksTo }) => speaksTo!.by === who).map(({ id }) => id);
  expect(by("analyst")).toEqual(findings.indicators.map(({ id }) => id));
  const asked = tipText.recommendations!.indicator;
  expect(by("text")).toEqual(
    expect.arrayContaining(tipText.indicators.map(({ id }) => id).filter((id) => id !== asked)),
  );
});

it("what an analyst may rate on a text is a factor of the analysts' form", () => {
  const rated = [...catalogue.values()].flatMap(({ speaksTo }) => speaksTo?.rated ?? []);
  expect(rated.length).toBeGreaterThan(20);
  for (const factor of rated) expect([factor, FACTOR_ENDS.has(factor)]).toEqual([factor, true]);
});

it("who asks for what texts say alone asks all sources that read texts", () => {
  const reading = sources.filter(
    ({ indicators, recommendations }) =>
      recommendations !== undefined || indicators.some(({ speaksTo }) => speaksTo?.by === "text"),
  );
  const asked = reading.map(({ indicators, recommendations }) => ({ indicators, recommendations }));
  expect(textSources.map(({ indicators, recommendations }) => ({ indicators, recommendations }))).toEqual(
    asked,
  );
});
