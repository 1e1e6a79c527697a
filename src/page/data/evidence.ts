import type { Iso3 } from "../../model/country.ts";
import { type ChosenValues, type Evidence, tooOldFor, type Want } from "../../model/evidence.ts";
import type { Observation, Place } from "../../model/observation.ts";
import {
  FIELDS,
  type Field,
  type PackedColumn,
  type PackedEvidence,
  type PackedInputs,
  type PackedLocators,
  type PackedWant,
  type PageObservation,
} from "./page-data.ts";

/** An evidence that remembers what was asked of it: what a score needs is what a page has to hold. */
export interface Recorded {
  readonly evidence: Evidence;
  /**
   * Everything that was asked for so far.
   *
   * @param errors what else of each figure a page needs, to draw anew or to tell what errors leave open
   */
  packed(errors?: readonly ErrorField[]): PackedEvidence;
}

type ErrorField = "se" | "lower" | "upper";
const ERRORS: readonly Field[] = ["se", "lower", "upper"] satisfies ErrorField[];

export function recorded(evidence: Evidence): Recorded {
  const wants = new Map<string, { readonly want: Want; readonly values: ChosenValues }>();
  const tooOld = new Map<string, readonly number[]>();
  const categories = new Map<string, readonly string[]>();
  const lists = new Map<string, NonNullable<ReturnType<Evidence["list"]>>>();
  return {
    evidence: {
      ...evidence,
      values(want) {
        const values = evidence.values(want);
        wants.set(keyOf(want), { want, values });
        return values;
      },
      tooOld(want) {
        const found = tooOldFor(evidence, want);
        if (found.size > 0)
          tooOld.set(
            keyOf(want),
            [...evidence.countries.keys()].filter((place) => found.has(evidence.countries[place]!)),
          );
        return found;
      },
      categories(indicator) {
        const found = evidence.categories(indicator);
        if (found) categories.set(indicator, found);
        return found;
      },
      list(id) {
        const found = evidence.list(id);
        if (found) lists.set(id, found);
        return found;
      },
    },
    packed: (errors = []) => ({
      countries: evidence.countries,
      asOf: evidence.asOf ?? null,
      standings: evidence.countries.map((country) => evidence.standing(country)),
      ...regionsOf(evidence),
      ...packedValues(
        [...wants.values()],
        evidence.countries,
        FIELDS.filter((field) => !ERRORS.includes(field) || errors.includes(field as ErrorField)),
      ),
      ...(tooOld.size === 0 ? {} : { tooOld: Object.fromEntries(tooOld) }),
      categories: Object.fromEntries(categories),
      lists: [...lists.values()].map(({ exhaustive, ...list }) => ({
        ...list,
        ...(exhaustive === undefined ? {} : { exhaustive }),
      })),
    }),
  };
}

/** The evidence as it was packed. What was never asked for is not there. */
export function unpacked(packed: PackedEvidence): Evidence {
  const { countries, asOf, standings, regions, categories, lists } = packed;
  const places = new Map(countries.map((country, i) => [country, i]));
  const wants = chosenOf(packed);
  return {
    countries,
    asOf: asOf ?? undefined,
    standing: (country) => standings[places.get(country)!] ?? "territory",
    regions: (country) => (packed.regionsOf[places.get(country)!] ?? []).map((at) => regions[at]!),
    values: (want) => wants.get(keyOf(want)) ?? new Map(),
    tooOld: (want) => new Set((packed.tooOld?.[keyOf(want)] ?? []).map((place) => countries[place]!)),
    categories: (indicator) => categories[indicator],
    list(id) {
      const list = lists.find((one) => one.id === id);
      return list && { ...list, exhaustive: list.exhaustive };
    },
  };
}

function keyOf({ indicator, maxAge }: Want): string {
  return `${indicator}\u0000${maxAge ?? ""}`;
}

function regionsOf({ countries, regions: of }: Evidence): Pick<PackedEvidence, "regions" | "regionsOf"> {
  const all = new Map<string, number>();
  const regionsOf = countries.map((country) =>
    of(country).map((name) => {
      if (!all.has(name)) all.set(name, all.size);
      return all.get(name)!;
    }),
  );
  return { regions: [...all.keys()], regionsOf };
}

interface Asked {
  readonly want: Want;
  readonly values: ChosenValues;
}

