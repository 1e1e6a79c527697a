import type { Observation } from "../../model/observation.ts";
import type { Indicator } from "../../model/source.ts";
import type { StreamRow } from "../../tables/csv/stream-row.ts";
import { foldHeader } from "../../tables/index.ts";
import { cellText, SCALE_WORDS, UNIT_WORDS } from "./cells.ts";
import type { UserColumns, UserSink } from "./columns.ts";
import type { Scales } from "./scales.ts";
import { statedScale } from "./stated-scales.ts";

/** Ways to write a unit, as tables in eight languages have them; each is replaced by the first of its row. */
const WAYS: readonly (readonly [unit: string, ways: RegExp])[] = [
  [
    "%",
    /\b(?:per ?cent(?:age)?|pct|pour ?cent(?:age)?|por ?cien(?:to)?|porcentaje|por ?cento|prozent)\b|процент(?:ов|а|ы)?|في المئة|百分比|٪/gu,
  ],
  ["us$", /\b(?:current )?(?:usd|u\.?s\.?[ -]?dollars?|dollars?)\b|\b(?:current )?us[ -]?\$|^\$$/gu],
  ["per 1000", /‰|\bper (?:thousand|mille?)\b/gu],
  ["gdp", /\bgross domestic product\b/gu],
  [
    "points",
    /\b(?:pts?|point|scores?|index(?: points?)?|rating|puntos?|pontos?|punkte?)\b|балл(?:ов|а|ы)?|分/gu,
  ],
  ["years", /\b(?:years? (?:old|of age)|year|yrs?|ann?[ée]es|ans|años|anos|jahre)\b|лет|سنة|岁|年/gu],
  [
    "people",
    /\b(?:persons?|individuals|inhabitants|population|victims|personnes|personas|pessoas|personen)\b|人/gu,
  ],
];
/** Thousands within a number, however they are grouped: `1,000`, `1 000`. */
const GROUPED = /(?<=\d)[,.'’ ](?=\d{3}(?!\d))/gu;
/** `0-100`, `-2.5 to 2.5`, `out of 100`, `/100`, with the scale's lower end or without. */
const RANGE = /\(?(?:(?:(-?[\d.]+) ?(?:-|to) ?|(?:out )?of |\/ ?)(-?\d[\d.]*))\)?$/u;
const RATE = /\bper 1000\b.*$/u;
const STANDARD_NORMAL = /\bstandard normal\b|^z-points$/u;
/** What is counted, and not measured, is called by a word that is none of these. */
const COUNTED = /^(?!points|years|standard)[a-z ]+$/u;

/**
 * Whether a unit that a table states is the indicator's, be it written another way: `percent` for `%`, `per 1000 people` for
 * `per 1,000`, `score` or `0-100` for `points`. What is not known to be the same is another unit.
 */
export function isSameUnit(stated: string, { unit = "", title, scale }: Indicator): boolean {
  const [said, known] = [fold(stated), fold(unit)];
  if (said === known) return true;
  const range = RANGE.exec(said);
  if (range && scale) {
    const low = range[1] === undefined ? 0 : Number(range[1]);
    const isScale = Number(range[2]) === scale[1] && (low === scale[0] || low === 0);
    const before = said.slice(0, range.index).trim();
    return isScale && (before === "" || before === known.replace(RANGE, "").trim());
  }
  if (known.startsWith("points")) return said === "points";
  if (known.startsWith("standard")) return STANDARD_NORMAL.test(said);
  // Of what it is a share or a rate may stay unsaid.
  if (known.startsWith("%")) return said === "%" || (known === "%" && /^% of (?!gdp|gni)/u.test(said));
  const rateKnown = RATE.exec(known)?.[0];
  if (rateKnown !== undefined) {
    const rate = RATE.exec(said)?.[0];
    return (
      rate === "per 1000" || rate === rateKnown || (rate === "per 1000 people" && rateKnown === "per 1000")
    );
  }
  if (known === "us$") return dollars(said, title) === known;
  const isCount = COUNTED.test(known) && /^(?:(?:number|count)s?|(?:number|count|no\.?) of .+)$/u.test(said);
  const one = said.replace(/^(?:number|count|no\.?) of /u, "");
  return (isCount && one === said) || one === known || known.split(" or ").includes(one);
}

/** Per head and at purchasing power parity may be said again of an indicator that is so. */
function dollars(said: string, title: string): string {
  let plain = said;
  if (/per capita|per head/iu.test(title)) plain = plain.replace(/ per (?:capita|head|people)$/u, "");
  if (/\bppp\b|purchasing power/iu.test(title))
    plain = plain
      .replace(/\bppp\b/u, "")
      .replace(/\b(?:current )?int(?:ernationa)?l?\.? ?(?:\$|us\$)/u, "us$");
  return plain.replace(/[(), ]/gu, "");
}

function fold(unit: string): string {
  const plain = unit
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[‐‑‒–—−]/gu, "-")
    .replace(GROUPED, "");
  const spaced = plain
    .replace(/ ?\/ ?(?=1000\b)/gu, " per ")
    .replace(/\s+/gu, " ")
    .trim();
  return WAYS.reduce((text, [word, ways]) => text.replace(ways, word), spaced).replace(/^% gdp/u, "% of gdp");
}

