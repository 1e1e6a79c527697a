import type { InputFile } from "../model/dataset.ts";
import type { Observation } from "../model/observation.ts";
import type { Edition, Known, KnownBy, Published } from "../model/published.ts";

/** Last day of a month (`2020-03`), or the day itself. */
export function lastDayOf(date: string): string {
  // Asked of every figure of the data, and most often of a day.
  if (date.length > "2020-03".length) return date;
  const [year, month] = date.split("-").map(Number) as [number, number];
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/**
 * The figures that had been published by a day, each with its first edition and, where it stands in our data as a later one has it, with
 * that. What is derived was known when all that it is made of was. A figure without any known date counts as not known.
 *
 * @param publishedOf what is known of a source, by its id
 * @param files that the figures are of
 */
export function knownBy(
  observations: readonly Observation[],
  { day, vintage }: KnownBy,
  publishedOf: (source: string) => Published | undefined,
  files: readonly Pick<InputFile, "path" | "source">[],
): { readonly observations: Observation[]; readonly known: Known } {
  const sourceOf = new Map(files.map(({ path, source }) => [path, source]));
  const counts = { undated: new Map<string, number>(), later: new Map<string, number>() };
  const kept: Observation[] = [];
  const later = new Set<string>();
  const valueless = new Set<string>();
  for (const one of observations) {
    const found = publicationOf(one, (file) => sourceOf.get(file), publishedOf);
    const isOut = found.first !== undefined && lastDayOf(found.first.date) <= day;
    const isOfTheDay = isDated(found.on) && lastDayOf(found.on.date) <= day;
    if (found.first && isOut && (isOfTheDay || vintage === "revised")) {
      kept.push({ ...one, published: found.first, ...(isOfTheDay ? {} : asRevised(one, found.on!)) });
      continue;
    }
    valueless.add(one.indicator);
    if (found.first && !isOut) later.add(one.indicator);
    // What describes a later year is no gap in what was known.
    if ((one.year ?? 0) > Number(day.slice(0, 4))) continue;
    const count = found.first ? counts.later : counts.undated;
    count.set(found.source, (count.get(found.source) ?? 0) + 1);
  }
  for (const { indicator } of kept) for (const set of [later, valueless]) set.delete(indicator);
  const told = (count: ReadonlyMap<string, number>) =>
    [...count].sort().map(([source, figures]) => ({ source, figures }));
  return {
    observations: kept,
    known: {
      day,
      vintage,
      leftOut: told(counts.undated),
      later: told(counts.later),
      unpublished: [...later].sort(),
      valueless: [...valueless],
    },
  };
}

/** The mark of a later edition, which goes wherever the figure's note goes. */
function asRevised({ note }: Observation, on: Edition): Pick<Observation, "revised" | "note"> {
  const date = on.date === undefined ? ", whose date is not known" : `, published ${on.date}`;
  const mark = `as revised in edition ${on.edition}${date}`;
  return { revised: on, note: note === undefined ? mark : `${note}; ${mark}` };
}

interface Publication {
  /** Whose the figure is; of a derived one, of what it is made of. */
  readonly source: string;
  readonly first?: Required<Edition>;
  readonly on?: Edition;
}

function publicationOf(
  one: Observation,
  sourceOf: (file: string) => string | undefined,
  publishedOf: (source: string) => Published | undefined,
): Publication {
  if (one.source !== "derived") return inSource(one, one.source, publishedOf);
  // Its year and vintage are those of the newest figure that it is made of.
  const made = new Set((one.inputs ?? [one]).map(({ file }) => sourceOf(file) ?? one.source));
  const all = [...made].map((source) => inSource(one, source, publishedOf));
  return all.reduce((last, next) => {
    const { on: _, ...begun } = isLater(next, last) ? next : last;
    const on = newestOf(last.on, next.on);
    return { ...begun, ...(on && { on }) };
  });
}

/** The edition that came out last; of one whose date is not known nobody knows that it was not. */
function newestOf(one: Edition | undefined, other: Edition | undefined): Edition | undefined {
  if (!isDated(one)) return one;
  if (!isDated(other)) return other;
  return byDate(one, other) < 0 ? other : one;
}

function isLater({ first: next }: Publication, { first: last }: Publication): boolean {
  if (last === undefined || next === undefined) return last !== undefined;
  return lastDayOf(next.date) > lastDayOf(last.date);
}

function inSource(
  one: Observation,
  source: string,
  publishedOf: (source: string) => Published | undefined,
): Publication {
  const published = publishedOf(source);
  const on = published?.on(one);
  // Which edition a figure stands in has to be known, to say so.
  if (on === undefined) return { source };
  const [first] = [published!.first(one), on].filter(isDated).sort(byDate);
  return { source, on, ...(first && { first }) };
}

function isDated(edition: Edition | undefined): edition is Required<Edition> {
  return edition?.date !== undefined;
}

function byDate(one: Required<Edition>, other: Required<Edition>): number {
  return lastDayOf(one.date) < lastDayOf(other.date) ? -1 : 1;
}
