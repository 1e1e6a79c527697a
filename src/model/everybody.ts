interface Standings<One> {
  readonly ranked: readonly One[];
  readonly excluded: readonly One[];
  readonly unscored: readonly One[];
}

/** All of a table or document, whether ranked, excluded or not scored. */
export function everybody<One>({ ranked, excluded, unscored }: Standings<One>): One[] {
  return [...ranked, ...excluded, ...unscored];
}

/** Each one's gates by position in the evidence, for another plan that need not judge them again. */
export function judgedIn<Gates>(
  all: Standings<{ readonly index: number; readonly gates: Gates }>,
): Map<number, Gates> {
  return new Map(everybody(all).map(({ index, gates }) => [index, gates]));
}
