import { mkdirSync, readFileSync, renameSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Diff, diffSchema } from "../../src/model/documents/diff.ts";
import { notRemadeLines } from "../../src/report/diff.ts";
import { en } from "../../src/words/en/index.ts";
import { languages } from "../../src/words/index.ts";
import { folderOf, runCli } from "./run-cli.ts";

const json = async (cwd: string, ...args: string[]) => {
  const { code, out, err } = await runCli(["diff", ...args, "--format", "json"], { cwd });
  expect(code, err).toBe(0);
  const document = JSON.parse(out) as Diff;
  expect(diffSchema.safeParse(document)).toMatchObject({ success: true });
  for (const { country, change, causes } of document.countries) {
    if (change === null) continue;
    const sum = causes.reduce((total, { score }) => total + score, 0);
    expect(Math.abs(sum - change), country).toBeLessThan(1e-9);
  }
  return { document, err };
};
const of = ({ countries }: Diff, code: string) => countries.find(({ country }) => country === code)!;

const FIGURES =
  "country,indicator,year,value\nGHA,a.x,2020,40\nGHA,a.y,2020,80\nTGO,a.x,2020,50\nTGO,a.y,2020,60\n";
const profile = (weight: number) => `id: mine
tree:
  children:
    - {indicator: a.x, weight: ${weight}, normalise: {method: goalposts, from: 0, to: 100}}
    - {indicator: a.y, normalise: {method: goalposts, from: 0, to: 100}}
`;
const files = {
  "old.csv": FIGURES,
  "new.csv": FIGURES.replace("GHA,a.x,2020,40", "GHA,a.x,2020,60"),
  "one.yaml": profile(1),
  "three.yaml": profile(3),
};

/** Rankings with their records before and after, each in its folder: a page and a workbook would tell no more. */
async function reported(): Promise<string> {
  const cwd = folderOf(files);
  const report = (data: string, yaml: string, out: string) => {
    mkdirSync(join(cwd, out));
    const outs = ["csv", "json", "md"].flatMap((format) => ["--out", `${out}/ranking.${format}`]);
    return runCli(["rank", "--data", data, "--profile", `./${yaml}`, ...outs], { cwd });
  };
  expect(await report("old.csv", "one.yaml", "before")).toMatchObject({ code: 0 });
  expect(await report("new.csv", "three.yaml", "after")).toMatchObject({ code: 0 });
  return cwd;
}

// By hand: 60 before, 65 after; new data alone 70, new weights alone 50.
const BY_HAND = [
  { cause: "weights", score: -7.5 },
  { cause: "data:tidy", score: 12.5 },
];

