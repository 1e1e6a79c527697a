import { atStart, counted, inSentence } from "../../locales/en/grammar.ts";
import { en } from "../../locales/en/index.ts";
import { alphabetical } from "../../model/alphabetical.ts";
import type { PlaceFigures, Scenario, Turned, WhatIf } from "../../model/documents/whatif.ts";
import { unrankedFor } from "../gate-words.ts";
import { decimalsOf, scoreDecimals } from "../score-digits.ts";
import { exact, gatesText, placeText, withId } from "./figures.ts";

const { brief, fixed, percent, signed } = en.numbers;

/** What was set, one sentence each. */
export function settingLines({ values, weights }: Scenario, { names, titles }: WhatIf): string[] {
  return [
    ...values.map(
      ({ country, indicator, from, to }) =>
        `${withId(indicator, titles)} of ${inSentence({ country, name: names[country] ?? country })}: ${from === null ? "not assessed" : brief(from)} → ${exact(to)}`,
    ),
    ...weights.map(
      ({ node, from, to }) => `weight of ${withId(node, titles)}: ${exact(from)} → ${exact(to)}`,
    ),
  ];
}

/** The country before and after. */
export function outcome({ before, after, of }: Scenario, one: WhatIf): string {
  const name = atStart(one);
  const same = before.status === after.status && before.rank === after.rank && before.score === after.score;
  return same
    ? `${name} stays where it is: ${placeText(after, one)}, of ${of} ranked.`
    : `${name}: ${placeText(before, one)} before; ${placeText(after, one)} after, of ${of} ranked.`;
}

/** Countries whose coming or leaving is told one by one. */
const TOLD = 12;

/** Why more, fewer or others are ranked than before: who came in, who left, and why. Nothing where the same are. */
export function turnedLines({ entered, left, of, ofBefore }: Scenario, one: WhatIf): string[] {
  if (entered.length + left.length === 0) return [];
  const parts = [
    ...(entered.length > 0 ? [`${entered.length} came in`] : []),
    ...(left.length > 0 ? [`${left.length} left`] : []),
  ];
  const told = (countries: readonly Turned[], say: (country: Turned) => string) => [
    ...alphabetical(countries).slice(0, TOLD).map(say),
    ...(countries.length > TOLD ? [`… and ${countries.length - TOLD} more (--format json names them).`] : []),
  ];
  return [
    `${counted(of, "country is", "countries are")} ranked after, ${ofBefore} before: ${parts.join(", ")}.`,
    ...told(entered, (country) => `Came in: ${whyNot(country, "before, it was", one)}.`),
    ...told(left, (country) => `Left: ${whyNot(country, "now it is", one)}.`),
  ];
}

/** `Saint Lucia (LCA). Before, it had no score: evidence for 49.1 % of the weight; …`. */
function whyNot({ country, name, exclusions, failure, coverage }: Turned, when: string, one: WhatIf): string {
  const lead = `${name} (${country}); ${when}`;
  if (exclusions.length > 0) return `${lead} excluded by ${gatesText(exclusions, one.titles)}`;
  const [was, is] = coverage.map(percent);
  const moved = was === is ? "" : `; its evidence goes from ${was} to ${is} of the weight`;
  return `${lead} without a score (${failure ? en.whyUnranked(unrankedFor(failure, one.profile.id, en)) : "no reason is known"}${moved})`;
}

export const TOP_HEAD = ["#", "was", "Country", "Score", "change"] as const;

/** The top before and after, one row a country. */
export function topRows({ top }: Scenario, { profile }: WhatIf): string[][] {
  return top.map(({ country, name, before, after }) => [
    rankText(after),
    rankText(before),
    `${name} (${country})`,
    after.score === null ? "–" : fixed(after.score, scoreDecimals(profile)),
    after.score === null || before.score === null
      ? "–"
      : signed(after.score - before.score, decimalsOf(profile).part),
  ]);
}

function rankText({ status, rank }: PlaceFigures): string {
  return status === "ranked" ? String(rank) : status;
}
