import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { folderOf } from "../cli/run-cli.ts";
import { startBrowser } from "./browser.ts";

/* examples/web: a page that ranks a CSV dropped on it by `shortlist/core`, and the core in a worker. */

const started = await startBrowser();
const missing = started instanceof Error ? `, not run: ${started.message.split("\n")[0]}` : "";
const EXAMPLE = fileURLToPath(new URL("../../examples/web/", import.meta.url));

const FIGURES = [
  ["Ghana", 40, 2, 7],
  ["Peru", 36, 9, null],
  ["Mali", 28, 5, 1],
  ["Côte d'Ivoire, the", 37, 4, 5],
] as const;
const INDICATORS = ["corruption", "prevalence", "police"];
const CSV = `country,${INDICATORS.join(",")}\n${FIGURES.map(([country, ...rest]) => `"${country}",${rest.map((one) => one ?? "").join(",")}`).join("\n")}\n`;

/** By hand: each column from its least to its most onto 0 to 100, and their mean, weighed over those that are there. */
function expected(weights: readonly number[], lower: readonly boolean[]) {
  const scaled = INDICATORS.map((_, at) => {
    const column = FIGURES.map((row) => row[at + 1] as number | null);
    const known = column.filter((one) => one !== null);
    const [least, most] = [Math.min(...known), Math.max(...known)];
    return column.map((one) => {
      if (one === null) return undefined;
      const share = (100 * (one - least)) / (most - least);
      return lower[at] ? 100 - share : share;
    });
  });
  const scores = FIGURES.map(([country], row) => {
    const there = scaled.flatMap((column, at) => (column[row] === undefined ? [] : [weights[at]!]));
    const all = there.reduce((sum, one) => sum + one, 0);
    const points = scaled.map((column, at) =>
      column[row] === undefined ? undefined : (weights[at]! / all) * column[row],
    );
    return { country, points, score: points.reduce<number>((sum, one) => sum + (one ?? 0), 0) };
  });
  return scores
    .sort((a, b) => b.score - a.score)
    .map(({ country, score, points }, at) => [
      String(at + 1),
      country,
      score.toFixed(1),
      ...points.map((one) => one?.toFixed(1) ?? "no figure"),
    ]);
}

describe.skipIf(missing !== "")(`examples/web${missing}`, () => {
  const browser = started as Browser;
  const folder = folderOf({});
  const address = pathToFileURL(join(folder, "index.html")).href;
  const said: string[] = [];

  beforeAll(async () => {
    copyFileSync(join(EXAMPLE, "index.html"), join(folder, "index.html"));
    const { warnings } = await build({
      entryPoints: [join(EXAMPLE, "rank.js")],
      bundle: true,
      minify: true,
      outfile: join(folder, "page.js"),
    });
    expect(warnings).toEqual([]);
  });
  afterAll(() => browser.close());

  async function open(): Promise<Page> {
    const page = await browser.newPage();
    page.on("pageerror", (error) => said.push(error.message));
    page.on("request", (request) => {
      if (!request.url().startsWith("file:")) said.push(request.url());
    });
    await page.goto(address);
    return page;
  }
  /** As somebody drops a file: over the page, and let go. */
  const dropped = (page: Page, name: string, text: string) =>
    page.evaluate(`(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([${JSON.stringify(text)}], ${JSON.stringify(name)}, { type: "text/csv" }));
      const at = document.getElementById("drop");
      for (const type of ["dragenter", "dragover", "drop"])
        at.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    })()`);
  /** Without what stands in brackets: what each is against the median. */
  const rows = async (page: Page) => {
    await page.waitForSelector("#ranks td");
    const all = (await page.evaluate(
      `[...document.querySelectorAll("#ranks tr")].slice(1).map((row) => [...row.cells].map((cell) => cell.textContent))`,
    )) as string[][];
    return all.map((row) => row.map((cell) => cell.replace(/ \(.*\)$/u, "")));
  };

  it("ranks a CSV that is dropped on it, with the points of each figure, and again with other weights", async () => {
    const page = await open();
    await dropped(page, "mine.csv", CSV);
    expect(await rows(page)).toEqual(expected([1, 1, 1], [false, false, false]));
    const [first, second] = [page.locator("#weights p").nth(0), page.locator("#weights p").nth(1)];
    await first.locator("input[type=number]").fill("3");
    await second.locator("input[type=checkbox]").check();
    expect(await rows(page)).toEqual(expected([3, 1, 1], [false, true, false]));
    // What a figure adds against the median country adds up to how far the score is from its: the same for everybody.
    const off = (await page.evaluate(
      `[...document.querySelectorAll("#ranks tr")].slice(1).map((row) => [...row.cells].map((cell) => cell.textContent))`,
    )) as string[][];
    const medians = off.map((row) => {
      const effects = row.slice(3).map((cell) => Number(/\(([+-][\d.]+)\)$/u.exec(cell)![1]));
      return Number(row[2]) - effects.reduce((sum, one) => sum + one, 0);
    });
    expect(Math.max(...medians) - Math.min(...medians)).toBeLessThan(0.3);
    expect(said).toEqual([]);
    await page.close();
  });

  it("says what is wrong with a file, and where", async () => {
    const page = await open();
    await dropped(page, "wrong.csv", CSV.replace("36,9", "many,9"));
    await page.waitForFunction("document.getElementById('said').textContent !== ''");
    expect(await page.textContent("#said")).toContain("corruption of Peru is “many”, not a number");
    expect(await page.textContent("#said")).toContain("observations[3].value");
    await dropped(page, "mine.csv", CSV);
    expect(await rows(page)).toHaveLength(FIGURES.length);
    await dropped(page, "ragged.csv", "country,a\nGhana,1,2\n");
    await page.waitForFunction("document.getElementById('said').textContent.startsWith('Row 1')");
    // The ranking of another file is gone.
    expect(await page.locator("#ranks tr").count()).toBe(0);
    expect(said).toEqual([]);
    await page.close();
  });

  it("scores in a worker as it does in the page", async () => {
    const { outputFiles } = await build({
      stdin: {
        contents: `import { profileOf, score } from "shortlist/core";
          onmessage = ({ data }) => postMessage(score(profileOf(data.profile), data.figures).ranked.map(({ country, rank, score }) => [String(rank), country, score.toFixed(1)]));`,
        resolveDir: EXAMPLE,
      },
      bundle: true,
      minify: true,
      write: false,
    });
    const figures = FIGURES.flatMap(([country, ...values]) =>
      values.map((value, at) => ({ country, indicator: INDICATORS[at], value })),
    );
    const children = INDICATORS.map((indicator) => ({ indicator, normalise: "min-max" }));
    const asked = { profile: { id: "mine", tree: { children } }, figures };
    const page = await open();
    const ranked = await page.evaluate(`new Promise((resolve, reject) => {
      const worker = new Worker(URL.createObjectURL(new Blob([${JSON.stringify(outputFiles[0]!.text)}])));
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.postMessage(${JSON.stringify(asked)});
    })`);
    expect(ranked).toEqual(expected([1, 1, 1], [false, false, false]).map((row) => row.slice(0, 3)));
    await page.close();
  });
});
