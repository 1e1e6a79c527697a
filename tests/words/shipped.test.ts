import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
// @ts-expect-error a script, which is no TypeScript
import { reasonsIn } from "../../scripts/yaml.js";
import { regionId, regions } from "../../src/countries/reference.ts";
import { catalogue } from "../../src/dataset/catalogue.ts";
import { readLists } from "../../src/dataset/store/snapshot.ts";
import { isFactor, type Profile, type ProfileNode, type Text } from "../../src/model/profile.ts";
import { FORMS, REMARKS } from "../../src/model/remarks.ts";
import type { ProfileReasons } from "../../src/model/translation.ts";
import { profileBlocks, reasonWords } from "../../src/report/profile.ts";
import { causeLabel } from "../../src/report/text/causes.ts";
import { localised } from "../../src/report/text/localised.ts";
import { readerChanges } from "../../src/sources/revisions.ts";
import { loadProfile, shippedProfiles } from "../../src/use/profile.ts";
import { en } from "../../src/words/en/index.ts";
import { languages } from "../../src/words/index.ts";
import { folderOf, runCli } from "../cli/run-cli.ts";
import { whole } from "./whole.ts";

const profiles = await Promise.all(
  shippedProfiles().map(async (id) => (await loadProfile(id, process.cwd())).profile),
);

function nodesOf(node: ProfileNode): ProfileNode[] {
  return [node, ...(isFactor(node) ? node.children.flatMap(nodesOf) : [])];
}

it.each(whole)(
  "“%s” has words for the indicators of the shipped profiles, for lists and for what their gates rest on",
  async (_, load) => {
    const { names } = await load();
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
    ];
    expect(named.length).toBeGreaterThan(300);
    expect(named.filter(([, name]) => name === undefined).map(([id]) => id)).toEqual([]);
  },
);

it.each(whole)(
  "“%s” has an entry for each remark of a reader, each form of child trafficking and each source that is no publisher's",
  async (_, load) => {
    const { names, remarks } = await load();
    expect(remarks!.filter(({ own }) => typeof own !== "string" || own === "")).toEqual([]);
    expect(remarks).toHaveLength(FORMS.length + Object.keys(REMARKS).length);
    for (const form of FORMS) expect(names!.indicator(`tip-text.child.forms.${form}`)).not.toContain("#");
    expect(names!.source("tidy", "Own table, one row a figure")).toBeTypeOf("string");
  },
);

