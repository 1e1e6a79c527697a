import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { buildRanking } from "../../../src/explain/index.ts";
import type { Ranking } from "../../../src/model/documents/ranking.ts";
import { rankingSheets } from "../../../src/report/xlsx/ranking-workbook.ts";
import type { Cell, Sheet } from "../../../src/report/xlsx/sheet.ts";
import { workbook } from "../../../src/report/xlsx/workbook.ts";
import { countriesListed } from "../../../src/use/selection.ts";
import { en } from "../../../src/words/en/index.ts";
import { folderOf, runCli } from "../../cli/run-cli.ts";
import { spokenRun } from "../../in-words.ts";
import { scoredWith } from "./edited-profile.ts";
import { PLACING } from "./placing-profiles.ts";
import { cleared, type Edit, edited } from "./recalculated.ts";

/** Few, so that a workbook is soon written: ranked ones, and some that a gate excludes. */
const WHO =
  "Ghana, Malawi, Togo, Benin, Kenya, Nepal, Peru, Philippines, Cuba, Chad, Afghanistan, Haiti, Andorra";
const run = await spokenRun(
  { profile: "cpc", lang: "en", among: countriesListed([WHO], "--among") },
  process.cwd(),
);
const ranking = buildRanking(run.table, run.surroundings);
const { profile } = run.loaded;
const sheets = rankingSheets({ ranking, table: run.table, profile, nameOf: (code) => code }, en);

const EDITS: readonly Edit[] = [
  { node: "corruption", key: "weight", value: 7 },
  { node: "gsi.prevalence", key: "from", value: 0.8 },
  { node: "cpi.score", key: "direction", value: "lower" },
  { node: "commitment", key: "minimumCoverage", value: 0.75 },
];

async function ranked(own: readonly Sheet[]) {
  const cwd = folderOf({});
  writeFileSync(join(cwd, "sent-back.xlsx"), await workbook("w", own, { score: 1, part: 2 }));
  return runCli(["rank", "--profile", "./sent-back.xlsx", "--among", WHO, "--format", "json"], { cwd });
}

const places = (
  all: readonly { readonly country: string; readonly rank: number; readonly score: number }[],
) => all.map(({ country, rank, score }) => [rank, country, score]);

/** What a run says of its workbook. */
const said = ({ warnings }: Ranking) =>
  warnings.map(({ code }) => code).filter((code) => /workbook|gates-cleared/u.test(code));
const messageOf = ({ warnings }: Ranking, wanted: string) =>
  warnings.find(({ code }) => code === wanted)?.message;

/** The sheets after the rows of one of them became others. */
function rewritten(name: string, change: (rows: Cell[][]) => readonly (readonly Cell[])[]): Sheet[] {
  return sheets.map((sheet) => {
    if (sheet.name !== name) return sheet;
    const rows = change([...sheet.rows()].map((row) => [...row]));
    return { ...sheet, rowCount: rows.length, rows: () => rows };
  });
}

