import { counted } from "../../model/collections.ts";
import type { Complete, Failing, Lack, Observed } from "../../model/documents/codes.ts";
import type { ExplainedGate } from "../../model/documents/explanation.ts";
import type {
  GateFinding,
  Ranking,
  ScoreNode,
  StandingCountry,
  Tally,
  Unscored,
} from "../../model/documents/ranking.ts";
import { roundObserved } from "../../model/gate-says.ts";
import { wordOf } from "../../model/translation.ts";
import {
  failureText,
  heldText,
  placingText,
  readingAgainText,
  readingText as readingOf,
} from "../../words/choose.ts";
import type { Messages } from "../../words/index.ts";
import { scoresRunText } from "./evidence.ts";

/** What a gate found, as it is told. */
export function gateFindingText(
  { found, margin, said, observed }: Pick<GateFinding, "found" | "margin" | "said" | "observed">,
  words: Messages,
): string {
  // Documents of earlier versions say it in English alone.
  return found ? observedText(roundObserved(found, margin), words) : (said ?? observed!);
}

/** What a gate found, with the ids of indicators and nodes, and every digit. */
export function observedById({ found = [] }: Pick<GateFinding, "found">, words: Messages): string {
  return observedText(
    found.map((one) => {
      if (one.kind === "country") return { ...one, name: one.country };
      return "id" in one && "title" in one ? { ...one, title: one.id } : one;
    }),
    words,
  );
}

/** What the tests of a gate found. */
export function observedText(all: readonly Observed[], words: Messages): string {
  return words.observed.all({ all: all.map((one) => testText(one, words)) });
}

function testText(one: Observed, words: Messages): string {
  const { observed: say } = words;
  switch (one.kind) {
    case "indicator": {
      const { title, value, note, year, measured, atLatest } = one;
      if (value === null) return say.notAssessed({ title });
      const time = words.when(measured === undefined ? { year } : { measured, atLatest });
      return say.indicator({ title, value: toDigits(value, 6), time: time === "" ? undefined : time, note });
    }
    case "country":
      return say.country({ one });
    case "regions":
      return one.regions.length === 0 ? say.noRegion : say.regions({ regions: one.regions });
    case "standing":
      return wordOf(say.standing, one.standing) ?? one.standing;
    case "listed": {
      const { title, held, words: english } = one;
      return say.listed({ title, how: held ? heldText(held, words) : english! });
    }
    case "not-listed": {
      const { title, complete, lack } = one;
      return say.notListed({ title, complete: complete ? completeText(complete, words) : lack });
    }
    case "no-list":
      return say.noList({ id: one.id });
    case "no-node":
      return say.noNode({ title: one.title });
    case "node":
      return say.node({ title: one.title, result: nodeResult(one, words) });
  }
}

function nodeResult(
  { lack, passed, tally, points, test, scale, gaps }: Extract<Observed, { kind: "node" }>,
  words: Messages,
): string {
  const { observed: say } = words;
  if (lack) return lackText(lack, words);
  if (passed !== undefined) return passed ? say.passed : say.failed;
  const own = tally && say.tally(tally);
  if (points === undefined) return own ?? words.notAssessed;
  const [low, high] = points.map((end) => toDigits(end, 4)) as [number, number];
  const against = {
    points: points[0] === points[1] ? say.points({ points: low }) : say.pointsBetween({ low, high }),
    test: limitTexts(test, say.test)[0]!,
  };
  const at =
    scale === undefined || own === undefined
      ? say.against(against)
      : say.againstOn({ ...against, from: scale[0], to: scale[1] });
  const reached = own === undefined ? at : say.so({ tally: own, reached: at });
  if (gaps === undefined) return reached;
  if (gaps === null) return say.turning({ reached });
  return say.turningBetween({ reached, low: toDigits(gaps[0], 4), high: toDigits(gaps[1], 4) });
}

function toDigits<Value extends number | string>(value: Value, digits: number): Value {
  return (typeof value === "number" ? Number(value.toPrecision(digits)) : value) as Value;
}

const LIMITS = ["above", "below", "atLeast", "atMost"] as const;

/** What a figure must not go beyond, each in words. */
export function limitTexts(
  limits: { readonly [Limit in (typeof LIMITS)[number]]?: number | undefined },
  say: Readonly<Record<(typeof LIMITS)[number], (d: { readonly limit: number }) => string>>,
): string[] {
  return LIMITS.flatMap((key) => (limits[key] === undefined ? [] : say[key]({ limit: limits[key] })));
}

