import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { expect, it } from "vitest";
// @ts-expect-error a script, which is no TypeScript
import { openProfile } from "../../scripts/open-profile.js";
import { liveLanguages } from "../../src/locales/live.ts";
import { remembered } from "../../src/model/remembered.ts";
import { folderOf, runCli } from "../cli/run-cli.ts";
import { sample } from "../properties/seed.ts";

const cwd = folderOf({ "open.yaml": openProfile(readFileSync("weights/cpc.yaml", "utf8")) });

async function bytesOf(language: string, ...args: string[]): Promise<number> {
  const out = await pageOf(language, ...args);
  expect(out).toContain('id="live-data"');
  return Buffer.byteLength(out);
}

async function pageOf(language: string, ...args: string[]): Promise<string> {
  const asked = ["rank", "--lang", language, "--format", "html", "--quiet", ...args];
  const { out } = await runCli(asked, { cwd });
  expect(out).toContain(`<html lang="${language}">`);
  return out;
}

/** The language whose page takes most. */
const MOST = "ru";
const languages = liveLanguages.map(({ language }) => language);
const others = languages.filter((language) => language !== MOST);

/** Of the shipped profile, whose page can be read in all languages. */
const pageIn = remembered((language: string) => bytesOf(language));

it("a page takes less than 385,000 bytes in the language that takes most", async () => {
  expect(others).toHaveLength(5);
  expect(await pageIn(MOST)).toBeLessThan(385_000);
});

it.each(sample(others))(
  "which is not %s: two of the others every day, all under npm run properties",
  async (language) => {
    expect(await pageIn(language)).toBeLessThan(await pageIn(MOST));
  },
);

it("a page of 200 countries takes less than 400,000 in that language", async () => {
  // A table's rows, for which nobody has to be explained.
  const asked = ["rank", "--profile", "./open.yaml", "--format", "csv", "--quiet"];
  const { data } = Papa.parse<Record<string, string>>((await runCli(asked, { cwd })).out, { header: true });
  const ranked = data.filter(({ status }) => status === "ranked");
  const among = ranked.slice(0, 200).map(({ country }) => country);
  expect(among).toHaveLength(200);
  const bytes = await bytesOf(MOST, "--profile", "./open.yaml", "--among", among.join("; "));
  expect(bytes).toBeGreaterThan(await pageIn(MOST));
  expect(bytes).toBeLessThan(400_000);
});

it.each([MOST, ...sample(others)])(
  "a scorecard's page written in %s, on which every cell stands, takes less than 400,000",
  async (language) => {
    const page = await pageOf(language, "--profile", "mcc");
    expect(page.match(/<details class="part">/gu)!.length).toBeGreaterThan(40);
    expect(Buffer.byteLength(page)).toBeLessThan(400_000);
  },
);
