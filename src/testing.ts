/**
 * Contract tests for plug-ins, for any test runner:
 *
 *     import test from "node:test";
 *     import { contractTests } from "shortlist/testing";
 *     import * as plugin from "./gpi.mjs";
 *
 *     for (const { name, run } of contractTests(plugin, cases)) test(name, run);
 *
 * Each asks one thing that went wrong without a word in somebody's index: weights that decide nothing, scores outside of the range that was
 * stated, a direction that was not turned, figures that count twice. What is random in them is drawn anew from the same seed each time.
 */
import assert from "node:assert/strict";
import * as z from "zod/mini";
import { readAnyFile, readParsedFile } from "./dataset/read.ts";
import type { CheckedData } from "./model/audit.ts";
import type { Value } from "./model/observation.ts";
import { type Given, given, type Parameters } from "./model/parameter.ts";
import { ShortlistError } from "./model/problem.ts";
import type { ParsedFile, Row, Table } from "./model/table.ts";
import type { Aggregator } from "./scoring/aggregators/contract.ts";
import type { Column, Normaliser } from "./scoring/normalisers/contract.ts";
import type { Reading, Source } from "./sources/contract.ts";
import { locate } from "./tables/index.ts";
import { loadPlugins } from "./use/load-plugins.ts";
import type { Plugin } from "./use/plugins.ts";

/** One thing that is asked of one part of a plug-in. */
export interface ContractTest {
  /** `normaliser gpi.bands: every score is on the scale`. */
  readonly name: string;
  /** Throws an AssertionError that says what was found, and with which figures. */
  run(): void | Promise<void>;
}

/** A way of calling a normaliser or an aggregator. */
export interface MethodCase {
  /** As a profile states them; those with a default may be left out. */
  readonly parameters?: Readonly<Record<string, unknown>>;
  /** Of a normaliser: figures that an indicator could have, from the worst to the best of direction `higher`; needed where it takes categories. */
  readonly values?: readonly Value[];
  /** Of a normaliser whose parameters state scores: the scale that these are on; absent: 0 to 100. */
  readonly scale?: readonly [number, number];
}

/** A file of a source, and every figure that is to be read from it. */
export interface FileCase {
  readonly path: string;
  readonly bytes: Uint8Array | string;
  readonly expected: readonly {
    /** ISO 3166-1 alpha-3. */
    readonly country: string;
    readonly indicator: string;
    readonly year?: number;
    readonly value: Value;
  }[];
}

/** What the parts of a plug-in are tried with, by their ids. */
export interface ContractCases {
  readonly methods?: Readonly<Record<string, readonly MethodCase[]>>;
  readonly files?: Readonly<Record<string, readonly FileCase[]>>;
}

/**
 * Everything that is asked of a plug-in.
 *
 * @param plugin what its file exports
 * @param cases what needs one and has none is a test that fails: a method with a parameter that must be stated, a source
 */
export function contractTests(plugin: Plugin, cases: ContractCases = {}): readonly ContractTest[] {
  const { normalisers = [], aggregators = [], sources = [], checks = [] } = plugin;
  const of = (kind: string, id: string, asked: Asked) =>
    Object.entries(asked).map(([what, run]) => ({ name: `${kind} ${id}: ${what}`, run }));
  const load = () => loadPlugins([{ ...plugin }], "/");
  return [
    {
      name: "it is a plug-in that can be used",
      run: async () => {
        await load();
      },
    },
    ...normalisers.flatMap((one) => of("normaliser", one.id, ofNormaliser(one, callsOf(one, cases)))),
    ...aggregators.flatMap((one) => of("aggregator", one.id, ofAggregator(one, callsOf(one, cases)))),
    ...sources.flatMap((one) =>
      of("source", one.id, ofSource(one, plugin, cases.files?.[one.id] ?? [], load)),
    ),
    ...checks.flatMap((one) => of("check", one.id, ofCheck(one))),
  ];
}

