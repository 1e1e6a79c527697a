import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { inspectionSchema } from "../../src/model/documents/reading.ts";
import { makeXls } from "../tables/xls-fixture.ts";
import { folderOf, runCli } from "./run-cli.ts";

const FILES = {
  "scores.csv":
    "Scores of 2017\n\nLand;Punkte 2017;Jahr\nGhana;40;2017\nKenia;28;2017\nÖsterreich;75;2017\nAtlantis;1;2017\n",
  "tidy.csv": "country,indicator,year,value\nGhana,cpi.score,2022,43\nKenya,cpi.score,2023,31\n",
  "bare.csv": "Ghana,43\nKenya,31\nBenin,41\n",
  "odd.csv": "Land,Wert\n\u001b[31mGhana,1\nKenia,2\n\u202eTogo,3\n",
  "sexes.csv": "Land;Geschlecht;Jahr;Quote\nGhana;f;2017;40\nGhana;m;2017;50\nKenia;f;2017;28\n",
  "tiers.csv": "country,indicator,year,value\nGhana,tip.tier,2023,Tier2\nGhana,tip.tier,2022,1\n",
  "one.csv": "country,indicator,value\nGhana,cpi.score,43\nGhana,fiw.pr,30\n",
  "field.csv":
    'Country,"Programmes (0-100)",CPI 2025,Remarks\nGhana,85,43*,strong\nKorea,80,41,\nTogo,70,32,\nPeru,60,31,\n,,,\n* provisional,,,\n',
  "own.csv": "Country,x.need,x.law\nGhana,85,43\nTogo,70,32\n",
  "around.csv":
    "One,,\nTwo,,\nThree,,\nFour,,\nCountry,x.need,x.law\nGhana,85,43\nTogo,70,32\n,,\nSource: embassies,,\n",
  "empty.csv": "",
  "secret.xls": makeXls([{ name: "S", rows: [["Country", "Score"]] }], { encrypted: true }),
  "many.json": JSON.stringify({
    meta: { by: "x" },
    rows: [
      { land: "Ghana", v: 1 },
      { land: "Kenya", v: 2 },
    ],
  }),
};
const folder = folderOf(FILES);
const at = (name: keyof typeof FILES) => join(folder, name);
const inspect = (...args: string[]) => runCli(["inspect", ...args], { cwd: folder });

