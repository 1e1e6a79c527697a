import { ShortlistError } from "../model/error.ts";

/** Nobody is among the first none. */
export function mustBeATop(top: number | undefined): void {
  if (top === undefined || top >= 1) return;
  throw new ShortlistError("bad-top", "--top 0 is no top to be in or out of", { wayOut: "Give 1 or more." });
}
