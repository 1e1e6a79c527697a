import type { Iso3 } from "../../model/country.ts";
import type { ParsedFile } from "../../model/table.ts";
import type { ReadContext } from "../contract.ts";

/** Names of two countries that tables use for one of them. */
const BARE = /^\s*(?:congo|korea)\s*$/iu;
/** Cells that may name either in full. */
const FULL = /congo|korea/iu;
const LONGEST = 80;

/** Whether a name is one that two countries share, as "Congo" and "Korea" are. */
export function isBare(name: string): boolean {
  return BARE.test(name);
}

/**
 * Of the two countries that share a name the one that a table means which names the other in full ("Congo" beside "Democratic
 * Republic of the Congo"). Undefined where a table that has the bare name names none of them, or both.
 */
export function bareName(
  name: string,
  { tables }: ParsedFile,
  resolve: ReadContext["resolve"],
): { readonly iso3: Iso3; readonly name: string; readonly other: string } | undefined {
  const meanings = resolve(name).suggestions.flatMap((one) => {
    const { iso3 } = resolve(one);
    return iso3 === undefined ? [] : [{ iso3, name: one }];
  });
  if (meanings.length !== 2) return undefined;
  const meant = new Set<Iso3 | undefined>();
  for (const { rows } of tables) {
    const texts = new Set(
      rows.flatMap(({ cells }) =>
        cells.filter(
          (cell): cell is string => typeof cell === "string" && cell.length < LONGEST && FULL.test(cell),
        ),
      ),
    );
    if (![...texts].some((text) => text.trim() === name)) continue;
    const named = new Set([...texts].map((text) => resolve(text).iso3));
    const [one, ...both] = meanings.filter(({ iso3 }) => named.has(iso3));
    meant.add(both.length > 0 ? undefined : one?.iso3);
  }
  const [other, ...more] = meant;
  if (other === undefined || more.length > 0) return undefined;
  const [chosen, named] =
    meanings[0]!.iso3 === other ? [meanings[1]!, meanings[0]!] : [meanings[0]!, meanings[1]!];
  return { ...chosen, other: named.name };
}
