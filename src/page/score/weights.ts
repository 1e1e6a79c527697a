import type { Replaceable, WeightPlaces } from "../../model/profile.ts";
import type { WrittenProfile } from "../data/page-data.ts";
import type { Weights } from "./scorer.ts";

/** A slider has so many stops at least. */
const LEAST = 40;
/** What the profile's own weight has for itself on either side, as a share of the slider: a finger's step on a narrow one. */
const ROOM = 1 / 64;

/** Where a slider can stand: round numbers from 0 to the highest, and the profile's own weight as it is, which those beside it make room for. */
export function stopsOf(own: number, highest: number): readonly number[] {
  const [digits, exponent] = (highest / LEAST).toExponential().split("e");
  const step = Number(`${[5, 2, 1].find((one) => one <= Number(digits))}e${exponent}`);
  const round = Array.from({ length: Math.floor(highest / step) + 1 }, (_, i) =>
    Number((i * step).toPrecision(6)),
  );
  const others = round.filter((stop) => stop === 0 || Math.abs(stop - own) >= ROOM * highest);
  return [own, ...others].sort((a, b) => a - b);
}

/** The stop that is nearest to where a hand has left the slider. */
export function nearest(stops: readonly number[], weight: number): number {
  return stops.reduce((best, stop) => (Math.abs(stop - weight) < Math.abs(best - weight) ? stop : best));
}

/** So many stops up, or down where below 0; the last one where there are fewer. */
export function stopsAway(stops: readonly number[], weight: number, by: number): number {
  const ahead =
    by > 0 ? stops.filter((stop) => stop > weight) : stops.filter((stop) => stop < weight).reverse();
  return ahead[Math.min(Math.abs(by), ahead.length) - 1] ?? weight;
}

export interface ProfileHead {
  readonly id: string;
  readonly title: string;
  /** Lines that go before everything else. */
  readonly comment: readonly string[];
}

/** The text of a profile that is another one with other weights. */
export function reweighed(written: WrittenProfile, weights: Weights, head: ProfileHead): string {
  return "text" in written
    ? withWeights(written.text, written.places, weights, head)
    : extending(written, weights, head);
}

/** Of a profile that everybody has: what differs from it, and that it is to be the one that was weighed. */
function extending(
  { name, sha256 }: { readonly name: string; readonly sha256: string },
  weights: Weights,
  { id, title, comment }: ProfileHead,
): string {
  return [
    ...commentLines(comment),
    `id: ${JSON.stringify(id)}\n`,
    `title: ${JSON.stringify(title)}\n`,
    `extends: ${name}\nparentSha256: ${sha256}\nweights:\n`,
    ...[...weights].map(([node, weight]) => `  ${JSON.stringify(node)}: ${weight}\n`),
  ].join("");
}

function commentLines(comment: ProfileHead["comment"]): string[] {
  return comment.map((line) => `# ${line.replace(/[\p{Cc}\u2028\u2029\ufeff]/gu, " ")}\n`);
}

/**
 * The text of a profile with other weights, another id and another title. Comments and everything else stay; what cannot be a
 * comment's line, such as a line break, becomes a space.
 */
export function withWeights(text: string, places: WeightPlaces, weights: Weights, head: ProfileHead): string {
  const edits: (readonly [Replaceable, string])[] = [[places.id, JSON.stringify(head.id)]];
  if (places.title) edits.push([places.title, JSON.stringify(head.title)]);
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
  return commentLines(head.comment).join("") + made;
}
