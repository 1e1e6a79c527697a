import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Ranking } from "../../src/model/documents/ranking.ts";
import { standing } from "../../src/model/standings.ts";
import { rankText } from "../../src/report/ranking/notes.ts";
import { folderOf, runCli } from "../cli/run-cli.ts";
import { FILES, ROOT } from "../prepared-case.ts";
import { startBrowser } from "./browser.ts";

const started = await startBrowser();
const missing = started instanceof Error ? `, not run: no Chromium (${started.message.split("\n")[0]})` : "";
if (missing !== "") console.warn(`A page with countries set apart was not looked at in a browser${missing}`);

/** Rank, country, and in how many draws it is among the first or where it would stand, row by row. */
const SHOWN = `[...document.querySelectorAll("table.rank tbody tr")].map((row) => [".n", "th", ".among"].map((one) => row.querySelector(one).textContent))`;

describe.skipIf(missing !== "")(`a live page with countries set apart${missing}`, () => {
  const browser = started as Browser;
  const folder = folderOf({});
  const said: string[] = [];

  beforeAll(async () => {
    cpSync(join(ROOT, FILES), folder, { recursive: true });
    const profile = readFileSync(join(folder, "apart.yaml"), "utf8");
    writeFileSync(
      join(folder, "needy.yaml"),
      profile.replace("title: {en: Need}", "title: {en: Need}\n      weight: 9"),
    );
    await rank("apart.yaml", "--out", "ranking.html");
  });
  afterAll(() => browser.close());

  const rank = async (profile: string, ...args: string[]) =>
    (
      await runCli(["rank", "--data", "figures.csv", "--profile", `./${profile}`, "--quiet", ...args], {
        cwd: folder,
      })
    ).out;
  const ranking = async (profile: string) => JSON.parse(await rank(profile, "--format", "json")) as Ranking;

  async function open(hash = "", file = "ranking.html"): Promise<Page> {
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
    page.on("console", (message) => said.push(message.text()));
    page.on("pageerror", (error) => said.push(error.message));
    await page.goto(pathToFileURL(join(folder, file)).href + hash);
    await page.waitForSelector("main, table.rank, figure.map, article.country");
    return page;
  }

  it.each([
    ["", "apart.yaml"],
    ["#w=need:9", "needy.yaml"],
  ])("shows the command line's rows under the weights of “%s”", async (hash, profile) => {
    const page = await open(hash);
    await page.waitForFunction('document.querySelectorAll("table.rank tbody tr .score[title]").length > 0');
    const { ranked, apart } = await ranking(profile);
    const rows = (await page.evaluate(SHOWN)) as string[][];
    expect(rows.map(([place, name]) => [place, name])).toEqual(
      standing(ranked, apart).map(({ rank: place, name }) => [place === null ? "–" : String(place), name]),
    );
    const told = rows
      .filter(([place]) => place === "–")
      .map(([, name, would]) => [name, would!.match(/\d+/u)?.[0]]);
    expect(told).toEqual(apart.map(({ name, wouldRank }) => [name, String(wouldRank)]));
    await page.context().close();
  });

  it("shows a scorecard's rows as the command line does", async () => {
    const mcc = readFileSync("weights/mcc.yaml", "utf8");
    const partner =
      "\n  - {id: partner, title: Current partner, when: {country: [GHA, MNG, JAM]}, effect: apart}";
    writeFileSync(join(folder, "partner.yaml"), mcc.replace(/^gates:$/mu, `gates:${partner}`));
    const card = ["rank", "--profile", "./partner.yaml", "--quiet"];
    await runCli([...card, "--out", "card.html"], { cwd: folder });
    const { out } = await runCli([...card, "--format", "json"], { cwd: folder });
    const { ranked, apart } = JSON.parse(out) as Ranking;
    const page = await open("", "card.html");
    await page.waitForSelector("table.rank.card");
    const rows = (await page.evaluate(SHOWN)) as string[][];
    expect(rows.map(([place, name]) => [place, name])).toEqual(
      standing(ranked, apart).map((one) => [rankText(one), one.name]),
    );
    expect(apart.length).toBeGreaterThan(1);
    await page.context().close();
  });

  it("says who is set apart and where it would stand on the country's page, the map and below the title", async () => {
    const page = await open("#v=country&c=PER");
    await page
      .getByText(
        "Peru: set apart (Current partner); would be 2nd. Its evidence alone would give 72.5 points.",
      )
      .waitFor();
    await page
      .getByText("4 ranked · 2 set apart · 1 state excluded by law · 1 without enough evidence")
      .waitFor();
    await page.getByRole("button", { name: "Map", exact: true }).click();
    await page.locator("g.apart[data-country=PER]").waitFor();
    await page.getByRole("button", { name: "Not ranked", exact: true }).click();
    expect(await page.locator(".not-ranked").textContent()).not.toContain("Peru");
    expect(said).toEqual([]);
    await page.context().close();
  });
});
