import type { Replaceable, WeightPlaces } from "../../model/profile.ts";
import type { Weights } from "../score/scorer.ts";

export interface Named {
  readonly id: string;
  readonly title: string;
  /** Lines that go before everything else. */
  readonly comment: readonly string[];
}

/**
 * The text of a profile with other weights, another id and another title. Comments and everything else stay; what cannot be a
 * comment's line, such as a line break, becomes a space.
 */
export function withWeights(text: string, places: WeightPlaces, weights: Weights, named: Named): string {
  const edits: (readonly [Replaceable, string])[] = [[places.id, JSON.stringify(named.id)]];
  if (places.title) edits.push([places.title, JSON.stringify(named.title)]);
  if (places.root) edits.push([places.root, places.root.value]);
  for (const [id, weight] of weights) {
    const place = places.weights[id];
    if (place === undefined) throw new RangeError(`no place for the weight of ${id}`);
    edits.push([place, String(weight)]);
  }
  edits.sort(([a], [b]) => b.start - a.start);
  let made = text;
  for (const [{ start, end, before, after }, value] of edits)
    made = made.slice(0, start) + before + value + after + made.slice(end);
  // JSON has no comments.
  if (text.trimStart().startsWith("{")) return made;
  const lines = named.comment.map((line) => `# ${line.replace(/[\p{Cc}\u2028\u2029\ufeff]/gu, " ")}\n`);
  return lines.join("") + made;
}
