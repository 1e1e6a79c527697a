import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { AxeResults } from "axe-core";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Explanation } from "../../src/model/documents/explanation.ts";
import type { Ranking } from "../../src/model/documents/ranking.ts";
import { knownSets, standing } from "../../src/model/standings.ts";
import { unpacked } from "../../src/page/data/evidence.ts";
import { fromLetters, toLetters } from "../../src/page/data/letters.ts";
import type { PackedPage } from "../../src/page/data/page-data.ts";
import { loadRun } from "../../src/use/load-run.ts";
import { couldChangeText } from "../../src/words/choose.ts";
import { en } from "../../src/words/en/index.ts";
import { liveLanguages } from "../../src/words/live.ts";
import { folderOf, runCli } from "../cli/run-cli.ts";
import { startBrowser } from "./browser.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const started = await startBrowser();
const missing = started instanceof Error ? `, not run: no Chromium (${started.message.split("\n")[0]})` : "";
if (missing !== "") console.warn(`The live page was not looked at in a browser${missing}`);

const ROWS = "table.rank tbody tr";
/** By country: the score to the last digit, in the order of the rows. */
const SHOWN = `[...document.querySelectorAll("${ROWS}")].map((row) => [row.querySelector("th").textContent, row.querySelector(".score").title])`;
const VIEWS = ["ranking", "map", "country", "scatter", "changes", "compare", "excluded", "method"];

