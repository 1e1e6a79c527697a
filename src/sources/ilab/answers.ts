import type { Iso3 } from "../../model/country.ts";
import type { Observation, Value } from "../../model/observation.ts";
import type { XmlElement } from "../../model/table.ts";
import type { Collector } from "../collector/index.ts";
import type { Listed } from "../indicator-list.ts";
import { noValue, partyTo, readAdvancement, readFlag, readPlain, unmark } from "./cells.ts";

/** How the value of an indicator is found in a `Country` element. */
export type Where =
  | { readonly form: "advancement" }
  /** A percentage below `Country_Statistics`; `age` is the age range the publisher means unless it says another. */
  | { readonly form: "share"; readonly group: string; readonly leaf: string; readonly age?: string }
  /** Yes or no; the first path that the file has. What it says of a state is also that of another indicator, the status under a treaty. */
  | { readonly form: "flag"; readonly paths: readonly (readonly string[])[]; readonly also?: string }
  /** Below `Legal_Standards`, the first element that the file has. */
  | { readonly form: "law"; readonly elements: readonly string[] }
  | { readonly form: "count"; readonly path: readonly string[] }
  /** The number of listed goods with that mark. */
  | { readonly form: "goods"; readonly mark: string };

export type IlabIndicator = Listed<Where>;
type Of<Form extends Where["form"]> = IlabIndicator & { readonly form: Form };

export function readAdvancementLevel(entry: Entry, of: Of<"advancement">): void {
  const [spot, ...others] = children(entry.spot, "Advancement_Level");
  passOver(entry, others);
  const words = spot?.element.text ?? "";
  if (!spot || noValue(words)) return;
  const read = readAdvancement(words, of.indicator.categories!);
  if (!read) {
    const message = `${nameOfValue(entry, of)}: expected one of ${of.indicator.categories!.join(", ")}, found "${words}"; left out.`;
    entry.collector.problem("warning", "unknown-category", message, spot.locator);
    return;
  }
  const remarks = read.qualified ? [`in the publisher's words "${words}"`] : [];
  const downgrade = child(entry.spot.element, "Automatic_Downgrade")?.text;
  if (downgrade) remarks.push(`automatic downgrade "${downgrade}"`);
  observe(entry, of, read.level, spot.locator, remarks);
}

export function readFlagOf(entry: Entry, of: Of<"flag">): void {
  const [found, ...others] = of.paths.map((path) => answers(entry, path)).filter((cells) => cells.length > 0);
  yesOrNo(entry, of, found ?? []);
  passOver(entry, others.flat());
}

/**
 * Whether a law meets the international standard. The file has two answers: `Standard` (is there a rule; from 2016 on the
 * compilers copied the conformity into it) and `Conforms_To_Intl_Standard`, which in 2015 says Yes by default, even for
 * uninhabited islands. So `Standard` decides where it is No or has no answer, conformity decides otherwise, and where
 * conformity does not apply (free education in 2016 and 2017) `Standard` is all there is.
 */
export function readLaw(entry: Entry, of: Of<"law">): void {
  const [laws = [], ...others] = of.elements
    .map((element) => holders(entry.spot, ["Legal_Standards", element]))
    .filter((spots) => spots.length > 0);
  passOver(
    entry,
    others
      .flat()
      .flatMap((law) => [...children(law, "Standard"), ...children(law, "Conforms_To_Intl_Standard")]),
  );
  yesOrNo(
    entry,
    of,
    laws.flatMap((law) => {
      const standard = children(law, "Standard")[0];
      const conforms = children(law, "Conforms_To_Intl_Standard")[0];
      if (!standard || !conforms) return standard ?? conforms ?? [];
      const applies = noValue(unmark(conforms.element.text).text) !== "not-applicable";
      const there = readFlag(unmark(standard.element.text).text);
      if (there === undefined && readFlag(unmark(conforms.element.text).text))
        entry.collector.gather("info", "law-unknown", lawUnknown, conforms.locator);
      return there === "yes" && applies ? conforms : standard;
    }),
  );
}

