import { expect, it } from "vitest";
import type { Ranking, ScoreNode } from "../../src/model/documents/ranking.ts";
import { counted } from "../../src/model/gather.ts";
import { runCli } from "../cli/run-cli.ts";

function notesOf({ note, children = [] }: ScoreNode): string[] {
  return [...(note === undefined ? [] : [note]), ...children.flatMap(notesOf)];
}

it("tells a long remark of many figures once, and at each of these its number, which leads there", async () => {
  const pageAs = async (format: string) =>
    (await runCli(["rank", "--profile", "mcc", "--format", format, "--quiet"])).out;
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
  expect(page.split(`; <a href="#countries">${missing[1]}<`)).toHaveLength(ranked.length + 1);
  expect(page).toContain('<section id="countries"');
});
