import type { Failing, FailureCause, InForce } from "../model/documents/codes.ts";
import type { OpenQuestion } from "../model/documents/explanation.ts";
import type { ScoreNode, Tally } from "../model/documents/ranking.ts";
import type { ListsMessages, LiveMessages, MissingMessages, ScorecardMessages } from "./made/messages.ts";

// Which message is meant, the same for every language: what the live page and the audit, which may not import `report`, need of it.

type Lacking = NonNullable<Failing["requires"]>;

/** What is said of what is missing, and of lists. */
export type Reasons = Pick<
  MissingMessages,
  "failure" | "failureAt" | "lacking" | "noEvidence" | "placing"
> & {
  readonly lists: ListsMessages;
};

/** How a country stands or stood on a list. */
export function heldText(
  { effect, fiscalYear, from, until, confirmed, term, closedBy, lapsed }: InForce,
  { lists: say }: { readonly lists: ListsMessages },
): string {
  if (from === undefined) return say.asAsked;
  if (effect === "happened") {
    const on = say.on({ day: from });
    return until === undefined ? on : say.closed({ on, day: until, how: say.closedBy[closedBy ?? "none"] });
  }
  return say.held({
    parts: [
      ...(effect ? [say.effect[effect]] : []),
      ...(fiscalYear ? [say.fiscalYear({ year: fiscalYear })] : []),
      until === undefined
        ? say.since({ day: from })
        : lapsed
          ? say.lapsed({ day: until })
          : say.ended({ from, until }),
      ...(term ? [say.term({ day: term })] : []),
      ...(confirmed ? [say.confirmed({ day: confirmed })] : []),
      ...(term || confirmed ? [say.endNotKnown] : []),
    ],
  });
}

/** Why there is no score at a node, as it ends a sentence. */
export function failureText(
  cause: FailureCause,
  node: string,
  { failure: say, noEvidence }: Pick<Reasons, "failure" | "noEvidence">,
): string {
  switch (cause.code) {
    case "demanded":
      return say.demanded({ node });
    case "required":
      return say.required({ all: cause.anyOf.map((anyOf) => noEvidence({ anyOf })) });
    case "undefined-mean":
      return say["undefined-mean"]({ scores: say.undefinedFor[cause.for ?? "unknown"] });
    case "little-evidence":
      return say["little-evidence"]({ share: inTenths(cause.share), asked: inTenths(cause.asked) });
    case "few-parts":
      return say["few-parts"]({
        share: inTenths(cause.share),
        asked: inTenths(cause.asked),
        absent: cause.absent.map(({ title }) => title),
      });
    default:
      return say[cause.code];
  }
}

/** A share to a tenth of a percent. */
function inTenths(share: number): number {
  return Math.round(share * 1000) / 1000;
}

/** What a country lacks that the profile requires, within a sentence: `no estimate of prevalence`. */
export function lackingText(requires: Lacking, words: Pick<Reasons, "lacking">): string {
  return words.lacking({ titles: requires.map(({ title }) => title) });
}

/** What would place a country: a value of one of these, and of each. */
export function placingText(requires: Lacking, { placing: say }: Pick<Reasons, "placing">): string {
  return requires
    .map(({ anyOf }) => {
      const titles = anyOf.map(({ id, title }) => (title === id ? id : say.title({ title, id })));
      return say.value({ titles: titles.reduce((before, next) => say.or({ before, next })) });
    })
    .reduce((before, next) => say.and({ before, next }));
}

/** What is said of indicators that are not counted, by documents and by the live page. */
type NotCounted = Pick<MissingMessages, "doesNotApply" | "notAssessed">;

/** Indicators passed, of those that count for the country: `12 of 20`. */
export function passedText(one: Tally, { of }: ScorecardMessages, words: NotCounted): string {
  return notCounted(one, words) ?? of({ passed: one.passed, of: counting(one) });
}

/** The same in a sentence or a line of its own: `12 of 20 passed`. */
export function passedOfText(one: Tally, { passedOf }: ScorecardMessages, words: NotCounted): string {
  return notCounted(one, words) ?? passedOf({ passed: one.passed, of: counting(one) });
}

function counting({ passed, failed, notAssessed }: Tally): number {
  return passed + failed + notAssessed;
}

function notCounted(one: Tally, { doesNotApply, notAssessed }: NotCounted): string | undefined {
  if (counting(one) === 0) return doesNotApply;
  return one.passed + one.failed === 0 ? notAssessed : undefined;
}

/** The verdict on an indicator as a sentence that can be quoted, without its subject. */
export function readingText(
  { passed, by, group = "", under, bar, margin }: NonNullable<ScoreNode["verdict"]>,
  unit: string | undefined,
  { reading: say }: ScorecardMessages,
): string {
  if (margin === 0) {
    const level = by === "limit" ? say.atLimit({ bar }) : say.atMedian({ group, bar });
    return passed ? say.reaches({ level }) : say.noBetter({ level });
  }
  const level = by === "limit" ? say.fromLimit({ bar }) : say.fromMedian({ group, bar });
  const facts = { level, distance: say.distance({ size: Math.abs(margin), unit }) };
  if (passed) return under ? say.passedUnder(facts) : say.passedOver(facts);
  return under ? say.failedOver(facts) : say.failedUnder(facts);
}

/** The same with how probable a pass is if it were measured again. Beyond 99.9 % nothing is told apart. */
export function readingAgainText(
  verdict: string,
  share: number,
  { readingAgain, probability: say }: ScorecardMessages,
): string {
  const probability =
    share > MOST
      ? say.above({ share: MOST })
      : share < LEAST
        ? say.below({ share: LEAST })
        : say.exactly({ share });
  return readingAgain({ verdict, probability });
}

const [LEAST, MOST] = [0.001, 0.999];

/** A share of the weight that is not told as nothing. */
const LEAST_WEIGHT = 0.005;

/** What is not assessed and could change the score: `Related US programmes (6 % of the weight): 56.0 points and 37th at worst, …`. */
export function couldChangeText(
  { title, notAssessed, of, share, worst, best }: OpenQuestion,
  decimals: number,
  say: LiveMessages["country"]["couldChangeLine"],
): string {
  const weight = share < LEAST_WEIGHT ? say.weightBelow({ share: 0.01 }) : say.weight({ share });
  const extent =
    of === 1
      ? weight
      : notAssessed === of
        ? say.all({ of, weight })
        : say.some({ n: notAssessed, of, weight });
  const line = say.line({ title, extent });
  if (worst === null || best === null) return line;
  return say.ends({
    line,
    worst: worst.score,
    worstRank: worst.rank,
    worstTied: worst.tied,
    best: best.score,
    bestRank: best.rank,
    bestTied: best.tied,
    decimals,
  });
}
