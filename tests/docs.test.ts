import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { docs } from "../scripts/docs-content.ts";

const root = new URL("../", import.meta.url);

describe("the pages made from the code", async () => {
  it.each([...(await docs())])("%s is what “npm run docs” would write", (path, text) => {
    expect(readFileSync(new URL(path, root), "utf8")).toBe(text);
  });
});

describe("README.md", () => {
  const readme = readFileSync(new URL("README.md", root), "utf8");

  it("links only to files that are there", () => {
    const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/gu)].map(([, path]) => path!);
    expect(links.length).toBeGreaterThan(5);
    for (const path of links) expect(() => readFileSync(new URL(path, root)), path).not.toThrow();
  });

  it("has no placeholder left", () => {
    expect(readme).not.toContain("@@");
  });
});