describe("inspect", () => {
  it("gives the command that says which indicators a table's columns hold, with those that their titles name", async () => {
    const { out } = await inspect("field.csv");
    expect(out.trimEnd().split("\n").at(-1)).toBe(
      '  shortlist ingest field.csv --into mine --country-column Country --value "Programmes (0-100)=<indicator>" --value "CPI 2025=cpi.score" --year <year>',
    );
    // Who writes ids of indicators means them.
    expect((await inspect("own.csv")).out).not.toContain("--country-column");
  });

  it("is named by rank where a table has nothing that the profile uses", { tags: "slow" }, async () => {
    const { err } = await runCli(["rank", "--draws", "0", "--data", "shipped", at("field.csv")]);
    expect(err).toMatch(
      /uses nothing in this table: CPI 2025.*“shortlist inspect <file>” gives the command/u,
    );
  });

  it("shows every line around a table with --notes", async () => {
    const { out } = await inspect("around.csv", "--notes");
    for (const text of ["One", "Two", "Three", "Four", "Source: embassies"])
      expect(out).toContain(`“${text}”`);
    expect(out).not.toContain("and 1 more");
  });

  it("names what an unknown name may be once, and how sure it is of a table of one's own with --notes alone", async () => {
    const { out } = await inspect("field.csv");
    expect(out).toContain("“Korea” (line 3, column 1; near South Korea or North Korea)");
    expect(out).toContain("Unknown: “Korea”.");
    expect(out).not.toContain("confidence");
    const { out: whole } = await inspect("field.csv", "--notes");
    expect(whole.replace(/\s+/gu, " ")).toContain("confidence 0.1.");
  });

  it("says what a file is, how it was read, what would be taken from it, and what is odd", async () => {
    const { out, err, code } = await inspect("tidy.csv");
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("tidy.csv: delimited text");
    expect(out).toContain("encoding utf-8; cells separated by commas; no quotes");
    expect(out).toContain("Own table, one row a figure (tidy)");
    expect(out).toContain("2 observations of 2 countries, 2022–2023: cpi.score");
    expect(out.replaceAll(/\s+/gu, " ")).toContain(
      "Own table, one column an indicator (wide) recognises it too, with confidence 0.1; tidy is surer and is used.",
    );
    expect(out).toContain("2 rows of 4 columns; header on line 1");
    expect(out).toContain("Nothing odd was found.");
  });

  it("does not call a file free of oddities from which nothing is taken", async () => {
    const twice = [
      "country,year,kind,amount",
      "GHA,2020,a,1",
      "GHA,2020,b,2",
      "TGO,2020,a,3",
      "TGO,2020,b,4",
    ];
    const cwd = folderOf({ "twice.csv": `${twice.join("\n")}\n` });
    const { out } = await runCli(["inspect", "twice.csv"], { cwd });
    expect(out).toContain("It gives no figures");
    expect(out).not.toContain("Nothing odd was found");
  });

  it("prints json that its schema holds, whatever the file", async () => {
    for (const name of ["scores.csv", "tidy.csv", "bare.csv", "odd.csv", "many.json"] as const) {
      const { out, code } = await inspect(at(name), "--format", "json");
      expect(code).toBe(0);
      const document = inspectionSchema.parse(JSON.parse(out));
      expect(document).toMatchObject({ document: "shortlist/inspection/1", file: name });
    }
  });

  it("prints the fields of the contract, null where a file has no such thing", async () => {
    const { out } = await inspect("scores.csv", "--format", "json");
    expect(JSON.parse(out)).toMatchObject({
      format: "csv",
      encoding: "utf-8",
      delimiter: ";",
      quote: null,
      source: null,
      tables: [
        {
          name: "",
          hidden: false,
          headerRows: [["Land", "Punkte 2017", "Jahr"]],
          columns: ["Land", "Punkte 2017", "Jahr"],
          rows: [
            ["Ghana", 40, 2017],
            ["Kenia", 28, 2017],
            ["Österreich", 75, 2017],
            ["Atlantis", 1, 2017],
          ],
          notes: ["Scores of 2017"],
          notePlaces: ["line 1, column 1"],
        },
      ],
      tree: null,
    });
    const tree = JSON.parse((await inspect("many.json", "--format", "json")).out);
    expect(tree).toMatchObject({ delimiter: null, quote: null });
  });

  it("lists the categories of an indicator, and the nearest one, beside figures too", async () => {
    const { out } = await inspect("tiers.csv");
    expect(out.replaceAll(/\s+/gu, " ")).toMatch(
      /"Tier2", which is none of .*Tier 1; did you mean "Tier 2"\?/u,
    );
    expect(out).not.toContain("not a number");
  });

  it("knows the column of a table of one country, and says that its figures have no year", async () => {
    const { out } = await inspect("one.csv");
    expect(out).toContain("2 observations of 1 country");
    expect(out).toContain("Countries: column “country”; its one name is known.");
    expect(out).toContain("None has a year");
    expect((await inspect("tidy.csv")).out).not.toMatch(/have no year|has a year/u);
  });

  it("lets its command choose one kind of rows where a column makes several of a country and year", async () => {
    const { out } = await inspect("sexes.csv");
    expect(out).toContain('Take the rows of one kind: --where "Geschlecht=f"');
  });

  it("shows a command for a table that nothing recognises, and it works once it is completed", async () => {
    const { out } = await inspect("scores.csv");
    expect(out).toContain("No source recognises this file");
    const line = out
      .split("\n")
      .find((one) => one.includes("--country-column"))!
      .trim();
    expect(line).toBe(
      'shortlist ingest scores.csv --dry-run --country-column Land --value "Punkte 2017=<indicator>" --year-column Jahr',
    );
    const args = [...line.matchAll(/"([^"]*)"|(\S+)/gu)].map(([, quoted, plain]) => quoted ?? plain!);
    const read = await runCli(
      [...args.slice(1).map((arg) => arg.replace("<indicator>", "cpi.score")), "--format", "json"],
      { cwd: folder },
    );
    expect(read.code).toBe(0);
    expect(
      JSON.parse(read.out).observations.map((one: Record<string, unknown>) => [
        one.country,
        one.value,
        one.year,
      ]),
    ).toEqual([
      ["AUT", 75, 2017],
      ["GHA", 40, 2017],
      ["KEN", 28, 2017],
    ]);
  });

  it("names columns by position in that command where the table has no header", async () => {
    const { out } = await inspect("bare.csv");
    expect(out).toContain('--country-column "#1" --value "#2=<indicator>" --year <year>');
    expect(out).toContain("3 rows of 2 columns; no header");
  });

  it("shows as many rows as --rows says, none for 0", async () => {
    const shown = async (...args: string[]) => (await inspect("scores.csv", ...args)).out;
    expect(await shown()).toContain("Österreich");
    expect(await shown("--rows", "2")).toMatch(/Kenia.*\n.*2 more rows/u);
    expect(await shown("--rows", "2")).not.toContain("Österreich");
    expect(await shown("--rows", "0")).not.toContain("Kenia ");
  });

  it("tells which few words a column has that its first rows do not show, and nothing of other columns", async () => {
    const kinds = ["Female", "Male", "Total"];
    const rows = ["Ghana", "Togo", "Peru"].flatMap((country, c) =>
      kinds.map((sex, i) => `${country},${sex},r${c}${i},${i < 2 || c === 1 ? "low" : ""},${c + i}`),
    );
    const cwd = folderOf({ "sex.csv": `country,Sex,Row,Sparse,value\n${rows.join("\n")}\n` });
    const of = async (...args: string[]) =>
      (await runCli(["inspect", "sex.csv", ...args], { cwd })).out.replace(/\s+/gu, " ");
    expect(await of("--notes")).toContain(
      "Few words distinguish the rows, and --where takes them: “Sex”: “Female”, “Male”, “Total”. ",
    );
    // All of them are to be seen.
    expect(await of("--notes", "--rows", "9")).not.toContain("--where takes them");
  });

  it("tells which countries are not known", async () => {
    expect((await inspect("scores.csv")).out).toContain(
      "column “Land”; 3 of 4 names are known. Unknown: “Atlantis”",
    );
  });

  it("refuses what cannot be read with exit 2, an empty stdout and the way out", async () => {
    for (const name of ["empty.csv", "secret.xls"] as const) {
      const { out, err, code } = await inspect(name, "--format", "json");
      expect([code, out]).toEqual([2, ""]);
      expect(err).toMatch(/^error: .+\n {2}at .+\n {2}.+/u);
    }
    expect((await inspect("secret.xls")).err).toContain("password");
    expect((await inspect("nowhere.csv")).err).toContain("no such file");
    expect((await inspect(".")).err).toContain("this is a folder");
    expect((await inspect(".")).code).toBe(2);
  });

  it("warns beside json of what is wrong, and is silent with --quiet", async () => {
    const twins = folderOf({ "a.csv": "Country,Score,Score\nGhana,43,1\nKenya,31,2\n" });
    const loud = await runCli(["inspect", join(twins, "a.csv"), "--format", "json"]);
    expect(loud.err).toMatch(/^warning: line 1, column 3: .+\n$/u);
    const quiet = await runCli(["inspect", join(twins, "a.csv"), "--format", "json", "--quiet"]);
    expect([quiet.err, quiet.out]).toEqual(["", loud.out]);
  });

  it("lets nothing of a file reach the terminal as a command", async () => {
    const { out } = await runCli(["inspect", at("odd.csv"), "--no-color"], { columns: 100 });
    expect(out).toContain("Ghana");
    expect(out).not.toMatch(/[\u001b\u202e]/u);
  });

  it("keeps to the width of the terminal, but for a command to be copied", async () => {
    for (const columns of [60, 80, 200]) {
      const { out } = await runCli(["inspect", at("scores.csv")], { columns, env: { NO_COLOR: "1" } });
      const long = out
        .split("\n")
        .filter((line) => [...line].length > columns && !line.includes("shortlist ingest"));
      expect(long).toEqual([]);
    }
  });

  it("reads a text as --encoding says, and refuses an encoding that nobody knows", async () => {
    // "Гана" in windows-1251; as windows-1252 the same bytes are "Ãàíà".
    const bytes = Uint8Array.from([
      ...Buffer.from("Country,Score\n"),
      0xc3,
      0xe0,
      0xed,
      0xe0,
      ...Buffer.from(",43\n"),
    ]);
    const path = join(folderOf({ "a.csv": bytes }), "a.csv");
    const first = async (label: string) =>
      JSON.parse((await inspect(path, "--format", "json", "--encoding", label)).out);
    expect((await first("cp1251")).tables[0].rows[0][0]).toBe("Гана");
    expect(await first("windows-1252")).toMatchObject({
      encoding: "windows-1252",
      tables: [{ rows: [["Ãàíà", 43]] }],
    });
    const { code, err } = await inspect(path, "--encoding", "latin-99");
    expect(code).toBe(2);
    expect(err).toContain("latin-99");
  });

  it("colours on a terminal only", async () => {
    expect((await runCli(["inspect", at("tidy.csv")], { columns: 100 })).out).toContain("\u001b[1m");
    expect((await inspect("tidy.csv")).out).not.toContain("\u001b");
  });
});
