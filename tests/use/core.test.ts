import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createContext, runInContext } from "node:vm";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import * as core from "../../src/core.ts";
import * as library from "../../src/index.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
/** CONTRACT: scores, explanations and what-if in so many bytes, once esbuild has made them small. */
const MOST = 150_000;

const indicators = ["x.a", "x.b", "x.c"] as const;
const STATED = {
  id: "mine",
  missing: { minimumCoverage: 0.6 },
  tree: {
    children: [
      { indicator: "x.a", weight: 2, normalise: { method: "goalposts", from: -4, to: 4 } },
      {
        id: "rest",
        aggregate: "geometric",
        children: [
          { indicator: "x.b", direction: "lower", normalise: "rank" },
          { indicator: "x.c", treat: "winsorise", normalise: "min-max" },
        ],
      },
    ],
  },
  gates: [{ id: "low", when: { indicator: "x.b", below: -0.98 }, effect: "exclude" }],
};
/** Of forty countries, some without figures, some of several years. */
const FIGURES = library
  .countries()
  .filter(({ standing }) => standing === "state")
  .slice(0, 40)
  .flatMap(({ iso3: country }, i) =>
    indicators.flatMap((indicator, j) => {
      const one = {
        country,
        indicator,
        value: Math.sin(i * 3.3 + j * 1.7) * (j + 1),
        year: 2020 + (i % 3),
        se: 0.1,
      };
      if ((i + 2 * j) % 9 === 0) return [];
      return i % 5 === 0 ? [one, { ...one, year: 2019, value: 3 }] : [one];
    }),
  );

/** What is asked of both: ranks and scores, why one stands where it does, and what would move it. */
const answersOf = (ranked: readonly { country: string; rank: number; score: number }[]) =>
  ranked.map(({ country, rank, score }) => [country, rank, score]);

async function bundled(code: string, format: "iife" | "esm" = "iife") {
  const { outputFiles, errors, warnings } = await build({
    stdin: { contents: code, resolveDir: ROOT },
    bundle: true,
    minify: true,
    platform: "browser",
    format,
    write: false,
    logLevel: "silent",
  });
  expect([errors, warnings]).toEqual([[], []]);
  return outputFiles[0]!.text;
}

const PROGRAM = `
  import { explain, profileOf, score, whatIf } from "shortlist/core";
  const answer = ({ stated, observations, asOf, of }) => {
    const table = score(profileOf(stated), observations, { asOf });
    return { ranked: table.ranked.map(({ country, rank, score }) => [country, rank, score]),
      explained: explain(table, of), whatIf: whatIf(table, of) };
  };`;

