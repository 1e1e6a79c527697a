import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folderOf, runCli } from "./run-cli.ts";

const HEAD = "country,indicator,year,value\n";
const GOOD = `${HEAD}Ghana,cpi.score,2023,43\nTogo,cpi.score,2023,31\nBenin,cpi.score,2023,40\n`;
const PROFILE =
  "id: one\ntree:\n  children:\n    - indicator: cpi.score\n      normalise: {method: goalposts, from: 0, to: 100}\n";

/** A folder of data with one file that can be read and one that cannot. */
function mixed() {
  const cwd = folderOf({ "one.yaml": PROFILE });
  mkdirSync(join(cwd, "in"));
  writeFileSync(join(cwd, "in", "a-cut.xlsx"), "PK\u0003\u0004");
  writeFileSync(join(cwd, "in", "good.csv"), GOOD);
  return cwd;
}

describe("a file of a folder that cannot be read", () => {
  it("does not keep ingest from the others; it is named, with why, and the exit code is 1", async () => {
    const cwd = mixed();
    const { code, err } = await runCli(["ingest", "in", "--into", "s"], { cwd });
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(/unread-file: 1\n {2}a-cut\.xlsx.*this file was not read: /u),
    ]);
    const { out } = await runCli(["rank", "--data", "s", "--profile", "./one.yaml", "--format", "json"], {
      cwd,
    });
    expect(JSON.parse(out).ranked).toHaveLength(3);
    expect((await runCli(["ingest", "in", "--into", "s", "--quiet"], { cwd })).code).toBe(1);
  });

  it("is said by every command that reads the folder, which exits 1", { tags: "slow" }, async () => {
    const cwd = mixed();
    for (const command of [
      ["rank"],
      ["explain", "Ghana"],
      ["compare", "GHA", "TGO"],
      ["whatif", "Togo"],
      ["audit"],
      ["report", "--out", "r"],
      ["diff", "in", "s"],
    ]) {
      if (command[0] === "diff") await runCli(["ingest", "in/good.csv", "--into", "s"], { cwd });
      const data = command[0] === "diff" ? [] : ["--data", "in"];
      const { code, err } = await runCli([...command, ...data, "--profile", "./one.yaml"], { cwd });
      expect([command[0], code, err]).toEqual([
        command[0],
        1,
        expect.stringContaining("this file was not read"),
      ]);
    }
  });

  it("is a link that leads out of the folder, too", async () => {
    const cwd = folderOf({ "elsewhere.csv": GOOD });
    mkdirSync(join(cwd, "in"));
    writeFileSync(join(cwd, "in", "good.csv"), GOOD);
    symlinkSync(join(cwd, "elsewhere.csv"), join(cwd, "in", "link.csv"));
    const { code, out } = await runCli(["ingest", "in", "--dry-run"], { cwd });
    expect([code, out]).toEqual([1, expect.stringContaining("link.csv")]);
  });

  it("stops the run where it was named itself, or is all that there is", async () => {
    const cwd = mixed();
    expect((await runCli(["ingest", "in/a-cut.xlsx", "in/good.csv", "--dry-run"], { cwd })).code).toBe(2);
    mkdirSync(join(cwd, "none"));
    writeFileSync(join(cwd, "none", "cut.xlsx"), "PK\u0003\u0004");
    expect((await runCli(["ingest", "none", "--dry-run"], { cwd })).code).toBe(2);
    expect((await runCli(["rank", "--data", "none"], { cwd })).code).toBe(2);
  });
});

