import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { requirementTitle } from "../../src/explain/nodes.ts";
import type { InForce } from "../../src/model/documents/codes.ts";
import type { Condition } from "../../src/model/profile.ts";
import { conditionText } from "../../src/report/profile.ts";
import { agreementText } from "../../src/report/ranking/notes.ts";
import { completeText, lackText, observedText, turnedFlagText } from "../../src/report/text/eligibility.ts";
import { sourcesSentence } from "../../src/report/text/evidence.ts";
import { unitWords } from "../../src/report/xlsx/sheet.ts";
import { heldText } from "../../src/words/choose.ts";
import { en } from "../../src/words/en/index.ts";
import { es } from "../../src/words/es/index.ts";
import { fr } from "../../src/words/fr/index.ts";
import { languages } from "../../src/words/index.ts";
import { pt } from "../../src/words/pt/index.ts";
import { ru } from "../../src/words/ru/index.ts";
import { zh } from "../../src/words/zh/index.ts";
import { scored } from "../scoring/fixture.ts";
import { BRACKETS, inBrackets } from "./pseudo.ts";
import { whole } from "./whole.ts";

const { words } = inBrackets();
/** With spaces as they are typed. */
const plain = (text: string) => text.replaceAll(/[\u202f\u00a0]/gu, " ");

