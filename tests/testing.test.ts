import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it, test } from "vitest";
import { pluginFiles } from "../src/cli/commands/plugin.ts";
import {
  type Aggregator,
  aggregator,
  Collector,
  headedTable,
  type Normaliser,
  normaliser,
  type Plugin,
  parameter,
  rowsOf,
  type Source,
  source,
} from "../src/index.ts";
import { aggregators, normalisers } from "../src/scoring/index.ts";
import { type ContractCases, type ContractTest, contractTests } from "../src/testing.ts";
import { sampleCall, WORDS } from "./scoring/parameters.ts";

/** Orders for a parameter that is a number: extreme, negative, tiny, zero, ordinary and large. */
const NUMBERS = [-300, -2, -1, -1e-9, 0, 1e-9, 0.5, 1, 2, 7.5, 300];

/** The own methods under the tests that plug-ins are given, but for the first: as a plug-in's they would have other names. */
describe("the own methods keep the contract", () => {
  const methods = Object.fromEntries(
    [...normalisers, ...aggregators].map((one) => {
      const calls = [undefined, ...NUMBERS.map((one) => [one])].map((numbers) => {
        const { method: _, ...parameters } = sampleCall(one, [0, 100], "takes" in one ? undefined : numbers);
        return { parameters, ...("takes" in one && one.takes === "categories" ? { values: WORDS } : {}) };
      });
      return [one.id, calls];
    }),
  );
  const meta = { name: "own", version: "1.0.0", shortlist: "*" };
  const [, ...all] = contractTests({ meta, normalisers, aggregators }, { methods });
  test.each(all.map(({ name, run }) => [name, run] as const))("%s", (_, run) => run());
});

/** Which of the tests fail: what each says last. */
async function failing(tests: readonly ContractTest[]): Promise<string[]> {
  const failed: string[] = [];
  for (const { name, run } of tests) {
    try {
      await run();
    } catch {
      failed.push(name.slice(name.indexOf(": ") + 2));
    }
  }
  return failed;
}

let plugins = 0;
const nextName = () => {
  plugins += 1;
  return `p${plugins}`;
};
const metaOf = (name: string) => ({ name, version: "1.0.0", shortlist: ">=0.2 <1" });

