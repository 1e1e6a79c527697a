import { describe, expect, it } from "vitest";
import { type Robustness, robustnessSchema } from "../../src/model/documents/robustness.ts";
import { ownWords } from "../../src/words/index.ts";
import { folderOf, runCli, SMALL_PROFILE } from "./run-cli.ts";

const profile = (children: readonly string[], more = "") =>
  `id: own\n${more}tree:\n  children:\n${children.map((child) => `    - ${child}\n`).join("")}`;
const scored = (id: string) => `{indicator: ${id}, normalise: {method: goalposts, from: 0, to: 100}}`;

/** Invented figures, ranked by a profile of their own: a column each, blank where missing. */
async function drawn(
  rows: Readonly<Record<string, readonly (number | "")[]>>,
  options: readonly string[],
  more?: string,
): Promise<Robustness> {
  const ids = Object.values(rows)[0]!.map((_, at) => `x${at}`);
  const table = [
    ["country", ...ids].join(","),
    ...Object.entries(rows).map(([country, figures]) => [country, ...figures].join(",")),
  ];
  const cwd = folderOf({ "own.yaml": profile(ids.map(scored), more), "own.csv": `${table.join("\n")}\n` });
  const args = ["robustness", "--profile", "own.yaml", "--data", "own.csv", "--format", "json", "--quiet"];
  const { code, out, err } = await runCli([...args, ...options], { cwd });
  expect(err).toBe("");
  expect(code).toBe(0);
  return JSON.parse(out) as Robustness;
}

const of = ({ countries }: Robustness, code: string) => countries.find(({ country }) => country === code)!;
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