it.each(whole)(
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

type Placed = readonly [place: string, english: string];

/** What a part of a profile gives as its basis and its reasons, each with its place; what is stated in several languages needs no table. */
function whysOf(
  place: string,
  { basis, reason }: { readonly basis?: Text; readonly reason?: Text | undefined } = {},
): Placed[] {
  const parts = typeof reason === "object" ? Object.entries(reason) : [];
  const all = [
    [`${place}basis`, basis],
    [`${place}reason`, reason],
    ...parts.map(([key, text]) => [`${place}reason ${key}`, text]),
  ] as const;
  return all.flatMap(([at, text]) => (typeof text === "string" ? [[at!, text] as const] : []));
}

function reasonsOf({ tree, gates, years }: Profile): Placed[] {
  const parts = [
    ...nodesOf(tree).map((node) => [node === tree ? "tree " : `nodes ${node.id} `, node] as const),
    ...gates.map((gate) => [`gates ${gate.id} `, gate] as const),
  ];
  return [
    ...whysOf("years ", years),
    ...parts.flatMap(([place, part]) => [
      ...whysOf(place, part),
      ...whysOf(`${place}years `, part.years),
      ...("requires" in part
        ? [
            ...whysOf(`${place}requires `, part.requires),
            ...whysOf(`${place}requires years `, part.requires?.years),
          ]
        : []),
    ]),
  ];
}

/** What a language tells of reasons, one by one. */
function toldOf(reasons: ProfileReasons = {}) {
  return Object.entries(reasons).flatMap(([place, texts]) =>
    Object.entries(texts).map(([english, own]) => ({ place, english, own })),
  );
}

it.each(whole)(
  "“%s” has every reason and basis of the shipped profiles at its place and none besides, and tells what is alike in one way",
  async (_, load) => {
    const told = toldOf((await load()).profileReasons);
    const all = new Map(profiles.flatMap(reasonsOf).map((one) => [one.join(": "), one]));
    expect([...all.keys()]).toContain(
      "nodes prevalence requires years reason: no estimate of prevalence describes an earlier year",
    );
    expect([...all.keys()]).toContain("nodes Flood reason: INFORM's own component score");
    expect(told.map(({ place, english }) => `${place}: ${english}`).sort()).toEqual([...all.keys()].sort());
    const ways = new Map(told.map(({ english, own }) => [english, own]));
    expect(told.filter(({ english, own }) => ways.get(english) !== own)).toEqual([]);
  },
);

it.each(whole)("“%s” has a word for what each reason of a shipped profile is of", async (_, load) => {
  const { reasonOf } = await load();
  const places = profiles.flatMap(reasonsOf).flatMap(([place]) => / reason (\w+)$/u.exec(place)?.[1] ?? []);
  expect(Object.keys(reasonOf!).sort()).toEqual([...new Set(places)].sort());
});

it.each(whole)("a shipped profile shown in “%s” has every reason and basis in it", async (_, load) => {
  const words = await load();
  for (const one of profiles) {
    const around = {
      sha256: "",
      shareOf: () => 0.5,
      chooses: () => false,
      titleOf: () => undefined,
      words,
    };
    const shown = JSON.stringify(profileBlocks(one, around));
    const lacking = reasonsOf(one).filter(
      ([place, english]) =>
        !shown.includes(JSON.stringify(words.profileReasons![place]![english]).slice(1, -1)),
    );
    expect(lacking, one.id).toEqual([]);
  }
});

describe("a profile's file in another language", () => {
  const PROFILE = `id: a
tree:
  reason: both
  children:
    - {id: b, reason: {weight: much, direction: more}, children: [{indicator: c.d, reason: high}]}
gates: [{id: g, reason: no}]
`;
  const read = (files: Readonly<Record<string, string>>) =>
    reasonsIn("fr", folderOf({ "a.yaml": PROFILE, ...files }));

  /** The file with what it was translated from, each place with its English. */
  const translatedFrom = (file: string, ...english: readonly string[]) => {
    const hash = createHash("sha256").update(english.map((one) => `${one}\n`).join(""));
    return `of: "${hash.digest("hex").slice(0, 12)}"\n${file}`;
  };
  const BOTH = "tree reason\nboth";

  it("is read with its profile, whose English stands by what it is in the language", () => {
    const all = {
      "a.fr.yaml": translatedFrom(
        "tree: {reason: les deux}\nnodes: {b: {reason: {weight: &b beaucoup}}, c.d: {reason: *b}}\ngates: {g: {reason: non}}",
        ...[BOTH, "nodes b reason weight\nmuch", "nodes c.d reason\nhigh", "gates g reason\nno"],
      ),
      "a.es.yaml": "tree: {reason: ambos}",
    };
    expect(read(all)).toEqual({
      "tree reason": { both: "les deux" },
      "nodes b reason weight": { much: "beaucoup" },
      "nodes c.d reason": { high: "beaucoup" },
      "gates g reason": { no: "non" },
    });
  });

  it("need not tell what another profile's has in the same words, and tells other words at the same place", () => {
    const other = PROFILE.replace("both", "either");
    const ofIt = translatedFrom("tree: {reason: l’un ou l’autre}", "tree reason\neither");
    const own = translatedFrom("tree: {reason: les deux}", BOTH);
    expect(read({ "a.fr.yaml": own, "b.yaml": other, "b.fr.yaml": ofIt })).toEqual({
      "tree reason": { both: "les deux", either: "l’un ou l’autre" },
    });
  });

  it.each([
    ["names a node that the profile does not have", "nodes: {z: {reason: oui}}", "nodes z reason"],
    ["names a key that the node does not have", "nodes: {b: {basis: oui}}", "nodes b basis"],
    ["has one text where the profile has several", "nodes: {b: {reason: oui}}", "nodes b reason"],
  ])("that %s stops the build", (_, text, place) => {
    expect(() => read({ "a.fr.yaml": text })).toThrow(`a.fr.yaml: its profile has no text at “${place}”`);
  });

  it.each([
    ["has changed since", "tree reason\none of the two"],
    ["is of another place", "tree basis\nboth"],
  ])("whose English %s stops the build, and no reason keeps an old translation", (_, english) => {
    const file = translatedFrom("tree: {reason: les deux}", english);
    expect(() => read({ "a.fr.yaml": file })).toThrow(
      "a.fr.yaml: its profile's English is not what was translated",
    );
  });

  it("that does not say what it was translated from stops the build", () => {
    expect(() => read({ "a.fr.yaml": "tree: {reason: les deux}" })).toThrow("look at each text, then write");
  });

  it("that tells what another one has told stops the build", () => {
    const [own, same] = ["les deux", "tous deux"].map((text) =>
      translatedFrom(`tree: {reason: ${text}}`, BOTH),
    );
    expect(() => read({ "a.fr.yaml": own!, "b.yaml": PROFILE, "b.fr.yaml": same! })).toThrow(
      "b.fr.yaml: another file tells “tree reason” already",
    );
  });
});

it.each(whole)(
  "a reason has in “%s” the figures, the places of law and the stops that it has in English, in the marks of the language",
  async (_, load) => {
    const { profileReasons, numbers } = await load();
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
    const odd = toldOf(profileReasons).filter(({ english, own }) => {
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
  const fr = await languages.find(({ language }) => language === "fr")!.load();
  const place = ["nodes", "ilab.law-child-trafficking", "reason"];
  expect(reasonWords({ normalise: "yes or no", mine: "my own" }, fr, place)).toBe(
    "normalisation\u00a0: oui ou non\u202f; mine\u00a0: my own",
  );
  // The tool's words at another place are somebody else's.
  for (const reason of [{ weight: "yes or no", mine: "too" }, { normalise: "my own" }])
    expect(reasonWords(reason, fr, place)).toBe(reasonWords(reason, en, place));
  expect(reasonWords("yes or no", fr, place)).toBe("yes or no");
  expect(reasonWords("constructor", fr, place)).toBe("constructor");
  expect(reasonWords("yes or no", fr, ["constructor"])).toBe("yes or no");
  expect(reasonWords({ en: "my own", fr: "le mien" }, fr, place)).toBe("le mien");
  expect(reasonWords({ from: "my own", to: "too" }, fr, place)).toBe("from: my own; to: too");
  const gate = { authority: null, reason: "not a new candidate", quote: "not a new candidate" };
  expect(
    localised(
      [
        { ...gate, gate: "current-partner" },
        { ...gate, id: "current-partner" },
      ],
      fr,
    ),
  ).toEqual([
    { ...gate, gate: "current-partner", reason: "n’est pas un nouveau candidat" },
    { ...gate, id: "current-partner", reason: "n’est pas un nouveau candidat" },
  ]);
  for (const own of [{ ...gate, gate: "tier-3" }, { ...gate, gate: "mine" }, gate])
    expect(localised(own, fr)).toBe(own);
});

/** Texts of TIP Reports and of MCC that are told as such, and no categories of a figure. */
const TEXTS = ["cut", "whole"];

it.each(whole)(
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
  const { names, remarks, profileReasons } = await languages
    .find(({ language }) => language === "ru")!
    .load();
  const gates = profiles.flatMap(({ gates }) =>
    gates.flatMap(({ title }) => (typeof title === "object" ? [title.ru!] : [])),
  );
  const called = [...catalogue.keys()].flatMap((id) => names!.indicator(id) ?? []);
  expect(called.length).toBeGreaterThan(100);
  const texts = [
    ...toldOf(profileReasons).map(({ own }) => own),
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
  const words = await languages.find(({ language }) => language === "zh")!.load();
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
  const russian = await languages.find(({ language }) => language === "ru")!.load();
  const fall = (note: string) => `Снижение (баллов: 8, ${note})`;
  expect(localised({ raised: [{ title: fall("from 22 in 2015 to 14 in 2019") }] }, russian).raised).toEqual([
    { title: fall("с 22 в 2015 году до 14 в 2019 году") },
  ]);
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

it.each(whole)(
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

it.each(whole)(
  "“%s” tells own tables of several layouts apart in a line of figures by the words of their titles",
  async (_, load) => {
    const words = await load();
    const titles = Object.entries({
      tidy: "Own table, one row a figure",
      wide: "Own table, one column an indicator",
      series: "Own table, one column a year",
      mapped: "Own table, its columns named by the user",
    });
    const layouts = titles.map(([id, title]) => {
      const [plain, told] = [false, true].map((tells) => causeLabel(`data:${id}`, tells, words));
      const layout = /^ ?[(（](.+)[)）]$/u.exec(told!.replace(plain!, ""))?.[1];
      expect(words.names!.source(id, title)).toContain(layout);
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
  ])("is never told in another language: %j", { tags: "slow" }, async (command, some) => {
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

  it("nor is a reason that replaces a shipped profile's, though that has the very words elsewhere, also once a workbook has it", {
    tags: "slow",
  }, async () => {
    await runCli(["profile", "init", "--from", "cpc", "--id", "ours", "--full", "--out", "ours.yaml"], {
      cwd,
    });
    const [theirs, ours] = ["reason: the third P", "reason: the second P"];
    const text = readFileSync(join(cwd, "ours.yaml"), "utf8");
    expect(text).toContain(theirs);
    writeFileSync(join(cwd, "ours.yaml"), text.replace(theirs, ours));
    const data = ["--data", "./own.csv", "--quiet", "--draws", "0"];
    await told("rank", "--profile", "./ours.yaml", ...data, "--out", "ours.xlsx");
    for (const profile of ["./ours.yaml", "./ours.xlsx"]) {
      const page = await told("rank", "--profile", profile, ...data, "--lang", "fr", "--format", "html");
      expect(page).toContain("aucune estimation de la prévalence ne décrit une année antérieure");
      expect(page.match(/the second P|le deuxième P|le troisième P|n’est pas un nouveau candidat/gu)).toEqual(
        ["le deuxième P", "the second P", "n’est pas un nouveau candidat"],
      );
    }
  });
});
