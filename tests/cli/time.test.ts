import { readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { everybody } from "../../src/model/standings.ts";
import type { Scored, ScoreTable } from "../../src/scoring/index.ts";
import { loadRun } from "../../src/use/load-run.ts";
import { heldText } from "../../src/words/choose.ts";
import { en } from "../../src/words/en/index.ts";
import { sample } from "../properties/seed.ts";
import { observedIn } from "../scoring/said.ts";
import { folderOf, runCli } from "./run-cli.ts";

/** What “rank --as-of <year>” ranks by, and shows. */
const tableOf = async (asOf: number, profile = "cpc"): Promise<ScoreTable> =>
  (await loadRun({ profile, lang: "en", asOf }, tmpdir())).table;
const allOf = (table: ScoreTable) => everybody<Scored>(table);

/** An entry of a list of law, or a period over which it is complete, as its file has it. */
interface Dated {
  readonly from: string;
  readonly until?: string;
  readonly fiscalYear?: number;
}

/** What a place such as `/entries/2/countries/0` in a list's file stands in. */
function datedAt({ file, locator }: { readonly file: string; readonly locator: string }): Dated {
  const list = JSON.parse(readFileSync(new URL(`../../data/${file}`, import.meta.url), "utf8"));
  const [, part, at] = /^\/(entries|exhaustive)\/(\d+)(?:\/|$)/u.exec(locator)!;
  return list[part!][Number(at)];
}

/** The years in which something happened, of a text; a fiscal year is a name, and begins in October of the year before. */
const yearsIn = (text: string): number[] =>
  (text.replace(/fiscal year \d{4}/gu, "").match(/\b(?:19|20)\d\d\b/gu) ?? []).map(Number);

describe("a run as of an earlier year", () => {
  // Three of them every day, all under npm run properties.
  it.each(sample([2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025]))(
    "uses, as of %i, no observation and no list entry of a later year",
    { tags: "slow" },
    async (year) => {
      // It scores lists, too, where cpc has gates on them alone.
      const table = await tableOf(year, "cpc-2025");
      const used = table.columns.flatMap(({ observations }) =>
        [...observations].filter((one) => one !== undefined),
      );
      const gates = allOf(table).flatMap((one) => one.gates);
      used.push(...gates.flatMap(({ truth }) => truth.observations));
      expect(used.length).toBeGreaterThan(1000);
      expect(used.filter((one) => (one.year ?? 0) > year)).toEqual([]);
      // What has no year of its own is on a list: by an entry that began by the end of the year and, where it counts as on it, holds then.
      const listed = used.filter(({ source }) => source === "list");
      expect(listed.length).toBeGreaterThan(0);
      for (const { year: own, source } of used) if (own === undefined) expect(source).toBe("list");
      const day = `${year}-12-31`;
      const later = listed.filter((one) => datedAt(one).from > day);
      expect(later).toEqual([]);
      const ended = listed.filter((one) => (datedAt(one).until ?? day) < day);
      expect(ended.filter(({ value, onList }) => value !== "clear" && !onList?.held?.until)).toEqual([]);
      for (const { onList, ...place } of listed)
        if (onList?.held?.fiscalYear) expect(onList.held.fiscalYear).toBe(datedAt(place).fiscalYear);
      // The authority and title of a list are no dates; that it is complete later is why it says nothing.
      const said = gates
        .filter(({ outcome }) => outcome !== "not assessed")
        .map(({ truth }) => observedIn(truth));
      const notes = listed.map(({ onList }) => (onList!.held ? heldText(onList!.held, en) : ""));
      expect([...said, ...notes].flatMap(yearsIn).filter((one) => one > year)).toEqual([]);
    },
  );

  it("flags the partners of that year, and those whose partnership has ended as former ones", {
    tags: "slow",
  }, async () => {
    const flagged = async (year: number) => {
      const all = allOf(await tableOf(year));
      return ["current-partner", "former-partner"].map((id) =>
        all
          .filter(({ gates }) => gates.some(({ gate, outcome }) => gate.id === id && outcome === "met"))
          .map(({ country }) => country)
          .sort(),
      );
    };
    // From the announcements of the Department of State: those active in April 2023. Jamaica's was by then past its four years.
    expect(await flagged(2022)).toEqual([
      ["CIV", "COL", "JAM", "MNG", "PER"],
      ["GHA", "PHL"],
    ]);
    expect(await flagged(2015)).toEqual([["GHA"], []]);
  });

  it("names lists that hold in other years only in one line, and nothing of a source without values", {
    tags: "slow",
  }, async () => {
    const { err, out } = await runCli(["rank", "--as-of", "2015"]);
    expect(err.match(/no list available/gu)).toHaveLength(1);
    expect(err).toContain(
      "no list available as of 2015; who is on it is unknown: Governments from which assistance is withheld for trafficking in persons (until 30 September 2015), Governments on Tier 3 for which withholding is waived (until 30 September 2015), Countries that failed demonstrably in counternarcotics, Countries",
    );
    expect(out).not.toContain("modelled estimate");
    expect((await runCli(["rank", "--as-of", "2021", "--quiet"])).out).toContain("modelled estimate of 2021");
  });
});

describe("a list that was complete until a day of the past", () => {
  it("is named beside a ranking whose gates ask for it, with that day: whoever came onto it since is not seen", {
    tags: "slow",
  }, async () => {
    const [page, screen, csv] = await Promise.all([
      runCli(["rank", "--top", "1", "--format", "md"]),
      runCli(["rank", "--top", "1", "--exclude", "flag:current-partner"], { columns: 100 }),
      runCli(["rank", "--top", "1", "--format", "csv"]),
    ]);
    const whole =
      "list “Child Protection Compact Partnerships” is complete only until 16 September 2024; a country added to it later is not seen by these rules: Has a Child Protection Compact Partnership; A partnership past its term, end not known; Had a Child Protection Compact Partnership";
    expect(page.out).toContain(`The ${whole}.`);
    expect(csv.err).toContain(`warning: the ${whole}`);
    expect(screen.out).toContain(
      "! Child Protection Compact Partnerships: complete until 16 September 2024; later ones not seen.\n",
    );
  });

  it("is not named as of a year that it covers", { tags: "slow" }, async () => {
    const { out, err } = await runCli(["rank", "--top", "1", "--as-of", "2022", "--format", "md"]);
    expect(out + err).not.toContain("complete only until");
  });
});

describe("a state without a tier", () => {
  it("is said to be without one in the files at hand, not in the Report", async () => {
    const gates = allOf(await tableOf(2023)).flatMap((one) => one.gates);
    const without = gates.filter(({ gate, outcome }) => outcome === "met" && gate.id === "tier-not-in-files");
    expect(without.length).toBeGreaterThan(0);
    expect(without[0]!.gate.title).toMatchObject({ en: "No recent tier in the files at hand" });
  });
});

describe("a run as of a year after the evidence's own", () => {
  const cwd = folderOf({
    "own.csv": `country,indicator,year,value
Ghana,a.x,2023,1
Togo,a.x,2023,2
Ghana,a.x,2024,3
Ghana,b.y,2022,1
Togo,b.y,2022,2
Ghana,b.y,2021,1
`,
    "own.yaml": `id: own
missing: {minimumCoverage: 0.5}
tree:
  children:
    - {indicator: a.x, normalise: {method: goalposts, from: 0, to: 10}, maxAge: 5}
    - {indicator: b.y, normalise: {method: goalposts, from: 0, to: 10}, maxAge: 1}
`,
  });
  const rank = (...args: string[]) =>
    runCli(["rank", "--data", "own.csv", "--profile", "./own.yaml", ...args], { cwd });
  /** A line as it is told, wherever it was broken. */
  const words = (text: string) => text.replace(/\s+/gu, " ");

  it("says which figures are newer than the reference year, which have become too old, and the way back", async () => {
    // One country of two is a straggler: the newest year of the table is 2023.
    const said =
      "2024 is after 2023, the reference year of the evidence: 1 figure of 1 indicator (a.x) is newer, all others of 2023 or before; 2 figures of 1 indicator (b.y) are too old by 2024 and no longer count; --as-of 2023 asks for the reference year";
    const { code, out, err } = await rank("--as-of", "2024", "--notes");
    expect([code, words(err)]).toEqual([0, expect.stringContaining(said)]);
    expect(words(out)).toContain(said);
    expect(words((await rank("--as-of", "2026")).err)).toContain(
      "2026 is after 2023, the reference year of the evidence: 1 figure",
    );
    for (const year of ["2023", "2022"]) expect((await rank("--as-of", year)).err).not.toContain("is after");
    expect((await rank()).err).not.toContain("is after");
  });

  it("says that no figure is newer where none is, and what lists say otherwise", async () => {
    writeFileSync(
      join(cwd, "older.csv"),
      "country,indicator,year,value\nGhana,a.x,2023,1\nTogo,a.x,2023,2\nMali,a.x,2031,3\n",
    );
    writeFileSync(
      join(cwd, "listed.yaml"),
      `id: listed
tree:
  children:
    - {indicator: a.x, normalise: {method: goalposts, from: 0, to: 10}, maxAge: 5}
gates:
  - {id: child-soldiers, title: On the list, when: {list: child-soldiers}, effect: flag}
`,
    );
    const { err } = await runCli(
      ["rank", "--data", "older.csv", "--profile", "./listed.yaml", "--as-of", "2024"],
      { cwd },
    );
    // A forecast for 2031 is at hand, and does not count.
    expect(err).toContain("no figure that counts is newer than 2023;");
    // The list of 24 June 2024.
    expect(err).toContain("Child Soldiers Prevention Act list is taken as of the end of 2024");
  });

  it("says in one sentence that nobody is ranked, and lists no names below a table without rows", {
    tags: "slow",
  }, async () => {
    for (const format of ["table", "md"]) {
      const { code, out, err } = await runCli(["rank", "--as-of", "2035", "--format", format]);
      expect(code).toBe(1);
      expect(words(out)).toMatch(
        /Nobody is ranked: \d+ countries are excluded by a gate, and \d+ countries lack evidence that the profile requires \(no estimate of prevalence; neither a tier nor a finding of political will\)\./u,
      );
      expect(words(out)).not.toMatch(/Higher in|Afghanistan, Albania/u);
      expect(err).toMatch(/--as-of 20\d\d/u);
    }
  });

  it.each([
    ["", "have too little evidence as of 2035", /Not scored for lack of evidence: 11\./u],
    [
      "requires: {anyOf: [a.x]}, ",
      "lack evidence that the profile requires (no evidence of a.x)",
      /Not ranked: no evidence of a\.x: 11\. What would place them: a value of a\.x/u,
    ],
  ])("counts them all, and names none of eleven: %s", async (requires, why, note) => {
    const codes = "AGO ALB ARM BEN BOL FJI GHA KEN LAO MLI NPL TGO".split(" ");
    const folder = folderOf({
      "many.csv": `country,indicator,year,value\n${codes.map((code) => `${code},a.x,2023,1\n`).join("")}`,
      "many.yaml": `id: many
missing: {minimumCoverage: 0.5}
tree:
  children:
    - {id: only, ${requires}children: [{indicator: a.x, normalise: {method: goalposts, from: 0, to: 10}, maxAge: 5}]}
gates:
  - {id: ghana, title: Ghana itself, when: {country: [GHA]}, effect: exclude}
`,
    });
    const args = ["rank", "--data", "many.csv", "--profile", "./many.yaml", "--as-of", "2035"];
    const { code, out } = await runCli(args, { cwd: folder });
    expect(code).toBe(1);
    expect(words(out)).toContain(
      `Nobody is ranked: 1 country is excluded by a gate, and 11 countries ${why}.`,
    );
    expect(words(out)).toMatch(note);
    expect(out).not.toContain("Albania");
  });
});