describe("a workbook that is sent back", () => {
  it("says above its profile why nothing of it can be changed, where the score of the whole decides a gate, and is read all the same", async () => {
    const own = await spokenRun(
      { profile: "mcc", lang: "en", among: countriesListed([WHO], "--among") },
      process.cwd(),
    );
    const document = buildRanking(own.table, own.surroundings);
    const card = rankingSheets(
      { ranking: document, table: own.table, profile: own.loaded.profile, nameOf: (code) => code },
      en,
    );
    const profileOf = (all: readonly Sheet[]) => [...all.find(({ name }) => name === "Profile")!.rows()];
    const inputs = profileOf(card)
      .flat()
      .filter((cell) => typeof cell === "object" && cell?.look === "input");
    expect(inputs).toEqual([]);
    const [first, second, header] = profileOf(card);
    expect(first).toEqual([
      "note",
      expect.stringMatching(/^Nothing can be changed .* decides the gate half-of-the-indicators, /u),
    ]);
    expect(second).toEqual(["note", expect.stringMatching(/^Change the profile's file instead/u)]);
    expect(header![0]).toBe("level");
    const notes = [...card.find(({ name }) => name === "Notes")!.rows()].flat().join("\n");
    expect(notes).not.toContain("yellow cells of the sheet Profile");
    const found = JSON.parse((await ranked(card)).out) as Ranking;
    expect(places(found.ranked)).toEqual(places(own.table.ranked));
    expect(said(found)).toEqual(["profile-of-workbook"]);
    expect(profileOf(sheets)[0]![0]).toBe("level");
  });

  it("is read where an earlier version wrote it, which named its sheet of gates and kept nothing out of sight", async () => {
    const own = rewritten("Profile", (rows) => {
      const kept = rows.filter(([first]) => first !== "as written");
      const at = kept.findIndex(([first]) => first === "changed");
      return [...kept.slice(0, at), ["gates sheet", "Gates"], ...kept.slice(at)];
    });
    const { code, out } = await ranked(own);
    expect(code).toBe(0);
    const found = JSON.parse(out) as Ranking;
    expect(places(found.ranked)).toEqual(places(run.table.ranked));
    expect(messageOf(found, "profile-of-workbook")).toContain("does not tell what was changed");
  });

  it("cannot be sorted sheet by sheet, where rows belong together by their places alone", () => {
    const { sheets: names } = en.workbook;
    const joined = sheets.filter(({ name }) => [names.raw, names.normalised, names.scores].includes(name));
    expect(joined.map(({ guarded, unfiltered }) => [guarded, unfiltered])).toEqual(
      Array(3).fill([true, true]),
    );
  });

  it("ranks as its yellow cells say, and the run says what was changed in it", async () => {
    const { out } = await ranked(edited(sheets, EDITS));
    const found = JSON.parse(out) as Ranking;
    const wanted = scoredWith(run.table, profile, EDITS);
    expect(places(found.ranked)).toEqual(places(wanted.ranked));
    expect(found.warnings.find(({ code }) => code === "profile-of-workbook")?.message).toBe(
      "the profile is that of the workbook sent-back.xlsx, changed there: gsi.prevalence: from 1.6 → 0.8; commitment: minimumCoverage 0.5 → 0.75; corruption: weight 1 → 7; cpi.score: direction higher → lower",
    );
  });

  it("ranks as its yellow cells say where nodes place their scores among the candidates’, too", async () => {
    const own = await spokenRun(
      {
        profile: join(folderOf(PLACING), "places.yaml"),
        lang: "en",
        among: countriesListed([WHO], "--among"),
      },
      process.cwd(),
    );
    const document = buildRanking(own.table, own.surroundings);
    const written = rankingSheets(
      { ranking: document, table: own.table, profile: own.loaded.profile, nameOf: (code) => code },
      en,
    );
    const same = JSON.parse((await ranked(written)).out) as Ranking;
    expect(places(same.ranked)).toEqual(places(own.table.ranked));
    expect(said(same)).toEqual(["profile-of-workbook"]);
    const edits: readonly Edit[] = [
      { node: "first", key: "weight", value: 0.5 },
      { node: "rights", key: "from", value: 30 },
    ];
    const found = JSON.parse((await ranked(edited(written, edits))).out) as Ranking;
    const wanted = scoredWith(own.table, own.loaded.profile, edits);
    expect(places(found.ranked)).toEqual(places(wanted.ranked));
    expect(places(found.ranked)).not.toEqual(places(same.ranked));
    expect(messageOf(found, "profile-of-workbook")).toBe(
      "the profile is that of the workbook sent-back.xlsx, changed there: first: weight 2 → 0.5; rights: from 20 → 30",
    );
  });

  it("ranks as before where nothing is changed, and says so", async () => {
    const found = JSON.parse((await ranked(sheets)).out) as Ranking;
    expect(places(found.ranked)).toEqual(places(run.table.ranked));
    expect(found.warnings.find(({ code }) => code === "profile-of-workbook")?.message).toBe(
      "the profile is that of the workbook sent-back.xlsx, whose sheet Profile is as it was written",
    );
    expect(said(found)).toEqual(["profile-of-workbook"]);
  });

  it("warns of a gate that is cleared, since a profile cannot say that of one country", async () => {
    const { country, gates } = ranking.excluded.find((one) => one.gates.length === 1)!;
    const found = JSON.parse((await ranked(cleared(sheets, country))).out) as Ranking;
    expect(found.excluded.map((one) => one.country)).toContain(country);
    expect(found.warnings.find(({ code }) => code === "gates-cleared")?.message).toContain(
      `${country} (${gates[0]!.id})`,
    );
  });

  it("warns of a gate whose row was deleted, or that counts by a text", async () => {
    const { country, gates } = ranking.excluded.find((one) => one.gates.length === 1)!;
    const deleted = rewritten("Gates", (rows) => rows.filter(([first]) => first !== country));
    const asText = rewritten("Gates", (rows) =>
      rows.map((row) => (row[0] === country ? row.with(2, "1") : row)),
    );
    for (const own of [deleted, asText])
      expect(messageOf(JSON.parse((await ranked(own)).out), "gates-cleared")).toContain(
        `for one country: ${country} (${gates[0]!.id})`,
      );
  });

  it("says that it does not know what was cleared where the sheet has another name", async () => {
    const own = sheets.map((sheet) => (sheet.name === "Gates" ? { ...sheet, name: "My gates" } : sheet));
    const found = JSON.parse((await ranked(own)).out) as Ranking;
    expect(said(found)).toEqual(["profile-of-workbook", "workbook-unknown"]);
    expect(messageOf(found, "workbook-unknown")).toContain("changes on Gates of the workbook");
  });

  it("says what was changed in its profile beside the yellow cells, rows that are gone and new among them", async () => {
    const gate = profile.gates[0]!.id;
    const own = rewritten("Profile", (rows) => {
      const header = rows[0]!;
      const at = (row: readonly Cell[]) => row[header.indexOf("id")];
      return rows
        .filter(([first]) => (typeof first === "object" ? first?.value : first) !== gate)
        .map((row) => (at(row) === "need" ? row.with(header.indexOf("aggregate"), "arithmetic") : row));
    });
    expect(messageOf(JSON.parse((await ranked(own)).out), "profile-of-workbook")).toBe(
      `the profile is that of the workbook sent-back.xlsx, changed there: need: aggregate {method: geometric} → arithmetic; ${gate}: gate ${gate} → empty`,
    );
  });

  it("says that siblings changed places, since the first of some counts", async () => {
    const own = rewritten("Profile", (rows) => {
      const header = rows[0]!;
      const at = rows.findIndex((row) => row[header.indexOf("id")] === "palermo");
      const next = rows.findIndex((row, i) => i > at && row[0] === rows[at]![0]);
      const end = rows.findIndex(
        (row, i) => i > next && (typeof row[0] !== "number" || row[0] <= (rows[at]![0] as number)),
      );
      return [...rows.slice(0, at), ...rows.slice(next, end), ...rows.slice(at, next), ...rows.slice(end)];
    });
    const message = messageOf(JSON.parse((await ranked(own)).out), "profile-of-workbook")!;
    expect(message).toContain("palermo: after political-will → engagement");
    expect(message).toContain("engagement: after palermo → political-will");
  });

  it.each([
    ["{}"],
    ["5"],
    ['{"rows":[],"gates":[]}'],
    [
      '{"rows":[{"of":"node","id":"need"}],"gates":[],"sheets":{"gates":"Gates","scores":"Scores","raw":"Raw"}}',
    ],
    ["{"],
  ])("says that it does not know what was changed where the rows out of sight say %s", async (json) => {
    const own = rewritten("Profile", (rows) => {
      const kept = rows.filter(([first]) => first !== "as written");
      return [...kept, ["as written", json]];
    });
    const { code, out } = await ranked(own);
    expect(code).toBe(0);
    expect(messageOf(JSON.parse(out), "profile-of-workbook")).toContain("does not tell what was changed");
  });

  it("says that a country or an indicator is not on the sheet of figures", async () => {
    const { country } = ranking.ranked[0]!;
    const gone = rewritten("Raw", (rows) => rows.filter((row) => row[0] !== country));
    const renamed = rewritten("Raw", (rows) =>
      rows.map((row, i) =>
        i > 0
          ? row
          : row.map((cell) =>
              typeof cell === "object" && cell?.value === "cpi.score"
                ? { ...cell, value: "cpi.other" }
                : cell,
            ),
      ),
    );
    const figures = async (own: readonly Sheet[]) =>
      messageOf(JSON.parse((await ranked(own)).out), "workbook-differs");
    expect(await figures(gone)).toMatch(new RegExp(`figures: .* of ${country} .* there, `, "u"));
    expect(await figures(renamed)).toMatch(/figures: cpi\.score of /u);
  });

  it("says which scores and figures it shows that the run does not have", async () => {
    const { country, score } = ranking.ranked[0]!;
    const own = rewritten("Raw", (rows) => {
      const ids = rows[0]!.map((cell) => (typeof cell === "object" ? cell?.value : cell));
      const column = ids.indexOf("cpi.score");
      return rows.map((row) => (row[0] === country ? row.with(column, 1) : row));
    });
    const figure = JSON.parse((await ranked(own)).out) as Ranking;
    expect(messageOf(figure, "workbook-differs")).toContain(`figures: cpi.score of ${country} 1 there, `);
    // The figure, its year, and its place, each in a cell of its own.
    for (const [after, holds] of [
      [1, 1999],
      [2, "cpi/other.xlsx, CPI!A1"],
    ] as const) {
      const moved = rewritten("Raw", (rows) => {
        const ids = rows[0]!.map((cell) => (typeof cell === "object" ? cell?.value : cell));
        const column = ids.indexOf("cpi.score") + after;
        return rows.map((row) => (row[0] === country ? row.with(column, holds) : row));
      });
      const message = messageOf(JSON.parse((await ranked(moved)).out), "workbook-differs");
      expect(message).toContain(`figures: cpi.score of ${country} `);
      expect(message).toContain(`${holds}`);
    }
    const [one, another] = ranking.ranked.map(({ name }) => name) as [string, string];
    const swapped = rewritten("Raw", (rows) =>
      rows.map((row) => (row[0] === country ? row.with(1, another) : row)),
    );
    const names = messageOf(JSON.parse((await ranked(swapped)).out), "workbook-differs");
    expect(names).toContain(`${country} ${another} there, ${one} here`);
    const other = rewritten("Scores", (rows) =>
      rows.map((row) => (row[0] === country ? row.with(5, score + 1) : row)),
    );
    const shown = JSON.parse((await ranked(other)).out) as Ranking;
    expect(messageOf(shown, "workbook-differs")).toContain(
      `scores: ${country} ${en.numbers.figure(score + 1)} there, ${en.numbers.figure(score)} here)`,
    );
    expect(said(shown)).toEqual(["profile-of-workbook", "workbook-differs"]);
  });

  it.each(["weight", "from", "minimumCoverage"])(
    "is refused with the cell where a number in %s is a text, which no formula takes for one",
    async (key) => {
      const own = rewritten("Profile", (rows) => {
        const column = rows[0]!.indexOf(key);
        const at = rows.findIndex((row) => typeof row[column] === "object" && row[column]?.look === "input");
        rows[at]![column] = { look: "input", value: "1" };
        return rows;
      });
      const { code, err } = await ranked(own);
      expect(code).toBe(2);
      expect(err).toMatch(
        /“1” is text, which formulas take for no number: write it as a number.*Profile![A-Z]+\d+/su,
      );
    },
  );

  it("is refused with the cell where a formula's result was never stored", async () => {
    const { code, err } = await ranked(
      edited(sheets, [{ node: "corruption", key: "weight", value: null, formula: "1+1" }]),
    );
    expect(code).toBe(2);
    expect(err).toMatch(/the cell holds a formula whose result was never stored.*Profile!C\d+/su);
  });

  it("takes a formula's stored result", async () => {
    const own = edited(sheets, [{ node: "corruption", key: "weight", value: 7, formula: "3+4" }]);
    const found = JSON.parse((await ranked(own)).out) as Ranking;
    const wanted = scoredWith(run.table, profile, [{ node: "corruption", key: "weight", value: 7 }]);
    expect(places(found.ranked)).toEqual(places(wanted.ranked));
  });
});
