import { describe, expect, it } from "vitest";
import type { Diff } from "../../src/model/documents/diff.ts";
import type { Ranking } from "../../src/model/documents/ranking.ts";
import { type Years, yearsSchema } from "../../src/model/documents/years.ts";
import { runCli } from "./run-cli.ts";

const COUNTRIES = ["KEN", "GHA", "TGO", "BEN", "MWI", "SLE", "COL", "PHL", "JOR", "HTI"];
const YEARS = Array.from({ length: 11 }, (_, i) => 2015 + i);
const json = async <Of>(...args: string[]) =>
  JSON.parse((await runCli([...args, "--format", "json"])).out) as Of;

describe("the paths of ten countries over eleven years of the shipped data", async () => {
  const all = yearsSchema.parse(
    await json<Years>("rank", "--years", "2015-2025", "--countries", COUNTRIES.join(",")),
  );

  it.each(YEARS.map((year, i) => [year, i] as const))("as of %i are those of rank", async (year, i) => {
    const alone = await json<Ranking>("rank", "--as-of", `${year}`);
    const { asOf, of, first, ranked } = all.years[i]!;
    expect([asOf, of, first]).toEqual([year, alone.ranked.length, alone.draws!.first]);
    expect(ranked).toEqual(
      alone.ranked
        .filter(({ country }) => COUNTRIES.includes(country))
        .map(({ country, rank, score, band }) => ({ country, rank, score, band })),
    );
    for (const { country, places } of all.countries) {
      const { status, rank, score } = places[i]!;
      const found = (["ranked", "apart", "excluded", "unscored"] as const).flatMap((of) =>
        (alone[of] as { country: string; rank?: number | null; score?: number | null }[])
          .filter((one) => one.country === country)
          .map((one) => [of, one.rank ?? null, one.score ?? null]),
      );
      expect([[status, rank, score]], country).toEqual(found);
    }
  });

  it.each(YEARS.slice(1).map((year, i) => [year, i] as const))(
    "move to %i as diff has it",
    async (year, i) => {
      const diff = await json<Diff>("diff", `${year - 1}`, `${year}`);
      expect(all.countries.length).toBe(COUNTRIES.length);
      for (const { country, steps } of all.countries) {
        const moved = diff.countries.find((one) => one.country === country)!;
        const { change, causes, turned } = steps[i]!;
        expect(change, country).toBe(moved.change);
        const inOrder = (some: Diff["countries"][number]["causes"]) =>
          some
            .filter(({ cause }) => cause !== "gates")
            .map(({ cause, score }) => `${cause} ${score}`)
            .sort();
        expect(inOrder(causes), country).toEqual(inOrder(moved.causes));
        expect(turned?.map(({ cause, share }) => [cause, share])).toEqual(
          moved.status?.causes.map(({ cause, share }) => [cause, share]),
        );
      }
    },
  );
});
