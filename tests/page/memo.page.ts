import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { AxeResults } from "axe-core";
import type { Browser } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { folderOf, runCli } from "../cli/run-cli.ts";
import { startBrowser } from "./browser.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const started = await startBrowser();
const missing = started instanceof Error ? `, not run: no Chromium (${started.message.split("\n")[0]})` : "";
if (missing !== "") console.warn(`The memos were not printed${missing}`);

const long =
  "a consideration that the working group took up after long debate, and whose name nobody dared to cut";
const folder = folderOf({
  "tied.yaml":
    "id: tied\ntree:\n  children:\n    - indicator: palermo.status\n      normalise: {method: categories, scores: {party: 100, signatory: 50, none: 0}}\n",
  "long.yaml": `id: long\ntitle: {en: "${long}, as a title"}\ntree:\n  children:\n${[
    "fiw.pr",
    "fiw.cl",
    "cpi.score",
    "gsi.prevalence",
    "wgi.cc",
    "wgi.rl",
    "factbook.literacy",
    "factbook.unemployment",
  ]
    .map(
      (id, i) =>
        `    - {id: n${i}, title: "Number ${i}, ${long}", children: [{indicator: ${id}, normalise: {method: min-max}}]}`,
    )
    .join("\n")}\n`,
});

const KINDS: readonly (readonly [kind: string, ...args: string[]])[] = [
  ["the first", "explain", "MWI"],
  ["an excluded one", "explain", "Algeria"],
  ["one without a score", "explain", "Holy See"],
  ["one without a tier", "explain", "Palau"],
  ["a tied one", "explain", "GHA", "--profile", "./tied.yaml"],
  ["one with a flag", "explain", "GHA"],
  ["a scorecard", "explain", "GHA", "--profile", "mcc"],
  ["one with long names", "explain", "Saint Vincent and the Grenadines", "--profile", "./long.yaml"],
  ["one with much missing", "explain", "Sudan"],
  ["one against another", "explain", "MNG", "--against", "COD"],
  ["one with a year before that differs", "explain", "NIC"],
  ["three, and a summary", "explain", "GHA", "CIV", "SDN"],
];

describe.skipIf(missing !== "")(`the memos in a browser${missing}`, () => {
  const browser = started as Browser;
  afterAll(() => browser.close());

  it.each(KINDS)("of %s are one sheet a country, on A4 and on Letter", async (_kind, ...args) => {
    const { out, code } = await runCli([...args, "--brief", "--format", "html"], { cwd: folder });
    expect(code).toBe(0);
    const file = join(folder, "memo.html");
    writeFileSync(file, out);
    const page = await browser.newPage();
    const said: string[] = [];
    page.on("console", (message) => said.push(message.text()));
    await page.goto(pathToFileURL(file).href);
    for (const format of ["A4", "Letter"]) {
      const pdf = (await page.pdf({ format })).toString("latin1");
      expect(pdf.match(/\/Type \/Page\b/gu), format).toHaveLength(_kind.startsWith("three") ? 4 : 1);
    }
    await page.evaluate(AXE);
    const { violations } = (await page.evaluate("axe.run()")) as AxeResults;
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`)).toEqual([]);
    expect(said).toEqual([]);
    await page.close();
  });
});
