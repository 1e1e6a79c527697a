import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { languages } from "../../src/words/index.ts";
import { liveLanguages } from "../../src/words/live.ts";
import { folderOf, runCli } from "../cli/run-cli.ts";
import { startBrowser } from "./browser.ts";

const started = await startBrowser();
const missing = started instanceof Error ? `, not run: no Chromium (${started.message.split("\n")[0]})` : "";
if (missing !== "") console.warn(`The language of pages was not switched in a browser${missing}`);

const VIEWS = ["ranking", "map", "country", "scatter", "changes", "compare", "review", "excluded", "method"];

/** In the page: the method, and apart from it why the profile is as it is, which is told in no language but that of the document. */
const METHOD = `(() => {
  const parts = [...document.querySelectorAll(".skip, #about, #profile, #sources, #checking")];
  const copies = parts.map((part) => part.cloneNode(true));
  const whys = copies.flatMap((part) => [...part.querySelectorAll("#profile td:last-child")]);
  const isEnglish = (why) => why.textContent.trim() === "" || why.querySelector("[lang=en]")?.textContent === why.textContent;
  const areEnglish = whys.every(isEnglish);
  for (const why of whys) why.remove();
  return { told: copies.map((part) => part.textContent), whys: whys.map((why) => why.textContent), areEnglish };
})()`;
interface Method {
  readonly told: readonly string[];
  readonly whys: readonly string[];
  readonly areEnglish: boolean;
}

/** In the page: until nothing is left to do and what was done is drawn. */
const DRAWN =
  "new Promise((done) => requestIdleCallback(() => requestAnimationFrame(() => setTimeout(done))))";

/** In the page: every text that can be seen or is read aloud, but for what says itself that it is English or another language. */
const TEXTS = `(() => {
  for (const one of document.querySelectorAll("details")) one.open = true;
  const own = document.documentElement.lang;
  const isOwn = (element) => element.closest("[lang]").lang === own && !element.closest("code");
  const texts = [document.title];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { nodeValue, parentElement } = walker.currentNode;
    const isSeen = parentElement.tagName === "OPTION" || parentElement.checkVisibility();
    if (isSeen && isOwn(parentElement)) texts.push(nodeValue);
  }
  for (const name of ["aria-label", "title", "placeholder", "alt"])
    for (const element of document.querySelectorAll("[" + name + "]"))
      if (element.checkVisibility() && isOwn(element)) texts.push(element.getAttribute(name));
  return texts.map((text) => text.trim());
})()`;

/** Names that keep their letters in every language, what is typed as it stands, and ids. */
const STAYS =
  /\b(?:[0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}|mcc|CPC|MCC|TIP|ILAB|OGHIST|V-Dem|GDP|DESA|SHA-256|shortlist verify|shortlist review (?:table|check)(?: review-reviewer-before\.yaml)?|YAML|yaml|Enter|Natural Earth|(?:The )?World Factbook|Freedom House|Freedom in the World|Global Slavery Index|Worldwide Governance Indicators|UN Treaty Collection|Open Government Partnership|World Bank|Walk Free|Transparency International|shortlist( rank)?( --[\w-]+( \S+)?)*|rank --as-of|U\.S\.C|[a-z]+(?:\.[a-z-]+)+|Good|Forced_Child_Labor|Yes|grade)\b/gu;
const ENGLISH = /[a-z]{2,}/iu;

/** Words that a language spells as English does. */
const ALIKE: Readonly<Record<string, RegExp>> = {
  es: /^(?:Asia|Fact|Melanesia|Percentiles|Prev|no)$/u,
  fr: /^(?:Axes|Europe|Fact|Scores|Inflation|Protection|Score|Section|Sources?|\d+ points)$/u,
  pt: /^(?:Fact|Oceania|Prev)$/u,
};

