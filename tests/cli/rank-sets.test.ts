import { describe, expect, it } from "vitest";
import { rankingSchema } from "../../src/model/documents/ranking.ts";
import { type Robustness, robustnessSchema } from "../../src/model/documents/robustness.ts";
import { knownSets } from "../../src/model/standings.ts";
import { folderOf, runCli } from "./run-cli.ts";

const goalposts = "normalise: {method: goalposts, from: 0, to: 100}";
const declared = (error: string) => `id: own
tree:
  children:
    - {indicator: x, ${goalposts}${error}}
    - {indicator: y, ${goalposts}}
`;
const CODES = ["BEL", "CAN", "DNK", "ESP", "FIN", "GHA"];
const rows = (x: (i: number) => string) =>
  `country,indicator,value,se\n${CODES.map((code, i) => `${code},x,${x(i)}\n${code},y,50,\n`).join("")}`;

const folder = folderOf({
  "none.yaml": declared(""),
  "sd.yaml": declared(", error: {sd: 2}"),
  "relative.yaml": declared(", error: {relative: 0.1}"),
  "both.yaml": declared(", error: {sd: 2, relative: 0.1}"),
  "interval.yaml": declared(", error: {interval: 0.95}"),
  "correlated.yaml": declared(", error: {sd: 2}")
    .replace("tree:", "errors: {withinSource: 0.5}\ntree:")
    .replace("{indicator: y,", "{indicator: y, error: {sd: 2},"),
  "interval.csv": `country,indicator,value,lower,upper\n${CODES.map((code, i) => `${code},x,${20 + 12 * i},${14 + 12 * i},${26 + 12 * i}\n${code},y,50,,\n`).join("")}`,
  "apart.csv": rows((i) => `${20 + 12 * i},`),
  "equal.csv": rows(() => "40,"),
  "published.csv": rows((i) => `${20 + 12 * i},1`),
  "heavy.yaml": declared(", weight: 9, error: {sd: 2}"),
  "space.yaml": `id: space
tree:
  children:
    - id: node
      children:
        - {indicator: x, ${goalposts}}
        - {indicator: y, ${goalposts}}
    - id: worst
      weight: 0
      aggregate: minimum
      children: [{indicator: x, id: x2, ${goalposts}}, {indicator: y, id: y2, ${goalposts}}]
`,
  "space.csv": "country,indicator,value\nBEL,x,90\nBEL,y,10\nCAN,x,10\nCAN,y,50\n",
  "partial.csv": "country,indicator,value\nBEL,x,90\nBEL,y,10\nCAN,x,10\nCAN,y,50\nDNK,x,50\n",
});

async function json(...args: readonly string[]): Promise<Robustness> {
  const { out, err } = await runCli(
    [
      "robustness",
      "--vary",
      "weights",
      ...(args.includes("--draws") ? [] : ["--draws", "2000"]),
      "--format",
      "json",
      "--quiet",
      ...args,
    ],
    { cwd: folder },
  );
  expect(err).toBe("");
  return robustnessSchema.parse(JSON.parse(out));
}

const known = ({ rankSets }: Pick<Robustness, "rankSets">) => knownSets(rankSets)!;

const sets = async (profile: string, data: string, ...more: readonly string[]) =>
  known(await json("--profile", `./${profile}`, "--data", data, "--sets", "0.95", ...more));

