import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Ranking } from "../../src/model/documents/ranking.ts";
import { liveLanguages } from "../../src/words/live.ts";
import { folderOf, runCli } from "../cli/run-cli.ts";
import { startBrowser } from "./browser.ts";

/* The page of a profile whose parts are placed among the candidates. */

const started = await startBrowser();
const missing = started instanceof Error ? `, not run: ${started.message.split("\n")[0]}` : "";

const CODES = "AFG BEN CIV GHA KEN MDG MNG MWI NPL PER PHL SEN".split(" ");
const PARTS = ["n1", "n2", "c1", "c2"];
/** Figures from 0 to 100 without a pattern. */
const figures = CODES.flatMap((code, i) =>
  PARTS.map((part, j) => `${code},own.${part},2024,${(i * 37 + j * 53 + i * j * 11) % 101}`),
);
/** @param weight of the first part of need */
const profile = (weight: number) => `id: own
tree:
  aggregate: geometric
  children:
    - id: need
      title: {en: Need}
      normalise: percentile
      children:
        - {id: n1, weight: ${weight}, indicator: own.n1, normalise: {method: goalposts, from: 0, to: 100}}
        - {id: n2, indicator: own.n2, normalise: {method: goalposts, from: 0, to: 100}}
    - id: commitment
      title: {en: Commitment}
      normalise: {method: goalposts, from: 20, to: 80}
      children:
        - {id: c1, indicator: own.c1, normalise: {method: goalposts, from: 0, to: 100}}
        - {id: c2, indicator: own.c2, normalise: {method: goalposts, from: 0, to: 100}}
gates:
  - {id: low, effect: exclude, when: {indicator: own.c2, below: 10}}
`;
const folder = folderOf({
  "own.csv": ["country,indicator,year,value", ...figures].join("\n"),
  "own.yaml": profile(1),
  "heavy.yaml": profile(4),
});
const args = (name: string) => ["rank", "--data", "own.csv", "--profile", `./${name}.yaml`, "--quiet"];

describe.skipIf(missing !== "")(`the page of parts among the candidates${missing}`, () => {
  const browser = started as Browser;
  const said: string[] = [];

  beforeAll(() => runCli([...args("own"), "--out", "ranking.html"], { cwd: folder }));
  afterAll(() => browser.close());

  async function open(hash: string, width = 1280): Promise<Page> {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    page.on("pageerror", (error) => said.push(error.message));
    await page.goto(pathToFileURL(join(folder, "ranking.html")).href + hash);
    await page.waitForSelector("#live nav");
    return page;
  }

  async function ranked(name: string): Promise<Ranking> {
    return JSON.parse((await runCli([...args(name), "--format", "json"], { cwd: folder })).out) as Ranking;
  }

  it("says of a country what goes up, what that means, and the score beside it, in every view", async () => {
    const { ranked: all, profile } = await ranked("own");
    const one = all[2]!;
    const [need, will] = one.factors as [(typeof one.factors)[0], (typeof one.factors)[0]];
    const below = all.filter(({ factors }) => factors[0]!.score! < need.score!).length;
    const share = Math.round((100 * below) / all.length);
    const [up, own] = [need.normalised!.toFixed(1), need.score!.toFixed(1)];
    const meaning = `${up}: higher than ${share} % of the candidates`;

    const country = await open(`#v=country&c=${one.country}`);
    const figure = country.locator(".tapes figure");
    expect(await figure.locator("figcaption").allInnerTexts()).toEqual([
      `Need ${meaning}`,
      `Commitment ${will.normalised!.toFixed(1)}: normalised score`,
    ]);
    expect(await figure.locator("small").allInnerTexts()).toEqual([
      `Score: ${own}`,
      `Score: ${will.score!.toFixed(1)}`,
    ]);
    // The upper bar is what goes up: its filled part ends there.
    const filled = await figure.first().locator(".full").first().getAttribute("d");
    expect(Number(filled!.match(/H([\d.]+)/u)![1])).toBeCloseTo((339 * need.normalised!) / 100, 0);
    const row = country.locator(".factors tr.factor", { hasText: "Need" });
    expect(await row.innerText()).toContain(own);
    expect(await row.innerText()).toContain(meaning);
    // Both shares of the whole, as memo and workbook have them.
    const { effectiveWeight, weightAsItActs } = profile.factors[0]!;
    expect((await row.locator("td.n").allInnerTexts()).slice(1, 3)).toEqual(
      [effectiveWeight, weightAsItActs!].map((share) => `${Math.round(100 * share)} %`),
    );

    const compare = await open(`#v=compare&k=${all[0]!.country},${one.country}`);
    const told = async (title: string) =>
      (
        await compare
          .getByRole("row")
          .filter({ has: compare.getByText(title, { exact: true }) })
          .innerText()
      )
        .split(/\s*\t\s*/u)
        .slice(1);
    const [first] = all[0]!.factors;
    expect((await told("Need")).slice(0, 2)).toEqual([first!.score!.toFixed(1), own]);
    expect((await told("Need: percentile among the candidates")).slice(0, 2)).toEqual([
      first!.normalised!.toFixed(1),
      up,
    ]);

    const scatter = await open("#v=scatter");
    expect(await scatter.locator("figcaption").innerText()).toContain("Percentile among the candidates.");
    expect(await scatter.locator(".curve").count()).toBe(4);
    const ranking = await open("");
    const key = await ranking.locator(".key").textContent();
    expect(key).toContain("the score of Need is made of; the number next to them is the percentile among");
    expect(key).toContain(
      "the score of Commitment is made of; the number next to them is the normalised score.",
    );
    for (const page of [country, compare, scatter, ranking]) await page.close();
  });

  it("ranks under other weights as a profile with them does, placed anew", async () => {
    const page = await open("#w=n1:4");
    await page.waitForSelector("table.rank tbody tr");
    const rows = await page.evaluate(
      `[...document.querySelectorAll("table.rank tbody tr")].map((row) => [row.querySelector("th").textContent, row.querySelector(".score").title])`,
    );
    const expected = async (name: string) =>
      (await ranked(name)).ranked.map((one) => [one.name, String(one.score)]);
    expect(rows).toEqual(await expected("heavy"));
    expect(rows).not.toEqual(await expected("own"));
    await page.close();
  });

  it.each(liveLanguages.map(({ language }) => language))(
    "has room for its words on a phone in %s",
    async (language) => {
      for (const view of ["v=country&c=GHA", "v=scatter", "v=compare&k=GHA,KEN"]) {
        const page = await open(`#${view}&l=${language}`, 390);
        expect(await page.evaluate("document.documentElement.scrollWidth"), view).toBeLessThanOrEqual(390);
        await page.close();
      }
    },
  );

  it("says nothing wrong to the console", () => {
    expect(said).toEqual([]);
  });
});
