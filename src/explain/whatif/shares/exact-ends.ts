import type { Iso3 } from "../../../model/country.ts";
import { type Order, orderOf } from "../order.ts";
import { valueAt } from "./fraction.ts";
import { fractionCrossings } from "./fraction-crossings.ts";
import { differs, type Kind } from "./interval-end.ts";
import type { Piece } from "./pieces.ts";

/** How far a share can go in either direction before something changes: 0 and 1 where nothing does. */
export interface Ends {
  readonly from: number;
  readonly to: number;
}

export interface ExactQuestion {
  readonly kind: Kind;
  readonly share: number;
  readonly base: Order;
  readonly country: Iso3;
  readonly top: number;
  /** Whether the country takes a place in the order, or only would if it were eligible. */
  readonly takesPlace: boolean;
}

/** Stretches shorter than this hold nothing that could be told from their ends. */
const NARROW = 1e-11;

/**
 * Goes out from the share as it is, from one crossing of scores to the next, and looks at the order between them. For the order of
 * the first only crossings of one of them with the next matter, and of the last of them with the rest; for a country's place in or out
 * those with itself.
 */
export function exactEnds(question: ExactQuestion, pieces: readonly Piece[]): Ends {
  const { share } = question;
  const stretches = pieces.flatMap((piece) => {
    const inner = eventsIn(question, piece).filter((at) => at > piece.from && at < piece.to);
    const here = share > piece.from && share < piece.to ? [share] : [];
    const marks = [piece.from, ...[...inner, ...here].sort((a, b) => a - b), piece.to];
    return marks.slice(1).map((to, i) => ({ from: marks[i]!, to, piece }));
  });
  const changes = ({ from, to, piece }: (typeof stretches)[number]) =>
    to - from > NARROW && hasChanged(question, piece, (from + to) / 2);
  const up = stretches.find((one) => one.from >= share && changes(one));
  const down = stretches.findLast((one) => one.to <= share && changes(one));
  return { from: down ? down.to : 0, to: up ? up.from : 1 };
}

function eventsIn({ kind, base, country }: ExactQuestion, { known }: Piece): number[] {
  const by = new Map(known.map((one) => [one.country, one.fraction]));
  const crossings = (one: Iso3, other: Iso3) => {
    const [a, b] = [by.get(one), by.get(other)];
    return a && b ? (fractionCrossings(a, b) ?? []) : [];
  };
  if (kind === "membership") return known.flatMap((one) => crossings(country, one.country));
  return [
    ...base.first.slice(1).flatMap((one, i) => crossings(base.first[i]!, one)),
    ...base.first.slice(-1).flatMap((last) => known.flatMap((one) => crossings(last, one.country))),
  ];
}

/** Whether the order at a share is another. */
function hasChanged(
  { kind, base, country, top, takesPlace }: ExactQuestion,
  { known }: Piece,
  share: number,
): boolean {
  const own = known.find((one) => one.country === country);
  const ranked = takesPlace ? known : known.filter((one) => one !== own);
  const now = orderOf(
    ranked.map((one) => one.country),
    Float64Array.from(ranked, ({ fraction }) => valueAt(fraction, share)),
    own && valueAt(own.fraction, share),
    top,
  );
  return differs(kind, base, now);
}
