import type { ManifestSource } from "../model/manifest.ts";
import type { Observation } from "../model/observation.ts";
import { sourceOf } from "./catalogue.ts";

/** What the sources of derived values and of users' own tables are called in a report. */
const OWN: Readonly<Record<string, Omit<ManifestSource, "years" | "countries" | "observations">>> = {
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
  for (const one of observations) {
    const group = groups.get(one.source);
    if (group) group.push(one);
    else groups.set(one.source, [one]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Publisher, credit line, years and coverage of each source among some observations. */
export function describeSources(observations: readonly Observation[]): ManifestSource[] {
  return bySource(observations).map(([id, own]) => {
    const adapter = sourceOf(id);
    const about = adapter
      ? {
          id,
          publisher: adapter.publisher,
          title: adapter.title,
          attribution: adapter.attribution,
          terms: adapter.terms,
          url: adapter.url,
        }
      : (OWN[id] ?? {
          ...OWN.derived!,
          id,
          publisher: "the user",
          title: "The user's own table",
          attribution: "",
        });
    return {
      ...about,
      years: [...new Set(own.flatMap(({ year }) => (year === undefined ? [] : [year])))].sort(
        (a, b) => a - b,
      ),
      countries: new Set(own.map(({ country }) => country)).size,
      observations: own.length,
    };
  });
}