describe("PDFs in a folder", () => {
  it("are said not to be read, and change no exit code; a licence and notes beside the data are not told of", async () => {
    const cwd = folderOf({ "one.yaml": PROFILE });
    mkdirSync(join(cwd, "in"));
    writeFileSync(join(cwd, "in", "good.csv"), GOOD);
    for (const name of ["tip.pdf", "Annex.PDF", "LICENSE", "LICENCE-MIT", "NOTES.md"])
      writeFileSync(join(cwd, "in", name), "%PDF-1.7");
    const said = "2 PDFs were not read, since no PDF is: Annex.PDF, tip.pdf.";
    const ranked = await runCli(["rank", "--data", "in", "--profile", "./one.yaml", "--strict"], { cwd });
    expect([ranked.code, ranked.err]).toEqual([0, expect.stringContaining(said)]);
    const { code, out } = await runCli(["ingest", "in", "--dry-run"], { cwd });
    expect([code, out]).toEqual([0, expect.stringContaining(said)]);
    expect(`${ranked.err}${out}`).not.toMatch(/LICEN|NOTES/u);
    // Named by itself it is refused, as before.
    expect((await runCli(["ingest", "in/tip.pdf", "--dry-run"], { cwd })).code).toBe(2);
  });

  it("do not take a table for a licence by how its name begins", async () => {
    const cwd = folderOf({ "one.yaml": PROFILE });
    mkdirSync(join(cwd, "in"));
    writeFileSync(join(cwd, "in", "LICENCES-granted.csv"), GOOD);
    const { out } = await runCli(["ingest", "in", "--dry-run"], { cwd });
    expect(out).toContain("1 file, 1 recognised; 3 observations");
  });
});

describe("--strict", () => {
  it("is green on the shipped data, and under --quiet says nothing but what it fails on", {
    tags: "slow",
  }, async () => {
    expect(await runCli(["rank", "--strict", "--quiet", "--format", "csv"])).toMatchObject({
      code: 0,
      err: "",
    });
    const cwd = folderOf({ "x.csv": `${GOOD}Atlantis,cpi.score,2023,1\n`, "one.yaml": PROFILE });
    const args = ["rank", "--data", "x.csv", "--profile", "./one.yaml", "--strict"];
    const loud = await runCli(args, { cwd });
    expect([loud.code, loud.err]).toEqual([1, expect.stringContaining("unresolved: “Atlantis”")]);
    const onlyThat = { code: 1, err: expect.stringMatching(/^unresolved: “Atlantis” \(x\.csv.*\n$/u) };
    expect(await runCli([...args, "--quiet"], { cwd })).toMatchObject(onlyThat);
    const ingest = ["ingest", "x.csv", "--into", "s", "--strict", "--quiet"];
    expect(await runCli(ingest, { cwd })).toMatchObject(onlyThat);
  });
});

describe("two values of one file for one country and year", () => {
  it("fail --strict where the profile asks for the indicator, and only there", async () => {
    const cwd = folderOf({
      "x.csv": `${GOOD}Togo,cpi.score,2023,1\nTogo,cpi.score,2023,2\n`,
      "other.csv": `${GOOD}Togo,other,2023,1\nTogo,other,2023,2\n`,
      "one.yaml": PROFILE,
    });
    const rank = (file: string, ...more: string[]) =>
      runCli(["rank", "--data", file, "--profile", "./one.yaml", ...more], { cwd });
    expect((await rank("x.csv")).code).toBe(0);
    const strict = await rank("x.csv", "--strict");
    expect([strict.code, strict.err]).toEqual([
      1,
      expect.stringMatching(/^unsettled: cpi\.score of TGO for 2023.*neither/mu),
    ]);
    expect(await rank("x.csv", "--strict", "--quiet")).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^(?:unsettled: cpi\.score of TGO for 2023.*\n){3}$/u),
    });
    expect((await rank("other.csv", "--strict")).code).toBe(0);
    for (const file of ["x.csv", "other.csv"])
      expect((await runCli(["ingest", file, "--dry-run", "--strict"], { cwd })).code).toBe(1);
  });

  it("fail it out of the snapshot that they were written into, too", async () => {
    const torn = `${GOOD}Togo,cpi.score,2023,1\nTogo,cpi.score,2023,2\nTogo,other,2023,1\nTogo,other,2023,2\n`;
    const cwd = folderOf({ "x.csv": torn, "one.yaml": PROFILE });
    expect((await runCli(["ingest", "x.csv", "--into", "s"], { cwd })).code).toBe(0);
    const args = ["rank", "--data", "s", "--profile", "./one.yaml"];
    expect((await runCli(args, { cwd })).code).toBe(0);
    const { code, err } = await runCli([...args, "--strict"], { cwd });
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(/^unsettled: cpi\.score of TGO for 2023.*neither/mu),
    ]);
    expect(err).not.toContain("other of TGO");
  });

  it("fail it also as two findings of one date", async () => {
    const finding = (rating: number, country = "Togo") =>
      `  - {country: ${country}, factor: us-programs, rating: ${rating}, reason: Invented, citation: Invented, date: 2023-05-01, confidence: low}\n`;
    const text = `scale: 0 to 4\nfindings:\n${finding(1)}${finding(3)}${finding(2, "Ghana")}`;
    const cwd = folderOf({ "findings.yaml": text });
    const { code, err } = await runCli(["ingest", "findings.yaml", "--dry-run", "--strict"], { cwd });
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(/^unsettled: findings\.us-programs of TGO.*neither/mu),
    ]);
  });
});

