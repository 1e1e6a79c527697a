import {
  type CheckedBallot,
  type CheckedRating,
  FIRST_ON_BALLOTS,
  heldAgainst,
  lapsedOf,
  onScaleOf,
  ratedIndicator,
  ratedNodes,
  reviewFigures,
} from "../../explain/review.ts";
import {
  changedEvidence,
  indicatorsOnSameCell,
  observed,
  valueIn,
} from "../../explain/whatif/changed-evidence.ts";
import { readValue } from "../../explain/whatif/possible-values.ts";
import { positionFigures, positionIn } from "../../explain/whatif/value-trials.ts";
import {
  BALLOT,
  type Ballot,
  ballotFrom,
  FATES,
  ROUNDS,
  type StatedBallot,
  type StatedContest,
  type StatedRating,
} from "../../model/ballot.ts";
import { isRecord } from "../../model/collections.ts";
import type { Iso3 } from "../../model/country.ts";
import type { ReviewedContest } from "../../model/documents/review.ts";
import { readScale } from "../../model/source.ts";
import type { PlanItem } from "../../scoring/plan.ts";
import { type ScoreTable, score } from "../../scoring/score.ts";
import type { PageData } from "../data/page-data.ts";
import type { Weights } from "./scorer.ts";

/** As many have columns of their own beside one another. */
export const MOST_REVIEWS = 8;

/** What a reader writes on the page. */
export interface Draft {
  readonly contests: readonly StatedContest[];
  readonly ratings: readonly StatedRating[];
  readonly notes: readonly { readonly country: Iso3; readonly text: string }[];
}

export const NO_DRAFT: Draft = { contests: [], ratings: [], notes: [] };

/** What a page knows to write and to read reviews by. */
export type Reviewing = Pick<PageData, "profileSha256" | "rated" | "scales"> & {
  /** Under the profile's own weights. */
  readonly table: ScoreTable;
  /** Whether a profile may have these weights. */
  readonly stand: (weights: Weights) => boolean;
};

/** Where ratings are asked for on the page. */
export function ratedOn({ table, rated }: Reviewing): readonly PlanItem[] {
  return ratedNodes(table.plan, (indicator) => rated?.[indicator]);
}

/** A review as a file: JSON, which is YAML too, and which a page reads without a reader of YAML. */
export function reviewText(
  { table, profileSha256: sha256 }: Reviewing,
  by: { readonly reviewer: string; readonly round: Ballot["round"]; readonly date: string },
  weights: Weights,
  { contests, ratings, notes }: Draft,
): string {
  const { id } = table.plan.profile;
  const stated: StatedBallot & { readonly ballot: string } = {
    ballot: BALLOT,
    ...by,
    profile: { id, sha256 },
    weights: Object.fromEntries(weights),
    ratings,
    contests,
    notes,
  };
  return `${JSON.stringify(stated, null, 2)}\n`;
}

/** A review that counts on this page. */
export interface OpenedReview {
  readonly file: string;
  readonly ballot: Ballot;
  readonly checked: CheckedBallot;
}

/** Why a file is no review that counts: not JSON in UTF-8, not as a ballot is to be, or of another profile. */
export type Refusal = "unreadable" | "mistakes" | "profile";

/** Reads what `reviewText` wrote, here or on another page of the same profile. */
export function openedReview(page: Reviewing, file: string, bytes: Uint8Array): OpenedReview | Refusal {
  const raw = jsonOf(bytes);
  if (raw === undefined) return "unreadable";
  if (!isBallot(raw)) return "mistakes";
  // Which codes there are the page does not know: of what it has no data the review says that it is not in these.
  const { ballot, mistakes } = ballotFrom(raw, (word) =>
    /^[A-Z]{3}$/u.test(word) ? { is: word } : { why: "" },
  );
  if (mistakes.length > 0) return "mistakes";
  if (!page.profileSha256.startsWith(ballot.profile.sha256)) return "profile";
  const checked = checkedOn(page, ballot);
  return checked ? { file, ballot, checked } : "mistakes";
}

/** Undefined where it is none, or where a key is given twice, of which JSON would take the last without a word. */
function jsonOf(bytes: Uint8Array): unknown {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    const raw: unknown = JSON.parse(text);
    const written = text.replace(/"(?:[^"\\]|\\.)*"/gu, "").split(":").length - 1;
    return written === keysIn(raw) ? raw : undefined;
  } catch {
    return undefined;
  }
}

function keysIn(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, one) => sum + keysIn(one), 0);
  if (!isRecord(value)) return 0;
  return Object.values(value).reduce<number>((sum, one) => sum + 1 + keysIn(one), 0);
}

type Check = (value: unknown) => boolean;

const isBlank: Check = (value) => value === undefined || value === null;
const isText: Check = (value) => typeof value === "string";
const isWords: Check = (value) => typeof value === "string" && /\S/u.test(value);
const isNumber: Check = (value) => typeof value === "number" && Number.isFinite(value);
const either =
  (...all: readonly Check[]): Check =>
  (value) =>
    all.some((check) => check(value));
const listOf = (check: Check) => either(isBlank, (value) => Array.isArray(value) && value.every(check));
const oneOf =
  (words: readonly unknown[]): Check =>
  (value) =>
    words.includes(value);
