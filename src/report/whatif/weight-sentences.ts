import type { Messages } from "../../locales/index.ts";
import type { Interval, IntervalEnd, WeightInterval, WhatIf } from "../../model/documents/whatif.ts";
import { inward } from "./figures.ts";

/** How the intervals are to be read. */
export function weightNotes(one: WhatIf, { whatif: say }: Messages): string[] {
  const bisected = one.weights.some(({ method }) => method === "bisection");
  return [
    say.shares,
    ...(one.weights.some(({ shareAsItActs }) => shareAsItActs != null) ? [say.sharesAct] : []),
    ...(bisected ? [say.bisected] : []),
    ...(one.place.exclusions.length > 0 ? [say.asIfEligible(one, one.top)] : []),
  ];
}

/** What a node's weight can do, a sentence for the order and one for the country. */
export function weightLines(one: WeightInterval, all: WhatIf, { whatif: say }: Messages): string[] {
  const { top, place, names } = all;
  // Documents of earlier versions say it in English alone.
  if (one.method === "none") return [one.why ? say.noInterval(one.why) : `${one.note}.`];
  const inside = place.rank !== null && place.rank <= top;
  return [
    sentence(one.order, say.order(top), names, say),
    sentence(one.membership, say.membership(all, inside, top), names, say),
  ];
}

/** Decimals of an interval's ends. */
const DECIMALS = 4;

function sentence(
  interval: Interval | null,
  what: string,
  names: WhatIf["names"],
  say: Messages["whatif"],
): string {
  if (interval === null) return say.unsaid(what);
  const { from, to } = interval;
  const free = from.share === 0 && to.share === 1 && !from.event && !to.event;
  if (free) return say.everyShare(what);
  const sides = ["from", "to"] as const;
  const [first, last] = sides.map((side) => endText(interval[side], side, say));
  const events = sides.flatMap((side) => eventText(interval[side], side, names, say));
  return say.interval(what, first!, last!, events);
}

function endText(
  { share, weight, included }: IntervalEnd,
  side: "from" | "to",
  say: Messages["whatif"],
): string {
  if (share === 0) return say.lowest(included);
  if (share === 1) return say.highest(included);
  const inner = (value: number) => inward(value, side, DECIMALS);
  return say.end(inner(share * 100), weight === null ? null : inner(weight), DECIMALS);
}

function eventText(
  { event, share }: IntervalEnd,
  side: "from" | "to",
  names: WhatIf["names"],
  say: Messages["whatif"],
): string[] {
  if (event === null) return [];
  const named = (country: string | null) =>
    country === null ? undefined : { country, name: names[country] ?? country };
  return [say.event(event.what, [named(event.ahead), named(event.behind)], { share, side })];
}
