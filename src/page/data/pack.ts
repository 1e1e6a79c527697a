import type { Text } from "../../model/profile.ts";
import type { ScoreTable } from "../../scoring/score.ts";
import { score } from "../../scoring/score.ts";
import { recorded } from "./evidence.ts";
import type { PageData } from "./packed.ts";

/** What only a run knows. */
export interface Around extends Omit<PageData, "profile" | "asOf" | "evidence" | "names" | "titles"> {
  /** A country's name, in English. */
  readonly nameOf: (country: string) => string;
  readonly titleOf: (indicator: string) => Text | undefined;
}

/** Packs what a page needs to score as the table was scored: scoring once more tells what of the evidence that is. */
export function packed(
  { plan, evidence }: Pick<ScoreTable, "plan" | "evidence">,
  { nameOf, titleOf, ...rest }: Around,
): PageData {
  const seen = recorded(evidence);
  const { columns } = score(plan, seen.evidence);
  // Fits and gates may ask only when they are read.
  for (const { observations } of columns) for (const _ of observations);
  const found = seen.packed();
  const titles = found.wants.flatMap(({ indicator }) => {
    const title = titleOf(indicator);
    return title === undefined ? [] : [[indicator, title] as const];
  });
  return {
    ...rest,
    profile: plan.profile,
    asOf: evidence.asOf ?? null,
    evidence: found,
    names: { en: evidence.countries.map(nameOf) },
    titles: Object.fromEntries(titles),
  };
}
