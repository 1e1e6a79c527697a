import type { Target } from "../../model/documents/whatif.ts";
import { isKept, type Position } from "./position.ts";

/** What a change is to bring about. */
export interface Goal {
  readonly goal: Target["goal"];
  /** Undefined only for `score`. */
  readonly rank?: number;
  readonly asked: Target["asked"];
}

/** How goals are judged: whether a position fulfils one, and which of two positions comes nearer to it. */
export interface Judge {
  holds(position: Position): boolean;
  nearer(one: Position, other: Position): boolean;
}

/** @param asIfEligible leaves out of account that gates keep the country from a rank: they did to begin with */
export function judgeOf({ goal, rank = 0 }: Goal, asIfEligible: boolean): Judge {
  const rankOf = (position: Position) =>
    position.rank === undefined || (isKept(position) && !asIfEligible)
      ? Number.POSITIVE_INFINITY
      : position.rank;
  const unscored = (position: Position) => (position.score === undefined ? 1 : 0);
  switch (goal) {
    case "reach":
      return {
        holds: (position) => rankOf(position) <= rank,
        nearer: (one, other) => rankOf(one) < rankOf(other),
      };
    case "leave":
      return {
        holds: (position) => rankOf(position) > rank,
        nearer: (one, other) => rankOf(one) > rankOf(other),
      };
    case "score":
      return {
        holds: (position) => position.score !== undefined,
        nearer: (one, other) => unscored(one) < unscored(other),
      };
  }
}

/**
 * The two questions asked of a country: its next step (to `rank`, or where none is named to the rank above; for the first, what
 * would cost it the lead), and the top: in where it is out, out where it is in. Of a country without a score, what would give it one.
 */
export function goalsOf(
  position: Position,
  above: number | undefined,
  asked: { rank?: number; top: number },
): Goal[] {
  if (position.rank === undefined) return [{ goal: "score", asked: "score" }];
  const next: Goal =
    asked.rank === undefined
      ? above === undefined
        ? { goal: "leave", rank: 1, asked: "rank" }
        : { goal: "reach", rank: above, asked: "rank" }
      : asked.rank > position.rank
        ? { goal: "leave", rank: asked.rank - 1, asked: "rank" }
        : { goal: "reach", rank: asked.rank, asked: "rank" };
  const top: Goal = { goal: position.rank <= asked.top ? "leave" : "reach", rank: asked.top, asked: "top" };
  return next.goal === top.goal && next.rank === top.rank ? [top] : [next, top];
}
