import { expect, it } from "vitest";
import { staticTextsOf } from "../../src/page/data/pack.ts";

const ships = {
  of: ["Literacy", "Inflation"],
  as: { fr: ["Alphabétisation", null], zh: ["识字率", "通货膨胀"] },
};

it("keeps what is alike as it is, tells the rest by number, and each once, a word that ships by its own", () => {
  const { of, as } = staticTextsOf(
    "en",
    {
      en: [
        "  Literacy",
        "x.lit: no older than 5 years",
        "x.inf: no older than 12 years",
        "CPI of 2025",
        "Inflation",
      ],
      fr: [
        "  Alphabétisation",
        "x.lit : 5 ans au plus",
        "x.inf : 12 ans au plus",
        "CPI of 2025",
        "Inflation",
      ],
      zh: ["  识字率", "x.lit：不早于5年", "x.inf：不早于12年", "CPI of 2025", "通货膨胀"],
    },
    ships,
  );
  expect(of).toEqual([["  ", 0], ["x.lit", 2, "5", 3], ["x.inf", 2, "12", 3], null, [1]]);
  expect(as).toEqual({ fr: [" : ", " ans au plus"], zh: ["：不早于", "年"] });
});

it("leaves out a language that has another number of texts", () => {
  const { of, as } = staticTextsOf(
    "en",
    { en: ["one", "two"], fr: ["un", "deux"], zh: ["一"] },
    { of: [], as: {} },
  );
  expect(of).toEqual([[0], [1]]);
  expect(as).toEqual({ fr: ["un", "deux"] });
});
