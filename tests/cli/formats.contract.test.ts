import { describe, expect, it } from "vitest";
import { rankingFormats } from "../../src/cli/formats/index.ts";
import { folderOf, runCli, SMALL_PROFILE } from "./run-cli.ts";

const cwd = folderOf({ "small.yaml": SMALL_PROFILE });
const rank = (...more: string[]) =>
  runCli(["rank", "--profile", "./small.yaml", "--quiet", ...more], { cwd });
const { ranked } = JSON.parse((await rank("--format", "json")).out) as {
  ranked: { country: string; name: string }[];
};

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

  it("holds the first of the ranking, and everybody where it is asked for them", {
    tags: "slow",
  }, async () => {
    if (format.bytes !== undefined) return;
    const { code, out } = await rank("--format", id, "--top", "0");
    expect(code).toBe(0);
    // A screen names them, without their codes.
    const told = ranked.filter(({ country, name }) =>
      format.isScreen ? out.includes(`  ${name}  `) : new RegExp(`\\b${country}\\b`, "u").test(out),
    );
    expect(told).toHaveLength(ranked.length);
  });

  it("shows as many as --top says, or everybody whatever it says", { tags: "slow" }, async () => {
    if (format.bytes !== undefined) return;
    const { out } = await rank("--format", id, "--top", "1");
    const last = ranked.at(-1)!.country;
    expect(new RegExp(`\\b${last}\\b`, "u").test(out)).toBe(format.shows === "whole");
  });
});
