import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import * as library from "../../src/index.ts";
import type { Ranking } from "../../src/model/documents/ranking.ts";
import { jsonOnce } from "../cli/run-cli.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** The example of the guide, line by line. */
const EXAMPLE = /## As a library[\s\S]*?```js\n([\s\S]*?)```/u.exec(
  readFileSync(`${ROOT}docs/guide.md`, "utf8"),
)![1]!;

it("does what the guide's example shows", async () => {
  const cwd = mkdtempSync(join(tmpdir(), "shortlist-library-"));
  writeFileSync(join(cwd, "findings.csv"), "country,indicator,year,value\nGhana,findings.police,2023,3\n");
  const said: unknown[][] = [];
  // As the example, but from the sources at hand and in a folder of its own.
  const body = EXAMPLE.replace(/^import (\{[^}]*\}) from "shortlist";/u, "const $1 = library;")
    .replace('["findings.csv"]', '[cwd + "/findings.csv"]')
    .replace('into: "snapshot"', 'into: cwd + "/snapshot"');
  expect(body).not.toContain("import");
  const run = new Function("library", "console", "cwd", `return (async () => {${body}})();`);
  await run(library, { log: (...words: unknown[]) => said.push(words) }, cwd);
  const [[name, score, warnings], [factors], [place, countries], sure, [sha256, unresolved]] = said as [
    [string, number, number],
    [unknown[]],
    [number, number],
    [string, number],
    [string, unknown[]],
  ];
  const document = await jsonOnce<Ranking>("rank", "--as-of", "2023", "--exclude", "region:EUR");
  expect([name, score, warnings]).toEqual([
    document.ranked[0]!.name,
    document.ranked[0]!.score,
    document.warnings.length,
  ]);
  expect(factors.length).toBeGreaterThan(1);
  expect(place).toBeGreaterThan(0);
  expect(countries).toBeGreaterThan(100);
  // The last of the three has the highest value, and ten thousand draws are made where nothing is said.
  expect(sure).toEqual(["Mali", 10_000]);
  expect(sha256).toMatch(/^[0-9a-f]{64}$/u);
  expect(unresolved).toEqual([]);
});
