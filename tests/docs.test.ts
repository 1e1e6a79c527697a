import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { docs } from "../scripts/docs-content.ts";
import { aggregators, normalisers, treatments } from "../src/scoring/index.ts";
import { methods } from "../src/scoring/methods/index.ts";
import { runCli } from "./cli/run-cli.ts";

const root = new URL("../", import.meta.url);

describe("the pages made from the code", async () => {
  it.each([...(await docs())])("%s is what “npm run docs” would write", (path, text) => {
    expect(readFileSync(new URL(path, root), "utf8")).toBe(text);
  });
});

describe("docs/guide.md", () => {
  it("explains every column of a ranking's CSV, and no other", async () => {
    const args = [
      "--method",
      "topsis",
      "--sets",
      "--draws",
      "20",
      "--known-by",
      "2024-06-01",
      "--among",
      "region:AF",
    ];
    const { out } = await runCli(["rank", ...args, "--format", "csv", "--quiet"]);
    const head = out.split("\n")[0]!.split(",");
    const [from, to] = [head.indexOf("reason") + 1, head.indexOf("would_rank")];
    const own = [...head.slice(0, from), ...head.slice(to)].map((name) =>
      name.replace(/^topsis/u, "<method>").replace(/^first_\d+/u, "first_<k>"),
    );
    const page = readFileSync(new URL("docs/guide.md", root), "utf8");
    const table = /^\| column \| what it holds \|\n(?:\|.*\n)+/mu.exec(page)![0];
    const named = table.split("\n").flatMap((row) => row.split("|")[1]?.match(/`[^`]+`/gu) ?? []);
    expect(named.map((name) => name.slice(1, -1))).toEqual(own);
  });
});

describe("docs/method.md", () => {
  const page = readFileSync(new URL("docs/method.md", root), "utf8");
  const sections = new Map(
    page
      .split(/^###? /mu)
      .map((text) => [/^`([\w-]+)`\n/u.exec(text)?.[1], text] as const)
      .filter(([id]) => id !== undefined),
  );
  const all = [...normalisers, ...treatments, ...aggregators, ...methods].map(({ id }) => id);

  it.each(all)("says of %s when to use it and when not", (id) => {
    expect(sections.get(id)).toMatch(/^- \*\*Use\*\* .+^- \*\*Not\*\* /msu);
  });

  it("has no section for a method that there is not", () => {
    expect([...sections.keys()].filter((id) => !all.includes(id!))).toEqual([]);
  });

  it("lists every work that it names by author and year", () => {
    const [text, list] = page.split("## References");
    const cited = [
      ...text!.matchAll(/\b([A-Z][\w-]+)(?:,? (?:and|et al\.)[^.;()]*?)? (1[789]\d\d|20\d\d)\b/gu),
    ];
    const works = cited.map(([, author, year]) => [author!, year!] as const);
    expect(works.length).toBeGreaterThan(20);
    const unlisted = works.filter(([author, year]) => {
      return !list!.split("\n").some((line) => line.includes(author) && line.includes(year));
    });
    expect(unlisted).toEqual([]);
  });
});

describe("docs/warnings.md", () => {
  const page = readFileSync(new URL("docs/warnings.md", root), "utf8");
  const [warnings] = page.split("\n## When files are read\n");
  const rows = warnings!.matchAll(/^\| `([\w-]+)` \| (\S.*\.) \| (\S.*\.) \|$/gmu);

  it("has meaning and remedy of every code of a warning, and no other", () => {
    const text = readFileSync(new URL("src/model/warning.ts", root), "utf8");
    const args = /interface WarningArgs \{\n(.*?)\n\}\n/su.exec(text)![1]!;
    const codes = [...args.matchAll(/^ {2}"?([a-z][a-z-]+)"?: /gmu)].map(([, code]) => code!);
    expect(codes.length).toBeGreaterThan(30);
    expect([...rows].map(([, code]) => code)).toEqual(codes.sort());
  });
});
