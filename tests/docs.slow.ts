import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { problemCodes } from "./architecture/codes.ts";

// The compiler's own types of the whole of src take half a minute.
it("docs/warnings.md has meaning and remedy of every code of what is found as files are read, and no other", () => {
  const root = fileURLToPath(new URL("../", import.meta.url));
  const [, problems] = readFileSync(`${root}docs/warnings.md`, "utf8").split("\n## When files are read\n");
  const found = problemCodes(root);
  const listed = [...problems!.matchAll(/^\| (`[\w`, -]+`) \| \S[^|]*\. \| \S[^|]*\. \|$/gmu)].flatMap(
    ([, codes]) => codes!.match(/[\w-]+/gu)!,
  );
  // One by a parameter, by an interface, by the keys of a table, by a member of what a function gives back.
  for (const code of ["bad-bytes", "lost-letters", "earlier-state", "unknown-list"])
    expect([...found.keys()]).toContain(code);
  const without = [...found].filter(([code]) => !listed.includes(code));
  const unused = listed.filter((code) => !found.has(code));
  expect({ without, unused }, "Codes stand in scripts/problem-codes.ts; then `npm run docs`").toEqual({
    without: [],
    unused: [],
  });
});
