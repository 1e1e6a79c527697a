import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import * as library from "../../src/index.ts";
import type { GivenObservation } from "../../src/model/given-observation.ts";

const cwd = mkdtempSync(join(tmpdir(), "shortlist-memory-"));
const GIVEN = "observations given as objects";
/** Who has none of these is no observation by its type. */
const NEEDED = ["country", "indicator", "value"];
const COLUMNS = "country,indicator,year,value,unit,se,lower,upper,source,file,locator,note,measured".split(
  ",",
);
const NUMBERS = new Set(["year", "value", "se", "lower", "upper", "measured"]);

/** A table whose titles are keys of observations, and its rows as objects: what looks like a number is one. */
interface Tidy {
  readonly titles: readonly string[];
  readonly text: string;
  readonly observations: readonly GivenObservation[];
}

function tidy(lines: readonly string[]): Tidy | undefined {
  const [titles, ...rows] = lines.map((line) => line.split(","));
  if (titles!.some((title) => !COLUMNS.includes(title)) || !NEEDED.every((title) => titles!.includes(title)))
    return undefined;
  if (lines.some((line) => line.includes('"'))) return undefined;
  const observations = rows.map((cells) =>
    Object.fromEntries(
      cells.flatMap((cell, i) => {
        const key = titles![i]!;
        if (cell.trim() === "" && !["country", "indicator"].includes(key)) return [];
        return [[key, NUMBERS.has(key) && String(Number(cell)) === cell ? Number(cell) : cell]];
      }),
    ),
  ) as unknown as readonly GivenObservation[];
  return { titles: titles!, text: `${lines.join("\n")}\n`, observations };
}