describe("what a normaliser can get wrong is found", () => {
  const shape = {
    title: "Half",
    parameters: { half: parameter.withDefault(parameter.positive, 50, "what scores the middle") },
    fixed: true,
    bounded: true,
    takes: "numbers",
    orient: "after",
  } as const;
  type Made = Normaliser<typeof shape.parameters>;
  /** The share of the way to twice `half`. */
  const sound: Made["fit"] = ({ scale: [lo, hi] }, { half }) => ({
    map: (value) => lo + (hi - lo) * Math.min(1, Math.max(0, Number(value) / (2 * half))),
    fit: {},
  });
  const mapped =
    (change: (score: number, value: number, i: number) => number | undefined): Made["fit"] =>
    (column, own) => {
      const { map } = sound(column, own);
      return { map: (value, i) => change(map(value, i)!, Number(value), i), fit: {} };
    };
  const found = (change: Partial<Made>) => {
    const name = nextName();
    const one = normaliser({ id: `${name}.half`, ...shape, fit: sound, ...change });
    return failing(contractTests({ meta: metaOf(name), normalisers: [one as Normaliser] }));
  };

  it("nothing where nothing is wrong", async () => expect(await found({})).toEqual([]));

  const BOUNDED = "every score is on the scale, if it is said to be";
  it.each<[string, Partial<Made>, string]>([
    [
      "a score that is NaN",
      { fit: mapped((score, value) => (value === 7 ? Number.NaN : score)) },
      "every score is a number, and what has none says why",
    ],
    [
      "a score that is lacking without a reason",
      { fit: mapped((score, value) => (value === 7 ? undefined : score)) },
      "every score is a number, and what has none says why",
    ],
    [
      "a score above the scale",
      { fit: mapped((score, value) => (value > 100 ? score * 3 + 9 : score)) },
      BOUNDED,
    ],
    [
      "a score on 0 to 100 whatever the scale",
      { fit: (column, own) => sound({ ...column, scale: [0, 100] }, own) },
      BOUNDED,
    ],
    [
      "the direction turned",
      {
        fit: (column, own) => ({
          ...sound(column, own),
          map: (value) => column.scale[0] + column.scale[1] - sound(column, own).map(value, 0)!,
        }),
      },
      "a better figure never scores lower, but between breakpoints that it states",
    ],
    [
      "one score for all",
      { fit: ({ scale }, { half }) => ({ map: () => scale[0] + 0 * half, fit: {} }) },
      "it tells some figures apart",
    ],
    [
      "a score that hangs on the place of a country",
      { fit: mapped((score, _, i) => score - (i === 0 ? 0.001 * Math.abs(score) : 0)) },
      "countries in another order have the same scores",
    ],
    [
      "a score that hangs on the others, said to be fixed",
      {
        fit: ({ values, scale: [lo, hi] }, { half }) => ({
          map: (value) => lo + ((hi - lo) * Math.min(1, Math.max(0, Number(value) / half))) / values.length,
          fit: {},
        }),
      },
      "other countries change no score, if it is said to be fixed",
    ],
    [
      "an order that is not all that counts",
      { ordinal: true },
      "only the order counts, if it is said to be ordinal",
    ],
    [
      "a column that is sorted in place",
      { fit: (column, own) => sound({ ...column, values: (column.values as number[]).sort() }, own) },
      "what it is given is not changed",
    ],
    [
      "a parameter that nothing reads",
      {
        fit: ({ scale: [lo, hi] }) => ({
          map: (value) => Math.min(hi, Math.max(lo, Number(value))),
          fit: {},
        }),
      },
      "every parameter is read",
    ],
    [
      "a fit that is no number",
      { fit: (column, own) => ({ ...sound(column, own), fit: { mean: Number.NaN } }) },
      "what the data decided is told in numbers",
    ],
    [
      "a jump that it does not state",
      { fit: mapped((score) => Math.floor(score / 25) * 25) },
      "where a score jumps there is a breakpoint that it states, if it is fixed",
    ],
    [
      "a parameter that leaves no number",
      {
        // Twice half is nothing at 1.
        fit: ({ scale: [lo, hi] }, { half }) => ({
          map: (value) =>
            lo + (hi - lo) * (half === 1 ? Number.NaN : Math.min(1, Math.max(0, Number(value) / (2 * half)))),
          fit: {},
        }),
      },
      "whatever its parameters may be, a score is a number",
    ],
    [
      "a refit that rounds",
      {
        refit:
          ({ wanted, scale: [lo, hi] }, { half }) =>
          (values, scores) =>
            wanted.forEach((at, k) => {
              scores[k] = Math.fround(lo + (hi - lo) * Math.min(1, Math.max(0, values[at]! / (2 * half))));
            }),
      },
      "“refit” gives the bits of “fit”",
    ],
  ])("%s", async (_, change, asked) => expect(await found(change)).toContain(asked));

  it("a score that is drawn", async () => {
    let state = 0;
    const drawn = mapped((score) => {
      state = (state + 0.1) % 1;
      return score * (1 - state / 1000);
    });
    expect(await found({ fit: drawn })).toContain("the same column has the same scores again");
  });
});

