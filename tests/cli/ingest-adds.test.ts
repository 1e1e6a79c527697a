import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { en } from "../../src/words/en/index.ts";
import { folderOf, runCli } from "./run-cli.ts";

const table = (...rows: string[]) => `country,indicator,year,value\n${rows.join("\n")}\n`;
const CPI = table("Ghana,cpi.score,2022,43", "Ghana,cpi.score,2023,43", "Togo,cpi.score,2023,31");

/** What a snapshot holds, but for the names under which it was made. */
const holds = (folder: string) => {
  const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
  const files = manifest.files.map(({ name }: { name: string }) => name).sort();
  return { evidence: manifest.sha256, latest: manifest.latest, inputs: manifest.inputs, files };
};
const conflictsOf = (folder: string) =>
  readdirSync(folder)
    .filter((name) => /^(?:conflicts|unsettled)\./u.test(name))
    .map((name) => readFileSync(join(folder, name), "utf8"));
const paths = (folder: string) => holds(folder).inputs.map(({ path }: { path: string }) => path);

describe("ingest into a folder that holds a snapshot", () => {
  let cwd: string;
  const ingest = async (into: string, files: Record<string, string>, ...options: string[]) => {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);
    return runCli(["ingest", ...Object.keys(files), "--into", into, ...options], { cwd });
  };
  beforeAll(() => {
    cwd = folderOf({});
  });

  it("keeps the rest, and says per source what was added and kept", async () => {
    await ingest("keeps", { "cpi.csv": CPI });
    const { code, err } = await ingest("keeps", { "wide.csv": "Country,Own Index\nGhana,3\nTogo,4\n" });
    expect(code).toBe(0);
    expect(paths(join(cwd, "keeps"))).toEqual(["cpi.csv", "wide.csv"]);
    expect(err).toMatch(/^ {2}your own tables +added wide\.csv; kept 1 file; figures: 2 new$/mu);
    const { out } = await runCli(["rank", "--data", "keeps", "--format", "json"], { cwd });
    expect(JSON.parse(out).dataset.asOf).toBe(2023);
  });

  it("says that figures are in dispute, and not that a file was replaced, where an added file disagrees", async () => {
    await ingest("dispute", { "one.csv": table("Ghana,a.b,2022,43", "Togo,a.b,2022,30") });
    const { err } = await ingest("dispute", { "two.csv": table("Ghana,a.b,2022,42", "Peru,c.d,2022,30") });
    expect(err).toMatch(/^ {2}your own tables +added two\.csv; kept 1 file; figures: 1 new, 1 in dispute$/mu);
    expect(err).toContain("In dispute: ");
    expect(err).not.toMatch(/\bgone\b|Gone:/u);
  });

  it("says how many figures of one's own tables have no year", async () => {
    const { err } = await ingest("undated", { "u.csv": "Country,Own Index\nGhana,3\nTogo,4\n" });
    expect(err).toContain(en.ingested.undated({ n: 2 }));
    const dated = await ingest("dated", { "d.csv": table("Ghana,a.b,2022,43") });
    expect(dated.err).not.toContain("have no year");
  });

  it("starts afresh under --replace", async () => {
    await ingest("afresh", { "cpi.csv": CPI });
    await ingest("afresh", { "other.csv": table("Peru,fiw.pr,2023,30") }, "--replace");
    expect(paths(join(cwd, "afresh"))).toEqual(["other.csv"]);
  });

  it("takes a file of the same name that has some of its figures in place of it, and says what is gone", async () => {
    await ingest("corrected", { "mine.csv": CPI });
    const { err } = await ingest("corrected", {
      "mine.csv": table("Ghana,cpi.score,2022,43", "Ghana,cpi.score,2023,44", "Peru,cpi.score,2023,33"),
    });
    expect(err).toMatch(/^ {2}your own tables +replaced mine\.csv; figures: 1 new, 1 changed, 1 gone$/mu);
    expect(err).toContain("Gone: the file that was replaced had these figures");
    expect(paths(join(cwd, "corrected"))).toEqual(["mine.csv"]);
    await ingest("corrected-afresh", { "mine.csv": readFileSync(join(cwd, "mine.csv"), "utf8") });
    expect(holds(join(cwd, "corrected"))).toEqual(holds(join(cwd, "corrected-afresh")));
  });

  it.each([
    ["--as-of", "2022"],
    ["--from", "2024"],
  ])(
    "says that figures are gone since %s leaves their years out, where no file was replaced",
    async (...years) => {
      const into = `years${years.join("")}`;
      const figures = ["Ghana,a.b,2020,43", "Ghana,a.b,2023,44", "Ghana,a.b,2025,45"];
      await ingest(into, { "had.csv": table(...figures) });
      const { code, err } = await ingest(into, { "new.csv": table("Peru,a.b,2022,30") }, ...years);
      expect([code, err]).toEqual([0, expect.stringMatching(/figures: 1 new, [12] gone$/mu)]);
      expect(err.replace(/\s+/gu, " ")).toContain(en.ingested.goneByYears);
      expect(err).not.toContain("replaced");
    },
  );

  it("refuses years between which there is none, and keeps what is there", async () => {
    await ingest("no-years", { "had.csv": CPI });
    const { code, err } = await ingest("no-years", { "new.csv": CPI }, "--from", "2024", "--as-of", "2023");
    expect([code, err.split("\n")[0]]).toEqual([
      2,
      "error: --from 2024 is after --as-of 2023: between them lies no year",
    ]);
    expect(paths(join(cwd, "no-years"))).toEqual(["had.csv"]);
  });

  it("takes a corrected file in place of one whose only figure in common was in dispute with itself", async () => {
    const torn = ["Ghana,cpi.score,2023,43", "Ghana,cpi.score,2023,44"];
    await ingest("torn", { "torn.csv": table(...torn, "Peru,cpi.score,2023,33") });
    const { err } = await ingest("torn", { "torn.csv": table("Ghana,cpi.score,2023,43") });
    expect(err).toMatch(/replaced torn\.csv; figures: 1 new, 1 gone$/mu);
    expect(paths(join(cwd, "torn"))).toEqual(["torn.csv"]);
    const files = readdirSync(join(cwd, "torn")).filter((name) => /^(?:open|problems)\./u.test(name));
    expect(files).toEqual([]);
  });

  it("names a file once, whatever its layout was before", async () => {
    await ingest("relaid", { "mine.csv": table("Ghana,cpi.score,2023,43") });
    const { err } = await ingest("relaid", { "mine.csv": "Country,Year,cpi.score\nGhana,2023,44\n" });
    expect(err.match(/mine\.csv/gu)).toHaveLength(1);
    expect(err).toMatch(/^ {2}your own tables +replaced mine\.csv; figures: 1 changed$/mu);
  });

  it("keeps a file of the same name that has none of its figures, told apart by its folder", async () => {
    const said: string[] = [];
    for (const [year, value] of [
      ["2022", 31],
      ["2023", 32],
    ]) {
      mkdirSync(join(cwd, String(year)));
      writeFileSync(join(cwd, String(year), "x.csv"), table(`Ghana,cpi.score,${year},${value}`));
      const { err } = await runCli(["ingest", join(String(year), "x.csv"), "--into", "yearly"], { cwd });
      said.push(err);
    }
    expect(said[0]).not.toContain("of the same name");
    expect(said[1]).toContain("file of the same name: 2023/x.csv next to x.csv.");
    expect(said[1]).toContain("--replace");
    expect(paths(join(cwd, "yearly"))).toEqual(["2023/x.csv", "x.csv"]);
  });

  it("gives what all files at once would give, in whichever order they come", async () => {
    const files = {
      "a.csv": CPI,
      "b.csv": table("Ghana,cpi.score,2023,44", "Peru,cpi.score,2023,33"),
      "c.csv": table("Ghana,cpi.score,2023,43", "Peru,fiw.pr,2023,30"),
    };
    await ingest("at-once", files);
    const names = Object.keys(files) as (keyof typeof files)[];
    for (const order of [names, names.toReversed()]) {
      const into = `one-by-one-${order[0]}`;
      for (const name of order) await ingest(into, { [name]: files[name] });
      expect(holds(join(cwd, into))).toEqual(holds(join(cwd, "at-once")));
    }
  });

  it("takes a disagreement back up when one of the files is corrected: the other's figure is still known", async () => {
    await ingest("settling", {
      "one.csv": table("Ghana,cpi.score,2023,43"),
      "two.csv": table("Ghana,cpi.score,2023,42"),
    });
    const still = await ingest("settling", { "one.csv": table("Ghana,cpi.score,2023,41") }, "--strict");
    expect([still.code, still.err]).toEqual([1, expect.stringContaining("is 41 (one.csv")]);
    const { code, err } = await ingest(
      "settling",
      { "one.csv": table("Ghana,cpi.score,2023,42") },
      "--strict",
    );
    expect([code, err]).toEqual([0, expect.not.stringContaining("disagreement")]);
    expect(conflictsOf(join(cwd, "settling"))).toEqual([]);
  });

  it("says no warning of what the snapshot holds a second time, and no name of it", async () => {
    await ingest("quietly", {
      "odd.csv": table("Ghana,cpi.score,2023,43", "Atlantis,cpi.score,2023,1", "Togo,cpi.score,2023,x"),
    });
    const { err } = await ingest("quietly", { "more.csv": table("Peru,cpi.score,2023,33") });
    expect(err).not.toMatch(/Atlantis|bad-number/u);
    const { out } = await runCli(["audit", "--data", "quietly", "--format", "json"], { cwd });
    expect(out).toContain("Atlantis");
  });

  it("shows under --dry-run what would become of it, and writes nothing", async () => {
    await ingest("dry", { "cpi.csv": CPI });
    const before = holds(join(cwd, "dry"));
    const { out } = await ingest("dry", { "new.csv": table("Peru,cpi.score,2023,33") }, "--dry-run");
    expect(out).toMatch(/your own tables +added new\.csv; kept 1 file; figures: 1 new/u);
    expect(holds(join(cwd, "dry"))).toEqual(before);
  });

  it("refuses a snapshot that was damaged, and replaces one when told", async () => {
    await ingest("damaged", { "cpi.csv": CPI });
    writeFileSync(join(cwd, "damaged", "manifest.json"), '{"document":"shortlist/snapshot/1"');
    const { code, err } = await ingest("damaged", { "new.csv": table("Peru,cpi.score,2023,33") });
    expect([code, err]).toEqual([2, expect.stringContaining("--replace")]);
    expect((await ingest("damaged", { "new.csv": table("Peru,cpi.score,2023,33") }, "--replace")).code).toBe(
      0,
    );
    expect(paths(join(cwd, "damaged"))).toEqual(["new.csv"]);
  });
});

