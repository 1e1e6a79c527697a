import type { LiveMessages } from "../../locales/live.ts";
import { shareBelow } from "../../scoring/fit.ts";
import type { PlanItem } from "../../scoring/plan.ts";
import type { Scored } from "../../scoring/score.ts";
import { placingOf } from "../score/axes.ts";
import { DECIMALS } from "./frame.ts";
import type { State } from "./state.ts";

/** The score that a part has itself, whatever goes up from it. */
export function ownScore(one: Scored, item: PlanItem, { labelled, columns, score }: LiveMessages): string {
  return labelled(columns.score, score(one.raw(item), DECIMALS));
}

/** What goes up from a part for a country, and what that means where it is not its score. */
export function placedText(one: Scored, item: PlanItem, { table, words }: State): string {
  const { country, labelled, placed, score } = words.value;
  const found = one.scores[item.index]!;
  if (Number.isNaN(found)) return country.notAssessed;
  const how = placingOf(item);
  const points = score(found, DECIMALS);
  if (how === undefined) return points;
  return labelled(
    points,
    how === "share" ? country.higher(shareBelow(table.value.fit!, one, item)) : placed[how],
  );
}
