import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { counted } from "../../src/model/collections.ts";
import type { Ranking, ScoreNode } from "../../src/model/documents/ranking.ts";
import { folderOf, runCli } from "../cli/run-cli.ts";

function notesOf({ note, children = [] }: ScoreNode): string[] {
  return [...(note === undefined ? [] : [note]), ...children.flatMap(notesOf)];
}

/** The indicators of a scorecard by scores without ends, whose page has no program: every cell stands on it. */
const [endless = ""] = readFileSync("weights/mcc.yaml", "utf8")
  .replace(/normalise: \{method: peer-median.*\}$/gmu, "normalise: {method: z-score}")
  .replace("policy: worst", "policy: rescale")
  .split("  - id: half-of-the-indicators");

it("tells a long remark of many figures once, and at each of these its number, which leads there", {
  tags: "slow",
}, async () => {
  const cwd = folderOf({ "endless.yaml": endless });
  const pageAs = async (format: string) =>
    (await runCli(["rank", "--profile", "./endless.yaml", "--format", format, "--quiet"], { cwd })).out;
  const page = (await pageAs("html")).replaceAll("&#39;", "'");
  const { ranked } = JSON.parse(await pageAs("json")) as Ranking;
  const notes = counted(ranked.flatMap(({ factors }) => factors.flatMap(notesOf)));
  expect([...notes.values()].every((times) => times > 10)).toBe(true);
  expect(notes.size).toBeGreaterThan(1);
  for (const [note, times] of notes) {
    const [before, ...others] = page.split(`<dd>${note}</dd>`);
    expect([before!, ...others].join("")).not.toContain(note);
    const remark = /<dt>(remark \d+)<\/dt>$/u.exec(before!)![1]!;
    expect(page.split(`<a href="#countries">${remark}</a>`)).toHaveLength(times + 1);
  }
  const missing = /<dt>(remark \d+)<\/dt><dd>not assessed: Access to Credit, [^<]+<\/dd>/u.exec(page)!;
  expect(page.split(`<a href="#countries">${missing[1]}<`)).toHaveLength(ranked.length + 1);
  expect(page).toContain('<section id="countries"');
});