describe("diff", () => {
  describe("says how far the two orders agree", () => {
    const by = (indicator: string) =>
      `id: by\ntree:\n  children:\n    - {indicator: ${indicator}, normalise: {method: goalposts, from: 0, to: 100}}\n`;
    // Ranked by x and by y: Ghana, Benin, Togo, Mali. Niger is ranked by x alone, Chad by y alone. By z everybody is level.
    const cwd = folderOf({
      "figures.csv":
        "country,a.x,a.y,a.z,a.back\nGHA,90,60,5,10\nBEN,70,80,5,20\nTGO,70,40,5,20\nMLI,50,40,5,30\nNER,80,,,\nTCD,,50,,\n",
      "x.yaml": by("a.x"),
      "y.yaml": by("a.y"),
      "z.yaml": by("a.z"),
      "back.yaml": by("a.back"),
    });
    const between = (one: string, other: string, ...args: string[]) =>
      runCli(["diff", `./${one}.yaml`, `./${other}.yaml`, "--data", "figures.csv", ...args], { cwd });
    const tau = async (one: string, other: string) =>
      (JSON.parse((await between(one, other, "--format", "json")).out) as Diff).tau;

    it("by Kendall's tau-b over those ranked on both sides", async () => {
      // Of the six pairs, Ghana-Togo, Ghana-Mali and Benin-Mali keep their order, Ghana-Benin turns, Benin-Togo is level by x and
      // Togo-Mali by y: (3 - 1) / √(5 · 5).
      expect(await tau("x", "y")).toBeCloseTo(0.4, 12);
      // The reverse order, ties and all.
      expect(await tau("x", "back")).toBe(-1);
      expect(await tau("x", "x")).toBe(1);
      // Nobody is told apart by z.
      expect(await tau("x", "z")).toBeNull();
    });

    it("on a terminal and in Markdown, with what becomes of ties", async () => {
      for (const format of ["table", "md"]) {
        const said = (await between("x", "y", "--format", format, "--notes")).out.replace(/\s+/gu, " ");
        expect(said).toContain(
          "For these, Kendall's tau of the two rankings is 0.40 (1: the same order; 0: no relation).",
        );
        expect(said).toContain("A pair that shares a rank in one of them counts neither way.");
        const level = (await between("x", "z", "--format", format, "--notes")).out.replace(/\s+/gu, " ");
        expect(level).toContain("For these, one of the two rankings tells no country from another.");
        expect(level).not.toContain("tau-b");
      }
    });

    it("and never rounds what is not the same order to 1", () => {
      const said = (value: number) => en.diff.rankingsAgree({ tau: value });
      expect(said(1)).toContain("is 1.00 (");
      expect(said(0.9997)).toContain("is above 0.99 (");
      expect(said(0.994)).toContain("is 0.99 (");
      expect(said(-0.9997)).toContain("is below \u22120.99 (");
    });
  });

  it("says the same of two (data, profile) pairs, of two recorded runs and of two rankings alone", async () => {
    const cwd = await reported();
    const given = ["old.csv", "new.csv", "--profile-before", "./one.yaml", "--profile-after", "./three.yaml"];
    for (const name of ["before", "after"])
      writeFileSync(join(cwd, `${name}.json`), readFileSync(join(cwd, name, "ranking.json")));
    for (const [basis, args] of [
      ["evidence", given],
      ["evidence", ["before", "after"]],
      ["evidence", ["before/run.json", "after/ranking.json"]],
      ["documents", ["before.json", "after.json"]],
      ["documents", ["before.json", "after/run.json"]],
    ] as const) {
      const { document } = await json(cwd, ...args);
      expect(document.basis, args.join(" ")).toBe(basis);
      expect(of(document, "GHA"), args.join(" ")).toMatchObject({
        rankBefore: 1,
        rankAfter: 1,
        scoreBefore: 60,
        scoreAfter: 65,
        causes: expect.arrayContaining(BY_HAND.map((one) => expect.objectContaining(one))),
      });
    }
  });

  it("says of two rankings alone what the evidence says too where goalposts moved, values came and went, and a node is new", {
    tags: "slow",
  }, async () => {
    const goalposts = (to: number) => `normalise: {method: goalposts, from: 0, to: ${to}}`;
    const cwd = folderOf({
      "old.csv": `${FIGURES}GHA,a.z,2020,30\nTGO,a.z,2020,70\nGHA,a.w,2020,10\nTGO,a.w,2020,20\n`,
      // Togo loses a.z; Ghana's a.x is another.
      "new.csv": `${FIGURES.replace("GHA,a.x,2020,40", "GHA,a.x,2020,44")}GHA,a.z,2020,30\nGHA,a.w,2020,10\nTGO,a.w,2020,20\n`,
      "before.yaml": `id: mine\ntree:\n  children:\n    - {indicator: a.x, ${goalposts(100)}}\n    - {indicator: a.y, ${goalposts(100)}}\n    - {indicator: a.z, ${goalposts(100)}}\n`,
      "after.yaml": `id: mine\ntree:\n  children:\n    - {indicator: a.x, ${goalposts(80)}}\n    - {indicator: a.y, ${goalposts(100)}}\n    - {indicator: a.z, ${goalposts(100)}}\n    - {indicator: a.w, ${goalposts(100)}}\n`,
    });
    for (const [data, yaml] of [
      ["old", "before"],
      ["new", "after"],
    ]) {
      const args = ["report", "--data", `${data}.csv`, "--profile", `./${yaml}.yaml`, "--out", yaml!];
      expect(await runCli(args, { cwd })).toMatchObject({ code: 0 });
      writeFileSync(join(cwd, `${yaml}.json`), readFileSync(join(cwd, yaml!, "ranking.json")));
    }
    const evidence = await json(cwd, "before", "after");
    const documents = await json(cwd, "before.json", "after.json");
    expect([evidence.document.basis, documents.document.basis]).toEqual(["evidence", "documents"]);
    for (const country of ["GHA", "TGO"]) {
      const [told, alone] = [of(evidence.document, country), of(documents.document, country)];
      const names = (one: typeof told) => one.causes.map(({ cause }) => cause).sort();
      expect(names(alone), country).toEqual(names(told));
      for (const { cause, score } of told.causes)
        expect(alone.causes.find((one) => one.cause === cause)!.score).toBeCloseTo(score, 9);
    }
    expect(
      of(documents.document, "TGO").causes.find(({ cause }) => cause === "data:tidy")!.values,
    ).toContainEqual(
      expect.objectContaining({
        indicator: "a.z",
        before: expect.objectContaining({ value: 70, file: "old.csv" }),
        after: null,
      }),
    );
  });

  it("takes a changed input's ranking as it was written, exits 1, and every document says so; without one it refuses", {
    tags: "slow",
  }, async () => {
    const cwd = await reported();
    writeFileSync(join(cwd, "old.csv"), FIGURES.replace("80", "81"));
    const stale = (...more: string[]) => runCli(["diff", "before", "after", ...more], { cwd });
    const document = diffSchema.parse(JSON.parse((await stale("--format", "json")).out));
    expect([document.basis, of(document, "GHA").scoreBefore]).toEqual(["documents", 60]);
    expect(document.notRemade).toEqual([
      {
        side: "before",
        label: "before",
        because: "changed",
        inputs: [
          { what: "data", name: "the evidence as a whole" },
          { what: "file", name: "old.csv" },
        ],
        message: expect.stringContaining("old.csv"),
      },
    ]);
    const says =
      /before is out of date\. Changed since it was written: data and data file old\.csv\. Its ranking is compared as it was written/u;
    for (const [format, before] of [
      ["table", /What moved from before to after\n! [^\n]*$/u],
      ["md", /^# What moved from before to after\n\n[^\n]*$/u],
      ["html", /<h1>.*<\/h1>/su],
    ] as const) {
      const { code, out, err } = await stale("--format", format, "--quiet");
      const plain = out.replace(/\s+/gu, " ").replaceAll("\\", "");
      expect([format, code, err]).toEqual([format, 1, expect.stringMatching(says)]);
      expect(plain).toMatch(says);
      // Nobody reads “Nothing moved” before it.
      expect(out.slice(0, out.indexOf("out of date"))).toMatch(before);
    }
    for (const [lang, said] of [
      [
        "fr",
        "before n’est plus à jour. Modifié depuis son écriture : données et fichier de données old.csv.",
      ],
      ["es", "before no está al día. Ha cambiado desde que se escribió: datos y archivo de datos old.csv."],
      [
        "pt",
        "before não está atualizado. Modificado desde que foi escrito: dados e arquivo de dados old.csv.",
      ],
      ["ru", "Запись before устарела. С тех пор, как она сделана, изменилось: данные и файл данных old.csv."],
      ["zh", "before已过时。生成之后有变动的是：数据和数据文件old.csv。"],
    ])
      expect((await stale("--format", "md", "--lang", lang!)).out.replace(/[\u00a0\u202f]/gu, " ")).toContain(
        said,
      );
    writeFileSync(join(cwd, "before", "ranking.json"), "{}");
    const refused = await runCli(["diff", "before", "after"], { cwd });
    expect(refused).toMatchObject({ code: 2, out: "", err: expect.stringContaining("old.csv") });
  });

  it("names of many changed inputs the first few", () => {
    const inputs = [1, 2, 3, 4, 5, 6, 7].map((i) => ({ what: "file" as const, name: `${i}.csv` }));
    const told = { side: "after", label: "r/run.json", because: "changed", inputs, message: "" } as const;
    expect(notRemadeLines({ notRemade: [told] }, en)[0]).toContain(
      "written: data file 1.csv, data file 2.csv, data file 3.csv, data file 4.csv and 3 more.",
    );
  });

  it("says the same of a record that was edited, and of a run that fails now", async () => {
    const cwd = await reported();
    const record = readFileSync(join(cwd, "after", "run.json"), "utf8");
    writeFileSync(join(cwd, "after", "run.json"), record.replace('"lang": "en"', '"lang": "fr"'));
    const edited = await runCli(["diff", "before", "after", "--format", "md"], { cwd });
    expect([edited.code, edited.out]).toEqual([
      1,
      expect.stringContaining("after was edited after it was written."),
    ]);
    writeFileSync(join(cwd, "after", "run.json"), record);
    writeFileSync(join(cwd, "new.csv"), "no table");
    const failed = await runCli(["diff", "before", "after", "--format", "md"], { cwd });
    expect([failed.code, failed.out]).toEqual([
      1,
      expect.stringContaining("The run of after could not be made again: "),
    ]);
    unlinkSync(join(cwd, "new.csv"));
    for (const { language } of languages) {
      const gone = await runCli(["diff", "before", "after", "--lang", language], { cwd });
      expect([gone.code, gone.err], language).toEqual([1, expect.stringMatching(/\(new\.csv\)[.。]/u)]);
    }
    // Of a record on both sides it is said once.
    const itself = await runCli(["diff", "after", "after"], { cwd });
    for (const told of [itself.err, itself.out.replace(/\s+/gu, " ")])
      expect(told.split("could not be made again").length - 1).toBe(1);
    // A ranking without a record beside it is compared as it is: nothing of it is out of date.
    renameSync(join(cwd, "after", "ranking.json"), join(cwd, "alone.json"));
    expect(await runCli(["diff", "before", "alone.json"], { cwd })).toMatchObject({ code: 0 });
  });

  it("compares years and profiles of the shipped snapshot, every country's causes summing to its change", {
    tags: "slow",
  }, async () => {
    const { document } = await json("/", "2022", "2023");
    expect(document.before.dataset.asOf).toBe(2022);
    const niger = of(document, "NER");
    // After the coup of July 2023 Freedom House lowered Niger's political rights from 23 to 6.
    expect(niger.causes.find(({ cause }) => cause === "as-of:fiw")!.values).toContainEqual(
      expect.objectContaining({
        indicator: "fiw.pr",
        before: expect.objectContaining({ value: 23 }),
        after: expect.objectContaining({ value: 6 }),
      }),
    );
    expect(of(document, "TCD").status).toMatchObject({
      causes: [{ cause: "as-of:tip", share: expect.closeTo(1, 12) }],
    });
    // The data are the same on both sides: whatever moved, the year let in or left out, of a country's own or of others.
    const ofOthers = ["others", "candidates"];
    expect(
      document.causes.filter(({ cause }) => !cause.startsWith("as-of:") && !ofOthers.includes(cause)),
    ).toEqual([]);
    for (const { rankBefore, rankAfter, ...one } of document.countries) {
      if (rankBefore === null || rankAfter === null) continue;
      const moved =
        one.overtakenBy.length + one.enteredAhead.length - one.overtook.length - one.leftAhead.length;
      expect(moved, one.country).toBe(rankAfter - rankBefore);
    }
    const profiles = await json("/", "cpc", "equal");
    expect(profiles.document.causes.every(({ cause }) => !/data:|as-of:/u.test(cause))).toBe(true);
  });

  it("writes Markdown for a comment, in which text from files opens nothing", async () => {
    const cwd = folderOf({ ...files, "<b>.csv": files["new.csv"] });
    const { out } = await runCli(
      ["diff", "old.csv", "<b>.csv", "--profile", "./one.yaml", "--format", "md"],
      { cwd },
    );
    expect(out).toContain("&lt;b&gt;.csv");
    expect(out).toMatch(/\| Ghana \(GHA\) \| 1 \| \+10\.0 \| own table data \+10\.0 \|/u);
    expect(out.match(/<(?!\/?(?:details|summary)>)/gu)).toBeNull();
  });

  it("calls own tables of two layouts by their layouts", async () => {
    const tidy = "country,indicator,year,value\nGHA,a.x,2020,40\nTGO,a.x,2020,50\n";
    const wide = "country,year,a.y\nGHA,2020,80\nTGO,2020,60\n";
    const old = folderOf({ "tidy.csv": tidy, "wide.csv": wide });
    const now = folderOf({ "tidy.csv": tidy.replace("40", "60"), "wide.csv": wide.replace("80", "92.5") });
    const both = "country,year,a.x,a.y\nGHA,2020,60,80\nTGO,2020,50,60\n";
    const cwd = folderOf({ ...files, "both.csv": both });
    const { out } = await runCli(
      ["diff", old, now, "--profile", "./one.yaml", "--format", "md", "--countries", "Ghana"],
      { cwd },
    );
    // By hand: half of 60 - 40, and half of 92.5 - 80.
    expect(out).toContain(
      "of which own table data (one row a figure) +10.0, own table data (one column an indicator) +6.3.",
    );
    expect(out).toMatch(/^- own table data \(one row a figure\): \+10\.0 points for Ghana alone$/mu);
    // Of one layout before, of another after: the sources of both sides are told apart.
    const { document } = await json(cwd, "old.csv", "both.csv", "--profile", "./one.yaml");
    expect(document.causes.map(({ title }) => title)).toEqual(["data of Own table, one column an indicator"]);
  });

  it("says which flags were raised and cleared, of the ranked on both sides and of nobody else", async () => {
    const flag = (id: string, bound: string, effect = "flag") =>
      `  - {id: ${id}, title: {en: Has ${id}}, when: {indicator: a.x, ${bound}}, effect: ${effect}}\n`;
    const cwd = folderOf({
      ...files,
      // Of a.x Ghana has 40, then 60; Togo 50 both times.
      "before.yaml": `${profile(1)}gates:\n${flag("little", "below: 45")}${flag("some", "above: 45")}`,
      "after.yaml": `${profile(1)}gates:\n${flag("little", "below: 45")}${flag("some", "above: 45", "exclude")}`,
    });
    const { document } = await json(cwd, "old.csv", "new.csv", "--profile", "./before.yaml");
    const title = (id: string) => ({ id, title: `Has ${id}` });
    expect(of(document, "GHA").flags).toEqual({ raised: [title("some")], cleared: [title("little")] });
    expect(of(document, "TGO")).not.toHaveProperty("flags");
    const told = async (...args: string[]) =>
      (await runCli(["diff", "old.csv", "new.csv", "--profile", "./before.yaml", ...args], { cwd })).out;
    expect(await told("--notes")).toMatch(
      /Whose flags changed\n {2}Has some: raised for Ghana \(GHA\)\n {2}Has little: no longer raised for Ghana \(GHA\)\n/u,
    );
    expect(await told("--format", "md")).toContain("- Has some: raised for Ghana (GHA)\n");
    expect(await told("--countries", "GHA")).toMatch(
      /Newly\s+flagged:\s+Has\s+some\.\s+No\s+longer\s+flagged:\s+Has\s+little\./u,
    );
    const excluded = await json(cwd, "./before.yaml", "./after.yaml", "--data", "old.csv");
    expect(of(excluded.document, "TGO")).toMatchObject({ statusAfter: "excluded" });
    expect(of(excluded.document, "TGO")).not.toHaveProperty("flags");
  });

  it("tells a country in full on demand", async () => {
    const cwd = folderOf(files);
    const { out } = await runCli(
      ["diff", "old.csv", "new.csv", "--profile", "./one.yaml", "--countries", "Ghana"],
      { cwd },
    );
    expect(out).toContain("Ghana (GHA) stays 1st: +10.0 points, of which own table data +10.0.");
    expect(out).toContain("a.x: 40 (2020) → 60 (2020)");
  });

  it("says joint of a shared rank, and of evidence that came or went that it did", async () => {
    const cwd = folderOf({
      ...files,
      // Togo (60 + 60) / 2 = 60 stands level with Ghana's (40 + 80) / 2.
      "level.csv": FIGURES.replace("TGO,a.x,2020,50", "TGO,a.x,2020,60"),
      "less.csv": FIGURES.replace("TGO,a.y,2020,60\n", ""),
    });
    const told = async (...args: string[]) => {
      const { out } = await runCli(["diff", ...args, "--profile", "./one.yaml"], { cwd });
      return out.replace(/\s+/gu, " ");
    };
    expect(await told("old.csv", "level.csv", "--countries", "TGO")).toContain(
      "Togo (TGO) goes from 2nd to joint 1st (2 countries): +5.0 points",
    );
    expect(await told("level.csv", "old.csv")).toMatch(/Togo =1 → 2 /u);
    expect(await told("less.csv", "old.csv")).toContain("own table data (newly assessed) +5.0");
    expect(await told("old.csv", "less.csv")).toContain("own table data (no longer assessed) −5.0");
  });

  it("compares ranks alone where the two sides' scores do not run over the same scale, and says so", async () => {
    const cwd = folderOf({
      ...files,
      // Togo 55, Ghana 60 of 100; by a.x alone on 0 to 20 Togo has 10 and Ghana 8.
      "short.yaml": `${profile(1)
        .replace("id: mine", "id: short\nscale: [0, 20]")
        .replace(/.*a\.y.*\n/u, "")}`,
    });
    const sides = ["./one.yaml", "./short.yaml", "--data", "old.csv"];
    const { document } = await json(cwd, ...sides);
    expect([document.scale, document.before.scale, document.after.scale]).toEqual([null, [0, 100], [0, 20]]);
    expect(document.causes).toEqual([]);
    expect(of(document, "GHA")).toMatchObject({
      rankBefore: 1,
      rankAfter: 2,
      scoreBefore: 60,
      scoreAfter: 8,
      change: null,
      causes: [],
    });
    for (const format of ["table", "md"]) {
      const { out } = await runCli(["diff", ...sides, "--format", format], { cwd });
      const said = out.replace(/\s+/gu, " ").replaceAll("\\", "");
      // One pair, and it turned.
      const agree =
        "For these, Kendall's tau of the two rankings is \u22121.00 (1: the same order; 0: no relation).";
      expect(said, format).toContain(
        `Of the 2 ranked in both, 2 changed rank. ${agree} Scores are not compared: they run from 0 to 100 before and from 0 to 20 after.`,
      );
      expect(said.replace(agree, ""), format).not.toMatch(/[−+]\d|points|changed score/u);
      expect(said, format).toMatch(/Ghana( \(GHA\) \|)? 1 → 2/u);
    }
    const { out } = await runCli(["diff", ...sides, "--countries", "Ghana"], { cwd });
    expect(out.replace(/\s+/gu, " ")).toContain(
      "Ghana (GHA) goes from 1st to 2nd; 1 (Togo) passed it. Its scores, 60.0 before and 8.0 after, are on different scales.",
    );
  });

  it("compares ranks alone where one side's scores are wins less losses", async () => {
    const cwd = folderOf(files);
    for (const [file, method] of [
      ["mean.json", []],
      ["wins.json", ["--method", "copeland"]],
    ] as const)
      await runCli(["rank", "--data", "old.csv", "--profile", "./one.yaml", ...method, "--out", file], {
        cwd,
      });
    const { document } = await json(cwd, "mean.json", "wins.json");
    expect(document.scale).toBeNull();
    expect(document.countries.map(({ change }) => change)).toEqual([null, null]);
    expect(document.notes.join(" ")).toContain("Only the second ranking is by Copeland's method");
  });

  it("refuses what is no side, what could be two, and options that would be passed over", async () => {
    const twice = '{"document": "shortlist/ranking/1", "rows": [], "rows": []}';
    const cwd = folderOf({ ...files, equal: "country,indicator,value\n", "twice.json": twice });
    const said = async (...args: string[]) => {
      const { code, out, err } = await runCli(["diff", ...args], { cwd });
      expect([code, out]).toEqual([2, ""]);
      return err;
    };
    expect(await said("cpc", "nowhere")).toMatch(/“nowhere” is no file, folder, year or shipped profile/u);
    expect(await said("cpc", "equal")).toMatch(/is a profile and also a file here\n {2}Write \.\/equal/u);
    expect(await said("twice.json", "old.csv")).toMatch(/the key "rows" stands twice in one object/u);
    expect(await said("2022", "2023", "--as-of-before", "2020")).toMatch(
      /--as-of-before has nothing to apply to/u,
    );
    expect(await said("old.csv", "new.csv", "--data", "old.csv")).toMatch(/--data has nothing to apply to/u);
  });
});

describe("a flag whose list has ended", () => {
  it("is not known any more, and not cleared, in every language", {
    tags: "slow",
    timeout: 60_000,
  }, async () => {
    const list = JSON.parse(readFileSync("data/lists/child-soldiers.json", "utf8"));
    const until: string = list.exhaustive.at(-1).until;
    const told = async (lang: string) =>
      (await runCli(["diff", "2024", "2025", "--format", "md", "--lang", lang])).out.replaceAll("\\", "");
    const english = await told("en");
    const [line] = english.split("\n").filter((one) => one.includes("Child Soldiers Prevention Act list:"));
    expect(line).toContain("not known any more for Cameroon (CMR)");
    expect(until).toBe("2025-09-30");
    expect(line).toContain("(the list ended on 30 September 2025; no later list is available)");
    expect(line).not.toContain("no longer raised");
    // A figure of 2014 is too old in 2025: nothing later came.
    expect(english).toMatch(/Moldova \(MDA\) \| 7 → 16 \|.*\| ilab data \(now too old\) /u);
    // Nor is it raised anew where nothing was known before.
    expect(english).toContain(
      "Failed demonstrably against narcotics: raised for Bolivia (BOL), not known before (",
    );
    const day = until.split("-").reverse();
    for (const [lang, text] of [
      ["fr", `liste valable jusqu’au ${day.join("/")} ; aucune liste ultérieure`],
      ["es", `lista vigente hasta el ${day.join("/")}; no hay ninguna posterior`],
      ["pt", `lista válida até ${day.join("/")}; não há lista posterior`],
      ["ru", `список действовал по ${day.join(".")}; более позднего списка нет`],
      ["zh", `名单截至${day[2]}年${Number(day[1])}月${Number(day[0])}日；没有后续名单`],
    ] as const)
      expect((await told(lang)).replaceAll(/[\u00a0\u202f]/gu, " "), lang).toContain(text);
  });
});
