import type { PlaceFigures, Scenario, WhatIf } from "../model/documents/whatif.ts";
import { atStart, inSentence } from "./country-words.ts";
import { fixed, signed } from "./format.ts";
import { exact, placeText } from "./whatif-figures.ts";

/** What was set, one sentence each. */
export function settingLines({ values, weights }: Scenario, names: WhatIf["names"]): string[] {
  return [
    ...values.map(
      ({ country, indicator, from, to }) =>
        `${indicator} of ${inSentence({ country, name: names[country] ?? country })}: ${from === null ? "not assessed" : exact(from)} → ${exact(to)}`,
    ),
    ...weights.map(({ node, from, to }) => `weight of ${node}: ${exact(from)} → ${exact(to)}`),
  ];
}

/** The country before and after. */
export function outcome({ before, after, of }: Scenario, country: Pick<WhatIf, "country" | "name">): string {
  const name = atStart(country);
  const same = before.status === after.status && before.rank === after.rank && before.score === after.score;
  return same
    ? `${name} stays where it is: ${placeText(after)}, of ${of} ranked.`
    : `${name}: ${placeText(before)} before; ${placeText(after)} after, of ${of} ranked.`;
}

export const TOP_HEAD = ["#", "was", "Country", "Score", "change"] as const;

/** The top before and after, one row a country. */
export function topRows({ top }: Scenario): string[][] {
  return top.map(({ country, name, before, after }) => [
    rankText(after),
    rankText(before),
    `${name} (${country})`,
    after.score === null ? "–" : fixed(after.score, 1),
    after.score === null || before.score === null ? "–" : signed(after.score - before.score, 2),
  ]);
}

function rankText({ status, rank }: PlaceFigures): string {
  return status === "ranked" ? String(rank) : status;
}
