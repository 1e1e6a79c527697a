import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildDataset } from "../../../src/dataset/build.ts";
import { SettledFigures, settle } from "../../../src/dataset/bulk/settle.ts";
import { evidenceAsOf } from "../../../src/dataset/evidence.ts";
import { allObservations } from "../../../src/dataset/observation-order.ts";
import { type FileReading, readSourceFile } from "../../../src/dataset/read.ts";
import type { Conflict } from "../../../src/model/dataset.ts";
import { Figures, NO_YEAR } from "../../../src/sources/collector/store.ts";
import { draws } from "../../properties/seed.ts";
import { dataset, snapshotTexts } from "../make.ts";

type Figure = readonly [country: string, indicator: string, year: number | undefined, value: number];

function settled(all: readonly Figure[]) {
  const figures = new Figures();
  all.forEach(([country, indicator, year, value], i) => {
    const [at, of] = [figures.indicators.position(indicator), figures.countries.position(country)];
    figures.add(at, of, year ?? NO_YEAR, value, i + 2, 3);
  });
  figures.files.push({ path: "own.csv", source: "tidy", layout: "tidy", from: 0, to: figures.length });
  return settle(figures, new Set());
}

const figure: fc.Arbitrary<Figure> = fc.tuple(
  fc.constantFrom("PER", "GHA", "MLI", "CHL"),
  fc.constantFrom("b", "a"),
  fc.constantFrom(undefined, 2018, 2019, 2020, 2021, 2022),
  fc.integer({ min: 0, max: 9 }),
);
const claim = { value: 1, source: "tidy", file: "x.csv", locator: "line 2" };
const conflict = fc.tuple(fc.constantFrom("PER", "GHA"), fc.constantFrom(undefined, 2019, 2021)).map(
  ([country, year]): Conflict => ({
    country,
    indicator: "a",
    ...(year === undefined ? {} : { year }),
    settled: "none",
    kept: claim,
    other: { ...claim, value: 2 },
  }),
);

describe("figures held in columns", () => {
  it("give the evidence that the same figures give as observations, as of any year and for any age", () =>
    fc.assert(
      fc.property(
        fc.array(figure, { maxLength: 30 }),
        fc.array(conflict, { maxLength: 2 }),
        fc.constantFrom(undefined, 2017, 2019, 2020, 2022),
        fc.constantFrom(undefined, 0, 1, 3),
        (all, conflicts, asOf, maxAge) => {
          const figures = new SettledFigures(settled(all));
          const columns = evidenceAsOf(dataset([], { figures, conflicts }), asOf);
          const objects = evidenceAsOf(dataset([...figures], { conflicts }), asOf);
          expect(columns.countries).toEqual(objects.countries);
          for (const indicator of ["a", "b", "c"]) {
            const want = { indicator, ...(maxAge === undefined ? {} : { maxAge }) };
            const [own, expected] = [columns.values(want), objects.values(want)];
            expect([...own]).toEqual([...expected]);
            expect([own.size, [...own.keys()], [...own.values()]]).toEqual([
              expected.size,
              [...expected.keys()],
              [...expected.values()],
            ]);
            for (const country of columns.countries) {
              const one = expected.get(country);
              expect(own.has(country)).toBe(one !== undefined);
              expect(own.figureOf ? own.figureOf(country) : one?.value).toBe(one?.value);
              const origin = own.originOf ? own.originOf(country) : one;
              expect([origin?.file, origin?.source, origin?.year]).toEqual([
                one?.file,
                one?.source,
                one?.year,
              ]);
            }
          }
        },
      ),
      draws(300),
    ));

  it("are one object each, however often they are asked for", () => {
    const figures = new SettledFigures(settled([["GHA", "a", 2020, 4]]));
    expect(figures.of("a")!.observation(0)).toBe([...figures][0]);
    expect(evidenceAsOf(dataset([], { figures }), 2020).values({ indicator: "a" }).get("GHA")).toBe(
      figures.of("a")!.observation(0),
    );
  });

  it("are those of the indicators that are wanted, and of their countries alone", () => {
    const all = settled([
      ["PER", "a", 2020, 4],
      ["GHA", "b", 2020, 5],
    ]);
    const figures = new SettledFigures(all, new Set(["a"]));
    expect([figures.indicators, figures.countries]).toEqual([["a"], ["PER"]]);
    expect(figures.of("b")).toBeUndefined();
    expect(
      allObservations({ observations: [], figures }).map(({ country, value }) => [country, value]),
    ).toEqual([["PER", 4]]);
  });
});

describe("a table that was read whole", () => {
  const ROWS = "Congo,a,2020,low,,\nGHA,a,2020,=low,,x\nPER,b,2019,2.5,%,\nPER,b,2019,2.5,%,\n";
  const read = (rows: string, head = "unit,note", figures?: Figures) =>
    readSourceFile(
      {
        path: "a.csv",
        bytes: new TextEncoder().encode(`country,indicator,year,value,${head}\n${rows}`),
      },
      figures ? { figures } : {},
    );
  const fileOf = ({ observations, inColumns, source, recognition }: FileReading) => ({
    path: "a.csv",
    sha256: "",
    bytes: 1,
    source: source!,
    layout: recognition!.layout,
    observations: inColumns ?? observations.length,
  });

  it("is written from columns as from its observations", async () => {
    const figures = new Figures();
    const [{ observations, unresolved, problems }, moved] = [
      await read(ROWS),
      await read(ROWS, undefined, figures),
    ];
    const file = fileOf(moved);
    expect([figures.length, moved.inColumns, moved.observations]).toEqual([2, 2, []]);
    const none = { files: [file], unresolved: [], problems: [], lists: [] };
    const columns = { ...none, observations: [], figures, large: [{ file, reading: moved }] };
    const held = await snapshotTexts(buildDataset({ ...none, observations, unresolved, problems }));
    expect(await snapshotTexts(buildDataset(columns))).toEqual(held);
  });

  it("stays as it is where its figures say when they were measured, and leaves no figure behind", async () => {
    const figures = new Figures();
    const { inColumns, observations } = await read("GHA,a,2020,1,\nPER,a,2020,1,2018\n", "measured", figures);
    expect([inColumns, observations.length, figures.length, figures.files]).toEqual([undefined, 2, 0, []]);
  });
});
