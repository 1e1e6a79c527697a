import { badUsage, ShortlistError } from "../../model/error.ts";
import { BESIDE } from "../../model/top.ts";
import { COPELAND } from "../load-run.ts";

/** How sure ranks are by draws, as options ask for it. */
export interface DrawsAsked {
  /** How many of the draws of `robustness` to make, from the first on; 0: none. */
  readonly draws?: number;
  /** How many the first are, of whom bands tell; absent: 10, and of fewer than thirty ranked a third. */
  readonly first?: number;
}

/** The same with the draws of a run that says nothing of them: none where countries rank by wins, which no error moves by little. */
export function withDraws<Of extends DrawsAsked & { readonly method?: string | undefined }>(
  options: Of,
): Of & { draws: number } {
  const { draws = options.method === COPELAND ? 0 : BESIDE } = options;
  return { ...options, draws };
}

/** Copeland's ranking has wins for scores, which no error and no weight of the profile moves by little. */
export function mustRankByScores({
  method,
  sets,
  draws,
}: DrawsAsked & { readonly method?: string | undefined; readonly sets?: number }): void {
  const asked = sets !== undefined ? "--sets" : draws ? "--draws" : undefined;
  if (asked === undefined || method !== COPELAND) return;
  throw badUsage(`${asked} is about scores, and --method copeland ranks by wins`, {
    wayOut: `Leave out one of the two; of “rank” another --method is a check, and stands beside ${asked}.`,
  });
}

/** Who is among the first in draws is told of draws alone. */
export function mustHaveDraws({ draws, first }: DrawsAsked): void {
  if (first !== undefined && !draws)
    throw badUsage("--first says how many the first are in draws, and there are none", {
      wayOut: `Make some (--draws ${BESIDE}), or leave out --first.`,
    });
  mustBeATop(first);
}

/** Nobody is among the first none. */
export function mustBeATop(first: number | undefined): void {
  if (first === undefined || (Number.isInteger(first) && first >= 1)) return;
  throw new ShortlistError("bad-top", `--first ${first} is no top to be in or out of`, {
    wayOut: "Give a whole number, 1 or more.",
  });
}