describe("what an aggregator can get wrong is found", () => {
  const shape = { title: "Mean", parameters: {}, additive: true, mean: true } as const;
  const mean = (x: Float64Array, w: Float64Array, n: number) => {
    let [sum, total] = [0, 0];
    for (let i = 0; i < n; i += 1) [sum, total] = [sum + w[i]! * x[i]!, total + w[i]!];
    return sum / total;
  };
  const found = (change: Partial<Aggregator>) => {
    const name = nextName();
    const one = aggregator({ id: `${name}.mean`, ...shape, kernel: () => mean, ...change } as Aggregator);
    return failing(contractTests({ meta: metaOf(name), aggregators: [one] }));
  };

  it("nothing where nothing is wrong", async () => expect(await found({})).toEqual([]));

  const plainMean = (x: Float64Array, _: Float64Array, n: number) =>
    x.subarray(0, n).reduce((sum, one) => sum + one, 0) / n;
  it.each<[string, Partial<Aggregator>, string]>([
    [
      "weights that decide nothing",
      { additive: false, kernel: () => plainMean },
      "weights count, or it says that they do not",
    ],
    [
      "weights that are declined and count",
      { declinesWeights: true },
      "weights count, or it says that they do not",
    ],
    [
      "a division by a child at 0",
      { kernel: () => (x, w, n) => (x.subarray(0, n).includes(0) ? Number.NaN : mean(x, w, n)) },
      "the result is a number for scores on the scale",
    ],
    [
      "a child of weight 0 that counts",
      { kernel: () => (x, w, n) => mean(x, w, n) - (w.subarray(0, n).includes(0) ? 1 : 0) },
      "a weight of 0 leaves a child out",
    ],
    [
      "weights taken as shares",
      {
        kernel: () => (x, w, n) => {
          let sum = 0;
          for (let i = 0; i < n; i += 1) sum += w[i]! * x[i]!;
          return sum;
        },
      },
      "weights twice as large change nothing",
    ],
    [
      "the first child that counts twice",
      { kernel: () => (x, w, n) => (mean(x, w, n) + x[0]!) / 2 },
      "children in another order give the same",
    ],
    [
      "better children that lower it",
      { kernel: () => (x, w, n) => 100 - mean(x, w, n) },
      "a better child never lowers the result",
    ],
    [
      "a mean beyond its children",
      { kernel: () => (x, w, n) => mean(x, w, n) * 1.2 },
      "it stays between the lowest and the highest child, if it is a mean",
    ],
    [
      "additive, and it is not",
      {
        kernel: () => (x, w, n) =>
          mean(
            x.map((one) => one ** 2),
            w,
            n,
          ) ** 0.5,
      },
      "each child's part is its weight times its score, if it is said to be additive",
    ],
    ["zero decides, and does not", { zeroDecides: true }, "a child at 0 makes it 0, if it is said to"],
    [
      "all entries read, however many count",
      { kernel: () => (x, w) => mean(x, w, x.length) },
      "it reads no more children than there are, and changes none",
    ],
    [
      "scores that are sorted in place",
      { kernel: () => (x, w, n) => mean(x.subarray(0, n).sort(), w, n) },
      "it reads no more children than there are, and changes none",
    ],
    [
      "a parameter that nothing reads",
      { parameters: { p: parameter.withDefault(parameter.number, 1, "nothing") } },
      "every parameter is read",
    ],
  ])("%s", async (_, change, asked) => expect(await found(change)).toContain(asked));
});

