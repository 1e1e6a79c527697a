import { atStart, counted, inSentence, listed, placed, unitOf } from "../../locales/en/grammar.ts";
import { en } from "../../locales/en/index.ts";
import { alphabetical } from "../../model/alphabetical.ts";
import type {
  ErrorRelation,
  MovementRelation,
  Target,
  ValueChange,
  WhatIf,
} from "../../model/documents/whatif.ts";
import { gather } from "../../model/gather.ts";
import { foundWords, unrankedFor } from "../gate-words.ts";
import { scoreDecimals } from "../score-digits.ts";
import { change, exact, onward, placeText, withId } from "./figures.ts";

const { brief, figure, fixed } = en.numbers;

/** Where the country stands, and how the rest is to be read. */
export function opening(one: WhatIf): string[] {
  const { place, of } = one;
  const name = atStart(one);
  const beside = counted(of, "ranked country", "ranked countries");
  const points = place.score === null ? "" : fixed(place.score, scoreDecimals(one.profile));
  const sentences = {
    ranked: `${name} ranks ${placed(place.rank ?? 0, place.tied)} of ${of} with ${points} points.`,
    excluded:
      place.rank === null
        ? `${name} is excluded, and has no score.`
        : `${name} is excluded. Were it eligible, its ${points} points would place it ${placed(place.rank, place.tied)} beside ${beside}; the changes below are counted from there.`,
    unscored: one.failure ? `${name} ${en.unranked(unrankedFor(one.failure, one.profile.id, en))}.` : "",
  };
  if (one.scenario) return [sentences[place.status]];
  return [
    sentences[place.status],
    "Every line changes one thing and leaves all else as it is. Each answer was held against everybody ranked anew, at it and on either side of it.",
  ];
}

/** The gates that exclude it, and what would clear them. */
export function gateLines(one: WhatIf): string[] {
  return one.gates.map((gate) => {
    const ways = gate.clears.map(
      ({ indicator, from, to, place }) =>
        `${withId(indicator, one.titles)} ${from === null ? "assessed as" : `from ${brief(from)} to`} ${exact(to)} would clear it (${placeText(place, one)})`,
    );
    return `${gate.title}. Observed: ${foundWords(gate, en)}. ${ways.length > 0 ? `${ways.join("; ")}.` : "No figure alone would clear it."}`;
  });
}

/** A target as a heading. */
export function targetTitle({ goal, rank, asked }: Target, one: WhatIf): string {
  if (goal === "score") return `What would give ${inSentence(one)} a score`;
  if (asked === "top") return goal === "reach" ? `Into the first ${rank}` : `Out of the first ${rank}`;
  if (goal === "reach") return `Up to rank ${rank}${rank === 1 ? "" : " or better"}`;
  return rank === 1 ? "Down from the first place" : `Down to rank ${rank! + 1} or worse`;
}

/** One change: the figure, and how it stands to error and movement. */
export interface ChangeLine {
  readonly title: string;
  readonly figure: string;
  readonly place: string;
  readonly relations: readonly string[];
}

export function changeLine(one: ValueChange, all: WhatIf): ChangeLine {
  const { names, titles } = all;
  const unit = one.unit === null ? "" : ` ${unitOf(one.to, one.unit)}`;
  const by =
    one.change === null
      ? ""
      : typeof one.to === "number"
        ? ` (${change(one.change)})`
        : ` (${Math.abs(one.change)} ${Math.abs(one.change) === 1 ? "step" : "steps"})`;
  const asked = {
    "at least": `at least ${exact(one.to)}`,
    "at most": `at most ${exact(one.to)}`,
    any: `at any value, such as ${brief(one.to)}`,
    only: `as ${exact(one.to)}`,
  };
  // “Civil Liberties” of MCC beside “Civil liberties” of Freedom House.
  const beside = (id: string) =>
    titles[id]?.toLowerCase() === one.title.toLowerCase() ? withId(id, titles) : (titles[id] ?? id);
  const tied = alphabetical(one.ties.map((code) => ({ name: names[code] ?? code }))).map(({ name }) => name);
  return {
    title: `${one.title} (${one.indicator})`,
    figure:
      one.side === null
        ? `${one.from === null ? "" : `${brief(one.from)} → `}${exact(one.to)}${unit}${by}${limitText(one)}`
        : `if assessed ${asked[one.side]}${unit}`,
    place: `${placeText(one.place, all)}${tied.length > 0 ? `, level with ${tied.join(", ")}` : ""}`,
    relations: [
      ...(one.error ? [errorText(one.error, one.to)] : []),
      ...(one.from !== null && !one.error && !one.movement
        ? ["no published error and no earlier value to hold it against"]
        : []),
      ...(one.movement ? [movementText(one.movement, typeof one.to === "number")] : []),
      ...(one.leftAsItIs.length > 0
        ? [`from the same cell, and left as it is: ${listed(one.leftAsItIs.map(beside))}`]
        : []),
    ],
  };
}