/** The tidy tables among the cases that tell how files of the user's own are read. */
const CASES = ["tidy.txt", "possible.txt"].flatMap((name) =>
  readFileSync(new URL(`../sources/${name}`, import.meta.url), "utf8")
    .split(/^## /mu)
    .slice(1)
    .flatMap((text) => {
      const [title, ...rest] = text.split("\n");
      const lines = rest.slice(
        0,
        rest.findIndex((line) => line.startsWith("=> ")),
      );
      const table = lines.join(" // ").split(" // ");
      const one = table[0]!.startsWith("[") ? undefined : tidy(table);
      return one === undefined ? [] : [[title!, one] as const];
    }),
);

/** Cells that a place stands for, each as row and column. */
function cellsOfFile(place: string, { titles, observations }: Tidy): string[] {
  return place.split("; ").flatMap((part) => {
    const [, lines, first, last = first] = /^lines? ([\d, -]+?)(?:, columns? (\d+)(?:-(\d+))?)?$/u.exec(
      part,
    )!;
    const keys = first === undefined ? [""] : titles.slice(Number(first) - 1, Number(last));
    const rows = rowsIn(lines!).map((line) => line - 2);
    // What is said of a title is said of its whole column.
    const own = rows.includes(-1) ? [...observations.keys()] : rows;
    return own.flatMap((row) => keys.map((key) => `${row} ${key}`));
  });
}

function cellsInMemory(place: string, { observations }: Tidy): string[] {
  return place.split("; ").flatMap((part) => {
    const [, rows, key = ""] = /^observations\[([\d-]+|\*)\](?:\.([a-z]+))?$/u.exec(part)!;
    return (rows === "*" ? [...observations.keys()] : rowsIn(rows!)).map((row) => `${row} ${key}`);
  });
}

const rowsIn = (spans: string) =>
  spans.split(", ").flatMap((span) => {
    const [from, to = from] = span.split("-").map(Number);
    return Array.from({ length: to! - from! + 1 }, (_, i) => from! + i);
  });

/** All that an ingest says, or why it refused, with each place as the cells that it stands for. */
async function said(
  source: { readonly paths: readonly string[]; readonly observations?: readonly GivenObservation[] },
  into: string,
  cells: (place: string) => string[],
) {
  const { paths, ...given } = source;
  const at = (locator = "") => (locator === "" ? [] : cells(locator).toSorted());
  try {
    const { unresolved, problems, conflicts } = await library.ingest(paths, { ...given, into, cwd });
    return {
      unresolved: unresolved.map((one) => ({ ...one, file: "", locator: at(one.locator) })),
      problems: problems.map(({ message, file: _, ...one }) => ({
        ...one,
        // A sentence may name the place of another cell, which is no other in memory.
        message: message.replace(/(?:line \d+, column \d+|observations\[\d+\]\.\w+)/gu, "there"),
        locator: at(one.locator),
      })),
      conflicts,
    };
  } catch (error) {
    if (!(error instanceof library.ShortlistError)) throw error;
    return { code: error.code };
  }
}

describe("what is wrong in a file is wrong in memory, under the same code and at the same cell", () => {
  it("is asked of enough tables", () => expect(CASES.length).toBeGreaterThan(20));

  it.each(CASES)("%s", async (title, table) => {
    const name = `${CASES.findIndex(([one]) => one === title)}`;
    writeFileSync(join(cwd, `${name}.csv`), table.text);
    const filed = await said({ paths: [`${name}.csv`] }, `${name}-file`, (at) => cellsOfFile(at, table));
    const given = { paths: [], observations: table.observations };
    // A type refuses what a cell could hold: no number where one has to be.
    const wrong = table.observations.findIndex((one) =>
      (["year", "se", "lower", "upper"] as const).some((key) => typeof one[key] === "string"),
    );
    if (wrong >= 0) {
      await expect(library.ingest([], { ...given, into: "refused", cwd })).rejects.toMatchObject({
        code: "bad-observation",
        where: {
          file: GIVEN,
          locator: expect.stringMatching(new RegExp(`^observations\\[${wrong}\\]\\.`, "u")),
        },
      });
      return;
    }
    const told = await said(given, `${name}-given`, (at) => cellsInMemory(at, table));
    // No key is there of a column that holds nothing.
    const blank = table.titles.filter((key) => table.observations.every((one) => !Object.hasOwn(one, key)));
    const ofBlank = ({ locator }: { locator: string[] }) =>
      locator.some((cell) => blank.includes(cell.split(" ")[1]!));
    const { problems } = filed;
    expect(told).toEqual(problems ? { ...filed, problems: problems.filter((one) => !ofBlank(one)) } : filed);
  });
});

const X = { id: "x", tree: { children: [{ indicator: "x.a", normalise: { method: "min-max" } }] } };

describe("places in memory", () => {
  /** What an ingest says of these figures of x.a, each with further keys. */
  async function problemsOf(more: readonly object[]) {
    const observations = more.map((one) => ({ country: "Ghana", indicator: "x.a", ...one }));
    const { problems, unresolved } = await library.ingest([], { observations, into: "places", cwd });
    return [...problems, ...unresolved];
  }

  it("are those of the object, whatever lines a text of it would take", async () => {
    const note = "one\ntwo\r\nthree\rfour";
    const found = await problemsOf([
      { value: 1, note, year: 2020 },
      { value: 2, country: "Atlantis", note: "", year: 2020 },
      { value: "x", country: "Peru", note, year: 2020 },
      { value: 3, country: "Mali", year: 2020 },
      { value: 4, country: "Mali", year: 2020 },
    ]);
    expect(found.map(({ locator }) => locator)).toEqual([
      "observations[2].value",
      "observations[3].value",
      "observations[4].value",
      "observations[1].country",
    ]);
    expect(found.map((one) => ("message" in one ? one.message : "")).join("\n")).toContain(
      "4 here and 3 at observations[3].value",
    );
  });

  it("of many objects are told as stretches, of each key for itself", async () => {
    const again = [1, 2, 3].map((at) => ({ value: 1, se: at / 10, lower: 0, upper: 2, year: 2020 }));
    const found = await problemsOf([...again, { value: 7, country: "Peru", year: 2020, se: 1 }]);
    const { locator } = found.find((one) => "code" in one && one.code === "left-out-with-figure")!;
    expect(locator).toBe("observations[0-2].se; observations[0-2].lower; observations[0-2].upper");
  });

  it("are the same of so many that their figures stand in columns, and in a snapshot of them", {
    tags: "slow",
  }, async () => {
    const note = "a longer note, so that the table is a large one";
    const some = ["GHA", "PER", "MLI"].flatMap((country, i) =>
      Array.from({ length: 6000 }, (_, at) => ({
        ...{ country, indicator: `x.${at % 60}`, year: 1900 + Math.floor(at / 60), value: i + at / 7 },
        note,
      })),
    );
    const observations = [...some, { ...some[5]!, value: -1 }, { ...some[7]! }];
    const { problems } = await library.ingest([], { observations, into: "large", cwd });
    expect(problems).toMatchObject([
      { code: "disagreement", locator: "observations[5].value" },
      { code: "disagreement", locator: "observations[18000].value" },
      { code: "repeated-figure", locator: "observations[18001].value" },
    ]);
    const profile = { id: "x", tree: { children: [{ indicator: "x.3", normalise: "min-max" }] } };
    const placesOf = async (ask: object) =>
      (await library.rank({ profile, draws: 0, asOf: 1950, cwd, ...ask })).ranked.map(
        ({ country, factors }) => [country, factors[0]!.source!.locator],
      );
    const at = (country: number) => `observations[${6000 * country + 60 * 50 + 3}].value`;
    const expected = [
      ["MLI", at(2)],
      ["PER", at(1)],
      ["GHA", at(0)],
    ];
    expect(await placesOf({ observations })).toEqual(expected);
    expect(await placesOf({ data: ["large"] })).toEqual(expected);
  });

  it("stand in documents where a file's would", async () => {
    const observations = [4, 3, 2].map((value, i) => ({
      ...{ country: ["GHA", "PER", "MLI"][i]!, indicator: "x.a", year: 2020, value, note: "a\nb" },
    }));
    const { factors } = await library.explain("MLI", { profile: X, observations, draws: 0 });
    expect(JSON.stringify(factors)).toContain(`"file":"${GIVEN}","locator":"observations[2].value"`);
    expect(JSON.stringify(factors)).not.toMatch(/line \d/u);
  });
});

it("figures in memory give the bytes of ranks and scores that their tidy table gives", async () => {
  // Some are missing, some repeat, one disagrees; every one has many digits.
  const countries = library.countries().slice(0, 120);
  const observations = countries.flatMap(({ iso3, name }, i) =>
    ["x.a", "x.b"].flatMap((indicator, j) => {
      const value = Math.sin(i * 7.1 + j) * 10 ** ((i % 7) - 3);
      const one = { country: i % 2 ? iso3 : name, indicator, year: 2015 + (i % 8), value };
      return (i + j) % 11 === 0
        ? []
        : i % 29 === 0
          ? [one, one]
          : i === 30
            ? [one, { ...one, value: 1 }]
            : [one];
    }),
  );
  const rows = observations.map((one) => `"${one.country}",${one.indicator},${one.year},${one.value}`);
  writeFileSync(join(cwd, "figures.csv"), `country,indicator,year,value\n${rows.join("\n")}\n`);
  const children = ["x.a", "x.b"].map((indicator) => ({ indicator, normalise: "z-score" }));
  const ask = { profile: { id: "two", tree: { children } }, draws: 200, cwd };
  const bytesOf = ({ ranked, unscored }: library.Ranking) =>
    JSON.stringify([ranked, unscored]).replaceAll(
      /"file":"[^"]*","locator":"[^"]*"/gu,
      '"file":"","locator":""',
    );
  const given = await library.rank({ ...ask, observations });
  const filed = await library.rank({ ...ask, data: ["figures.csv"] });
  expect(given.ranked.length).toBeGreaterThan(100);
  expect(bytesOf(given)).toBe(bytesOf(filed));
  expect(given.warnings.map(({ code }) => code)).toEqual(filed.warnings.map(({ code }) => code));
});

describe("a profile as an object", () => {
  const refused = async (profile: object) => {
    const error = await library.rank({ profile: profile as never }).catch((one: unknown) => one);
    return (error as library.ShortlistError).problems.map(({ code, locator }) => [code, locator]);
  };
  const tree = (child: object) => ({ id: "x", tree: { children: [{ indicator: "cpi.score", ...child }] } });

  it("is refused with the path of each mistake, of names that nothing knows too", async () => {
    const rank = { normalise: "rank" };
    expect(
      await refused({ ...tree({ ...rank, weight: -1, wieght: 1 }), gates: [{ id: "g", effect: "flag" }] }),
    ).toEqual([
      ["bad-profile", "tree.children[0].weight"],
      ["bad-profile", "tree.children[0].wieght"],
      ["bad-profile", "gates[0].when"],
    ]);
    expect(await refused(tree({ ...rank, indicator: "cpi.scor" }))).toEqual([
      ["unknown-indicator", "tree.children[0].indicator"],
    ]);
    expect(await refused({ id: "mine", extends: "equal", weights: { nobody: 2 } })).toEqual([
      ["bad-profile", "weights.nobody"],
    ]);
    expect(await refused([])).toEqual([["bad-profile", undefined]]);
  });
});
