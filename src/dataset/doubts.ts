import { entryOf } from "../model/collections.ts";
import type { Observation } from "../model/observation.ts";
import type { Problem } from "../model/problem.ts";
import type { Cell, ParsedFile } from "../model/table.ts";
import type { Source } from "../sources/contract.ts";
import { locate, sheetOf } from "../tables/locate.ts";
import { readNumber, withPlainDigits } from "../tables/number.ts";

/** `12,345`: a mark before three digits, which groups thousands or stands before decimals. */
const EITHER = { comma: /^[+-]?[1-9]\d{0,2},\d{3}$/u, any: /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/u };
/** Where a comma stands before decimals, which no publisher writes, either mark may be meant otherwise. */
const DECIMAL_COMMA = /^[+-]?\d+,(?:\d{1,2}|\d{4,})$/u;
/** What settles it: decimals behind a point, or thousands grouped twice. */
const UNAMBIGUOUS = /^[+-]?(?:[\d,]*\d\.\d+|\d{1,3}(?:,\d{3}){2,})(?:e[+-]?\d+)?$/iu;

/**
 * Doubts about the percent signs and commas of a publisher's figures, which its adapter, knowing how the publisher writes them,
 * does not have: the file may have gone through somebody's spreadsheet. Readers of users' own tables have their own.
 */
export function doubtfulMarks(file: ParsedFile, observations: readonly Observation[]): readonly Problem[] {
  const cells = textsOf(file);
  if (cells.size === 0) return [];
  return [
    ...mixedPercents(file.path, observations, cells),
    ...doubtfulThousands(file.path, observations, cells),
  ];
}

/** The cells that hold figures as text, by their places. */
function textsOf(file: ParsedFile): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const table of file.tables) {
    for (const { at, cells } of table.rows) {
      cells.forEach((cell, column) => {
        if (hasMark(cell)) texts.set(locate(file, table, at, column), withPlainDigits(cell).trim());
      });
    }
  }
  return texts;
}

/** Texts of prose have more than sixty letters, and are no figures. */
function hasMark(cell: Cell): cell is string {
  return typeof cell === "string" && cell.length <= 60 && /\p{Nd}.*[%,.\uff0c\uff0e]/u.test(cell);
}

/** 0.45 among 45% may mean 45; 0 is 0 %. One table at a time, since two may be written in two ways. */
function mixedPercents(
  path: string,
  observations: readonly Observation[],
  texts: ReadonlyMap<string, string>,
): readonly Problem[] {
  const groups = new Map<string, { of: string; kinds: [plain: string[], signed: string[]] }>();
  for (const { indicator, value, locator } of observations) {
    if (typeof value !== "number" || value === 0) continue;
    const key = `${indicator}\u0000${sheetOf(locator)}`;
    const group = groups.get(key) ?? { of: indicator, kinds: [[], []] };
    groups.set(key, group);
    group.kinds[texts.get(locator)?.endsWith("%") ? 1 : 0].push(locator);
  }
  return [...groups.values()].flatMap(({ of, kinds: [plain, signed] }): Problem[] => {
    if (plain.length === 0 || signed.length === 0) return [];
    const [few, kind] = plain.length <= signed.length ? [plain, "without"] : [signed, "with"];
    const message = `of the figures for ${of} here ${signed.length} have a percent sign and ${plain.length} have none: each was read as it stands. This is the first of the ${few.length} ${kind} a sign; write them all one way`;
    return [{ severity: "warning", code: "mixed-percent", message, file: path, locator: few[0]! }];
  });
}

