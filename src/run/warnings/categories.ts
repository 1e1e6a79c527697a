import { wholeOf } from "../../dataset/whole.ts";
import type { Messages } from "../../locales/index.ts";
import type { Dataset } from "../../model/dataset.ts";
import type { Ranking } from "../../model/documents/ranking.ts";
import { counted } from "../../model/gather.ts";
import { listOf } from "../../model/list.ts";
import { isFactor, type ProfileNode } from "../../model/profile.ts";
import { namesOf } from "../../profile/indicators.ts";
import type { ScoreTable } from "../../scoring/index.ts";
import type { LoadedProfile } from "../profile/load.ts";

type Path = readonly (string | number)[];
type Warnings = Ranking["warnings"];

/** Categories that a profile forgot, and words of one's own that nobody has and that look like a slip. */
export async function categoryWarnings(
  loaded: LoadedProfile,
  dataset: Dataset,
  table: ScoreTable,
  words: Messages,
): Promise<Warnings> {
  const found = [...withoutScore(loaded, dataset, table, words), ...(await nowhere(loaded, dataset, words))];
  if (found.length === 0) return [];
  const { placeOf } = await loaded.opened();
  return found.map(({ path, ...rest }) => ({ ...rest, where: `${loaded.file}, ${placeOf({ path })}` }));
}

type Found = Omit<Warnings[number], "where"> & { readonly path: Path };

/** A country whose category has no score counts as one without evidence: said, unless the publisher gives it no grade. */
function withoutScore(
  { profile }: LoadedProfile,
  dataset: Dataset,
  { columns }: ScoreTable,
  { warnings: say }: Messages,
): Found[] {
  const ungraded = new Map(dataset.catalogue.map((one) => [one.id, one.ungraded ?? []]));
  return columns.flatMap(({ leaf: { node }, reasons }) => {
    const left = counted(
      [...reasons.values()]
        .flatMap(({ code, value }) => (code === "no-score-for-category" ? [String(value)] : []))
        .filter((category) => !ungraded.get(node.indicator)?.includes(category)),
    );
    if (left.size === 0) return [];
    const path = pathOf(profile.tree, node, ["tree"]);
    return [...left]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([category, count]) => ({
        code: "category-without-score",
        message: say.categoryWithoutScore(category, node.indicator, count),
        path: path === undefined ? [] : [...path, "normalise"],
      }));
  });
}

/** Of an indicator without a publisher's categories: a word that no row has, beside one that rows do have. */
async function nowhere(
  { profile }: LoadedProfile,
  dataset: Dataset,
  { warnings: say }: Messages,
): Promise<Found[]> {
  const published = new Set(dataset.catalogue.map(({ id }) => id));
  const own = namesOf(profile).flatMap((name) =>
    name.kind === "category" && !published.has(name.of) && listOf(name.of) === undefined ? [name] : [],
  );
  if (own.length === 0) return [];
  const { nearestWord } = await import("../../stats/nearest-word.ts");
  return own.flatMap(({ word, of, path }) => {
    const there = new Set(
      wholeOf(dataset).flatMap(({ indicator, value }) => (indicator === of ? [String(value)] : [])),
    );
    const meant = there.has(word) ? undefined : nearestWord(word, [...there]);
    if (meant === undefined) return [];
    return [{ code: "category-nowhere", message: say.categoryNowhere(word, of, meant), path }];
  });
}

/** Where a node stands in the profile as written: nodes of other years are gone from the plan, and the others stay themselves. */
function pathOf(node: ProfileNode, wanted: ProfileNode, path: Path): Path | undefined {
  if (node === wanted) return path;
  if (!isFactor(node)) return undefined;
  for (const [i, child] of node.children.entries()) {
    const found = pathOf(child, wanted, [...path, "children", i]);
    if (found) return found;
  }
  return undefined;
}
