import type { Dataset } from "../../model/dataset.ts";
import type { Evidence, Origin } from "../../model/evidence.ts";
import { counted } from "../../model/gather.ts";
import type { LeafColumn } from "../../scoring/index.ts";

/** The sources that a figure rests on: of a derived one, those of its cells. */
export type SourcesOf = (origin: Origin) => readonly string[];

export function sourcesIn({ files }: Pick<Dataset, "files">): SourcesOf {
  const sourceOf = new Map(files.flatMap(({ path, source }) => (source ? [[path, source] as const] : [])));
  return ({ source, inputs }) =>
    inputs === undefined ? [source] : [...new Set(inputs.map(({ file }) => sourceOf.get(file) ?? source))];
}

/** The source of most figures of an indicator. */
export function usualSource(
  { observations }: LeafColumn,
  { countries }: Evidence,
  sourcesOf: SourcesOf,
): string | undefined {
  const sources = countries.flatMap((_, i) => {
    const origin = observations.origin(i);
    return origin === undefined ? [] : sourcesOf(origin);
  });
  return [...counted(sources)].sort((a, b) => b[1] - a[1])[0]?.[0];
}
