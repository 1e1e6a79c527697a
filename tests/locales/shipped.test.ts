import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { regionId, regions } from "../../src/countries/reference.ts";
import { catalogue } from "../../src/dataset/catalogue.ts";
import { readLists } from "../../src/dataset/store/snapshot.ts";
import { en } from "../../src/locales/en/index.ts";
import { fr } from "../../src/locales/fr/index.ts";
import { languages } from "../../src/locales/index.ts";
import { isFactor, type Profile, type ProfileNode, type Text } from "../../src/model/profile.ts";
import { reasonWords } from "../../src/report/profile.ts";
import { localised } from "../../src/report/text/localised.ts";
import { readerChanges } from "../../src/sources/revisions.ts";
import { loadProfile, shippedProfiles } from "../../src/use/profile.ts";
import { ownTexts } from "../../src/use/profile-texts.ts";
import { folderOf, runCli } from "../cli/run-cli.ts";

const others = languages.filter(({ language }) => language !== "en");
const profiles = await Promise.all(
  shippedProfiles().map(async (id) => (await loadProfile(id, process.cwd())).profile),
);

function nodesOf(node: ProfileNode): ProfileNode[] {
  return [node, ...(isFactor(node) ? node.children.flatMap(nodesOf) : [])];
}

it.each(others.map(({ language, load }) => [language, load] as const))(
  "“%s” has words for the indicators of the shipped profiles, for lists and for what their gates rest on",
  async (_, load) => {
    const { names, shipped = {} } = await load();
    const nodes = profiles.flatMap(({ tree }) => nodesOf(tree));
    const gates = profiles.flatMap((profile) => profile.gates);
    const named = [
      ...nodes.flatMap((node) =>
        isFactor(node) || !catalogue.has(node.indicator)
          ? []
          : [[node.indicator, names!.indicator(node.indicator)]],
      ),
      ...nodes.flatMap(({ id, title }) => (typeof title === "string" ? [[id, names!.node(id, title)]] : [])),
      ...regions().map((one) => [one.name, names!.region(regionId(one))]),
      ...readerChanges.map(({ id }) => [id, names!.change(id)]),
      ...(await readLists("data/lists")).map(({ title }) => [title, names!.list(title)]),
      // A place in the United States Code is the same in every language.
      ...gates.flatMap(({ id, authority = "" }) =>
        /^(?:\d+ U\.S\.C\. [\w()-]+)?$/u.test(authority) ? [] : [[id, names!.law(id, authority)]],
      ),
      // Why somebody is excluded stands in the workbook, too.
      ...gates.flatMap(({ effect, reason }) =>
        effect === "exclude" && typeof reason === "string" ? [[reason, shipped[reason]]] : [],
      ),
    ];
    expect(named.length).toBeGreaterThan(300);
    expect(named.filter(([, name]) => name === undefined).map(([id]) => id)).toEqual([]);
  },
);