describe("what a source can get wrong is found", () => {
  const text = "Country,ISO code,Year,Overall score\nGhana,GHA,2024,1.9\nMalawi,MWI,2024,2.1\n";
  const found = async (
    change: (sound: Source, name: string) => Partial<Source>,
    more: NonNullable<ContractCases["files"]> = {},
  ) => {
    const name = nextName();
    const id = `${name}.score`;
    const about = {
      id: `${name}.report`,
      title: "Index",
      summary: "An index.",
      publisher: "P",
      attribution: "P",
      terms: "none",
      url: "https://example.org/",
      indicators: [
        { id, title: "Index", summary: "Points.", unit: "points", scale: [1, 5], kind: "context" },
      ],
    } as const;
    const table = {
      title: "Rows",
      country: "Country",
      code: "ISO code",
      year: "Year",
      figures: { [id]: "Overall score" },
    };
    const sound = source({ ...about, table });
    const expected = [["GHA", 1.9] as const, ["MWI", 2.1] as const].map(([country, value]) => ({
      country,
      indicator: id,
      year: 2024,
      value,
    }));
    const plugin: Plugin = { meta: metaOf(name), sources: [{ ...sound, ...change(sound, name) }] };
    return failing(
      contractTests(plugin, {
        files: { [about.id]: [{ path: "index.csv", bytes: text, expected }], ...more },
      }),
    );
  };
  /** Reads by hand, as the one that does it wrong. */
  const byHand =
    (
      row: (cells: {
        name: string;
        year: number;
        figure: string;
        place: string;
        out: Collector;
        id: string;
      }) => void,
    ) =>
    (sound: Source, name: string): Partial<Source> => ({
      read(file, { layout }, context) {
        const header = {
          country: { is: /^country$/u },
          year: { is: /^year$/u },
          score: { is: /^overall score$/u },
        };
        const out = new Collector(file, context, { source: sound.id, layout });
        for (const one of rowsOf(file, headedTable(file, header)!))
          row({
            name: one.text("country"),
            year: Number(one.text("year")),
            figure: one.text("score"),
            place: one.place("score"),
            out,
            id: `${name}.score`,
          });
        return out.finish();
      },
    });
  const country = ({ out, name, place }: { out: Collector; name: string; place: string }) =>
    out.country(name, place);

  it("nothing where nothing is wrong", async () => expect(await found(() => ({}))).toEqual([]));
  it("that there is no file", async () => expect(await found(() => ({}), { "p.none": [] })).toEqual([]));

  it.each<[string, Parameters<typeof found>[0], string]>([
    [
      "a figure that is passed over",
      byHand((one) => {
        const who = country(one);
        if (who && one.name !== "Malawi")
          one.out.observeOnce({
            country: who,
            indicator: one.id,
            year: one.year,
            value: Number(one.figure),
            locator: one.place,
          });
      }),
      "it knows its file, and reads every figure of it",
    ],
    [
      "any table taken for its own",
      ({ layouts }) => ({ recognise: () => ({ layout: layouts[0]!.id, confidence: 0.9 }) }),
      "it takes no other table for its own",
    ],
    [
      "an indicator that it does not state",
      ({ indicators }) => ({ indicators: indicators.slice(1) }),
      "every figure is of an indicator that it states, and can be one",
    ],
    [
      "a place that is no cell",
      byHand((one) => {
        const who = country(one);
        if (who)
          one.out.observeOnce({
            country: who,
            indicator: one.id,
            year: one.year,
            value: Number(one.figure),
            locator: "somewhere",
          });
      }),
      "every figure says in which cell it stands",
    ],
    [
      "the place of another cell",
      byHand((one) => {
        const who = country(one);
        if (who)
          one.out.observeOnce({
            country: who,
            indicator: one.id,
            year: one.year,
            value: one.name === "Ghana" ? 1.9 : 2.1,
            locator: one.place,
          });
      }),
      "every figure says in which cell it stands",
    ],
    [
      "words left out in silence",
      byHand((one) => {
        const who = country(one);
        if (who && Number.isFinite(Number(one.figure)))
          one.out.observeOnce({
            country: who,
            indicator: one.id,
            year: one.year,
            value: Number(one.figure),
            locator: one.place,
          });
      }),
      "a figure that is none is told, and not left out in silence",
    ],
    [
      "a country left out in silence",
      byHand((one) => {
        const who = ({ Ghana: "GHA", Malawi: "MWI" } as Record<string, string>)[one.name];
        const value = one.out.number(one.figure, "Score", one.place, [1, 5]);
        if (who && value !== undefined)
          one.out.observeOnce({ country: who, indicator: one.id, year: one.year, value, locator: one.place });
      }),
      "a country that nobody knows is told",
    ],
    [
      "the last of two figures taken",
      (sound) => ({
        read: (file, ...more) => {
          const reading = sound.read(file, ...more);
          const own = new Map(file.tables[0]!.rows.slice(1).map((row) => [row.cells[1] as string, row]));
          return {
            ...reading,
            observations: reading.observations.map((one) => ({
              ...one,
              value: Number(own.get(one.country)!.cells[3]),
            })),
            problems: [],
          };
        },
      }),
      "a figure that stands there twice with two values is told",
    ],
    [
      "a file that is changed",
      (sound) => ({
        read: (file, ...more) => {
          const reading = sound.read(file, ...more);
          (file.tables[0]!.rows as unknown[]).reverse();
          return reading;
        },
      }),
      "what it is given is not changed",
    ],
  ])("%s", async (_, change, asked) => expect(await found(change)).toContain(asked));
});

