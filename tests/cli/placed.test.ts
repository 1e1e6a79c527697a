import { expect, it } from "vitest";
import type { Ranking } from "../../src/model/documents/ranking.ts";
import { prepared } from "../prepared-case.ts";
import { runCli } from "./run-cli.ts";

/** What each country scores under a profile whose factors count by place. */
async function scoresWith(...options: readonly string[]): Promise<Record<string, number>> {
  const { cwd } = await prepared("rank/placed");
  const base = ["rank", "--data", "figures.csv", "--profile", "./placed.yaml", "--format", "json", "--quiet"];
  const { ranked, apart } = JSON.parse((await runCli([...base, ...options], { cwd })).out) as Ranking;
  return Object.fromEntries([...ranked, ...apart].map(({ country, score }) => [country, score]));
}

it("who is shown changes no score of nodes that count by place; who is scored does", async () => {
  const all = await scoresWith();
  expect(Object.keys(all).sort()).toEqual(["GHA", "JOR", "KEN", "PER", "TCD", "TGO"]);
  expect(await scoresWith("--countries", "Jordan,Kenya")).toEqual({ JOR: all.JOR, KEN: all.KEN });
  const { PER: _, TGO: __, ...rest } = all;
  expect(await scoresWith("--exclude", "Peru,Togo")).toEqual(rest);
  expect(await scoresWith("--top", "1")).toEqual(all);
  // Of two: need 55 and 55, each at the middle; will 100 and 40, at 75 and 25.
  expect(await scoresWith("--among", "Jordan,Kenya")).toEqual({
    JOR: expect.closeTo(Math.sqrt(50 * 75), 9),
    KEN: expect.closeTo(Math.sqrt(50 * 25), 9),
  });
});
