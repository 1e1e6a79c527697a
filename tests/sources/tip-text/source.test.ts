import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { resolve } from "../../../src/countries/index.ts";
import { readAnyFile, readSourceFile } from "../../../src/dataset/read.ts";
import type { AboutText } from "../../../src/sources/contract.ts";
import { entityOf } from "../../../src/sources/factbook/entity.ts";
import { factbook } from "../../../src/sources/factbook/index.ts";
import { isOnlyNarrative } from "../../../src/sources/tip-text/recognition.ts";
import { present } from "../published.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string, { path = "text.txt", about }: { path?: string; about?: AboutText } = {}) =>
  readSourceFile({ path, bytes: bytes(text) }, about ? { about } : {});
const brief = async (...args: Parameters<typeof read>) =>
  (await read(...args)).observations.map(({ country, indicator, year, value }) => [
    country,
    indicator,
    year,
    value,
  ]);

/** Invented sentences in the language of the reports. */
const BODY = `The Government of Ghana does not fully meet the minimum standards for the elimination of trafficking but is making significant efforts to do so. The government demonstrated overall increasing efforts compared with the previous reporting period; therefore Ghana remained on Tier 2. The government identified 120 trafficking victims, compared with 99 in the previous reporting period. It convicted eight traffickers, and did not report any new prosecutions.`;
const PAGE = `GHANA (Tier 2)\n\n${BODY}\n`;
const TITLED = `2022 Trafficking in Persons Report: Ghana\n\n${PAGE}`;
const SAID = [
  ["GHA", "tip-text.tier", 2022, "Tier 2"],
  ["GHA", "tip-text.tier.movement", 2022, "remained"],
  ["GHA", "tip-text.effort.overall", 2022, "increasing"],
  ["GHA", "tip-text.count.convictions", 2022, 8],
  ["GHA", "tip-text.count.victims", 2022, 120],
];

