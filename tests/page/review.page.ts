import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Review } from "../../src/model/documents/review.ts";
import { folderOf, runCli } from "../cli/run-cli.ts";
import { startBrowser } from "./browser.ts";

/* Reviews on the page: written in one browser, opened in another, with the figures of `review table`. */

const started = await startBrowser();
const missing = started instanceof Error ? `, not run: no Chromium (${started.message.split("\n")[0]})` : "";
if (missing !== "") console.warn(`Reviews were not tried on the page${missing}`);

describe.skipIf(missing !== "")(`reviews on the page${missing}`, () => {
  const browser = started as Browser;
  const folder = folderOf({});
  const said: string[] = [];
  let profile: { id: string; sha256: string };

  beforeAll(async () => {
    await runCli(["rank", "--out", "ranking.html", "--quiet"], { cwd: folder });
    const { out } = await runCli(["review", "init", "--reviewer", "X", "--quiet"], { cwd: folder });
    profile = { id: "cpc", sha256: /sha256: ([0-9a-f]{64})/u.exec(out)![1]! };
  });
  afterAll(() => browser.close());

  /** A page in a browser of its own: nothing of another is there. */
  async function open(hash = ""): Promise<Page> {
    const page = await (await browser.newContext({ acceptDownloads: true })).newPage();
    page.on("pageerror", (error) => said.push(error.message));
    await page.goto(pathToFileURL(join(folder, "ranking.html")).href + hash);
    await page.waitForSelector("#live h1");
    return page;
  }

  /** The row of a part of a country, by its title. */
  const rowOf = (page: Page, title: string) =>
    page
      .locator("table.factors tbody tr")
      .filter({ has: page.getByRole("rowheader", { name: title, exact: true }) });

  async function contest(page: Page, title: string, proposed: string): Promise<void> {
    const row = rowOf(page, title);
    await row.locator("details:has(dl) > summary").click();
    await row.locator("details.mine > summary").click();
    await fill(page, row.locator("details.mine"), { proposed });
  }

  async function fill(
    page: Page,
    form: ReturnType<Page["locator"]>,
    fields: Readonly<Record<string, string>>,
  ) {
    for (const [name, text] of Object.entries({ ...fields, reason: "Counted anew", source: "Report, p. 3" }))
      await form.locator(`input[name=${name}]`).fill(text);
    await form.getByRole("button", { name: "Add to my review" }).click();
    await page.waitForTimeout(20);
  }

  /** The review of the page, as a file of the folder. */
  async function downloaded(page: Page, reviewer: string, round?: string): Promise<string> {
    await page.getByRole("button", { name: "Review", exact: true }).click();
    await page.getByLabel("Name, agency or pseudonym").fill(reviewer);
    if (round) await page.getByLabel("Round").selectOption(round);
    const waits = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download my review (.yaml)" }).click();
    const download = await waits;
    const name = download.suggestedFilename();
    await download.saveAs(join(folder, name));
    return name;
  }

  /** Until they were read, which empties the field. */
  const choose = async (page: Page, names: readonly string[]) => {
    await page.locator(".review input[type=file]").setInputFiles(names.map((name) => join(folder, name)));
    const left = `document.querySelector(".review input[type=file]").files.length`;
    await expect.poll(() => page.evaluate(left), { timeout: 30_000 }).toBe(0);
    await page.waitForTimeout(200);
  };
  const written = (name: string, stated: object): string => {
    writeFileSync(
      join(folder, name),
      JSON.stringify({ ballot: "shortlist/ballot/1", round: "before", profile, ...stated }),
    );
    return name;
  };
  const textsOf = async (page: Page, selector: string) =>
    (await page.locator(selector).allInnerTexts()).map((text) => text.replace(/\s+/gu, " ").trim());

  it("goes from one browser to another, with the same figures as review table", async () => {
    const one = await open("#w=corruption:9,need:2&v=country&c=KEN");
    await contest(one, "Prevalence of modern slavery", "4");
    const rate = rowOf(one, "Political will on the 3Ps").locator("details.mine");
    await rate.locator("summary").click();
    await fill(one, rate, { value: "7-9" });
    const note = one.locator(".said-of details.mine");
    await note.locator("summary").click();
    await note.locator("input").fill("Ask the embassy");
    await note.getByRole("button").click();
    // What stayed in the field would be the beginning of the next note.
    await expect.poll(() => note.locator("input").inputValue()).toBe("");
    const dol = await downloaded(one, "DOL");
    expect(dol).toBe("review-dol-before.yaml");
    const text = readFileSync(join(folder, dol), "utf8");
    expect(JSON.parse(text)).toMatchObject({
      weights: { corruption: 9, need: 2 },
      contests: [{ country: "KEN" }],
    });

    const later = await open("#w=corruption:6");
    const after = await downloaded(later, "DOL", "after");
    const state = written("state.json", {
      reviewer: "STATE",
      weights: { commitment: 3 },
      ratings: [
        { country: "KEN", node: "political-will", value: 3, reason: "Fewer cases", source: "TIP Report" },
      ],
      agenda: ["MDG"],
      recused: ["GHA"],
    });
    const files = [dol, after, state];
    const { code, err } = await runCli(["review", "check", ...files, "--quiet"], { cwd: folder });
    expect([code, err]).toEqual([0, ""]);
    const { out } = await runCli(["review", "table", ...files, "--format", "json", "--quiet"], {
      cwd: folder,
    });
    const review: Review = JSON.parse(out);

    const other = await open("#v=review");
    await choose(other, files);
    const shown = await textsOf(other, ".review tbody tr");
    const of = new Map(review.countries.map((country) => [country.country, country]));
    const rank = (value: number | null | undefined) => `${value ?? "–"}`;
    // Enough to tell one ranking from another.
    expect(review.agenda.length).toBeGreaterThan(10);
    expect(shown.map((line) => line.replace(/ (?:\d+\.\d by .*|–|[a-z ]+)$/u, ""))).toEqual(
      review.agenda.map((code) => {
        const { name, lowest, highest, published, ranks } = of.get(code)!;
        const span = lowest === highest ? rank(lowest) : `${lowest}–${highest}`;
        return [name, span, rank(published), rank(ranks.DOL), rank(ranks.STATE)].join(" ");
      }),
    );
    const causes = review.agenda.map((code) => of.get(code)!.driver);
    expect(causes.filter((cause) => cause !== null).length).toBeGreaterThan(5);
    causes.forEach((cause, i) => {
      if (cause) expect(shown[i]).toContain(`${cause.size.toFixed(1)} by ${cause.of}: ${cause.title}`);
    });
    const [paragraphs, items] = [await textsOf(other, ".review p"), await textsOf(other, ".review li")];
    expect(paragraphs).toContain(
      `Pairs of countries that all ballots order alike: ${review.pairs.alike} of ${review.pairs.of}.`,
    );
    const { change } = review.contests[0]!;
    const alone = `Alone it changes the rank from ${change!.before.rank} to ${change!.after.rank} and the score from ${change!.before.score!.toFixed(2)} to ${change!.after.score!.toFixed(2)}.`;
    expect(change!.before.rank).not.toBe(change!.after.rank);
    expect(
      items.filter((item) => item.includes("Kenya, gsi.prevalence 2021") && item.includes(alone)),
    ).toHaveLength(1);
    expect(
      items.filter((item) => /^Kenya, Political will.*DOL: 70–90.*STATE: 30\./u.test(item)),
    ).toHaveLength(1);
    expect(items).toContain("STATE – Ghana");
    expect(items).toContain("Kenya – DOL Ask the embassy");
    const moved = review.agenda.flatMap((code) => {
      const { name, secondRound } = of.get(code)!;
      return (secondRound?.moved ?? []).map(({ from, to }) => `${name} – DOL: ${rank(from)} → ${rank(to)}`);
    });
    expect(moved.length).toBeGreaterThan(0);
    expect(items.filter((item) => item.includes(" → "))).toEqual(moved);
    expect(said).toEqual([]);
  });

  it("tells why a file does not count, and takes no more than eight", async () => {
    const page = await open("#v=review");
    const good = (i: number) => written(`r${i}.json`, { reviewer: `R${i}` });
    const twice = written("twice.json", { reviewer: "R1" });
    const alien = written("alien.json", { reviewer: "A", profile: { id: "cpc", sha256: "0".repeat(64) } });
    const wrong = written("wrong.json", { reviewer: "W", weights: { nothing: 1 } });
    const off = written("off.json", {
      reviewer: "O",
      ratings: [{ country: "KEN", node: "political-will", value: 11, reason: "why", source: "where" }],
    });
    writeFileSync(
      join(folder, "double.json"),
      JSON.stringify({ ballot: "shortlist/ballot/1", reviewer: "D", round: "before", profile }).replace(
        '"round"',
        '"reviewer":"E","round"',
      ),
    );
    writeFileSync(
      join(folder, "form.yaml"),
      (await runCli(["review", "init", "--reviewer", "F", "--quiet"], { cwd: folder })).out,
    );
    await choose(page, [good(1), twice, alien, wrong, off, "double.json", "form.yaml"]);
    expect(await textsOf(page, ".review .refused")).toEqual([
      "twice.json: this reviewer has a review of this round already.",
      "alien.json: it was written for another profile.",
      "wrong.json: it has mistakes. “shortlist review check” lists them.",
      "off.json: it has mistakes. “shortlist review check” lists them.",
      ...["double.json", "form.yaml"].map(
        (name) =>
          `${name}: this page reads only reviews that were downloaded from such a page. “shortlist review table” reads every ballot.`,
      ),
    ]);
    await choose(page, [2, 3, 4, 5, 6, 7, 8, 9].map(good));
    expect(await textsOf(page, ".review .refused")).toEqual(["r9.json: eight reviews are the most."]);
    expect(await textsOf(page, ".review h2")).toEqual(["My review", "Review by 8 reviewers"]);
  });

  it("refuses what is no value of a figure, and says which change the page cannot compute", async () => {
    const page = await open("#v=country&c=KEN");
    await contest(page, "TIP Report tier", "Tier 9");
    const row = rowOf(page, "TIP Report tier");
    expect(await row.locator(".refused").innerText()).toMatch(/^One of these is needed: .*Tier 2/u);
    await fill(page, row.locator("details.mine"), { proposed: "tier 1" });
    expect(await row.locator(".kept").innerText()).toContain(
      "Other figures come from the same cell: Change of TIP tier over three years",
    );
    await contest(page, "CPI score", "101");
    expect(await rowOf(page, "CPI score").locator(".refused").innerText()).toBe(
      "A number from 0 to 100 is needed.",
    );
    // What was added can be taken out again.
    await row.getByRole("button", { name: "Remove" }).click();
    const focused = "document.activeElement.closest('tr')?.querySelector('th').textContent";
    await expect.poll(() => page.evaluate(focused)).toBe("TIP Report tier");
    await page.getByRole("button", { name: "Review", exact: true }).click();
    expect(await textsOf(page, ".review > p")).toContain("It holds nothing yet.");
  });
});
