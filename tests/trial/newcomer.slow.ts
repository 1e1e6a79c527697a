import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Ranking } from "../../src/model/documents/ranking.ts";
import { folderOf, runCli } from "../cli/run-cli.ts";

/** Somebody's first hour: they have read nothing, and type what comes to mind. */
describe("a newcomer", () => {
  const folder = folderOf({});
  const type = (line: string) => runCli(line === "" ? [] : line.split(" "), { cwd: folder });

  it("types the name of the tool, and gets a ranking that says what it is", async () => {
    const { out, code } = await type("");
    expect(code).toBe(0);
    expect(out).toMatch(
      /^Child Protection Compact candidates: \d+ countries ranked, evidence as of 20\d\d$/mu,
    );
    expect(out).toContain("rank --notes");
    const notes = await type("rank --notes");
    expect(notes.out.replace(/\s+/gu, " ")).toContain("it decides nothing");
  });

  it("types a country, a file, a profile or a year, and is shown the command that was meant", async () => {
    for (const [typed, meant] of [
      ["Ghana", "shortlist explain"],
      ["own.csv", "own.csv"],
      ["cpc", "--profile cpc"],
      ["2021", "--as-of 2021"],
    ] as const) {
      const { err, out, code } = await type(typed);
      expect(code, typed).toBe(2);
      expect(out).toBe("");
      expect(err, typed).toContain(meant);
    }
  });

  it("misspells a country, and is shown the right name once", async () => {
    const { err, code } = await type("explain Gahna");
    expect(code).toBe(2);
    expect(err.match(/did you mean/giu)).toHaveLength(1);
    expect(err).toContain("Ghana");
  });

  it("asks to explain two, and is pointed to compare", async () => {
    const { err, code } = await type("explain Ghana Togo");
    expect(code).toBe(2);
    expect(err).toContain("shortlist compare Ghana Togo");
  });

  it("asks for a language that is not there, and for a year that has no evidence, and is told so", async () => {
    const german = await type("rank --lang de");
    expect(german.code).toBe(2);
    expect(german.out).toBe("");
    const { dataset } = JSON.parse((await type("rank --top 1 --format json")).out) as Ranking;
    const later = await type(`rank --as-of ${dataset.asOf! + 10}`);
    expect(later.code).not.toBe(0);
    expect(later.err).toContain(
      `The newest year of the available evidence is ${dataset.asOf}: --as-of ${dataset.asOf}`,
    );
  });

  it("finds in the explanation the place that the ranking gives", async () => {
    const ranking = JSON.parse((await type("rank --format json")).out) as Ranking;
    const { rank } = ranking.ranked.find(({ country }) => country === "GHA")!;
    const { out } = await type("explain Ghana");
    expect(out.replace(/\s+/gu, " ")).toMatch(new RegExp(`Ghana ranks ${rank}(?:st|nd|rd|th) of`, "u"));
  });

  it("takes one page along", async () => {
    expect(await type("explain Ghana --brief --out ghana.html")).toMatchObject({ code: 0 });
    expect(existsSync(join(folder, "ghana.html"))).toBe(true);
    expect(readFileSync(join(folder, "ghana.html"), "utf8")).toContain(
      "<h1>Ghana: Child Protection Compact candidates</h1>",
    );
  });
});
