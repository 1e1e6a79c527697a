import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { snapshotPage } from "../../src/report/snapshot.ts";
import { en } from "../../src/words/en/index.ts";

it("the shipped snapshot's SOURCES.md is what ingest would write beside its manifest", () => {
  const manifest = JSON.parse(readFileSync("data/manifest.json", "utf8"));
  expect(readFileSync("data/SOURCES.md", "utf8")).toBe(snapshotPage(manifest, en));
});
