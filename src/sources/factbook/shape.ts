import { gather } from "../../model/gather.ts";
import { isRecord } from "../../model/is-record.ts";
import { foldKey, plainText } from "./text.ts";

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