describe("ingest of a snapshot", () => {
  it("reads it as one, with its files, places and disagreements, beside others", async () => {
    const cwd = folderOf({
      "a.csv": CPI,
      "b.csv": table("Ghana,cpi.score,2023,44"),
      "new.csv": table("Peru,cpi.score,2023,33"),
    });
    await runCli(["ingest", "a.csv", "b.csv", "--into", "data"], { cwd });
    const { code } = await runCli(["ingest", "data", "new.csv", "--into", "other"], { cwd });
    expect(code).toBe(0);
    await runCli(["ingest", "a.csv", "b.csv", "new.csv", "--into", "at-once"], { cwd });
    expect(holds(join(cwd, "other"))).toEqual(holds(join(cwd, "at-once")));
    expect(conflictsOf(join(cwd, "other"))).toEqual(conflictsOf(join(cwd, "at-once")));
  });

  it("takes the one that is added to for what it is when it is named as input too", async () => {
    const cwd = folderOf({ "a.csv": CPI, "new.csv": table("Peru,cpi.score,2023,33") });
    await runCli(["ingest", "a.csv", "--into", "data"], { cwd });
    expect((await runCli(["ingest", "data", "new.csv", "--into", "data"], { cwd })).code).toBe(0);
    expect(paths(join(cwd, "data"))).toEqual(["a.csv", "new.csv"]);
  });

  it("knows the shipped one by its word", { tags: "slow" }, async () => {
    const cwd = folderOf({ "new.csv": table("Ghana,my.index,2023,33") });
    const { code, err } = await runCli(["ingest", "shipped", "new.csv", "--into", "mine"], { cwd });
    const { sources } = JSON.parse(readFileSync("data/manifest.json", "utf8"));
    const ids = sources.map(({ id }: { id: string }) => id).filter((id: string) => id !== "derived");
    expect(code, err).toBe(0);
    const [, kept] = /Unchanged: ([\s\S]*?)\n\S/u.exec(err)!;
    expect(kept!.match(/[\w-]+/gu)).toEqual(expect.arrayContaining(ids));
    expect(err).toMatch(/your own tables +added new\.csv; figures: 1 new/u);
  });
});
