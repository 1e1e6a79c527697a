import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { folderOf, runCli } from "../cli/run-cli.ts";
import { startBrowser } from "./browser.ts";
import { apart, type Pixels, pngOf } from "./pixels.ts";

/*
 * How the live page looks, held against pictures that stand beside this file. The figures are invented, so that new data change no
 * picture, and the fonts are those that the tests' Chromium brings, so that no machine does. `npm run pictures` makes them anew.
 */

const UPDATES = process.env.SHORTLIST_PICTURES === "new";
const KEPT = fileURLToPath(new URL("pictures/", import.meta.url));
const README_PICTURE = fileURLToPath(new URL("../../docs/pictures/page.png", import.meta.url));
/**
 * Pixels that may differ. The same Chromium with the same fonts draws the same; rounding that hangs on the processor touches single
 * pixels at edges of curves, and a word or a figure that changes has more than this.
 */
const MOST_APART = 60;

const started = process.env.CHROME_PATH
  ? new Error("CHROME_PATH names another browser, which has other fonts")
  : await startBrowser();
const missing = started instanceof Error ? `, not run: ${started.message.split("\n")[0]}` : "";
if (missing !== "") console.warn(`Pictures of the live page were not compared${missing}`);

const CODES =
  "GHA PER MWI KEN PHL JAM COL MNG BEN CIV NPL ZMB SLV HND GTM ALB UKR JOR FJI LAO TLS MDG BWA SEN GMB GIN NGA TZA UGA RWA".split(
    " ",
  );
const PARTS = ["n1", "n2", "n3", "c1", "c2", "c3", "c4"];
const TITLES: Readonly<Record<string, string>> = {
  n1: "Prevalence",
  n2: "Incomes",
  n3: "Schooling",
  c1: "Political will",
  c2: "Law",
  c3: "Freedom",
  c4: "Corruption",
};
/** Figures from 0 to 100 without a pattern that is seen; every ninth is missing. */
const figures = CODES.flatMap((code, i) =>
  PARTS.flatMap((part, j) =>
    (i * 7 + j * 4) % 9 === 0 ? [] : [`${code},own.${part},2024,${(i * 37 + j * 53 + i * j * 11) % 101}`],
  ),
);
const group = (id: string, title: string) =>
  `    - id: ${id}\n      title: {en: ${title}}\n      children:\n${PARTS.filter((part) => part[0] === id[0])
    .map(
      (part, i) =>
        `        - {id: ${part}, title: {en: ${TITLES[part]}}, weight: ${i === 0 ? 2 : 1}, indicator: own.${part}, normalise: {method: goalposts, from: 0, to: 100}}`,
    )
    .join("\n")}\n`;
const folder = folderOf({
  "own.csv": ["country,indicator,year,value", ...figures].join("\n"),
  "own.yaml": `id: own\ntitle: {en: An invented ranking}\nmissing: {policy: rescale, minimumCoverage: 0.4}\ntree:\n  aggregate: geometric\n  children:\n${group("need", "Need")}${group("commitment", "Commitment")}gates:\n  - {id: low, title: {en: Little law}, effect: flag, when: {indicator: own.c2, below: 20}}\n  - {id: corrupt, title: {en: Much corruption}, effect: exclude, when: {indicator: own.c4, below: 5}}\n`,
});

const VIEWS = { ranking: "", country: "#v=country&c=GHA", scatter: "#v=scatter&c=GHA", weights: "#w=n2:3" };
const SCREENS = [
  [1280, 800],
  [390, 844],
] as const;

describe.skipIf(missing !== "")(`the look of the live page${missing}`, () => {
  const browser = started as Browser;
  const file = join(folder, "ranking.html");
  let blank: Page;

  beforeAll(async () => {
    await runCli(
      ["rank", "--data", "own.csv", "--profile", "./own.yaml", "--out", "ranking.html", "--quiet"],
      { cwd: folder },
    );
    blank = await browser.newPage();
    if (UPDATES) mkdirSync(KEPT, { recursive: true });
  });
  afterAll(() => browser.close());

  /** A picture's pixels, as the browser reads it. */
  async function read(png: Buffer): Promise<Pixels> {
    const address = `data:image/png;base64,${png.toString("base64")}`;
    const { width, height, rgba } = (await blank.evaluate(`(async () => {
      const image = await createImageBitmap(await (await fetch("${address}")).blob());
      const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, image.width, image.height);
      let text = "";
      for (let at = 0; at < data.length; at += 30000)
        text += String.fromCharCode(...data.subarray(at, at + 30000));
      return { width: image.width, height: image.height, rgba: btoa(text) };
    })()`)) as { width: number; height: number; rgba: string };
    return { width, height, rgba: Buffer.from(rgba, "base64") };
  }

  const all = Object.entries(VIEWS).flatMap(([view, hash]) =>
    SCREENS.flatMap(([width, height]) =>
      (["light", "dark"] as const).map((scheme) => ({ view, hash, width, height, scheme })),
    ),
  );
  it.each(all)("$view at $width px, $scheme", async ({ view, hash, width, height, scheme }) => {
    const context = await browser.newContext({ viewport: { width, height }, colorScheme: scheme });
    const page = await context.newPage();
    await page.goto(pathToFileURL(file).href + hash);
    await page.waitForSelector("#live nav");
    if (view === "weights") {
      await page.click("details.weights summary");
      // The sentence on what moved comes once the weights rest.
      await page.locator("p.said:not(:empty)").waitFor();
      // Above the sheet of a narrow screen stand the first rows.
      if (width < 600) await expect.poll(() => page.evaluate("scrollY")).toBeGreaterThan(0);
      await page.mouse.move(0, 0);
    }
    // The link begins with the folder of this run.
    const mask = view === "weights" ? [page.locator(".keep .link input")] : [];
    const taken = await page.screenshot({ animations: "disabled", mask, maskColor: "#888888" });
    await context.close();
    const now = await read(taken);
    const kept = join(KEPT, `${view}-${width}-${scheme}.png`);
    if (UPDATES) writeFileSync(kept, pngOf(now));
    const differing = apart(now, await read(readFileSync(kept)));
    const beside = join(folder, `${view}-${width}-${scheme}.png`);
    if (differing > MOST_APART) writeFileSync(beside, taken);
    expect(
      differing,
      `pixels of ${kept} that differ from ${beside}; npm run pictures takes the new look`,
    ).toBeLessThanOrEqual(MOST_APART);
  });

  // The shipped ranking, for the README: made anew with the others, and compared with nothing, since new evidence changes it.
  it.runIf(UPDATES)("the page of the README", async () => {
    await runCli(["rank", "--out", "shipped.html", "--quiet"], { cwd: folder });
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme: "light" });
    await page.goto(pathToFileURL(join(folder, "shipped.html")).href);
    await page.waitForSelector("#live nav");
    await page.screenshot({ animations: "disabled", path: README_PICTURE });
    await page.close();
  });
});
