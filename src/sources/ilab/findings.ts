import { noValue, readAdvancement, readFlag, readPlain, unmark } from "./cells.ts";
import { type Entry, named, observe, passOver } from "./entry.ts";
import type { IlabIndicator, Where } from "./indicators.ts";
import { child, children, follow, holders, type Spot } from "./tree.ts";

export function readAdvancementLevel(entry: Entry, of: IlabIndicator): void {
  const [spot, ...others] = children(entry.spot, "Advancement_Level");
  passOver(entry, others);
  const words = spot?.element.text ?? "";
  if (!spot || noValue(words)) return;
  const read = readAdvancement(words);
  if (!read) {
    const message = `${named(entry, of)}: expected one of ${of.indicator.categories!.join(", ")}, found "${words}"; left out.`;
    entry.collector.problem("warning", "unknown-category", message, spot.locator);
    return;
  }
  const remarks = read.qualified ? [`in the publisher's words "${words}"`] : [];
  const downgrade = child(entry.spot.element, "Automatic_Downgrade")?.text;
  if (downgrade) remarks.push(`automatic downgrade "${downgrade}"`);
  observe(entry, of, read.level, spot.locator, remarks);
}

export function readFlagOf(entry: Entry, of: IlabIndicator, where: Where & { kind: "flag" }): void {
  const [found, ...others] = where.paths
    .map((path) => answers(entry, path))
    .filter((cells) => cells.length > 0);
  yesOrNo(entry, of, found ?? []);
  passOver(entry, others.flat());
}

/**
 * Whether a law meets the international standard. The file has two answers: `Standard` (is there a rule; from 2016 on the
 * compilers copied the conformity into it) and `Conforms_To_Intl_Standard`, which in 2015 says Yes by default, even for
 * uninhabited islands. So `Standard` decides where it is No or has no answer, conformity decides otherwise, and where
 * conformity does not apply (free education in 2016 and 2017) `Standard` is all there is.
 */
export function readLaw(entry: Entry, of: IlabIndicator, where: Where & { kind: "law" }): void {
  const [laws = [], ...others] = where.elements
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
      const message = `${named(entry, of)}: expected Yes or No, found "${text}"; left out.`;
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
    const message = `${named(entry, of)}: both Yes and No, and nothing in the file tells them apart; left out.`;
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
export function readCount(entry: Entry, of: IlabIndicator, where: Where & { kind: "count" }): void {
  const cells = answers(entry, where.path);
  const spot = cells.find(({ element }) => noValue(unmark(element.text).text) === undefined);
  if (!spot) return;
  if (cells.some((other) => other.part !== spot.part || other.element.text !== spot.element.text)) {
    const message = `${named(entry, of)}: given for parts only (${texts(cells)}), which may repeat a total and are not added up; left out.`;
    entry.collector.problem("info", "parts-not-summed", message, spot.locator);
    return;
  }
  number(entry, of, spot, partsNote(cells));
}

/** How many of the country's listed goods bear the mark; an empty list is a count of 0, a missing one is no count. */
export function readGoods(entry: Entry, of: IlabIndicator, where: Where & { kind: "goods" }): void {
  const list = children(entry.spot, "Goods")[0];
  if (!list) return;
  const goods = follow(list, ["Good"]);
  const marked = goods.filter((good) => readFlag(child(good.element, where.mark)?.text ?? "") === "yes");
  const names = marked
    .map((good) => child(good.element, "Good_Name")?.text ?? "")
    .filter((name) => name !== "");
  const remarks = names.length > 0 ? [names.join(", ")] : [];
  observe(entry, of, marked.length, list.locator, remarks, {
    formula: `count of Good where ${where.mark} is Yes`,
  });
}

function number(entry: Entry, of: IlabIndicator, spot: Spot, remarks: readonly string[]): void {
  const { text, mark } = unmark(spot.element.text);
  const value = readPlain(text);
  if (value === undefined) {
    const message = `${named(entry, of)}: expected a number of ${of.indicator.unit}, found "${text}"; left out.`;
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
