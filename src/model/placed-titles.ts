/** As much of a profile's node as documents restate. */
interface Node {
  readonly title: string;
  readonly effectiveWeight: number;
  readonly candidates?: number | undefined;
  readonly children?: readonly Node[] | undefined;
}

/** Titles of the weighed factors that count by their place among the candidates. */
export function placedTitles(nodes: readonly Node[]): string[] {
  return nodes.flatMap(({ title, effectiveWeight, candidates, children = [] }) =>
    effectiveWeight === 0 ? [] : [...(candidates === undefined ? [] : [title]), ...placedTitles(children)],
  );
}
