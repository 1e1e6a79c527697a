import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Ranking } from "../../src/model/documents/ranking.ts";
import { liveLanguages } from "../../src/words/live.ts";
import { folderOf, runCli } from "../cli/run-cli.ts";
import { startBrowser } from "./browser.ts";

/* The ranking with the weights beside it: what is seen at once, and what a slider says. */

const started = await startBrowser();
const missing = started instanceof Error ? `, not run: ${started.message.split("\n")[0]}` : "";

const ROWS = "table.rank tbody tr";
/** Rows that are seen whole, with nothing over them, with the height of each. */
const SEEN = `[...document.querySelectorAll("${ROWS}")].flatMap((row) => {
  const { left, right, top, bottom, height } = row.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight || left < 0 || right > innerWidth) return [];
  const isClear = [top + 2, bottom - 2].every((y) => [left + 20, (left + right) / 2, right - 8].every((x) =>
    row.contains(document.elementFromPoint(x, y))));
  return isClear ? [[row.querySelector("th").textContent, height]] : [];
})`;

describe.skipIf(missing !== "")(`the ranking with its weights beside it${missing}`, () => {
  const browser = started as Browser;
  const folder = folderOf({});
  const said: string[] = [];
  let ranking: Ranking;

  beforeAll(async () => {
    await runCli(["rank", "--out", "ranking.html", "--quiet"], { cwd: folder });
    ranking = JSON.parse((await runCli(["rank", "--format", "json", "--quiet"], { cwd: folder })).out);
  });
  afterAll(() => browser.close());

  async function open(hash = "", options: BrowserContextOptions = {}): Promise<Page> {
    const page = await (
      await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options })
    ).newPage();
    page.on("pageerror", (error) => said.push(error.message));
    await page.goto(pathToFileURL(join(folder, "ranking.html")).href + hash);
    await page.waitForSelector(ROWS);
    return page;
  }
  const seen = async (page: Page) => (await page.evaluate(SEEN)) as [name: string, height: number][];
  const openWeights = (page: Page) => page.click("details.weights summary");

  it("offers the state of a page on disk, and not where the file lies", async () => {
    const page = await open("#w=corruption:3");
    await openWeights(page);
    expect(await page.locator(".keep .link input").inputValue()).toBe("#w=corruption:3");
  });

  it("draws nothing of a row out of sight for a step of a slider, and of a row in sight only what the weights change", async () => {
    const page = await open();
    await openWeights(page);
    // The first step says in every row that draws are of other weights.
    const stepped = `(async () => {
      const slider = document.querySelector(".weight:not(.group) input[type=range]");
      const step = async (by) => {
        slider.value = String(Number(slider.value) + by * Number(slider.max));
        slider.dispatchEvent(new Event("input", { bubbles: true }));
        for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
      };
      await step(0.2);
      await new Promise((done) => setTimeout(done, 600));
      const rows = [...document.querySelectorAll("${ROWS}")];
      const names = rows.map((row) => row.querySelector("th").textContent);
      const changed = [];
      new MutationObserver((found) => changed.push(...found)).observe(document.querySelector("table.rank tbody"),
        { subtree: true, childList: true, attributes: true, characterData: true });
      await step(-0.05);
      const at = changed.map(({ target }) => {
        const element = target.nodeType === 1 ? target : target.parentElement;
        return [rows.indexOf(element.closest("tr")), element.closest("td, th")?.className ?? ""];
      });
      const still = rows.map((row, i) => row.querySelector("th").textContent === names[i]);
      return { at, still, last: rows.findLastIndex((row) => row.getBoundingClientRect().top < innerHeight), of: rows.length };
    })()`;
    const { at, still, last, of } = (await page.evaluate(stepped)) as {
      at: [row: number, cell: string][];
      still: boolean[];
      last: number;
      of: number;
    };
    expect(last).toBeLessThan(of - 5);
    expect(at.some(([row]) => row === 0)).toBe(true);
    expect(Math.max(...at.map(([row]) => row))).toBeLessThanOrEqual(last + 3);
    const needless = at.filter(([row, cell]) => still[row] && /^(?:name|among|flags)/u.test(cell));
    expect(needless).toEqual([]);
  });

  it.each(liveLanguages.map(({ language }) => language))(
    "shows fifteen rows at 1280 × 900, and in %s twelve beside the open weights at 1440 × 900",
    async (language) => {
      const page = await open(`#l=${language}`);
      await openWeights(page);
      await expect.poll(async () => (await seen(page)).length).toBeGreaterThanOrEqual(12);
      const [panel, table] = await Promise.all(
        ["details.weights", "table.rank"].map(async (one) => (await page.locator(one).boundingBox())!),
      );
      expect(panel!.x + panel!.width).toBeLessThanOrEqual(table!.x);
      expect(table!.x + table!.width).toBeLessThanOrEqual(1440);
      await openWeights(page);
      await page.setViewportSize({ width: 1280, height: 900 });
      await expect.poll(async () => (await seen(page)).length).toBeGreaterThanOrEqual(15);
      await page.context().close();
    },
  );

  it("keeps the weights in sight beside the last row", async () => {
    const page = await open();
    await openWeights(page);
    await page.locator(ROWS).last().scrollIntoViewIfNeeded();
    const { y } = (await page.locator(".weight input[type=range]").first().boundingBox())!;
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y).toBeLessThan(900);
    await page.context().close();
  });

  it("has the weights on half of a narrow screen, below the first five rows, and closes them by button and by Escape", async () => {
    const page = await open("", { viewport: { width: 390, height: 844 } });
    for (const close of ["button", "Escape"]) {
      await openWeights(page);
      const sheet = page.locator(".weights .sheet");
      await sheet.waitFor({ state: "visible" });
      const { y, height } = (await sheet.boundingBox())!;
      expect(y + height).toBe(844);
      expect(height).toBeGreaterThan(0.4 * 844);
      expect(height).toBeLessThanOrEqual(0.5 * 844);
      await expect.poll(async () => (await seen(page)).length).toBeGreaterThan(4);
      const rows = await seen(page);
      const names = await page.locator(`${ROWS} th`).allTextContents();
      expect(rows.slice(0, 5).map(([name]) => name)).toEqual(names.slice(0, 5));
      expect(Math.max(...rows.map(([, height]) => height))).toBeLessThanOrEqual(44);
      if (close === "button") await page.locator(".weights .close").click();
      else await page.keyboard.press("Escape");
      await sheet.waitFor({ state: "hidden" });
      expect(await page.evaluate("document.activeElement.tagName")).toBe("SUMMARY");
    }
    await page.context().close();
  });

  it("answers first: who is first and how surely, why, who is set apart, the cautions of the screen, and whom rules leave out", async () => {
    const { out } = await runCli(["rank", "--quiet"], { cwd: folder });
    const cautions = [...out.matchAll(/^! (.*)$/gmu)].map(([, line]) => line);
    expect(cautions.length).toBeGreaterThan(1);
    const page = await open();
    expect(await page.locator(".answer ul li").allTextContents()).toEqual(cautions);
    const first = ranking.ranked.slice(0, 5).map(({ rank, name, band, rankP05, rankP95 }) => {
      const ranks = rankP05 === rankP95 ? `${rankP05}` : `${rankP05}–${rankP95}`;
      return `${rank} ${name} (${band ? `${band} · ` : ""}${ranks})`;
    });
    expect(await page.locator(".answer ol li:not([aria-hidden])").allTextContents()).toEqual(first);
    const answer = (await page.locator(".answer").textContent())!;
    expect(answer).toContain(`Why ${ranking.ranked[0]!.name}: Need higher than`);
    for (const { name } of ranking.apart) expect(answer).toContain(name);
    const territories = ranking.excluded.filter(({ gates }) => gates.some(({ id }) => id === "territory"));
    expect(await page.locator(".counts").textContent()).toContain(
      `${ranking.excluded.length - territories.length} states excluded by law, ${territories.length} territories left out`,
    );
    await page.context().close();
  });

  it("says who entered and left the first ten and by which weight, of the second change too, and goes back to the profile's weight", async () => {
    const page = await open();
    await openWeights(page);
    const firstTen = async () =>
      (await page
        .locator(ROWS)
        .evaluateAll((rows) =>
          rows
            .filter((row) => Number(row.querySelector("td")!.textContent) <= 10)
            .map((row) => row.querySelector("th")!.textContent!),
        )) as string[];
    let before = await firstTen();
    for (const [name, weight] of [
      ["Corruption Perceptions Index", "6"],
      ["World Factbook indicators", "4"],
    ] as const) {
      const number = page.getByRole("spinbutton", { name: `Weight of ${name}, as a number` });
      await number.fill(weight);
      await number.press("Enter");
      const said = page.locator(".said", { hasText: `(${name} now ` });
      await said.waitFor();
      const after = await firstTen();
      const text = (await said.textContent())!;
      const [into, out] = text.split("; out: ");
      const fresh = after.filter((one) => !before.includes(one));
      const gone = before.filter((one) => !after.includes(one));
      expect(fresh.length).toBeGreaterThan(0);
      for (const one of fresh) expect(into).toContain(one);
      for (const one of gone) expect(out).toContain(one);
      before = after;
    }
    const back = page.getByRole("button", {
      name: "Back to the profile's weight: World Factbook indicators",
    });
    await back.click();
    await page.getByText("1 changed").waitFor();
    expect(await back.isVisible()).toBe(false);
    await page.context().close();
  });

  it.each([
    ["en", 1440],
    ["fr", 1100],
    ["ru", 1440],
    ["zh", 1100],
  ] as const)("cuts no heading of a factor in %s, %i wide with the weights open", async (language, width) => {
    const page = await open(`#l=${language}`, { viewport: { width, height: 900 } });
    await openWeights(page);
    await page.locator(".weighing").waitFor();
    const cut = `[...document.querySelectorAll("thead .axis button")].filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.textContent)`;
    expect(await page.evaluate(cut)).toEqual([]);
    expect(await page.locator("thead .parts button").count()).toBe(11);
    await page.context().close();
  });

  it("said nothing on the console", () => {
    expect(said).toEqual([]);
  });
});