function packedValues(
  all: readonly Asked[],
  countries: readonly Iso3[],
  shown: readonly Field[],
): Pick<PackedEvidence, "wants" | "fields"> {
  const fields: Partial<Record<Field, (PackedColumn | null)[]>> = {};
  const locators = new Locators();
  const wants = all.map(({ want: { indicator, maxAge }, values }, at): PackedWant => {
    const of = [...countries.keys()].filter((place) => values.has(countries[place]!));
    const rows = of.map((place) => values.get(countries[place]!)!);
    const same: Partial<Record<Field, unknown>> = {};
    for (const field of shown) {
      // The ends of an interval tell nothing more where a standard error is published.
      const isEnd = field === "lower" || field === "upper";
      const column = rows.map((one) => (isEnd && one.se !== undefined ? null : (one[field] ?? null)));
      const [first] = column;
      if (first === undefined) continue;
      if (column.some((one) => one !== first)) {
        fields[field] ??= all.map(() => null);
        fields[field][at] = columnOf(field, column, { rows, of, locators });
      } else if (first !== null) same[field] = first;
    }
    return { indicator, ...(maxAge === undefined ? {} : { maxAge }), of: inTurns(of), same };
  });
  return { wants, fields };
}

/** Of ascending positions how many in turn are left out and are there. */
function inTurns(positions: readonly number[]): readonly number[] {
  const turns: number[] = [];
  let end = 0;
  for (const at of positions) {
    if (at > end || turns.length === 0) turns.push(at - end, 1);
    else turns[turns.length - 1]! += 1;
    end = at + 1;
  }
  return turns;
}

function fromTurns(turns: readonly number[]): number[] {
  let at = 0;
  return turns.flatMap((length, turn) => {
    at += length;
    return turn % 2 === 0 ? [] : Array.from({ length }, (_, i) => at - length + i);
  });
}

/** Whose values a column has, and what was packed before it. */
interface PackedRows {
  readonly rows: readonly Pick<Observation, "file">[];
  readonly of: readonly number[];
  readonly locators: Locators;
}

function columnOf(
  field: Field,
  column: readonly unknown[],
  { rows, of, locators }: PackedRows,
): PackedColumn {
  if (field === "value") return singles(column);
  if (field === "locator") return locators.packed(column as readonly string[], of);
  if (field !== "inputs") return column;
  const inputs = column as readonly (readonly Place[] | null)[];
  return locators.packedInputs(inputs, rows.map(fileOf), of);
}

const fileOf = ({ file }: Pick<Observation, "file">) => file;

/** Publishers whose figures are of single precision have them in workbooks with the digits of a double. */
function singles(column: readonly unknown[]): PackedColumn {
  const isSingle = column.every((one): one is number => typeof one === "number" && Math.fround(one) === one);
  return isSingle ? { single: column.map(shortest) } : column;
}

function shortest(single: number): number {
  for (let digits = 1; ; digits += 1) {
    const short = Number(single.toPrecision(digits));
    if (Math.fround(short) === single) return short;
  }
}

type Writable = { -readonly [field in keyof PageObservation]: PageObservation[field] };

/** By request, the values as they were packed, in the order in which they were. */
function chosenOf({ wants, fields, countries }: PackedEvidence): Map<string, ChosenValues> {
  const locators = new Locators();
  return new Map(
    wants.map(({ of: turns, same, ...want }, at) => {
      const of = fromTurns(turns);
      const rows = of.map(
        (place) => ({ country: countries[place]!, indicator: want.indicator, ...same }) as Writable,
      );
      for (const field of FIELDS) {
        const column = fields[field]?.[at];
        if (!column) continue;
        valuesOf(column, { rows, of, locators }).forEach((value, i) => {
          if (value !== null) rows[i]![field] = value as never;
        });
      }
      return [keyOf(want), new Map(rows.map((one) => [one.country, one]))] as const;
    }),
  );
}

function valuesOf(column: PackedColumn, { rows, of, locators }: PackedRows): readonly unknown[] {
  if ("single" in column) return column.single.map(Math.fround);
  if ("around" in column) return locators.unpacked(column, of);
  return "counts" in column ? locators.unpackedInputs(column, rows.map(fileOf), of) : column;
}

/** What a number was last, and what it was for each country, by its position. */
interface LastNumbers {
  last: number;
  readonly of: (number | undefined)[];
}

/**
 * Locators in a fifth of their length. What is around their numbers is written once for a column, and of a number how far it is from the
 * one that the same country had behind the same text before, else from that of the row above: a publisher's indicators mostly have a
 * country in the same row, or all of them in rows that are equally far apart. Columns are unpacked in the order in which they were packed.
 */
class Locators {
  readonly #known = new Map<string, LastNumbers>();

