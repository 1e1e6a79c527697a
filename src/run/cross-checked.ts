import { checkAgainst, checkAgainstOwn } from "../explain/cross-check.ts";
import type { Ranking } from "../model/documents/ranking.ts";
import { inYear } from "../profile/in-year.ts";
import { compile, score } from "../scoring/index.ts";
import { COPELAND, type Run } from "./load-run.ts";

/** Another way of ranking beside the run's: the method's, or where that has ranked, the profile's own. */
export function crossChecked({ table, loaded, surroundings }: Run, method: string): Ranking["crossCheck"] {
  if (method !== COPELAND) return checkAgainst(table, method);
  const own = inYear(loaded.profile, surroundings.dataset.asOf ?? undefined);
  return checkAgainstOwn(table, score(compile(own), table.evidence, table.columns));
}
