import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readSourceFile } from "../../src/dataset/read.ts";
import type { Observation } from "../../src/model/observation.ts";
import { sources } from "../../src/sources/index.ts";
import { changedSince, readerChanges, readerRevision } from "../../src/sources/revisions.ts";
import { sectionsOf } from "../prepared-case.ts";
import { workbookParts } from "../tables/workbook-fixture.ts";
import { makeZip } from "../tables/zip-fixture.ts";

/*
 * What each reader makes of invented files, in one table a source (tests/fixtures/readings), under the revision that read them. A reader that makes something else of one of
 * them has changed, and snapshots that it made before have to be told from those that it makes now: `src/sources/revisions.ts`.
 */

/** A workbook whose second cell has a raised digit behind its figure, and whose third is struck through. */
const RICH = makeZip(
  workbookParts({
    sheets: [
      {
        name: "S",
        rows: '<row r="1"><c r="A1" t="inlineStr"><is><t>Country</t></is></c><c r="B1" t="inlineStr"><is><t>Share</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>Ghana</t></is></c><c r="B2" t="inlineStr"><is><r><t>6</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>2</t></r></is></c></row><row r="3"><c r="A3" t="inlineStr"><is><t>Peru</t></is></c><c r="B3" t="inlineStr"><is><r><rPr><strike/></rPr><t>7</t></r><r><t>8</t></r></is></c></row><row r="4"><c r="A4" t="inlineStr"><is><t>Mali</t></is></c><c r="B4"><v>5</v></c></row>',
      },
    ],
  }),
);

/** The files of a fixture, and behind `-- reading --` what is read of them. */
function fixtureOf(source: string) {
  const path = fileURLToPath(new URL(`../fixtures/readings/${source}.txt`, import.meta.url));
  const { sections } = sectionsOf(readFileSync(path, "utf8"));
  const reading = sections.get("reading");
  sections.delete("reading");
  const files = [...sections].map(([name, text]) => [name, new TextEncoder().encode(text)] as const);
  const inputs = [...sections].map(([name, text]) => `-- ${name} --\n${text}`).join("");
  return {
    path,
    inputs,
    reading,
    files: [...files, ...(source === "wide" ? [["rich.xlsx", RICH] as const] : [])],
  };
}

const line = ({ country, indicator, year, value, unit, se, lower, upper, quote }: Observation) =>
  [country, indicator, year, JSON.stringify(value), unit, se, lower, upper, quote]
    .map((part) => part ?? "")
    .join("\t")
    .trimEnd();

/** The figures of a file, or that it was refused. */
async function readingOf(path: string, bytes: Uint8Array): Promise<string[]> {
  try {
    const { source, observations } = await readSourceFile({ path, bytes });
    return [`${path}, read as ${source}`, ...observations.map(line)];
  } catch (error) {
    return [`${path}, refused`, String((error as { code?: unknown }).code)];
  }
}

describe.each(sources.map(({ id }) => [id] as const))("the reader of %s", (id) => {
  it("makes of its samples what is written down under its revision; where it does not, it needs a new one", async () => {
    const { path, inputs, reading, files } = fixtureOf(id);
    const read = (await Promise.all(files.map(([name, bytes]) => readingOf(name, bytes)))).flat();
    expect(read.filter((one) => one.endsWith(`, read as ${id}`)).length).toBeGreaterThan(0);
    const whole = [`${inputs}-- reading --`, `revision ${readerRevision(id)}`, ...read, ""].join("\n");
    if (reading === undefined && !process.env.CI) writeFileSync(path, whole);
    await expect(
      whole,
      `what “${id}” reads has changed: say so in src/sources/revisions.ts, then run this again with -u`,
    ).toMatchFileSnapshot(path);
  });
});

describe("the revisions of readers", () => {
  it("are counted from 1, and name the changes that came after one for a source, and for no other", () => {
    expect(changedSince("cpi", 1).length).toBeGreaterThan(0);
    expect(changedSince("cpi", readerRevision("cpi"))).toEqual([]);
    // What is not stated is of the oldest, and a newer version's is no older one.
    expect(changedSince("cpi")).toEqual(changedSince("cpi", 1));
    expect(changedSince("cpi", 99)).toEqual([]);
  });

  it("are of sources that there are, each with a part of a sentence", () => {
    const ids = new Set(sources.map(({ id }) => id));
    for (const { of, what } of readerChanges) {
      expect(of === "all" || of.every((id) => ids.has(id))).toBe(true);
      expect(what).toMatch(/^\S.*[^.\s]$/u);
    }
  });
});
