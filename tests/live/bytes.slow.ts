import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { expect, it } from "vitest";
// @ts-expect-error a script, which is no TypeScript
import { openProfile } from "../../scripts/open-profile.js";
import { memoized } from "../../src/model/collections.ts";
import type { Ranking } from "../../src/model/documents/ranking.ts";
import { liveLanguages } from "../../src/words/live.ts";
import { folderOf, runCli } from "../cli/run-cli.ts";

const cwd = folderOf({ "open.yaml": openProfile(readFileSync("weights/cpc.yaml", "utf8")) });

async function bytesOf(language: string, ...args: string[]): Promise<number> {
  const asked = ["rank", "--lang", language, "--format", "html", "--quiet", ...args];
  const { out } = await runCli(asked, { cwd });
  expect(out).toContain(`<html lang="${language}">`);
  expect(out).toContain('id="live-data"');
  return Buffer.byteLength(out);
}

/** The language whose page takes most. */
const MOST = "ru";
const languages = liveLanguages.map(({ language }) => language);
const others = languages.filter((language) => language !== MOST);

/** Of the shipped profile, whose page can be read in all languages. */
const pageIn = memoized((language: string) => bytesOf(language));

it("a page takes less than 436,000 bytes in the language that takes most", async () => {
  expect(others).toHaveLength(5);
  // A tenth above the 395,700 from before the page had years, draws anew and reviews, which take some 26,000.
  expect(await pageIn(MOST)).toBeLessThan(436_000);
});

it.each(others)("which is not %s", async (language) => {
  expect(await pageIn(language)).toBeLessThan(await pageIn(MOST));
});

it("a page of 200 countries, whose own profile is packed whole, takes less than 466,000 in that language", async () => {
  // A table's rows, for which nobody has to be explained.
  const asked = ["rank", "--profile", "./open.yaml", "--format", "csv", "--quiet"];
  const { data } = Papa.parse<Record<string, string>>((await runCli(asked, { cwd })).out, { header: true });
  const ranked = data.filter(({ status }) => status === "ranked");
  const among = ranked.slice(0, 200).map(({ country }) => country);
  expect(among).toHaveLength(200);
  const bytes = await bytesOf(MOST, "--profile", "./open.yaml", "--among", among.join("; "));
  expect(bytes).toBeGreaterThan(await pageIn(MOST));
  // A tenth above the 400,000 from before the page had draws, weights beside the ranking and a seal, and reviews.
  expect(bytes).toBeLessThan(466_000);
});

it.each(languages)(
  "a scorecard's page written in %s, with all that it needs to count, takes less than 400,000",
  async (language) => {
    expect(await bytesOf(language, "--profile", "mcc")).toBeLessThan(400_000);
  },
);

it("so does that of a scorecard of which every indicator of 200 countries has a figure", async () => {
  const asked = ["rank", "--profile", "mcc", "--format", "json", "--quiet"];
  const { ranked, excluded } = JSON.parse((await runCli(asked)).out) as Ranking;
  const countries = [...ranked, ...excluded].map(({ country }) => country).slice(0, 200);
  expect(countries).toHaveLength(200);
  const indicators = [...new Set(readFileSync("weights/mcc.yaml", "utf8").match(/mcc\.(?!group)[a-z-]+/gu))];
  expect(indicators.length).toBeGreaterThan(20);
  const groups = ["low", "lower-middle", "upper-middle"];
  const draw = congruential(11);
  const rows = countries.map((country, i) =>
    [country, 2023, groups[i % 3], ...indicators.map(() => draw().toPrecision(6))].join(","),
  );
  const text = [["country", "year", "mcc.group", ...indicators].join(","), ...rows].join("\n");
  const folder = folderOf({ "cards.csv": `${text}\n`, "card.yaml": withoutGates() });
  const args = ["--profile", "./card.yaml", "--data", "cards.csv", "--as-of", "2023", "--lang", MOST];
  const { out } = await runCli(["rank", ...args, "--format", "html", "--quiet"], { cwd: folder });
  expect(out).toContain('id="live-data"');
  expect(out.match(/<tr>/gu)!.length).toBeGreaterThan(200);
  expect(Buffer.byteLength(out)).toBeLessThan(400_000);
});

/** The scorecard, of which all are ranked. */
function withoutGates(): string {
  return readFileSync("weights/mcc.yaml", "utf8").split(/^gates:$/mu)[0]!;
}

/** Numbers from 0 to 1, the same every time. */
function congruential(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