const maybe = either(isBlank, isText);
/** Of an object with these keys and no others. */
const keyed =
  (checks: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isRecord(value) &&
    Object.keys(value).every((key) => Object.hasOwn(checks, key)) &&
    Object.entries(checks).every(([key, check]) => check(value[key]));

/** The shape of a ballot, as `src/profile/ballot.ts` has it: a test holds the two together. */
const hasShape = keyed({
  ballot: oneOf([BALLOT]),
  reviewer: isWords,
  name: maybe,
  date: maybe,
  round: oneOf(ROUNDS),
  profile: keyed({
    id: isWords,
    sha256: (value) => typeof value === "string" && /^[0-9a-f]{12,64}$/u.test(value),
  }),
  scale: maybe,
  weights: either(
    isBlank,
    (value) =>
      isRecord(value) &&
      Object.values(value).every((one) => one === null || (isNumber(one) && (one as number) >= 0)),
  ),
  ratings: listOf(
    keyed({
      country: isWords,
      node: isWords,
      value: either(isBlank, isText, isNumber),
      reason: maybe,
      source: maybe,
    }),
  ),
  contests: listOf(
    keyed({
      country: isWords,
      indicator: isWords,
      seen: either(isNumber, isWords),
      year: either(isBlank, Number.isSafeInteger),
      locator: maybe,
      proposed: either(isNumber, isWords),
      reason: isWords,
      source: isWords,
      fate: either(isBlank, oneOf(FATES)),
      decidedBy: maybe,
      why: maybe,
    }),
  ),
  agenda: listOf(isWords),
  recused: listOf(isWords),
  notes: listOf(keyed({ country: isWords, text: isWords })),
});

export function isBallot(raw: unknown): raw is StatedBallot {
  return hasShape(raw);
}

/** A ballot of which everything can count under the page's profile; undefined where something cannot. */
function checkedOn(page: Reviewing, ballot: Ballot): CheckedBallot | undefined {
  const { table, rated = {}, stand } = page;
  const { plan, evidence } = table;
  const { reviewer, name, date, round, agenda, recused, notes } = ballot;
  const there = new Set(evidence.countries);
  const weights = Object.entries(ballot.weights).map(([node, weight]) => ({ node, weight }));
  const isWeighed = ({ node }: (typeof weights)[number]) =>
    plan.items.some((one) => one.node.id === node && one.parent >= 0 && !plan.items[one.parent]!.chooses);
  const scale = readScale(ballot.scale);
  const ratings = ballot.ratings.map((one): CheckedRating | undefined => {
    const indicator = ratedIndicator(plan, one.node, (of) => rated[of]);
    return scale && indicator !== undefined ? onScaleOf(one, indicator, scale, (of) => rated[of]) : undefined;
  });
  const isPossible = (contest: Ballot["contests"][number]) =>
    heldAgainst(table, ballot, contest, String).orphan !== null ||
    "is" in valueFrom(page, contest.indicator, `${contest.proposed}`);
  if (
    scale === undefined ||
    ratings.includes(undefined) ||
    !weights.every(isWeighed) ||
    !stand(new Map(weights.map(({ node, weight }) => [node, weight]))) ||
    !ballot.contests.every(isPossible)
  )
    return undefined;
  return {
    reviewer,
    name,
    date,
    round,
    sha256: "",
    weights,
    ratings: (ratings as CheckedRating[]).filter(({ country }) => there.has(country)),
    agenda: agenda.filter((country) => there.has(country)),
    recused: recused.filter((country) => there.has(country)),
    notes: notes.filter(({ country }) => there.has(country)),
  };
}

/** What opened reviews make of the profile's ranking, as `review table` has it. */
export function reviewed(
  page: Reviewing,
  opened: readonly OpenedReview[],
  naming: Parameters<typeof reviewFigures>[2],
): ReturnType<typeof reviewFigures> {
  const { table } = page;
  const there = new Set(table.evidence.countries);
  const contests = opened.flatMap(({ ballot }) =>
    ballot.contests.map((contest): ReviewedContest => {
      const held = heldAgainst(table, ballot, contest, naming.nameOf);
      return { ...held, change: held.orphan === null ? changeBy(page, held) : null };
    }),
  );
  return reviewFigures(
    table,
    {
      ballots: opened.map(({ checked }) => checked),
      contests,
      lapsed: opened.flatMap(({ ballot }) => lapsedOf(ballot, there)),
      first: FIRST_ON_BALLOTS,
    },
    naming,
  );
}

type Proposal = Pick<ReviewedContest, "country" | "indicator" | "proposed">;

/**
 * What a proposed value alone would change of the profile's ranking; null where other figures rest on the same cell, which a page cannot
 * compute anew.
 */
export function changeBy(
  page: Reviewing,
  { country, indicator, proposed }: Proposal,
): ReviewedContest["change"] {
  const { table } = page;
  const { plan, evidence } = table;
  const before = valueIn(table, country, indicator)!;
  const read = valueFrom(page, indicator, `${proposed}`);
  if (!("is" in read) || indicatorsOnSameCell(table, before).length > 0) return null;
  const now = observed(country, indicator, read.is, before, evidence.asOf);
  const after = score(plan, changedEvidence(evidence, [now]));
  const [was, is] = [table, after].map((one) => positionFigures(positionIn(one, country)!));
  return { before: was!, after: is! };
}

/** Figures that rest on the same cell as a contested one. */
export function besideContest({ table }: Reviewing, { country, indicator }: Proposal): readonly string[] {
  const figure = valueIn(table, country, indicator);
  return figure ? indicatorsOnSameCell(table, figure) : [];
}

/** The value that a reader writes in place of a figure, or what it may be. */
export function valueFrom({ table, scales = {} }: Reviewing, indicator: string, text: string) {
  return readValue(table, indicator, text, (of) => scales[of]);
}
