import type { Dataset } from "../../model/dataset.ts";
import type { Indicator } from "../../model/indicator.ts";
import type { CountryList } from "../../model/list.ts";
import { listIndicator } from "../../model/list.ts";
import type { OpenedProfile } from "../../profile/index.ts";
import { namesOf } from "../../profile/indicators.ts";
import { isKnown, type Known, type Vocabulary } from "../../profile/known-names.ts";
import { namelessRows } from "../data/nameless-rows.ts";
import type { LoadedProfile } from "./load.ts";

const WAY_OUT =
  "“shortlist sources” lists what is known; an indicator of your own needs a table passed with --data.";

/** What of a profile is asked for its names. */
export interface NamedProfile extends Pick<LoadedProfile, "profile" | "file"> {
  readonly opened: () => Promise<Pick<OpenedProfile, "placeOf">>;
}

/**
 * That an adapter's list or the data has every indicator, category and list that a profile names.
 *
 * @throws ShortlistError `unknown-indicator`, `unknown-category`, `unknown-list`, `not-numbers` or `not-categories`, with every
 * such name and its place in `problems`
 */
export async function mustKnow(loaded: NamedProfile, dataset: Dataset): Promise<void> {
  const names = namesOf(loaded.profile);
  const held = new Set<string>();
  let vocabulary = vocabularyOf(dataset.catalogue, dataset.lists, held);
  if (names.every((name) => isKnown(name, vocabulary))) return;
  // Files that disagree on every value of it leave none, and are another matter.
  for (const { indicator } of [...dataset.observations, ...dataset.conflicts]) held.add(indicator);
  for (const indicator of dataset.figures?.indicators ?? []) held.add(indicator);
  if (names.every((name) => isKnown(name, vocabulary))) return;
  // A snapshot made before an adapter learnt the indicator does not know it; the adapters do.
  const { catalogue } = await import("../../dataset/catalogue.ts");
  vocabulary = vocabularyOf([...catalogue.values(), ...dataset.catalogue], dataset.lists, held);
  const unknown = names.filter((name) => !isKnown(name, vocabulary));
  if (unknown.length === 0) return;
  const [{ badProfile }, { whyUnknown }] = await Promise.all([
    import("../../profile/index.ts"),
    import("../../profile/unknown-names.ts"),
  ]);
  const { placeOf } = await loaded.opened();
  const words = [...catalogue.keys(), ...dataset.lists.map(({ id }) => listIndicator(id)), ...held];
  throw badProfile(
    unknown
      .map((name) => whyUnknown(name, vocabulary, words))
      .map(({ code, message, path }) => ({ code, message, locator: placeOf({ path }) })),
    loaded.file,
    `${unread(dataset)}${WAY_OUT}`,
  );
}

/** A table of which no row names a country gives no indicator either. */
function unread({ unresolved }: Dataset): string {
  const rows = namelessRows(unresolved);
  return rows === undefined
    ? ""
    : `Left out were ${rows.what} in ${rows.where.file}, ${rows.where.locator}. `;
}

/** What publishers' indicators, the lists at hand and the names that the data hold make known. */
export function vocabularyOf(
  published: readonly Indicator[],
  lists: readonly CountryList[],
  held: ReadonlySet<string>,
): Vocabulary {
  const known = new Map<string, Known>();
  for (const { id, categories, unit, scale } of published) {
    const numeric = categories === undefined && (unit !== undefined || scale !== undefined);
    known.set(id, { ...(categories ? { categories } : {}), numeric });
  }
  for (const { id } of lists) known.set(listIndicator(id), { categories: ["clear", "listed"] });
  return {
    find: (indicator) => known.get(indicator) ?? (held.has(indicator) ? {} : undefined),
    lists: lists.map(({ id }) => id),
  };
}
