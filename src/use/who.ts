import { countryToTheLetter } from "../countries/reference.ts";
import { defined } from "../model/collections.ts";
import type { Iso3 } from "../model/country.ts";
import type { Shown } from "../model/documents/ranking.ts";
import type { RunRecord } from "../model/documents/run.ts";
import { badUsage, ShortlistError } from "../model/problem.ts";
import type { Gate } from "../model/profile.ts";
import { textIn } from "../model/translation.ts";
import type { WarningArgs, WarningOf } from "../model/warning.ts";
import type { ScoreTable } from "../scoring/index.ts";
import type { Selection } from "./selection.ts";

/** Who is shown of those who were scored: each of these narrows it. */
export interface Filters {
  readonly countries?: Selection;
  readonly region?: Selection;
  readonly exclude?: Selection;
}

/** Who is scored at all, and who of them is shown. */
export interface Who {
  readonly among?: Selection;
  readonly shown?: Filters;
}

/** Lists, or words of them, as options take them. */
export interface WhoGiven {
  readonly among?: readonly string[];
  readonly countries?: readonly string[];
  readonly region?: readonly string[];
  readonly exclude?: readonly string[];
}

/** What the options mean; names bring the resolver with them. */
export async function whoOf({ among, countries, region, exclude }: WhoGiven): Promise<Who> {
  if ([among, countries, region, exclude].every((one) => one === undefined)) return {};
  const { countriesListed, regionsListed } = await import("./selection.ts");
  const listed = (texts: readonly string[] | undefined, option: string) =>
    texts === undefined ? undefined : countriesListed(texts, option);
  const shown = defined({
    countries: listed(countries, "--countries"),
    region: region === undefined ? undefined : regionsListed(region),
    exclude: listed(exclude, "--exclude"),
  });
  const scored = listed(among, "--among");
  const flag = scored?.asked.find(({ code }) => code.startsWith("flag:"));
  if (flag)
    throw badUsage(`--among says who is scored, and who meets “${flag.code}” is known once they are`, {
      wayOut: `Show them alone: --countries ${flag.code}; or leave them out: --exclude ${flag.code}.`,
    });
  return defined({
    among: scored,
    shown: Object.keys(shown).length > 0 ? shown : undefined,
  });
}

export function isShown({ countries, region, exclude }: Filters): (country: Iso3) => boolean {
  return (country) =>
    (countries?.countries.has(country) ?? true) &&
    (region?.countries.has(country) ?? true) &&
    !exclude?.countries.has(country);
}

/**
 * The filters with everybody who meets a gate in a run, in place of what was written (`flag:former-partner`).
 *
 * @param gates the profile's, those of other years too, which nobody meets
 * @throws ShortlistError `unknown-gate`
 */
export async function filtersIn(
  filters: Filters,
  { ranked, apart, excluded, unscored }: Pick<ScoreTable, "ranked" | "apart" | "excluded" | "unscored">,
  gates: readonly Gate[],
  language: string,
): Promise<Filters> {
  const all = [...ranked, ...apart, ...excluded, ...unscored];
  const found = async (selection: Selection | undefined): Promise<Selection | undefined> => {
    if (!selection?.asked.some(({ code }) => code.startsWith("flag:"))) return selection;
    const countries = new Set(selection.countries);
    const asked: Selection["asked"][number][] = [];
    for (const one of selection.asked) {
      const id = /^flag:(.*)$/u.exec(one.code)?.[1];
      const gate = gates.find((known) => known.id === id);
      if (id !== undefined && !gate) throw await unknownGate(id, gates);
      const truths = (gate ? all : []).flatMap(({ country, gates: own }) =>
        own.flatMap(({ gate: { id: other }, truth }) =>
          other === id ? [{ country, holds: truth.holds }] : [],
        ),
      );
      if (gate && truths.every(({ holds }) => holds === undefined)) throw notKnown(gate.id);
      for (const { country, holds } of truths) if (holds) countries.add(country);
      asked.push(gate ? { ...one, name: textIn(gate.title, language, gate.id) } : one);
    }
    return { asked, countries };
  };
  const { countries, region, exclude } = filters;
  return defined({ countries: await found(countries), region, exclude: await found(exclude) });
}

/** Of a list that lapsed, say, nobody can be said to be on it or not. */
function notKnown(id: string): ShortlistError {
  return new ShortlistError("gate-not-known", `it is not known of any country whether “${id}” applies`, {
    wayOut:
      "“shortlist rank --notes” says which lists are available for the year; --as-of takes another year.",
  });
}

async function unknownGate(id: string, gates: readonly Gate[]): Promise<ShortlistError> {
  const { nearestWord } = await import("../stats/nearest-word.ts");
  const ids = gates.map((gate) => gate.id);
  const near = nearestWord(id, ids);
  return new ShortlistError("unknown-gate", `the profile has no gate “${id}”`, {
    wayOut: near === undefined ? `It has ${ids.join(", ") || "none"}.` : `Did you mean flag:${near}?`,
  });
}

/** What the filters were, as documents restate it. */
export function shownAs(filters: Filters): Omit<Shown, "of"> {
  const asked = (selection: Selection | undefined) => selection?.asked.map((one) => ({ ...one }));
  const { countries, region, exclude } = filters;
  return defined({ countries: asked(countries), region: asked(region), exclude: asked(exclude) });
}

type Recorded = Pick<RunRecord["options"], "among" | "countries" | "region" | "exclude">;

/** As the record of a run has it. */
export function recordedWho({ among, shown = {} }: Who): Recorded {
  const codes = (selection: Selection | undefined) => selection?.asked.map(({ code }) => code) ?? null;
  return {
    among: codes(among),
    countries: codes(shown.countries),
    region: codes(shown.region),
    exclude: codes(shown.exclude),
  };
}

/** Who was asked for in a recorded run. Before there was --among, --countries said who was scored. */
export function whoRecorded({ among, countries, region, exclude }: Recorded): Promise<Who> {
  const codes = (list: readonly string[] | null | undefined) => list ?? undefined;
  if (among === undefined) return whoOf(defined({ among: codes(countries) }));
  const shown = { countries: codes(countries), region: codes(region), exclude: codes(exclude) };
  return whoOf(defined({ among: codes(among), ...shown }));
}

/** Options as a command is given them, with who is meant in place of what was written. */
export async function withWho<T extends WhoGiven>(given: T): Promise<Omit<T, keyof WhoGiven> & Who> {
  const { among, countries, region, exclude, ...rest } = given;
  return { ...rest, ...(await whoOf(defined({ among, countries, region, exclude }))) };
}

/** Countries that were asked for by name and were not scored: nothing can be said of them. */
export function notScored(
  selection: Selection | undefined,
  scored: readonly Iso3[],
  shown: Pick<WarningArgs["not-scored"], "shown"> = {},
): WarningOf<"not-scored">[] {
  return (selection?.asked ?? [])
    .filter(({ code }) => !/^(?:region|flag):/u.test(code) && !scored.includes(code))
    .map(({ code }) => ({ code: "not-scored", args: { country: code, ...shown }, where: null }));
}

/** A country as `resolvedCountry` has it. The thousands of names that there are else are loaded only where it takes them. */
export async function countryArgument(text: string): Promise<Iso3> {
  return countryToTheLetter(text) ?? (await import("./selection.ts")).resolvedCountry(text);
}