function lawUnknown(count: number): string {
  return `${count} ${count === 1 ? "text says" : "texts say"} whether a law conforms to the international standard where the file does not say that there is a law; left out`;
}

/**
 * A yes or no. Where the file answers for parts of the country, one "no" makes it "no" for the country (a rule that
 * Zanzibar lacks does not hold throughout Tanzania), and "yes" needs every part to which the question applies; an
 * unknown part leaves it open.
 */
function yesOrNo(entry: Entry, of: IlabIndicator, cells: readonly Spot[]): void {
  const given: { spot: Spot; answer: "yes" | "no"; mark: string | undefined }[] = [];
  let open = false;
  for (const spot of cells) {
    const { text, mark } = unmark(spot.element.text);
    const answer = readFlag(text);
    if (answer) given.push({ spot, answer, mark });
    else if (noValue(text) === undefined) {
      const message = `${nameOfValue(entry, of)}: expected Yes or No, found "${text}"; left out.`;
      entry.collector.problem("warning", "bad-flag", message, spot.locator);
      open = true;
    } else if (noValue(text) === "missing") open = true;
  }
  const no = given.find(({ answer }) => answer === "no");
  const chosen = no ?? (open ? undefined : given[0]);
  if (!chosen) {
    for (const { spot } of given) entry.collector.gather("info", "part-unknown", partUnknown, spot.locator);
    return;
  }
  if (no && given.some(({ spot, answer }) => answer === "yes" && spot.part === no.spot.part)) {
    const message = `${nameOfValue(entry, of)}: both Yes and No, and nothing in the file tells them apart; left out.`;
    const places = given.map(({ spot }) => spot.locator).join("; ");
    entry.collector.problem("warning", "ambiguous-value", message, places);
    return;
  }
  const again = given.filter(({ spot }) => spot !== chosen.spot && spot.part === undefined);
  for (const { spot } of again) entry.collector.gather("info", "repeated-figure", repeated, spot.locator);
  observe(entry, of, chosen.answer, chosen.spot.locator, [...partsNote(cells), ...markNote(chosen.mark)]);
}

function partUnknown(count: number): string {
  return `${count} ${count === 1 ? "text says" : "texts say"} Yes for a part of a country whose other parts are unknown; the answer for the country was left open`;
}

function repeated(count: number): string {
  return `${count} ${count === 1 ? "text repeats the answer" : "texts repeat the answers"} of another place of this file; counted once`;
}

/**
 * A count. Parts are never added up: the files repeat one total under every part of Bosnia and Herzegovina (2018, 2020)
 * and of Tanzania (2017), and nothing says when. One part standing alone speaks for the country.
 */
export function readCount(entry: Entry, of: Of<"count">): void {
  const cells = answers(entry, of.path);
  const spot = cells.find(({ element }) => noValue(unmark(element.text).text) === undefined);
  if (!spot) return;
  if (cells.some((other) => other.part !== spot.part || other.element.text !== spot.element.text)) {
    const message = `${nameOfValue(entry, of)}: given for parts only (${texts(cells)}), which may repeat a total and are not added up; left out.`;
    entry.collector.problem("info", "parts-not-summed", message, spot.locator);
    return;
  }
  number(entry, of, spot, partsNote(cells));
}

/** How many of the country's listed goods bear the mark; an empty list is a count of 0, a missing one is no count. */
export function readGoods(entry: Entry, of: Of<"goods">): void {
  const list = children(entry.spot, "Goods")[0];
  if (!list) return;
  const goods = follow(list, ["Good"]);
  const marked = goods.filter((good) => readFlag(child(good.element, of.mark)?.text ?? "") === "yes");
  const names = marked
    .map((good) => child(good.element, "Good_Name")?.text ?? "")
    .filter((name) => name !== "");
  const remarks = names.length > 0 ? [names.join(", ")] : [];
  observe(entry, of, marked.length, list.locator, remarks, {
    formula: `count of Good where ${of.mark} is Yes`,
  });
}