/** Why a country has no score at a node, required evidence called as it is where it stands alone. */
export function reasonOf(
  { node, cause, requires }: Pick<Failing, "node" | "cause" | "requires">,
  words: Messages,
): string {
  return requires?.map(({ title }) => title).join("; ") ?? failureText(cause!, node, words);
}

/** The cells that a gate which is met rests on; of a derived value those that it was made from. */
export function gateCells({ outcome, evidence }: ExplainedGate): { file: string; locator: string }[] {
  if (outcome !== "met") return [];
  return evidence.flatMap(({ file, locator, inputs }) => inputs ?? [{ file, locator }]);
}

/** How far a gate's nearest figure is from the other side: `12 points`, `2 categories`; empty where there is none. */
export function marginText(
  { margin, unit }: { readonly margin: number | null; readonly unit?: string | undefined },
  words: Messages,
): string {
  return margin === null ? "" : words.withUnit(margin, unit);
}

/** Why a country has no score at a node. */
export function causeWords(
  { node, reason, cause, requires }: Pick<Failing, "node" | "reason" | "cause" | "requires">,
  words: Messages,
): string {
  if (requires) return lackingOf(requires, words);
  return cause ? failureText(cause, node, words) : reason!;
}

/** What one country lacks that the profile requires, and why what it has of that is none: a tier of “Special case”. */
export function lackingOf(requires: Lacking, words: Messages): string {
  return words.lacking({
    titles: requires.map(({ title, anyOf }) => {
      const found = anyOf.flatMap((one) =>
        one.lack ? [words.unscoredFigure({ title: one.title, why: lackText(one.lack, words) })] : [],
      );
      return found.length === 0 ? title : words.lackingThough({ title, found });
    }),
  });
}

/** Why a country is not ranked: what would place it, or why it has no score, at which node, unless that is the whole. */
export function whyUnrankedText(failure: Failing, root: string, words: Messages): string {
  const { node, title, requires } = failure;
  const why = causeWords(failure, words);
  if (requires) return words.lackingPlaced({ lacking: why, placing: placingText(requires, words) });
  return node === root ? why : words.failureAt({ title, reason: why });
}

/** The same as what is said of a country, which stands before it, or a pronoun does. */
export function unrankedText(
  failure: Failing,
  root: string,
  words: Messages,
  one: { readonly country: string } = { country: "" },
): string {
  const say = words.unranked;
  const why = whyUnrankedText(failure, root, words);
  return failure.requires ? say.lacking({ one, why }) : say.noScore({ one, why });
}

export type Lacking = NonNullable<Failing["requires"]>;

/** Those whom required evidence keeps from a rank, and those who have too little of it. */
export function notRanked<T extends Pick<Unscored, "requires">>(
  unscored: readonly T[],
): { readonly required: readonly (T & { readonly requires: Lacking })[]; readonly thin: readonly T[] } {
  return {
    required: unscored.filter((one): one is T & { requires: Lacking } => one.requires !== undefined),
    thin: unscored.filter(({ requires }) => requires === undefined),
  };
}

/** Who lacks what, by what is lacking; one who lacks two things stands under both. */
export function byLack<T extends { readonly requires: Lacking }>(
  required: readonly T[],
): readonly { readonly lack: Lacking[number]; readonly who: readonly T[] }[] {
  const found = new Map<string, { lack: Lacking[number]; who: T[] }>();
  for (const one of required)
    for (const lack of one.requires) {
      const known = found.get(lack.title) ?? { lack, who: [] };
      known.who.push(one);
      found.set(lack.title, known);
    }
  return [...found.values()];
}

/** Whether the whole profile is a scorecard: indicators that are passed or not, which are counted. */
export function isScorecard({ ranked, apart, excluded }: Ranking): boolean {
  return [ranked[0], apart[0], excluded[0]].some((one) => one?.scorecard !== undefined);
}

/** Whether it is passed or not: by a gate that excludes. Of documents made before that was in them it is taken to be. */
export function hasOutcome(ranking: Ranking): boolean {
  return isScorecard(ranking) && ranking.profile.scorecard?.excludes !== false;
}

/** `passed`, or by which of its rules the scorecard is still open. */
export function outcomeText({ scorecard }: StandingCountry, { scorecard: say }: Messages): string {
  const rules = undecidedRules(scorecard);
  return rules.length === 0 ? say.passed : say.open({ rules });
}

