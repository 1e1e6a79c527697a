import type { Messages } from "../../locales/index.ts";
import { alphabetical } from "../../model/country.ts";
import type { PositionFigures, Scenario, Turned, WhatIf } from "../../model/documents/whatif.ts";
import type { Table } from "../blocks.ts";
import { decimalsOf } from "../text/score-digits.ts";
import { unrankedFor } from "../words/gates.ts";
import { scoreText } from "../words/indicator-line.ts";
import { semicolonIn } from "../words/named.ts";
import { actsText } from "../words/weights.ts";
import { placeText, titlesOf, withId } from "./figures.ts";
import { alongLines } from "./sentences.ts";

/** What was set, one sentence each. */
export function settingLines({ values, weights }: Scenario, one: WhatIf, words: Messages): string[] {
  const { names, titles } = one;
  const { whatif: say } = words;
  return [
    ...values.map(({ country, indicator, from, to, ...along }) =>
      [
        say.valueSet(withId(indicator, titles), { country, name: names[country] ?? country }, from, to),
        ...alongLines(along, one, words),
      ].join(semicolonIn(words)),
    ),
    ...weights.map((weight) => {
      const set = say.weightSet(withId(weight.node, titles), weight.from, weight.to);
      if (!someActs(weight)) return set;
      const [from, to] = [weight.weightAsItActs?.from, weight.weightAsItActs?.to].map((acts) =>
        actsText(acts, words),
      );
      return `${set}${words.explanation.actsAs(`${from} \u2192 ${to}`)}`;
    }),
  ];
}

/** Whether it is known what a weight acts as, before or after. */
export function someActs({ weightAsItActs: acts }: Scenario["weights"][number]): boolean {
  return acts !== undefined && (acts.from !== null || acts.to !== null);
}

/** The country before and after. */
export function outcome({ before, after, of }: Scenario, one: WhatIf, words: Messages): string {
  const same = before.status === after.status && before.rank === after.rank && before.score === after.score;
  const then = placeText(after, one, words);
  return same
    ? words.whatif.stays(one, then, of)
    : words.whatif.moves(one, placeText(before, one, words), then, of);
}

/** Countries whose coming or leaving is told one by one. */
const TOLD = 12;

/** Why more, fewer or others are ranked than before: who came in, who left, and why. Nothing where the same are. */
export function turnedLines(
  { entered, left, of, ofBefore }: Scenario,
  one: WhatIf,
  words: Messages,
): string[] {
  const say = words.whatif;
  if (entered.length + left.length === 0) return [];
  const told = (countries: readonly Turned[], saying: typeof say.cameIn) => [
    ...alphabetical(countries, words.countryNames)
      .slice(0, TOLD)
      .map(({ failure, exclusions, ...turned }) =>
        saying({
          ...turned,
          excludedBy: titlesOf(exclusions, one.titles),
          noScore: failure ? words.whyUnranked(unrankedFor(failure, one.profile.id, words)) : undefined,
        }),
      ),
    ...(countries.length > TOLD ? [say.moreTurned(countries.length - TOLD)] : []),
  ];
  return [
    say.turned(of, ofBefore, entered.length, left.length),
    ...told(entered, say.cameIn),
    ...told(left, say.left),
  ];
}

/** What the change turns of each flag, over all countries. */
export function flagLines({ flags }: Scenario, { names, titles }: WhatIf, { diff: say }: Messages): string[] {
  const called = (codes: readonly string[]) => codes.map((code) => `${names[code] ?? code} (${code})`);
  return flags.map(({ gate, raised, cleared, open }) =>
    say.flag(
      titles[gate] ?? gate,
      called(raised),
      called(cleared),
      open.length > 0 ? [say.notKnownNow(undefined, called(open))] : [],
    ),
  );
}

/** The top before and after, one row a country. */
export function topTable({ top }: Scenario, { profile }: WhatIf, words: Messages): Table {
  const { rank, was, country: named, score, change } = words.whatif.topColumns;
  const decimals = decimalsOf(profile);
  const figures = true;
  return {
    kind: "table",
    columns: [
      { title: rank, figures },
      { title: was, figures },
      { title: named },
      { title: score, figures },
      { title: change, figures },
    ],
    rows: top.map(({ country, name, before, after }) => [
      rankText(after, words),
      rankText(before, words),
      `${name} (${country})`,
      scoreText(after.score, decimals.score, words),
      after.score === null || before.score === null
        ? "\u2013"
        : words.numbers.signed(after.score - before.score, decimals.part),
    ]),
  };
}

function rankText({ status, rank }: PositionFigures, { whatif }: Messages): string {
  return status === "ranked" ? String(rank) : whatif.status[status];
}