describe("robustness", () => {
  it("finds the share of weightings with which one of two countries is first, which is known exactly", async () => {
    // Ghana is ahead where 60 w + 40 (1 - w) > 50 w + 55 (1 - w): where w > 0.6, of a w that is uniform on 0 to 1.
    const found = await drawn({ Ghana: [60, 40], Peru: [50, 55] }, [
      "--weights",
      "simplex",
      "--draws",
      "20000",
    ]);
    // Four standard errors of a share of 0.4 in 20,000 draws.
    expect(Math.abs(of(found, "GHA").firstShare - 0.4)).toBeLessThan(4 * Math.sqrt((0.4 * 0.6) / 20_000));
    expect(of(found, "GHA").firstShare + of(found, "PER").firstShare).toBeCloseTo(1, 12);
    // Its weight where it is first is uniform on 0.6 to 1.
    expect(of(found, "GHA").centralWeights!.x0).toBeCloseTo(0.8, 2);
  });

  it.each([
    ["a flat profile", (child: string) => child],
    [
      "one of groups of one child",
      (child: string, i: number) =>
        `{id: group${i}, children: [${child.replace("{", `{weight: 0.${i + 3}, `)}]}`,
    ],
  ])(
    "draws the same of %s, which has a quicker way, and of the same with a factor that has no weight",
    async (_, written) => {
      const rows = Array.from(["GHA", "PER", "TCD", "MLI", "KEN", "NPL"], (country, i) =>
        [country, (i * 37) % 101, (i * 59 + 20) % 97, (i * 83 + 5) % 89].join(","),
      );
      const flat = ["x0", "x1", "x2"].map(scored).map(written);
      const idle = ["x0", "x1"].map((id) => scored(id).replace("{", `{id: again-${id}, `));
      const deeper = [...flat, `{id: idle, weight: 0, children: [${idle.join(", ")}]}`];
      const [quick, slow] = await Promise.all(
        [flat, deeper].map(async (children) => {
          const files = {
            "own.yaml": profile(children),
            "own.csv": `country,x0,x1,x2\n${rows.join("\n")}\n`,
          };
          const args =
            "robustness --profile own.yaml --data own.csv --format json --quiet --vary weights --draws 3000";
          const { code, out } = await runCli([...args.split(" "), "--pairwise"], { cwd: folderOf(files) });
          expect(code).toBe(0);
          return JSON.parse(out) as Robustness;
        }),
      );
      expect(quick!.countries.filter(({ centralWeights }) => centralWeights).length).toBeGreaterThan(1);
      const plain = ({ countries, pairwise, top }: Robustness) => ({
        countries: countries.map(({ centralWeights: _, ...one }) => one),
        pairwise,
        top,
      });
      expect(plain(quick!)).toEqual(plain(slow!));
      for (const { country, centralWeights = {} } of quick!.countries) {
        for (const [id, weight] of Object.entries(centralWeights))
          expect(of(slow!, country).centralWeights![id]).toBeCloseTo(weight, 12);
      }
    },
  );

  it("says of each pair of the top how often one was above the other, a tie as half", async () => {
    const rows = { Ghana: [60, 40], Peru: [50, 55], Chad: [60, 40] };
    const found = await drawn(rows, [
      "--weights",
      "simplex",
      "--draws",
      "5000",
      "--pairwise",
      "--vary",
      "weights",
    ]);
    const share = (a: string, b: string) => found.pairwise!.find((one) => one.a === a && one.b === b)!.share;
    expect(share("GHA", "TCD")).toBe(0.5);
    expect(Math.abs(share("PER", "GHA") - 0.6)).toBeLessThan(4 * Math.sqrt(0.24 / 5000));
    expect(found.pairwise).toHaveLength(3);
  });

  it("has neighbours that keep their order, and classes, as the pairs of the same draws have them", async () => {
    const codes = "GHA PER TCD MLI KEN NPL UGA RWA TGO BEN SEN NER".split(" ");
    const rows = Object.fromEntries(
      codes.map((code, i) => [code, [90 - 5 * i + ((i * 37) % 23), 90 - 5 * i + ((i * 59) % 31)]]),
    );
    const asks = [
      "--weights",
      "simplex",
      "--vary",
      "weights",
      "--draws",
      "700",
      "--pairwise",
      "--first",
      "12",
    ];
    const { countries, pairwise, order, classes } = await drawn(rows, asks);
    const ranked = countries.map(({ country }) => country);
    const keeps = (a: string, b: string) =>
      pairwise!.find((one) => one.a === a && one.b === b)!.share >= 0.95;
    expect(pairwise).toHaveLength(66);
    const neighbours = ranked.slice(1).map((below, i) => keeps(ranked[i]!, below));
    expect(order).toEqual({ neighbours: 11, kept: neighbours.filter(Boolean).length });
    const expected: string[][] = [];
    for (let rest = ranked; rest.length > 0; ) {
      const end = rest.findIndex((other, i) => i > 0 && keeps(rest[0]!, other));
      expected.push(rest.slice(0, end < 0 ? rest.length : end));
      rest = end < 0 ? [] : rest.slice(end);
    }
    expect(classes!.map((one) => one.countries)).toEqual(expected);
    expect(classes!.map(({ from, to }) => [from, to])).toEqual(
      expected.map((own) => [ranked.indexOf(own[0]!) + 1, ranked.indexOf(own.at(-1)!) + 1]),
    );
    // Some of everything, or the above shows little.
    expect(order!.kept).toBeGreaterThan(0);
    expect(order!.kept).toBeLessThan(classes!.length);
    expect(Math.max(...expected.map(({ length }) => length))).toBeGreaterThan(2);
  });

  it("puts who has a rank above who has none, and of who are level neither", async () => {
    // Peru has a score in about half of the draws.
    const rows: Record<string, (number | "")[]> = {
      Ghana: [60, 50],
      Peru: [54, ""],
      Togo: [41, 33],
      Mali: [41, 33],
    };
    const asks = "missing: {policy: rescale, minimumCoverage: 0.5}\n";
    const { order, classes } = await drawn(rows, ["--draws", "500", "--vary", "weights"], asks);
    expect(order).toEqual({ neighbours: 3, kept: 1 });
    expect(classes).toEqual([
      { from: 1, to: 1, countries: ["GHA"] },
      { from: 2, to: 3, countries: ["PER", "MLI", "TGO"] },
    ]);
  });

  it("says nothing of an order where nothing is drawn", async () => {
    const found = await drawn({ Ghana: [60, 40], Peru: [50, 55] }, ["--vary", "leave-one-out"]);
    expect(found).not.toHaveProperty("order");
    expect(found).not.toHaveProperty("classes");
  });

  it("says of a pair what the draws say in which both have a score, also where another has none", async () => {
    // Peru lacks half of its parts: it has a score where the first weighs more, which is in every other draw.
    const rows: Record<string, (number | "")[]> = {
      Ghana: [60, 50],
      Peru: [55, ""],
      Togo: [41, 33],
      Mali: [40, 30],
    };
    const asks = "missing: {policy: rescale, minimumCoverage: 0.5}\n";
    const found = await drawn(rows, ["--draws", "500", "--pairwise", "--vary", "weights"], asks);
    const scored = of(found, "PER").rankedShare;
    expect(scored).toBeGreaterThan(0.3);
    expect(scored).toBeLessThan(0.7);
    expect(found.pairwise!.map(({ a, b, share }) => [a, b, share])).toEqual([
      ["GHA", "PER", 1],
      ["GHA", "TGO", 1],
      ["GHA", "MLI", 1],
      ["PER", "TGO", 1],
      ["PER", "MLI", 1],
      ["TGO", "MLI", 1],
    ]);
  });

  it("keeps weights within the percentage that was asked for", async () => {
    // Shares of two equal weights that are up to 10 % off lie within 0.45 and 0.55: Peru cannot be overtaken at 0.6.
    const found = await drawn({ Ghana: [60, 40], Peru: [50, 55] }, [
      "--weights",
      "uniform:10",
      "--draws",
      "5000",
    ]);
    expect(of(found, "PER").firstShare).toBe(1);
    expect(found.top.stays).toBe(1);
  });

  it("splits a rank among those that tie for it, so that the shares of a rank and of a country add up to 1", async () => {
    const rows = { Ghana: [60, 40], Peru: [60, 40], Chad: [50, 55], Mali: [10, 90] };
    const found = await drawn(rows, ["--weights", "simplex", "--draws", "3000"]);
    expect(of(found, "GHA").acceptability).toEqual(of(found, "PER").acceptability);
    for (const { acceptability } of found.countries) expect(sum(acceptability)).toBeCloseTo(1, 9);
    for (const rank of [0, 1, 2, 3]) {
      expect(sum(found.countries.map(({ acceptability }) => acceptability[rank] ?? 0))).toBeCloseTo(1, 9);
    }
  });

  it("gives no rank to a country in draws in which its evidence does not suffice, and says why", async () => {
    // Chad has the first figure alone: enough where that has half of the weight, which is half of the draws.
    const rows = { Ghana: [60, 40], Chad: [99, ""] } as const;
    const options = ["--weights", "simplex", "--draws", "4000", "--vary", "weights"];
    const found = await drawn(rows, options, "missing: {policy: rescale, minimumCoverage: 0.5}\n");
    const chad = of(found, "TCD");
    expect(Math.abs(chad.rankedShare - 0.5)).toBeLessThan(4 * Math.sqrt(0.25 / 4000));
    expect(chad).toMatchObject({ rankP05: 1, rankP95: 1, failures: [{ code: "few-parts" }] });
    expect(chad.failures![0]!.share + chad.rankedShare).toBeCloseTo(1, 12);
    // With two countries it is among the first ten wherever it has a rank.
    expect(chad.topShare["10"]).toBeCloseTo(chad.rankedShare, 12);
    expect(of(found, "GHA").rankedShare).toBe(1);
    expect(found.otherwiseRanked).toBeCloseTo(1 - chad.rankedShare, 12);
  });

  it("counts draws in which nobody has a score, and leaves them out of every share", async () => {
    // The third weight is above t in (1 - t)² of all weightings: 0.36 above 0.4, where Ghana has too little, 0.16 above 0.6, where Peru has enough.
    const rows = { Ghana: [60, 50, ""], Peru: ["", "", 20] } as const;
    const options = ["--weights", "simplex", "--draws", "4000", "--vary", "weights"];
    const found = await drawn(rows, options, "missing: {policy: rescale, minimumCoverage: 0.6}\n");
    expect(found.draws).toBe(4000);
    expect(Math.abs(found.failedDraws / 4000 - 0.2)).toBeLessThan(4 * Math.sqrt(0.16 / 4000));
    // Of the others Ghana alone is ranked in four of five.
    expect(Math.abs(of(found, "GHA").firstShare - 0.8)).toBeLessThan(4 * Math.sqrt(0.16 / 3100));
    expect(of(found, "GHA").rankedShare + of(found, "PER").rankedShare).toBeCloseTo(1, 12);
    expect(of(found, "PER").rank).toBeNull();
  });

  it("moves figures by their published standard errors, each figure once wherever it is weighed", async () => {
    // 50 ± 3 is above 46 ± 4 where a normal variable of spread 5 is above -4: with probability 0.7881 (Φ(0.8)), whether the figure is weighed once or
    // twice; were it two figures with errors of their own, the mean's error would be smaller, and the share 0.871.
    const cwd = folderOf({
      "own.yaml": profile([scored("x"), scored("x")].map((one, at) => one.replace("{", `{id: n${at}, `))),
      "own.csv": "country,indicator,year,value,se\nGhana,x,2023,50,3\nPeru,x,2023,46,4\n",
    });
    const asked = ["robustness", "--profile", "own.yaml", "--data", "own.csv", "--quiet", "--draws", "20000"];
    const { out, err } = await runCli([...asked, "--vary", "data", "--format", "json"], { cwd });
    expect(err).toBe("");
    const found = JSON.parse(out) as Robustness;
    expect(Math.abs(of(found, "GHA").firstShare - 0.7881)).toBeLessThan(
      4 * Math.sqrt((0.7881 * 0.2119) / 20_000),
    );
    expect(found.varied.data).toEqual({ indicators: ["x"], figures: 4, of: 4, weightWithError: 1 });
    expect(found.held).toEqual(["weights", "missing", "methods"]);
  });

  it.each([
    // Ghana has the first alternative, so that its y is in no draw; Peru has y alone.
    ["behind an alternative that is always taken", 0, "data", 2],
    ["behind one whose evidence is enough whatever the weights", 0.3, "data,weights --weights uniform:25", 2],
    // Half of Ghana's weight, less a quarter, is three eighths of the whole, where as much more is on what it lacks: less than 0.4.
    ["but one that some weights let count", 0.4, "data,weights --weights uniform:25", 3],
    ["beneath an alternative that has too little in each", 0.7, "data,weights --weights uniform:25", 2],
  ])("counts no error of a figure in no draw: %s", async (_, minimum, vary, figures) => {
    const card = `{id: card, missing: {minimumCoverage: ${minimum}}, children: [${scored("x")}, ${scored("w")}]}`;
    const tree = `{id: n, aggregate: first-of, children: [${card}, ${scored("y")}]}`;
    const cwd = folderOf({
      "own.yaml": profile([tree, scored("z")], "missing: {policy: rescale, minimumCoverage: 0}\n"),
      "own.csv":
        "country,indicator,year,value,se\nGhana,x,2023,50,3\nGhana,y,2023,50,3\nPeru,y,2023,46,4\nPeru,z,2023,46,\nMali,x,2023,40,\nMali,w,2023,40,\nMali,z,2023,40,\n",
    });
    const asked = ["robustness", "--profile", "own.yaml", "--data", "own.csv", "--quiet", "--draws", "10"];
    const { out } = await runCli([...asked, "--vary", ...vary.split(" "), "--format", "json"], { cwd });
    const { data } = (JSON.parse(out) as Robustness).varied;
    expect(data).toMatchObject({ figures, of: figures + 4 });
    expect(data!.indicators).toEqual(minimum < 0.5 ? ["x", "y"] : ["y"]);
  });

  it("says of a rank that never changes whose it is", async () => {
    // Ghana is sixteen standard errors of the difference ahead; Peru and Chad change places in some.
    const figures = ["Ghana", "Peru", "Chad"].map(
      (country, at) => `${country},x0,2024,${[90, 10, 11][at]},3`,
    );
    const cwd = folderOf({
      "own.yaml": profile([scored("x0")]),
      "own.csv": `country,indicator,year,value,se\n${figures.join("\n")}\n`,
    });
    const args =
      "robustness --profile own.yaml --data own.csv --vary data --draws 10 --sensitivity --country Ghana";
    const { code, out } = await runCli([...args.split(" "), "--quiet"], { cwd });
    expect(code).toBe(0);
    expect(out).toMatch(/The rank of Ghana\s+It never changed/u);
    expect(out.match(/It never changed/gu)).toHaveLength(1);
  });

  it("moves a figure that two indicators of the profile take, also for whom the first of them does not exist", async () => {
    // For Ghana and Peru the first one is absent; 50 ± 3 is above 46 ± 4 with probability Φ(0.8) all the same.
    const [first, second] = ["{id: a, appliesWhen: {indicator: g, is: [m]}, ", "{id: b, "].map((start) =>
      scored("x").replace("{", start),
    );
    const cwd = folderOf({
      "own.yaml": profile([first!, second!]),
      "own.csv":
        "country,indicator,year,value,se\nGhana,x,2023,50,3\nPeru,x,2023,46,4\nMali,x,2023,0,1\nMali,g,2023,m,\nGhana,g,2023,n,\nPeru,g,2023,n,\n",
    });
    const asked = ["robustness", "--profile", "own.yaml", "--data", "own.csv", "--quiet", "--draws", "5000"];
    const { out } = await runCli([...asked, "--vary", "data", "--format", "json"], { cwd });
    const share = of(JSON.parse(out) as Robustness, "GHA").firstShare;
    expect(Math.abs(share - 0.7881)).toBeLessThan(4 * Math.sqrt((0.7881 * 0.2119) / 5000));
  });

  it("moves a figure whose logarithm is taken in proportion, so that it is never pushed to 0 and lost", async () => {
    // 10 ± 20 would be below 0 in three draws of ten. In logarithms half of the draws are above Peru's 10.
    const leaf = "{indicator: x, transform: log, normalise: {method: goalposts, from: 1e-9, to: 1e+11}}";
    const cwd = folderOf({
      "own.yaml": profile([leaf]),
      "own.csv": "country,indicator,year,value,se\nGhana,x,2023,10,20\nPeru,x,2023,10,\n",
    });
    const asked = ["robustness", "--profile", "own.yaml", "--data", "own.csv", "--quiet", "--draws", "4000"];
    const { out } = await runCli([...asked, "--vary", "data", "--format", "json"], { cwd });
    const found = of(JSON.parse(out) as Robustness, "GHA");
    expect(found.rankedShare).toBe(1);
    expect(Math.abs(found.firstShare - 0.5)).toBeLessThan(4 * Math.sqrt(0.25 / 4000));
  });

  /** Of countries whose two figures have errors of 3 and of 4 the difference of means has one of √(25 (1 + ρ) / 2). */
  it.each([
    ["not at all where the profile says nothing", "", ["a.csv", "a.csv"], 0.8711],
    ["by the profile's correlation", "errors: {withinSource: 0.6}\n", ["a.csv", "a.csv"], 0.8144],
    ["not at all between sources", "errors: {withinSource: 0.6}\n", ["a.csv", "b.csv"], 0.8711],
  ])("lets errors of one source correlate %s", async (_, errors, files, expected) => {
    const rowsOf = (file: string) =>
      files.flatMap((one, at) => (one === file ? [`Ghana,x${at},2023,50,3\nPeru,x${at},2023,46,4\n`] : []));
    const tables = [...new Set(files)].map(
      (file) => [file, `country,indicator,year,value,se\n${rowsOf(file).join("")}`] as const,
    );
    const own = { "own.yaml": profile(["x0", "x1"].map(scored), errors) };
    const cwd = folderOf({ ...own, ...Object.fromEntries(tables) });
    const data = tables.flatMap(([file]) => ["--data", file]);
    const asked = ["robustness", "--profile", "own.yaml", ...data, "--quiet", "--vary", "data", "--draws"];
    const { out, err } = await runCli([...asked, "10000", "--format", "json"], { cwd });
    expect(err).toBe("");
    const found = JSON.parse(out) as Robustness;
    // Φ(4 / 3.5355) and Φ(4 / 4.4721); four standard errors of a share in 10,000 draws.
    const within = 4 * Math.sqrt((expected * (1 - expected)) / 10_000);
    expect(Math.abs(of(found, "GHA").firstShare - expected)).toBeLessThan(within);
    expect(found.varied.data!.withinSource).toBe(errors === "" ? undefined : 0.6);
    const text = (await runCli([...asked, "50", "--notes"], { cwd })).out.replace(/\s+/gu, " ");
    expect(text.includes("from one source correlate by 0.6")).toBe(errors !== "");
  });

  it("draws a missing figure among those of peers, each as likely, which gives no evidence", async () => {
    // Ghana's second figure is one of 10, 20, 30, 90 and 60: with the first its score is 75 or 60 in two draws of five, and Mali's is 50.
    const others = { Peru: [0, 10], Chad: [0, 90], Mali: [40, 60], Togo: [0, 20], Kenya: [0, 30] };
    const rows: Readonly<Record<string, readonly (number | "")[]>> = { Ghana: [60, ""], ...others };
    const found = await drawn(rows, ["--vary", "missing", "--draws", "10000"]);
    expect(Math.abs(of(found, "GHA").firstShare - 2 / 5)).toBeLessThan(4 * Math.sqrt(6 / 25 / 10_000));
    expect(found.varied).toEqual({ missing: { cells: 1, notDrawn: 0, peers: null } });
  });

  it("draws it among everybody's where fewer than five peers have one, and not where fewer than five countries have", async () => {
    // Ghana is alone in its group: its second figure is 60 in three draws of five, with which its score is above Mali's 50.
    const own = { "own.yaml": profile(["x", "y", "z"].map(scored), "peers: {by: g}\n") };
    const cwd = folderOf({
      ...own,
      "own.csv":
        "country,x,y,z,g\nGhana,60,,,a\nMali,40,60,50,b\nPeru,0,60,,b\nChad,0,60,,b\nTogo,0,0,,b\nKenya,0,0,,b\n",
    });
    const asked = ["robustness", "--profile", "own.yaml", "--data", "own.csv", "--quiet", "--draws", "10000"];
    const { out } = await runCli([...asked, "--vary", "missing", "--format", "json"], { cwd });
    const found = JSON.parse(out) as Robustness;
    expect(Math.abs(of(found, "GHA").firstShare - 0.6)).toBeLessThan(4 * Math.sqrt(0.24 / 10_000));
    expect(found.varied).toEqual({ missing: { cells: 1, notDrawn: 5, peers: "g" } });
    const { out: text } = await runCli([...asked, "--vary", "missing", "--notes"], { cwd });
    expect(text.replace(/\s+/gu, " ")).toContain(
      ownWords.robustness.missing({ cells: 1, notDrawn: 5, by: "g" }),
    );
  });

  it("counts each missing figure once in what it says of whose scores stand in", async () => {
    // Ghana's y and Peru's y, which five others have; the z of all but Mali, which it alone has.
    const own = { "own.yaml": profile(["x", "y", "z"].map(scored), "peers: {by: g}\n") };
    const others = ["Chad", "Togo", "Kenya", "Benin"].map((one) => `${one},30,20,,b\n`).join("");
    const table = `country,x,y,z,g\nGhana,60,,,a\nPeru,5,,,b\nMali,40,60,1,b\n${others}`;
    const cwd = folderOf({ ...own, "own.csv": table });
    const asked = ["robustness", "--profile", "own.yaml", "--data", "own.csv", "--quiet", "--draws", "9"];
    const { out } = await runCli([...asked, "--vary", "missing", "--notes"], { cwd });
    expect(out.replace(/\s+/gu, " ")).toContain(
      ownWords.robustness.missing({ cells: 2, notDrawn: 6, by: "g" }),
    );
  });

  it("says that countries are level, which share their ranks, and not of those that have no score", async () => {
    const level = await drawn({ Ghana: [50, 50], Peru: [50, 50], Chad: [10, 20] }, ["--draws", "50"]);
    expect([level.tied, of(level, "GHA").firstShare]).toEqual([1, 0.5]);
    // Two countries lose their scores in the same draws, and are level in nothing.
    const bare = { Ghana: [60, 40], Peru: ["", 55], Chad: ["", 48] };
    const coverage = { "own.yaml": profile(["x", "y"].map(scored), "missing: {minimumCoverage: 0.5}\n") };
    const rows = Object.entries(bare).map(([country, values]) => [country, ...values].join(","));
    const cwd = folderOf({ ...coverage, "own.csv": `country,x,y\n${rows.join("\n")}\n` });
    const asked = ["robustness", "--profile", "own.yaml", "--data", "own.csv", "--quiet", "--draws", "200"];
    const { out } = await runCli([...asked, "--vary", "weights", "--format", "json"], { cwd });
    const lost = JSON.parse(out) as Robustness;
    expect(lost.otherwiseRanked).toBeGreaterThan(0.3);
    expect(lost.tied).toBeUndefined();
    const { out: text } = await runCli(
      ["robustness", "--profile", "own.yaml", "--data", "level.csv", "--quiet", "--notes"],
      {
        cwd: folderOf({
          "own.yaml": profile(["x", "y"].map(scored)),
          "level.csv": "country,x,y\nGhana,5,5\nPeru,5,5\n",
        }),
      },
    );
    expect(text.replace(/\s+/gu, " ")).toContain("In every draw some countries were level.");
  });

  it("is the same to the last byte for the same seed, and another for another", async () => {
    const rows = { Ghana: [60, 40], Peru: [50, 55], Chad: [55, 48] };
    const first = await drawn(rows, ["--draws", "2000", "--weights", "simplex"]);
    expect(await drawn(rows, ["--draws", "2000", "--weights", "simplex"])).toEqual(first);
    expect(await drawn(rows, ["--draws", "2000", "--weights", "simplex", "--seed", "2"])).not.toEqual(first);
  });

  it("is a document of its own schema under a profile of many nodes, and says in text what was varied and what was not", async () => {
    const cwd = folderOf({ "small.yaml": SMALL_PROFILE });
    const asked = ["robustness", "--profile", "small.yaml", "--as-of", "2025", "--draws", "500", "--quiet"];
    const { out } = await runCli([...asked, "--format", "json"], { cwd });
    expect(robustnessSchema.safeParse(JSON.parse(out))).toMatchObject({ success: true });
    const text = (await runCli([...asked, "--notes"], { cwd })).out.replace(/\s+/gu, " ");
    expect(text).toContain("500 draws vary (seed 1): each weight by up to 25 %");
    expect(text).toContain("Each weight is up to 25 % smaller or larger");
    expect(text).toContain("Not varied: methods");
    expect(text).toMatch(/Figures with an error, .*: \d+ of \d+, of 1 indicator \(/u);
    expect((await runCli([...asked, "--format", "html"], { cwd })).out).toMatch(/^<!DOCTYPE html>/u);
  });

  it.each([
    ["--vary", "wind"],
    ["--vary", "weights,data,weights"],
    ["--weights", "uniform:0"],
    ["--weights", "uniform:101"],
    ["--weights", "dirichlet"],
    ["--weights", "simplex:1"],
    ["--draws", "0"],
    ["--threads", "0"],
    // 2^53 and the next cannot be told apart.
    ["--seed", "9007199254740992"],
  ])("refuses %s %s before anything is drawn", async (option, value) => {
    const { code, err } = await runCli(["robustness", option, value]);
    expect(code).toBe(2);
    expect(err).toContain(`${option} ${value}`);
  });

  it.each(["often", "1", "0.4"])("refuses --sets %s, which is no probability of sets", async (value) => {
    const { code, out, err } = await runCli(["robustness", "--sets", value]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(value);
    expect(err).toContain("such as 0.95");
  });

  it.each([
    [["--sets", "0.95", "--draws", "18"], "takes 19 draws of errors or more, not 18", "--draws 19"],
    [["--sets", "0.9999"], "takes 9999 draws of errors or more, not 2000", "--draws 9999"],
    [
      ["--sets", "0.99999", "--draws", "100000"],
      "takes 99999 draws of errors or more, not 20000",
      "the most",
    ],
  ])(
    "refuses %s: so few draws leave every rank open, which would pass for what errors leave",
    async (asked, why, wayOut) => {
      const { code, out, err } = await runCli(["robustness", ...asked]);
      expect([code, out]).toEqual([2, ""]);
      expect(err).toContain(why);
      expect(err).toContain(wayOut);
    },
  );

  it("refuses a way to draw weights where --vary leaves them as they are, which would go without a word", async () => {
    const asked = ["robustness", "--vary", "data", "--weights", "simplex"];
    const { code, out, err } = await runCli(asked);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("--weights says how weights are drawn, and --vary does not name them");
    expect(err).toContain("--vary weights,data");
  });
});