describe("a name that is no country's", () => {
  it("stands in its warning with its place once", async () => {
    const cwd = folderOf({ "x.csv": `${GOOD}Atlantis,cpi.score,2023,1\n`, "one.yaml": PROFILE });
    const { err } = await runCli(["rank", "--data", "x.csv", "--profile", "./one.yaml"], { cwd });
    const line = err.split("\n").find((one) => one.includes("Atlantis"))!;
    expect(line.match(/line \d+, column 1/gu)).toHaveLength(1);
  });
});

describe("--check without --out", () => {
  it("is a mistake of usage: there is nothing to check", async () => {
    for (const command of [
      ["rank"],
      ["explain", "Ghana"],
      ["compare", "GHA", "TGO"],
      ["whatif", "Ghana"],
      ["audit"],
      ["diff", "2022", "2023"],
    ]) {
      const { code, err } = await runCli([...command, "--check"]);
      expect([command[0], code, err]).toEqual([command[0], 2, expect.stringContaining("--out")]);
    }
  });
});

describe("a folder that holds a snapshot in a subfolder", () => {
  it("is refused with the snapshot's name, and not read as loose tables", async () => {
    const cwd = folderOf({ "one.yaml": PROFILE, "good.csv": GOOD });
    mkdirSync(join(cwd, "above"));
    await runCli(["ingest", "good.csv", "--into", "above/snap"], { cwd });
    writeFileSync(join(cwd, "above", "more.csv"), GOOD.replace("Benin", "Peru"));
    for (const command of [
      ["rank", "--profile", "./one.yaml", "--data", "above"],
      ["ingest", "above", "--into", "other"],
    ]) {
      const { code, out, err } = await runCli(command, { cwd });
      expect([code, out]).toEqual([2, ""]);
      expect(err).toMatch(/^error: a snapshot lies in a subfolder .*\n {2}at .*above.snap\n/u);
    }
    // One whose ingest was stopped has no manifest to be known by.
    rmSync(join(cwd, "above", "snap", "manifest.json"));
    expect((await runCli(["ingest", "above", "--dry-run"], { cwd })).err).toContain("unfinished snapshot");
  });

  it("is read where the manifest in it is another program's", async () => {
    const cwd = folderOf({ "one.yaml": PROFILE });
    mkdirSync(join(cwd, "above", "app"), { recursive: true });
    writeFileSync(join(cwd, "above", "good.csv"), GOOD);
    writeFileSync(join(cwd, "above", "app", "manifest.json"), '{"name": "an app", "start_url": "/"}');
    const { out } = await runCli(["rank", "--profile", "./one.yaml", "--data", "above", "--format", "json"], {
      cwd,
    });
    expect(JSON.parse(out).ranked).toHaveLength(3);
  });
});

