import { describe, expect, it } from "vitest";
import { rankingFormats } from "../../src/cli/formats/index.ts";
import { jsonOnce, runCli } from "./run-cli.ts";

it("the list of formats has no two of one name, and first the one for the screen", () => {
  const [first, ...others] = rankingFormats;
  expect(new Set(rankingFormats.map(({ id }) => id)).size).toBe(rankingFormats.length);
  expect([first!.isScreen, others.some(({ isScreen }) => isScreen)]).toEqual([true, false]);
});

describe.each(rankingFormats.map((format) => [format.id, format] as const))("format %s", (id, format) => {
  it("is named as the ending of a file can be, and described", () => {
    expect(id).toMatch(/^[a-z0-9]+$/);
    expect(format.summary).toMatch(/\w{3}/);
  });

  it("holds the first of the ranking, and everybody where it is asked for them", async () => {
    if (format.bytes !== undefined) return;
    const { ranked } = await jsonOnce<{ ranked: { country: string }[] }>("rank");
    const { code, out } = await runCli(["rank", "--format", id, "--top", "0", "--quiet"]);
    expect(code).toBe(0);
    const told = ranked.filter(({ country }) => new RegExp(`\\b${country}\\b`, "u").test(out));
    expect(told).toHaveLength(ranked.length);
  });

  it("shows as many as --top says, or everybody whatever it says", async () => {
    if (format.bytes !== undefined) return;
    const { ranked } = await jsonOnce<{ ranked: { country: string }[] }>("rank");
    const { out } = await runCli(["rank", "--format", id, "--top", "1", "--quiet"]);
    const last = ranked.at(-1)!.country;
    expect(new RegExp(`\\b${last}\\b`, "u").test(out)).toBe(format.shows === "whole");
  });
});