/** Where no other figure of the file tells what the mark is, or one tells that it is the other; by indicator, at the first. */
function doubtfulThousands(
  path: string,
  observations: readonly Observation[],
  texts: ReadonlyMap<string, string>,
): readonly Problem[] {
  const doubtful = new Map<string, { text: string; value: number; locator: string }>();
  const hasDecimalCommas = [...texts.values()].some((text) => DECIMAL_COMMA.test(text));
  const either = hasDecimalCommas ? EITHER.any : EITHER.comma;
  for (const { indicator, value, locator } of observations) {
    const text = typeof value === "number" ? texts.get(locator) : undefined;
    if (text === undefined) continue;
    if (!hasDecimalCommas && UNAMBIGUOUS.test(text)) return [];
    if (typeof value !== "number" || !either.test(text) || doubtful.has(indicator)) continue;
    const number = readNumber(text, { decimal: "," });
    const isMeant = hasDecimalCommas && number.kind === "number" && number.value === value;
    if (!isMeant) doubtful.set(indicator, { text, value, locator });
  }
  return [...doubtful].map(([indicator, { text, value, locator }]): Problem => {
    const mark = text.includes(",") ? "comma" : "point";
    const read = Number(text.replace(",", ".")) === value ? "stands before decimals" : "groups thousands";
    const why = hasDecimalCommas
      ? "other figures of the file have decimal commas"
      : "nothing in the file tells";
    const message = `${indicator} has figures such as "${text}", and ${why}: the ${mark} may group thousands or stand before decimals; it was read as one that ${read}. Write the figures with decimal points and without grouping`;
    return { severity: "warning", code: "thousands-guessed", message, file: path, locator };
  });
}

/**
 * An indicator that is numbers in one table of a file and words in another, whoever reads it: either the words stand for
 * numbers, or the two are not one indicator.
 */
export function mixedKinds(path: string, observations: readonly Observation[]): readonly Problem[] {
  const first = new Map<string, { number?: string; string?: string }>();
  for (const { indicator, value, locator } of observations) {
    const of = entryOf(first, indicator, () => ({}));
    of[typeof value as "number" | "string"] ??= locator;
  }
  return [...first].flatMap(([indicator, { number, string }]): Problem[] => {
    if (number === undefined || string === undefined) return [];
    const message = `${indicator} is a number at ${number} and a word here, in one file: neither can be compared with the other`;
    return [{ severity: "warning", code: "mixed-kinds", message, file: path, locator: string }];
  });
}

/** Below so much of the countries that the publisher's editions have at least, a file is no edition in which a few are missing. */
const SHARE = 0.9;
/** So few are an extract that somebody made, as everybody sees: it is said, and nobody has to settle it. */
const EXTRACT = 0.1;

/** Of which indicators a publisher's file has far fewer countries than its editions have: one cut in its middle reads as well as a whole one. */
export function cutTables(
  file: string,
  { fewest = [] }: Pick<Source, "fewest">,
  observations: readonly Observation[],
): Problem[] {
  return fewest.flatMap(({ indicators, since, countries }) =>
    indicators.flatMap((indicator) => {
      const found = new Map<number, Set<string>>();
      for (const one of observations)
        if (one.indicator === indicator && one.year !== undefined && one.year >= since && !one.partial)
          entryOf(found, one.year, () => new Set<string>()).add(one.country);
      const few = [...found]
        .filter(([, { size }]) => size < SHARE * countries)
        .sort(([a, one], [b, other]) => one.size - other.size || b - a);
      const [worst] = few;
      if (worst === undefined) return [];
      const [year, { size }] = worst;
      const more =
        few.length === 1
          ? ""
          : ` (and too few for ${few.length - 1} other ${few.length === 2 ? "year" : "years"})`;
      const message = `${indicator} of ${year} is there for ${size} ${size === 1 ? "country" : "countries"}${more}, where each whole edition since ${since} has ${countries} and more: the file may have been cut, or be an extract. What is there was read; whoever is missing counts by another file, or as not assessed`;
      const isExtract = few.every(([, found]) => found.size <= EXTRACT * countries);
      const undecided = { indicator, ...(few.length === 1 ? { year } : {}) };
      return {
        severity: isExtract ? "info" : "warning",
        code: "table-may-be-cut",
        message,
        file,
        ...(isExtract ? {} : { undecided }),
      };
    }),
  );
}
