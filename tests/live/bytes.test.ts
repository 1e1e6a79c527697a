import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
// @ts-expect-error a script, which is no TypeScript
import { openProfile } from "../../scripts/open-profile.js";
import { liveLanguages } from "../../src/locales/live.ts";
import type { Ranking } from "../../src/model/documents/ranking.ts";
import { folderOf, runCli } from "../cli/run-cli.ts";

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

/** Pages of the shipped profile, by the language in which they are written; each can be read in all of them. */
const pages = new Map<string, number>();

it.each(liveLanguages.map(({ language }) => language))(
  "a page written in %s takes less than 385,000 bytes",
  async (language) => {
    pages.set(language, await bytesOf(language));
    expect(pages.get(language)).toBeLessThan(385_000);
  },
);

it("a page of 200 countries takes less than 400,000 in the language that takes most", async () => {
  const asked = ["rank", "--profile", "./open.yaml", "--format", "json", "--quiet"];
  const { ranked } = JSON.parse((await runCli(asked, { cwd })).out) as Ranking;
  const among = ranked.slice(0, 200).map(({ country }) => country);
  expect(among).toHaveLength(200);
  expect(pages.size).toBe(6);
  const [most] = [...pages].sort(([, a], [, b]) => b - a)[0]!;
  const bytes = await bytesOf(most, "--profile", "./open.yaml", "--among", among.join("; "));
  expect(bytes).toBeGreaterThan(pages.get(most)!);
  expect(bytes).toBeLessThan(400_000);
});

it.each(liveLanguages.map(({ language }) => language))(
  "a scorecard's page written in %s, on which every cell stands, takes less than 400,000",
  async (language) => {
    const page = await pageOf(language, "--profile", "mcc");
    expect(page.match(/<details class="part">/gu)!.length).toBeGreaterThan(40);
    expect(Buffer.byteLength(page)).toBeLessThan(400_000);
  },
);
