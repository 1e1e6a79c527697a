import { expect, it } from "vitest";
import type { Robustness } from "../../src/model/documents/robustness.ts";
import { folderOf, runCli } from "../cli/run-cli.ts";

const FULL = ["ALB", "ARM", "BEN", "GEO", "GHA"];
const goalposts = "normalise: {method: goalposts, from: 0, to: 100}";
const table = (rows: readonly string[]) => ["country,indicator,year,value", ...rows, ""].join("\n");

/** The ranks of Kenya in draws of what is missing. */
async function ofKenya(
  csv: string,
  tree: string,
): Promise<Pick<Robustness["countries"][number], "rankP05" | "rankP95">> {
  const profile = `id: own\nmissing: {policy: rescale, minimumCoverage: 0}\ntree:\n  children:\n${tree}`;
  const cwd = folderOf({ "own.csv": csv, "own.yaml": profile });
  const asked =
    "robustness --data own.csv --profile ./own.yaml --vary missing --draws 200 --format json --quiet".split(
      " ",
    );
  const { countries } = JSON.parse((await runCli(asked, { cwd })).out) as Robustness;
  const { rankP05, rankP95 } = countries.find(({ country }) => country === "KEN")!;
  return { rankP05, rankP95 };
}

it("a country that has none of several alternatives is drawn the last, which is the one that a policy fills", async () => {
  // All others have 100 of the first and 0 of the second: with 0 Kenya is behind all of them, whose alternative scores 100.
  const rows = FULL.flatMap((one) => [
    `${one},own.x,2024,50`,
    `${one},own.p,2024,100`,
    `${one},own.q,2024,0`,
  ]);
  const tree = `    - {indicator: own.x, ${goalposts}}
    - id: alternatives
      aggregate: first-of
      children:
        - {indicator: own.p, ${goalposts}}
        - {indicator: own.q, ${goalposts}}
`;
  expect(await ofKenya(table([...rows, "KEN,own.x,2024,60"]), tree)).toEqual({ rankP05: 6, rankP95: 6 });
});

it("a figure that is weighed twice is drawn once", async () => {
  // Upwards and downwards alike, so that whatever Kenya's is comes to nothing, and the point that it has more elsewhere makes it first.
  const rows = FULL.flatMap((one, at) => [`${one},own.x,2024,${25 * at}`, `${one},own.y,2024,50`]);
  const tree = `    - {id: up, indicator: own.x, ${goalposts}}
    - {id: down, indicator: own.x, direction: lower, ${goalposts}}
    - {indicator: own.y, ${goalposts}}
`;
  expect(await ofKenya(table([...rows, "KEN,own.y,2024,51"]), tree)).toEqual({ rankP05: 1, rankP95: 1 });
});

const SIX = ["ALB", "ARM", "BEN", "GEO", "GHA", "PER"];

/** Six countries with uncertain figures that are as far apart as their errors, and Kenya without one; nothing else tells them apart. */
async function besideSix(normalise: string, vary: string): Promise<Robustness> {
  const rows = [
    ...SIX.map((one, at) => `${one},own.x,2024,${30 + 10 * at},10`),
    ...[...SIX, "KEN"].map((one) => `${one},own.y,2024,50,`),
  ];
  const cwd = folderOf({
    "own.csv": ["country,indicator,year,value,se", ...rows, ""].join("\n"),
    "own.yaml": `id: own
peers: {by: own.y}
missing: {policy: peer-median, minimumCoverage: 0}
tree:
  children:
    - {indicator: own.x, ${normalise}}
    - {indicator: own.y, ${goalposts}}
`,
  });
  const asked = ["robustness", "--data", "own.csv", "--profile", "./own.yaml", "--draws", "300", "--quiet"];
  const { out } = await runCli([...asked, "--vary", vary, "--format", "json"], { cwd });
  return JSON.parse(out) as Robustness;
}

it.each([
  ["is fitted anew to all", "normalise: min-max"],
  ["is fitted anew to all, and has no ends", "normalise: z-score"],
  ["is the profile's", goalposts],
])(
  "the median of six that fills a gap is the fourth in every draw, where the scale %s",
  async (_, normalise) => {
    const { countries } = await besideSix(normalise, "data");
    // Between the third and the fourth of six, whatever their errors.
    expect(countries.find(({ country }) => country === "KEN")!.acceptability).toEqual([0, 0, 0, 1]);
  },
);

it("a gap that is drawn has the score of one of the others in the draw, where the scale is fitted anew", async () => {
  const { countries, tied } = await besideSix("normalise: min-max", "data,missing");
  // It is level with that one in every draw, and as often with each of the six: half a draw each at ranks 1 and 2, and so on.
  expect(tied).toBe(1);
  const { firstShare, acceptability } = countries.find(({ country }) => country === "KEN")!;
  expect(Math.abs(firstShare - 1 / 12)).toBeLessThan(4 * Math.sqrt(((1 / 6) * (5 / 6)) / 300) * 0.5);
  expect(acceptability.reduce((sum, share) => sum + share)).toBeCloseTo(1, 12);
});
