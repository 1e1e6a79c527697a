import type { Messages } from "../../locales/index.ts";
import { alphabetical } from "../../model/alphabetical.ts";
import type { Diff, MovedCountry } from "../../model/documents/diff.ts";

/** What came or went of each flag over all countries: `Tier 1: raised for Cyprus (CYP); cleared for …`. */
export function flagLines({ countries }: Diff, { diff: say, countryNames }: Messages): string[] {
  const found = new Map<string, { raised: string[]; cleared: string[] }>();
  for (const { name, country, flags } of alphabetical(countries, countryNames)) {
    for (const side of ["raised", "cleared"] as const) {
      for (const { title } of flags?.[side] ?? []) {
        const known = found.get(title) ?? { raised: [], cleared: [] };
        known[side].push(`${name} (${country})`);
        found.set(title, known);
      }
    }
  }
  return [...found].map(([title, { raised, cleared }]) => say.flag(title, raised, cleared));
}

/** The same of one country, one sentence a side. */
export function flagSentences({ flags }: MovedCountry, { diff: say }: Messages): string[] {
  const titles = (side: "raised" | "cleared") => (flags?.[side] ?? []).map(({ title }) => title);
  const [raised, cleared] = [titles("raised"), titles("cleared")];
  return [
    ...(raised.length > 0 ? [say.raised(raised)] : []),
    ...(cleared.length > 0 ? [say.cleared(cleared)] : []),
  ];
}
