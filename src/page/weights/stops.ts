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
  const beside = round.filter((stop) => stop === 0 || Math.abs(stop - own) >= ROOM * highest);
  return [own, ...beside].sort((a, b) => a - b);
}

/** The stop that is nearest to where a hand has left the slider. */
export function nearest(stops: readonly number[], weight: number): number {
  return stops.reduce((best, stop) => (Math.abs(stop - weight) < Math.abs(best - weight) ? stop : best));
}

/** So many stops up, or down where below 0; the last one where there are fewer. */
export function onward(stops: readonly number[], weight: number, by: number): number {
  const ahead =
    by > 0 ? stops.filter((stop) => stop > weight) : stops.filter((stop) => stop < weight).reverse();
  return ahead[Math.min(Math.abs(by), ahead.length) - 1] ?? weight;
}
