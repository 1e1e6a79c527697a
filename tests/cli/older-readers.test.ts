import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sha256 } from "../../src/dataset/store/files.ts";
import { withOwnHash } from "../../src/dataset/written-json.ts";
import type { Audit } from "../../src/model/documents/audit.ts";
import type { Manifest } from "../../src/model/documents/manifest.ts";
import type { Ranking } from "../../src/model/documents/ranking.ts";
import { languages, messagesIn } from "../../src/words/index.ts";
import { folderOf, runCli } from "./run-cli.ts";

const PROFILE = `id: mine
tree:
  children:
    - indicator: a.x
      normalise: {method: min-max}
    - indicator: cpi.score
      normalise: {method: goalposts, from: 0, to: 100}
`;
const OWN = "country,indicator,year,value\nGHA,a.x,2023,1\nTGO,a.x,2023,2\nBEN,a.x,2023,3\n";
const CPI =
  "Country,ISO3,CPI score 2023,Standard error,Sources\nGhana,GHA,43,2.5,9\nTogo,TGO,31,2,7\nBenin,BEN,43,2,8\n";
const DATA = ["--data", "snapshot", "--profile", "./mine.yaml"];
const SAID = /An earlier version read the figures of/u;

const ingest = (cwd: string, ...files: string[]) =>
  runCli(["ingest", ...files, "--into", "snapshot", "--quiet"], { cwd });

const manifestOf = (cwd: string) =>
  JSON.parse(readFileSync(join(cwd, "snapshot", "manifest.json"), "utf8")) as Manifest;

/** A snapshot as the first release wrote it, whose manifest says nothing of readers. */
async function ofTheFirstRelease(): Promise<string> {
  const cwd = folderOf({ "mine.yaml": PROFILE, "own.csv": OWN, "cpi.csv": CPI });
  expect(await ingest(cwd, "own.csv", "cpi.csv")).toMatchObject({ code: 0 });
  const { seal: _, ...manifest } = manifestOf(cwd);
  const without = {
    ...manifest,
    sources: manifest.sources.map(({ revision: _, ...one }) => one),
  };
  writeFileSync(join(cwd, "snapshot", "manifest.json"), JSON.stringify(withOwnHash(without, sha256)));
  return cwd;
}

describe("the revision of readers in a snapshot", () => {
  it("is stated of each source in the manifest, and nothing is said of a snapshot that today's readers made", async () => {
    const cwd = folderOf({ "mine.yaml": PROFILE, "own.csv": OWN, "cpi.csv": CPI });
    await ingest(cwd, "own.csv", "cpi.csv");
    const { sources, inputs } = manifestOf(cwd);
    expect(sources.map(({ id, revision }) => [id, (revision ?? 1) >= 2])).toEqual([
      ["cpi", true],
      ["tidy", true],
    ]);
    expect(inputs.every((one) => one.revision === undefined)).toBe(true);
    expect((await runCli(["rank", ...DATA], { cwd })).err).not.toMatch(SAID);
  });

  it("is the oldest where the manifest states none: rank and explain say in one line whose figures these are and what has changed", async () => {
    const cwd = await ofTheFirstRelease();
    for (const command of [["rank"], ["explain", "GHA"]]) {
      const { err } = await runCli([...command, ...DATA], { cwd });
      const lines = err.split("\n").filter((line) => SAID.test(line));
      expect(lines, command[0]).toHaveLength(1);
      expect(lines[0]).toContain("Transparency International and own.csv");
      expect(lines[0]).toContain("struck-through characters are not read as digits");
      expect(lines[0]).toContain("shortlist ingest");
    }
    const { warnings } = JSON.parse(
      (await runCli(["rank", ...DATA, "--format", "json"], { cwd })).out,
    ) as Ranking;
    expect(warnings.filter(({ code }) => code === "older-readers")).toHaveLength(1);
    expect((await runCli(["rank", ...DATA, "--format", "md"], { cwd })).out).toMatch(SAID);
  });

  it("is a finding of the audit, with the files", async () => {
    const cwd = await ofTheFirstRelease();
    const { code, out } = await runCli(["audit", ...DATA, "--format", "json"], { cwd });
    const found = (JSON.parse(out) as Audit).findings.filter(({ check }) => check === "older-readers");
    expect([code, found.length]).toEqual([1, 1]);
    expect(found[0]!.places.map(({ file }) => file).sort()).toEqual(["cpi.csv", "own.csv"]);
    // Once: in the report, and not beside it.
    expect((await runCli(["audit", ...DATA], { cwd })).err).not.toMatch(SAID);
  });

  it("is told in every language in its own words", { tags: "slow" }, async () => {
    const cwd = await ofTheFirstRelease();
    const said = new Set<string>();
    for (const { language } of languages) {
      const { out } = await runCli(["rank", ...DATA, "--lang", language, "--format", "json"], { cwd });
      const { warnings } = JSON.parse(out) as Ranking;
      const message = warnings.find(({ code }) => code === "older-readers")!.message;
      if (language !== "en") expect(message).not.toMatch(/were read|raised/u);
      said.add(message);
    }
    expect(said.size).toBe(languages.length);
  });

  it("separates sources by semicolons where a name has a comma, in every language", async () => {
    const publishers = ["Publisher A", "Institute, University", "Publisher B", "Publisher C"];
    for (const { language } of languages) {
      const { "older-readers": say } = (await messagesIn(language)).checks;
      const namesIn = (names: readonly string[]) => say.older({ names, changes: [] });
      const parts = (message: string) => message.split(/\s*[;；]\s*/u);
      for (const more of [[], ["Publisher D", "Publisher E"]]) {
        const message = namesIn([...publishers, ...more]);
        expect(parts(message), language).toContain("Institute, University");
        expect(message, language).toMatch(
          /Publisher A\s*[;；]\s*Institute, University\s*[;；]\s*Publisher B(?:\s*[;；]| и ещё)/u,
        );
      }
      // Names without a comma are separated as they were.
      expect(namesIn(["A", "B", "C"]), language).not.toMatch(/A\s*[;；]/u);
    }
  });

  it("is that of each file: what is ingested again is no longer named, one file after the other", async () => {
    const cwd = await ofTheFirstRelease();
    const warned = async () =>
      (await runCli(["rank", ...DATA], { cwd })).err.split("\n").find((line) => SAID.test(line));
    await ingest(cwd, "cpi.csv");
    expect(await warned()).toContain("An earlier version read the figures of own.csv;");
    await ingest(cwd, "own.csv");
    expect(await warned()).toBeUndefined();
  });

  it("is kept by a source whose other files were read by a newer reader", async () => {
    const cwd = await ofTheFirstRelease();
    writeFileSync(join(cwd, "more.csv"), OWN.replaceAll("a.x", "a.y"));
    await ingest(cwd, "more.csv");
    const { sources, inputs } = manifestOf(cwd);
    expect(sources.find(({ id }) => id === "tidy")!.revision).toBeGreaterThan(1);
    expect(inputs.map(({ path, revision }) => [path, revision])).toEqual([
      ["cpi.csv", undefined],
      ["more.csv", undefined],
      ["own.csv", 1],
    ]);
    expect((await runCli(["rank", ...DATA], { cwd })).err).toContain(
      "Transparency International and own.csv",
    );
  });

  it("concerns figures that the profile asks for, and no others", async () => {
    const cwd = await ofTheFirstRelease();
    writeFileSync(join(cwd, "mine.yaml"), PROFILE.split("    - indicator: cpi.score")[0]!);
    const { err } = await runCli(["rank", ...DATA], { cwd });
    expect(err).toContain("An earlier version read the figures of own.csv;");
  });
});
