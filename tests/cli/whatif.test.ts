import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Ranking } from "../../src/model/documents/ranking.ts";
import { type WhatIf, whatifSchema } from "../../src/model/documents/whatif.ts";
import { folderOf, jsonOnce, runCli, SMALL_PROFILE } from "./run-cli.ts";

const json = (...args: string[]) => jsonOnce<WhatIf>("whatif", ...args);
const DATA = fileURLToPath(new URL("../../data", import.meta.url));
const flat = (text: string) => text.replace(/\s+/gu, " ");
const UNDER_SMALL = [
  "--profile",
  join(folderOf({ "small.yaml": SMALL_PROFILE }), "small.yaml"),
  "--as-of",
  "2025",
];

const rankedAs = async (...args: string[]) =>
  (JSON.parse((await runCli(["rank", "--format", "json", ...args])).out) as Ranking).ranked;

/** The former profile on its year: figures that no later snapshot takes away. */
const FORMER = ["--profile", "cpc-2023", "--as-of", "2023"];

describe("whatif", () => {
  it("says that a country stands somewhere already only where it does", async () => {
    const indicator = (id: string, weight: number) =>
      `    - {indicator: ${id}, weight: ${weight}, normalise: {method: goalposts, from: 0, to: 100}}\n`;
    const cwd = folderOf({
      "own.yaml": `id: own\ntree:\n  children:\n${indicator("x", 1)}${indicator("y", 0)}`,
      "own.csv": "country,x,y\nGhana,10,50\nTogo,20,40\nPeru,30,30\n",
    });
    const asked = [
      "whatif",
      "Ghana",
      "--profile",
      "own.yaml",
      "--data",
      "own.csv",
      "--quiet",
      "--first",
      "1",
    ];
    const told = async (...args: string[]) => flat((await runCli([...asked, ...args], { cwd })).out);
    // Ghana is the third: y weighs nothing.
    const idle = await told("--only", "y");
    expect(idle).toContain(
      "Up to rank 2 or better No indicator that could move it was looked into. Into the first 1 No indicator",
    );
    expect(idle).not.toContain("is there already");
    // The mean is the arithmetic, and the interval of a weight of 0 is bisected all the same.
    expect(idle).toContain("For a node not marked “exact”, limits are searched in steps of 1 %");
    expect(idle).not.toMatch(/y \(y\): share 0\.0 %, weight 0; exact/u);
    expect(await told("--rank", "3")).toContain("Up to rank 3 or better It is there already.");
    expect(await told("--only", "x")).not.toContain("is there already");
  });

  it("is a document of its own schema, for ranked, excluded and unscored countries", {
    tags: "slow",
    timeout: 60_000,
  }, async () => {
    const gate = "gates: [{id: tier-3, when: {indicator: tip.tier, is: [Tier 3]}, effect: exclude}]\n";
    const most = SMALL_PROFILE.replace("minimumCoverage: 0.2", "minimumCoverage: 0.7");
    const gated = join(folderOf({ "gated.yaml": most + gate }), "gated.yaml");
    for (const [name, status, goals] of [
      ["Ghana", "ranked", ["reach", "reach"]],
      // On Tier 3 in the Report of 2025.
      ["Eritrea", "excluded", ["reach", "reach"]],
      // Without a CPI score and a tier.
      ["Andorra", "unscored", ["score"]],
    ] as const) {
      const document = await json(name, "--profile", gated, "--as-of", "2025");
      expect(whatifSchema.safeParse(document), name).toMatchObject({ success: true });
      expect(document.place.status).toBe(status);
      expect(document.targets.map(({ goal }) => goal)).toEqual(goals);
    }
  });

  it("answers what a table of the user's own, with the answer written into it, bears out", {
    tags: "slow",
    timeout: 60_000,
  }, async () => {
    const { targets, place } = await json("Ghana", ...UNDER_SMALL);
    const change = targets[0]!.changes.find(({ indicator }) => indicator === "cpi.score")!;
    expect(change.from).toBe(43);
    // The publisher's interval of Ghana's 43 in the table of 2025: 40.47 to 45.53 (H82, I82).
    const within = (change.to as number) >= 40.47 && (change.to as number) <= 45.53;
    expect(change.error).toMatchObject({ published: true, within });
    const rankWith = async (score: number) => {
      const folder = folderOf({ "own.csv": `country,indicator,year,value\nGHA,cpi.score,2025,${score}\n` });
      const ranked = await rankedAs(...UNDER_SMALL, "--data", DATA, join(folder, "own.csv"));
      return ranked.find(({ country }) => country === "GHA")!.rank;
    };
    expect(await rankWith(change.limit! - 0.001)).toBe(place.rank);
    expect(await rankWith(change.limit! + 0.001)).toBe(targets[0]!.rank);
    expect(await rankWith(change.to as number)).toBe(targets[0]!.rank);
  });

  it("ranks anew with other values and weights, as a changed profile would", {
    tags: "slow",
    timeout: 60_000,
  }, async () => {
    const weights = readFileSync("weights/cpc.yaml", "utf8");
    const at = weights.indexOf("- id: corruption");
    const changed = `${weights.slice(0, at)}${weights.slice(at).replace("weight: 1", "weight: 2")}`;
    const folder = folderOf({ "mine.yaml": changed });
    const ranked = await rankedAs("--profile", join(folder, "mine.yaml"));
    const { scenario, targets } = await json("Ghana", "--weight", "corruption=2");
    expect(targets).toEqual([]);
    expect(scenario!.weights).toMatchObject([{ node: "corruption", from: 1, to: 2 }]);
    const ghana = ranked.find(({ country }) => country === "GHA")!;
    expect(scenario!.after).toMatchObject({ rank: ghana.rank, score: ghana.score });
    expect(
      scenario!.top
        .filter(({ after }) => after.rank! <= 10)
        .map(({ country, after }) => [country, after.rank]),
    ).toEqual(ranked.filter(({ rank }) => rank <= 10).map(({ country, rank }) => [country, rank]));
  });

  it("says which flags the change raises and which it clears, in text and in the document", async () => {
    const cwd = folderOf({
      "own.yaml": `id: own
tree: {children: [{indicator: x, normalise: {method: goalposts, from: 0, to: 100}}]}
gates:
  - {id: low, title: A low score, when: {indicator: x, below: 15}, effect: flag}
  - {id: high, title: A high score, when: {indicator: x, above: 25}, effect: flag}
`,
      "own.csv": "country,x\nGhana,10\nTogo,20\nPeru,30\n",
    });
    const asked = [
      "whatif",
      "Ghana",
      "--profile",
      "own.yaml",
      "--data",
      "own.csv",
      "--quiet",
      "--set",
      "x=40",
    ];
    const { out } = await runCli(asked, { cwd });
    expect(out).toContain("A low score: no longer raised for Ghana (GHA)");
    expect(out).toContain("A high score: raised for Ghana (GHA)");
    const { scenario } = JSON.parse((await runCli([...asked, "--format", "json"], { cwd })).out) as WhatIf;
    expect(scenario!.flags).toEqual([
      { gate: "low", raised: [], cleared: ["GHA"], open: [] },
      { gate: "high", raised: ["GHA"], cleared: [], open: [] },
    ]);
    const still = await runCli([...asked.slice(0, -1), "x=12"], { cwd });
    expect(still.out).not.toContain("raised");
  });

  it("calls a country as a sentence does, and what has no score by its title", {
    tags: "slow",
    timeout: 60_000,
  }, async () => {
    const gambia = flat((await runCli(["whatif", "GMB", "--set", "cpi.score=45"])).out);
    expect(gambia).toContain("The Gambia ranks ");
    expect(gambia).toContain("CPI score (cpi.score) of the Gambia: ");
    const see = flat((await runCli(["whatif", "Holy See", "--all", ...FORMER])).out);
    expect(see).toContain("The Holy See has no score: at “Need”, none of its parts is assessed.");
    // It has no rank that could be any higher.
    expect(see).toContain("No score at any value: ");
    expect(see).not.toContain("rank at any value");
  });

  it.each([
    ["ru", "доход"],
    ["zh", "收入"],
  ])(
    "tells high and low of one's own table in %s, and not as the incomes that publishers call so",
    async (lang, income) => {
      const cwd = folderOf({
        "risk.csv": "country,indicator,value\nGhana,risk,low\nTogo,risk,high\n",
        "risk.yaml":
          "id: own\ntree: {children: [{indicator: risk, normalise: {method: categories, scores: {low: 100, high: 0}}}]}\n",
      });
      const about = ["--data", "risk.csv", "--profile", "./risk.yaml", "--lang", lang, "--format", "md"];
      const { code, out } = await runCli(["whatif", "Togo", ...about], { cwd });
      expect([code, out.includes("risk")]).toEqual([0, true]);
      expect(out).not.toContain(income);
    },
  );

  it("says what clears the gate that excludes", { tags: "slow", timeout: 60_000 }, async () => {
    const { gates, place } = await json("Algeria", ...FORMER);
    expect(place.exclusions).toEqual(["tier-3"]);
    expect(gates).toMatchObject([
      {
        id: "tier-3",
        clears: [
          { indicator: "tip.tier", from: "Tier 3", to: "Tier 2 Watch List", place: { status: "ranked" } },
        ],
      },
    ]);
  });

  it("keeps to the width of the terminal, and colours nothing in a pipe", {
    tags: "slow",
    timeout: 60_000,
  }, async () => {
    const { out } = await runCli(["whatif", "Ghana"], { columns: 80, env: { NO_COLOR: "1" } });
    expect(Math.max(...out.split("\n").map(({ length }) => length))).toBeLessThanOrEqual(80);
    expect((await runCli(["whatif", "Ghana", "--set", "cpi.score=45"])).out).not.toContain("\u001b");
  });

  it("writes Markdown and JSON, compares under --check, and refuses to overwrite", {
    tags: "slow",
  }, async () => {
    const folder = mkdtempSync(join(tmpdir(), "shortlist-test-"));
    const args = ["whatif", "Ghana", "--out", "w.md", "--out", "w.json"];
    expect((await runCli([...args, "--weight", "corruption=2"], { cwd: folder })).code).toBe(0);
    expect(readFileSync(join(folder, "w.md"), "utf8")).toMatch(/^# Ghana \(GHA\)/u);
    expect((await runCli([...args, "--weight", "corruption=2", "--check"], { cwd: folder })).code).toBe(0);
    const drift = await runCli([...args, "--weight", "corruption=3", "--check"], { cwd: folder });
    expect([drift.code, drift.err.includes("w.json: differs")]).toEqual([1, true]);
    expect((await runCli([...args, "--weight", "corruption=3"], { cwd: folder })).code).toBe(2);
    rmSync(folder, { recursive: true });
  });

  it.each([
    ["a country there is not", ["Atlantis"], "“Atlantis” is not a country"],
    ["an indicator that is misspelt", ["Ghana", "--set", "cpi.scor=45"], "Did you mean cpi.score?"],
    ["a category there is not", ["Ghana", "--set", "tip.tier=Tier 4"], "“Tier 4” is no category of tip.tier"],
    ["a word for a number", ["Ghana", "--set", "cpi.score=high"], "“high” is not a number"],
    ["a value off the scale", ["Ghana", "--set", "cpi.score=450"], "It runs from 0 to 100."],
    ["a setting without a value", ["Ghana", "--set", "cpi.score"], "--set cpi.score=45"],
    ["a setting given twice", ["Ghana", "--set", "cpi.score=4", "--set", "GHA:cpi.score=5"], "given twice"],
    ["a node that is misspelt", ["Ghana", "--weight", "coruption=2"], "Did you mean corruption?"],
    ["a negative weight", ["Ghana", "--weight", "corruption=-1"], "“-1” is no weight"],
    ["weights of nothing", ["Ghana", "--weight", "need=0", "--weight", "commitment=0"], "no child of"],
    ["no top", ["Ghana", "--first", "0"], "--first 0 is no top"],
    [
      "a rank that nothing looks for",
      ["Ghana", "--set", "cpi.score=45", "--rank", "3"],
      "--rank is about changes",
    ],
    [
      "nodes that nothing looks into",
      ["Ghana", "--weight", "need=2", "--only", "need"],
      "--only is about changes",
    ],
    [
      "indicators' intervals of no interval",
      ["Ghana", "--by-weights", "--indicators"],
      "--indicators is about",
    ],
    ["a rank below 1", ["Ghana", "--rank", "0"], "Ranks begin at 1"],
    [
      "a country that is not scored",
      ["Ghana", "--among", "PER,COL"],
      "Ghana (GHA) is not among those scored: Peru, Colombia",
    ],
  ])("refuses %s, with a way out", async (_what, args, message) => {
    const { code, out, err } = await runCli(["whatif", ...args]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(message);
    expect(err.match(/error:/gu)).toHaveLength(1);
  });
});

describe("a changed figure of which others are computed", () => {
  const goalposts = (from: number, to: number) => `normalise: {method: goalposts, from: ${from}, to: ${to}}`;
  const PROFILE = `id: own
tree:
  children:
    - {indicator: tip.tier, normalise: {method: categories, scores: {Tier 3: 0, Tier 2 Watch List: 30, Tier 2: 60, Tier 1: 100}}}
    - {indicator: tip.change, ${goalposts(-3, 3)}}
    - {indicator: fiw.pr, ${goalposts(0, 40)}}
    - {indicator: mcc.political-rights, ${goalposts(0, 40)}}
gates:
  - {id: fallen, effect: exclude, when: {indicator: fiw.pr-fall, atLeast: 8}}
  - {id: special, effect: flag, when: {indicator: tip.tier, is: [Special case]}}
`;
  const TIERS = {
    GHA: ["Tier 2", "Tier 2"],
    TGO: ["Tier 2", "Tier 1"],
    PER: ["Tier 3", "Tier 2"],
    NPL: ["Tier 2", "Tier 3"],
  };
  const RIGHTS = { GHA: [30, 30], TGO: [12, 12], PER: [30, 29], NPL: [25, 20] };
  type Edit = Readonly<Record<string, number | string>>;
  /** Two years of tiers and rights; what counts is the later one's. */
  const csv = (edits: Edit = {}, from = 2020) => {
    const row = (country: string, indicator: string, year: number, value: number | string) =>
      year < from
        ? []
        : [`${country},${indicator},${year},${edits[`${country} ${indicator} ${year}`] ?? value}`];
    return `${[
      "country,indicator,year,value",
      ...Object.entries(TIERS).flatMap(([country, [then, now]]) => [
        ...row(country, "tip.tier", 2021, then!),
        ...row(country, "tip.tier", 2024, now!),
      ]),
      ...Object.entries(RIGHTS).flatMap(([country, [then, now]]) => [
        ...row(country, "fiw.pr", 2021, then!),
        ...row(country, "fiw.pr", 2024, now!),
      ]),
    ].join("\n")}\n`;
  };
  const cwd = folderOf({ "own.csv": csv(), "own.yaml": PROFILE });
  const OWN = ["--profile", "./own.yaml", "--quiet"];
  const made = async <T>(...args: string[]): Promise<T> => {
    const { out, err } = await runCli([...args, ...OWN, "--format", "json"], { cwd });
    expect(err).toBe("");
    return JSON.parse(out) as T;
  };
  /** As the ranking has it whose data hold the other figure: nothing of what-if in it. */
  const edited = async (edits: Edit) => {
    writeFileSync(join(cwd, "edited.csv"), csv(edits));
    const { ranked, excluded } = await made<Ranking>("rank", "--data", "./edited.csv");
    return {
      ranked: ranked.map(({ country, score }) => [country, score]),
      excluded: excluded.map(({ country }) => country),
    };
  };

  it("has them computed anew, as a ranking of data with the other figure has them", async () => {
    for (const [set, edits, carried] of [
      // From no change in three years to a rise by one.
      [["tip.tier=Tier 1"], { "GHA tip.tier 2024": "Tier 1" }, [{ indicator: "tip.change", from: 0, to: 1 }]],
      // A special case is no grade: there is no change of tier any more.
      [
        ["tip.tier=Special case"],
        { "GHA tip.tier 2024": "Special case" },
        [{ indicator: "tip.change", from: 0, to: null }],
      ],
      [
        ["fiw.pr=21"],
        { "GHA fiw.pr 2024": 21 },
        [
          { indicator: "fiw.pr-fall", from: 0, to: 9 },
          { indicator: "mcc.political-rights", from: 30, to: 21 },
        ],
      ],
      // What is set itself is as it is set.
      [["tip.tier=Tier 1", "tip.change=0"], undefined, []],
    ] as const) {
      const sets = set.flatMap((one) => ["--set", one]);
      const { scenario } = await made<WhatIf>(
        "whatif",
        "GHA",
        "--data",
        "./own.csv",
        "--first",
        "4",
        ...sets,
      );
      expect(scenario!.values[0]!.carried, set[0]).toEqual(carried);
      if (edits === undefined) continue;
      const { ranked, excluded } = await edited(edits);
      const after = scenario!.top.filter((one) => one.after.status === "ranked");
      expect(
        after.map((one) => [one.country, one.after.score]),
        set[0],
      ).toEqual(ranked);
      expect(
        scenario!.top.filter((one) => one.after.status === "excluded").map(({ country }) => country),
      ).toEqual(excluded);
    }
  });

  it("has them computed anew for another country's figure too", async () => {
    const { scenario } = await made<WhatIf>(
      "whatif",
      "GHA",
      "--data",
      "./own.csv",
      "--first",
      "4",
      "--set",
      "TGO:tip.tier=Tier 3",
    );
    expect(scenario!.values[0]!.carried).toEqual([{ indicator: "tip.change", from: 1, to: -2 }]);
    const { ranked } = await edited({ "TGO tip.tier 2024": "Tier 3" });
    expect(scenario!.top.map(({ country, after }) => [country, after.score])).toEqual(ranked);
  });

  it("has them computed anew where the smallest change is looked for, and a gate cleared", async () => {
    const { targets } = await made<WhatIf>("whatif", "GHA", "--data", "./own.csv");
    const changes = targets.flatMap((target) => target.changes);
    const of = (indicator: string) => changes.find((one) => one.indicator === indicator)!;
    for (const [indicator, others] of [
      ["tip.tier", ["tip.change"]],
      ["fiw.pr", ["mcc.political-rights"]],
    ] as const) {
      const { to, place, carried, leftAsItIs } = of(indicator);
      expect([indicator, carried.map((one) => one.indicator), leftAsItIs]).toEqual([indicator, others, []]);
      const { ranked } = await edited({ [`GHA ${indicator} 2024`]: to });
      expect(ranked.find(([country]) => country === "GHA")![1], indicator).toBe(place.score);
    }
    // The other way about nothing is computed: the tier that it was made of is left as it is.
    expect(of("tip.change").leftAsItIs).toEqual(["tip.tier"]);

    writeFileSync(join(cwd, "fallen.csv"), csv({ "GHA fiw.pr 2024": 20 }));
    const { gates } = await made<WhatIf>("whatif", "GHA", "--data", "./fallen.csv");
    expect(gates[0]!.clears.map(({ indicator }) => indicator)).toEqual(["fiw.pr-fall"]);
  });

  it("leaves as they are those that were made of years that the data do not hold, and says so", async () => {
    const ingest = ["ingest", "./own.csv", "--into", "./cut", "--from", "2024", "--replace", "--quiet"];
    expect((await runCli(ingest, { cwd })).code).toBe(0);
    const { scenario } = await made<WhatIf>("whatif", "GHA", "--data", "./cut", "--set", "tip.tier=Tier 1");
    expect(scenario!.values[0]).toMatchObject({ carried: [], leftAsItIs: ["tip.change"] });
  });

  it("takes a figure that the profile reads only through what is computed from it, and refuses one that nothing comes of", async () => {
    const tree = PROFILE.split("\n").filter((line) => !line.includes("indicator: fiw.pr, "));
    const without = tree.filter((line) => !line.includes("indicator: fiw.pr-fall"));
    writeFileSync(join(cwd, "through.yaml"), without.join("\n"));
    const through = ["--profile", "./through.yaml", "--quiet", "--format", "json"];
    const json = async <T>(...args: string[]) =>
      JSON.parse((await runCli([...args, ...through], { cwd })).out) as T;
    const set = ["--data", "./own.csv", "--first", "4", "--set"];
    for (const [whose, from] of [
      ["GHA", 30],
      ["PER", 29],
    ] as const) {
      const { scenario } = await json<WhatIf>("whatif", "GHA", ...set, `${whose}:fiw.pr=21`);
      const carried = [{ indicator: "mcc.political-rights", from, to: 21 }];
      expect(scenario!.values).toMatchObject([
        { country: whose, indicator: "fiw.pr", from, to: 21, carried },
      ]);
      writeFileSync(join(cwd, "edited.csv"), csv({ [`${whose} fiw.pr 2024`]: 21 }));
      const { ranked } = await json<Ranking>("rank", "--data", "./edited.csv");
      expect(scenario!.top.map(({ country, after }) => [country, after.score])).toEqual(
        ranked.map(({ country, score }) => [country, score]),
      );
    }
    // Off the publisher's scale as ever; and where the publisher's own figures count nothing is computed.
    const off = await runCli(["whatif", "GHA", ...set, "fiw.pr=41", ...through], { cwd });
    expect([off.code, off.err.includes("It runs from -4 to 40.")]).toEqual([2, true]);
    const published = ["GHA", "TGO", "PER", "NPL"].map((one) => `${one},mcc.political-rights,2024,20\n`);
    writeFileSync(join(cwd, "mcc.csv"), csv() + published.join(""));
    const args = ["whatif", "GHA", "--data", "./mcc.csv", "--set", "fiw.pr=21", ...through];
    const { code, out, err } = await runCli(args, { cwd });
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("these data do not compute mcc.political-rights of GHA from it");
    expect(err).toContain("Set mcc.political-rights itself.");
  });

  it("says so in every language", async () => {
    const says = {
      en: "computed from it, and changed with it: Change of TIP tier over three years (0 → 1)",
      fr: "avec effet sur ce qui en est calculé",
      es: "y con este valor cambia, porque se calcula a partir de él",
      pt: "o que se calcula a partir deste valor muda com ele",
      ru: "вместе с этим значением меняется вычисляемое по нему",
      zh: "以下数值由其算出，随之改变",
    };
    for (const [lang, text] of Object.entries(says)) {
      const args = ["whatif", "GHA", "--data", "./own.csv", "--set", "tip.tier=Tier 1", "--lang", lang];
      expect(flat((await runCli([...args, ...OWN, "--format", "md"], { cwd })).out), lang).toContain(text);
    }
  });
});

describe("a gate that asks for a node's score", () => {
  it("is cleared by a figure under that node, which counts as an effort, and which does it when it is set", {
    tags: "slow",
  }, async () => {
    const mcc = ["whatif", "Kenya", "--profile", "mcc"];
    const { gates, targets } = await jsonOnce<WhatIf>(...mcc);
    const [way] = gates[0]!.clears;
    expect(way).toMatchObject({ indicator: "mcc.control-of-corruption" });
    const kinds = targets.flatMap(({ changes }) => changes.map(({ indicator, kind }) => [indicator, kind]));
    // It stands in for MCC's own figure, and nothing else of the profile is what it is made of.
    expect(kinds).toContainEqual(["mcc.control-of-corruption", "effort"]);
    const { scenario } = await jsonOnce<WhatIf>(...mcc, "--set", `mcc.control-of-corruption=${way!.to}`);
    expect(scenario!.after.status).toBe("ranked");
  });
});
