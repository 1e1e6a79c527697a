/** Two neighbouring values, as near as is worth telling apart: the last that does not hold, and the first that does. */
export interface Crossing {
  readonly before: number;
  readonly at: number;
}

/**
 * Walks from `start`, where the test does not hold, through `path` to the first stop where it does, and halves the last step
 * until its ends are `near` to each other (1e-12 of their size unless told). Turns back and forth between two stops are not seen.
 */
export function firstCrossing(
  start: number,
  path: readonly number[],
  holds: (value: number) => boolean,
  near?: number,
): Crossing | undefined {
  let before = start;
  for (const stop of path) {
    if (!holds(stop)) {
      before = stop;
      continue;
    }
    let at = stop;
    const enough = near ?? 1e-12 * Math.max(Math.abs(before), Math.abs(at));
    while (Math.abs(at - before) > enough) {
      const middle = before + (at - before) / 2;
      if (middle === before || middle === at) break;
      if (holds(middle)) at = middle;
      else before = middle;
    }
    return { before, at };
  }
  return undefined;
}
