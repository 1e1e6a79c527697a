import { dueEditions } from "../../dataset/due.ts";
import type { Ranking } from "../../model/documents/ranking.ts";
import { sources } from "../../sources/index.ts";
import type { Run } from "../load-run.ts";

/** One warning of all the sources that a run uses of which a newer edition should be out on a day. */
export function newerEditions(
  { dataset, surroundings, words }: Pick<Run, "dataset" | "surroundings" | "words">,
  day: string,
): Ranking["warnings"] {
  const used = new Set(surroundings.dataset.sources.map(({ id }) => id));
  const held = dataset.sources.filter(({ id }) => used.has(id));
  const { due: say, usually } = words.publishers;
  const overdue = dueEditions(sources, held, day).flatMap(({ title, due, overdue, release }) => {
    if (due === null || !overdue || release.kind !== "yearly") return [];
    const edition = release.fiscal ? say.fiscal(due.edition) : String(due.edition);
    return [say.one(title, edition, usually.months(...release.months))];
  });
  if (overdue.length === 0) return [];
  return [{ code: "newer-editions", message: words.warnings.newerEditions(overdue), where: null }];
}
