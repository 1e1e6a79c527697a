import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folderOf, runCli } from "./run-cli.ts";

const NARRATIVE = `2022 Trafficking in Persons Report: Togo

TOGO (Tier 2)

The Government of Togo does not fully meet the minimum standards for the elimination of trafficking but is making significant efforts to do so. The government demonstrated overall increasing efforts compared with the previous reporting period; therefore Togo remained on Tier 2. The government convicted eight traffickers.
`;
const FRENCH =
  "Le gouvernement du Togo ne satisfait pas pleinement aux normes minimales pour l’élimination de la traite des personnes, mais fait des efforts considérables en ce sens. ".repeat(
    20,
  );
const RIGHTS =
  "The law provides for freedom of expression, including for members of the press, and the government generally respected this right. ".repeat(
    20,
  );
const page = (text: string) => `<!doctype html><html><body><h1>Togo</h1><p>${text}</p></body></html>`;
const LONG_LINE = "The government identified trafficking victims under its anti-trafficking law. ".repeat(
  280_000,
);

/** What `ingest` says of a folder in which a text lies beside a narrative, and what it takes. */
async function beside(name: string, text: string) {
  const cwd = folderOf({});
  mkdirSync(join(cwd, "texts"));
  writeFileSync(join(cwd, "texts", "togo.txt"), NARRATIVE);
  writeFileSync(join(cwd, "texts", name), text);
  const { code, out } = await runCli(["ingest", "texts", "--dry-run", "--format", "json"], { cwd });
  const { observations, problems } = JSON.parse(out) as {
    observations: { file: string }[];
    problems: { file?: string; severity: string; code: string; message: string }[];
  };
  const rank = await runCli(["findings", "Togo", "--data", "texts"], { cwd });
  return {
    code,
    taken: observations.filter(({ file }) => file === name).length,
    others: observations.filter(({ file }) => file === "togo.txt").length,
    said: problems.filter(({ file }) => file === name),
    warned: rank.err,
  };
}

/** What is said of a text that is named by itself. */
async function alone(name: string, text: string) {
  const cwd = folderOf({});
  writeFileSync(join(cwd, name), text);
  return runCli(["ingest", name, "--dry-run", "--format", "csv"], { cwd });
}

describe("a text of which nothing is taken", () => {
  it("is said in a folder, where it is longer than any that is read: 20 MB of one line", async () => {
    expect(LONG_LINE.length).toBeGreaterThan(20e6);
    const { code, taken, others, said, warned } = await beside("line.txt", LONG_LINE);
    expect([code, taken]).toEqual([0, 0]);
    expect(others).toBeGreaterThan(0);
    expect(said).toEqual([
      expect.objectContaining({
        severity: "warning",
        message: expect.stringMatching(/^this text is longer than 8 MB.*nothing was taken from it/u),
      }),
    ]);
    expect(warned).toContain("longer than 8 MB");
    const { code: refused, out, err } = await alone("line.txt", LONG_LINE);
    expect([refused, out]).toEqual([2, ""]);
    expect(err).toContain("the first line of this text is longer than 1 MB");
  });

  it("is said in a folder, where it is a narrative in another language, with the language", async () => {
    for (const [name, text] of [
      ["fr.txt", FRENCH],
      ["fr.html", page(FRENCH)],
    ] as const) {
      const { code, taken, others, said, warned } = await beside(name, text);
      expect([name, code, taken]).toEqual([name, 0, 0]);
      expect(others).toBeGreaterThan(0);
      expect(said).toEqual([
        expect.objectContaining({ severity: "warning", message: expect.stringContaining("in French") }),
      ]);
      expect(warned).toContain("in French");
      const { code: refused, out, err } = await alone(name, text);
      expect([refused, out]).toEqual([2, ""]);
      expect(err).toContain("in French");
    }
  });

  it("is said in a folder, where it is a page of another report", async () => {
    for (const [name, text] of [
      ["rights.txt", RIGHTS],
      ["rights.html", page(RIGHTS)],
    ] as const) {
      const { code, taken, said } = await beside(name, text);
      expect([name, code, taken]).toEqual([name, 0, 0]);
      expect(said).toEqual([
        expect.objectContaining({
          severity: "info",
          message: expect.stringContaining("no narrative of the TIP Report in English was found"),
        }),
      ]);
      const { code: refused, out, err } = await alone(name, text);
      expect([refused, out]).toEqual([2, ""]);
      expect(err).toMatch(/nothing recognises this file|the file is an HTML page/u);
    }
  });

  it("is not said of what goes with any folder", async () => {
    expect((await beside("README.txt", RIGHTS)).said).toEqual([]);
  });

  it("is told as the reason where nothing else lies in the folder", async () => {
    const cwd = folderOf({});
    mkdirSync(join(cwd, "texts"));
    writeFileSync(join(cwd, "texts", "fr.txt"), FRENCH);
    const { code, err } = await runCli(["ingest", "texts", "--into", "s"], { cwd });
    expect([code, err]).toEqual([2, expect.stringContaining("in French")]);
  });
});
