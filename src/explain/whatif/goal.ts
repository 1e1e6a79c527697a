import type { Target } from "../../model/documents/whatif.ts";
import type { Place } from "./place.ts";

/** What a change is to bring about. */
export interface Goal {
  readonly goal: Target["goal"];
  /** Undefined only for `score`. */
  readonly rank?: number;
  readonly asked: Target["asked"];
}

/** How goals are judged: whether a place fulfils one, and which of two places comes nearer to it. */
export interface Judge {
  holds(place: Place): boolean;
  nearer(one: Place, other: Place): boolean;
}

/** @param asIfEligible leaves the country's own exclusion out of account: it had one to begin with */
export function judgeOf({ goal, rank = 0 }: Goal, asIfEligible: boolean): Judge {
  const standing = (place: Place) =>
    place.rank === undefined || (place.status === "excluded" && !asIfEligible)
      ? Number.POSITIVE_INFINITY
      : place.rank;
  const unscored = (place: Place) => (place.score === undefined ? 1 : 0);
  switch (goal) {
    case "reach":
      return {
        holds: (place) => standing(place) <= rank,
        nearer: (one, other) => standing(one) < standing(other),
      };
    case "leave":
      return {
        holds: (place) => standing(place) > rank,
        nearer: (one, other) => standing(one) > standing(other),
      };
    case "score":
      return {
        holds: (place) => place.score !== undefined,
        nearer: (one, other) => unscored(one) < unscored(other),
      };
  }
}

/**
 * The two questions asked of a country: its next step (to `rank`, or where none is named to the rank above; for the first, what
 * would cost it the lead), and the top: in where it is out, out where it is in. Of a country without a score, what would give it one.
 */
export function goalsOf(
  place: Place,
  above: number | undefined,
  asked: { rank?: number; top: number },
): Goal[] {
  if (place.rank === undefined) return [{ goal: "score", asked: "score" }];
  const next: Goal =
    asked.rank === undefined
      ? above === undefined
        ? { goal: "leave", rank: 1, asked: "rank" }
        : { goal: "reach", rank: above, asked: "rank" }
      : asked.rank > place.rank
        ? { goal: "leave", rank: asked.rank - 1, asked: "rank" }
        : { goal: "reach", rank: asked.rank, asked: "rank" };
  const top: Goal = { goal: place.rank <= asked.top ? "leave" : "reach", rank: asked.top, asked: "top" };
  return next.goal === top.goal && next.rank === top.rank ? [top] : [next, top];
}