  /** @param countries of whom each is, by position */
  packed(locators: readonly string[], countries: readonly number[]): PackedLocators {
    const kinds = new Map<string, { readonly at: number; readonly words: readonly string[] }>();
    const add: number[] = [];
    const of = inParts(locators).map(({ words, numbers }, i) => {
      this.#text(words, this.#behind(words[0]!), countries[i]!, (expected, at) => {
        add.push(numbers[at]! - expected);
        return numbers[at]!;
      });
      const kind = JSON.stringify(words);
      if (!kinds.has(kind)) kinds.set(kind, { at: kinds.size, words });
      return kinds.get(kind)!.at;
    });
    const around = [...kinds.values()].map(({ words }) => words);
    return { around, ...(around.length > 1 ? { of } : {}), add };
  }

  unpacked({ around, of, add }: PackedLocators, countries: readonly number[]): string[] {
    const first = around.map(([start]) => this.#behind(start!));
    let next = 0;
    const numberOf = (expected: number) => {
      next += 1;
      return expected + add[next - 1]!;
    };
    return countries.map((country, i) => {
      const kind = of?.[i] ?? 0;
      return this.#text(around[kind]!, first[kind]!, country, numberOf);
    });
  }

  /** @param files of what each is an input of */
  packedInputs(
    inputs: readonly (readonly Place[] | null)[],
    files: readonly string[],
    countries: readonly number[],
  ): PackedInputs {
    const all = inputs.flatMap((places, i) =>
      (places ?? []).map(({ file, locator }) => ({ file: file === files[i] ? 0 : file, locator, at: i })),
    );
    return {
      counts: inputs.map((places) => places?.length ?? null),
      files: all.map(({ file }) => file as string | 0),
      locators: this.packed(
        all.map(({ locator }) => locator),
        all.map(({ at }) => countries[at]!),
      ),
    };
  }

  unpackedInputs(
    { counts, files: others, locators }: PackedInputs,
    files: readonly string[],
    countries: readonly number[],
  ): (Place[] | null)[] {
    const at = counts.flatMap((count, i) => new Array<number>(count ?? 0).fill(i));
    const texts = this.unpacked(
      locators,
      at.map((i) => countries[i]!),
    );
    const all = at.map((i, nth): Place => ({ file: others[nth] || files[i]!, locator: texts[nth]! }));
    let next = 0;
    return counts.map((count) => {
      next += count ?? 0;
      return count === null ? null : all.slice(next - count, next);
    });
  }

  /** Another indicator is another column of the sheet, in the same row. */
  #behind(text: string): LastNumbers {
    const stem = text.replace(/[A-Z]+$/u, "");
    let known = this.#known.get(stem);
    if (known === undefined) {
      known = { last: 0, of: [] };
      this.#known.set(stem, known);
    }
    return known;
  }

  #text(
    words: readonly string[],
    first: LastNumbers,
    country: number,
    numberOf: (expected: number, at: number) => number,
  ): string {
    let text = words[0]!;
    for (let at = 1; at < words.length; at += 1) {
      const known = at === 1 ? first : this.#behind(text);
      const number = numberOf(known.of[country] ?? known.last, at - 1);
      known.last = number;
      known.of[country] = number;
      text += `${number}${words[at]}`;
    }
    return text;
  }
}

/** A number that reads back as it was written. */
const NUMBER = /(?<!\d)(0|[1-9]\d{0,8})(?!\d)/u;

/** What is around the numbers of each text, and the numbers; one that is the same in all texts that are alike is no number. */
function inParts(texts: readonly string[]) {
  const all = texts.map((text) => text.split(NUMBER));
  const alike = new Map<string, { readonly first: readonly string[]; readonly differs: boolean[] }>();
  const kinds = all.map((parts) => {
    let likeness = "";
    for (let at = 0; at < parts.length; at += 2) likeness += `${parts[at]}\0`;
    let kind = alike.get(likeness);
    if (kind === undefined) {
      kind = { first: parts, differs: [] };
      alike.set(likeness, kind);
    }
    for (let at = 1; at < parts.length; at += 2) if (parts[at] !== kind.first[at]) kind.differs[at] = true;
    return kind;
  });
  return all.map((parts, i) => {
    const { differs } = kinds[i]!;
    const words = [parts[0]!];
    const numbers: number[] = [];
    for (let at = 1; at < parts.length; at += 2) {
      if (differs[at]) {
        words.push(parts[at + 1]!);
        numbers.push(Number(parts[at]));
      } else words.push(`${words.pop()}${parts[at]}${parts[at + 1]}`);
    }
    return { words, numbers };
  });
}
