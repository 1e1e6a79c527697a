import { describe, expect, it } from "vitest";
import { memoized } from "../../src/model/collections.ts";
import type { Ranking } from "../../src/model/documents/ranking.ts";
import { widthOf } from "../../src/report/text/visible.ts";
import { folderOf, runCli } from "../cli/run-cli.ts";

/** The report as Markdown and the same ranking as JSON. */
const made = memoized(async (options: string) => {
  const args = ["rank", "--quiet", "--draws", "50", ...options.split(" ").filter(Boolean)];
  const [md, json] = [await runCli([...args, "--format", "md"]), await runCli([...args, "--format", "json"])];
  return { text: md.out, lines: md.out.split("\n"), ranking: JSON.parse(json.out) as Ranking };
});

/** What stands below a heading, up to the next of its level or above. */
function below(text: string, heading: string): string {
  const [, rest] = text.split(new RegExp(`^## ${heading}.*$`, "mu"));
  return rest!.split(/^## /mu)[0]!;
}

const rowsOf = (text: string) => text.split("\n").filter((line) => /^\|\s+(?:=?\d+|–) \|/u.test(line));

describe("the Markdown report of a ranking", () => {
  it("begins with ten lines at most: the first with bands, who is set apart and why, cautions, who is not ranked", {
    tags: "slow",
  }, async () => {
    const { text, ranking } = await made("");
    const summary = text
      .split("## ")[0]!
      .split("\n")
      .filter((line) => line.startsWith("- "));
    expect(summary.length).toBeLessThanOrEqual(10);
    const first = ranking.ranked
      .slice(0, 10)
      .map(({ rank, name, band }) => `${rank} ${name}${band ? ` (${band})` : ""}`);
    expect(summary[0]).toContain(
      `**The first 10**: ${first.join(", ")} — firm: clearly in 90 or more of 100 draws`,
    );
    for (const { name, wouldRank, gates } of ranking.apart) {
      const line = summary.find((one) => one.includes(`${name} (would be ${wouldRank})`));
      expect(line, name).toContain(`**Set apart (${gates[0]!.title})**`);
    }
    expect(summary.filter((line) => line.startsWith("- **Caution**: "))).toHaveLength(3);
    // Of the 64 excluded by name: 43 of ISO's entries that are no states.
    expect(summary.at(-1)).toContain("21 states excluded, 43 territories left out, 42 without evidence");
  });

  it("names who could be among the first too, the likeliest first", { tags: "slow" }, async () => {
    const { text, ranking } = await made("");
    const open = ranking.ranked
      .slice(10)
      .filter(({ band }) => band === "open" || band === "firm")
      .sort((a, b) => b.topShare!["10"]! - a.topShare!["10"]!);
    expect(open.length).toBeGreaterThan(2);
    const share = Math.round(100 * open[0]!.topShare!["10"]!);
    expect(text).toContain(
      `**Could be among the first 10 too**: ${open[0]!.name} (${share}), ${open[1]!.name} (`,
    );
  });

  it("has the first 25 in a lean table: rank, country, score, axes, how sure, flags", async () => {
    const { text } = await made("");
    const table = below(text, "Ranking");
    expect(
      table
        .trim()
        .split("\n")[0]!
        .split("|")
        .map((cell) => cell.trim())
        .filter(Boolean),
    ).toEqual(["#", "Country", "Score", "Need", "Commitment", "Among the first 10", "Ranks (90 %)", "Flags"]);
    const ranks = rowsOf(table)
      .map((row) => row.split("|")[1]!.trim())
      .filter((rank) => rank !== "–");
    expect([ranks[0], ranks.at(-1), ranks.length]).toEqual(["1", "25", 25]);
  });

  it("drops nobody: everybody ranked or set apart is in a table once, the others stand by reason", async () => {
    const { text, ranking } = await made("");
    const tables = rowsOf(below(text, "Ranking") + below(text, "Ranked after the first 25"));
    for (const { country, name } of [...ranking.ranked, ...ranking.apart])
      expect(
        tables.filter((row) => row.includes(`${name} (${country})`)),
        country,
      ).toHaveLength(1);
    expect(tables).toHaveLength(ranking.ranked.length + ranking.apart.length);
    const excluded = below(text, "Excluded");
    for (const { country, name, gates } of ranking.excluded)
      for (const { title } of gates) {
        const part = excluded.split("### ").find((one) => one.startsWith(title))!;
        expect(part, `${country}: ${title}`).toContain(`${name} (${country})`);
      }
    const lacking = below(text, "Not ranked: required evidence");
    for (const { name, requires } of ranking.unscored) if (requires) expect(lacking).toContain(name);
    expect(excluded.split("\n").filter((line) => line.startsWith("- a territory: "))).toHaveLength(1);
    expect(excluded).toContain("### Not a state (43)");
  });

  it("says with what it was made, whose figures it has, and what columns mean, at the end", async () => {
    const { text, ranking } = await made("");
    const headings = [...text.matchAll(/^## (.+)$/gmu)].map(([, title]) => title);
    expect(headings.slice(-2)).toEqual(["Sources", "Notes"]);
    for (const { attribution } of ranking.dataset.sources)
      expect(below(text, "Sources").replaceAll("\\", "")).toContain(attribution);
    expect(below(text, "Notes").replaceAll(" ", "")).toContain(`seal${ranking.seal}`);
  });

  it("can be read as it is written: the lean tables stand in columns", { tags: "slow" }, async () => {
    const { text } = await made("--lang zh");
    const [head, rule, ...rows] = text.split("\n").filter((line) => line.startsWith("|"));
    // All but the last column, whose texts are of any length.
    const bars = (line: string) => widthOf(line.slice(0, line.split(" | ").slice(0, -1).join(" | ").length));
    for (const line of [rule!, ...rows.slice(0, 25)]) expect(bars(line), line).toBe(bars(head!));
  });

  it("shows as many as --top says, and how many more there are", { tags: "slow" }, async () => {
    const few = (await made("--top 5")).text;
    expect(rowsOf(below(few, "Ranking")).at(-1)).toMatch(/^\| +5 \|/u);
    expect(few).toContain("… and 122 more (--top 0 shows all)");
    expect(few).toContain("**The first 5**: 1 Malawi");
    expect(few).not.toContain("Ranked after");
    const more = (await made("--top 30")).text;
    expect(rowsOf(below(more, "Ranked after the first 25")).at(-1)).toMatch(/^\| +30 \|/u);
    expect(below(more, "Ranked after the first 25")).toContain("… and 97 more");
    expect(below(more, "Ranking")).not.toContain("more (--top 0");
  });

  it("of a scorecard counts in place of scores, with the country before how sure its rank is", async () => {
    const { text, ranking } = await made("--profile mcc");
    expect(below(text, "Ranking")).toMatch(/^\| +# \| Country +\| +Passed \|.* Among the first 10 \|/mu);
    expect(text).not.toContain("What raises and lowers");
    // More share the first rank than the first ten have room for.
    const tied = ranking.ranked.filter(({ rank }) => rank <= 10).length;
    expect(text).toContain(` and ${tied - 10} more — firm`);
  });

  it("of a few countries of one's own has no empty section", async () => {
    const cwd = folderOf({
      "own.csv": `country,indicator,year,value\n${["GHA", "TGO", "BEN", "KEN", "PER", "MLI", "NER", "TCD", "ALB", "JOR", "FJI", "LAO"].map((one, i) => `${one},a.x,2023,${i}`).join("\n")}\n`,
      "own.yaml":
        "id: own\ntree: {children: [{indicator: a.x, normalise: {method: goalposts, from: 0, to: 100}}]}\n",
    });
    const { out } = await runCli(
      ["rank", "--data", "own.csv", "--profile", "own.yaml", "--format", "md", "--quiet", "--draws", "0"],
      { cwd },
    );
    expect([...out.matchAll(/^## (.+)$/gmu)].map(([, title]) => title)).toEqual([
      "Ranking",
      "What raises and lowers each score",
      "Sources",
      "Notes",
    ]);
    // Of twelve the first are a third.
    expect(out).toContain("- **The first 4**: 1 Laos, 2 Fiji, 3 Jordan, 4 Albania\n");
    expect(out).toContain("Own table, of no publisher: own.csv.");
  });
});