describe("sets of ranks", () => {
  it("rest on the errors that a profile declares, as far as they go through the weights to the score", async () => {
    const found = await sets("sd.yaml", "apart.csv");
    expect(found.weightWithError).toBeCloseTo(0.5, 12);
    // Half of the weight has a standard error of 2: the score's is 1, to what 2,000 draws tell (a standard error of 1.6 %).
    for (const { standardError } of found.countries) expect(Math.abs(standardError - 1)).toBeLessThan(0.08);
    const relative = await sets("relative.yaml", "apart.csv");
    // A tenth of 80, halved, and a tenth of 20.
    expect(Math.abs(relative.countries.at(0)!.standardError - 4)).toBeLessThan(0.32);
    expect(Math.abs(relative.countries.at(-1)!.standardError - 1)).toBeLessThan(0.08);
  });

  it("take a published error before a declared one", async () => {
    const { countries } = await sets("sd.yaml", "published.csv");
    for (const { standardError } of countries) expect(Math.abs(standardError - 0.5)).toBeLessThan(0.04);
  });

  it("take intervals as ones of 90 %, or of what the profile says, and say so", async () => {
    // 12 wide on half of the weight: 12 / (2 · 1.645) / 2 and 12 / (2 · 1.96) / 2, to what 2,000 draws tell.
    for (const [file, level, error] of [
      ["none.yaml", 0.9, 1.824],
      ["interval.yaml", 0.95, 1.531],
    ] as const) {
      const found = await sets(file, "interval.csv");
      expect(found.intervals).toEqual([{ level, figures: CODES.length }]);
      for (const { standardError } of found.countries) {
        expect(Math.abs(standardError / error - 1)).toBeLessThan(0.08);
      }
      const text = await runCli(
        [
          "robustness",
          "--vary",
          "data",
          "--draws",
          "19",
          "--sets",
          "0.95",
          "--profile",
          `./${file}`,
          "--data",
          "interval.csv",
          "--notes",
        ],
        { cwd: folder },
      );
      expect(
        text.out.replace(/\s+/gu, " ").split(`Intervals are taken as ones of ${level * 100} % (6)`),
      ).toHaveLength(3);
    }
  });

  it("say that more draws were asked for than they take", { tags: "slow" }, async () => {
    const asked = ["--profile", "./sd.yaml", "--data", "apart.csv", "--sets", "0.9", "--draws", "20001"];
    const found = known(await json(...asked));
    expect([found.asked, found.draws]).toEqual([20_001, 20_000]);
    const { out } = await runCli(["robustness", "--vary", "weights", ...asked], { cwd: folder });
    expect(out.replace(/\s+/gu, " ")).toContain(
      "Of 20,001 draws that were asked for, 20,000 were made for these",
    );
  });

  it("have errors that correlate within a source where the profile says so", { tags: "slow" }, async () => {
    // Two figures with errors of 2 and ρ = 0.5, half of the weight each: 2 · √((1 + 0.5) / 2).
    const found = await sets("correlated.yaml", "apart.csv");
    expect(found.withinSource).toBe(0.5);
    for (const { standardError } of found.countries) {
      expect(Math.abs(standardError / Math.sqrt(3) - 1)).toBeLessThan(0.08);
    }
  });

  it("are the ranks where scores lie 6 points apart with errors of 1, and every rank where all are equal", async () => {
    // The critical value of fifteen pairs is below 3.2; the differences are 6 / 1.41.
    const apart = await sets("sd.yaml", "apart.csv");
    expect(apart.countries.map(({ rank, lower, upper }) => [rank, lower, upper])).toEqual(
      CODES.map((_, i) => [i + 1, i + 1, i + 1]),
    );
    expect(apart.top!.find(({ k }) => k === 5)).toEqual({
      k: 5,
      may: CODES.slice(1).reverse(),
      surely: CODES.slice(1).reverse(),
      mayBetween: [5, 5],
      surelyBetween: [5, 5],
    });
    const equal = await sets("sd.yaml", "equal.csv");
    expect(equal.countries.map(({ lower, upper }) => [lower, upper])).toEqual(CODES.map(() => [1, 6]));
    expect(equal.top!.find(({ k }) => k === 5)).toMatchObject({ surely: [] });
  });

  it("say how many could be among the first with other draws, as the ends of their sets do", async () => {
    // Forty draws leave much open.
    const { countries, top } = await sets("relative.yaml", "apart.csv", "--draws", "40", "--first", "2");
    const { may, surely, mayBetween, surelyBetween } = top!.find(({ k }) => k === 2)!;
    const reach = (end: "lowerBetween" | "upperBetween", at: 0 | 1) =>
      countries.filter((one) => one[end][at] <= 2).length;
    expect(mayBetween).toEqual([reach("lowerBetween", 1), reach("lowerBetween", 0)]);
    expect(surelyBetween).toEqual([reach("upperBetween", 1), reach("upperBetween", 0)]);
    expect(mayBetween[0]).toBeLessThan(mayBetween[1]);
    for (const [of, [fewest, most]] of [
      [may, mayBetween],
      [surely, surelyBetween],
    ] as const) {
      expect(of.length).toBeGreaterThanOrEqual(fewest);
      expect(of.length).toBeLessThanOrEqual(most);
    }
  });

  it("hold the set of each country alone and are held by the sets without draws", async () => {
    const { countries } = await sets("relative.yaml", "apart.csv");
    for (const one of countries) {
      expect(one.lowerAlone).toBeGreaterThanOrEqual(one.lower);
      expect(one.upperAlone).toBeLessThanOrEqual(one.upper);
      expect(one.lowerByIntervals).toBeLessThanOrEqual(one.lower);
      expect(one.upperByIntervals).toBeGreaterThanOrEqual(one.upper);
    }
  });

  it("are the same for the same seed, and say which it was", async () => {
    const [once, again, other] = [
      await sets("relative.yaml", "apart.csv", "--seed", "5"),
      await sets("relative.yaml", "apart.csv", "--seed", "5"),
      await sets("relative.yaml", "apart.csv", "--seed", "6"),
    ];
    expect(once).toEqual(again);
    expect(once.seed).toBe(5);
    expect(other.countries[0]!.standardError).not.toBe(once.countries[0]!.standardError);
  });

  it("are not known from published errors where less than half of the weight has one", async () => {
    const own = folderOf({
      "light.yaml": declared(", weight: 0.5, error: {sd: 2}"),
      "none.yaml": declared(""),
      "apart.csv": rows((i) => `${20 + 12 * i},`),
    });
    const asked = ["robustness", "--draws", "200", "--data", "apart.csv", "--sets", "0.9", "--quiet"];
    for (const [profile, weightWithError, share] of [
      ["light.yaml", 1 / 3, "33.3 %"],
      ["none.yaml", 0, "0 %"],
    ] as const) {
      const run = (...more: string[]) =>
        runCli([...asked, "--profile", `./${profile}`, ...more], { cwd: own });
      const { rankSets } = robustnessSchema.parse(JSON.parse((await run("--format", "json")).out));
      expect(rankSets).toEqual({
        coverage: 0.9,
        kind: "simultaneous",
        reason: "not-known-from-published-errors",
        weightWithError: expect.closeTo(weightWithError, 12),
        countries: CODES.toReversed().map((country, i) => ({
          country,
          rank: i + 1,
          lower: null,
          upper: null,
          weightWithError: expect.closeTo(weightWithError, 12),
        })),
      });
      for (const format of ["table", "md", "html"]) {
        const out = (await run("--format", format)).out.replace(/\s+/gu, " ");
        expect(out).toContain(
          `Which ranks countries could truly have is not known from published errors: ${share} of the weight has an error`,
        );
        expect(out).not.toMatch(/could be|surely|true first|all together/u);
      }
    }
    const text = async (profile: string) =>
      (await runCli([...asked, "--profile", `./${profile}`, "--notes"], { cwd: folder })).out.replace(
        /\s+/gu,
        " ",
      );
    // Half of it is enough.
    expect(await text("sd.yaml")).toContain("5 countries of 6 could be among the true first 5");
    expect(await text("heavy.yaml")).toContain("90 % of the weight has an error");
  });

  it("are not known of any shipped profile that ranks the shipped snapshot", { tags: "slow" }, async () => {
    for (const profile of ["cpc", "cpc-2025", "cpc-2023", "equal", "mcc"]) {
      const { out } = await runCli(["rank", "--profile", profile, "--sets", "--format", "json"]);
      const { rankSets } = rankingSchema.parse(JSON.parse(out));
      expect(rankSets, profile).toMatchObject({ reason: "not-known-from-published-errors" });
      expect(rankSets, profile).not.toHaveProperty("top");
      expect(rankSets!.countries.every(({ lower, upper }) => lower === null && upper === null)).toBe(true);
    }
  });

  it("say why they are not the ranks of nine in ten draws, wherever the two differ", async () => {
    const ofDraws = (vary: string, ...more: string[]) =>
      runCli(
        ["robustness", "--draws", "200", "--profile", "./sd.yaml", "--sets", "0.9", "--quiet"].concat([
          "--vary",
          vary,
          ...more,
        ]),
        { cwd: folder },
      );
    const close = ["--data", "equal.csv"];
    const one = robustnessSchema.parse(
      JSON.parse((await ofDraws("weights,data", ...close, "--format", "json")).out),
    );
    const drawn = new Map(one.countries.map((each) => [each.country, each]));
    const unlike = known(one).countries.filter(
      ({ country, lower, upper }) =>
        lower !== drawn.get(country)!.rankP05 || upper !== drawn.get(country)!.rankP95,
    );
    expect(known(one).countries.filter(({ unlikeDraws }) => unlikeDraws)).toEqual(unlike);
    for (const format of ["table", "md", "html"]) {
      const said = async (...more: string[]) =>
        (await ofDraws("weights,data", ...more, "--format", format, "--notes")).out.replace(/\s+/gu, " ");
      if (unlike.length > 0)
        expect(await said(...close)).toContain(
          `Sets and ranks (90 %) differ for ${unlike.length} of 6 countries, since they answer different questions`,
        );
      // Six points apart with errors of 1 point: either is the rank itself.
      expect(await said("--data", "apart.csv")).not.toContain("different questions");
    }
  });

  it("are refused for what is no probability, and errors that are stated twice for what they are", async () => {
    const run = (...args: readonly string[]) =>
      runCli(["robustness", "--data", "apart.csv", ...args], { cwd: folder });
    expect(await run("--profile", "./sd.yaml", "--sets", "95")).toMatchObject({
      code: 2,
      err: expect.stringContaining("--sets 95 is no probability of sets"),
    });
    expect(await run("--profile", "./both.yaml")).toMatchObject({
      code: 2,
      err: expect.stringContaining("by one of the two"),
    });
  });
});

