import type { Iso3 } from "../../../model/country.ts";
import type { IntervalEnd } from "../../../model/documents/whatif.ts";
import type { Order } from "../order.ts";
import { weightAt } from "./weights.ts";

/** What must not change: the order of the first, or whether the country is one of them. */
export type Kind = "order" | "membership";

/** What an end is held against. */
export interface Asked {
  readonly kind: Kind;
  readonly country: Iso3;
  /** The order now, and the share now. */
  readonly base: Order;
  readonly share: number;
  /** The siblings' weight together, as written. */
  readonly siblings: number;
  /** The order of a ranking made anew at a share. */
  readonly anew: (share: number) => Order;
  readonly probes: Probes;
}

/** How far inside and outside an end rankings are made anew, one pair after the other until one bears it out. */
type Probes = readonly { readonly inside: number; readonly outside: number }[];

/** Scores are compared at 12 digits: where two run nearly level, they differ only some way off the crossing. */
export const EXACT: Probes = [1e-8, 1e-7, 1e-6].map((near) => ({ inside: near, outside: near }));
/** A bisected end is still inside, and rounded. */
export const BISECTED: Probes = [{ inside: 0, outside: 2e-6 }];

export function differs(kind: Kind, base: Order, now: Order): boolean {
  return kind === "order" ? !now.isSame(base) : base.inside !== now.inside;
}

/** Undefined where rankings made anew beside the end do not bear it out. */
export function confirmedEnd(
  { kind, country, base, share, siblings, anew, probes }: Asked,
  end: number,
  limit: 0 | 1,
): IntervalEnd | undefined {
  const weight = end === 1 ? null : weightAt(end, siblings);
  if (end === limit) {
    const there = anew(limit);
    const same = !differs(kind, base, there);
    return { share: end, weight, included: same, event: same ? null : eventOf(kind, base, there, country) };
  }
  const outward = limit === 1 ? 1 : -1;
  for (const { inside: before, outside: beyond } of probes) {
    const [inside, outside] = [end - outward * before, end + outward * beyond];
    if (outside <= 0 || outside >= 1) continue;
    // An end at the share itself has no inside.
    if ((inside - share) * outward > 0 && differs(kind, base, anew(inside))) continue;
    const there = anew(outside);
    if (!differs(kind, base, there)) continue;
    return { share: end, weight, included: false, event: eventOf(kind, base, there, country) };
  }
  return undefined;
}

/**
 * What happens beyond an end. The first place at which the orders differ says who passes whom; one who has no score any more is
 * passed by nobody.
 */
function eventOf(kind: Kind, base: Order, now: Order, country: Iso3): NonNullable<IntervalEnd["event"]> {
  const lost = [country, ...base.first].find((one) => base.isRanked(one) && !now.isRanked(one));
  const gained = now.first.find((one) => !base.isRanked(one));
  if (kind === "membership" && lost === country)
    return { what: "loses its score", ahead: null, behind: country };
  if (kind === "order") {
    const at = now.first.findIndex((one, i) => one !== base.first[i] || now.ranks[i] !== base.ranks[i]);
    const [ahead = null, behind = null] = [now.first[at], base.first[at < 0 ? now.first.length : at]];
    if (behind !== null && !now.isRanked(behind)) return { what: "loses its score", ahead: null, behind };
    if (ahead !== null && ahead === gained) return { what: "gains a score", ahead, behind: null };
    if (ahead === behind) return { what: "ties", ahead, behind: now.first[at + 1] ?? null };
    return { what: "passes", ahead, behind };
  }
  const came = now.first.find((one) => one !== country && !base.first.includes(one)) ?? null;
  const went = base.first.find((one) => one !== country && !now.first.includes(one)) ?? null;
  if (base.inside) {
    return {
      what: came !== null && came === gained ? "gains a score" : "passes",
      ahead: came,
      behind: country,
    };
  }
  if (went !== null && went === lost) return { what: "loses its score", ahead: country, behind: went };
  return { what: "passes", ahead: country, behind: went };
}