describe.skipIf(missing !== "")(`the language of the live page${missing}`, () => {
  const browser = started as Browser;
  const folder = folderOf({});
  const asked = { cpc: "GHA", equal: "BRA", "cpc-texts": "KHM", mcc: "GHA" };

  beforeAll(async () => {
    for (const profile of Object.keys(asked)) {
      const args = profile === "cpc" ? ["--sets", "0.95"] : [];
      await runCli(["rank", "--profile", profile, ...args, "--out", `${profile}.html`, "--quiet"], {
        cwd: folder,
      });
    }
  });
  afterAll(() => browser.close());

  async function open(profile: string): Promise<Page> {
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
    await page.goto(pathToFileURL(join(folder, `${profile}.html`)).href);
    await page.waitForSelector("#live nav");
    return page;
  }

  /** A page of cpc that is written in a language, once. */
  const pages = new Map<string, Promise<string>>();
  const written = (language: string) => {
    const file = join(folder, `${language}.html`);
    const made = async () => {
      await runCli(["rank", "--lang", language, "--out", file, "--quiet"], { cwd: folder });
      return file;
    };
    pages.set(language, pages.get(language) ?? made());
    return pages.get(language)!;
  };

  /** Every text of every view in a language. */
  async function texts(page: Page, language: string, country: string): Promise<string[]> {
    const all: string[] = [];
    for (const view of VIEWS) {
      await page.evaluate(`location.hash = '#v=${view}&c=${country}&k=${country},MWI&l=${language}'`);
      await page.waitForFunction(`document.documentElement.lang === "${language}"`);
      await page.evaluate(DRAWN);
      all.push(...((await page.evaluate(TEXTS)) as string[]));
    }
    return [...new Set(all)];
  }

  it.each(Object.entries(asked))(
    "leaves nothing of a page of %s in English but what is marked so and names that keep their letters",
    { tags: "slow" },
    async (profile, country) => {
      const page = await open(profile);
      const english = await texts(page, "en", country);
      expect(english.length).toBeGreaterThan(300);
      const left = new Map<string, string[]>();
      for (const { language, load } of languages.slice(1)) {
        const { countryNames } = await load();
        const names = new Set(Object.values(countryNames!));
        const own = await texts(page, language, country);
        // Of those who write in Latin letters, what reads as in English.
        const isLatin = !/\p{Script=Cyrillic}|\p{Script=Han}/u.test(own.join(""));
        const same = own.filter(
          (text) => !names.has(text.replace(/^← | →$/u, "")) && (!isLatin || english.includes(text)),
        );
        left.set(
          language,
          same.filter((text) => ENGLISH.test(text.replace(STAYS, "")) && !ALIKE[language]?.test(text)),
        );
      }
      expect([...left.keys()].toSorted()).toEqual(
        liveLanguages
          .map((one) => one.language)
          .filter((one) => one !== "en")
          .toSorted(),
      );
      expect(Object.fromEntries(left)).toEqual({ fr: [], es: [], pt: [], ru: [], zh: [] });
      await page.context().close();
    },
  );

  it.each([
    ["en", ["es", "fr", "ru", "zh"]],
    ["fr", ["en", "es", "ru"]],
    ["ru", ["en", "pt", "ru"]],
  ])(
    "tells the method on a page written in %s as one written in the language does",
    { tags: "slow" },
    async (from, others) => {
      const open = async (file: string, options: BrowserContextOptions = {}) => {
        const page = await (await browser.newContext(options)).newPage();
        await page.goto(pathToFileURL(file).href);
        return page;
      };
      const page = await open(await written(from));
      await page.waitForSelector("#live nav");
      for (const language of others) {
        await page.evaluate(`location.hash = '#v=method&l=${language}'`);
        await page.waitForFunction(`document.querySelector("#profile").lang === "${language}"`);
        const plain = await open(await written(language), { javaScriptEnabled: false });
        const { profileReasons } = await languages.find((one) => one.language === language)!.load();
        const { told, whys, areEnglish } = await page.evaluate<Method>(METHOD);
        const alone = await plain.evaluate<Method>(METHOD);
        expect(told.join("").length).toBeGreaterThan(10_000);
        expect(told).toEqual(alone.told);
        expect(whys.length).toBeGreaterThan(100);
        if (language === "en" || language === from) expect(whys).toEqual(alone.whys);
        else {
          expect(areEnglish).toBe(true);
          expect(alone.whys.join()).toContain(profileReasons!["nodes prevention reason"]!["the third P"]);
        }
        await plain.context().close();
      }
      await page.context().close();
    },
  );
});
