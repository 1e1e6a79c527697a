import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folderOf, runCli } from "./run-cli.ts";

const cwd = folderOf({ "own.csv": "country,indicator,year,value\nGHA,findings.prevalence,2021,60\n" });
const cli = (...args: string[]) => runCli(args, { cwd });
const KNOWN = ["--known-by", "2022-04-26", "--draws", "0"];

describe("--known-by", () => {
  it("stands above the ranking and is recorded, so that the run can be made again", {
    tags: "slow",
  }, async () => {
    const made = await cli("rank", ...KNOWN, "--vintage", "strict", "--out", "ranking.json", "--quiet");
    expect(made.code).toBe(0);
    const { options } = JSON.parse(readFileSync(join(cwd, "run.json"), "utf8")) as { options: object };
    expect(options).toMatchObject({ asOf: null, knownBy: { day: "2022-04-26", vintage: "strict" } });
    expect((await cli("verify", "run.json")).code).toBe(0);
    const { out } = await cli("rank", ...KNOWN);
    expect(out.replace(/\s+/gu, " ")).toContain("on what was published by 26 April 2022 (vintage: revised)");
  });

  it("marks each figure of a later edition, and says since when others are known", {
    tags: "slow",
  }, async () => {
    const { out } = await cli("explain", "Ghana", ...KNOWN, "--cells");
    const text = out.replace(/\s+/gu, " ");
    // The CPI of 2021 came out on 25 January 2022; the data have it as the workbook of 2025 has it.
    expect(text).toContain("as revised in edition 2025, published 2026-02-10");
    expect(text).toContain("first published 25 January 2022 in edition 2021 (date as a document states it)");
  });

  it("counts what has no date, by source", { tags: "slow" }, async () => {
    const { err } = await cli("rank", "--data", "shipped", "own.csv", ...KNOWN);
    expect(err).toContain("left out: Own table, one row a figure (1)");
  });

  it.each([
    [["diff", "2021", "2022", "--known-by", "2022-04-26"], "diff compares the evidence at hand"],
    [["rank", "--vintage", "strict"], "--vintage says which editions count"],
    [["rank", "--known-by", "2022-04-26", "--as-of", "2023"], "is after --known-by 2022-04-26"],
    [["rank", "--known-by", "2022-02-30"], "Expected a day"],
  ])("refuses %j, and says why", async (args, why) => {
    const { code, err } = await cli(...args);
    expect(code).toBe(2);
    expect(err).toContain(why);
  });
});