it("a country that wants an article has it in what a gate found", () => {
  expect(observedText([{ kind: "country", country: "PHL", name: "Philippines" }], en)).toBe(
    "the country is the Philippines",
  );
  expect(observedText([{ kind: "country", country: "GHA", name: "Ghana" }], en)).toBe("the country is Ghana");
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

it("all lists that are not available are told in one line, each with its last day where one is known", () => {
  const ended = { list: "child-soldiers", until: "2025-09-30" };
  expect(
    [en, fr, es, pt, ru, zh].map(({ warnings }) =>
      plain(warnings.listsNotInForce({ lists: [warnings.listUntil(ended), "coups"], asOf: 2025 })),
    ),
  ).toEqual([
    "no list available as of 2025; who is on it is unknown: child-soldiers (until 30 September 2025), coups",
    "aucune liste disponible pour 2025, si bien que l’on ignore qui y figure : child-soldiers (jusqu’au 30/09/2025), coups",
    "no hay lista disponible para 2025, y no se sabe qué países figuran en ella: child-soldiers (hasta el 30/09/2025), coups",
    "não há lista disponível para 2025; não se sabe que países constam dela: child-soldiers (até 30/09/2025), coups",
    "на 2025 год нет действующих списков, поэтому об отсутствии страны в них судить нельзя: child-soldiers (по 30.09.2025), coups",
    "2025年没有可用的名单，无法判定哪些国家在名单上：child-soldiers（截至2025年9月30日）、coups",
  ]);
});

it("who was on a list that has lapsed, or is past its term, or had a coup, is told so in every language", () => {
  const all = (held: InForce) => [en, fr, es, pt, ru, zh].map((words) => plain(heldText(held, words)));
  expect(all({ from: "2024-09-30", until: "2025-09-30", lapsed: true })).toEqual([
    "on the list until 30 September 2025; no later list is available",
    "sur la liste jusqu’au 30/09/2025 ; aucune liste ultérieure n’est disponible",
    "en la lista hasta el 30/09/2025; no hay ninguna posterior disponible",
    "na lista até 30/09/2025; não há lista posterior disponível",
    "в списке по 30.09.2025; более позднего списка нет",
    "列入名单至2025年9月30日；没有后续名单",
  ]);
  expect(all({ from: "2018-05", term: "2022-05" })).toEqual([
    "since May 2018, for a term to May 2022, its end not known",
    "depuis 05/2018, durée convenue jusqu’à 05/2022, fin inconnue",
    "desde 05/2018, con un plazo previsto hasta 05/2022, sin fecha de fin conocida",
    "desde 05/2018, com prazo previsto até 05/2022, sem que se conheça o seu término",
    "с 05.2018, указанный срок до 05.2022, дата окончания неизвестна",
    "自2018年5月起，约定期限至2022年5月，终止日期不详",
  ]);
  expect(all({ effect: "happened", from: "2021-09-05", until: "2026-01-17", closedBy: "election" })).toEqual([
    "on 5 September 2021; since 17 January 2026: elected, not certified",
    "le 05/09/2021 ; depuis le 17/01/2026 : gouvernement élu, non certifié",
    "el 05/09/2021; desde el 17/01/2026: gobierno electo, sin certificar",
    "em 05/09/2021; desde 17/01/2026: governo eleito, não certificado",
    "05.09.2021; с 17.01.2026: избранное правительство, подтверждения нет",
    "2021年9月5日；自2026年1月17日起：民选政府，未经核证",
  ]);
});

it("a test of the years of a list, and of how an entry ended, is told in every language", () => {
  const all = (one: Condition) => [en, fr, es, pt, ru, zh].map((words) => plain(conditionText(one, words)));
  expect(all({ list: "coups", within: 5 })).toEqual([
    "it is on the list coups, by an entry of the last 5 years",
    "il figure sur la liste coups, inscription des 5 dernières années",
    "figura en la lista coups, por una entrada de los últimos 5 años",
    "consta da lista coups, por uma entrada dos últimos 5 anos",
    "страна значится в списке coups, по записи последних 5 лет",
    "在名单coups上（最近5年内的条目）",
  ]);
  expect(all({ list: "coups", ended: "election" })).toEqual([
    "it was on the list coups until an election",
    "il a figuré sur la liste coups jusqu’à une élection",
    "figuró en la lista coups hasta una elección",
    "constou da lista coups até uma eleição",
    "страна значилась в списке coups до выборов",
    "曾在名单coups上，直至选举",
  ]);
  expect(conditionText({ list: "cpc-partners", ended: "unknown" }, en)).toBe(
    "it is on the list cpc-partners, past its stated term",
  );
});

it("in French and Spanish dates of lists are written as there, a day with its article", () => {
  const held = [
    { from: "2015-06-23", until: "2020-06-23" },
    { from: "2018-05", until: "2019-06-30" },
    { from: "2022-12-07", confirmed: "2023-04" },
  ];
  expect(held.map((one) => plain(heldText(one, fr)))).toEqual([
    "du 23/06/2015 au 23/06/2020",
    "de 05/2018 au 30/06/2019",
    "depuis le 07/12/2022, dernière confirmation : 04/2023, fin inconnue",
  ]);
  expect(held.map((one) => heldText(one, es))).toEqual([
    "desde el 23/06/2015 hasta el 23/06/2020",
    "desde 05/2018 hasta el 30/06/2019",
    "desde el 07/12/2022, confirmado por última vez en 04/2023, sin fecha de fin conocida",
  ]);
  const complete = { periods: 1, from: "2024-06-24", until: "2025-09-30" };
  expect(plain(completeText(complete, fr))).toBe("qui n’est complète que du 24/06/2024 au 30/09/2025");
  expect(completeText(complete, es)).toBe("que solo está completa del 24/06/2024 al 30/09/2025");
});

it("a flag that is gone is not said to be cleared: the list behind it may only have ended", () => {
  const flag = { title: "On a list", raised: [], cleared: ["Ghana (GHA)"], open: [] };
  expect(turnedFlagText(flag, en)).toBe("On a list: no longer raised for Ghana (GHA)");
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
  expect(called).toBe(words.noEvidence({ anyOf: ["X"] }));
});

it("in Portuguese a country that a message has the name of alone has its article, and titles with an “e” stand behind a colon", () => {
  expect(pt.audit.figureOf({ indicator: "x", one: { country: "THA", name: "Tailândia" }, year: 2015 })).toBe(
    "x da Tailândia (2015)",
  );
  expect(pt.audit.figureOf({ indicator: "x", one: { country: "AGO", name: "Angola" } })).toBe("x de Angola");
  expect(
    pt.warnings.proxies.both({ wholly: ["Colaborar e avaliar", "B"], whole: 2, partly: ["C"], part: 1 }),
  ).toBe(
    "Baseiam-se somente em indicadores indiretos: Colaborar e avaliar; B. Baseia-se em parte em indicadores indiretos: C.",
  );
});

it("in Portuguese a small share of the weight is not told as nothing, and an entry that has ended says when", () => {
  const pull = { weight: 0.004, influence: 0.02 };
  expect(pt.checks.weights.briefInfluence({ factor: "X", ...pull })).toBe(
    "“X” tem menos de 1% do peso e 2% da influência",
  );
  expect(heldText({ from: "2018-05", until: "2019-06-30" }, pt)).toBe(
    "de 05/2018 até 30/06/2019, quando terminou",
  );
});

it.each(languages.map(({ language, load }) => [language, load] as const))(
  "“%s” has words of its own for what stands in for missing evidence",
  async (language, load) => {
    const words = await load();
    for (const filledBy of ["worst", "median", "peer-median"] as const) {
      const said = lackText({ code: "not-assessed", filledBy }, words);
      expect(language === "en" || !said.includes(`“${filledBy}”`) || !said.includes(filledBy)).toBe(true);
    }
  },
);

it("a verb agrees in Spanish with one", () => {
  expect(es.leaveOneOut.unsteady({ k: 5, most: 1, without: ["X"] })).toMatch(
    /^Al omitir un factor o una fuente cambia como máximo 1 /u,
  );
});

it("in French a title behind “de” stands in guillemets, since it may begin with a vowel, and verbs agree with one", () => {
  const title = "Engagement";
  const texts = [
    fr.sensitivity.input.weights({ title }),
    fr.audit.structure.matrix({ title }),
    fr.weightSpace.title({ title, node: "x" }),
  ];
  expect(texts.map(plain).filter((text) => !text.includes("de « Engagement »"))).toEqual([]);
  expect(fr.leaveOneOut.unsteady({ k: 5, most: 1, without: ["X"] })).toMatch(
    /^Au plus 1 des 5 premiers change quand/u,
  );
  expect(plain(turnedFlagText({ title: "X", raised: ["Pérou (PER)"], cleared: [], open: [] }, fr))).toBe(
    "X : pays désormais signalé : Pérou (PER)",
  );
  expect(plain(fr.checks.stale.gateSilent({ maxAge: 3, n: 1, values: ["Kiribati"] }))).toMatch(
    /ne l’exclut pas\. Vérifiez sa situation/u,
  );
});

it.each([
  ["French", fr, "Le score"],
  ["Spanish", es, "La puntuación"],
] as const)(
  "in %s what is said behind a colon begins with a small letter, but for names",
  (_, words, sentence) => {
    const behind = (message: string) =>
      words.audit.finding({ subject: "X", message }).replace(/^X\s?: /u, "");
    expect(behind(`${sentence} pesa.`)).toBe(`${sentence[0]!.toLowerCase()}${sentence.slice(1)} pesa.`);
    expect(behind("Somalia, x.y: 2 figures.")).toBe("Somalia, x.y: 2 figures.");
    const file = parse(readFileSync(`src/words/${words.language}.yaml`, "utf8")) as typeof words;
    const { acknowledgements: __, ...checks } = file.checks;
    const said = Object.values(checks).map(({ title: ___, rule: ____, ...messages }) =>
      JSON.stringify({ ...messages, ranking: "" }),
    );
    const firsts = [...said.join().matchAll(/[:{](?:")?(L’|\p{Lu}\p{L}*(?= ))/gu)].map(([, first]) => first!);
    expect(firsts.length).toBeGreaterThan(20);
    for (const first of firsts) expect(behind(`${first} x`)).not.toBe(`${first} x`);
  },
);

it("in French and Spanish a category within a sentence stands in quotes, and a list called a list is called so once", () => {
  const change = { from: "no", to: "yes" } as const;
  expect(plain(fr.whatif.clears({ indicator: "X", ...change, place: "y" }))).toBe(
    "X : passer de « non » à « oui » lèverait ce filtre (y)",
  );
  expect(plain(fr.whatif.farthest({ title: "X", value: "low", rank: 3 }))).toBe("X à « faible » (rang 3)");
  const absent = { kind: "not-listed", title: "Liste de la loi", complete: { periods: 0 } } as const;
  expect(plain(observedText([absent], fr))).toBe(
    "absent de la « Liste de la loi », qui n’est pas exhaustive",
  );
  expect(observedText([{ ...absent, title: "Lista de la Ley" }], es)).toBe(
    "no figura en la «Lista de la Ley», que no es exhaustiva",
  );
  const is = { indicator: "tip.tier", is: ["Tier 3"] };
  expect([fr, es].map((words) => plain(conditionText(is, words)))).toEqual([
    "tip.tier est « catégorie 3 »",
    "tip.tier es «nivel 3»",
  ]);
});

it("in Portuguese the root has its contraction, a plural country its verb, and a list that is called so is not called so twice", () => {
  const { changes } = pt.diff;
  expect(changes.leaves({ node: "X (x)", parent: null })).toBe("X (x) sai da raiz");
  expect(changes.moves({ node: "X (x)", before: null, after: "Y (y)" })).toBe(
    "X (x) passa da raiz para Y (y)",
  );
  expect(changes.enters({ node: "X (x)", parent: null, share: 0.5 })).toBe(
    "X (x) entra na raiz, com 50% do total",
  );
  const usa = { kind: "country", country: "USA", name: "Estados Unidos" } as const;
  expect(observedText([usa], pt)).toBe("o país são os Estados Unidos");
});

it("in Russian a node stands in quotes behind its word, the root has its case, and above and below are not said of two things", () => {
  const { changes } = ru.diff;
  expect(changes.leaves({ node: "X (x)", parent: null })).toBe("X (x): узел удалён из корня");
  expect(changes.leaves({ node: "X (x)", parent: "Y (y)" })).toBe("X (x): узел удалён из узла «Y (y)»");
  const event = ru.whatif.event.passes({
    ahead: { country: "AAA", name: "А" },
    behind: { country: "BBB", name: "Б" },
  });
  expect(ru.whatif.eventAt.to({ event })).toBe("при большей доле: А уже выше, чем Б");
  expect(lackText({ code: "not-assessed", filledBy: "worst" }, ru)).toBe(
    "нет данных; взято наихудшее значение",
  );
});

it("the profile's own root is called in the language of the document, which has it in English", () => {
  const other = {
    method: "profile",
    title: "the profile's own geometric root",
    root: "geometric",
    tau: 1,
    first: { of: 10, shared: 10 },
    countries: [],
  };
  expect(agreementText(other, en)).toMatch(/^By the profile's own geometric root: /u);
  for (const words of [es, pt, ru]) {
    const said = agreementText(other, words);
    expect(said).toContain("geometric");
    expect(said).not.toMatch(/profile|own|root/u);
  }
});

it("in Spanish, Portuguese and Russian one alone is the first, never one of “the first 1”", () => {
  const one = { country: "GHA", name: "Gana" };
  const of = (words: typeof es | typeof pt | typeof ru) => [
    words.whatif.order({ top: 1 }),
    words.whatif.membership({ one, inside: true, top: 1 }),
    words.whatif.target.intoFirst({ rank: 1 }),
    words.whatif.first({ top: 1 }),
    words.robustness.topAll({ count: 1, k: 1 }),
    words.robustness.topTied({ k: 1, count: 2, often: words.shares.always }),
    words.inDraws.among({ k: 1 }),
    words.robustness.columns.topShort({ k: 1 }),
    words.robustness.reading({ k: 1 }),
    words.leaveOneOut.steady({ k: 1 }),
    words.leaveOneOut.unsteady({ k: 1, most: 1, without: ["X"] }),
    words.leaveOneOut.columns.enters({ k: 1 }),
    words.leaveOneOut.columns.leaves({ k: 1 }),
    words.otherMethods.columns.stays({ k: 1 }),
    words.otherMethods.reading({ k: 1 }),
    words.rankSets.top({ k: 1, may: 3, surely: 0, of: 6 }),
    words.facts.doubt({ k: 1, doubt: 0.2 }),
    words.facts.reading({ k: 1, draws: 10, asked: 2, seed: 1 }),
    words.explanation.amongFirst({ k: 1 }),
    words.page.ranking.first({ shown: 1, of: 3 }),
    words.page.ranking.all({ countries: 1 }),
    words.workbook.charts.bars({ title: "X", countries: 1 }),
  ];
  const odd = /\b1 prime(?:ir|r)os|\b(?:[dn]?os|los) 1(?!\d)|\bde el\b|первы[ехм] 1(?!\d)/iu;
  expect("los 1 primeros, os 1 primeiros, первые 1 страны".match(new RegExp(odd, "giu"))).toHaveLength(3);
  expect([...of(es), ...of(pt), ...of(ru)].filter((text) => odd.test(text))).toEqual([]);
  expect(pt.rankSets.top({ k: 1, may: 3, surely: 1, of: 6 })).toBe(
    "3 de 6 países poderiam ser o verdadeiro primeiro, e 1 deles o é com certeza.",
  );
});

it("in Portuguese and Russian a gate's test has the words of its categories, and a check's sentence behind a colon a small letter", () => {
  const is = { indicator: "tip.tier", is: ["Tier 3"] };
  expect([pt, ru].map((words) => conditionText(is, words))).toEqual([
    "tip.tier é “nível 3”",
    "tip.tier равно «категория 3»",
  ]);
  expect(pt.audit.finding({ subject: "X", message: "Tem 4% do peso." })).toBe("X: tem 4% do peso.");
  expect(pt.audit.finding({ subject: "X", message: "Somália, x.y: 2." })).toBe("X: Somália, x.y: 2.");
});

it("of whom a figure is, is said in the language, and so is whose a table of one's own is", async () => {
  for (const [language, load] of whole) {
    const other = await load();
    expect(other.inBrackets({ year: 2021, ages: "7 to 14" }), language).not.toMatch(/7 to 14|7-14/u);
    expect(other.ownCredit({ n: 2, files: ["a.csv"], more: 1 }), language).toMatch(/^(?!Own).*a\.csv.*1/u);
    expect(other.remarks?.find(({ english }) => english === "Own table")?.own, language).toMatch(/^(?!Own)/u);
  }
});

it("a unit that stands alone in Chinese has no measure word and no brackets, which go with a figure", () => {
  const alone = (unit: string) => unitWords(unit, zh);
  expect(["standard normal units", "per 1,000", "index", "investigations", "points"].map(alone)).toEqual([
    "标准正态单位",
    "每千人",
    "指数",
    "调查",
    "分",
  ]);
  expect(unitWords("index", fr)).toBe("indice");
});
