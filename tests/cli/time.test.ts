import { tmpdir } from "node:os";
import { describe, expect, it } from "vitest";
import { loadRun } from "../../src/cli/load-run.ts";
import type { ScoreTable } from "../../src/scoring/index.ts";
import { runCli } from "./run-cli.ts";

/** What “rank --as-of <year>” ranks by, and shows. */
const tableOf = async (asOf: number): Promise<ScoreTable> =>
  (await loadRun({ profile: "cpc", lang: "en", asOf }, tmpdir())).table;
const everybody = ({ ranked, excluded, unscored }: ScoreTable) => [...ranked, ...excluded, ...unscored];

/** The years that a text names: those of entries of lists, and of what a gate observed. */
const yearsIn = (text: string): number[] => (text.match(/\b(?:19|20)\d\d\b/gu) ?? []).map(Number);

describe("a run as of an earlier year", () => {
  it.each([2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023])(
    "uses, as of %i, no observation and no list entry of a later year",
    async (year) => {
      const table = await tableOf(year);
      const used = table.columns.flatMap(({ observations }) =>
        observations.filter((one) => one !== undefined),
      );
      const gates = everybody(table).flatMap((one) => one.gates);
      used.push(...gates.flatMap(({ truth }) => truth.observations));
      expect(used.length).toBeGreaterThan(1000);
      expect(used.filter((one) => (one.year ?? 0) > year)).toEqual([]);
      // What has no year of its own is on a list.
      for (const { year: own, source } of used) if (own === undefined) expect(source).toBe("list");
      // The authority and title of a list are no dates; that it is complete later is why it says nothing.
      const said = gates
        .filter(({ outcome }) => outcome !== "not assessed")
        .map(({ truth }) => truth.observed);
      const notes = used.filter(({ source }) => source === "list").map(({ note }) => note!);
      expect([...said, ...notes].flatMap(yearsIn).filter((one) => one > year)).toEqual([]);
    },
  );

  it("flags the partners of that year, and those whose partnership has ended as former ones", async () => {
    const flagged = async (year: number) => {
      const all = everybody(await tableOf(year));
      return ["current-partner", "former-partner"].map((id) =>
        all
          .filter(({ gates }) => gates.some(({ gate, outcome }) => gate.id === id && outcome === "met"))
          .map(({ country }) => country)
          .sort(),
      );
    };
    // From the announcements of the Department of State.
    expect(await flagged(2023)).toEqual([
      ["CIV", "COL", "JAM", "MNG", "PER"],
      ["GHA", "PHL"],
    ]);
    expect(await flagged(2015)).toEqual([["GHA"], []]);
  });

  it("says of a list that holds in other years only that it says nothing, and nothing of a source without values", async () => {
    const { err, out } = await runCli(["rank", "--as-of", "2015"]);
    expect(err).toContain(
      "Child Soldiers Prevention Act list, which is complete only from 2024-06-24 to 2025-09-30, says nothing as of 2015: nobody counts as listed or as clear (lists/child-soldiers.json)",
    );
    expect(out).not.toContain("Walk Free");
    expect((await runCli(["rank", "--as-of", "2021", "--quiet"])).out).toContain("Walk Free");
  });
});

describe("a state without a tier", () => {
  it("is said to be without one in the files at hand, not in the Report", async () => {
    const gates = everybody(await tableOf(2023)).flatMap((one) => one.gates);
    const without = gates.filter(({ gate, outcome }) => outcome === "met" && gate.id === "tier-not-in-files");
    expect(without.length).toBeGreaterThan(0);
    expect(without[0]!.gate.title).toEqual({ en: "No recent tier in the files at hand" });
  });
});