/** The figure of which a row may state the unit; `name` is the country's in the row. */
interface Figure extends Pick<Observation, "country" | "indicator"> {
  readonly name: string;
  readonly year: number | undefined;
}

/** Compares the unit that a row states, in whatever layout, with the one that its indicator is known to have. */
export class UnitWatch {
  /** Of the unit, and of the scale where a column states that. */
  readonly #columns: readonly number[];
  /** Of a row with figures of several indicators, which one the unit is of is not said. */
  readonly #ids: readonly string[];

  constructor(
    columns: UserColumns,
    private readonly sink: UserSink,
    private readonly scales: Scales,
  ) {
    const titles = (columns.header?.cells ?? []).map(foldHeader);
    this.#columns = [UNIT_WORDS, SCALE_WORDS].flatMap((words) => {
      const at = titles.findIndex((title) => words.test(title));
      return at < 0 || columns.figures.some(({ column }) => column === at && columns.isMapped) ? [] : [at];
    });
    this.#ids = columns.figures.flatMap(({ id }) => id ?? []);
  }

  /** False, and flagged, where the figure is said to be in another unit. */
  isRight(row: StreamRow, figure: Figure): boolean {
    return this.#columns.every((column) => this.#isRightIn(column, row, figure));
  }

  #isRightIn(column: number, row: StreamRow, { country, indicator, name, year }: Figure): boolean {
    const { known, collector, place } = this.sink;
    const unit = known?.(indicator)?.unit;
    if (unit === undefined) return true;
    const stated = cellText(row.text(column));
    const may = (id: string) => {
      const one = known!(id);
      return one?.unit !== undefined && isSameUnit(stated, one);
    };
    if (stated === "" || this.scales.isStated(indicator, stated)) return true;
    if (stated === unit || may(indicator) || this.#ids.some(may)) {
      if (/\d/u.test(stated)) this.scales.seeOwn(indicator);
      return true;
    }
    const figure = `${indicator} of ${name}${year === undefined ? "" : ` for ${year}`}`;
    const message = `${figure} is stated in "${stated}", and its unit here is "${unit}"; it was left out. Convert it, or correct the unit where the figure is in "${unit}"${statedScale(stated) ? "; --scale of “shortlist ingest” moves ratings from another scale" : ""}`;
    const undecided = { country, indicator, ...(year === undefined ? {} : { year }) };
    collector.problem("warning", "other-unit", message, place(row.at, column), { undecided });
    return false;
  }
}