it.each(others.map(({ language, load }) => [language, load] as const))(
  "“%s” tells what readers remark with the same figures, and leaves a publisher's own words as they are",
  async (_, load) => {
    const words = await load();
    const told = (note: string) => localised({ note }, words).note;
    for (const { english, own } of words.remarks!) {
      expect(own.match(/#/gu) ?? []).toHaveLength((english.match(/#/gu) ?? []).length);
      let n = 2010;
      const note = english.replaceAll("#", () => String(n++));
      expect(told(note)).not.toBe(note);
      expect(told(note).match(/\b20\d\d/gu) ?? []).toEqual(note.match(/\b20\d\d/gu) ?? []);
    }
    const publisher = '"No Advancement – Efforts Made; see 2.1"';
    const said = told(`ILAB findings, 2022 edition; in the publisher's words ${publisher}`);
    expect(said).toContain(publisher);
    expect(said).not.toMatch(/publisher|edition/u);
    for (const own of ["estimates are for Gaza", "the best estimate of a survey", "printed as 7"])
      expect(told(own)).toBe(own);
    expect(localised({ value: "World Factbook, snapshot 2026-01-22" }, words).value).toBe(
      "World Factbook, snapshot 2026-01-22",
    );
    expect(localised({ note: "estimate" }, en).note).toBe("estimate");
    const [id, english] = ["list.section-7008", "Section 7008 (coups)"];
    const column = { id, indicator: id, file: english, locator: english };
    const title = words.names!.node(id, english)!;
    expect(localised({ ...column, title: english }, words)).toEqual({ ...column, title });
    expect(title).not.toBe(english);
    expect(localised({ ...column, id: "mine", indicator: "mine", title: english }, words).title).toBe(
      english,
    );
  },
);

/** What a part of a profile gives as its basis and its reasons, with what each is of; what is stated in several languages needs no table. */
function whysOf({ basis, reason }: { readonly basis?: Text; readonly reason?: Text | undefined }): string[] {
  const parts = typeof reason === "object" ? Object.entries(reason).flat() : [reason];
  return [basis, ...parts].filter((text) => typeof text === "string");
}

function reasonsOf({ tree, gates, years }: Profile): string[] {
  const nodes = nodesOf(tree);
  const rules = [...nodes, ...gates].map(({ years }) => years);
  const required = nodes.map(({ requires }) => requires);
  const parts = [
    { reason: years?.reason },
    ...nodes,
    ...gates,
    ...rules,
    ...required,
    ...required.map((one) => one?.years),
  ];
  return parts.flatMap((part) => (part === undefined ? [] : whysOf(part)));
}

it.each(others.map(({ language, load }) => [language, load] as const))(
  "“%s” has the reasons and bases of the shipped profiles once, and none that no shipped profile has",
  async (_, load) => {
    const { reasons = {}, shipped = {} } = await load();
    const all = new Set(profiles.flatMap(reasonsOf));
    expect(all).toContain("no estimate of prevalence describes an earlier year");
    expect(all).toContain("INFORM's own component score");
    expect([...all].filter((text) => !(text in reasons || text in shipped))).toEqual([]);
    // One way for one thing: what stands in both tables would be told in two.
    expect(Object.keys(reasons).filter((text) => text in shipped)).toEqual([]);
    expect(Object.keys(reasons).filter((text) => !all.has(text))).toEqual([]);
  },
);

it.each(others.map(({ language, load }) => [language, load] as const))(
  "a reason has in “%s” the figures, the places of law and the stops that it has in English, in the marks of the language",
  async (_, load) => {
    const { reasons = {}, numbers } = await load();
    // Chinese counts tiers in words, centuries are counted in letters, and how many Ps there are is a name.
    const figures = (text: string) =>
      text
        .replace(/\bXX/u, "20")
        .replace(/第([一二三])级/gu, (_, count) => String("一二三".indexOf(count) + 1))
        .replaceAll(/\b3P/gu, "P")
        .match(/\d[\d.,\u00a0\u202f]*(?<=\d)/gu) ?? [];
    const told = (figure: string) =>
      figure.includes(",")
        ? numbers.grouped(Number(figure.replaceAll(",", "")))
        : figure.replace(".", numbers.fixed(0.5, 1)[1]!);
    const odd = Object.entries(reasons).filter(([english, own]) => {
      const law = english.match(/\d+ U\.S\.C\. [\w()-]+|CRS \w+/gu) ?? [];
      return (
        figures(own).toSorted().join() !== figures(english).map(told).toSorted().join() ||
        law.some((place) => !own.includes(place)) ||
        /[.。]$/u.test(own) !== english.endsWith(".")
      );
    });
    expect(odd).toEqual([]);
  },
);

it("a reason of one's own profile stays as it is, beside one that ships, and so does what is no reason", async () => {
  const fr = await others.find(({ language }) => language === "fr")!.load();
  expect(reasonWords({ weight: "yes or no", mine: "my own" }, fr)).toBe(
    "poids\u00a0: oui ou non\u202f; mine\u00a0: my own",
  );
  expect(reasonWords({ weight: "my own", mine: "too" }, fr)).toBe("weight: my own; mine: too");
  expect(reasonWords("constructor", fr)).toBe("constructor");
  expect(reasonWords({ en: "my own", fr: "le mien" }, fr)).toBe("le mien");
  expect(reasonWords({ from: "my own", to: "too" }, fr)).toBe("from: my own; to: too");
  expect(localised({ authority: null, reason: "yes or no", quote: "yes or no" }, fr)).toEqual({
    authority: null,
    reason: "oui ou non",
    quote: "yes or no",
  });
});

/** Texts of TIP Reports and of MCC that are told as such, and no categories of a figure. */
const TEXTS = ["cut", "whole"];

it.each(others.map(({ language, load }) => [language, load] as const))(
  "“%s” has words for every category of a publisher and for what narratives are read for",
  async (code, load) => {
    const { numbers, names } = await load();
    const all = [...catalogue.values()];
    const categories = [...new Set(all.flatMap((one) => one.categories ?? []))];
    expect(categories.length).toBeGreaterThan(30);
    const same = categories.filter((one) => numbers.figure(one) === one && !TEXTS.includes(one));
    expect(same).toEqual(code === "es" ? ["no"] : []);
    const narrated = all.flatMap(({ id }) => (id.startsWith("tip-text.") ? [id] : []));
    expect(narrated.length).toBeGreaterThan(20);
    expect(narrated.filter((id) => names!.indicator(id) === undefined)).toEqual([]);
  },
);

it("Russian words have no letter of the other alphabet that looks alike: the publisher is MCC", async () => {
  const { shipped, names, remarks, reasons } = await languages
    .find(({ language }) => language === "ru")!
    .load();
  const gates = profiles.flatMap(({ gates }) =>
    gates.flatMap(({ title }) => (typeof title === "object" ? [title.ru!] : [])),
  );
  const called = [...catalogue.keys()].flatMap((id) => names!.indicator(id) ?? []);
  expect(called.length).toBeGreaterThan(100);
  const texts = [
    ...Object.values({ ...shipped, ...reasons }),
    ...remarks!.map(({ own }) => own),
    ...called,
    ...gates,
  ];
  // Of Cyrillic letters all that have a Latin twin, or both alphabets in a word.
  const odd = /(?<!\p{L})(?:[АВЕКМНОРСТХ]{2,}|(?=\p{L}*[A-Za-z])\p{L}*[А-Яа-яё]\p{L}*)(?!\p{L})/u;
  expect("МСС").toMatch(odd);
  // What the ILO and the IOM are called in Russian looks so by itself.
  const known = /(?<!\p{L})МО[ТМ](?!\p{L})/gu;
  expect(texts.filter((text) => odd.test(text.replaceAll(known, "")))).toEqual([]);
});

it("what a flag says has in Portuguese, Russian and Chinese the figures that it has in English", () => {
  const said = profiles.flatMap(({ gates }) =>
    gates.flatMap(({ says }) => (typeof says === "object" ? [says] : [])),
  );
  const figures = (text = "") => (text.match(/\{\w+\}/gu) ?? []).sort();
  expect(said.length).toBeGreaterThan(0);
  for (const { en: english, pt, ru, zh } of said)
    for (const own of [pt, ru, zh]) expect(figures(own)).toEqual(figures(english));
});

it("Chinese remarks have the marks of Chinese between them, also within a title's brackets, and a tier its number in words", async () => {
  const words = await others.find(({ language }) => language === "zh")!.load();
  const note = "Tier 2 in 2022 (worked out, not printed), Tier 2 Watch List in 2025";
  expect(localised({ note }, words).note).toBe(
    "第二级（2022年，推算得出，未见刊印），第二级观察名单（2025年）",
  );
  expect(localised({ note: "Fish, Shrimp, estimate" }, words).note).toBe("Fish, Shrimp，估计值");
  const [title, told] = [
    "下降12分（from 13 in 2020 to 1 in 2024）",
    "下降12分（从13分（2020年）到1分（2024年））",
  ];
  const found = [{ note: "from 13 in 2020 to 1 in 2024" }];
  expect(localised({ title, found }, words).title).toBe(told);
  expect(localised({ cleared: [{ title }] }, words).cleared).toEqual([{ title: told }]);
  // A title in which no note stands is somebody's own.
  expect(localised({ title, found: [{ note: "estimate" }] }, words).title).toBe(title);
});

it("titles of profiles have the words that messages have: one for a scorecard, one for an analyst's finding, and in French the apostrophe of print", () => {
  // Past runs are of the bytes of cpc-2023.
  const texts = profiles
    .filter(({ id }) => id !== "cpc-2023")
    .flatMap(({ title, tree, gates }) => [
      title,
      ...nodesOf(tree).flatMap((node) => [node.title, isFactor(node) ? node.requires?.title : undefined]),
      ...gates.flatMap((gate) => [gate.title, gate.says]),
    ])
    .flatMap((text) => (text === undefined || typeof text === "string" ? [] : [text]));
  const all = (language: string) => texts.map((text) => text[language] ?? "");
  expect(texts.length).toBeGreaterThan(100);
  expect(all("fr").filter((text) => text.includes("'"))).toEqual([]);
  const scorecards = texts.filter(({ en: text }) => /scorecard/iu.test(text!));
  expect(scorecards.length).toBeGreaterThan(3);
  for (const { es, pt } of scorecards) {
    expect(es).toMatch(/cuadro/iu);
    expect(pt).toMatch(/quadro/iu);
  }
  // A verdict is APROVADO, and the Act's part 7008 one word.
  expect(all("pt").filter((text) => /superad/iu.test(text))).toEqual([]);
  expect(all("ru").filter((text) => /статья 7008|Доклад\p{L}* о торговле/iu.test(text))).toEqual([]);
  expect([...all("es"), ...all("pt")].filter((text) => /constatac|constataç/iu.test(text))).toEqual([]);
});

it.each(others.map(({ language, load }) => [language, load] as const))(
  "every title of every shipped profile is told in “%s”, also those of the profile that past runs are of",
  async (language, load) => {
    const { names } = await load();
    const titled = profiles.flatMap(({ id, title, tree, gates }) => [
      { id, title },
      ...nodesOf(tree),
      ...gates,
    ]);
    const untold = titled.filter(({ id, title }) =>
      typeof title === "string" ? !names!.node(id, title) : title !== undefined && !(language in title),
    );
    expect(untold).toEqual([]);
  },
);

it.each(["fr", "es"])(
  "in “%s” every category of the shipped profiles has a word, and a gate says of a country all that it says in English",
  async (language) => {
    const { numbers } = await languages.find((one) => one.language === language)!.load();
    const scored = profiles
      .flatMap(({ tree }) => nodesOf(tree))
      .flatMap((node) => (isFactor(node) ? [] : [node.normalise]))
      .flatMap(({ method, ...of }) => (method === "categories" ? Object.keys(of.scores as object) : []));
    const same = [...new Set(scored)].filter((category) => numbers.figure(category) === category);
    expect(scored.length).toBeGreaterThan(20);
    expect(same.filter((category) => category !== "no")).toEqual([]);
    const says = profiles
      .flatMap(({ gates }) => gates.map((gate) => gate.says))
      .filter((text) => typeof text === "object");
    expect(says.length).toBeGreaterThan(0);
    const told = (text: string) => [...text.matchAll(/\{\w+\}/gu)].join();
    for (const text of says) if (typeof text !== "string") expect(told(text[language]!)).toBe(told(text.en!));
  },
);

it.each(others.map(({ language, load }) => [language, load] as const))(
  "“%s” tells own tables of several layouts apart in a line of figures by the words of their titles",
  async (_, load) => {
    const { diff, names } = await load();
    const titles = Object.entries({
      tidy: "Own table, one row a figure",
      wide: "Own table, one column an indicator",
      series: "Own table, one column a year",
      mapped: "Own table, its columns named by the user",
    });
    const layouts = titles.map(([id, title]) => {
      const [plain, told] = [false, true].map((tells) => diff.causeLabel([`data:${id}`], tells));
      const layout = /^ ?[(（](.+)[)）]$/u.exec(told!.replace(plain!, ""))?.[1];
      expect(names!.source(id, title)).toContain(layout);
      return layout;
    });
    expect(new Set(layouts).size).toBe(titles.length);
  },
);

describe("a text of the user's own that reads as one of the tool's", () => {
  /** Each is in the tables of what ships, of reasons or of readers' remarks. */
  const OWN = {
    profile: "fishing, data in 2024 dollars",
    factor: "Inflation",
    reason: "more trafficking is more need",
    basis: "the only public estimate of prevalence itself",
    indicator: "Literacy",
    leaf: "Child Health",
    category: "Africa",
    note: "estimate",
    gate: "Rule of Law",
    law: "State sponsor of terrorism",
    why: "candidates are countries",
  };
  const cwd = folderOf({
    "own.csv": `country,indicator,year,value,note
Ghana,${OWN.indicator},2024,10,${OWN.note}
Togo,${OWN.indicator},2024,30,
Peru,${OWN.indicator},2024,60,
Ghana,risk,2024,${OWN.category},
Togo,risk,2024,Europe,
Peru,risk,2024,Asia,
`,
    "own.yaml": `id: own
title: "${OWN.profile}"
tree:
  children:
    - id: a
      title: ${OWN.factor}
      basis: ${OWN.basis}
      reason: ${OWN.reason}
      children: [{indicator: ${OWN.indicator}, normalise: min-max}]
    - {indicator: risk, title: ${OWN.leaf}, normalise: {method: categories, scores: {${OWN.category}: 10, Asia: 50, Europe: 100}}}
gates:
  - {id: g, title: ${OWN.gate}, reason: ${OWN.why}, authority: ${OWN.law}, effect: flag, when: {indicator: ${OWN.indicator}, below: 20}}
  - {id: h, title: "Free, ${OWN.note}", reason: ${OWN.why}, effect: exclude, when: {indicator: risk, is: [Asia]}}
`,
  });
  const asked = [...["--data", "./own.csv"], ...["--profile", "./own.yaml"], "--quiet"];
  const told = async (...args: string[]) => (await runCli(args, { cwd })).out;
  /** How often each stands in a document. */
  const counts = (text: string) =>
    Object.entries(OWN).map(([what, one]) => [what, text.split(one).length - 1]);

  it.each([
    [["rank", "--format", "md"], 5],
    [["rank", "--format", "html"], 11],
    [["explain", "Ghana", "--format", "md"], 7],
    [["explain", "Peru", "--format", "md"], 6],
    [["explain", "Ghana", "--brief", "--format", "md"], 3],
    [["whatif", "Ghana", "--format", "md"], 6],
    [["audit", "--format", "md"], 2],
  ])("is never told in another language: %j", async (command, some) => {
    const english = counts(await told(...command, ...asked));
    expect(english.filter(([, n]) => Number(n) > 0).length, "are in the document").toBeGreaterThanOrEqual(
      some,
    );
    for (const lang of ["fr", "es", "pt", "ru", "zh"])
      expect(counts(await told(...command, ...asked, "--lang", lang)), lang).toEqual(english);
  });

  it("nor where rankings alone are compared, whose runs are not there", async () => {
    writeFileSync(join(cwd, "one.json"), await told("rank", "--format", "json", ...asked));
    writeFileSync(
      join(cwd, "all.csv"),
      readFileSync(join(cwd, "own.csv"), "utf8").replace("Togo,risk,2024,Europe", "Togo,risk,2024,Asia"),
    );
    const other = await told(
      "rank",
      "--format",
      "json",
      "--data",
      "./all.csv",
      "--profile",
      "./own.yaml",
      "--quiet",
    );
    writeFileSync(join(cwd, "other.json"), other);
    const english = await told("diff", "one.json", "other.json", "--format", "md");
    expect(english).toContain(`Free, ${OWN.note}: ${OWN.leaf}`);
    for (const lang of ["fr", "ru"]) {
      const text = await told("diff", "one.json", "other.json", "--format", "md", "--lang", lang);
      expect(counts(text), lang).toEqual(counts(english));
    }
  });

  it("nor is a title that the profile gives an indicator in the very words of the catalogue; one that nobody gives is told", async () => {
    const titled = "{indicator: fiw.pr, title: Political rights, normalise: min-max}";
    const untitled = "{indicator: fiw.cl, normalise: min-max}";
    writeFileSync(join(cwd, "same.yaml"), `id: same\ntree:\n  children: [${titled}, ${untitled}]\n`);
    writeFileSync(
      join(cwd, "rights.csv"),
      "country,indicator,year,value\nGhana,fiw.pr,2024,35\nTogo,fiw.pr,2024,12\nGhana,fiw.cl,2024,45\nTogo,fiw.cl,2024,20\n",
    );
    expect([catalogue.get("fiw.pr")?.title, catalogue.get("fiw.cl")?.title]).toEqual([
      "Political rights",
      "Civil liberties",
    ]);
    const args = ["--data", "./rights.csv", "--profile", "./same.yaml", "--quiet", "--lang", "fr"];
    const text = await told("explain", "Ghana", ...args, "--format", "md");
    expect(text).toContain("Political rights");
    expect(text).not.toContain("Droits politiques");
    expect(text).toContain("Libertés civiles");
    expect(text).not.toContain("Civil liberties");
  });

  it("but what a profile has from a shipped one, at the very node, is the tool's", async () => {
    await runCli(["profile", "init", "--from", "cpc", "--id", "mine", "--out", "mine.yaml"], { cwd });
    const own = await ownTexts(await loadProfile("./mine.yaml", cwd));
    // A copy has a title of its own, where it has another.
    expect([...own].filter((text) => Object.hasOwn(fr.reasons!, text))).toEqual([]);
    expect(await ownTexts(await loadProfile("cpc", cwd))).toEqual(new Set());
  });
});
