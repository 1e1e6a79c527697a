import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Comparison } from "../../src/model/documents/comparison.ts";
import type { Explanation } from "../../src/model/documents/explanation.ts";
import { type Paragraph, plainText, type Section } from "../../src/report/blocks.ts";
import { MEMO_STYLE, MEMO_STYLE_SHA256 } from "../../src/report/html/page.ts";
import { memoOf } from "../../src/report/memo.ts";
import { en } from "../../src/words/en/index.ts";
import { folderOf, jsonOnce, runCli, runOnce } from "./run-cli.ts";

const flat = (text: string) => text.replace(/\s+/gu, " ");
const json = jsonOnce;

describe("explain --brief", async () => {
  const ghana = await json<Explanation>("explain", "GHA", "--as-of", "2025");
  const page = (...args: string[]) => runOnce("explain", "Ghana", "--as-of", "2025", "--brief", ...args);

  it("says on one page where a country stands, why, what is not known and which rules are met", async () => {
    const { out, code } = await page("--format", "md");
    expect(code).toBe(0);
    expect(out).toMatch(/^# Ghana \(GHA\)\n/u);
    for (const title of [
      en.memo.stands,
      "The factors",
      "What is not assessed and could still change the score",
      "Since the year before",
      "Rules that exclude, set apart or flag",
    ])
      expect(out).toContain(`\n## ${title}\n`);
    expect(out).toMatch(new RegExp(`\\b${ghana.rank}(?:st|nd|rd|th)\\b`, "u"));
    const met = ghana.gates.filter(({ outcome }) => outcome === "met");
    expect(met.length).toBeGreaterThan(0);
    for (const { title } of met) expect(out).toContain(`- Flag: ${title}.`);
    expect(out).toContain("not child-trafficking prevalence");
    expect(out).toContain("it decides nothing");
    expect(out.replaceAll(" ", "")).toContain(ghana.seal);
  });

  it("has a row for each factor that is weighed, and says of those without evidence that they are not assessed, or where else they are asked", async () => {
    const { out } = await page("--format", "md");
    for (const [id, lack] of [
      ["us-programs", "not assessed \\| 5 % \\| – \\|"],
      ["restrictions", "– \\| 5 % \\| – \\| +\\| asked by exclusions, flags and findings"],
    ]) {
      const { title } = ghana.open.find((one) => one.id === id)!;
      expect(out).toMatch(new RegExp(`^\\| ${title} \\| ${lack}`, "mu"));
    }
    const { score } = ghana.factors[1]!.children!.find(({ id }) => id === "corruption")!;
    expect(out).toMatch(new RegExp(`^\\| Corruption Perceptions Index \\| ${score!.toFixed(1)} \\|`, "mu"));
  });

  it("keeps the effect of missing evidence out of what values do", async () => {
    const one = await json<Explanation>("explain", "Sierra Leone");
    const { out } = await runCli(["explain", "Sierra Leone", "--brief", "--format", "md"]);
    const [head, ...rows] = out.split("\n").filter((line) => line.startsWith("|"));
    expect(head).toContain("| Points | Missing |");
    const cells = rows.map((row) => row.split("|").map((cell) => cell.trim()));
    const at = (column: number) =>
      cells.reduce((sum, row) => sum + (Number(row[column]?.replace("−", "-")) || 0), 0);
    // Every cell is rounded to a tenth, so that twelve of them may be off by 0.6.
    expect(Math.abs(at(5) - one.effects!.evidence)).toBeLessThan(0.6);
    expect(Math.abs(at(6) - one.effects!.notAssessed!)).toBeLessThan(0.6);
  });

  it("is written as text, Markdown and HTML, the same sentences in each", async () => {
    const folder = folderOf({});
    const around = { cwd: folder };
    await runCli(
      ["explain", "GHA", "--as-of", "2025", "--brief", "--out", "a.md", "--out", "a.html"],
      around,
    );
    const [md, html] = ["a.md", "a.html"].map((name) =>
      flat(readFileSync(`${folder}/${name}`, "utf8")).replaceAll("&#39;", "'"),
    );
    const text = flat((await page()).out);
    const [first] = memoOf(ghana, en).blocks;
    expect(first).toMatchObject({ kind: "section", blocks: [{ kind: "paragraph" }, {}] });
    const [sentence] = (first as Section).blocks as [Paragraph];
    for (const medium of [md, html, text]) expect(medium).toContain(plainText(sentence.text));
    expect(html!.match(/<article>/gu)).toHaveLength(1);
    expect(html).not.toMatch(/<script|http-equiv="refresh"|src=/u);
  });

  it("refuses a format that a memo is not written in, with the way out", async () => {
    const { code, err } = await page("--format", "json");
    expect(code).toBe(2);
    expect(err).toContain("--brief writes no json");
    expect(err).toContain("--format md or html");
    expect(await page("--out", "memo.json")).toMatchObject({ code: 2 });
  });

  it("leaves out from the ends of lists what one page has no room for, and says how much", async () => {
    const title = (i: number) => `Consideration ${i} ${"of a committee that could not agree ".repeat(9)}`;
    const tree = Array.from(
      { length: 40 },
      (_, i) =>
        `    - {id: n${i}, title: "${title(i)}", children: [{indicator: ${i % 2 ? "cpi.score" : "fiw.pr"}, id: i${i}, normalise: {method: min-max}}]}`,
    );
    const folder = folderOf({ "own.yaml": `id: own\ntree:\n  children:\n${tree.join("\n")}\n` });
    const { out } = await runCli(["explain", "GHA", "--brief", "--profile", "./own.yaml", "--format", "md"], {
      cwd: folder,
    });
    const shown = out.match(/^\| Consideration/gmu)!.length;
    expect(shown).toBeLessThan(40);
    expect(out).toContain(en.memo.moreFactors({ n: 40 - shown }));
    expect(out).toContain(en.memo.cut({ mark: "…" }));
  });

  it("states the height of each line in points, which word processors and browsers read alike", () => {
    const heights = [...MEMO_STYLE.toString().matchAll(/line-height:([^;}]+)/gu)].map(
      ([, height]) => height!,
    );
    expect(heights.length).toBeGreaterThan(4);
    for (const height of heights) expect(height).toMatch(/^[\d.]+pt$/u);
  });

  it("names its style sheet by the hash that its policy allows", () => {
    expect(MEMO_STYLE_SHA256).toBe(createHash("sha256").update(MEMO_STYLE.toString()).digest("base64"));
  });
});

describe("compare --brief", () => {
  it("is a page a country, best first, each with its place beside the others and why", async () => {
    const { out } = await runCli(["compare", "GHA", "CIV", "Algeria", "--brief", "--format", "html"]);
    const pages = out.split("<article>").slice(1);
    const { countries, pairs } = await json<Comparison>("compare", "GHA", "CIV", "Algeria");
    const byScore = [...countries].sort((a, b) => b.score! - a.score!).map(({ country }) => country);
    expect(pages.map((page) => /<h1>[^(]+\(([A-Z]{3})\)/u.exec(page)![1])).toEqual(byScore);
    for (const page of pages) for (const { score } of countries) expect(page).toContain(score!.toFixed(1));
    // The middle one has a sentence about the one ahead and about the one behind.
    expect(pairs).toHaveLength(2);
    expect(pages.map((page) => page.match(/ is ahead of /gu)!.length)).toEqual([1, 2, 1]);
  });
});
