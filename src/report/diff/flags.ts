import type { Messages } from "../../locales/index.ts";
import { entryOf, gather } from "../../model/collections.ts";
import { alphabetical } from "../../model/country.ts";
import type { Diff, MovedCountry } from "../../model/documents/diff.ts";

/** What came or went of each flag over all countries: `Tier 1: raised for Cyprus (CYP); no longer raised for …`. */
export function flagLines({ countries }: Diff, { diff: say, countryNames }: Messages): string[] {
  const found = new Map<string, { raised: string[]; cleared: string[]; open: Map<string, string[]> }>();
  for (const { name, country, flags } of alphabetical(countries, countryNames)) {
    const called = `${name} (${country})`;
    const of = (title: string) =>
      entryOf(found, title, () => ({ raised: [], cleared: [], open: new Map<string, string[]>() }));
    for (const { title } of flags?.raised ?? []) of(title).raised.push(called);
    for (const { title, notAssessed, until = "" } of flags?.cleared ?? []) {
      if (notAssessed) gather(of(title).open, until, called);
      else of(title).cleared.push(called);
    }
  }
  return [...found].map(([title, { raised, cleared, open }]) =>
    say.flag(
      title,
      raised,
      cleared,
      [...open].map(([until, names]) => say.notKnownNow(listed(until), names)),
    ),
  );
}

/** The same of one country, one sentence a side. */
export function flagSentences({ flags }: MovedCountry, { diff: say }: Messages): string[] {
  const raised = (flags?.raised ?? []).map(({ title }) => title);
  const went = flags?.cleared ?? [];
  const cleared = went.filter(({ notAssessed }) => !notAssessed).map(({ title }) => title);
  return [
    ...(raised.length > 0 ? [say.raised(raised)] : []),
    ...(cleared.length > 0 ? [say.cleared(cleared)] : []),
    ...went.filter(({ notAssessed }) => notAssessed).map(({ title, until }) => say.notKnown(title, until)),
  ];
}

/** The last day of a list; undefined where no list has ended. */
function listed(until: string): string | undefined {
  return until === "" ? undefined : until;
}
