import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Explanation } from "../../src/model/documents/explanation.ts";
import { folderOf, runCli } from "../cli/run-cli.ts";

/** Semicolons, decimal commas, a title, places that are none. */
const MESSY = `Our own scores, as of March;;;
Country;indicator;year;value
Ghana;cpi.score;2023;45,5
Democratic Republic of the Congo;cpi.score;2023;19,5
Atlantis;cpi.score;2023;80,5
Wakanda;cpi.score;2023;90,5
Togo;cpi.score;2023;31,5
`;

const FINDING = "country,indicator,year,value\nTogo,findings.us-programs,2023,80\n";

/** An analyst's afternoon with a file that somebody else made. */
describe("an analyst with a messy file", () => {
  const folder = folderOf({ "messy.csv": MESSY, "findings.csv": FINDING });
  const type = (...args: string[]) => runCli(args, { cwd: folder });
  const cpiOf = async (country: string, ...data: string[]) => {
    // As of the year that the file has figures of.
    const { out } = await type(
      "explain",
      "--as-of",
      "2023",
      "--format",
      "json",
      "--data",
      ...data,
      "--",
      country,
    );
    const one = JSON.parse(out) as Explanation;
    const nodes = one.factors.flatMap(function all(node): typeof one.factors {
      return [node, ...(node.children ?? []).flatMap(all)];
    });
    return nodes.find(({ indicator }) => indicator === "cpi.score")?.value;
  };

  it("looks at it first, and sees which rows are no country's", async () => {
    const { out } = await type("inspect", "messy.csv");
    for (const name of ["Atlantis", "Wakanda"]) expect(out).toContain(name);
    expect(out).not.toContain("Nothing odd was found");
  });

  it("ranks with it on top of the shipped evidence, and is told where it goes before a publisher's figure", async () => {
    const { out, err, code } = await type("rank", "--data", "shipped", "messy.csv", "--top", "3");
    expect(code).toBe(0);
    expect(out).toContain("countries ranked");
    expect(err).toContain("your own table goes before a publisher's file");
    expect(err).toContain("messy.csv");
  });

  it("finds each figure as it was written, decimal commas and all", async () => {
    expect(await cpiOf("Ghana", "shipped", "messy.csv")).toBe(45.5);
    expect(await cpiOf("COD", "shipped", "messy.csv")).toBe(19.5);
  });

  it("names the country last, behind several files, and none of them is taken for it", async () => {
    const { code, out } = await type("explain", "--data", "shipped", "messy.csv", "Ghana");
    expect(code).toBe(0);
    expect(out).toMatch(/^Ghana ranks /u);
  });

  it("gives findings alone, and is told to add the shipped evidence", async () => {
    const { code, err } = await type("rank", "--data", "findings.csv");
    expect(code).not.toBe(0);
    expect(err).toContain("--data shipped findings.csv");
  });

  it("keeps everything in a snapshot, adds to it later, and loses nothing", async () => {
    const read = await type("ingest", "messy.csv", "--into", "ours");
    expect(read).toMatchObject({ code: 0 });
    for (const name of ["Atlantis", "Wakanda"]) expect(read.out + read.err).toContain(name);
    const added = await type("ingest", "findings.csv", "--into", "ours");
    expect(added).toMatchObject({ code: 0 });
    expect(added.out + added.err).toMatch(/kept/u);
    const manifest = readFileSync(join(folder, "ours", "manifest.json"), "utf8");
    for (const name of ["messy.csv", "findings.csv"]) expect(manifest).toContain(name);
    expect(await cpiOf("Togo", "shipped", "ours")).toBe(31.5);
    await type("ingest", "findings.csv", "--into", "ours", "--replace");
    expect(readFileSync(join(folder, "ours", "manifest.json"), "utf8")).not.toContain("messy.csv");
  });
});