describe("all weightings of a node", () => {
  it("give shares by the line where two countries are level, exactly", async () => {
    const { weightSpace } = await json(
      "--profile",
      "./space.yaml",
      "--data",
      "space.csv",
      "--weight-space",
      "node",
    );
    // 90 w + 10 (1 - w) > 10 w + 50 (1 - w) where 120 w > 40: two thirds of the weightings.
    expect(weightSpace).toMatchObject({
      node: "node",
      exact: true,
      firstExact: true,
      pairwise: [{ a: "BEL", b: "CAN", share: expect.closeTo(2 / 3, 12), exact: true }],
      countries: [
        { country: "BEL", expectedRank: expect.closeTo(4 / 3, 12), firstShare: expect.closeTo(2 / 3, 12) },
        { country: "CAN", expectedRank: expect.closeTo(5 / 3, 12), firstShare: expect.closeTo(1 / 3, 12) },
      ],
    });
  });

  it("are sampled, pair by pair and marked, where two do not have the same children", async () => {
    const { weightSpace } = await json(
      "--profile",
      "./space.yaml",
      "--data",
      "partial.csv",
      "--weight-space",
      "node",
    );
    const pair = (a: string, b: string) => weightSpace!.pairwise.find((one) => one.a === a && one.b === b)!;
    const between = weightSpace!.pairwise.map(({ a, b, exact }) => [a, b, exact]);
    expect(between).toContainEqual(["BEL", "CAN", true]);
    expect(between.filter(([, , exact]) => !exact)).toHaveLength(2);
    // Denmark has 50 whatever the weights: 90 w + 10 (1 - w) > 50 in half of them, to four standard errors of 10,000 draws.
    const { share } = [pair("BEL", "DNK"), pair("DNK", "BEL")].find((one) => one !== undefined)!;
    expect(Math.abs(share - 0.5)).toBeLessThan(0.02);
    expect(weightSpace).toMatchObject({ exact: false, firstExact: false, draws: 10_000 });
  });

  it("are refused for what is no node, or no mean whose weights add up", async () => {
    const run = (node: string) =>
      runCli(["robustness", "--profile", "./space.yaml", "--data", "space.csv", "--weight-space", node], {
        cwd: folder,
      });
    expect(await run("nod")).toMatchObject({ code: 2, err: expect.stringContaining("Did you mean node?") });
    expect(await run("worst")).toMatchObject({
      code: 2,
      err: expect.stringContaining("neither an arithmetic nor a geometric mean"),
    });
  });
});
