import { decodeHTML } from "entities/decode";
import { gather, isRecord } from "../../model/collections.ts";

/** One text of a field. */
export interface Part {
  /** Folded key: `text`, `total population`, `unemployment rate 2021` … */
  readonly key: string;
  /** As a person sees it. */
  readonly text: string;
  /** Path of keys to the text, as a JSON pointer: `/People and Society/Literacy/female/text`. */
  readonly locator: string;
}

/** One field of a section, for example `Literacy`. */
export interface Field {
  /** Folded title of the field. */
  readonly title: string;
  /** Folded title of the section it stands in. */
  readonly section: string;
  readonly parts: readonly Part[];
}

/** One file of the Factbook: a country, a territory, an ocean, the world. */
export interface Entity {
  readonly shape: "entity" | "entity-2014";
  /** Every field of that folded title, in file order: some have moved section, and some files hold both places. */
  fields(title: string): readonly Field[];
}

type Json = Readonly<Record<string, unknown>>;

const SECTIONS: Readonly<Record<Entity["shape"], readonly string[]>> = {
  entity: [
    "Introduction",
    "Geography",
    "People and Society",
    "Government",
    "Economy",
    "Communications",
    "Transportation",
    "Transnational Issues",
  ],
  "entity-2014": ["intro", "geo", "people", "govt", "econ", "comm", "trans", "issues"],
};

/**
 * Which of the two shapes a JSON value has, told by its set of section keys: geography and economy, and at least four
 * of the sections that every edition has. A catalogue of keys with counts (`meta/categories.json`) is not an entity.
 */
export function shapeOf(data: unknown): Entity["shape"] | undefined {
  if (!isRecord(data)) return undefined;
  for (const shape of ["entity", "entity-2014"] as const) {
    const names = SECTIONS[shape];
    const [geography, economy] = shape === "entity" ? [data.Geography, data.Economy] : [data.geo, data.econ];
    if (!isRecord(geography) || !isRecord(economy)) continue;
    if (typeof geography.count === "number") continue;
    if (names.filter((name) => isRecord(data[name])).length >= 4) return shape;
  }
  return undefined;
}

/** The entity in a JSON value, or undefined where the value is none. */
export function entityOf(data: unknown): Entity | undefined {
  const shape = shapeOf(data);
  if (shape === undefined) return undefined;
  const index = new Map<string, (() => Field)[]>();
  for (const [section, content] of Object.entries(data as Json)) {
    if (!isRecord(content)) continue;
    for (const [title, raw] of Object.entries(content)) {
      const folded = foldKey(title);
      const build = (): Field => ({
        title: folded,
        section: foldKey(section),
        parts: partsOf(raw, `/${pointerKey(section)}/${pointerKey(title)}`),
      });
      gather(index, folded, build);
    }
  }
  return { shape, fields: (title) => (index.get(title) ?? []).map((build) => build()) };
}

function partsOf(raw: unknown, path: string): Part[] {
  if (typeof raw === "string") return [{ key: "text", text: plainText(raw), locator: path }];
  if (!isRecord(raw)) return [];
  const parts: Part[] = [];
  for (const [key, value] of Object.entries(raw)) {
    const locator = `${path}/${pointerKey(key)}`;
    if (typeof value === "string") parts.push({ key: foldKey(key), text: plainText(value), locator });
    else if (isRecord(value) && typeof value.text === "string") {
      parts.push({ key: foldKey(key), text: plainText(value.text), locator: `${locator}/text` });
    }
  }
  return parts;
}

/** RFC 6901: a key such as `Real GDP per capita FY09/10` must not look like two. */
function pointerKey(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}

/** A text of the Factbook as a person sees it: tags gone, entities decoded, runs of space single, trimmed. */
export function plainText(raw: string): string {
  let text = raw;
  if (text.includes("<")) text = text.replace(/<\/?[a-z][^>]*>/giu, " ");
  if (text.includes("&")) text = decodeHTML(text);
  return text.replace(/[\s\u00a0\u200b\ufeff]+/gu, " ").trim();
}

/** The same few hundred titles stand in every file; folding each once saves a quarter of the reading. */
const folded = new Map<string, string>();
const MOST_FOLDED = 10_000;

/** A title or key folded for comparison: `Budget surplus (+) or deficit (-)` and `budget_surplus_+_or_deficit` are one. */
export function foldKey(key: string): string {
  const known = folded.get(key);
  if (known !== undefined) return known;
  const fold = key
    .toLowerCase()
    .replace(/[^a-z0-9+%]+/gu, " ")
    .trim();
  if (folded.size < MOST_FOLDED) folded.set(key, fold);
  return fold;
}

/** Which state of the Factbook a file is of. */
export interface Edition {
  /** Snapshot date from the path (`2023-12-30`), else the newest year of an estimate in the file, else absent. */
  readonly vintage?: string;
  /** The year that stands for a figure whose text has none. */
  readonly year?: number;
  /** The date is that of the snapshot, not inferred from the figures. */
  readonly dated: boolean;
  /** For notes: `World Factbook, snapshot 2023-12-30`. */
  readonly label: string;
}

/**
 * The Factbook has no editions, it was changed every week: a file is dated by the ISO date in its folder's name. Where
 * there is none, the newest year that the file calls an estimate stands in, and says so in the label.
 */
export function editionOf(path: string, data: unknown): Edition {
  const dates = path
    .slice(0, path.lastIndexOf("/") + 1)
    .match(/(?<!\d)(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)/gu);
  const date = dates?.at(-1);
  if (date !== undefined) {
    return {
      vintage: date,
      year: Number(date.slice(0, 4)),
      dated: true,
      label: `World Factbook, snapshot ${date}`,
    };
  }
  const year = newestEstimate(data);
  if (year === undefined) return { dated: false, label: "World Factbook, undated snapshot" };
  return {
    vintage: String(year),
    year,
    dated: false,
    label: `World Factbook, undated snapshot (its newest estimates are of ${year})`,
  };
}

function newestEstimate(data: unknown): number | undefined {
  if (typeof data === "string") {
    const years = [...data.matchAll(/\((?:[A-Z][a-z]+ )?((?:19|20)\d\d) est\.?\)/gu)].map((match) =>
      Number(match[1]),
    );
    return years.length === 0 ? undefined : Math.max(...years);
  }
  if (typeof data !== "object" || data === null) return undefined;
  let newest: number | undefined;
  for (const value of Object.values(data)) {
    const year = newestEstimate(value);
    if (year !== undefined && (newest === undefined || year > newest)) newest = year;
  }
  return newest;
}
