import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";

/** Two files of tests that share `src/stats/descriptive.ts`, in one process. */
const FILES = ["tests/stats/outliers.test.ts", "tests/stats/descriptive.test.ts"];

const COUNT = `
import { codeWith, mutantsOf } from "./scripts/mutation/mutants.js";
import { openTests } from "./scripts/mutation/tests.js";
const files = ["src/stats/descriptive.ts"];
const open = await openTests(${JSON.stringify(FILES)}, await codeWith(files, await mutantsOf(files)), { workers: 1 });
const { reached } = await open.all();
await open.close();
const counts = [...reached].map(([file, { reached: { "": _, ...tests } }]) => [file, Object.keys(tests).length > 0]);
console.log("counted " + JSON.stringify(Object.fromEntries(counts)));
`;

it("what a test reaches is counted in every file of a process, not in the first that loads the code alone", () => {
  const out = execFileSync(process.execPath, ["--input-type=module", "--eval", COUNT], { encoding: "utf8" });
  const counted = JSON.parse(/^counted (.*)$/mu.exec(out)![1]!);
  expect(counted).toEqual(Object.fromEntries(FILES.map((file) => [file, true])));
});

const ENDLESS = `
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { openTests } from "./scripts/mutation/tests.js";
const mean = \`
export function mean(values: readonly number[]): number | undefined {
  const { activeMutant } = (globalThis as { __stryker__?: { activeMutant?: string } }).__stryker__ ?? {};
  while (activeMutant === "endless");
  if (activeMutant === "wrong") return undefined;
  return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;
}\`;
const file = resolve("src/stats/descriptive.ts");
const code = new Map([[file, readFileSync(file, "utf8").replace(/^export function mean[^]*?^[}]/mu, () => mean)]]);
const open = await openTests([${JSON.stringify(FILES[0])}], code, { workers: 1 });
const tests = (await open.all()).tests.filter(({ name }) => /^winsorise /u.test(name));
const found = [];
for (const id of ["endless", "wrong", "none"]) found.push(await open.killerOf({ id }, tests, 0) ?? "nothing");
await open.close();
console.log("found " + JSON.stringify(found));
`;

it("a mutant that never ends is ended with its process, and the next ones are tried", () => {
  const out = execFileSync(process.execPath, ["--input-type=module", "--eval", ENDLESS], {
    encoding: "utf8",
  });
  const found = JSON.parse(/^found (.*)$/mu.exec(out)![1]!);
  expect(found).toEqual(["(did not end)", expect.stringMatching(/^winsorise /u), "nothing"]);
});
