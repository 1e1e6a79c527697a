import type { ManifestSource } from "../model/documents/manifest.ts";

/**
 * What each source is called where it is told apart from others, by its id: its publisher, with its title where that publisher has
 * several, unless the title names it: `World Bank (Worldwide Governance Indicators)`.
 */
export function sourceNames(
  sources: readonly Pick<ManifestSource, "id" | "publisher" | "title">[],
): ReadonlyMap<string, string> {
  const byId = new Map(sources.map((one) => [one.id, one]));
  const publishers = [...byId.values()].map(({ publisher }) => publisher);
  return new Map(
    [...byId.values()].map(({ id, publisher, title }) => {
      if (publishers.indexOf(publisher) === publishers.lastIndexOf(publisher)) return [id, publisher];
      return [id, title.includes(publisher) ? title : `${publisher} (${title})`];
    }),
  );
}