type Asked = Readonly<Record<string, () => void | Promise<void>>>;
type Scale = readonly [number, number];

const SCALES: readonly Scale[] = [
  [0, 100],
  [1, 7],
  [-1, 1],
];
/** Float noise: sums in another order. */
const NOISE = 1e-9;
const ROUNDS = 60;

interface Call {
  readonly parameters: Record<string, unknown>;
  readonly values: readonly Value[] | undefined;
  readonly scale: Scale | undefined;
}

function callsOf(
  { id, parameters }: Normaliser | Aggregator,
  { methods = {} }: ContractCases,
): readonly Call[] {
  return (methods[id] ?? [{}]).map(({ parameters: stated = {}, values, scale }) => {
    const wrong = Object.keys(stated).find((name) => !(name in parameters));
    if (wrong !== undefined) throw new RangeError(`“${id}” has no parameter “${wrong}”`);
    const lacking = Object.entries(parameters).find(
      ([name, one]) => one.required && stated[name] === undefined,
    );
    if (lacking !== undefined)
      throw new RangeError(
        `“${id}” needs “${lacking[0]}”: give it in the cases, methods["${id}"][0].parameters`,
      );
    return {
      parameters: given(parameters, { method: id, ...stated }) as Record<string, unknown>,
      values,
      scale,
    };
  });
}