function errorText(
  { standardErrors, interval, published, within }: ErrorRelation,
  to: ValueChange["to"],
): string {
  const size = standardErrors === null ? "" : `${fixed(standardErrors, 1)} standard errors, `;
  const whose = published
    ? "the publisher's interval"
    : "the 90 % interval of the publisher's standard error";
  const [low, high] = interval.map((end) => Number(end.toPrecision(3)));
  // Ends of three digits, unless they would say otherwise.
  const shown = (Number(to) >= low! && Number(to) <= high!) === within ? brief : figure;
  return `${size}${within ? "within" : "outside"} ${whose}, ${shown(interval[0])} to ${shown(interval[1])}`;
}

function movementText({ year, value, change: moved, within }: MovementRelation, number: boolean): string {
  const since = year === null ? "before" : `in ${year}`;
  if (moved === 0) return `it has not moved since ${year ?? "the value before"}`;
  const was = `it was ${brief(value)} ${since}`;
  if (moved === null || within === null) return was;
  const size = number
    ? `moved by ${change(moved)}`
    : `moved ${Math.abs(moved)} ${Math.abs(moved) === 1 ? "step" : "steps"}`;
  return `${was} and has ${size}: ${within ? "this change is no greater" : "this change is greater"}`;
}

/** The smallest change itself, where only whole numbers make sense of it. */
function limitText({ limit, to }: ValueChange): string {
  const near = limit === null || typeof to !== "number" || Math.abs(to - limit) <= 0.05 * Math.abs(to);
  return near ? "" : `, from ${onward(limit, to)} on`;
}

/** What cannot do it alone, and what has no answer. */
export function restLines({ goal, changes, unreachable, unanswered }: Target, { place }: WhatIf): string[] {
  const moving = unreachable.filter(({ farthest }) => farthest.place.rank !== place.rank);
  const called = tellingTitles([...changes, ...unreachable, ...unanswered]);
  const idle = unreachable.filter((one) => !moving.includes(one)).map(called);
  const best = moving.map(
    ({ farthest: { value, place: there }, ...one }) =>
      `${called(one)} at ${brief(value)} (${there.rank === null ? "no rank" : `rank ${there.rank}`})`,
  );
  const reasons = new Map<string, string[]>();
  for (const one of unanswered) gather(reasons, one.reason, called(one));
  const end = goal === "leave" ? "worst" : "best";
  const kept = { reach: "higher rank", leave: "lower rank", score: "score" }[goal];
  return [
    ...(best.length > 0 ? [`Not far enough even at its ${end}: ${best.join("; ")}.`] : []),
    ...(idle.length > 0 ? [`No ${kept} at any value: ${some(idle)}.`] : []),
    ...[...reasons].map(([reason, titles]) => `No answer for ${some(titles)}: ${reason}.`),
  ];
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

/** Titles that a sentence bears. */
const NAMED = 20;

function some(titles: readonly string[]): string {
  const rest = titles.length - NAMED;
  // A list that would lose only a few loses none.
  return rest <= 3 ? listed(titles) : `${titles.slice(0, NAMED).join("; ")}; and ${rest} more`;
}
