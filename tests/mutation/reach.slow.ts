import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";

/** Two files of tests that share `src/stats/mean.ts`, in one process. */
const FILES = ["tests/stats/shape.test.ts", "tests/stats/stats.test.ts"];

const COUNT = `
import { codeWith, mutantsOf } from "./scripts/mutation/mutants.js";
import { openTests } from "./scripts/mutation/tests.js";
const files = ["src/stats/mean.ts"];
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