describe("shortlist/core", () => {
  it("ranks, explains and says what would move a country as the library does", async () => {
    const asked = { profile: STATED, observations: FIGURES, asOf: 2022, draws: 0 };
    const table = core.score(core.profileOf(STATED), FIGURES, { asOf: 2022 });
    const ranking = await library.rank(asked);
    expect(ranking.ranked.length).toBeGreaterThan(20);
    expect(table.excluded.length).toBeGreaterThan(0);
    expect(answersOf(table.ranked)).toEqual(answersOf(ranking.ranked));
    expect(table.unscored.map(({ country }) => country)).toEqual(
      ranking.unscored.map(({ country }) => country),
    );
    const [of] = ranking.ranked.slice(8).map(({ country }) => country);
    const whole = await library.explain(of!, { ...asked, first: 10 });
    const own = core.explain(table, of!);
    const sourced = /"source":\{[^}]*\}/gu;
    const text = (factors: unknown) => JSON.stringify(factors).replace(sourced, '"source":{}');
    expect(text(own.factors)).toBe(text(whole.factors));
    expect(own.places).toEqual(whole.places);
    const { targets, weights } = await library.whatif(of!, {
      ...{ profile: STATED, observations: FIGURES, asOf: 2022, first: 10 },
    });
    const mine = core.whatIf(table, of!);
    expect(mine.targets.map(({ goal, changes }) => [goal, changes.map(({ to }) => to)])).toEqual(
      targets.map(({ goal, changes }) => [goal, changes.map(({ to }) => to)]),
    );
    expect(mine.weights).toMatchObject(weights.map(({ node, order }) => ({ node, order })));
    expect(mine.warnings).toEqual([]);
  });

  it("takes the profile that was read from a file, and its own year", async () => {
    const profile = library.readProfile(JSON.stringify({ ...STATED, asOf: 2022 }), "mine.json");
    expect(JSON.parse(JSON.stringify(core.profileOf({ ...STATED, asOf: 2022 })))).toEqual(
      JSON.parse(JSON.stringify(profile)),
    );
    const { ranked } = core.score(profile, FIGURES);
    expect(answersOf(ranked)).toEqual(
      answersOf(core.score(core.profileOf(STATED), FIGURES, { asOf: 2022 }).ranked),
    );
  });

  it("is bundled for a worker without a word, and says there what it says here", {
    tags: "slow",
  }, async () => {
    const code = await bundled(`${PROGRAM} onmessage = ({ data }) => postMessage(answer(data));`);
    const told: unknown[] = [];
    // What a worker has of its own, and nothing of Node's.
    const worker = createContext({ postMessage: (data: unknown) => told.push(data), onmessage: undefined });
    runInContext(code, worker);
    const asked = { stated: STATED, observations: FIGURES, asOf: 2022, of: "AUS" };
    worker.data = JSON.stringify(asked);
    runInContext("onmessage({ data: JSON.parse(data) })", worker);
    const table = core.score(core.profileOf(STATED), FIGURES, { asOf: 2022 });
    expect(JSON.parse(JSON.stringify(told))).toEqual([
      JSON.parse(
        JSON.stringify({
          ranked: answersOf(table.ranked),
          explained: core.explain(table, "AUS"),
          whatIf: core.whatIf(table, "AUS"),
        }),
      ),
    ]);
  });

  it("has scores, explanations and what-if in 150,000 bytes, and what checks a profile apart", async () => {
    const all = await bundled(
      'import { explain, score, whatIf } from "shortlist/core"; globalThis.core = { explain, score, whatIf };',
      "esm",
    );
    expect(Buffer.byteLength(all)).toBeLessThanOrEqual(MOST);
    expect(all).not.toContain("a condition makes one test");
    const scores = await bundled(
      'import { score } from "shortlist/core"; globalThis.core = { score };',
      "esm",
    );
    expect(Buffer.byteLength(scores)).toBeLessThan(MOST / 2);
  });

  it("does what the guide shows, and so does the library in memory", { tags: "slow" }, () => {
    const guide = readFileSync(`${ROOT}docs/guide.md`, "utf8");
    const section = guide.slice(guide.indexOf("### In memory"));
    const programs = [...section.matchAll(/```js\n([\s\S]*?)```/gu)].map(([, program]) => program!);
    const printed = programs.map((program) =>
      execFileSync(process.execPath, ["--input-type=module", "--eval", program], {
        cwd: ROOT,
        encoding: "utf8",
      }),
    );
    expect(printed).toEqual([
      "bad-profile tree.children[0].weight expected a number of at least 0, found -1\n",
      expect.stringMatching(
        /^\[ \[ 1, 'Mali', 100 \], \[ 2, 'Peru', 50 \], \[ 3, 'Ghana', 0 \] \]\n\[ \[ 'police', 0, -50 \] \]\n/u,
      ),
    ]);
  });

  const table = () => core.score(core.profileOf({ ...STATED, gates: [] }), FIGURES, { asOf: 2022 });
  const one = { country: "GHA", indicator: "x.a", value: 1 };
  it.each<[string, () => unknown, string, string?]>([
    ["no observations", () => scoreOf([]), "bad-observation"],
    ["one that is nothing", () => scoreOf([one, null]), "bad-observation", "observations[1]"],
    ["a key that none has", () => scoreOf([{ ...one, valeu: 1 }]), "bad-observation", "observations[0]"],
    ["no country", () => scoreOf([{ ...one, country: " " }]), "bad-observation", "observations[0].country"],
    ["half a year", () => scoreOf([{ ...one, year: 2020.5 }]), "bad-observation", "observations[0].year"],
    [
      "a value that is none",
      () => scoreOf([{ ...one, value: Number.NaN }]),
      "bad-observation",
      "observations[0].value",
    ],
    ["an error below 0", () => scoreOf([{ ...one, se: -1 }]), "bad-observation", "observations[0].se"],
    [
      "a value outside its interval",
      () => scoreOf([{ ...one, lower: 2 }]),
      "bad-observation",
      "observations[0].value",
    ],
    [
      "text where numbers are weighed",
      () => scoreOf([one, { ...one, country: "PER", value: "x" }]),
      "not-a-number",
      "observations[1].value",
    ],
    [
      "two figures of one thing",
      () => scoreOf([one, { ...one, value: 2 }]),
      "disagreement",
      "observations[1].value",
    ],
    ["years, and no year to rank as of", () => scoreOf([{ ...one, year: 2020 }]), "bad-usage"],
    ["an indicator that nobody has", () => scoreOf([{ ...one, indicator: "x.aa" }]), "unknown-indicator"],
    ["a region", () => scoreOf([one], { region: ["Africa"] }), "bad-profile"],
    ["a list", () => scoreOf([one], { list: "csp" }), "bad-profile"],
    ["a territory", () => scoreOf([one], { any: [{ territory: true }] }), "bad-profile"],
    [
      "a slip in a profile",
      () => core.profileOf({ id: "x", tree: { children: [{ indicator: "x.a", normalise: "rnak" }] } }),
      "bad-profile",
      "tree.children[0].normalise",
    ],
    ["a country that nobody knows", () => core.explain(table(), "Atlantis"), "unknown-country"],
    ["what would move one that nobody knows", () => core.whatIf(table(), "Atlantis"), "unknown-country"],
  ])("refuses %s", (_, run, code, locator) => {
    let error: unknown;
    try {
      run();
    } catch (one) {
      error = one;
    }
    expect(error).toBeInstanceOf(core.ShortlistError);
    const { where, ...rest } = error as core.ShortlistError;
    expect([rest.code, where.locator]).toEqual([code, locator]);
  });

  function scoreOf(observations: readonly unknown[], when?: object) {
    const gates = when ? [{ id: "g", when, effect: "exclude" }] : [];
    const tree = { children: [{ indicator: "x.a", normalise: "min-max" }] };
    return core.score(core.profileOf({ id: "x", tree, gates }), observations as never);
  }

  it("counts what stands twice once, and what has no value not at all", () => {
    const [a, b] = [one, { ...one, country: "Peru", value: 3 }];
    const { ranked, unscored } = scoreOf([a, a, b, { ...b, country: "MLI", value: null }]);
    expect(answersOf(ranked)).toEqual([
      ["Peru", 1, 100],
      ["GHA", 2, 0],
    ]);
    expect(unscored).toEqual([]);
  });
});