/** By title; of documents made before these were in them, by id. */
function undecidedRules(scorecard: StandingCountry["scorecard"]): readonly string[] {
  return scorecard?.undecidedTitles ?? scorecard?.undecided ?? [];
}

/** Whether any indicator applies: of a scorecard without one there is nothing to count. */
export function hasIndicators({ passed, failed, notAssessed }: Tally): boolean {
  return passed + failed + notAssessed > 0;
}

/** `PASS`, `FAIL`, or why there is no verdict. */
export function verdictText({ verdict, lack }: ScoreNode, words: Messages): string {
  if (verdict !== undefined) return words.scorecard.verdicts[verdict.passed ? "passed" : "failed"];
  if (lack === undefined) return words.notAssessed;
  // What stands in for it is no verdict.
  const { filledBy: _, ...why } = lack;
  return lackText(why, words);
}

/** Why a node has no score of its own, and what stands in for that. */
export function lackText({ filledBy, ...lack }: Lack, words: Messages): string {
  const why = whyLacking(lack, words);
  if (filledBy === undefined) return why;
  return wordOf(words.filledBy, filledBy)?.({ why }) ?? words.filledByOther({ why, policy: filledBy });
}

function whyLacking({ code, value, group }: Lack, { notAssessed, lack: say }: Messages): string {
  switch (code) {
    case "not-assessed":
      return notAssessed;
    case "no-logarithm":
    case "no-score-for-category":
      return say[code]({ value: value! });
    case "no-scorecard-for-group":
      return say[code]({ group: group! });
    default:
      return say[code];
  }
}

/** For when a list is complete, which can be said of who is not on it. */
export function completeText({ periods, from, until }: Complete, { lists }: Messages): string {
  const say = lists.complete;
  if (periods === 0) return say.never;
  const span = until === undefined ? say.from({ day: from! }) : say.fromTo({ from: from!, until });
  return periods === 1 ? say.once({ span }) : say.severally({ periods, span });
}

/** The verdict with its margin, and how probable a pass is if it were measured again. */
export function readingText({ verdict, unit }: ScoreNode, words: Messages): string | undefined {
  if (verdict === undefined) return undefined;
  const { scorecard } = words;
  const reading = readingOf(verdict, unit, scorecard);
  return verdict.passAgain === undefined ? reading : readingAgainText(reading, verdict.passAgain, scorecard);
}

/** How many of those shown have passed, and for how many that is open. */
export function outcomesOf({ ranked }: Ranking): { readonly passed: number; readonly open: number } {
  const passed = ranked.filter(({ scorecard }) => scorecard?.undecided.length === 0).length;
  return { passed, open: ranked.length - passed };
}

/** How to read the columns of a scorecard. */
export function scorecardNotes({ ranked, excluded, profile }: Ranking, words: Messages): string[] {
  const { legend } = words.scorecard;
  const open = ranked.filter(({ scorecard }) => scorecard && scorecard.undecided.length > 0).length;
  return [
    legend.passed,
    profile.scorecard?.countsEach ? legend.byPassed : scoresRunText(profile, words),
    ...(open > 0
      ? [
          legend.open({
            open,
            of: ranked.length,
            rules: undecidedCounts(ranked).map(([rule, n]) => legend.openRule({ rule, n })),
          }),
        ]
      : []),
    ...(excluded.length > 0 ? [legend.excluded] : []),
  ];
}

function undecidedCounts(ranked: Ranking["ranked"]): [string, number][] {
  return [...counted(ranked.flatMap(({ scorecard }) => undecidedRules(scorecard)))];
}

/** Of whom a flag is raised and of whom no more, over several countries: `Tier 1: raised for Cyprus (CYP); no longer raised for …`. */
export function turnedFlagText(
  turned: {
    readonly title: string;
    readonly raised: readonly string[];
    readonly cleared: readonly string[];
    /** What is said of those of whom it is not known on one side. */
    readonly open: readonly string[];
  },
  { diff: say }: Messages,
): string {
  const { title, raised, cleared, open } = turned;
  const turns = [
    ...(raised.length > 0 ? [say.raisedFor({ names: raised, n: raised.length })] : []),
    ...(cleared.length > 0 ? [say.clearedFor({ names: cleared, n: cleared.length })] : []),
    ...open,
  ];
  return say.flag({ title, turns });
}