describe("what a check can get wrong is found", () => {
  const found = (find: NonNullable<Plugin["checks"]>[number]["find"]) => {
    const name = nextName();
    return failing(
      contractTests({ meta: metaOf(name), checks: [{ id: `${name}.c`, title: "C", rule: "R.", find }] }),
    );
  };
  const one = { severity: "note", subject: "GHA", message: "Look." } as const;
  it("nothing where nothing is wrong", async () => expect(await found(() => [one])).toEqual([]));
  it.each<[string, Parameters<typeof found>[0]]>([
    ["two findings of one subject", () => [one, one]],
    ["a severity that is none", () => [{ ...one, severity: "bad" as "note" }]],
    ["a finding that says nothing", () => [{ ...one, message: " " }]],
  ])("%s", async (_, find) =>
    expect(await found(find)).toEqual([
      "its findings are told apart by their subjects, and are of a known severity",
    ]),
  );
  it("data that are changed", async () =>
    expect(await found(({ ranked }) => ((ranked as unknown[]).pop() ? [] : []))).toEqual([
      "it finds the same again, and changes nothing",
    ]));
});

it("a case with a parameter that there is not, or without one that is needed, is told", () => {
  const one = normaliser({
    id: "x.y",
    title: "X",
    parameters: { n: parameter.required(parameter.number, "n") },
    fixed: true,
    bounded: true,
    takes: "numbers",
    orient: "after",
    fit: () => ({ map: () => 1, fit: {} }),
  }) as Normaliser;
  const plugin = { meta: metaOf("x"), normalisers: [one] };
  expect(() => contractTests(plugin)).toThrow("“x.y” needs “n”: give it in the cases");
  expect(() => contractTests(plugin, { methods: { "x.y": [{ parameters: { m: 1, n: 1 } }] } })).toThrow(
    "“x.y” has no parameter “m”",
  );
});

it("what “plugin init” writes passes every test, and fails where a figure is changed", async () => {
  const folder = mkdtempSync(join(tmpdir(), "plugin-"));
  const { "peace.mjs": code = "", "peace.csv": bytes = "" } = pluginFiles("peace");
  const file = join(folder, "peace.mjs");
  writeFileSync(
    file,
    code.replace(
      'from "shortlist"',
      `from ${JSON.stringify(new URL("../src/index.ts", import.meta.url).href)}`,
    ),
  );
  const plugin = (await import(pathToFileURL(file).href)) as Plugin;
  const expected = [["GHA", 1.9] as const, ["MWI", 2.1] as const, ["SEN", 1.8] as const].map(
    ([country, value]) => ({ country, indicator: "peace.score", year: 2024, value }),
  );
  const asked = (text: string) =>
    contractTests(plugin, {
      methods: { "peace.bands": [{ parameters: { width: 1 } }] },
      files: { "peace.report": [{ path: "peace.csv", bytes: text, expected }] },
    });
  expect(await failing(asked(bytes))).toEqual([]);
  expect(await failing(asked(bytes.replace("1.9", "1.95")))).toEqual([
    "it knows its file, and reads every figure of it",
  ]);
});
