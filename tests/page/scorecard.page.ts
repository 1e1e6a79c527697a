import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { AxeResults } from "axe-core";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Explanation } from "../../src/model/documents/explanation.ts";
import type { Ranking } from "../../src/model/documents/ranking.ts";
import { folderOf, runCli } from "../cli/run-cli.ts";
import { startBrowser } from "./browser.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const started = await startBrowser();
const missing = started instanceof Error ? `, not run: no Chromium (${started.message.split("\n")[0]})` : "";
if (missing !== "") console.warn(`The page of a scorecard was not looked at in a browser${missing}`);

const ROWS = "table.rank tbody tr";
/** By row: the country, and how many indicators it has passed, not passed and not assessed. */
const SHOWN = `[...document.querySelectorAll("${ROWS}")].map((row) => [row.querySelector("th").textContent, ...[".score", ".count", ".count + .count"].map((one) => parseInt(row.querySelector(one).textContent))])`;

describe.skipIf(missing !== "")(`the page of a scorecard${missing}`, () => {
  const browser = started as Browser;
  const folder = folderOf({});
  const said: string[] = [];
  const mcc = async (...args: string[]) =>
    (await runCli([...args, "--profile", "mcc", "--quiet"], { cwd: folder })).out;

  beforeAll(async () => {
    await mcc("rank", "--out", "mcc.html");
  });
  afterAll(() => browser.close());

  async function open(hash = "", options: BrowserContextOptions = {}, file = "mcc.html"): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    page.on("console", (message) => said.push(message.text()));
    page.on("pageerror", (error) => said.push(error.message));
    await page.goto(pathToFileURL(join(folder, file)).href + hash);
    return page;
  }
  const ranking = async () => JSON.parse(await mcc("rank", "--format", "json")) as Ranking;

  it("shows the command line's counts in its order, has no sliders, and says in the method why", async () => {
    const page = await open("#w=ruling-justly:2");
    await page.getByText("cannot use: ruling-justly.").waitFor();
    const { ranked } = await ranking();
    expect(await page.evaluate(SHOWN)).toEqual(
      ranked.map(({ name, scorecard }) => {
        const { passed, failed, notAssessed } = scorecard!;
        return [name, passed, failed, notAssessed];
      }),
    );
    expect(await page.locator("input[type=range]").count()).toBe(0);
    const views = await page.locator("nav.views button").allTextContents();
    expect(views).toEqual(["Ranking", "Map", "Compare", "Not ranked", "Method"]);
    await page.getByRole("button", { name: "Method", exact: true }).click();
    await page.getByText("there are no sliders: each indicator counts one").waitFor();
    await page.locator("#profile").waitFor({ state: "visible" });
    await page.context().close();
  });

  it("says in how many of 100 draws each is among the first, and of a country in a sentence", async () => {
    const { ranked, draws } = await ranking();
    const { first, n } = draws!;
    const page = await open();
    await page.waitForSelector(ROWS);
    const shares = ranked.map(({ topShare }) => (100 * topShare![first]!).toFixed(0));
    expect(await page.locator(`${ROWS} .among`).allInnerTexts()).toEqual(
      ranked.map(({ band }, i) => (band === null ? shares[i] : `${shares[i]} ${band}`)),
    );
    await page.evaluate("location.hash = '#v=country&c=GHA'");
    const at = ranked.findIndex(({ country }) => country === "GHA");
    const among = `In ${n} draws it was among the first ${first} in ${shares[at]} of 100`;
    await page.locator(".standing", { hasText: among }).waitFor();
    await page.context().close();
  });

  it("sorts by what is not passed, finds a country and narrows to an income group", async () => {
    const page = await open();
    await page.waitForSelector(ROWS);
    await page.getByRole("button", { name: "Sort by Not passed" }).click();
    const rows = (await page.evaluate(SHOWN)) as [string, number, number, number][];
    const failed = rows.map(([, , count]) => count);
    expect(new Set(failed).size).toBeGreaterThan(1);
    expect(failed).toEqual(failed.toSorted((a, b) => b - a));
    await page.getByRole("searchbox").fill("gha");
    expect(await page.locator(ROWS).count()).toBe(1);
    await page.getByRole("searchbox").fill("");
    await page.getByLabel("Income group").selectOption("low");
    const low = await page.locator(ROWS).count();
    expect(low).toBeGreaterThan(0);
    expect(low).toBeLessThan(rows.length);
    await page.context().close();
  });

  it("has every indicator of a country in a row, with the verdict that explain reads out and the cell on opening", async () => {
    const page = await open("#v=country&c=GHA");
    const { factors } = JSON.parse(await mcc("explain", "GHA", "--format", "json")) as Explanation;
    const leaves = factors.flatMap(({ children = [] }) => children).filter((leaf) => !leaf.doesNotApply);
    await page.waitForSelector("table.factors");
    const told = await page
      .locator("table.factors tbody tr:not(.factor) .line:not(.n)")
      .evaluateAll((cells) => cells.map((cell) => cell.textContent!.trim()));
    expect(told).toHaveLength(20);
    expect(leaves).toHaveLength(20);
    for (const [i, { reading, verdict }] of leaves.entries()) {
      expect(told[i]!.startsWith(reading ?? "not assessed"), told[i]).toBe(true);
      const again = verdict?.passAgain;
      if (again !== undefined && again < 0.999) expect(told[i]).toContain(`${(100 * again).toFixed(1)} %`);
    }
    await page.locator("table.factors details summary").first().click();
    expect(await page.locator("table.factors details[open] dd").first().isVisible()).toBe(true);
    await page.context().close();
  });

  it.each(
    ["ranking", "map", "country", "compare", "excluded", "method"].flatMap((view) => [
      [view, 320, "light"] as const,
      [view, 1280, "dark"] as const,
    ]),
  )(
    "has in the view %s no fault that axe finds and is no wider than the screen, %i wide and %s",
    { tags: "slow" },
    async (view, width, colorScheme) => {
      const page = await open(`#v=${view}&c=GHA&k=GHA,SLE`, {
        viewport: { width, height: 844 },
        colorScheme,
      });
      await page.waitForSelector("#live nav");
      await page.evaluate(AXE);
      const { violations } = (await page.evaluate("axe.run()")) as AxeResults;
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`)).toEqual([]);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
      if (view === "ranking") {
        const heights = `Math.max(...[...document.querySelectorAll("${ROWS}")].map((row) => row.scrollHeight))`;
        expect(await page.evaluate(heights)).toBeLessThanOrEqual(width < 1000 ? 84 : 26);
      }
      await page.context().close();
    },
  );

  it.each([
    ["", 2],
    ["#v=country&c=GHA", 1],
    ["#v=compare&k=GHA,SLE,MWI,PHL", 1],
    ["#v=excluded", 2],
    ["#v=map", 1],
  ])("prints %s on as few landscape sheets as it needs, nothing beyond their edge", async (hash, most) => {
    const page = await open(hash, { viewport: { width: 1062, height: 752 } });
    await page.waitForSelector("#live nav");
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    expect(pdf.match(/\/Type \/Page\b/gu)!.length).toBeLessThanOrEqual(most);
    await page.emulateMedia({ media: "print" });
    const beyond = `[...document.querySelectorAll("#live td")].filter((one) => one.getBoundingClientRect().right > innerWidth)`;
    expect(await page.evaluate(`${beyond}.map((one) => one.textContent)`)).toEqual([]);
    await page.context().close();
  });

  it("counts those whom it shows, in the heading and in the key, where --countries shows some", async () => {
    await mcc("rank", "--countries", "GHA,TGO", "--out", "two.html");
    const page = await open("", {}, "two.html");
    await page.waitForSelector(ROWS);
    const json = JSON.parse(await mcc("rank", "--countries", "GHA,TGO", "--format", "json")) as Ranking;
    const undecided = json.ranked.filter(({ scorecard }) => scorecard!.undecided.length > 0).length;
    expect(undecided).toBeGreaterThan(0);
    expect(await page.locator("#live .counts").textContent()).toContain(
      `${json.ranked.length - undecided} passed, ${undecided} open of those shown`,
    );
    expect(await page.locator("#live .ranking-view").textContent()).toContain(
      `Open: for ${undecided} of ${json.ranked.length} the`,
    );
    await page.context().close();
  });

  it("says nothing of outcomes where no gate excludes, nor counts indicators where none applies", async () => {
    const text = readFileSync("weights/mcc.yaml", "utf8").split(/^gates:$/mu)[0]!;
    writeFileSync(join(folder, "free.yaml"), text);
    await runCli(["rank", "--profile", "./free.yaml", "--quiet", "--out", "free.html"], { cwd: folder });
    const free = await open("", { viewport: { width: 320, height: 844 } }, "free.html");
    await free.waitForSelector(ROWS);
    expect(await free.locator("#live .outcome").count()).toBe(0);
    expect(await free.locator("#live .counts").textContent()).not.toContain("open");
    expect(await free.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(320);
    await free.context().close();
    const page = await open("#v=country&c=USA");
    await page.getByText("No scorecard for high income").first().waitFor();
    expect(await page.locator("#live").textContent()).not.toContain("Of its indicators");
    await page.context().close();
  });

  it("shows the table where no script runs, and said nothing on the console, whatever was done", async () => {
    const page = await open("", { javaScriptEnabled: false });
    expect(await page.locator("#ranking table").isVisible()).toBe(true);
    await page.context().close();
    expect(said).toEqual([]);
  });
});
