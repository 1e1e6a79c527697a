import { gather } from "../model/collections.ts";
import type { Iso3 } from "../model/country.ts";
import type { ManifestSource } from "../model/documents/manifest.ts";
import { listOf } from "../model/list.ts";
import type { Observation } from "../model/observation.ts";
import type { Indicator } from "../model/source.ts";
import type { Source } from "../sources/contract.ts";
import { addSources, sources } from "../sources/index.ts";
import { slipOf } from "../stats/nearest-word.ts";
import { unmarked } from "../tables/superscripts.ts";
import { derivations } from "./derivations/index.ts";

const known = new Map<string, Indicator>(
  [
    ...sources.flatMap((source) => source.indicators),
    ...derivations.flatMap(({ indicators }) => indicators),
  ].map((indicator) => [indicator.id, indicator]),
);

/** Every indicator that an adapter or a derivation can give, by id. */
export const catalogue: ReadonlyMap<string, Indicator> = known;

/** Adapters of plug-ins, with their indicators. */
export function addAdapters(more: readonly Source[]): void {
  addSources(more);
  for (const { indicators } of more) for (const one of indicators) known.set(one.id, one);
}

function sourceOf(id: string): Source | undefined {
  return sources.find((source) => source.id === id);
}

/** The indicator of the catalogue of whose id another one looks like a slip. */
export function nearlyKnown(id: string): string | undefined {
  if (catalogue.has(id)) return undefined;
  const bare = unmarked(id);
  return catalogue.has(bare) ? bare : slipOf(bare, catalogue.keys());
}

/** Of these indicators the ones that no adapter's list has: they can only come from a table of the user's own. */
export function ownIndicators(indicators: readonly string[]): string[] {
  return indicators.filter((id) => !catalogue.has(id) && listOf(id) === undefined);
}

type About = Omit<ManifestSource, "years" | "countries" | "observations">;

/** What the sources of derived values and of users' own tables are called in a report. */
const OWN: Readonly<Record<string, About>> = {
  derived: {
    id: "derived",
    publisher: "shortlist",
    title: "Derived from other indicators",
    attribution: "Computed by shortlist from the publishers' figures named in each value's inputs.",
    terms: "As the inputs.",
    url: "",
  },
};

/** Observations by their source, sources in the order of their ids. */
export function bySource(observations: readonly Observation[]): [string, Observation[]][] {
  const groups = new Map<string, Observation[]>();
  for (const one of observations) gather(groups, one.source, one);
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Publisher, credit line, years and coverage of each source among some observations. */
export function describeSources(observations: readonly Observation[]): ManifestSource[] {
  return bySource(observations).map(([id, own]) => {
    const years = new Set<number>();
    const countries = new Set<Iso3>();
    for (const { year, country } of own) {
      if (year !== undefined) years.add(year);
      countries.add(country);
    }
    return {
      ...aboutSource(id),
      years: [...years].sort((a, b) => a - b),
      countries: countries.size,
      observations: own.length,
    };
  });
}

function aboutSource(id: string): About {
  const adapter = sourceOf(id);
  if (adapter === undefined) {
    const user = {
      publisher: "Own table",
      title: "Own table, its columns named by the user",
      attribution: "Figures of a table of the user's own.",
      terms: "Those of the figures in the table.",
    };
    return OWN[id] ?? { ...OWN.derived!, id, ...user };
  }
  const { publisher, title, attribution, terms, url } = adapter;
  return { id, publisher, title, attribution, terms, url };
}
