import type { Messages } from "../../locales/index.ts";
import { gather } from "../../model/collections.ts";
import { alphabetical } from "../../model/country.ts";
import type { ErrorRelation, Target, ValueChange, WhatIf } from "../../model/documents/whatif.ts";
import { scoreDecimals } from "../text/score-digits.ts";
import { foundWords, unrankedFor } from "../words/gates.ts";
import { commaIn } from "../words/named.ts";
import { onward, placeText, withId } from "./figures.ts";

/** Where the country stands, and how the rest is to be read. */
export function opening(one: WhatIf, words: Messages): string[] {
  return [position(one, words), ...(one.scenario || one.byWeights ? [] : [words.whatif.reading])];
}

function position(one: WhatIf, words: Messages): string {
  const { of, failure, profile } = one;
  const { status, rank, tied, score } = one.place;
  if (status === "unscored")
    return failure ? words.comparison.unranked(one, unrankedFor(failure, profile.id, words)) : "";
  if (rank === null || score === null) return words.whatif.excluded(one);
  const say = {
    ranked: words.comparison.ranks,
    apart: words.whatif.apart,
    excluded: words.whatif.eligible,
  }[status];
  return say(one, { rank, tied }, of, score, scoreDecimals(profile));
}

/** The gates that exclude it, and what would clear them. */
export function gateLines(one: WhatIf, words: Messages): string[] {
  return one.gates.map((gate) => {
    const ways = gate.clears.map(({ indicator, place, carried, ...figures }) =>
      [
        words.whatif.clears(withId(indicator, one.titles), figures, placeText(place, one, words)),
        ...alongLines({ carried, leftAsItIs: [] }, one, words),
      ].join(commaIn(words)),
    );
    return words.whatif.gate(gate.title, foundWords(gate, words), ways);
  });
}

/** One change: the figure, and how it stands to error and movement. */
export interface ChangeLine {
  readonly title: string;
  readonly figure: string;
  readonly place: string;
  readonly relations: readonly string[];
}

export function changeLine(one: ValueChange, all: WhatIf, words: Messages): ChangeLine {
  const { names, titles } = all;
  const say = words.whatif;
  // “Civil Liberties” of MCC beside “Civil liberties” of Freedom House.
  const beside = (id: string) =>
    titles[id]?.toLowerCase() === one.title.toLowerCase() ? withId(id, titles) : (titles[id] ?? id);
  const tied = alphabetical(
    one.ties.map((code) => ({ name: names[code] ?? code })),
    words.countryNames,
  ).map(({ name }) => name);
  const place = placeText(one.place, all, words);
  return {
    title: `${one.title} (${one.indicator})`,
    figure: say.figure(one, limitOf(one)),
    place: tied.length > 0 ? say.levelWith(place, tied) : place,
    relations: [
      ...(one.error ? [say.error(one.error, isToldRounded(one.error, one.to))] : []),
      ...(one.from !== null && !one.error && !one.movement ? [say.noRelation] : []),
      ...(one.movement ? [say.movement(one.movement, typeof one.to === "number")] : []),
      ...alongLines(one, all, words, beside),
    ],
  };
}

/** What changes with a figure, being computed from it, and what is left as it is. */
export function alongLines(
  { carried, leftAsItIs }: Pick<ValueChange, "carried" | "leftAsItIs">,
  { titles }: WhatIf,
  { whatif: say }: Messages,
  called: (id: string) => string = (id) => titles[id] ?? id,
): string[] {
  return [
    ...(carried.length > 0
      ? [say.carried(carried.map(({ indicator, ...figures }) => ({ title: called(indicator), ...figures })))]
      : []),
    ...(leftAsItIs.length > 0 ? [say.leftAsItIs(leftAsItIs.map(called))] : []),
  ];
}

/** Whether the ends of an interval can be told in three digits: not where they would say otherwise. */
function isToldRounded({ interval, within }: ErrorRelation, to: ValueChange["to"]): boolean {
  const [low, high] = interval.map((end) => Number(end.toPrecision(3)));
  return (Number(to) >= low! && Number(to) <= high!) === within;
}

/** The smallest change itself, where only whole numbers make sense of it. */
function limitOf({ limit, to }: ValueChange): number | undefined {
  const near = limit === null || typeof to !== "number" || Math.abs(to - limit) <= 0.05 * Math.abs(to);
  return near ? undefined : onward(limit, to);
}

/** Titles that a sentence bears. */
const NAMED = 20;

/** What cannot do it alone, and what has no answer. */
export function restLines(
  { goal, changes, unreachable, unanswered }: Target,
  { place }: WhatIf,
  { whatif: say }: Messages,
): string[] {
  const called = tellingTitles([...changes, ...unreachable, ...unanswered]);
  const short = [false, true].flatMap((observed) => {
    const some = unreachable.filter(({ within }) => (within === "observed") === observed);
    const moves = ({ farthest }: (typeof some)[number]) => farthest.place.rank !== place.rank;
    const far = some
      .filter(moves)
      .map(({ farthest: { value, place: there }, ...one }) => say.farthest(called(one), value, there.rank));
    const idle = some.filter((one) => !moves(one)).map(called);
    return [
      ...(far.length > 0 ? [say.notFarEnough(goal, far, observed)] : []),
      ...(idle.length > 0 ? [say.idle(goal, idle, NAMED, observed)] : []),
    ];
  });
  const reasons = new Map<string, string[]>();
  // Documents of earlier versions say it in English alone.
  for (const { why, reason, ...one } of unanswered)
    gather(reasons, why ? say.unanswered[why] : reason, called(one));
  return [...short, ...[...reasons].map(([reason, titles]) => say.noAnswer(titles, reason, NAMED))];
}

interface Titled {
  readonly indicator: string;
  readonly title: string;
}

/** Titles, with the id where two are the same but for capitals: “Civil Liberties” of MCC and “Civil liberties” of Freedom House. */
function tellingTitles(all: readonly Titled[]): (one: Titled) => string {
  const shared = (title: string) =>
    all.filter((other) => other.title.toLowerCase() === title.toLowerCase()).length > 1;
  return ({ title, indicator }) => (shared(title) ? `${title} (${indicator})` : title);
}
