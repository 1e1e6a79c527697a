import { resolve } from "../../countries/index.ts";
import { isCountry } from "../../countries/resolve.ts";
import type { InspectedTable } from "../../model/documents/reading.ts";
import type { Cell } from "../../model/table.ts";
import { spread } from "../../tables/layout/rows.ts";
import { columnsOf, type Grid } from "./grid.ts";

export type CountryColumn = NonNullable<InspectedTable["countries"]> & { readonly at: number };

/** Texts of a column that are asked about before it is looked at whole. */
const ASKED = 24;
/** Names of countries are shorter. */
const LONGEST = 80;
/** Share of a column's different texts from which on it names countries. */
const ENOUGH = 0.6;

/**
 * The column of a table that names its countries, and which of its names are none. Between a column of names and one of
 * codes the names are taken: they are what may go wrong. Undefined where no column has mostly countries.
 */
export function countryColumnOf({ columns, rows }: Grid): CountryColumn | undefined {
  const candidates = columnsOf(rows, columns.length).flatMap((cells, at) => {
    const texts = distinctTexts(cells);
    const asked = spread(texts, ASKED);
    const known = asked.filter(isCountry).length;
    if (known === 0 || known < asked.length * ENOUGH) return [];
    return [{ at, texts, isNames: asked.some((text) => text.length > 3) }];
  });
  const most = candidates.reduce((longest, { texts }) => Math.max(longest, texts.length), 0);
  // A column of regions or of yes and no may look like codes: it has few different texts.
  const full = candidates.filter(
    ({ texts, isNames }) =>
      // The name of one country on every row is no yes or no.
      texts.length >= Math.max(most * 0.5, isNames ? 1 : Math.min(2, rows.length)),
  );
  const best = full.find(({ isNames }) => isNames) ?? full[0];
  if (best === undefined) return undefined;
  const codes = full.find(({ isNames, texts }) => !isNames && texts.every(isCountry));
  const unresolved = best.texts.flatMap((name) => {
    const { match, suggestions } = resolve(name);
    return match === "exact" || match === "alias"
      ? []
      : [{ name, match, suggestions: suggestions.slice(0, 3) }];
  });
  return {
    at: best.at,
    column: columns[best.at]!,
    names: best.texts.length,
    resolved: best.texts.length - unresolved.length,
    unresolved,
    codeColumn: codes === undefined || codes === best ? null : columns[codes.at]!,
  };
}

function distinctTexts(cells: readonly (Cell | undefined)[]): readonly string[] {
  const texts = new Set<string>();
  for (const cell of cells) {
    if (typeof cell !== "string") continue;
    const text = cell.trim();
    if (text !== "" && text.length <= LONGEST) texts.add(text);
  }
  return [...texts];
}
