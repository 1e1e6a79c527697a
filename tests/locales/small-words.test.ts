import { expect, it } from "vitest";
import { requirementTitle } from "../../src/explain/nodes.ts";
import { en } from "../../src/locales/en/index.ts";
import { es } from "../../src/locales/es/index.ts";
import { pt } from "../../src/locales/pt/index.ts";
import { sourcesSentence } from "../../src/report/sources-text.ts";
import { scored } from "../scoring/fixture.ts";
import { BRACKETS, inBrackets } from "./pseudo.ts";

const { words } = inBrackets();

it("a country that wants an article has it in what a gate found", () => {
  expect(en.observed([{ kind: "country", country: "PHL", name: "Philippines" }])).toBe(
    "the country is the Philippines",
  );
  expect(en.observed([{ kind: "country", country: "GHA", name: "Ghana" }])).toBe("the country is Ghana");
});

it("a country has in Spanish the article that goes with its name there", () => {
  const inSpanish = (country: string) => es.inSentence({ country, name: es.countryNames![country]! });
  expect(["PSE", "COM", "ESH", "SLV", "IND"].map(inSpanish)).toEqual([
    "Palestina",
    "las Comoras",
    "el Sáhara Occidental",
    "El Salvador",
    "la India",
  ]);
});

it("what agrees with a list in Spanish stands behind the word for it, not behind its title", () => {
  const known = { periods: 0 } as never;
  expect(es.warnings.listNotInForce("Alianzas CPC", known, 2025)).toMatch(
    /^la lista «Alianzas CPC», que no es exhaustiva, no dice nada de la situación a 2025:/u,
  );
  expect(es.warnings.listNotInForce("Lista de la Ley", known, 2025)).toMatch(/^la «Lista de la Ley», que/u);
});

it("a flag that is gone is not said to be cleared: the list behind it may only have ended", () => {
  expect(en.diff.flag("On a list", [], ["Ghana (GHA)"])).toBe("On a list: no longer raised for Ghana (GHA)");
});

it("no sources make no sentence", () => {
  expect(sourcesSentence({ sources: [] } as never, en)).toEqual([]);
});

it("a requirement without a title of its own is called in the language of the document", () => {
  const requires = { anyOf: ["x"] };
  const table = scored(
    { children: [{ id: "n", requires, children: [{ indicator: "x", normalise: "min-max" }] }] },
    { AAA: {} },
  );
  const item = table.plan.items.find(({ node }) => node.id === "n")!;
  const called = requirementTitle(table.plan, item, { language: BRACKETS, titleOf: () => "X", words });
  expect(called).toBe(words.noEvidence(["X"]));
});

it("in Portuguese a country that a message has the name of alone has its article, and titles with an “e” stand behind a colon", () => {
  expect(pt.audit.figureOf("x", "Tailândia", 2015)).toBe("x da Tailândia, 2015");
  expect(pt.audit.figureOf("x", "Angola")).toBe("x de Angola");
  expect(pt.warnings.proxies(["Colaborar e avaliar", "B"], ["C"])).toBe(
    "Do que tem peso, baseiam-se somente em indicadores indiretos: Colaborar e avaliar; B. Baseia-se em parte em indicadores indiretos: C.",
  );
});

it("in Portuguese a small share of the weight is not told as nothing, and an entry that has ended says when", () => {
  const pull = { weight: 0.004, influence: 0.02, r: 0.1 };
  expect(pt.checks.weights?.briefInfluence("X", pull)).toBe("X tem menos de 1% do peso e 2% da influência");
  expect(pt.lists.held({ from: "2018-05", until: "2019-06-30" })).toBe(
    "de 05/2018 até 30/06/2019, quando terminou",
  );
});
