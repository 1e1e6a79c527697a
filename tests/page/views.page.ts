import { execFileSync, spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Ranking } from "../../src/model/documents/ranking.ts";
import { en } from "../../src/words/en/index.ts";
import { folderOf, runCli } from "../cli/run-cli.ts";
import { startBrowser } from "./browser.ts";

const pdftotext = spawnSync("pdftotext", ["-v"]).error === undefined;
const unread = pdftotext ? "" : " (not run: no pdftotext)";

/* What the views of the live page show and take, beside the ranking itself. */

const started = await startBrowser();
const missing = started instanceof Error ? `, not run: ${started.message.split("\n")[0]}` : "";
if (missing !== "") console.warn(`Views of the live page were not looked at${missing}`);

const ROWS = "table.rank tbody tr";

/** The ranks in nine of ten draws, as a page shows them. */
function span({ rankP05, rankP95 }: Ranking["ranked"][number]): string {
  return rankP05 === rankP95 ? `${rankP05}` : `${rankP05}–${rankP95}`;
}

describe.skipIf(missing !== "")(`the views of the live page${missing}`, () => {
  const browser = started as Browser;
  const folder = folderOf({});
  const file = join(folder, "ranking.html");
  let ranking: Ranking;

  beforeAll(async () => {
    await runCli(["rank", "--out", "ranking.html", "--quiet"], { cwd: folder });
    const { out } = await runCli(["rank", "--format", "json", "--quiet"], { cwd: folder });
    ranking = JSON.parse(out) as Ranking;
  });
  afterAll(() => browser.close());

  async function open(hash = "", { at = file, ...options }: BrowserContextOptions & { at?: string } = {}) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    await page.goto(pathToFileURL(at).href + hash);
    await page.waitForSelector("#live nav");
    return page;
  }
  const close = (page: Page) => page.context().close();

  it("finds by codes, by other names and in other languages, and says of who is not ranked why", async () => {
    const page = await open();
    const search = page.getByRole("searchbox");
    const names = page.locator(`${ROWS} .name`);
    for (const [asked, name] of [
      ["CI", "Côte d'Ivoire"],
      ["Ivory Coast", "Côte d'Ivoire"],
      ["Swaziland", "Eswatini"],
      ["Берег Слоновой Кости", "Côte d'Ivoire"],
      ["塞拉利昂", "Sierra Leone"],
    ]) {
      await search.fill(asked!);
      expect(await names.allInnerTexts(), asked).toContain(name);
    }
    for (const [asked, code] of [
      ["Sudán", "SDN"],
      ["Burma", "MMR"],
      ["PRC", "CHN"],
    ] as const) {
      await search.fill(asked);
      const { name, gates } = ranking.excluded.find(({ country }) => country === code)!;
      const [{ title }] = gates as [(typeof gates)[0]];
      const said = page.locator(".elsewhere button", {
        hasText: new RegExp(`^${name} is excluded: ${title}`, "u"),
      });
      expect(await said.count(), asked).toBe(1);
    }
    await page.locator(".elsewhere button").first().click();
    expect(await page.locator("article.country h2").textContent()).toBe("China");
    await close(page);
  });

  it("offers regions of the UN and of the bureaus apart, and only flags that somebody has", async () => {
    const page = await open("#l=fr");
    const groups = page.getByLabel("Région").locator("optgroup");
    expect(await groups.evaluateAll((all) => all.map((one) => (one as { label?: string }).label))).toEqual([
      "Régions de l’ONU",
      "Bureaux du département d’État",
    ]);
    expect(await groups.nth(1).locator("option").allTextContents()).toContain(
      "Bureau des affaires africaines",
    );
    const flags = page.getByLabel("Signalement").locator("option:not([value=''])");
    const all = [...ranking.ranked, ...ranking.apart];
    const flagged = new Set(all.flatMap(({ flags }) => flags.map(({ gate }) => gate)));
    const offered = await flags.evaluateAll((options) =>
      options.map((one) => (one as unknown as { value: string }).value),
    );
    expect(new Set(offered)).toEqual(flagged);
    await close(page);
  });

  it("names the parts of bars on pointing and by arrow keys, with one stop of the Tab key a row", async () => {
    const page = await open();
    const said = page.locator(".part-name");
    const bar = (await page.locator(`${ROWS} .tape`).nth(2).boundingBox())!;
    await page.mouse.move(bar.x + 3, bar.y + 5);
    await said.getByText(/^Prevalence of trafficking: [\d.]+; 30 % of the score/u).waitFor();
    await page.mouse.move(5, 5);
    expect(await said.textContent()).toBe("");
    const rows = page.locator(`${ROWS} .name button`);
    await rows.nth(1).focus();
    await page.keyboard.press("Tab");
    expect(await rows.nth(2).evaluate((one) => one === one.ownerDocument.activeElement)).toBe(true);
    expect(await said.textContent()).toBe(en.live.partKeys);
    const told: string[] = [];
    for (let part = 0; part < 9; part += 1) {
      await page.keyboard.press("ArrowRight");
      told.push(((await said.textContent()) ?? "").split(":")[0]!);
    }
    expect(new Set(told).size).toBe(9);
    expect(told.slice(0, 3)).toEqual([
      "Prevalence of trafficking",
      "Economic development",
      "World Factbook indicators",
    ]);
    await page.keyboard.press("ArrowLeft");
    expect(await said.textContent()).toContain(told.at(-2));
    await page.getByRole("button", { name: en.live.modes.median }).click();
    await rows.nth(0).focus();
    await page.keyboard.press("ArrowRight");
    expect(await said.textContent()).toMatch(/: [−+]\d/u);
    await page.evaluate("location.hash = '#c=GHA'");
    await page.locator("fieldset.bars").last().focus();
    await page.keyboard.press("ArrowRight");
    expect(await said.textContent()).toMatch(/^Political will on the 3Ps: \d/u);
    await close(page);
  });

  it("opens a country that a link names alone, and goes back to it in the list by a link of its own", async () => {
    const page = await open("#c=GHA");
    expect(await page.locator("article.country h2").textContent()).toBe("Ghana");
    await page.getByRole("button", { name: "All countries" }).click();
    await page.waitForURL(/#c=GHA&v=ranking$/u);
    const again = await open(new URL(page.url()).hash);
    expect(await again.locator("tr.chosen").count()).toBe(1);
    await close(page);
    await close(again);
  });

  it("draws percentiles across and up at first and scores on demand, with all of the first ten named apart", async () => {
    for (const language of ["en", "ru", "zh"]) {
      const page = await open(`#v=scatter&l=${language}`);
      const labels = page.locator(".scatter svg > text:not(.axis-name)");
      for (const at of [0, 1]) {
        await page.locator(".scatter .modes button").nth(at).click();
        await page.locator(`.scatter .modes button:nth-of-type(${at + 1})[aria-pressed=true]`).waitFor();
        const all = await labels.evaluateAll((found) =>
          found.map((one) => {
            const { left, right, top, bottom } = one.getBoundingClientRect();
            return { left, right, top, bottom, name: one.textContent };
          }),
        );
        expect(all.length, language).toBe(10);
        // Boxes are as high as a line, and letters less so.
        const covered = all.flatMap((a, i) =>
          all
            .slice(i + 1)
            .filter(
              (b) =>
                Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
                Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 6,
            )
            .map((b) => `${a.name}, ${b.name}`),
        );
        expect(covered, language).toEqual([]);
      }
      const points = page.locator(".scatter .point");
      const scores = await points.evaluateAll((all) => all.map((one) => one.getAttribute("cx")));
      await page.locator(".scatter .modes button").nth(0).click();
      expect(await points.evaluateAll((all) => all.map((one) => one.getAttribute("cx")))).not.toEqual(scores);
      await close(page);
    }
  });

  it("says of a rank outside its ranks in draws why, and when a figure was measured", async () => {
    const off = en.inDraws.offCentre({ gaps: true });
    const isOff = ({ rank, rankP05, rankP95 }: Ranking["ranked"][number]) =>
      rank < rankP05! || rank > rankP95!;
    expect(isOff(ranking.ranked.find(({ country }) => country === "LBR")!)).toBe(true);
    expect(isOff(ranking.ranked.find(({ country }) => country === "SEN")!)).toBe(false);
    const liberia = await open("#c=LBR");
    await liberia.getByText(off).waitFor();
    await close(liberia);
    const senegal = await open("#c=SEN");
    // ILAB's edition of 2022 repeats a survey of 2016: ilab/edition-2022 of the shipped snapshot.
    await senegal.getByText("2016 or before, edition of 2022").first().waitFor({ state: "attached" });
    expect(await senegal.getByText(off).count()).toBe(0);
    await close(senegal);
  });

  const asOf = async (year: number, ...more: string[]) => {
    const args = ["rank", "--as-of", `${year}`, "--format", "json", "--quiet", ...more];
    return JSON.parse((await runCli(args, { cwd: folder })).out) as Ranking;
  };

  it("draws a line of ranks over the years, with the ranks in nine of ten draws of each, and says what changed where a rank moved far", async () => {
    const now = ranking.dataset.asOf!;
    const years = [5, 4, 3, 2, 1, 0].map((back) => now - back);
    const all = await Promise.all(years.map((year) => asOf(year)));
    const rowsOf = (code: string) => all.map(({ ranked }) => ranked.find(({ country }) => country === code));
    // Ranked now, and in some year between not.
    const gap = ranking.ranked.find(({ country }) => {
      const ranks = rowsOf(country);
      return !ranks[3] || !ranks[4];
    })!.country;
    const moved: string[] = [];
    for (const code of ["KEN", ranking.ranked[0]!.country, ranking.ranked.at(-1)!.country, gap]) {
      const page = await open(`#c=${code}`);
      const rows = rowsOf(code);
      const line = page.locator("svg.years");
      expect((await line.locator("text.year").allTextContents()).map(Number)).toEqual(years);
      const there = rows.flatMap((row) => row ?? []);
      expect((await line.locator("text.rank").allTextContents()).map(Number), code).toEqual(
        there.map(({ rank }) => rank),
      );
      const spans = rows.map((row) => row && span(row));
      expect(await line.locator("text.span").allTextContents(), code).toEqual(there.map(span));
      await page.getByText(en.live.country.pastBand({ draws: ranking.draws!.n })).waitFor();
      // The latest of earlier years first, aloud.
      const aloud = await page.locator("ul.past li").allTextContents();
      expect(aloud.map((said) => / draws: (.*)$/u.exec(said)?.[1])).toEqual(spans.slice(0, -1).toReversed());
      // A piece of the band from a year to the next, and one of its own for a year between two without.
      const pieces = rows.filter((row, at) => row && (rows[at + 1] || !rows[at - 1])).length;
      const band = (await line.locator(".band").getAttribute("d"))!;
      expect(band.split("M").length - 1, code).toBe(pieces);
      moved.push(
        ...rows.flatMap((row, i) => {
          const before = rows[i - 1]?.rank ?? row?.rank ?? 0;
          return row && Math.abs(row.rank - before) >= 10 ? [`${years[i]}: ${before} → ${row.rank}`] : [];
        }),
      );
      for (const step of moved.splice(0)) await page.getByText(step).waitFor();
      await close(page);
    }
  });

  it("keeps the band of the profile's own weights under others, draws it in the picture, and has none without draws", async () => {
    const page = await open("#c=KEN");
    const band = page.locator("svg.years .band");
    const own = await band.getAttribute("d");
    const figures = await page.locator("svg.years text").allTextContents();
    const corners = [...own!.matchAll(/[ V](\d+)/gu)].map(([, y]) => Number(y));
    const { height, inside } = (await page.evaluate(`(() => {
      const svg = document.querySelector("svg.years"), found = svg.querySelector(".band").getBBox();
      return { height: found.height, inside: found.y >= 0 && found.y + found.height <= svg.viewBox.baseVal.height };
    })()`)) as { height: number; inside: boolean };
    expect(height).toBe(Math.max(...corners) - Math.min(...corners));
    expect(height).toBeGreaterThan(3);
    expect(inside).toBe(true);
    await page.evaluate("document.querySelector('svg.years .band').kept = true");
    const standing = page.locator(".standing");
    expect(await standing.innerText()).toContain("draws");
    await page.evaluate("location.hash = '#w=corruption:9&v=country&c=KEN'");
    await expect.poll(() => standing.innerText()).not.toContain("draws");
    expect(await band.getAttribute("d")).toBe(own);
    expect(await page.locator("svg.years text").allTextContents()).toEqual(figures);
    // The same node: a slider makes no picture anew.
    expect(await page.evaluate("document.querySelector('svg.years .band').kept")).toBe(true);
    await close(page);
    await runCli(["rank", "--draws", "0", "--out", "none.html", "--quiet"], { cwd: folder });
    const without = await open("#c=KEN", { at: join(folder, "none.html") });
    expect(await without.locator("svg.years text.rank").count()).toBeGreaterThan(3);
    expect(await without.locator("svg.years .band, svg.years .span").count()).toBe(0);
    expect(await without.locator("ul.past").innerText()).not.toContain("draws");
    await close(without);
  });

  it.each([
    ["0, 1", 3],
    ["1, 7", 2],
  ])("has sliders on a scale of [%s], with %i decimals", async (scale, decimals) => {
    const at = join(folder, `scale${decimals}.html`);
    await own(`scale: [${scale}]`, "{method: goalposts, from: 0, to: 100}", at);
    const page = await open("#w=n1:3", { at });
    const { out } = await runCli(
      [
        "rank",
        "--data",
        "own.csv",
        "--profile",
        "./own.yaml",
        "--weight",
        "n1=3",
        "--format",
        "json",
        "--quiet",
      ],
      { cwd: folder },
    );
    const { ranked } = JSON.parse(out) as Ranking;
    const shown = await page.locator(`${ROWS} .score`).allInnerTexts();
    expect(shown).toEqual(ranked.map(({ score }) => score.toFixed(decimals)));
    await page.getByText(en.live.weights.changed({ n: 1 })).waitFor();
    expect(await page.locator(".weight input[type=range]").count()).toBe(6);
    await close(page);
  });

  it("says in one sentence why there are no sliders where scores have no ends", async () => {
    const at = join(folder, "endless.html");
    await own("", "{method: z-score}", at);
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(pathToFileURL(at).href);
    await page.getByText(en.page.about.noSliders({ why: "endless" })).waitFor();
    expect(en.page.about.noSliders({ why: "endless" })).toContain("no sliders");
    await context.close();
  });

  /** The page of a profile of one's own, with invented figures. */
  async function own(scale: string, normalise: string, at: string) {
    const parts = ["n1", "n2", "c1", "c2"];
    const rows = "GHA PER MWI KEN PHL JAM"
      .split(" ")
      .flatMap((code, i) =>
        parts.map((part, j) => `${code},own.${part},2024,${(i * 37 + j * 53 + i * j * 11) % 101}`),
      );
    writeFileSync(join(folder, "own.csv"), ["country,indicator,year,value", ...rows].join("\n"));
    const group = (id: string) =>
      `    - id: ${id}g\n      children:\n${parts
        .filter((part) => part[0] === id)
        .map((part) => `        - {id: ${part}, indicator: own.${part}, normalise: ${normalise}}`)
        .join("\n")}`;
    const tree = ["n", "c"].map(group).join("\n");
    writeFileSync(
      join(folder, "own.yaml"),
      `id: own\ntitle: {en: Own}\n${scale}\ntree:\n  children:\n${tree}\n`,
    );
    await runCli(
      ["rank", "--data", "own.csv", "--profile", "./own.yaml", "--out", at, "--force", "--quiet"],
      { cwd: folder },
    );
  }

  it.each(["", "#c=GHA", "#v=excluded", "#v=scatter&c=GHA", "#v=compare&k=GHA,MWI"])(
    "prints no ring around what has the focus and no empty sheet: %s",
    async (hash) => {
      const page = await open(hash);
      await page.locator("#live :is(article h2, button)").last().focus();
      await page.keyboard.press("Tab");
      await page.keyboard.press("Shift+Tab");
      await page.emulateMedia({ media: "print" });
      expect(await page.evaluate("getComputedStyle(document.activeElement).outlineStyle")).toBe("none");
      expect(await page.locator(".part-name").isVisible()).toBe(false);
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
      const lengthOf = (object: string) =>
        Number(new RegExp(`\\n${object} 0 obj\\s*<<[^>]*?/Length (\\d+)`, "u").exec(pdf)![1]);
      const sheets = [...pdf.matchAll(/\/Type \/Page\b[\s\S]*?\/Contents (\d+) 0 R/gu)].map(([, object]) =>
        lengthOf(object!),
      );
      expect(sheets.length).toBeGreaterThan(0);
      // What draws nothing but the number of the sheet takes some hundred bytes.
      expect(Math.min(...sheets)).toBeGreaterThan(1500);
      await close(page);
    },
  );

  it.skipIf(!pdftotext)(`prints the whole head of the ranking on every sheet of it${unread}`, async () => {
    const page = await open("");
    const at = join(folder, "ranking.pdf");
    // The browser has libraries of its own.
    const { LD_LIBRARY_PATH: _, ...env } = process.env;
    await page.pdf({ preferCSSPageSize: true, path: at });
    const sheets = execFileSync("pdftotext", ["-layout", at, "-"], { encoding: "utf8", env })
      .split("\f")
      .filter((text) => /^ *\d+ +\p{Lu}\p{L}.* \d+\.\d /mu.test(text));
    expect(sheets.length).toBeGreaterThan(2);
    for (const [i, text] of sheets.entries())
      for (const head of ["#", "Country", "Score", "Range", "Ranks", "Need", "Commitment", "Flag"])
        expect(text.slice(0, text.search(/^ *\d+ +\p{Lu}/mu)), `sheet ${i + 1}`).toContain(head);
    await close(page);
  });
});
