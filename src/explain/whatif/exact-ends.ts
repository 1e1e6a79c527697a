import type { Iso3 } from "../../model/country.ts";
import { fractionCrossings } from "./fraction-crossings.ts";
import type { Order } from "./order.ts";
import { type ShareFraction, valueAt } from "./share-fraction.ts";

/** How far a share can go in either direction before something changes: 0 and 1 where nothing does. */
export interface Ends {
  readonly from: number;
  readonly to: number;
}

export interface Fractioned {
  readonly country: Iso3;
  readonly fraction: ShareFraction;
}

/**
 * The order of the first changes where one of them is passed by the next, or the last of them by somebody further down: the nearest
 * of these crossings on either side. Countries tied now part at once, unless their scores are the same at every share.
 */
export function orderEnds(share: number, { first, ranks }: Order, all: readonly Fractioned[]): Ends {
  const by = new Map(all.map((one) => [one.country, one.fraction]));
  const among = new Set(first);
  const last = first.at(-1);
  const pairs = first.slice(1).map((country, i) => ({
    pair: [by.get(first[i]!)!, by.get(country)!] as const,
    tied: ranks[i] === ranks[i + 1],
  }));
  if (last !== undefined) {
    for (const { country, fraction } of all) {
      if (!among.has(country)) pairs.push({ pair: [by.get(last)!, fraction], tied: false });
    }
  }
  let [from, to] = [0, 1];
  for (const { pair, tied } of pairs) {
    const crossings = fractionCrossings(...pair);
    if (crossings === undefined) continue;
    if (tied) return { from: share, to: share };
    for (const crossing of crossings) {
      if (crossing > share) to = Math.min(to, crossing);
      else from = Math.max(from, crossing);
    }
  }
  return { from, to };
}

/** A country is in or out by how many are ahead of it: counted between the crossings with everybody, going out from now. */
export function membershipEnds(
  share: number,
  top: number,
  own: ShareFraction,
  inside: boolean,
  others: readonly Fractioned[],
): Ends {
  const events = others.flatMap(({ fraction }) => fractionCrossings(own, fraction) ?? []);
  const isInside = (at: number) =>
    others.filter(
      ({ fraction }) => valueAt(fraction, at) - valueAt(own, at) > 1e-11 * Math.abs(valueAt(own, at)),
    ).length < top;
  const walk = (marks: readonly number[], end: number) => {
    for (const [i, mark] of marks.entries()) {
      if (isInside((mark + (marks[i + 1] ?? end)) / 2) !== inside) return mark;
    }
    return end;
  };
  return {
    from: walk(
      events.filter((event) => event <= share).sort((a, b) => b - a),
      0,
    ),
    to: walk(
      events.filter((event) => event > share).sort((a, b) => a - b),
      1,
    ),
  };
}
