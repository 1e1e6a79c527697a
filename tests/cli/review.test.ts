import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { folderOf, RATED_PROFILE as PROFILE, runCli } from "./run-cli.ts";

const FIGURES =
  "country,year,poverty,findings.engagement\nGhana,2024,60,70\nTogo,2024,80,20\nMali,2024,90,10\n";
const cwd = folderOf({ "small.yaml": PROFILE, "own.csv": FIGURES });
const review = (...args: string[]) =>
  runCli(["review", ...args, "--data", "own.csv", "--profile", "./small.yaml"], { cwd });
let blank = "";

beforeAll(async () => {
  blank = (await review("init", "--reviewer", "DOL")).out;
});

/** A ballot under a name of its own, with something in place of what is blank. */
async function withBallot(name: string, changes: readonly (readonly [string, string])[], action: string) {
  const text = changes.reduce((now, [from, to]) => {
    expect(now).toContain(from);
    return now.replace(from, to);
  }, blank);
  const folder = folderOf({ "small.yaml": PROFILE, "own.csv": FIGURES, [name]: text });
  return runCli(["review", action, name, "--data", "own.csv", "--profile", "./small.yaml"], { cwd: folder });
}

describe("review", () => {
  it("begins a ballot with the ends of each factor and what can be rated, which counts as it is", async () => {
    expect(blank).toContain('"need": # need; 1 in the profile; scores from 60.0 (Ghana) to 90.0 (Mali)');
    expect(blank).toContain("can be rated: engagement.");
    const { code, out, err } = await withBallot("dol.yaml", [], "check");
    // Two countries that everybody rates, with nothing in their ratings.
    expect(blank.match(/- \{country: \w+, node: "engagement", value: , reason: , source: \}/gu)).toHaveLength(
      2,
    );
    expect(blank).toContain("# Everybody is asked to rate Ghana and Togo: ");
    expect([code, out, err]).toEqual([
      0,
      "DOL, before: valid; other weights than the profile's: 0; contested figures: 0\n",
      "",
    ]);
  });

  it("tells every mistake of a ballot with line and column, and exits 2", async () => {
    const { code, err } = await withBallot(
      "dol.yaml",
      [
        ['"need":', '"neeed": 3'],
        ["\nratings:\n", "\nratings:\n  - {country: GHA, node: need, value: 2, reason: x, source: y}\n"],
      ],
      "check",
    );
    expect(code).toBe(2);
    expect(err).toMatch(
      /^error: 2 mistakes in dol\.yaml\n {2}line 10, column 3: weights\.neeed: .*mean need/u,
    );
    expect(err).toMatch(/line 18, column 20: ratings\[1\]\.node: .* no finding of analysts at “need”/u);
  });

  it("tells of which ballot a mistake is, where several have some", async () => {
    const folder = folderOf({
      "small.yaml": PROFILE,
      "own.csv": FIGURES,
      "dol.yaml": blank.replace("round: before", "round: between"),
      "state.yaml": blank.replace("agenda: []", "agenda: [Atlantis]"),
    });
    const line = "review table dol.yaml state.yaml --data own.csv --profile ./small.yaml".split(" ");
    const { code, err } = await runCli(line, { cwd: folder });
    expect(code).toBe(2);
    expect(err).toMatch(/^error: 2 mistakes in 2 files\n {2}dol\.yaml, line 6, column 1: round: /u);
    expect(err).toMatch(/\n {2}state\.yaml, line 24, column 10: agenda\[1\]: /u);
  });

  it("takes no number with a comma for a text that is in the data no more", async () => {
    const contest = `{country: TGO, indicator: poverty, seen: "79,5", year: 2024, proposed: 9, reason: x, source: y}`;
    const { code, err } = await withBallot(
      "dol.yaml",
      [["\ncontests:\n", `\ncontests: [${contest}]\n`]],
      "check",
    );
    expect([code, err]).toEqual([
      2,
      expect.stringMatching(/seen: expected a number such as 2\.9, .* found “79,5”/u),
    ]);
  });

  it("lists what a ballot says of figures and countries that the data do not have, and exits 1", async () => {
    const contest =
      "{country: TGO, indicator: poverty, seen: 81, year: 2024, proposed: 9, reason: x, source: y}";
    const changes = [
      ["\ncontests:\n", `\ncontests: [${contest}]\n`],
      ["agenda: []", "agenda: [Peru]"],
    ] as const;
    const { code, err } = await withBallot("dol.yaml", changes, "check");
    expect([code, err]).toEqual([
      1,
      "DOL: Togo, poverty, 81. Orphan: the data now have 80.\nDOL: the data have no PER (agenda)\n",
    ]);
    expect((await withBallot("dol.yaml", changes, "table")).code).toBe(0);
  });

  it("marks the agenda as not for release unless that is asked for", async () => {
    const folder = folderOf({ "small.yaml": PROFILE, "own.csv": FIGURES, "dol.yaml": blank });
    const line = ["review", "table", "dol.yaml", "--data", "own.csv", "--profile", "./small.yaml"];
    const mark = /^Deliberative, not for release\.$/mu;
    for (const format of ["table", "md", "html"]) {
      const given = [...line, "--format", format];
      const outs = [given, [...given, "--release"]].map(
        async (args) => (await runCli(args, { cwd: folder })).out,
      );
      const [marked, released] = await Promise.all(outs);
      if (format === "html") expect(marked).toContain("Deliberative, not for release.");
      else expect(marked).toMatch(mark);
      expect(released).not.toContain("Deliberative");
    }
    const { out } = await runCli([...line, "--format", "json"], { cwd: folder });
    expect(JSON.parse(out).deliberative).toBe(true);
  });

  it("has a table in CSV with a column for each reviewer, in each round", async () => {
    const files = ["DOL", "=State"].flatMap((reviewer) =>
      ["before", "after"].map((round) => {
        const weight = round === "before" ? "" : '"need": 0 # ';
        const text = blank
          .replace('"DOL"', JSON.stringify(reviewer))
          .replace("round: before", `round: ${round}`)
          .replace('"need": #', weight || '"need": #');
        return [`${reviewer.slice(-3)}-${round}.yaml`, text] as const;
      }),
    );
    const folder = folderOf({ "small.yaml": PROFILE, "own.csv": FIGURES, ...Object.fromEntries(files) });
    const line = ["review", "table", ...files.map(([name]) => name), "--data", "own.csv"];
    const { out } = await runCli([...line, "--profile", "./small.yaml", "--format", "csv"], { cwd: folder });
    // By need and engagement alike Ghana has 65, Mali and Togo 50; by engagement alone 70, 10 and 20. No cell is a formula.
    expect(out).toBe(
      `country,name,status,agenda,published,lowest,highest,group,cause,cause_of,cause_ranks,"'=State","'=State (after)",DOL,DOL (after)
GHA,Ghana,ranked,,1,1,1,everyone,,,,1,1,1,1
MLI,Mali,ranked,,2,2,2,everyone,,,,2,3,2,3
TGO,Togo,ranked,,2,2,2,everyone,,,,2,2,2,2
`,
    );
  });

  it("is a document and a workbook that lose no reason", async () => {
    const ratings =
      "\nratings:\n  - {country: GHA, node: engagement, value: 2-4, reason: no visit since spring, source: embassy notes}\n";
    const note = "\nnotes: [{country: MLI, text: Elections are due.}]\n";
    const text = blank.replace("\nratings:\n", ratings).replace("\nnotes:\n", note);
    const folder = folderOf({ "small.yaml": PROFILE, "own.csv": FIGURES, "dol.yaml": text });
    const line =
      "review table dol.yaml --data own.csv --profile ./small.yaml --out a.docx --out a.xlsx --quiet";
    expect((await runCli(line.split(" "), { cwd: folder })).code).toBe(0);
    const textIn = (file: string, part: RegExp) =>
      Object.entries(unzipSync(readFileSync(join(folder, file))))
        .filter(([name]) => part.test(name))
        .map(([, bytes]) => strFromU8(bytes))
        .join("");
    // What the other sheets have is not told once more, in whatever order the agenda is.
    const drawn = "review table dol.yaml --data own.csv --profile ./small.yaml --seed 3 --out b.xlsx --quiet";
    expect((await runCli(drawn.split(" "), { cwd: folder })).code).toBe(0);
    expect(textIn("b.xlsx", /sharedStrings|sheet\d/u)).not.toContain("drawn by seed");
    for (const written of [textIn("a.docx", /document\.xml$/u), textIn("a.xlsx", /sharedStrings|sheet\d/u)])
      for (const said of ["no visit since spring", "embassy notes", "Elections are due.", "Deliberative"])
        expect(written).toContain(said);
  });

  it("has a record that diff refuses: two of them with other ballots have one and the same ranking of the profile", async () => {
    const folder = folderOf({ "small.yaml": PROFILE, "own.csv": FIGURES, "dol.yaml": blank });
    const made = "review table dol.yaml --data own.csv --profile ./small.yaml --out a.json --quiet";
    expect((await runCli(made.split(" "), { cwd: folder })).code).toBe(0);
    for (const side of ["run.json", "2024"]) {
      const { code, out, err } = await runCli(["diff", "run.json", side], { cwd: folder });
      expect([code, out, err]).toEqual([2, "", expect.stringContaining("several reviewers' rankings")]);
    }
  });

  it("says what is missing of a command line", async () => {
    for (const [args, what] of [
      [["init"], "--reviewer"],
      [["table"], "none is named"],
      [["vote", "dol.yaml"], "“review vote”"],
      [["check", "gone.yaml"], "the ballot cannot be read"],
      [["check", "dol.yaml", "--reviewer", "DOL"], "--reviewer is of “review init”"],
      [["init", "--reviewer", "DOL", "--out", "dol.txt"], "a ballot is YAML"],
      // Else they would do nothing, without a word.
      [["init", "--reviewer", "DOL", "--first", "3"], "--first is of “review table”"],
      [["check", "dol.yaml", "--release"], "--release is of “review table”"],
      [["check", "dol.yaml", "--format", "json"], "--format is of “review table”"],
      [["check", "dol.yaml", "--out", "a.json"], "--out is of “review table”"],
      [["check", "dol.yaml", "--seed", "3"], "--seed is of “review table”"],
    ] as const) {
      const { code, err } = await review(...args);
      expect([code, err]).toEqual([2, expect.stringContaining(what)]);
    }
  });
});
