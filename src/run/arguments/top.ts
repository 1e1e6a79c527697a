import { ShortlistError } from "../../model/error.ts";

/** Nobody is among the first none. */
export function mustBeATop(top: number | undefined, option = "--top"): void {
  if (top === undefined || (Number.isInteger(top) && top >= 1)) return;
  throw new ShortlistError("bad-top", `${option} ${top} is no top to be in or out of`, {
    wayOut: "Give a whole number, 1 or more.",
  });
}
