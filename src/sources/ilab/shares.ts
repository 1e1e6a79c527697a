import type { XmlElement } from "../../model/table.ts";
import { noValue, readPlain, unmark } from "./cells.ts";
import { type Entry, named, observe, passOver } from "./entry.ts";
import type { IlabIndicator, Where } from "./indicators.ts";
import { child, children, follow, type Spot } from "./tree.ts";

type Share = Where & { kind: "share" };

/** Where a country's own shares stand: the two that a working share must not simply repeat come last. */
const WORKING = "Total_Percentage_of_Working_Children";
const OTHERS = [
  ["Education_Statistics_Attendance_Statistics", "Percentage"],
  ["UNESCO_Primary_Completion_Rate", "Rate"],
] as const;
/** No country's share in the editions of 2014 to 2022 is above 57.4 %. */
const IMPLAUSIBLE_WORKING = 75;
/** A primary completion rate exceeds 100 where over-age pupils finish; the highest in these editions is 147.6. */
const HIGHEST_RATE = 200;

/**
 * Does the file write shares as fractions (editions from 2016 on) or as percentages (2014, 2015)? Told from all its
 * attendance and completion rates together, whose middle value is near 90 % in every edition: a single value cannot
 * tell (0.8 may be 0.8 % or 80 %).
 */
export function writesFractions(countries: readonly XmlElement[]): boolean {
  const rates = countries
    .flatMap((element) => {
      const statistics: Spot = { element, locator: "" };
      return OTHERS.flatMap((path) => follow(statistics, ["Country_Statistics", ...path]));
    })
    .map((spot) => readPlain(spot.element.text))
    .filter((value) => value !== undefined)
    .sort((a, b) => a - b);
  const middle = rates[Math.floor(rates.length / 2)];
  return middle !== undefined && middle <= 1.5;
}

export function readShare(entry: Entry, of: IlabIndicator, where: Share): void {
  const [group, ...others] = follow(entry.spot, ["Country_Statistics", where.group]);
  if (!group) return;
  passOver(
    entry,
    others.flatMap((other) => children(other, where.leaf)),
  );
  const ages = children(group, "Age_Range").map((spot) => spot.element.text.trim());
  const cells = children(group, where.leaf);
  const chosen = choose(entry, of, cells, ages);
  if (!chosen) return;
  passOver(
    entry,
    cells.filter((cell) => cell !== chosen),
  );
  const { text, mark } = unmark(chosen.element.text);
  if (noValue(text)) return;
  const plain = readPlain(text);
  if (plain === undefined) {
    const message = `${named(entry, of)}: expected a share, found "${text}"; left out.`;
    entry.collector.problem("warning", "bad-number", message, chosen.locator);
    return;
  }
  const percent = entry.fractions ? timesHundred(text, plain) : plain;
  if (!plausible(entry, of, where, percent, text, ages[0], chosen.locator)) return;
  const remarks = [];
  if (ages[0]) remarks.push(`ages ${ages[0]}`);
  const survey = child(group.element, "Year")?.text;
  const measured = survey && /^\d{4}(\.0)?$/u.test(survey) ? Number(survey.slice(0, 4)) : undefined;
  if (measured !== undefined) remarks.push(`survey of ${measured}`);
  if (cells.length > 1)
    remarks.push(`first of ${cells.length} unlabelled figures, told apart by its age range`);
  if (mark) remarks.push(`marked ${mark} by the publisher`);
  observe(entry, of, percent, chosen.locator, remarks, {
    ...(measured !== undefined && measured <= (entry.year ?? measured) ? { measured } : {}),
    ...(ages[0] && ages[0] !== where.age ? { ages: inWords(ages[0]) } : {}),
  });
}

/**
 * Where a file gives several unlabelled figures (its compilers dropped the names of provinces), the country's own comes
 * first; it can be taken only where its age range sets it apart from those that follow.
 */
function choose(
  entry: Entry,
  of: IlabIndicator,
  cells: readonly Spot[],
  ages: readonly string[],
): Spot | undefined {
  const [first, ...rest] = cells;
  if (!first || rest.length === 0) return first;
  if (ages.length === cells.length && ages[0] !== "" && !ages.slice(1).includes(ages[0]!)) return first;
  const texts = cells.map((spot) => spot.element.text.trim());
  if (texts.every((text) => noValue(unmark(text).text))) return undefined;
  const message = `${named(entry, of)}: ${cells.length} figures (${texts.join(", ")}) that nothing in the file tells apart; left out.`;
  entry.collector.problem("warning", "ambiguous-value", message, first.locator);
  return undefined;
}

/**
 * A share cannot exceed 100 %. A share of working children is doubtful when it is higher than any ever published, when
 * it repeats the country's attendance or completion rate, and when it stands without an age range: one sign keeps the
 * value with a warning, two leave it out (a figure typed into the wrong row).
 */
function plausible(
  entry: Entry,
  of: IlabIndicator,
  where: Share,
  percent: number,
  text: string,
  age: string | undefined,
  locator: string,
): boolean {
  const limit = of.indicator.scale?.[1] ?? HIGHEST_RATE;
  if (percent > limit) {
    const message = `${named(entry, of)}: "${text}" is ${percent} %, above the possible ${limit} %; left out.`;
    entry.collector.problem("warning", "suspicious-value", message, locator);
    return false;
  }
  if (where.leaf !== WORKING) return true;
  const signs = [];
  if (percent > IMPLAUSIBLE_WORKING) signs.push(`is above ${IMPLAUSIBLE_WORKING} % of all children`);
  const twin = OTHERS.find((path) =>
    follow(entry.spot, ["Country_Statistics", ...path]).some((spot) => spot.element.text === text),
  );
  if (twin) signs.push(`repeats the country's ${twin.join("/")}`);
  if (signs.length > 0 && !age) signs.push("stands without an age range");
  if (signs.length === 0) return true;
  const kept = signs.length === 1;
  const message = `${named(entry, of)}: "${text}" (${percent} %) ${signs.join(", ")}; ${kept ? "kept" : "left out"}.`;
  entry.collector.problem("warning", "suspicious-value", message, locator);
  return kept;
}

/** `10-14` is 10 to 14: a spreadsheet would make a day of October of it. */
function inWords(ages: string): string {
  return ages.replace(/^(\d+)\s*[-\u2010-\u2015]\s*(\d+)$/u, "$1 to $2");
}

/** 0.29 is 29, not 28.999999999999996: the decimal point is moved, nothing is multiplied. */
function timesHundred(text: string, value: number): number {
  return /^(?:\d+\.?\d*|\.\d+)$/u.test(text) ? Number(`${text}e2`) : value * 100;
}
