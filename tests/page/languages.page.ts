import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { AxeResults } from "axe-core";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { liveLanguages } from "../../src/words/live.ts";
import { folderOf, runCli } from "../cli/run-cli.ts";
import { startBrowser } from "./browser.ts";

/*
 * Every view of the live page in every language, wide, half as wide and on a phone, light and dark. Every day each view is looked at in
 * each language once, at another width or in another light; `SHORTLIST_PAGES=all` looks at all 288.
 */

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const VIEWS = ["ranking", "map", "country", "scatter", "changes", "compare", "review", "excluded", "method"];
const SCREENS = [1440, 820, 390].flatMap((width) =>
  (["light", "dark"] as const).map((scheme) => ({ width, scheme })),
);
const codes = liveLanguages.map(({ language }) => language);
const all = VIEWS.flatMap((view, i) =>
  SCREENS.flatMap((screen, j) =>
    codes
      .filter((_, k) => process.env.SHORTLIST_PAGES === "all" || (i + j) % codes.length === k)
      .map((language) => ({ view, language, ...screen })),
  ),
);

const started = await startBrowser();
const missing = started instanceof Error ? `, not run: ${started.message.split("\n")[0]}` : "";
if (missing !== "") console.warn(`The live page was not looked at in all languages${missing}`);

/** Words of the page that go on in the next line without a hyphen or another mark at which a line may end. */
const BROKEN = `(() => {
  const found = [];
  const walker = document.createTreeWalker(document.getElementById("live"), NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode;
    if (parentElement.closest("option, .aloud, svg, .slanted, details:not([open]) > :not(summary)")) continue;
    for (const { 0: word, index } of data.matchAll(/[\\p{Script=Latin}\\p{Script=Cyrillic}]{2,}/gu)) {
      range.setStart(walker.currentNode, index);
      range.setEnd(walker.currentNode, index + word.length);
      const tops = new Set([...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => Math.round(top)));
      if (tops.size > 1) found.push(word);
    }
  }
  return found;
})()`;

describe.skipIf(missing !== "")(`the live page in all languages${missing}`, () => {
  const browser = started as Browser;
  const folder = folderOf({});
  const file = join(folder, "ranking.html");

  beforeAll(async () => {
    await runCli(["rank", "--out", "ranking.html", "--quiet"], { cwd: folder });
  });
  afterAll(() => browser.close());

  async function open(hash: string, options: Parameters<Browser["newContext"]>[0]) {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    await page.goto(pathToFileURL(file).href + hash);
    await page.waitForSelector("#live nav");
    return page;
  }

  it.each(all)(
    "has no fault that axe finds, no word that a line breaks, and no more than the screen's width: $view in $language, $width px, $scheme",
    { tags: "slow" },
    async ({ view, language, width, scheme }) => {
      const page = await open(`#v=${view}&c=GHA&k=GHA,MWI&w=corruption:2&l=${language}`, {
        viewport: { width, height: 900 },
        colorScheme: scheme,
      });
      await page.evaluate(
        "for (const one of document.querySelectorAll('#live details.weights')) one.open = true",
      );
      await page.evaluate(AXE);
      const { violations } = (await page.evaluate("axe.run()")) as AxeResults;
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`)).toEqual([]);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
      expect(await page.evaluate(BROKEN)).toEqual([]);
      await page.context().close();
    },
  );

  it.each(VIEWS)(
    "fits at 200 % of its size, as wide as a screen of 1280 pixels is then: %s",
    async (view) => {
      const page = await open(`#v=${view}&c=GHA&k=GHA,MWI&w=corruption:2&l=ru`, {
        viewport: { width: 640, height: 450 },
        deviceScaleFactor: 2,
      });
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(640);
      await page.context().close();
    },
  );

  it("is gone through by keyboard alone: to a view, to a country by its name, to its figures' cells and back", async () => {
    const page = await open("", { viewport: { width: 1280, height: 900 } });
    const at = (of: string) => page.evaluate(`document.activeElement.matches(${JSON.stringify(of)})`);
    const tabTo = async (of: string) => {
      for (let presses = 0; presses < 60; presses += 1) {
        if (await at(of)) return;
        await page.keyboard.press("Tab");
      }
      expect(of).toBe("reached");
    };
    await tabTo("input[type=search]");
    await page.keyboard.type("birma");
    await page.locator(".elsewhere button").waitFor();
    await tabTo(".elsewhere button");
    await page.keyboard.press("Enter");
    await page.locator("article.country").waitFor();
    expect(await at("article h2")).toBe(true);
    await tabTo(".factors .cell details:has(dl) > summary");
    await page.keyboard.press("Enter");
    expect(await page.locator(".factors details[open] dl").first().isVisible()).toBe(true);
    await page.keyboard.press("Alt+ArrowLeft");
    await page.evaluate("history.back()");
    await page.locator("table.rank").waitFor();
    expect(await page.getByRole("searchbox").inputValue()).toBe("birma");
    await page.context().close();
  });
});