/** The same numbers in every run (Lehmer's generator, modulus 2^31 - 1). */
function drawing(): () => number {
  let state = 20_301;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

// ---------------------------------------------------------------- normalisers

function ofNormaliser(one: Normaliser, calls: readonly Call[]): Asked {
  const usual = [-40, -3, 0, 0.5, 2, 2, 7, 19, 33, 60, 88, 140];
  const each = (ask: (scored: Scored, values: readonly Value[], scale: Scale) => void) => () => {
    for (const { parameters, values = usual, scale: stated = one.scores && SCALES[0] } of calls)
      for (const scale of stated ? [stated] : SCALES) {
        assert.ok(
          values.every((value) => (typeof value === "number") === (one.takes === "numbers")),
          `give values of the kind that it takes (${one.takes}) in the cases`,
        );
        ask(fitting(one, parameters, scale), values, scale);
      }
  };
  /** Columns of such figures, with gaps and without, of one country and of many. */
  const columns = (values: readonly Value[]) => {
    const next = drawing();
    const some = Array.from({ length: ROUNDS }, (_, round) =>
      Array.from({ length: 1 + (round % 12) }, () =>
        next() < 0.2 ? undefined : values[Math.floor(next() * values.length)],
      ),
    );
    return [[...values], [values[0]], [undefined], new Array(4).fill(values[1]), ...some] as (
      | Value
      | undefined
    )[][];
  };
  return {
    "every score is a number, and what has none says why": each((scored, values) => {
      for (const column of columns(values)) {
        const { scores, why } = scored(column);
        column.forEach((value, i) => {
          if (value === undefined) return;
          if (scores[i] === undefined)
            assert.ok(why(i), `no score and no reason for ${value} in ${shown(column)}`);
          else assert.ok(Number.isFinite(scores[i]), `${value} scores ${scores[i]} in ${shown(column)}`);
        });
      }
    }),
    "every score is on the scale, if it is said to be": each((scored, values, [lo, hi]) => {
      const scores = columns(values).flatMap((column) =>
        scored(column).scores.filter((score) => score !== undefined),
      );
      const out = scores.find((score) => score < lo || score > hi);
      if (one.bounded)
        assert.equal(out, undefined, `“bounded” is true, and ${out} is outside ${lo} to ${hi}`);
    }),
    "a better figure never scores lower, but between breakpoints that it states": each((scored, values) => {
      if (one.breakpoints !== undefined) return;
      const { scores } = scored([...values]);
      scores.forEach((score, i) => {
        const before = scores[i - 1];
        if (before === undefined || score === undefined) return;
        assert.ok(score >= before, `${values[i]} scores ${score}, below the ${before} of ${values[i - 1]}`);
      });
    }),
    "it tells some figures apart": each((scored, values) => {
      const scores = new Set(scored([...values]).scores);
      assert.ok(scores.size > 1, `all of ${shown(values)} score ${[...scores].join()}`);
    }),
    "countries in another order have the same scores": each((scored, values) => {
      for (const column of columns(values)) {
        const there = scored(column).scores;
        const back = scored(column.toReversed(), { backwards: true }).scores.toReversed();
        for (const [i, score] of there.entries()) near(back[i], score, `in ${shown(column)} and backwards`);
      }
    }),
    "the same column has the same scores again": each((scored, values) => {
      for (const column of columns(values)) assert.deepEqual(scored(column).scores, scored(column).scores);
    }),
    "other countries change no score, if it is said to be fixed": each((scored, values) => {
      if (!one.fixed) return;
      const [worst, best] = [values[0]!, values.at(-1)!];
      for (const value of values) {
        const alone = scored([value]).scores[0];
        const among = scored([value, worst, best, best]).scores[0];
        assert.equal(among, alone, `“fixed” is true, and ${value} has another score among others`);
      }
    }),
    "only the order counts, if it is said to be ordinal": each((scored, values) => {
      if (!one.ordinal || one.takes === "categories") return;
      const cubes = values.map((value) => (value as number) * (value as number) * (value as number));
      assert.deepEqual(
        scored(cubes).scores,
        scored([...values]).scores,
        "the cubes of the figures score otherwise",
      );
    }),
    "where a score jumps there is a breakpoint that it states, if it is fixed": () => {
      if (!one.fixed || one.takes === "categories") return;
      for (const { parameters, values = usual } of calls) {
        const { map } = one.fit(
          { ...plain([0, 100]), values: [], peers: [] },
          parameters as Given<Parameters>,
        );
        const ends = [values[0] as number, values.at(-1) as number] as const;
        const stated = one.breakpoints?.(parameters as Given<Parameters>) ?? [];
        for (const at of jumps((value) => map(value, 0) ?? Number.NaN, ends))
          assert.ok(
            stated.some(({ figure }) => Math.abs(figure - at) <= 1e-6 * (ends[1] - ends[0])),
            `the score jumps at ${Number(at.toPrecision(6))}: state it in “breakpoints”, or what-if answers are not exact`,
          );
      }
    },
    "whatever its parameters may be, a score is a number": () => {
      for (const { parameters, values = usual } of calls)
        for (const [name, stated] of Object.entries(parameters)) {
          if (typeof stated !== "number") continue;
          for (const other of [
            0,
            1,
            -1,
            1.5,
            ...Object.values(parameters).filter((value) => typeof value === "number"),
          ]) {
            const changed = { ...parameters, [name]: other };
            if (!one.parameters[name]!.shape.schema(z).safeParse(other).success) continue;
            if ((one.check?.(changed as Given<Parameters>, { peers: true }) ?? []).length > 0) continue;
            const { scores } = fitting(one, changed, [0, 100])([...values]);
            const at = scores.findIndex(
              (score) =>
                score !== undefined &&
                !(Number.isFinite(score) && (!one.bounded || (score >= 0 && score <= 100))),
            );
            assert.equal(
              at,
              -1,
              `with ${name}: ${other} the figure ${values[at]} scores ${scores[at]}: refuse such parameters in “check”`,
            );
          }
        }
    },
    "what it is given is not changed": each((scored, values) => {
      const column = [...values, undefined];
      scored(column, { frozen: true });
    }),
    "every parameter is read": () => {
      for (const { parameters, values = usual } of calls) {
        const { asked, seen } = watched(parameters);
        const scored = fitting(one, asked, [0, 100]);
        scored([...values, undefined]);
        one.check?.(asked as Given<Parameters>, { peers: false });
        one.breakpoints?.(asked as Given<Parameters>);
        assert.deepEqual(
          Object.keys(parameters).filter((name) => !seen.has(name)),
          [],
          "parameters that change nothing",
        );
      }
    },
    "what the data decided is told in numbers": each((scored, values) => {
      for (const [name, figure] of Object.entries(scored([...values]).fit))
        assert.ok(Number.isFinite(figure), `fit.${name} is ${figure}`);
    }),
    "“refit” gives the bits of “fit”": each((_, values, scale) => {
      if (one.refit === undefined || one.takes === "categories") return;
      for (const { parameters } of calls)
        for (const column of columns(values)) {
          const wanted = Int32Array.from(column.keys());
          const frame = { ...plain(scale), peers: peersOf(column), countries: column.length, wanted };
          const scores = new Float64Array(column.length);
          one.refit(frame, parameters as Given<Parameters>)(
            Float64Array.from(column, (value) => (value ?? Number.NaN) as number),
            scores,
          );
          const slow = fitting(one, parameters, scale)(column).scores;
          column.forEach((value, i) => {
            if (value !== undefined)
              assert.ok(
                Object.is(scores[i], slow[i] ?? Number.NaN),
                `${scores[i]} and ${slow[i]} for ${value}`,
              );
          });
        }
    }),
  };
}

type Scored = (
  column: readonly (Value | undefined)[],
  how?: { readonly frozen?: true; readonly backwards?: true },
) => {
  readonly scores: readonly (number | undefined)[];
  readonly fit: Readonly<Record<string, number>>;
  why(i: number): unknown;
};

const plain = (scale: Scale): Omit<Column, "values"> => ({
  scale,
  transform: { to: (x) => x, back: (x) => x },
  sign: 1,
});

function peersOf(values: readonly unknown[]): string[] {
  return values.map((_, i) => (i % 3 === 0 ? "north" : "south"));
}

function fitting(one: Normaliser, parameters: Record<string, unknown>, scale: Scale): Scored {
  return (values, how) => {
    const peers = how?.backwards ? peersOf(values).toReversed() : peersOf(values);
    const column: Column = { ...plain(scale), values: [...values], peers };
    const before = structuredClone({ values: column.values, peers });
    const stated = how?.frozen ? Object.freeze(structuredClone(parameters)) : parameters;
    if (how?.frozen) for (const part of [column, column.values, peers]) Object.freeze(part);
    const fitted = one.fit(column, stated as Given<Parameters>);
    const scores = values.map((value, i) => (value === undefined ? undefined : fitted.map(value, i)));
    assert.deepEqual({ values: column.values, peers }, before, "the column was changed");
    return { scores, fit: fitted.fit, why: (i) => fitted.why?.(values[i]!, i) };
  };
}

/** Where a function jumps between two ends: steps that stay, however near one looks. */
function jumps(of: (x: number) => number, [from, to]: Scale): number[] {
  const found: number[] = [];
  const step = (to - from) / 500;
  for (let i = 0; i < 500; i += 1) {
    let [low, high] = [from + i * step, from + (i + 1) * step];
    const whole = Math.abs(of(high) - of(low));
    if (!(whole > NOISE)) continue;
    // Into the half that has more of the change.
    for (let k = 0; k < 40; k += 1) {
      const middle = (low + high) / 2;
      if (Math.abs(of(middle) - of(low)) >= Math.abs(of(high) - of(middle))) high = middle;
      else low = middle;
    }
    if (Math.abs(of(high) - of(low)) > whole / 1000) found.push(high);
  }
  return found;
}

/** Parameters with those noted that somebody has read. */
function watched(parameters: Record<string, unknown>) {
  const seen = new Set<PropertyKey>();
  const asked = new Proxy(parameters, {
    get(all, name, receiver) {
      seen.add(name);
      return Reflect.get(all, name, receiver) as unknown;
    },
  });
  return { asked, seen };
}

// ---------------------------------------------------------------- aggregators

function ofAggregator(one: Aggregator, calls: readonly Call[]): Asked {
  const size = one.children;
  const families = () => {
    const next = drawing();
    return Array.from({ length: ROUNDS }, (_, round) => {
      const n = size ?? 2 + (round % 6);
      return {
        x: Array.from({ length: n }, () => (next() < 0.1 ? 0 : next() * 100)),
        w: Array.from({ length: n }, () => 0.05 + next() * 5),
      };
    });
  };
  const each = (ask: (join: Join, x: readonly number[], w: readonly number[]) => void) => () => {
    for (const { parameters } of calls) {
      const kernel = one.kernel(parameters as Given<Parameters>, [0, 100]);
      const join: Join = (x, w) => kernel(Float64Array.from(x), Float64Array.from(w), x.length);
      for (const { x, w } of families()) ask(join, x, w);
    }
  };
  const isRule = one.chooses === true || size !== undefined;
  return {
    "the result is a number for scores on the scale": each((join, x, w) => {
      assert.ok(Number.isFinite(join(x, w)), `${shown(x)} with weights ${shown(w)} give ${join(x, w)}`);
    }),
    "weights count, or it says that they do not": () => {
      if (one.chooses) return;
      for (const { parameters } of calls) {
        const kernel = one.kernel(parameters as Given<Parameters>, [0, 100]);
        const counts = families().some(({ x, w }) => {
          const other = w.map((weight, i) => (i === 0 ? weight * 4 : weight));
          const join = (weights: readonly number[]) =>
            kernel(Float64Array.from(x), Float64Array.from(weights), x.length);
          return Math.abs(join(other) - join(w)) > NOISE;
        });
        assert.equal(
          counts,
          one.declinesWeights !== true,
          one.declinesWeights
            ? "“declinesWeights” is true, and a weight changes the result"
            : "no weight changes any result: set “declinesWeights”",
        );
      }
    },
    "a weight of 0 leaves a child out": each((join, x, w) => {
      if (isRule) return;
      near(join([...x, 3], [...w, 0]), join(x, w), `${shown(x)} with 3 at weight 0`);
    }),
    "weights twice as large change nothing": each((join, x, w) => {
      near(
        join(
          x,
          w.map((weight) => weight * 2),
        ),
        join(x, w),
        `${shown(x)} with weights ${shown(w)}`,
      );
    }),
    "children in another order give the same": each((join, x, w) => {
      if (isRule) return;
      near(join(x.toReversed(), w.toReversed()), join(x, w), `${shown(x)} backwards`);
    }),
    "a better child never lowers the result": each((join, x, w) => {
      if (isRule) return;
      const better = x.map((score, i) => (i === 0 ? Math.min(100, score + 7) : score));
      assert.ok(join(better, w) >= join(x, w) - NOISE, `${shown(better)} gives less than ${shown(x)}`);
    }),
    "it stays between the lowest and the highest child, if it is a mean": each((join, x, w) => {
      if (!one.mean) return;
      const joined = join(x, w);
      assert.ok(
        joined >= Math.min(...x) - NOISE && joined <= Math.max(...x) + NOISE,
        `${shown(x)} give ${joined}`,
      );
      near(
        join(
          x.map(() => 42),
          w,
        ),
        42,
        "children that are all 42",
      );
    }),
    "each child's part is its weight times its score, if it is said to be additive": each((join, x, w) => {
      if (!one.additive) return;
      const [sum, total] = x.reduce(([s, t], score, i) => [s + score * w[i]!, t + w[i]!], [0, 0]);
      near(join(x, w), sum / total, `“additive” is true, and ${shown(x)} with weights ${shown(w)}`);
    }),
    "a child at 0 makes it 0, if it is said to": each((join, x, w) => {
      if (one.zeroDecides) near(join(x.with(0, 0), w), 0, "“zeroDecides” is true, and a child is 0");
    }),
    "it reads no more children than there are, and changes none": () => {
      for (const { parameters } of calls) {
        const kernel = one.kernel(parameters as Given<Parameters>, [0, 100]);
        for (const { x, w } of families()) {
          const [more, weights] = [
            Float64Array.from([...x, Number.NaN, 1]),
            Float64Array.from([...w, 5, Number.NaN]),
          ];
          const before = [Array.from(more), Array.from(weights)];
          const result = kernel(more, weights, x.length);
          near(
            result,
            kernel(Float64Array.from(x), Float64Array.from(w), x.length),
            "with entries behind the last child",
          );
          assert.deepEqual([Array.from(more), Array.from(weights)], before, "scores or weights were changed");
        }
      }
    },
    "every parameter is read": () => {
      for (const { parameters } of calls) {
        const { asked, seen } = watched(parameters);
        const kernel = one.kernel(asked as Given<Parameters>, [0, 100]);
        for (const { x, w } of families()) kernel(Float64Array.from(x), Float64Array.from(w), x.length);
        assert.deepEqual(
          Object.keys(parameters).filter((name) => !seen.has(name)),
          [],
          "parameters that change nothing",
        );
      }
    },
  };
}

type Join = (x: readonly number[], w: readonly number[]) => number;

// ---------------------------------------------------------------- sources

/** Tables that are nobody's, and what is no table. */
const OTHERS: Readonly<Record<string, string>> = {
  "tidy.csv": "country,indicator,year,value\nGhana,x.y,2024,1\nTogo,x.y,2024,2\n",
  "wide.csv": "Country,Year,Score\nGhana,2024,1\nTogo,2024,2\n",
  "one.csv": "Country,Score\nGhana,1\n",
  "prose.csv": "This is a text, and no table.\n",
  "data.json": '{"Ghana": 1}',
};

function ofSource(
  source: Source,
  plugin: Plugin,
  files: readonly FileCase[],
  load: () => Promise<unknown>,
): Asked {
  const only = { plugins: [plugin.meta] };
  const read = (file: ParsedFile) => readParsedFile(file, only);
  const each = (ask: (file: ParsedFile, reading: Reading, one: FileCase) => void) => async () => {
    assert.ok(files.length > 0, `give a file and its figures in the cases, files["${source.id}"]`);
    await load();
    for (const one of files) {
      const bytes = typeof one.bytes === "string" ? new TextEncoder().encode(one.bytes) : one.bytes;
      const file = await readAnyFile({ path: one.path, bytes }, only);
      ask(file, read(file), one);
    }
  };
  const known = new Map(source.indicators.map((indicator) => [indicator.id, indicator]));
  /** Each figure's cell that stands in a table, found by changing it. */
  const cells = (file: ParsedFile, { observations }: Reading) =>
    file.tables.flatMap((table, t) =>
      table.rows.flatMap((row, r) =>
        row.cells.flatMap((cell, c) => {
          const locator = locate(file, table, row.at, c);
          const own = observations.filter((one) => one.locator === locator);
          return own.length === 0 ? [] : [{ t, r, c, cell, row, table, own }];
        }),
      ),
    );
  return {
    "it knows its file, and reads every figure of it": each(
      (file, { observations, problems }, { expected, path }) => {
        const found = source.recognise(file);
        assert.ok(found, `“recognise” does not know ${path}`);
        assert.ok(found.confidence > 0 && found.confidence <= 1, `its confidence is ${found.confidence}`);
        assert.ok(
          source.layouts.some(({ id }) => id === found.layout),
          `it has no layout “${found.layout}”`,
        );
        const plainly = (all: FileCase["expected"]) =>
          all
            .map(({ country, indicator, year, value }) => `${country} ${indicator} ${year ?? "-"} ${value}`)
            .sort();
        const said = problems
          .map(({ code, message, locator = "" }) => `\n  ${code} ${locator}: ${message}`)
          .join("");
        const [figures, wanted] = [plainly(observations as FileCase["expected"]), plainly(expected)];
        assert.deepEqual(
          figures,
          wanted,
          `read: ${figures.join("; ")}\nexpected: ${wanted.join("; ")}\nthe reader says:${said || " nothing"}`,
        );
      },
    ),
    "it takes no other table for its own": async () => {
      for (const [path, text] of Object.entries(OTHERS)) {
        const file = await readAnyFile({ path, bytes: new TextEncoder().encode(text) });
        assert.equal(
          source.recognise(file),
          undefined,
          `it takes ${path} for its own: ${JSON.stringify(text)}`,
        );
      }
    },
    "every figure is of an indicator that it states, and can be one": each((_, { observations }) => {
      for (const { indicator, value, country } of observations) {
        const about = known.get(indicator);
        assert.ok(about, `“${indicator}” is not among its indicators`);
        const { scale, categories } = about;
        if (scale)
          assert.ok(
            Number(value) >= scale[0] && Number(value) <= scale[1],
            `${value} is outside ${scale.join(" to ")}`,
          );
        if (categories)
          assert.ok(categories.includes(String(value)), `“${value}” is none of ${categories.join(", ")}`);
        assert.match(country, /^[A-Z]{3}$/u);
      }
    }),
    "every figure says in which cell it stands": each((file, reading) => {
      if (file.tables.length === 0) return;
      const found = new Set(cells(file, reading).flatMap(({ own }) => own));
      for (const one of reading.observations) {
        assert.ok(
          found.has(one),
          `${one.country} ${one.indicator} is said to stand at “${one.locator}”, which is no cell`,
        );
      }
      for (const { t, r, c, cell, own } of cells(file, reading)) {
        if (typeof cell !== "number" && !/^\d+(?:\.\d+)?$/u.test(String(cell))) continue;
        const changed = quietly(() =>
          read(withCell(file, t, r, c, otherNumber(cell, known.get(own[0]!.indicator)?.scale))),
        );
        const now = changed?.observations.find(({ locator }) => locator === own[0]!.locator);
        if (now)
          assert.notEqual(
            now.value,
            own[0]!.value,
            `another figure at ${own[0]!.locator} is not read: it stands somewhere else`,
          );
      }
    }),
    "a figure that is none is told, and not left out in silence": each((file, reading) => {
      for (const { t, r, c, own } of cells(file, reading)) {
        const after = quietly(() => read(withCell(file, t, r, c, "n/k?")));
        if (after === undefined || after.problems.length > reading.problems.length) continue;
        assert.ok(
          after.observations.some(({ locator, value }) => locator === own[0]!.locator && value === "n/k?"),
          `“n/k?” at ${own[0]!.locator} goes without a word`,
        );
      }
    }),
    "a country that nobody knows is told": each((file, reading) => {
      const one = cells(file, reading)[0];
      if (one === undefined) return;
      const { t, r, row } = one;
      const lost = row.cells.flatMap((cell, c) => {
        if (typeof cell !== "string") return [];
        const after = quietly(() => read(withCell(file, t, r, c, "Atlantis")));
        if (after === undefined || after.observations.length === reading.observations.length) return [];
        const isTold =
          after.unresolved.length > reading.unresolved.length ||
          after.problems.length > reading.problems.length;
        return [{ cell, isTold }];
      });
      assert.ok(lost.length > 0, "no cell of the row decides which country it is of");
      assert.deepEqual(
        lost.filter(({ isTold }) => !isTold).map(({ cell }) => cell),
        [],
        "cells in whose place “Atlantis” goes without a word",
      );
    }),
    "a figure that stands there twice with two values is told": each((file, reading) => {
      const one = cells(file, reading).find(({ cell }) => Number.isFinite(Number(cell)));
      if (one === undefined) return;
      const { t, c, row, table, own } = one;
      const scale = known.get(own[0]!.indicator)?.scale;
      const again: Row = {
        ...row,
        at: table.rows.at(-1)!.at + 1,
        cells: row.cells.with(c, otherNumber(row.cells[c]!, scale)),
      };
      const after = quietly(() => read(withTable(file, t, { ...table, rows: [...table.rows, again] })));
      if (after === undefined) return;
      assert.ok(
        after.problems.length > reading.problems.length,
        `two values for ${own[0]!.country} ${own[0]!.indicator}, and nothing is said`,
      );
    }),
    "what it is given is not changed": each((file) => {
      const before = structuredClone(file);
      read(file);
      assert.deepEqual(file, before);
    }),
  };
}

/** Undefined where the file is refused, which is an answer too. */
function quietly(run: () => Reading): Reading | undefined {
  try {
    return run();
  } catch (error) {
    if (error instanceof ShortlistError) return undefined;
    throw error;
  }
}

function withTable(file: ParsedFile, at: number, table: Table): ParsedFile {
  return { ...file, tables: file.tables.with(at, table) };
}

function withCell(file: ParsedFile, t: number, r: number, c: number, cell: Row["cells"][number]): ParsedFile {
  const table = file.tables[t]!;
  const row = table.rows[r]!;
  return withTable(file, t, {
    ...table,
    rows: table.rows.with(r, { ...row, cells: row.cells.with(c, cell) }),
  });
}

/** A number in the form of the one that is there, and on its scale. */
function otherNumber(cell: Row["cells"][number], scale: Scale | undefined): Row["cells"][number] {
  const was = Number(cell);
  const other =
    scale && was + 1 > scale[1]
      ? was - (scale[1] - scale[0]) / 4
      : was + (scale ? (scale[1] - scale[0]) / 8 : 1);
  return typeof cell === "string" ? String(other) : other;
}

// ---------------------------------------------------------------- checks

function ofCheck(check: NonNullable<Plugin["checks"]>[number]): Asked {
  const data = (): CheckedData => ({
    asOf: 2024,
    indicators: new Set(["x.a", "x.b"]),
    observations: ["GHA", "MWI", "SEN", "TGO"].flatMap((country, i) => [
      {
        country,
        indicator: "x.a",
        year: 2024,
        value: i,
        source: "wide",
        file: "own.csv",
        locator: `line ${i + 2}, column 2`,
      },
      {
        country,
        indicator: "x.b",
        year: 2015 + i,
        value: 900 - i,
        source: "wide",
        file: "own.csv",
        locator: `line ${i + 2}, column 3`,
      },
    ]),
    ranked: ["GHA", "MWI", "SEN", "TGO"].map((country, i) => ({
      country,
      rank: i + 1,
      score: 90 - i,
      scores: { all: 90 - i, "x.a": i === 3 ? null : i },
    })),
  });
  const nothing: CheckedData = { asOf: undefined, indicators: new Set(), observations: [], ranked: [] };
  return {
    "its findings are told apart by their subjects, and are of a known severity": () => {
      for (const asked of [data(), nothing]) {
        const found = check.find(asked);
        const subjects = found.map(({ subject }) => subject);
        assert.equal(
          new Set(subjects).size,
          subjects.length,
          `two findings are about the same: ${subjects.join(", ")}`,
        );
        for (const { severity, message, subject } of found) {
          assert.ok(["person", "note"].includes(severity), `a finding is “${severity}”`);
          assert.ok(message.trim() !== "" && subject.trim() !== "", "a finding says nothing");
        }
      }
    },
    "it finds the same again, and changes nothing": () => {
      const asked = data();
      assert.deepEqual(check.find(asked), check.find(asked));
      assert.deepEqual(asked, data());
    },
  };
}

function near(found: number | undefined, expected: number | undefined, where: string): void {
  const isNear =
    Object.is(found, expected) || Math.abs(found! - expected!) <= NOISE * Math.max(1, Math.abs(expected!));
  assert.ok(isNear, `${found} instead of ${expected}: ${where}`);
}

/** A few figures. */
function shown(values: readonly (Value | undefined)[]): string {
  return `[${values
    .slice(0, 12)
    .map((value) => value ?? "–")
    .join(", ")}${values.length > 12 ? ", …" : ""}]`;
}
