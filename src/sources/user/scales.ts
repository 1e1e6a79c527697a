import { defined, entryOf } from "../../model/collections.ts";
import type { Iso3 } from "../../model/country.ts";
import type { Observation, Value } from "../../model/observation.ts";
import { ShortlistError } from "../../model/problem.ts";
import type { Indicator } from "../../model/source.ts";
import { rescale, type Scale } from "../../model/source.ts";
import type { Row } from "../../model/table.ts";
import type { StreamRow } from "../../tables/csv/stream-row.ts";
import { foldHeader } from "../../tables/index.ts";
import { cellText, isKindTitle, PARTNER_WORDS } from "./cells.ts";
import type { UserColumns, UserSink } from "./columns.ts";
import type { IndicatorFacts, TableFacts } from "./facts.ts";
import { type Legend, legendIn, rescaling, scaleInCell, statedScale } from "./stated-scales.ts";

/** Units of what is a rating: of percentages, counts and amounts a range in a title is of ages, years or something else. */
const RATING = /^(?:points|rating|index|standard normal)/u;

function isOwn({ from, to }: Scale, [low, high]: readonly [number, number]): boolean {
  return to === high && (from === low || from === 0);
}

/** Notes that are kept. */
const MOST_NOTES = 100;
/** Rows of titles over a column. */
const TITLES = 3;
/** A rating from 0 to 100 of which all figures are as low may be on a scale from 0 to 10, 1 to 5 … */
const LOW = 10;
/** One of which so many figures are as low as this may be on a scale from 0 to 20 or 25: what states that is not always understood. */
const [RATHER_LOW, FEWEST_LOW] = [25, 3];

/** Texts of a column beside ratings that are kept: what states their scale is the same in most rows. */
const MOST_TEXTS = 20;

/** What a column beside an indicator's ratings holds. */
interface NeighbourColumn {
  readonly title: string;
  readonly texts: Map<string, number>;
}

/** The figure of a row that may be on another scale than its indicator's own. */
interface Rated {
  readonly country: Iso3;
  readonly id: string;
  /** The country's in the row. */
  readonly name: string;
  readonly year: number | undefined;
  readonly value: Value;
}

/**
 * Ratings on another scale than their indicator's own: moved onto it where the user says which it is, and asked for where a title or a
 * legend states another, or where all that is written is so low that it may be another.
 */
export class Scales {
  /** Below the figures of a table that is not held. */
  readonly #notes: Legend[] = [];
  readonly #titles = new Map<string, string[]>();
  readonly #own = new Set<string>();
  /** Columns that are not read and may state the scale of each row's rating, with their titles. */
  readonly #others: readonly (readonly [column: number, title: string])[];
  readonly #beside = new Map<string, readonly NeighbourColumn[]>();

