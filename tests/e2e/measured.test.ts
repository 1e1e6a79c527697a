import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { DATA, manifest } from "./readers/drawn.ts";

type Row = Record<"country" | "indicator" | "year" | "value" | "note" | "measured" | "ages", string>;

/** Shares of ILAB as the shipped tables hold them; `cells.test.ts` holds each against its cell. */
const shares = manifest.files
  .filter(({ name }) => name.startsWith("ilab.measured."))
  .flatMap(({ name }) => parse(readFileSync(DATA + name), { columns: true }) as Row[]);

const editions = new Map<string, Row[]>();
for (const row of shares.toSorted((a, b) => Number(a.year) - Number(b.year))) {
  const key = `${row.country} ${row.indicator}`;
  editions.set(key, [...(editions.get(key) ?? []), row]);
}

describe("the shipped shares of ILAB", () => {
  it("say of Niger's working children that the figure has stood since the edition of 2014", () => {
    expect(
      editions.get("NER ilab.working-children")!.map(({ year, value, measured }) => [year, value, measured]),
    ).toEqual(
      ["2014", "2015", "2016", "2017", "2018", "2020", "2022"].map((year) => [year, "42.9", "<=2014"]),
    );
  });

  it("name an edition that carries the same figure to a tenth, as do all after it, or the year of a survey that it names", () => {
    const wrong = [...editions.values()].flatMap((rows) =>
      rows.filter(({ year, value, measured, ages }) => {
        const upTo = /^<=(\d{4})$/u.exec(measured)?.[1];
        if (upTo === undefined) {
          // Only the edition of 2014 names surveys; those after it repeat its figure, or one from before the survey.
          const first = rows.find((row) => row.note.includes(`survey of ${measured}`));
          return first === undefined || Math.abs(Number(first.value) - Number(value)) > 0.051;
        }
        const run = rows.filter((row) => row.year >= upTo && row.year <= year);
        return (
          run[0]?.year !== upTo ||
          run.some((row) => row.ages !== ages || Math.abs(Number(row.value) - Number(value)) > 0.051)
        );
      }),
    );
    expect(wrong).toEqual([]);
    expect(shares.length).toBeGreaterThan(3000);
  });

  it("say of which ages they are where not of 5 to 14", () => {
    const bolivia = editions.get("BOL ilab.working-children")!;
    expect(bolivia.find(({ year }) => year === "2022")?.ages).toBe("7 to 14");
    expect(bolivia.find(({ year }) => year === "2020")?.ages).toBe("");
  });
});