function number(entry: Entry, of: IlabIndicator, spot: Spot, remarks: readonly string[]): void {
  const { text, mark } = unmark(spot.element.text);
  const value = readPlain(text);
  if (value === undefined) {
    const message = `${nameOfValue(entry, of)}: expected a number of ${of.indicator.unit}, found "${text}"; left out.`;
    entry.collector.problem("warning", "bad-number", message, spot.locator);
    return;
  }
  observe(entry, of, value, spot.locator, [...remarks, ...markNote(mark)]);
}

/** The cells of an answer: the element itself, or `Enforcement` of each part. */
function answers(entry: Entry, path: readonly string[]): Spot[] {
  return holders(entry.spot, path).flatMap((holder) =>
    holder.part === undefined ? [holder] : children(holder, "Enforcement"),
  );
}

function texts(cells: readonly Spot[]): string {
  return cells.map((spot) => `${spot.part ?? "country"} ${spot.element.text || "empty"}`).join(", ");
}

function partsNote(cells: readonly Spot[]): string[] {
  return cells.some((spot) => spot.part !== undefined) ? [`by part: ${texts(cells)}`] : [];
}

function markNote(mark: string | undefined): string[] {
  return mark === undefined ? [] : [`marked ${mark} by the publisher`];
}

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

export function readShare(entry: Entry, of: Of<"share">): void {
  const [group, ...others] = follow(entry.spot, ["Country_Statistics", of.group]);
  if (!group) return;
  passOver(
    entry,
    others.flatMap((other) => children(other, of.leaf)),
  );
  const ages = children(group, "Age_Range").map((spot) => spot.element.text.trim());
  const cells = children(group, of.leaf);
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
    const message = `${nameOfValue(entry, of)}: expected a share, found "${text}"; left out.`;
    entry.collector.problem("warning", "bad-number", message, chosen.locator);
    return;
  }
  const percent = entry.fractions ? timesHundred(text, plain) : plain;
  if (!plausible(entry, of, percent, text, ages[0], chosen.locator)) return;
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
    ...(ages[0] && ages[0] !== of.age ? { ages: inWords(ages[0]) } : {}),
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
  const message = `${nameOfValue(entry, of)}: ${cells.length} figures (${texts.join(", ")}) that nothing in the file tells apart; left out.`;
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
  of: Of<"share">,
  percent: number,
  text: string,
  age: string | undefined,
  locator: string,
): boolean {
  const limit = of.indicator.scale?.[1] ?? HIGHEST_RATE;
  if (percent > limit) {
    const message = `${nameOfValue(entry, of)}: "${text}" is ${percent} %, above the possible ${limit} %; left out.`;
    entry.collector.problem("warning", "suspicious-value", message, locator);
    return false;
  }
  if (of.leaf !== WORKING) return true;
  const signs = [];
  if (percent > IMPLAUSIBLE_WORKING) signs.push(`is above ${IMPLAUSIBLE_WORKING} % of all children`);
  const twin = OTHERS.find((path) =>
    follow(entry.spot, ["Country_Statistics", ...path]).some((spot) => spot.element.text === text),
  );
  if (twin) signs.push(`repeats the country's ${twin.join("/")}`);
  if (signs.length > 0 && !age) signs.push("stands without an age range");
  if (signs.length === 0) return true;
  const kept = signs.length === 1;
  const message = `${nameOfValue(entry, of)}: "${text}" (${percent} %) ${signs.join(", ")}; ${kept ? "kept" : "left out"}.`;
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

/** One `Country` element of one edition, and where its values are written down. */
export interface Entry {
  readonly country: Iso3;
  readonly name: string;
  readonly spot: Spot;
  readonly year: number | undefined;
  /** The edition in words. */
  readonly edition: string;
  /** Whether the file writes shares as fractions (0.075) or as percentages (7.5). */
  readonly fractions: boolean;
  readonly collector: Collector;
  /** Who may join a treaty of the United Nations; territories are in it through their states. */
  readonly states: ReadonlySet<Iso3>;
}

/** Writes one value down; `remarks` follow the edition in its note. */
function observe(
  entry: Entry,
  of: IlabIndicator,
  value: Value,
  locator: string,
  remarks: readonly string[] = [],
  more: Partial<Pick<Observation, "formula" | "measured" | "ages">> = {},
): void {
  const { unit } = of.indicator;
  const given = {
    country: entry.country,
    indicator: of.indicator.id,
    ...(entry.year === undefined ? {} : { year: entry.year }),
    value,
    ...(unit === undefined ? {} : { unit }),
    locator,
    note: [entry.edition, ...remarks].join("; "),
    ...more,
  };
  entry.collector.observeOnce(given);
  if ("also" in of && entry.states.has(entry.country)) {
    const note = `${given.note}; ratified: ${value}`;
    const status = partyTo(entry.country, value);
    entry.collector.observeOnce({ ...given, indicator: of.also!, value: status, note });
  }
}

/** Says which texts that hold something were passed over, because the answer was taken from another place. */
function passOver({ collector }: Entry, spots: readonly Spot[]): void {
  for (const { element, locator } of spots) {
    if (noValue(unmark(element.text).text) === undefined)
      collector.gather("info", "further-figure", further, locator);
  }
}

function further(count: number): string {
  return count === 1
    ? "1 text gives a further answer to what was read from another place, and nothing tells what it is of; it was left out"
    : `${count} texts give further answers to what was read from other places, and nothing tells what they are of; they were left out`;
}

/** `Ghana, ilab.palermo`: how messages name a value. */
function nameOfValue(entry: Entry, of: IlabIndicator): string {
  return `${entry.name}, ${of.indicator.id}`;
}

/** An element of the findings file together with the place a reader looks it up at. */
interface Spot {
  readonly element: XmlElement;
  /** `Country[12]/Conventions/Palermo_Ratified`: 1-based positions, written only among same-named siblings. */
  readonly locator: string;
  /** The part of the country it speaks for, where the file reports parts (`Zanzibar`). */
  readonly part?: string;
}

/** The children of that name, in document order. */
function children(parent: Spot, name: string): Spot[] {
  const found = parent.element.children.filter((child) => child.name === name);
  return found.map((element, index) => ({
    element,
    locator: `${parent.locator}/${name}${found.length > 1 ? `[${index + 1}]` : ""}`,
    ...(parent.part === undefined ? {} : { part: parent.part }),
  }));
}

/** Every element at the end of a path of names. */
function follow(from: Spot, path: readonly string[]): Spot[] {
  return path.reduce<Spot[]>((spots, name) => spots.flatMap((spot) => children(spot, name)), [from]);
}

/**
 * The elements at the end of a path, or their `Territory` children where the file answers for parts of the country;
 * the part's name comes along.
 */
function holders(country: Spot, path: readonly string[]): Spot[] {
  return follow(country, path).flatMap((holder) => {
    const parts = children(holder, "Territory");
    if (parts.length === 0) return [holder];
    return parts.map((spot) => ({
      ...spot,
      part: child(spot.element, "Territory_Name")?.text ?? "unnamed part",
    }));
  });
}

/** The first child of that name. */
export function child(parent: XmlElement, name: string): XmlElement | undefined {
  return parent.children.find((element) => element.name === name);
}

/** Every text of an element and its descendants, handed to `visit`. */
export function eachText(element: XmlElement, visit: (text: string) => void): void {
  if (element.text !== "") visit(element.text);
  for (const inner of element.children) eachText(inner, visit);
}