describe("a narrative of the TIP Report", () => {
  it("is read by its content: country and year from its headings, each finding with its words and place", async () => {
    expect(await brief(TITLED)).toEqual(SAID);
    for (const { locator, note, quote: said } of (await read(TITLED)).observations) {
      const [, from, to] = /characters (\d+)-(\d+)$/u.exec(locator)!;
      const quote = TITLED.slice(Number(from) - 1, Number(to)).replace(/\s+/gu, " ");
      expect(said).toBe(quote);
      expect(note).toBe("TIP Report 2022");
    }
  });

  it("is read from a page of HTML as from text", async () => {
    const html = `<!doctype html><html><head><title>x</title></head><body><h1>2022 Trafficking in Persons Report: Ghana</h1><p>GHANA (Tier&nbsp;2)</p><p>${BODY}</p><script>var x = "Tier 3";</script></body></html>`;
    expect(await brief(html, { path: "ghana.html" })).toEqual(SAID);
  });

  it("takes country and year from what is said of it, and nothing where that contradicts the text", async () => {
    expect(await brief(PAGE, { about: { country: "GHA", year: 2022 } })).toEqual(SAID);
    const wrong = await read(PAGE, { about: { country: "TGO", year: 2022 } });
    expect(wrong.observations).toEqual([]);
    expect(wrong.problems.map(({ code }) => code)).toEqual(["country-conflict"]);
  });

  it("gives nothing without a year, and says what to do", async () => {
    expect(await read(PAGE)).toMatchObject({
      observations: [],
      problems: [{ code: "no-report-year", severity: "warning" }],
    });
  });

  it("may be one of several in a file, split by their headings", async () => {
    const both = `2022 Trafficking in Persons Report\n\n${PAGE}\nTOGO (Tier 2 Watch List)\n\n${BODY.replaceAll("Ghana", "Togo").replaceAll("Tier 2", "Tier 2 Watch List")}`;
    const found = await brief(both);
    expect(found.filter(([, id]) => id === "tip-text.tier")).toEqual([
      ["GHA", "tip-text.tier", 2022, "Tier 2"],
      ["TGO", "tip-text.tier", 2022, "Tier 2 Watch List"],
    ]);
    expect(found).toHaveLength(2 * SAID.length);
  });

  it("keeps recommendations apart: what they ask for is no finding", async () => {
    const asks = `${TITLED}\nPRIORITIZED RECOMMENDATIONS:\n\n• Increase efforts to protect children exploited in forced begging.\n• Adopt a national action plan.\n`;
    expect(await brief(asks)).toEqual([
      ...SAID,
      ["GHA", "tip-text.recommendations", 2022, 2],
      ["GHA", "tip.recommendations", 2022, "whole"],
    ]);
  });

  it("lists what it is unsure of, with the words and the reason", async () => {
    const torn = TITLED.replace(
      "It convicted",
      "It identified 12 victims, compared with nine in 2020. It convicted",
    );
    const { observations, problems } = await read(torn);
    expect(observations.map(({ indicator }) => indicator)).not.toContain("tip-text.count.victims");
    expect(problems.filter(({ code }) => code === "unsure-finding").map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /“The government identified 120 trafficking victims” was left out, because the text also says 12$/u,
      ),
      expect.stringMatching(/“It identified 12 victims” was left out, because the text also says 120$/u),
    ]);
  });

  it("is none where another report, another language or a table stands", async () => {
    const french =
      "Le gouvernement du Ghana ne satisfait pas pleinement aux normes minimales pour l'élimination de la traite des personnes. ".repeat(
        20,
      );
    const rights =
      "The law provides for freedom of expression, including for members of the press. The government generally respected this right. See the Department of State's Trafficking in Persons Report at the address below. ".repeat(
        20,
      );
    for (const text of [french, rights, `country,year,value\n${"GHA,2022,1\n".repeat(20)}`])
      expect((await read(text)).source).not.toBe("tip-text");
  });

  it("is told why it is none, where it speaks of trafficking and is another text", async () => {
    const of = async (text: string) =>
      (await read(text)).problems.map(({ code, message }) => [code, message]);
    const said = `“We saw more trafficking,” the minister said. ${TITLED.split("\n\n")[2]} The trafficking unit told reporters so, and its chief said it again.`;
    for (const [text, why] of [
      [said, "it is not in the report's voice (“said”, “told”, “We”)"],
      [`${BODY} The report says so.`, "it tells of the report (“The report says”)"],
      ["Trafficking is a crime. ".repeat(20), "it has too few of the report's own sentences"],
      ["Courts convicted traffickers.", "it has fewer than 40 words"],
    ] as const)
      expect(await of(text)).toContainEqual([
        "declined-file",
        `the text speaks of trafficking in persons, but ${why}, so it was not taken for a narrative of the TIP Report; nothing was taken from it`,
      ]);
    expect(await of("Trade rose, and so did prices. ".repeat(20))).not.toContainEqual([
      "declined-file",
      expect.anything(),
    ]);
  });

  it("is prose beyond doubt only where no line near its beginning may be the titles of a table", () => {
    expect(isOnlyNarrative(TITLED)).toBe(true);
    for (const titles of ["Country;Tier", "Country,Year,Tier", "Country\tTier", "Country   Tier"])
      expect(isOnlyNarrative(`${PAGE}${titles}\n${BODY}`)).toBe(false);
    expect(isOnlyNarrative("The rights of all, whoever they are, were respected.\n".repeat(40))).toBe(false);
  });

  it("is not cut into cells where it is prose beyond doubt, and any other text is", async () => {
    const readAs = async (text: string) => {
      const { delimiter, tables } = await readAnyFile({ path: "text.txt", bytes: bytes(text) });
      return { delimiter, tables: tables.length };
    };
    expect(await readAs(TITLED)).toEqual({ delimiter: undefined, tables: 0 });
    expect(await readAs("country,year,value\nGHA,2022,1\nPER,2022,2\n")).toEqual({
      delimiter: ",",
      tables: 1,
    });
  });
});

describe.runIf(present)("the Factbook's digests (needs ../shared/publisher-files)", () => {
  const folder = fileURLToPath(new URL("../../../../shared/publisher-files/factbook/", import.meta.url));

  it("are quoted letter by letter at the characters that are given", () => {
    let quotes = 0;
    for (const path of readdirSync(`${folder}2023-12-30/africa`)) {
      const data: unknown = JSON.parse(readFileSync(`${folder}2023-12-30/africa/${path}`, "utf8"));
      const file = {
        path: `2023-12-30/africa/${path}`,
        format: "json",
        tables: [],
        data,
        problems: [],
      } as const;
      const texts = new Map(
        entityOf(data)!
          .fields("trafficking in persons")
          .flatMap(({ parts }) => parts.map((part) => [part.locator, part.text])),
      );
      const { observations } = factbook.read(file, factbook.recognise(file)!, { resolve });
      for (const { indicator, locator, quote } of observations) {
        if (!indicator.startsWith("tip-text.")) continue;
        const [, pointer, from, to] = /^(.*), sentence \d+, characters (\d+)-(\d+)$/u.exec(locator)!;
        const words = texts.get(pointer!)!.slice(Number(from) - 1, Number(to));
        expect(quote).toBe(words);
        expect(words.split(" ").length).toBeGreaterThan(2);
        quotes += 1;
      }
    }
    expect(quotes).toBeGreaterThan(100);
  });
});
