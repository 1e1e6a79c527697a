import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { blocksOf, putInto } from "./additions.ts";

const root = new URL("../", import.meta.url);

// additions.slow.ts builds and tries them.
it("every addition of CONTRIBUTING.md fits into the files as they are", () => {
  const texts = new Map<string, string>();
  const blocks = blocksOf(readFileSync(new URL("CONTRIBUTING.md", root), "utf8"));
  expect(blocks.length).toBeGreaterThan(20);
  for (const block of blocks) {
    const text = () => texts.get(block.path) ?? readFileSync(new URL(block.path, root), "utf8");
    texts.set(block.path, block.form === "diff" ? putInto(text(), block) : block.text);
  }
});