describe.skipIf(missing !== "")(`the live page${missing}`, () => {
  const browser = started as Browser;
  const folder = folderOf({});
  const file = join(folder, "ranking.html");
  const said: string[] = [];

  beforeAll(async () => {
    await runCli(["rank", "--out", "ranking.html", "--quiet"], { cwd: folder });
  });
  afterAll(() => browser.close());

  async function open(
    hash = "",
    { at = file, ...options }: BrowserContextOptions & { at?: string } = {},
  ): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    page.on("console", (message) => said.push(message.text()));
    page.on("pageerror", (error) => said.push(error.message));
    page.on("request", (request) => {
      if (!/^(?:file|blob):/u.test(request.url())) said.push(request.url());
    });
    await page.goto(pathToFileURL(at).href + hash);
    return page;
  }

  async function ranked(...args: string[]): Promise<Ranking> {
    const { out } = await runCli(["rank", ...args, "--format", "json", "--quiet"], { cwd: folder });
    return JSON.parse(out) as Ranking;
  }

  it("names at its head who is ranked and not shown, in the language that is chosen", async () => {
    await runCli(["rank", "--exclude", "MWI", "--out", "without.html", "--quiet"], { cwd: folder });
    const page = await open("", { at: join(folder, "without.html") });
    expect(await page.textContent("header.top")).toContain("without Malawi");
    const whole = await open();
    expect(await whole.textContent("header.top")).not.toContain("Shown:");
    await page.close();
    await whole.close();
  });

  /** The ranked, and those set apart where they would stand. */
  const rowsOf = ({ ranked, apart }: Ranking) => standing(ranked, apart);
  const asShown = (ranking: Ranking) => rowsOf(ranking).map(({ name, score }) => [name, String(score)]);

  it("shows the profile where a link has weights that no profile may have", async () => {
    const own = asShown(await ranked());
    for (const weights of ["need:0,commitment:0", "prevalence:0,development:0,factbook:0"]) {
      const page = await open(`#w=${weights}`);
      await page.waitForSelector(ROWS);
      expect(await page.evaluate(SHOWN), weights).toEqual(own);
      await page.context().close();
    }
  });

  it("follows a link that is pasted into the open page, says which weights it cannot use, and opens no country that is not named", async () => {
    const page = await open();
    await page.waitForSelector(ROWS);
    await page.evaluate("location.hash = '#w=prevalence:3000,nothing:2,mcc:x&k=GHA,MWI'");
    await page.getByText(en.live.moved.unused({ ids: ["mcc", "nothing"] })).waitFor();
    await page.getByText("1 changed").waitFor();
    expect(await page.evaluate(SHOWN)).not.toEqual(asShown(await ranked()));
    expect(page.url()).toContain("#w=prevalence:3000&k=GHA,MWI");
    await page.evaluate("location.hash = '#v=compare&k=GHA,GHA,XYZ,MWI&c=ZZZ'");
    await page.getByText(en.live.moved.unused({ ids: ["ZZZ", "XYZ"] })).waitFor();
    expect(await page.locator(".side h2").allTextContents()).toEqual(["Ghana", "Malawi"]);
    await page.evaluate("location.hash = '#v=excluded'");
    await page.getByRole("searchbox").fill("cote d");
    await page.getByText("Excluded by law or rule: 0").waitFor();
    await page.getByRole("searchbox").fill("reunion");
    await page.getByText("Excluded by law or rule: 1").waitFor();
    await page.evaluate("location.hash = '#v=country'");
    await page.waitForSelector(ROWS);
    expect(await page.evaluate(SHOWN)).toEqual(asShown(await ranked()));
    await page.context().close();
  });

  it("shows which ranks errors and draws leave open and who is surely among the first, and no more once weights are changed", async () => {
    // Most of its weight has an error, else no sets are known.
    const sure = ["prevalence", "estimate", "mcc", "corruption"].reduce(
      (text, id) => text.replace(new RegExp(`(- id: ${id}\\n[^]*?weight: )[\\d.]+`, "u"), "$130"),
      readFileSync("weights/cpc.yaml", "utf8"),
    );
    writeFileSync(join(folder, "sure.yaml"), sure);
    const args = ["--profile", "./sure.yaml", "--sets", "0.95", "--draws", "500", "--first", "12", "--quiet"];
    const { out } = await runCli(["rank", ...args, "--format", "json"], { cwd: folder });
    const { rankSets, ranked: all } = JSON.parse(out) as Ranking;
    await runCli(["rank", ...args, "--out", "sure.html"], { cwd: folder });
    const page = await open("#v=ranking&c=GHA", { at: join(folder, "sure.html") });
    await page.waitForSelector(ROWS);
    const span = (a: number, b: number) => (a === b ? `${a}` : `${a}–${b}`);
    const sets = new Map(
      knownSets(rankSets)!.countries.map(({ country, lower, upper }) => [country, span(lower, upper)]),
    );
    const draws = new Map(all.map(({ country, rankP05, rankP95 }) => [country, span(rankP05!, rankP95!)]));
    const cells = (of: string) =>
      page.evaluate(
        // Of who is set apart there is nothing to tell.
        `[...document.querySelectorAll("${ROWS} .ranks ${of}")].flatMap((one) => one.lastChild?.previousSibling?.textContent ?? [])`,
      );
    const ranks = [sets, draws].map((of) => all.map(({ country }) => of.get(country)));
    expect(await Promise.all([".sets", ".draws"].map(cells))).toEqual(ranks);
    const among = all.map(({ topShare, band }) =>
      [(100 * topShare![12]!).toFixed(0), band].filter((word) => word !== null).join(" "),
    );
    expect(new Set(all.map(({ band }) => band))).toEqual(new Set(["firm", "open", null]));
    // Who is set apart would be somewhere.
    const told = `${ROWS} .among:not([colspan])`;
    expect(await page.locator(told).allInnerTexts()).toEqual(among);
    // Head and key say which is which.
    expect(await page.locator("thead .ranks").innerText()).toMatch(/^Ranks\s+± errors\s*~ draws$/u);
    expect(await page.locator("thead .among").innerText()).toBe("Among the first 12");
    await page.locator(".key summary").click();
    await page
      .locator(".key")
      .getByText("Among the first 12: in how many of 100 draws the country was")
      .waitFor();
    await page.getByText("± errors: ranks possible within the figures' margins of error").waitFor();
    await page.getByText("~ draws: 5th to 95th percentile").waitFor();
    /** Those of a row whose text has no room, or stands over another's. */
    const crowded = `[...document.querySelectorAll("${ROWS}")].filter((row) => {
      // Out of sight it is not laid out on a narrow screen.
      row.style.contentVisibility = "visible";
      const boxes = [...row.querySelectorAll(".name, .score, .range svg, .among, .sets, .draws, .tone0 .tape, .flags")]
        .map((one) => one.getBoundingClientRect()).filter(({ width }) => width > 0);
      const apart = (a, b) => a.right <= b.left + 1 || b.right <= a.left + 1 || a.bottom <= b.top + 1 || b.bottom <= a.top + 1;
      return boxes.some((one, i) => one.left < 0 || one.right > innerWidth || boxes.slice(i + 1).some((other) => !apart(one, other)));
    }).map((row) => row.innerText)`;
    for (const [language, width, height] of [
      ["en", 390, 844],
      ["en", 320, 844],
      ["en", 1280, 900],
      // Where the word of a band is longest.
      ["ru", 390, 844],
      ["ru", 1280, 900],
    ] as const) {
      await page.evaluate(`location.hash = '#l=${language}&c=GHA&v=ranking'`);
      await page.locator(`html[lang=${language}]`).waitFor();
      await page.setViewportSize({ width, height });
      // The first row is of somebody who is set apart. What is below the screen is not laid out, and has no text.
      await page.locator(ROWS).nth(1).scrollIntoViewIfNeeded();
      for (const part of [".among", ".sets", ".draws"])
        expect(await page.locator(`${ROWS} ${part}`).nth(1).isVisible(), `${part} ${width}`).toBe(true);
      if (width < 1000)
        expect(await page.locator(`${ROWS} .ranks`).nth(1).innerText()).toMatch(/^± \S+\s*~ \S+$/u);
      expect(await page.evaluate(crowded), `${width}`).toEqual([]);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
      const heights = `Math.max(...[...document.querySelectorAll("${ROWS}")].map((row) => row.scrollHeight))`;
      expect(await page.evaluate(heights)).toBeLessThanOrEqual(width < 1000 ? 84 : 26);
    }
    await page.evaluate("location.hash = '#v=country&c=GHA'");
    const at = all.findIndex(({ country }) => country === "GHA");
    const [share, band] = among[at]!.split(" ");
    for (const said of [
      `${sets.get("GHA")}: ranks possible within the figures' margins of error`,
      `ranked, with ${all[at]!.score.toFixed(1)} points. In 500 draws it was among the first 12 in ${share} of 100${band ? ` (${band})` : ""}, and ranked ${draws.get("GHA")} in nine of ten.`,
    ])
      await page.getByText(said).waitFor();
    await page.evaluate("location.hash = '#w=corruption:9&v=country&c=GHA'");
    await page.getByText(en.live.sure.gone).waitFor();
    expect(await page.locator(".standing").innerText()).not.toContain("draws");
    await page.evaluate("location.hash = '#w=corruption:9&v=ranking'");
    await page.waitForSelector(ROWS);
    // Those of the profile's own weights stay, each in the row of its country, and the page says whose they are.
    const rows9 = (await page
      .locator(ROWS)
      .evaluateAll((all) =>
        all.map((row) => [
          row.querySelector("th")!.textContent,
          row.querySelector(".among:not([colspan])")?.textContent,
        ]),
      )) as [string, string | undefined][];
    const bands = new Map(all.map(({ name }, i) => [name, among[i]]));
    expect(rows9.filter(([, said]) => said !== undefined)).toEqual(
      rows9.flatMap(([name, said]) => (said === undefined ? [] : [[name, bands.get(name)]])),
    );
    await page.getByText(en.live.sure.ofOwn).waitFor();
    expect(await page.locator("thead .ranks").innerText()).toContain(en.live.weights.asProfile);
    // Drawing anew makes no sets: where they were the page says why they are gone.
    await page.getByRole("button", { name: en.live.sure.drawAnew }).click();
    await page.getByText(en.live.sure.drawnAnew({ draws: 500, sets: true })).waitFor();
    expect(await page.locator(`${ROWS} .sets`).allInnerTexts()).not.toContain(sets.get("GHA"));
    await page.context().close();
    const plain = await open("", { at: join(folder, "sure.html"), javaScriptEnabled: false });
    const heads = await plain.locator("#ranking thead th").allTextContents();
    const columns = ["Could be", "Ranks (90 %)", "Among the first 12"].map((head) => heads.indexOf(head));
    const rows = await plain.locator("#ranking tbody tr").all();
    const texts = await Promise.all(rows.map((row) => row.locator("th, td").allTextContents()));
    // Of who is set apart the cells are empty.
    expect(columns.map((at) => texts.map((cells) => cells[at]).filter((cell) => cell !== ""))).toEqual([
      ...ranks,
      among,
    ]);
    await plain.context().close();
  });

  it("has flags, ranges and an order to choose on a narrow screen, in rows of at most 84 pixels", async () => {
    const page = await open("", { viewport: { width: 390, height: 844 } });
    await page.waitForSelector(ROWS);
    await page.locator("select.sort").selectOption({ label: "Sort by Country ↓" });
    const names = ((await page.evaluate(SHOWN)) as [string, string][]).map(([name]) => name);
    expect(names).toEqual(names.toSorted(new Intl.Collator("en").compare).toReversed());
    for (const part of [".range svg", ".flag"])
      expect(await page.locator(`${ROWS} ${part}`).first().isVisible(), part).toBe(true);
    const heights = `[...document.querySelectorAll("${ROWS}")].map((row) => [row.clientHeight, row.scrollHeight])`;
    for (const [height, needed] of (await page.evaluate(heights)) as [number, number][]) {
      expect(height).toBeLessThanOrEqual(84);
      expect(needed).toBeLessThanOrEqual(height);
    }
    await page.context().close();
  });

  it("has sliders and numbers that always show the weight that counts, and come back to the profile's own by key and by hand", async () => {
    const own = { n1: 0.15, n2: 0.25, n3: 0.6, c1: 1 / 3, c2: 1 / 3, c3: 1 / 3 };
    const leaf = ([id, weight]: [string, number]) =>
      `{id: ${id}, weight: ${weight}, indicator: own.${id}, normalise: {method: min-max}}`;
    const group = (id: string, weight: number) =>
      `    - id: ${id}\n      weight: ${weight}\n      children: [${Object.entries(own)
        .filter(([part]) => part[0] === id[0])
        .map(leaf)
        .join(", ")}]`;
    const rows = ["GHA", "PER", "MWI", "KEN", "PHL"].flatMap((code, i) =>
      Object.keys(own).map((id, j) => `${code},own.${id},2024,${(i * 37 + j * 53 + i * j * 11) % 101}`),
    );
    writeFileSync(join(folder, "own.csv"), ["country,indicator,year,value", ...rows].join("\n"));
    const tree = [group("need", 7), group("commitment", 33.3)].join("\n");
    writeFileSync(join(folder, "odd.yaml"), `id: odd\ntitle: {en: Odd}\ntree:\n  children:\n${tree}\n`);
    const made = ["--data", "own.csv", "--profile", "./odd.yaml", "--out", "odd.html", "--quiet"];
    await runCli(["rank", ...made], { cwd: folder });
    const page = await open("", { at: join(folder, "odd.html") });
    await page.waitForSelector(ROWS);
    await page.click("details.weights summary");
    const scores = await page.evaluate(SHOWN);
    const [ranges, numbers] = ["range", "number"].map((type) => page.locator(`.weight input[type=${type}]`));
    // A browser keeps fifteen digits of a slider.
    const kept = (weight: number) => String(Number(weight.toPrecision(15)));
    const values = async () =>
      (
        (await page.evaluate(
          "['range', 'number'].map((type) => [...document.querySelectorAll('.weight input[type=' + type + ']')].map((one) => Number(one.value)))",
        )) as number[][]
      ).map((all) => all.map(kept));
    const [n1, n2, n3, ...rest] = Object.values(own).map(kept);
    const all = ["7", n1, n2, n3, "33.3", ...rest];
    expect(await values()).toEqual([all, all]);
    const unchanged = page.getByText(en.live.weights.asProfile, { exact: true });
    for (const inputs of [ranges!, numbers!])
      for (let at = 0; at < all.length; at += 1) {
        await inputs.nth(at).focus();
        for (const key of ["ArrowUp", "PageUp", "ArrowDown", "ArrowDown"]) await page.keyboard.press(key);
        expect(kept(Number(await inputs.nth(at).inputValue()))).not.toBe(all[at]);
        await page.getByText("1 changed").waitFor();
        for (const key of ["PageDown", "ArrowUp"]) await page.keyboard.press(key);
        expect(await values()).toEqual([all, all]);
        await unchanged.waitFor();
      }
    // By hand: away, and back to the pixel where the thumb stood.
    for (let at = 0; at < all.length; at += 1) {
      const box = (await ranges!.nth(at).boundingBox())!;
      const most = Number(await ranges!.nth(at).getAttribute("max"));
      const thumb = box.x + 8 + ((box.width - 16) * Number(all[at])) / most;
      const y = box.y + box.height / 2;
      await page.mouse.move(thumb, y);
      await page.mouse.down();
      for (const x of [thumb + 20, thumb + 30]) await page.mouse.move(x, y);
      await page.getByText("1 changed").waitFor();
      const [moved, told] = (await values()) as [string[], string[]];
      expect(moved).not.toEqual(all);
      expect(told).toEqual(moved);
      await page.mouse.move(Math.round(thumb), y);
      await page.mouse.up();
      await unchanged.waitFor();
      expect(await values()).toEqual([all, all]);
    }
    await unchanged.waitFor();
    expect(page.url()).not.toContain("w=");
    expect(await page.evaluate(SHOWN)).toEqual(scores);
    // A number that no stop has, and one beyond the last, move the slider there.
    for (const weight of ["0.123456", "3000"]) {
      await numbers!.nth(2).fill(weight);
      await numbers!.nth(2).press("Enter");
      await expect.poll(values).toEqual([1, 2].map(() => all.with(2, weight)));
    }
    await page.getByRole("button", { name: "Reset" }).click();
    // What is refused leaves no slider where nothing counts, however often.
    await ranges!.nth(4).focus();
    await page.keyboard.press("Home");
    for (let time = 0; time < 2; time += 1) {
      await ranges!.nth(0).focus();
      await page.keyboard.press("Home");
      expect(await values()).toEqual([1, 2].map(() => all.with(4, "0")));
    }
    await page.context().close();
  });

  it("narrows to an income group and to a region, which is called by its name in the language", async () => {
    const { table } = await loadRun({ profile: "cpc", lang: "en" }, folder);
    const groups = table.evidence.values({ indicator: "wb.income" });
    const own = rowsOf(await ranked());
    const page = await open("#l=fr");
    await page.waitForSelector(ROWS);
    await page.getByLabel("Groupe de revenu").selectOption("low");
    const low = own.filter(({ country }) => groups.get(country)?.value === "low");
    expect(low.length).toBeGreaterThan(10);
    expect(await page.locator(ROWS).count()).toBe(low.length);
    await page.getByLabel("Région").selectOption({ label: "Afrique occidentale" });
    const west = new Set(rowsOf(await ranked("--region", "Western Africa")).map(({ country }) => country));
    expect(await page.locator(ROWS).count()).toBe(low.filter(({ country }) => west.has(country)).length);
    await page.context().close();
  });

  it("draws pictures with letters of at least 12 pixels on a narrow screen, all of them within the picture", async () => {
    for (const [view, picture] of [
      ["scatter", ".scatter"],
      ["changes", ".slope"],
    ]) {
      const page = await open(`#v=${view}&w=corruption:6`, { viewport: { width: 390, height: 844 } });
      await page.waitForSelector(`${picture} svg text`);
      const texts = `[...document.querySelectorAll("${picture} svg text")].map((text) => {
        const { left, right } = text.getBoundingClientRect(), svg = text.ownerSVGElement.getBoundingClientRect();
        return [parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a, left - svg.left, svg.right - right, text.textContent];
      })`;
      const found = (await page.evaluate(texts)) as [number, number, number, string][];
      expect(found.length).toBeGreaterThan(10);
      for (const [size, left, right, text] of found) {
        expect(size, text).toBeGreaterThanOrEqual(12);
        expect(Math.min(left, right), text).toBeGreaterThanOrEqual(-1);
      }
      await page.context().close();
    }
  });

  it("shows of a region whom the command line shows of it: ranked, excluded and without a score", async () => {
    const { ranked: own, apart, excluded, unscored, shown } = await ranked("--region", "WHA");
    expect(Math.min(own.length, excluded.length, unscored.length)).toBeGreaterThan(3);
    await runCli(["rank", "--region", "WHA", "--out", "region.html", "--quiet"], { cwd: folder });
    const page = await open("", { at: join(folder, "region.html") });
    await page.waitForSelector(ROWS);
    await page
      .getByText(`${own.length + apart.length} of ${shown!.of.ranked + shown!.of.apart} countries`)
      .waitFor();
    await page.evaluate("location.hash = '#v=excluded'");
    await page.getByText(`Excluded by law or rule: ${excluded.length}`).waitFor();
    await page.getByText(`Without enough evidence: ${unscored.length}`).waitFor();
    const here = [...own, ...apart, ...excluded, ...unscored].map(({ name }) => name);
    await page.evaluate("location.hash = '#v=compare'");
    const named = page.getByLabel("Add a country").locator("option");
    await expect.poll(() => named.count()).toBe(here.length + 1);
    await page.evaluate(`location.hash = '#v=country&c=${own[0]!.country}'`);
    await page.getByRole("button", { name: `${own[1]!.name} →` }).waitFor();
    await page.context().close();
  });

  it.each([
    [
      "en",
      "no evidence yet; legal bars are checked by the rules that exclude or flag countries",
      "not assessed",
    ],
    [
      "ru",
      "данных пока нет; законные запреты учтены в правилах, которые исключают или отмечают страны",
      "нет данных",
    ],
  ])("says in %s of a factor without evidence where else it is asked", async (language, said, lacking) => {
    const page = await open(`#c=SEN&v=country&l=${language}`);
    const cells = `[...document.querySelectorAll("#live tr")].filter((row) => row.textContent.includes(${JSON.stringify(said)})).map((row) => [...row.querySelectorAll("td")].map((cell) => cell.textContent).filter((text) => text === ${JSON.stringify(said)}).length)`;
    await page.waitForSelector("#live table.factors");
    expect(await page.evaluate(cells)).toEqual([1]);
    await page.evaluate(`location.hash = "#v=compare&k=SEN,KEN&l=${language}"`);
    await page.waitForSelector("#live .compare table.factors");
    expect(await page.evaluate(cells)).toEqual([2]);
    expect(await page.locator("#live .compare table.factors").textContent()).toContain(lacking);
    await page.context().close();
  });

  it("has the title of the language that is chosen, and counts those who are ranked under the weights that are", async () => {
    const page = await open();
    await page.waitForSelector(ROWS);
    for (const { language } of liveLanguages.toReversed()) {
      await page.locator(".language select").selectOption(language);
      await page.waitForFunction(`document.documentElement.lang === "${language}"`);
      const { profile, ranked: all } = await ranked("--lang", language);
      expect(await page.title()).toMatch(new RegExp(`^${profile.title} · .*\\b${all.length}\\b`, "u"));
    }
    await page.evaluate("location.hash = '#w=palermo:3000'");
    await page.getByText("1 changed").waitFor();
    const cells = await page.locator(`${ROWS} td:first-child`).allTextContents();
    const rows = cells.filter((rank) => rank !== "–").length;
    expect(rows).not.toBe((await ranked()).ranked.length);
    expect(await page.title()).toContain(` · ${rows} ranked`);
    await page.context().close();
  });

  it("shows the command line's ranking, to the last digit", async () => {
    const page = await open();
    await page.waitForSelector(ROWS);
    expect(await page.evaluate(SHOWN)).toEqual(asShown(await ranked()));
    // At least fifteen countries in the first screen.
    const lowest = `document.querySelectorAll("${ROWS}")[14].getBoundingClientRect().bottom`;
    expect(await page.evaluate(lowest)).toBeLessThanOrEqual(900);
    await page.context().close();
  });

  it("ranks anew by slider, by key and by number, says so, and gives a profile away that ranks the same", async () => {
    const page = await open("#c=KEN&v=ranking");
    await page.waitForSelector(ROWS);
    await page.click("details.weights summary");
    const slider = page.getByRole("slider", { name: "Weight of Corruption Perceptions Index" });
    await slider.focus();
    for (let i = 0; i < 12; i += 1) await page.keyboard.press("ArrowRight");
    const weight = Number(await slider.inputValue());
    expect(weight).toBeGreaterThan(1);
    await page
      .getByText(
        /^Into the first 10: .*\(Corruption Perceptions Index now \d+ %\)\. \d+ moved; Kenya \d+ → \d+\.$/u,
      )
      .waitFor();
    const number = page.getByRole("spinbutton", { name: "Weight of Prevalence of trafficking, as a number" });
    await number.fill("0.7");
    await number.press("Enter");
    // Of the second weight what it did, and not what both did together.
    await page.getByText(/\(Prevalence of trafficking now \d+ %\)\..* moved; Kenya \d+ → \d+\.$/u).waitFor();
    expect(page.url()).toContain(`#w=corruption:${weight},prevalence:0.7&c=KEN`);
    await page.getByLabel("Name").fill('Tout changé: "x" #1');
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Download my weights" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("cpc-tout-change-x-1.yaml");
    await download.saveAs(join(folder, "mine.yaml"));
    await page.waitForTimeout(300);
    const theirs = await ranked("--profile", "./mine.yaml");
    const year = (await ranked()).dataset.asOf;
    await page
      .getByText(`shortlist rank --profile ./cpc-tout-change-x-1.yaml --as-of ${year} gives`)
      .waitFor();
    expect(await page.evaluate(SHOWN)).toEqual(asShown(theirs));
    expect(theirs.ranked.map(({ score }) => score)).not.toEqual(
      (await ranked()).ranked.map(({ score }) => score),
    );
    // Asked for, draws around these weights are those of the command line.
    const { draws } = theirs;
    await page.getByRole("button", { name: en.live.sure.drawAnew }).click();
    await page.getByText(en.live.sure.drawnAnew({ draws: draws!.n, sets: false })).waitFor();
    const told = theirs.ranked.map(({ name, topShare, band, rankP05, rankP95 }) => [
      name,
      `${Math.round(100 * topShare![draws!.first]!)}${band ? ` ${band}` : ""}`,
      rankP05 === rankP95 ? `${rankP05}` : `${rankP05}–${rankP95}`,
    ]);
    const drawn = `[...document.querySelectorAll("${ROWS}")].filter((row) => row.querySelector(".ranks")).map((row) =>
      [row.querySelector("th").textContent, row.querySelector(".among").textContent, row.querySelector(".draws").innerText])`;
    await expect.poll(() => page.evaluate(drawn)).toEqual(told);
    expect(await page.locator(`${ROWS} .own`).count()).toBe(0);
    // Who pressed the button by key goes on from what it said.
    await expect
      .poll(() => page.evaluate("document.activeElement.textContent"))
      .toBe(en.live.sure.drawnAnew({ draws: draws!.n, sets: false }));
    // With other weights again the page falls back to the profile's own, and says so.
    await number.fill("0.8");
    await number.press("Enter");
    await page.getByText(en.live.sure.ofOwn).waitFor();
    await expect.poll(() => page.locator(`${ROWS} .own`).count()).toBeGreaterThan(0);
    await number.fill("0.7");
    await number.press("Enter");
    await page.getByText(en.live.sure.drawnAnew({ draws: draws!.n, sets: false })).waitFor();
    // What everybody has is not given away again: the file has what differs from it, and of which one.
    expect(readFileSync(join(folder, "mine.yaml"), "utf8")).toMatch(
      /\nextends: cpc\nparentSha256: [0-9a-f]{64}\nweights:\n {2}"corruption": [\d.]+\n {2}"prevalence": 0\.7\n$/u,
    );

    await expect.poll(() => page.url()).toContain(`#w=corruption:${weight},prevalence:0.7&c=KEN`);
    // The link opens in the same state, and a reset gives the profile's own ranking back.
    const again = await open(new URL(page.url()).hash);
    await again.waitForSelector(ROWS);
    expect(await again.evaluate(SHOWN)).toEqual(asShown(theirs));
    await again.click("details.weights summary");
    await again.getByRole("button", { name: "Reset" }).click();
    await again.waitForTimeout(300);
    expect(await again.evaluate(SHOWN)).toEqual(asShown(await ranked()));
    await page.context().close();
    await again.context().close();
  });

  it("searches, sorts, opens a country, and goes to the next", async () => {
    const page = await open();
    await page.waitForSelector(ROWS);
    await page.getByRole("searchbox").fill("cote");
    expect(await page.locator(ROWS).count()).toBe(1);
    await page.getByRole("searchbox").fill("");
    await page.getByRole("button", { name: "Sort by Country" }).click();
    const names = (await page.evaluate(SHOWN)) as [string, string][];
    expect(names.map(([name]) => name)).toEqual(
      names.map(([name]) => name).toSorted(new Intl.Collator("en").compare),
    );
    await page.getByRole("button", { name: "Sort by Rank" }).click();
    await page.locator(`${ROWS} button`).first().click();
    const first = await page.locator("article.country h2").textContent();
    const rows = rowsOf(await ranked());
    expect(first).toBe(names.length > 0 ? rows[0]!.name : "");
    await page.getByRole("button", { name: "→" }).click();
    expect(await page.locator("article.country h2").textContent()).toBe(rows[1]!.name);
    await page.context().close();
  });

  it("goes back and forward by the browser's buttons, to the list as it was narrowed and to where keys were; weights stay", async () => {
    const page = await open();
    await page.waitForSelector(ROWS);
    await page.getByRole("searchbox").fill("gha");
    await page.locator(`${ROWS} button`).first().focus();
    await page.keyboard.press("Enter");
    const heading = page.locator("article.country h2");
    await heading.waitFor();
    const focused = "document.activeElement.textContent";
    expect(await page.evaluate("document.activeElement.tagName")).toBe("H2");
    await page.click("details.weights summary");
    const weight = page.getByRole("spinbutton", { name: "Weight of Prevalence of trafficking, as a number" });
    await weight.fill("0.7");
    await weight.press("Enter");
    // The address follows once the page rests.
    await page.waitForURL(/w=prevalence:0.7&c=GHA&v=country/u);
    await page.evaluate("document.activeElement.blur()");
    await page.goBack();
    await page.waitForSelector(ROWS);
    expect(await page.getByRole("searchbox").inputValue()).toBe("gha");
    expect(await page.locator(ROWS).count()).toBe(1);
    expect(await page.evaluate(focused)).toBe("Ghana");
    expect(await weight.inputValue()).toBe("0.7");
    await page.waitForURL(/#w=prevalence:0.7&c=GHA$/u);
    await page.goForward();
    await heading.waitFor();
    await page.context().close();
  });

  it("opens a country of the map by mouse and by key, and shades it anew as weights move", async () => {
    const page = await open("#v=map");
    await page.waitForSelector("figure.map");
    const { ranked: own, apart, excluded, unscored } = await ranked();
    const label = (code: string) => page.locator(`[data-country=${code}]`).getAttribute("aria-label");
    const all = [...own, ...apart, ...excluded, ...unscored];
    expect(await page.locator("figure.map [role=button]").count()).toBe(all.length);
    expect(await label(own[0]!.country)).toMatch(new RegExp(`^${own[0]!.name}: 1st, `, "u"));

    // The Tab key stops once; arrows go on in the order of the ranking.
    await page.locator("figure.map [tabindex='0']").focus();
    const at = "document.activeElement.dataset.country";
    expect(await page.evaluate(at)).toBe(own[0]!.country);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowDown");
    expect(await page.evaluate(at)).toBe(own[2]!.country);
    expect(await page.locator(".pointed").textContent()).toContain(own[2]!.name);
    await page.keyboard.press("End");
    expect(await page.evaluate(at)).toBe(unscored.length > 0 ? unscored.at(-1)!.country : "");
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Enter");
    expect(await page.locator("article.country h2").textContent()).toBe(own[0]!.name);

    await page.getByRole("button", { name: "Map" }).click();
    const point = page.locator("figure.map [data-country=TUV]");
    const { x, y, width, height } = (await point.boundingBox())!;
    await page.mouse.click(x + width / 2, y + height / 2);
    expect(await page.locator("article.country h2").textContent()).toBe("Tuvalu");

    await page.getByRole("button", { name: "Map" }).click();
    const shades = () =>
      page.evaluate("[...document.querySelectorAll('.land')].map((one) => one.className.baseVal)");
    const before = await shades();
    await page.click("details.weights summary");
    const weight = page.getByRole("spinbutton", { name: "Weight of Prevalence of trafficking, as a number" });
    await weight.fill("0.2");
    await weight.press("Enter");
    await expect.poll(shades).not.toEqual(before);
    await page.getByRole("button", { name: "The same as a table" }).click();
    await page.waitForSelector(ROWS);
    await page.context().close();
  });

  it("says what could still change a score in the lines of explain, ranked or not", async () => {
    for (const country of ["SVK", "TUV"]) {
      const { out } = await runCli(["explain", country, "--format", "json", "--quiet"], { cwd: folder });
      const { open: questions } = JSON.parse(out) as Explanation;
      expect(questions.length).toBeGreaterThan(1);
      const page = await open(`#v=country&c=${country}`);
      const lines = page.locator("article.country h3:text('could still change') ~ ul").first().locator("li");
      await lines.first().waitFor();
      expect(await lines.allTextContents()).toEqual(
        questions.map((one) => couldChangeText(one, 1, en.live.country.couldChangeLine)),
      );
      await page.context().close();
    }
  });

  it("tells figures with their units and the method in the language that is chosen, and marks what stays English", async () => {
    const { out } = await runCli(["explain", "GHA", "--cells", "--lang", "fr", "--quiet"], { cwd: folder });
    const page = await open("#v=country&c=GHA&l=fr");
    await page.waitForSelector(".factors");
    // Spaces that break no line are there in both.
    const plain = (text: string) => text.replace(/\s+/gu, " ");
    const figures = (await page.locator(".factors tbody tr td:nth-child(6)").allTextContents()).map(plain);
    for (const unit of ["pour 1 000", "produits"]) {
      const [, figure, year] = new RegExp(`= ([\\d,]+ ${unit}), (\\d{4})`, "u").exec(plain(out))!;
      expect(figures).toContain(`${figure} · ${year}`);
    }
    // What a gate says of a country's own figure is told in the language, too.
    await page.evaluate("location.hash = '#l=fr'");
    const flag = page.locator("tbody .flag", { hasText: "droits en recul" }).first();
    expect(await flag.getAttribute("title")).toMatch(
      /^Recul des droits.*\(de \d+ en \d{4} à \d+ en \d{4}\)/u,
    );
    await page.evaluate("location.hash = '#v=method&l=fr'");
    const weight = page.locator("#profile tbody tr", { hasText: "mcc.immunization-rates" });
    await weight.getByText("Taux de vaccination").waitFor();
    for (const part of ["about", "profile", "sources", "checking"])
      expect(await page.locator(`#${part}`).getAttribute("lang")).toBe("fr");
    const english = (text: string) => page.locator("#static [lang=en]", { hasText: text });
    expect(await english("above 90 % or the median, whichever is lower").count()).toBe(1);
    expect(await page.locator("#sources p", { hasText: "Minderoo" }).textContent()).toMatch(
      /Chiffres de 160 pays/u,
    );
    expect(await english("Minderoo Foundation").textContent()).not.toContain("Chiffres");
    await page.evaluate("location.hash = '#v=method'");
    await page.getByText("Immunization Rates").waitFor();
    expect(await page.locator("#static section [lang]").count()).toBe(0);
    await page.evaluate("location.hash = '#v=method&w=corruption:2'");
    await page.getByText(en.live.methodOwnWeights).waitFor();
    await page.evaluate("location.hash = '#v=method'");
    await page.getByText(en.live.methodOwnWeights).waitFor({ state: "detached" });
    await page.context().close();
  });

  it("draws the ends of the range of the chosen country across the scatter, on either side of it", async () => {
    const page = await open("#v=scatter&c=SVK");
    await page.waitForSelector("figure.scatter");
    const heights = `[...document.querySelectorAll(".scatter .end")].map((curve) => {
      const at = Number(document.querySelector(".point.chosen").getAttribute("cx"));
      const steps = Array.from({ length: 400 }, (_, i) => curve.getPointAtLength((curve.getTotalLength() * i) / 399));
      return steps.reduce((best, one) => (Math.abs(one.x - at) < Math.abs(best.x - at) ? one : best)).y;
    })`;
    const own = Number(await page.locator(".point.chosen").getAttribute("cy"));
    const [low, high] = (await page.evaluate(heights)) as [number, number];
    expect(low).toBeGreaterThan(own);
    expect(high).toBeLessThan(own);
    await page.getByRole("combobox", { name: "Country" }).selectOption("");
    expect(await page.locator(".scatter .end").count()).toBe(0);
    await page.context().close();
  });

  it("says where a country stood in earlier years, as rank --as-of has it", async () => {
    const page = await open("#v=country&c=GHA&w=corruption:9");
    const lines = page.locator("article.country ul.past li");
    await lines.first().waitFor({ state: "attached" });
    const said = await lines.allTextContents();
    expect(said.length).toBeGreaterThan(2);
    for (const line of said) {
      const [year] = line.split(":");
      const { out } = await runCli(["rank", "--as-of", year!, "--format", "json", "--quiet"], {
        cwd: folder,
      });
      const { ranked } = JSON.parse(out) as Ranking;
      const one = ranked.find(({ country }) => country === "GHA")!;
      const { rank, tied = 0, score } = one;
      const say = liveLanguages[0].country;
      const stood = { year: Number(year), rank, of: ranked.length, tied, score, decimals: 1 };
      expect(line).toBe(
        say.pastDrawn({
          line: say.pastRanked(stood),
          ranks: `${one.rankP05}–${one.rankP95}`,
        }),
      );
    }
    await page.context().close();
  });

  // In other languages, on other screens: tests/page/languages.page.ts.
  it.each(
    VIEWS.flatMap(
      (view) =>
        [
          [view, 320, "light"],
          [view, 1280, "dark"],
        ] as const,
    ),
  )(
    "has no fault that axe finds and is no wider than the screen: %s, %i wide and %s",
    async (view, width, colorScheme) => {
      const page = await open(`#v=${view}&c=GHA&k=GHA,MWI&w=corruption:2`, {
        viewport: { width, height: 844 },
        colorScheme,
      });
      await page.waitForSelector("#live nav");
      await page.evaluate(
        "for (const one of document.querySelectorAll('#live details.weights')) one.open = true",
      );
      await page.evaluate(AXE);
      const { violations } = (await page.evaluate("axe.run()")) as AxeResults;
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`)).toEqual([]);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
      await page.context().close();
    },
  );

  async function printed(hash: string, isAll = false): Promise<{ page: Page; sheets: number }> {
    const page = await open(hash);
    await page.waitForSelector("#live nav");
    // The dialogue of a browser that is seen.
    await page.evaluate("window.print = () => {}");
    if (isAll) await page.getByRole("button", { name: "Print all" }).click();
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    // A4, lying.
    for (const [, width, height] of pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/gu)) {
      expect(Number(width)).toBeCloseTo(841.9, 0);
      expect(Number(height)).toBeCloseTo(595.3, 0);
    }
    return { page, sheets: pdf.match(/\/Type \/Page\b/gu)!.length };
  }

  it.each([
    ["the ranking, forty countries a sheet", "", 0],
    ["the ranking under other weights", "#w=corruption:3,prevalence:1", 0],
    ["the scatter", "#v=scatter", 1],
    ["the map", "#v=map", 1],
    ["what moved", "#v=changes&w=corruption:3", 1],
    ["those who are not ranked", "#v=excluded", 2],
    ["a country with much evidence", "#v=country&c=GHA", 2],
    ["a country that is excluded", "#v=country&c=CHN", 2],
    ["a country without a score", "#v=country&c=BRB", 2],
    ["a comparison", "#v=compare&k=GHA,MWI,CIV,SLE", 1],
  ])("prints %s on as few landscape sheets as it needs", async (_, hash, most) => {
    const { page, sheets } = await printed(hash);
    const rows = (await ranked()).ranked.length;
    expect(sheets).toBeLessThanOrEqual(most === 0 ? Math.ceil(rows / 40) : most);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("p.seal").isVisible()).toBe(true);
    if (hash.includes("w="))
      expect(await page.getByText("Weights changed: corruption 3").isVisible()).toBe(true);
    if (most === 0) {
      const heights = `[...document.querySelectorAll("${ROWS}")].map((row) => row.getBoundingClientRect().height)`;
      // The page's own width decides what is a narrow screen, and paper is none.
      expect(Math.max(...((await page.evaluate(heights)) as number[]))).toBeLessThanOrEqual(16);
      // The key stands before the rows, and with them, the heads and forty rows on the first sheet: A4 lying within its margins.
      await page.setViewportSize({ width: 1062, height: 752 });
      for (const { language } of liveLanguages) {
        // Where it is switched is not on paper.
        await page.evaluate(
          `{ const one = document.querySelector(".language select"); one.value = "${language}"; one.dispatchEvent(new Event("change")); }`,
        );
        await page.locator(`html[lang=${language}]`).waitFor();
        expect(await page.locator("#live .key p").first().isVisible()).toBe(true);
        const ends = `[".key", "table.rank", "${ROWS}:nth-child(40)"].map((one) => document.querySelector(one).getBoundingClientRect()).map(({ top, bottom }) => [top, bottom])`;
        const [key, table, last] = (await page.evaluate(ends)) as [number, number][];
        expect(key![1]).toBeLessThanOrEqual(table![0]);
        expect(last![1], language).toBeLessThanOrEqual(752);
      }
    }
    await page.context().close();
  });

  it("has those who are not ranked by their scores, and who has none by the name in the reader's language", async () => {
    for (const language of ["en", "ru"]) {
      const page = await open(`#v=excluded&l=${language}`);
      await page.waitForSelector("#live .not-ranked");
      const tables = await page.evaluate(
        "[...document.querySelectorAll('#live .not-ranked table')].map((one) => [...one.tBodies[0].rows].map(({ cells }) => [cells[0].innerText || cells[0].textContent, cells[1].textContent]))",
      );
      const scoreless = (tables as [string, string][][]).map((rows) =>
        rows.flatMap(([name, score]) => (/\d/u.test(score) ? [] : [name])),
      );
      expect(Math.max(...scoreless.map(({ length }) => length)), language).toBeGreaterThan(10);
      const { compare } = new Intl.Collator(language);
      for (const names of scoreless) expect(names).toEqual(names.toSorted(compare));
      await page.context().close();
    }
  });

  it("prints nothing beyond the edge of a sheet, no label of what is not on paper, and a method no larger than its text", async () => {
    // As wide as A4 lying within its margins.
    const page = await open("#v=excluded", { viewport: { width: 1062, height: 700 } });
    await page.waitForSelector("#live .not-ranked");
    await page.emulateMedia({ media: "print" });
    await page.evaluate(
      "for (const one of document.querySelectorAll('#live .not-ranked details')) one.open = true",
    );
    const beyond =
      "[...document.querySelectorAll('#live td')].filter((one) => one.getBoundingClientRect().right > innerWidth)";
    expect(await page.evaluate(`${beyond}.map((one) => one.textContent)`)).toEqual([]);
    await page.evaluate("location.hash = '#v=compare&k=GHA,MWI'");
    await page.waitForSelector("#live .compare h2");
    expect(await page.getByText("Add a country").isVisible()).toBe(false);
    await page.evaluate("location.hash = '#v=method'");
    await page.locator("#profile td").first().waitFor();
    const size = (of: string) =>
      page.evaluate(`parseFloat(getComputedStyle(document.querySelector("${of}")).fontSize)`);
    expect(await size("#profile td")).toBeLessThanOrEqual((await size("#about p")) as number);
    await page.context().close();
  });

  it("prints every view, one after the other", async () => {
    const { page, sheets } = await printed("#c=GHA&k=GHA,MWI&w=corruption:3", true);
    const own = `[...document.querySelectorAll(".whole > *")].map((one) => one.className)`;
    // The browser has told the page that printing is over, and the page shows one view again.
    await page.getByRole("button", { name: "Print all" }).waitFor();
    expect(await page.evaluate(own)).toEqual([]);
    const rows = (await ranked()).ranked.length;
    // Ranking, country, scatter, what moved, comparison, not ranked; then the method.
    expect(sheets).toBeGreaterThan(Math.ceil(rows / 45) + 6);
    await page.context().close();
  });

  it("shows the table where no script runs, and where its program may not", async () => {
    const page = await open("", { javaScriptEnabled: false });
    expect(await page.locator("#ranking table").isVisible()).toBe(true);
    expect(await page.locator("#live").isVisible()).toBe(false);
    await page.context().close();
    const other = join(folder, "changed.html");
    // A letter of the program changed: the policy's hash refuses it.
    const text = readFileSync(file, "utf8");
    const program = /id="live-program">(.*?)<\/script>/su.exec(text)![1]!;
    const code = `${inflateRawSync(fromLetters(program))}\n`;
    writeFileSync(
      other,
      text.replace(program, () => toLetters(deflateRawSync(code))),
    );
    const context = await browser.newContext();
    const refused = await context.newPage();
    await refused.goto(pathToFileURL(other).href);
    await refused.locator("#ranking table").waitFor({ state: "visible" });
    expect(await refused.locator("#live").isVisible()).toBe(false);
    await context.close();
  });

  it("makes no markup of 10,000 texts out of files, and runs none", async () => {
    let made = 0;
    const hostile = (text: string) =>
      `${["<img src=x onerror=hacked=1>", "</script><script>hacked=1</script>", "javascript:hacked=1", '"><b>', "{{x}}", "&lt;i&gt;"][made++ % 6]}${text}`;
    const text = readFileSync(file, "utf8");
    const packed = /id="live-data">(.*?)<\/script>/su.exec(text)![1]!;
    const data = JSON.parse(inflateRawSync(fromLetters(packed)).toString()) as PackedPage;
    const deep = (value: unknown): unknown => {
      if (typeof value === "string") return hostile(value);
      if (Array.isArray(value)) return value.map(deep);
      if (typeof value !== "object" || value === null) return value;
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, deep(inner)]));
    };
    const { wants, fields, regions, ...evidence } = data.evidence;
    const SAID = ["note", "file", "formula", "quote", "unit"];
    // Each locator a text of its own.
    const own = unpacked(data.evidence);
    const plain = (field: "locator" | "inputs") =>
      wants.map((want, at) => {
        const found = [...own.values(want).values()].map((one) => one[field] ?? null);
        return fields[field]?.[at] ? found.map(deep) : null;
      });
    const changed = {
      ...data,
      names: deep(data.names),
      titles: deep(data.titles),
      shipped: deep(data.shipped),
      publishers: deep(data.publishers),
      cautions: deep(data.cautions),
      profile: { ...data.profile, title: hostile("title") },
      gates: data.gates.map((gate) => ({
        ...gate,
        title: hostile("gate"),
        short: hostile("short"),
        says: undefined,
      })),
      evidence: {
        ...evidence,
        regions,
        fields: {
          ...Object.fromEntries(
            Object.entries(fields).map(([name, all]) => [name, SAID.includes(name) ? deep(all) : all]),
          ),
          locator: plain("locator"),
          inputs: plain("inputs"),
        },
        wants: wants.map((want) => ({
          ...want,
          same: Object.fromEntries(
            Object.entries(want.same).map(([name, one]) => [
              name,
              [...SAID, "locator", "inputs"].includes(name) ? deep(one) : one,
            ]),
          ),
        })),
      },
    };
    expect(made).toBeGreaterThan(10_000);
    const other = join(folder, "hostile.html");
    writeFileSync(
      other,
      text.replace(packed, () => toLetters(deflateRawSync(JSON.stringify(changed)))),
    );
    // The changed page says that it was changed, in a paragraph of its own, and the other one its seal.
    const shape =
      "[...document.querySelectorAll('#live *:not([role=alert], .seal)')].map((one) => one.tagName).join(' ')";
    for (const view of VIEWS) {
      const hash = `#v=${view}&c=GHA&k=GHA,MWI&w=corruption:2`;
      const [plain, bad] = [await open(hash), await open(hash, { at: other })];
      for (const page of [plain, bad]) await page.waitForSelector("#live nav");
      expect(await bad.evaluate("typeof hacked"), view).toBe("undefined");
      expect(await bad.evaluate("document.querySelector('#live :is(img, script, b b, i)')"), view).toBeNull();
      // Names that sort otherwise change no shape but that of drawings, whose labels find other places.
      if (view !== "scatter") expect(await bad.evaluate(shape), view).toBe(await plain.evaluate(shape));
      await plain.context().close();
      await bad.context().close();
    }
  });

  it("said nothing on the console and asked for nothing, whatever was done", () => {
    expect(said).toEqual([]);
  });
});
