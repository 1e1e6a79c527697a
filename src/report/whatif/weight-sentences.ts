import { atStart, inSentence } from "../../locales/en/grammar.ts";
import { en } from "../../locales/en/index.ts";
import type { Interval, IntervalEnd, WeightInterval, WhatIf } from "../../model/documents/whatif.ts";
import { inward } from "./figures.ts";

const { fixed } = en.numbers;

/** How the intervals are to be read. */
export function weightNotes(one: WhatIf): string[] {
  const { top, weights, place } = one;
  const bisected = weights.some(({ method }) => method === "bisection");
  return [
    `A node's share of its siblings' weight is moved, theirs kept in proportion; in brackets the weight to write for it. Printed ends lie inside.`,
    ...(bisected
      ? [
          "Where a mean other than the arithmetic stands above a node, ends are looked for in steps of 1 % and bisected to 0.0001 %; a change that comes and goes within one step is not seen.",
        ]
      : []),
    ...(place.status === "excluded"
      ? [`${atStart(one)} counts as if it were eligible; the first ${top} do not.`]
      : []),
  ];
}

/** A node's heading: `Need: 50 % of its siblings' weight (1)`. */
export function weightTitle({ title, node, weight, share, method }: WeightInterval): string {
  return `${title} (${node}): share ${fixed(share * 100, 1)} %, weight ${weight}${method === "exact" ? "; exact" : ""}`;
}

/** What a node's weight can do, a sentence for the order and one for the country. */
export function weightLines(one: WeightInterval, all: WhatIf): string[] {
  const { top, place, names } = all;
  if (one.method === "none") return [`${one.note}.`];
  const inside = place.rank !== null && place.rank <= top;
  return [
    sentence(one.order, `the order of the first ${top}`, names),
    sentence(one.membership, `${inSentence(all)} ${inside ? "in" : "out of"} the first ${top}`, names),
  ];
}

function sentence(interval: Interval | null, what: string, names: WhatIf["names"]): string {
  if (interval === null)
    return `${what}: not said, since ranking anew did not confirm the ends that were found`;
  const { from, to } = interval;
  const free = from.share === 0 && to.share === 1 && !from.event && !to.event;
  if (free) return `${what}: the same at every share`;
  const events = [eventText(from, "below", names), eventText(to, "above", names)].filter(
    (text) => text !== "",
  );
  return `${what}: the same from ${endText(from, "from")} to ${endText(to, "to")}; ${events.join("; ")}`;
}

function endText({ share, weight, included }: IntervalEnd, side: "from" | "to"): string {
  if (share === 0) return included ? "0 %" : "just above 0 %";
  if (share === 1) return included ? "100 %" : "just below 100 %";
  return `${inward(share * 100, side, 4)} % (${weight === null ? "" : inward(weight, side, 4)})`;
}

function eventText({ event, share }: IntervalEnd, side: "below" | "above", names: WhatIf["names"]): string {
  if (event === null) return "";
  const name = (code: string | null) =>
    code === null ? "somebody" : inSentence({ country: code, name: names[code] ?? code });
  const at = share === 0 && side === "below" ? "at 0 %" : share === 1 ? "at 100 %" : side;
  const { what, ahead, behind } = event;
  if (what === "passes") return `${at}, ${name(ahead)} passes ${name(behind)}`;
  if (what === "ties") return `${at}, ${name(ahead)} draws level with ${name(behind)}`;
  if (what === "gains a score") return `${at}, the evidence of ${name(ahead)} suffices for a score`;
  return `${at}, the evidence of ${name(behind)} no longer suffices for a score`;
}