  constructor(
    columns: UserColumns,
    private readonly sink: UserSink,
  ) {
    const { header, table, figures } = columns;
    const used = new Set([
      ...[columns.name, columns.code, columns.indicator, columns.year],
      ...[...figures, ...(columns.also ?? [])].map(({ column }) => column),
      ...(columns.beside ?? []).map(([, column]) => column),
    ]);
    this.#others = ((header ?? table.rows[0])?.cells ?? []).flatMap((cell, column) => {
      const title = cellText(cell);
      const folded = foldHeader(cell);
      const isOther = used.has(column) || isKindTitle(folded) || PARTNER_WORDS.test(folded);
      return isOther ? [] : [[column, title] as const];
    });
    // Where columns are only counted, the titles are among the first rows.
    const last = header?.at ?? TITLES;
    const above = rowsUpTo(table.rows, last, TITLES);
    for (const { id, column } of figures) {
      const titles = above.map(({ cells }) => cellText(cells[column])).filter((text) => text !== "");
      if (id !== undefined) entryOf(this.#titles, id, () => []).push(...titles);
    }
    for (const { indicator } of sink.scales ?? [])
      if (indicator !== undefined && sink.known?.(indicator)?.scale === undefined)
        throw new ShortlistError(
          "no-own-scale",
          `"${indicator}" has no scale of its own that is known here`,
          {
            where: { file: sink.path },
            wayOut:
              "--scale moves ratings onto the scale of their indicator: name one that “shortlist sources” lists.",
          },
        );
  }

  /** Notes below the figures of a table that is not held. */
  see(text: string): void {
    if (this.#notes.length < MOST_NOTES) this.#notes.push(...legendIn(text));
  }

  /** What stands beside a figure in the columns that are not read. */
  seeBeside(id: string, row: StreamRow): void {
    if (this.#others.length === 0) return;
    const otherTexts = entryOf(this.#beside, id, () => {
      const known = this.sink.known?.(id);
      return known && isRating(known)
        ? this.#others.map(([, title]) => ({ title, texts: new Map<string, number>() }))
        : [];
    });
    otherTexts.forEach(({ texts }, i) => {
      const text = row.text(this.#others[i]![0]);
      const count = texts.get(text) ?? 0;
      if (text !== "" && (count > 0 || texts.size < MOST_TEXTS)) texts.set(text, count + 1);
    });
  }

  /**
   * Scales that the columns beside an indicator's ratings state in most of their cells. A number does so in all of them, and no rating
   * is higher: it may be the highest of something else.
   */
  #besideOf(id: string, [least, most]: readonly [number, number]): readonly Legend[] {
    return (this.#beside.get(id) ?? []).flatMap(({ title, texts }) => {
      const all = [...texts.values()].reduce((sum, count) => sum + count, 0);
      const found = [...texts].flatMap(([text, count]) => {
        const scale = scaleInCell(title, text);
        if (scale === undefined) return [];
        const isNumber = /^\s*[\d.,]+\s*$/u.test(text);
        const isEnough = isNumber ? count === all && least >= 0 && most <= scale.to : texts.size < MOST_TEXTS;
        return isEnough ? [{ text: `${title}: ${text.trim()}`, scale, count }] : [];
      });
      return 2 * found.reduce((sum, { count }) => sum + count, 0) < all ? [] : found;
    });
  }

  /** A row says, as by its unit, that its figure is on the indicator's own scale. */
  seeOwn(id: string): void {
    this.#own.add(id);
  }

  /** Whether the user says of an indicator's figures what a row says of its own. */
  isStated(id: string, text: string): boolean {
    const [said, stated] = [this.#statedOf(id), statedScale(text)];
    return said !== undefined && stated?.from === said.from && stated.to === said.to;
  }

  #statedOf(id: string): Scale | undefined {
    const { scales = [] } = this.sink;
    const own = scales.find(({ indicator }) => indicator === id) ?? scales.find((one) => !one.indicator);
    const known = this.sink.known?.(id);
    if (own === undefined || known?.scale === undefined) return undefined;
    if (own.indicator === undefined && (!isRating(known) || this.#saysOwn(id, known.scale))) return undefined;
    return own.scale;
  }

  #saysOwn(id: string, scale: readonly [number, number]): boolean {
    return (this.#titles.get(id) ?? []).some((title) => {
      const stated = statedScale(title);
      return stated !== undefined && isOwn(stated, scale);
    });
  }

  /**
   * A figure on its indicator's own scale, with its error and bounds: as it is where the user says of no other. Undefined, and flagged,
   * where it is outside of the one that the user says.
   */
  onOwn(
    { country, id, name, year, value }: Rated,
    more: Partial<Observation> | undefined,
    at: number,
    column: number,
  ): { readonly value: Value; readonly more: Partial<Observation> | undefined } | undefined {
    const stated = typeof value === "number" ? this.#statedOf(id) : undefined;
    if (stated === undefined || typeof value !== "number") return { value, more };
    const { from, to } = stated;
    const { unit, scale: own = [0, 100] } = this.sink.known!(id)!;
    const moved = rescale(value, stated, own);
    if (moved === undefined) {
      const what = `${id} of ${name}${year === undefined ? "" : ` for ${year}`}`;
      const message = `${what} is ${value}, outside ${ends(stated)}, the scale that --scale states; it was left out. Correct it, or say of which indicator the scale is: --scale <indicator>=${from}-${to}`;
      const undecided = { country, indicator: id, ...defined({ year }) };
      this.sink.collector.problem("warning", "out-of-scale", message, this.sink.place(at, column), {
        undecided,
      });
      return undefined;
    }
    const length = (own[1] - own[0]) / Math.abs(to - from);
    const bound = (end: number | undefined) =>
      end === undefined ? undefined : own[0] + ((own[1] - own[0]) * (end - from)) / (to - from);
    const bounds = to > from ? [more?.lower, more?.upper] : [more?.upper, more?.lower];
    const [lower, upper] = bounds.map(bound);
    const note = `stated as ${value} on a scale from ${ends(stated)}, and moved to ${own[0]} to ${own[1]}`;
    const { se, lower: _lower, upper: _upper, ...rest } = more ?? {};
    return {
      value: moved,
      more: {
        ...rest,
        ...defined({ unit, lower, upper, se: se === undefined ? undefined : se * length }),
        note: rest.note === undefined ? note : `${rest.note}; ${note}`,
        formula: rescaling(value, stated, own),
      },
    };
  }

  /** Asks for what nothing says, once every row has been read. */
  end(facts: TableFacts): void {
    const rated = [...facts.indicators].flatMap((one) => {
      const known = one.kind === "numbers" && one.figures.range ? this.sink.known?.(one.id) : undefined;
      return known?.scale && isRating(known) ? [{ one, own: known.scale }] : [];
    });
    const legends = rated.length === 0 ? [] : [...(this.sink.legends?.() ?? []), ...this.#notes];
    for (const { one, own } of rated) {
      const said = this.#statedOf(one.id);
      const titles = (this.#titles.get(one.id) ?? []).flatMap((text) => {
        const scale = statedScale(text);
        return scale ? [{ text, scale }] : [];
      });
      const other = titles.find(({ scale }) => !isOwn(scale, own));
      const [least, most] = one.figures.range!;
      const statedScales = this.#besideOf(one.id, [least, most]);
      if (said !== undefined) {
        const isOther = ({ scale: { from, to } }: Legend) => from !== said.from || to !== said.to;
        const differs = statedScales.find(isOther);
        if (other && isOther(other))
          this.#sayOther(one, `the title of "${one.id}", “${other.text}”,`, other.scale, said);
        else if (differs)
          this.#sayOther(one, `a column beside "${one.id}", “${differs.text}”,`, differs.scale, said);
        continue;
      }
      const ask = (why: string, scale: Scale) => this.#ask(one, own, why, scale, rated.length > 1);
      if (other) throw ask(`its title, “${other.text}”, states ${ends(other.scale)}`, other.scale);
      const differs = statedScales.find(({ scale }) => !isOwn(scale, own));
      if (differs) throw ask(`a column beside it says “${differs.text}”`, differs.scale);
      if (own[0] === 0 && own[1] === 100 && one.figures.small.count > 0 && most > 1)
        this.#saySmall(one, most);
      if (titles.length > 0 || statedScales.length > 0 || this.#own.has(one.id)) continue;
      const about = legends.filter(
        ({ scale: { from, to } }) => least >= Math.min(from, to) && most <= Math.max(from, to),
      );
      const legend = about.find(({ scale }) => !isOwn(scale, own));
      if (legend) throw ask(`the file says “${legend.text}”`, legend.scale);
      if (about.length > 0 || own[0] !== 0 || own[1] !== 100 || least < 0 || most <= 0) continue;
      if (most <= LOW)
        throw ask(`none is more than ${LOW} (they go from ${least} to ${most})`, { from: 0, to: LOW });
      if (most <= RATHER_LOW && one.taken >= FEWEST_LOW) this.#sayLow(one, most, rated.length > 1);
    }
  }

  #sayLow({ id, named, taken }: IndicatorFacts, most: number, isOneOfSeveral: boolean): void {
    const of = isOneOfSeveral ? `${id}=` : "";
    const to = most <= 20 ? 20 : RATHER_LOW;
    const message = `"${id}" goes from 0 to 100 here, and none of its ${taken} figures is more than ${most}: they may be on a scale from 0 to ${to}. They were read as they stand; “shortlist ingest <file> --into <folder> --scale ${of}0-${to}” moves them, --scale ${of}0-100 says that they are right`;
    const { at, column } = named!;
    this.sink.collector.problem("warning", "may-be-other-scale", message, this.sink.place(at, column), {
      undecided: { indicator: id },
    });
  }

  /** Figures under 1 among others: shares, where the others are of 100. */
  #saySmall({ id, figures: { small } }: IndicatorFacts, most: number): void {
    const { at, column, text } = small.first!;
    const [some, they] =
      small.count === 1 ? ["a figure", "it"] : [`${small.count} figures, the first here,`, "they"];
    const message = `"${id}" goes from 0 to 100 here, and has ${some} under 1, ${text}, beside others up to ${most}: ${they} may be on a scale from 0 to 1 (0.43 for 43). ${they === "it" ? "It was" : "They were"} read as written; correct the table if that is wrong`;
    this.sink.collector.problem("warning", "may-be-other-scale", message, this.sink.place(at, column), {
      undecided: { indicator: id },
    });
  }

  #ask(
    { id, named }: IndicatorFacts,
    [low, high]: readonly [number, number],
    why: string,
    { from, to }: Scale,
    isOneOfSeveral: boolean,
  ): ShortlistError {
    const of = isOneOfSeveral ? `${id}=` : "";
    return new ShortlistError(
      "other-scale",
      `"${id}" goes from ${low} to ${high} here, and ${why}: on which scale its figures are is not certain`,
      {
        where: { file: this.sink.path, locator: this.sink.place(named!.at, named!.column) },
        wayOut: `Say it when the file is ingested: “shortlist ingest <file> --into <folder> --scale ${of}${from}-${to}” moves them from ${from} to ${to} onto ${low} to ${high}, --scale ${of}${low}-${high} takes them as they stand.`,
      },
    );
  }

  #sayOther({ named }: IndicatorFacts, what: string, scale: Scale, { from, to }: Scale): void {
    const message = `${what} states ${ends(scale)}, and --scale ${from} to ${to}: its figures were read on the scale of the option`;
    const { at, column } = named!;
    this.sink.collector.problem("warning", "scale-differs", message, this.sink.place(at, column));
  }
}

export function isRating({ unit, scale }: Indicator): boolean {
  return scale !== undefined && RATING.test(unit ?? "");
}

function ends({ from, to }: Scale): string {
  return `${from} to ${to}`;
}

/** Of rows in order those of so many places up to one, without a look at all others: a file may hold thousands of tables. */
function rowsUpTo(rows: readonly Row[], last: number, many: number): readonly Row[] {
  let [from, to] = [0, rows.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (rows[middle]!.at <= last - many) from = middle + 1;
    else to = middle;
  }
  return rows.slice(from, from + many).filter(({ at }) => at <= last);
}