describe("--quiet", () => {
  const cwd = mixed();
  writeFileSync(join(cwd, "world.csv"), `${GOOD}World,cpi.score,2023,40\n`);
  writeFileSync(join(cwd, "names.csv"), `${GOOD}Atlantis,cpi.score,2023,1\n`);
  const of = (data: string) => ["--data", data, "--profile", "./one.yaml"];
  const said = async (line: readonly string[]) => {
    const { code, err } = await runCli([...line, "--quiet"], { cwd });
    return { code, err };
  };

  it.each([
    ["rank", ["rank"]],
    ["rank, as a document", ["rank", "--format", "json"]],
    ["report", ["report", "--out", "r"]],
    ["explain", ["explain", "Ghana"]],
    ["compare", ["compare", "GHA", "TGO"]],
    ["whatif", ["whatif", "Togo"]],
    ["robustness", ["robustness", "--draws", "20"]],
    ["audit", ["audit", "--out", "audit.json", "--force"]],
  ])(
    "leaves on stderr that a file was not read, which is why %s exits 1",
    { tags: "slow" },
    async (_, line) => {
      const NOT_READ = /^warning: this file was not read: .*a-cut\.xlsx/mu;
      expect(await said([...line, ...of("in")])).toEqual({ code: 1, err: expect.stringMatching(NOT_READ) });
    },
  );

  it.each([
    ["rank", ["--top", "3"]],
    ["rank", ["--top", "3", "--notes"]],
    ["explain", ["Ghana", "--draws", "0"]],
    ["compare", ["GHA", "TGO", "--draws", "0", "--notes"]],
    ["whatif", ["Togo"]],
    ["robustness", ["--draws", "20", "--notes"]],
    ["diff", ["2024", "2025"]],
    ["audit", []],
  ])("changes nothing that %s prints: %j", { tags: "slow" }, async (command, args) => {
    const printed = async (...more: readonly string[]) =>
      (await runCli([command, ...args, ...more], { columns: 100 })).out;
    expect(await printed("--quiet")).toBe(await printed());
  });

  it("leaves it of what reads files without a profile, too", async () => {
    const err = expect.stringMatching(/^warning: .*this file was not read: /u);
    for (const line of [
      ["diff", "in", "in", "--profile", "./one.yaml"],
      ["findings", "Ghana", "--data", "in"],
      ["findings", "init", "--from-texts", "Ghana", "--data", "in"],
      ["ingest", "in", "--into", "made"],
      ["ingest", "in", "--dry-run"],
      ["ingest", "in", "--dry-run", "--format", "json"],
    ])
      expect([line.join(" "), await said(line)]).toEqual([line.join(" "), { code: 1, err }]);
  });

  it("leaves what an audit exits 1 for, also where its notes do so under --strict alone", async () => {
    const audit = (...more: string[]) => said(["audit", ...of("world.csv"), ...more]);
    const loose = await audit("--out", "loose.json");
    expect(loose).toEqual({ code: 0, err: "wrote loose.json\n" });
    for (const printed of [[], ["--format", "json"]])
      expect(await audit("--strict", ...printed)).toEqual({
        code: 1,
        err: "nothing needs a person; 1 note; under --strict also left-out 1\n",
      });
    expect(await said(["audit", ...of("names.csv"), "--out", "names.md"])).toEqual({
      code: 1,
      err: expect.stringMatching(/^wrote names\.md\n1 finding needs a person \(names 1\); 1 note\n$/u),
    });
  });

  it("leaves what differs under --check, and every error", async () => {
    await said(["rank", ...of("in/good.csv"), "--out", "r.csv"]);
    const check = ["rank", ...of("in/good.csv"), "--out", "r.csv", "--check"];
    expect(await said(check)).toEqual({ code: 0, err: "" });
    writeFileSync(join(cwd, "r.csv"), "other");
    expect(await said(check)).toEqual({
      code: 1,
      err: expect.stringContaining("r.csv: differs"),
    });
    expect(await said(["rank", ...of("nowhere.csv")])).toEqual({
      code: 2,
      err: expect.stringContaining("nowhere.csv"),
    });
  });

  it("is not needed by resolve, which says on stderr what --strict fails on", async () => {
    const { code, err } = await runCli(["resolve", "Ghana", "Atlantis", "--strict", "--format", "csv"]);
    expect([code, err]).toEqual([1, "unresolved: “Atlantis”: no country has this name or code\n"]);
    expect((await runCli(["resolve", "Atlantis"])).err).toBe("");
  });
});
