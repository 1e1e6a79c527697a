import { describe, expect, it } from "vitest";
import { rankingSchema } from "../../src/model/documents/ranking.ts";
import { robustnessSchema } from "../../src/model/documents/robustness.ts";
import { folderOf, runCli } from "../cli/run-cli.ts";

/** Facts beside which a document has their English. */
const FACTS = [
  ...["because", "cause", "complete", "found", "held", "lack", "measure", "sources", "verdict", "why"],
  "winsorised",
];

const cwd = folderOf({
  "own.csv": [
    `country,year,word,${FACTS.join(",")}`,
    ...["Ghana", "Togo", "Peru", "Kenya"].map(
      (name, i) => `${name},2024,${FACTS[i]},${FACTS.map((_, k) => 10 * i + k).join(",")}`,
    ),
  ].join("\n"),
  "own.yaml": `id: own
tree:
  children:
    - indicator: word
      normalise: {method: categories, scores: {${FACTS.map((fact, i) => `${fact}: ${i}`).join(", ")}}}
${FACTS.map((fact) => `    - {indicator: ${fact}, normalise: {method: goalposts, from: 0, to: 100}}`).join("\n")}
`,
});

async function made(...args: readonly string[]) {
  const { code, out, err } = await runCli(
    [...args, "--profile", "./own.yaml", "--data", "own.csv", "--format", "json", "--quiet"],
    { cwd },
  );
  expect([code, err]).toEqual([0, ""]);
  return JSON.parse(out);
}

describe("indicators and categories that are called as facts of documents are", () => {
  it("are no facts in a ranking", async () => {
    const ranking = await made("rank");
    expect(rankingSchema.safeParse(ranking).error).toBeUndefined();
    const { scores } = ranking.profile.factors[0].normalise;
    expect(Object.keys(scores)).toEqual(FACTS);
  });

  it("are none in robustness", async () => {
    const robustness = await made("robustness", "--draws", "50");
    expect(robustnessSchema.safeParse(robustness).error).toBeUndefined();
  });
});
