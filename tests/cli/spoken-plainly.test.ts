import { describe, expect, it } from "vitest";
import { buildRanking } from "../../src/explain/index.ts";
import { gatesSheet } from "../../src/report/xlsx/gates-sheet.ts";
import { en } from "../../src/words/en/index.ts";
import { spokenRun } from "../in-words.ts";
import { runCli } from "./run-cli.ts";

describe("AHP judgements", () => {
  it("that contradict each other are warned of with the ratio and the bound, beside the fragment", async () => {
    // a over b, b over c and c over a: λ = 1 + 9·… of a cycle of ratio 9; (λ - 3) / 2 / 0.58 with λ = 1 + 9 + 1/9.
    const { code, err } = await runCli(["profile", "weights", "ahp", "a/b=9", "b/c=9", "a/c=1/9"]);
    const ratio = (1 + 9 + 1 / 9 - 3) / 2 / 0.58;
    expect(code).toBe(0);
    expect(err).toContain(`consistency ratio ${ratio.toFixed(2)}, above the usual bound of 0.1`);
  });

  it("that agree are not", async () => {
    const { code, err } = await runCli(["profile", "weights", "ahp", "a/b=2", "b/c=2", "a/c=4"]);
    expect([code, err]).toEqual([0, ""]);
  });
});

describe("why there is no score", () => {
  it("is told in titles when somebody asks to compare with such a country, and by the audit", {
    tags: "slow",
  }, async () => {
    // Of the former profile on its year: Somalia is a special case, and lacks a grade of effort.
    const former = ["--profile", "cpc-2023", "--as-of", "2023"];
    const against = await runCli(["explain", "Ghana", "--against", "Somalia", ...former]);
    expect(against.code).toBe(2);
    expect(against.err).toContain("at “Commitment”");
    const { out } = await runCli(["audit", ...former, "--format", "json"]);
    const { findings } = JSON.parse(out) as {
      findings: { code: string; subject: string; message: string }[];
    };
    const somalia = findings.find(
      ({ code, subject }) => code === "country-not-scored" && subject === "Somalia",
    )!;
    for (const text of [against.err, somalia.message]) {
      expect(text).toContain("Political will on the 3Ps");
      expect(text).not.toMatch(/political-will|us-programs|commitment”/u);
    }
  });
});

describe("the workbook's sheet of the excluded", () => {
  it("says of a country that two gates exclude which of the two each row is", async () => {
    const run = await spokenRun({ profile: "cpc", lang: "en" }, process.cwd());
    const ranking = buildRanking(run.table, { ...run.surroundings, depth: 1, explained: 0 });
    const twice = ranking.excluded.find(({ gates }) => gates.length === 2)!;
    const rows = [...gatesSheet(ranking, en).sheet.rows()].map((row) => JSON.stringify(row));
    const own = rows.filter((row) => row.includes(`"${twice.country}"`));
    expect(own.map((row) => /\d of \d/u.exec(row)?.[0])).toEqual(["1 of 2", "2 of 2"]);
  });
});
