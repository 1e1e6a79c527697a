import type { Ballot, Contest, Rating, Round } from "../model/ballot.ts";
import { defined, entryOf, memoized } from "../model/collections.ts";
import type { Iso3 } from "../model/country.ts";
import type { Review, ReviewedContest, ReviewedCountry } from "../model/documents/review.ts";
import type { Observation, Place } from "../model/observation.ts";
import { rescale, type Scale } from "../model/source.ts";
import { judgedIn } from "../model/standings.ts";
import { textIn } from "../model/translation.ts";
import type { Warned } from "../model/warning.ts";
import { column, peersOf } from "../scoring/column.ts";
import { gatesAskNodes } from "../scoring/gates.ts";
import { type Plan, type PlanItem, type PlanLeaf, reweighted } from "../scoring/plan.ts";
import { type ScoreTable, score } from "../scoring/score.ts";
import { median } from "../stats/index.ts";
import { everyTest } from "./conditions.ts";
import { placesByFactor } from "./explanation.ts";
import { title } from "./nodes.ts";
import { findCountry, type Surroundings } from "./ranking.ts";
import { medianReference } from "./reference.ts";
import { changedEvidence, knownIndicators, observed, valueIn } from "./whatif/changed-evidence.ts";
import type { WeightSetting } from "./whatif/scenario.ts";

/** A ballot that was checked against a run: of its countries the data have all. */
export interface CheckedBallot {
  readonly reviewer: string;
  readonly name: string | undefined;
  readonly date: string | undefined;
  readonly round: Round;
  readonly sha256: string;
  readonly weights: readonly WeightSetting[];
  readonly ratings: readonly CheckedRating[];
  readonly agenda: readonly Iso3[];
  readonly recused: readonly Iso3[];
  readonly notes: readonly { readonly country: Iso3; readonly text: string }[];
}

/** A rating with the indicator that it is a figure of, on whose scale its ends are. */
export interface CheckedRating extends Rating {
  readonly indicator: string;
}

/** On which scale analysts' ratings of an indicator are recorded; undefined of what they do not rate. */
export type RatedOn = (indicator: string) => readonly [number, number] | undefined;

/** What analysts find at a node: the node's own indicator, or one below that is called after it. A part of a factor is not the factor. */
export function ratedIndicator(plan: Plan, node: string, ratedOn: RatedOn): string | undefined {
  const item = plan.items.find((one) => one.node.id === node);
  if (item === undefined) return undefined;
  const isBelow = (at: number): boolean => at === item.index || (at >= 0 && isBelow(plan.items[at]!.parent));
  return plan.leaves
    .filter((leaf) => ratedOn(leaf.node.indicator) !== undefined && isBelow(leaf.index))
    .map((leaf) => leaf.node.indicator)
    .find((indicator) => item.leaf >= 0 || indicator.endsWith(`.${node}`));
}

/** Where ratings are asked for: at factors, or where no factor is called after what analysts find, at these findings themselves. */
export function ratedNodes(plan: Plan, ratedOn: RatedOn): readonly PlanItem[] {
  const all = plan.items.filter(({ node }) => ratedIndicator(plan, node.id, ratedOn) !== undefined);
  const above = all.filter(({ leaf }) => leaf < 0);
  return above.length > 0 ? above : all;
}

/** A rating on the scale of its indicator; undefined where it is off the scale that the ballot states. */
export function onScaleOf(
  rating: Rating,
  indicator: string,
  scale: Scale,
  ratedOn: RatedOn,
): CheckedRating | undefined {
  const [one, other] = [rating.lowest, rating.highest].map((end) => rescale(end, scale, ratedOn(indicator)));
  if (one === undefined || other === undefined) return undefined;
  return { ...rating, indicator, lowest: Math.min(one, other), highest: Math.max(one, other) };
}

/**
 * A contested figure held against the data: it is attached to the figure of its country, indicator and year, and only while that is the very
 * one that the reviewer saw. Where it stands may be another cell by now.
 */
export function heldAgainst(
  table: ScoreTable,
  { reviewer, round }: Pick<Ballot, "reviewer" | "round">,
  contest: Contest,
  nameOf: (country: Iso3) => string,
): Omit<ReviewedContest, "change"> {
  const { country, indicator, seen, year, locator, proposed, reason, source, fate } = contest;
  const isRead = knownIndicators(table).includes(indicator);
  const figure = isRead ? valueIn(table, country, indicator) : undefined;
  const orphan = isRead ? orphaned(contest, figure) : "not-read";
  return {
    country,
    name: nameOf(country),
    indicator,
    seen,
    year: year ?? null,
    locator: locator ?? null,
    proposed,
    by: reviewer,
    round,
    reason,
    source,
    fate,
    decidedBy: contest.decidedBy ?? null,
    why: contest.why ?? null,
    orphan,
    now: figure
      ? { value: figure.value, year: figure.year ?? null, file: figure.file, locator: figure.locator }
      : null,
    moved: orphan === null && locator !== undefined && !placesNamed(figure!).includes(locator),
  };
}

/** How reports name a place, with its file and without. */
function placesNamed({ file, locator }: Place): readonly string[] {
  return [locator, `${file}, ${locator}`];
}

function orphaned({ seen, year }: Contest, figure: ReturnType<typeof valueIn>): ReviewedContest["orphan"] {
  if (figure === undefined) return "no-figure";
  if (figure.year !== year) return "other-year";
  if (figure.value === seen) return null;
  return isRounded(seen, figure.value) ? "rounded" : "other-value";
}

/** Whether what was seen is the figure with fewer digits. Other figures round to it too: it is not attached, and the exact one is told. */
function isRounded(seen: Contest["seen"], value: number | string): boolean {
  if (typeof seen !== "number" || typeof value !== "number") return false;
  const decimals = /\.(\d+)$/u.exec(`${seen}`)?.[1]?.length ?? 0;
  return Number(value.toFixed(decimals)) === seen;
}

/** What a ballot says of countries that the data do not have. */
export function lapsedOf(
  { reviewer, round, ratings, agenda, recused, notes }: Ballot,
  there: ReadonlySet<string>,
): Review["lapsed"] {
  const gone = (what: Review["lapsed"][number]["what"], countries: readonly string[]) =>
    [...new Set(countries)]
      .filter((country) => !there.has(country))
      .map((country) => ({ reviewer, round, country, what }));
  return [
    ...gone(
      "rating",
      ratings.map(({ country }) => country),
    ),
    ...gone("agenda", agenda),
    ...gone("recused", recused),
    ...gone(
      "note",
      notes.map(({ country }) => country),
    ),
  ];
}

/** How many the first are where nobody says: as many as an agenda has room for. */
export const FIRST_ON_BALLOTS = 8;

/** What a review is made of. */
interface Reviewed {
  readonly ballots: readonly CheckedBallot[];
  /** As they were held against the data. */
  readonly contests: readonly ReviewedContest[];
  readonly lapsed: Review["lapsed"];
  /** How many the first are. */
  readonly first: number;
  /** An agenda in the order of these keys; absent: by disagreement. */
  readonly drawn?: { readonly seed: number; readonly keyOf: (country: Iso3) => string } | undefined;
}

/**
 * What several reviewers make of one ranking: each with its own weights and ratings in place of the profile's and the data's. Contested
 * figures are in none of these rankings.
 */
export function buildReview(
  table: ScoreTable,
  { release, ...reviewed }: Reviewed & { readonly release: boolean },
  around: Surroundings,
): Warned<Review> {
  const { id, title: own } = table.plan.profile;
  return {
    document: "shortlist/review/1",
    tool: around.tool,
    profile: { id, title: textIn(own, around.language, id), sha256: around.profileSha256 },
    dataset: around.dataset,
    deliberative: !release,
    ...reviewFigures(table, reviewed, {
      nameOf: around.nameOf,
      titleOf: (item) => title(item, around),
    }),
    warnings: around.warnings,
  };
}

/** What countries and nodes are called. */
interface ReviewNaming {
  readonly nameOf: (country: Iso3) => string;
  readonly titleOf: (item: PlanItem) => string;
}

type Head = "document" | "tool" | "profile" | "dataset" | "deliberative" | "warnings";

/** The same without what says of which run it is. */
export function reviewFigures(
  table: ScoreTable,
  { ballots: given, contests, lapsed, first, drawn }: Reviewed,
  around: ReviewNaming,
): Omit<Review, Head> {
  // In whatever order the ballots came in.
  const ballots = given.toSorted(
    (a, b) => order(a.reviewer, b.reviewer) || Number(a.round === "after") - Number(b.round === "after"),
  );
  const rankings = rankingsUnder(table);
  const cast = ballots.map((ballot) => castBallot(ballot, rankings(ballot, ballot)));
  const round: Round = ballots.some((one) => one.round === "before") ? "before" : "after";
  const own = cast.filter(({ ballot }) => ballot.round === round);
  const second = cast.filter(({ ballot }) => ballot.round !== round);

  const asked = new Set(ballots.flatMap(({ agenda }) => agenda));
  const spokenOf = [
    ...asked,
    ...ballots.flatMap(({ ratings, notes }) => [...ratings, ...notes].map(({ country }) => country)),
    ...contests.filter(({ orphan }) => orphan === null).map(({ country }) => country),
  ];
  const ranked = cast.flatMap(({ ranks }) => [...ranks.keys()]);
  const codes = [...new Set([...ranked, ...spokenOf])].sort(order);
  const places = new Map(codes.map((country) => [country, placesOf(country, own, first)]));
  const disagreements = new Map(codes.map((country) => [country, disagreement(country, own)]));
  const isOpen = (country: Iso3) =>
    places.get(country)!.group !== "nobody" && disagreements.get(country)! > 0;
  const agenda = codes
    .filter((country) => asked.has(country) || isOpen(country))
    .sort((a, b) =>
      drawn
        ? order(drawn.keyOf(a), drawn.keyOf(b))
        : disagreements.get(b)! - disagreements.get(a)! || order(a, b),
    );
  const isOnAgenda = new Set(agenda);
  const published = new Map(table.ranked.map(({ country, rank }) => [country, rank]));
  const drives = driverIn(rankings);

  const countries = codes.map((country): ReviewedCountry => {
    const found = isOnAgenda.has(country) ? drives(country, own) : undefined;
    return {
      country,
      name: around.nameOf(country),
      ...places.get(country)!,
      published: published.get(country) ?? null,
      status: findCountry(table, country)?.status ?? "absent",
      driver: found
        ? { ...found, title: around.titleOf(table.plan.items.find(({ node }) => node.id === found.node)!) }
        : null,
      ratings: ratingsOf(country, table, ballots, around),
      ...(second.length > 0 ? { secondRound: secondPlaces(country, own, second, first) } : {}),
    };
  });
  const inFirst = (some: readonly Cast[]) =>
    codes.filter((country) => placesOf(country, some, first).group !== "nobody");
  return {
    first,
    round,
    reviewers: ballots.map(({ reviewer: id, name, date, round, sha256, weights }) => ({
      id,
      ...defined({ name, date }),
      round,
      sha256,
      weights: Object.fromEntries(otherWeights(table, weights).map(({ node, weight }) => [node, weight])),
    })),
    countries,
    agenda,
    ...(drawn ? { orderedBy: "draw", seed: drawn.seed } : { orderedBy: "disagreement" }),
    recusals: ballots.flatMap(({ reviewer, round, recused }) =>
      recused.toSorted(order).map((country) => ({ reviewer, round, country })),
    ),
    ...orderAlike(codes, new Set(inFirst(own)), own),
    ...(second.length > 0 ? { secondRound: orderAlike(codes, new Set(inFirst(second)), second) } : {}),
    leniency: [own, second].flatMap((some) => leniencyOf(some, table, around)),
    contests: contests.toSorted(
      (a, b) =>
        order(a.country, b.country) ||
        order(a.indicator, b.indicator) ||
        order(a.by, b.by) ||
        order(b.round, a.round),
    ),
    notes: ballots.flatMap(({ reviewer: by, round, notes }) => notes.map((note) => ({ ...note, by, round }))),
    lapsed: lapsed.toSorted(
      (a, b) => order(a.reviewer, b.reviewer) || order(b.round, a.round) || order(a.country, b.country),
    ),
  };
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A ballot with the ranking that its weights and ratings make. */
interface Cast {
  readonly ballot: CheckedBallot;
  readonly table: ScoreTable;
  readonly ranks: ReadonlyMap<Iso3, number>;
  readonly isRecused: ReadonlySet<Iso3>;
}

function castBallot(ballot: CheckedBallot, table: ScoreTable): Cast {
  return {
    ballot,
    table,
    ranks: new Map(table.ranked.map(({ country, rank }) => [country, rank])),
    isRecused: new Set(ballot.recused),
  };
}

type Weighing = Pick<CheckedBallot, "weights">;
type Rated = Pick<CheckedBallot, "ratings">;

/** Those that are not the profile's own. */
function otherWeights({ plan }: ScoreTable, weights: readonly WeightSetting[]): readonly WeightSetting[] {
  const written = new Map(plan.items.map(({ node, weight }) => [node.id, weight]));
  return weights
    .filter(({ node, weight }) => written.get(node) !== weight)
    .toSorted((a, b) => order(a.node, b.node));
}

/** Makes the ranking by one ballot's weights and another one's ratings; the table itself where both leave everything as it is. */
function rankingsUnder(table: ScoreTable): (by: Weighing, rated: Rated) => ScoreTable {
  const { plan, evidence } = table;
  const asksNodes = gatesAskNodes(plan.profile);
  const judged = judgedIn(table);
  const deciding = new Set([
    ...everyTest(plan.profile).map(({ indicator }) => indicator),
    ...plan.items.flatMap(({ missing }) => missing.peers?.by ?? []),
    ...(plan.profile.peers ? [plan.profile.peers.by] : []),
  ]);
  /** By ratings: columns and gates hang on no weight, and are made once. */
  const bases = new Map<string, Pick<ScoreTable, "evidence" | "columns">>([["[]", table]]);
  const baseOf = (ratings: readonly CheckedRating[], key: string) =>
    entryOf(bases, key, () => {
      const rated = new Set(ratings.map(({ indicator }) => indicator));
      const changed = changedEvidence(
        evidence,
        ratings.map((one) => asFigure(one, evidence.asOf)),
      );
      const isOwn = ({ node }: PlanLeaf) =>
        !rated.has(node.indicator) && ![...rated].some((one) => deciding.has(one));
      const peers = peersOf(plan, changed);
      const columns = plan.leaves.map((leaf) =>
        isOwn(leaf) ? table.columns[leaf.leaf]! : column(plan, leaf, changed, peers),
      );
      return { evidence: changed, columns };
    });
  const made = new Map<string, ScoreTable>([["[]\n[]", table]]);
  return (by, rated) => {
    const weights = otherWeights(table, by.weights);
    const ratings = rated.ratings.toSorted((a, b) => order(a.country, b.country) || order(a.node, b.node));
    const key = JSON.stringify(
      ratings.map(({ country, indicator, lowest, highest }) => [country, indicator, lowest, highest]),
    );
    return entryOf(made, `${JSON.stringify(weights)}\n${key}`, () => {
      const own = reweighted(plan, new Map(weights.map(({ node, weight }) => [node, weight])));
      const base = baseOf(ratings, key);
      const isJudged = !asksNodes && !ratings.some(({ indicator }) => deciding.has(indicator));
      return score(own, base.evidence, base.columns, isJudged ? judged : undefined);
    });
  };
}

/** The middle of a span counts; its ends are told. */
function asFigure(
  { country, indicator, lowest, highest }: CheckedRating,
  asOf: number | undefined,
): Observation {
  return observed(country, indicator, middleOf({ lowest, highest }), undefined, asOf);
}

function middleOf({ lowest, highest }: Pick<Rating, "lowest" | "highest">): number {
  return (lowest + highest) / 2;
}

type Places = Pick<ReviewedCountry, "ranks" | "lowest" | "highest" | "group">;

function counting(country: Iso3, cast: readonly Cast[]): readonly Cast[] {
  return cast.filter(({ isRecused }) => !isRecused.has(country));
}

function placesOf(country: Iso3, cast: readonly Cast[], first: number): Places {
  const all = counting(country, cast).map(
    ({ ballot, ranks }) => [ballot.reviewer, ranks.get(country) ?? null] as const,
  );
  const ranks = all.flatMap(([, rank]) => rank ?? []);
  const among = ranks.filter((rank) => rank <= first).length;
  return {
    ranks: Object.fromEntries(all),
    lowest: ranks.length === 0 ? null : Math.min(...ranks),
    highest: ranks.length === 0 ? null : Math.max(...ranks),
    group: among === 0 ? "nobody" : among === all.length ? "everyone" : "someone",
  };
}

/** How far its ranks lie apart, where no rank counts as the one after the last. */
function disagreement(country: Iso3, cast: readonly Cast[]): number {
  const ranks = counting(country, cast).map(({ ranks }) => ranks.get(country) ?? ranks.size + 1);
  return ranks.length === 0 ? 0 : Math.max(...ranks) - Math.min(...ranks);
}

function secondPlaces(
  country: Iso3,
  before: readonly Cast[],
  after: readonly Cast[],
  first: number,
): NonNullable<ReviewedCountry["secondRound"]> {
  const now = counting(country, after);
  const moved = counting(country, before).flatMap(({ ballot: { reviewer }, ranks }) => {
    const other = now.find(({ ballot }) => ballot.reviewer === reviewer);
    const [from, to] = [ranks.get(country) ?? null, other?.ranks.get(country) ?? null];
    return other === undefined || from === to ? [] : [{ reviewer, from, to }];
  });
  return { ...placesOf(country, after, first), moved };
}

/** Pairs of countries that all ballots order alike. A ballot whose reviewer is recused from one of the two does not count for the pair. */
function orderAlike(
  codes: readonly Iso3[],
  shown: ReadonlySet<Iso3>,
  cast: readonly Cast[],
): Pick<Review, "pairs" | "unanimous"> {
  const [RECUSED, NONE] = [-1, 0];
  const ranks = codes.map((country) =>
    cast.map((one) => (one.isRecused.has(country) ? RECUSED : (one.ranks.get(country) ?? NONE))),
  );
  let [of, alike] = [0, 0];
  const unanimous: { a: Iso3; b: Iso3 }[] = [];
  for (let i = 0; i < codes.length; i += 1) {
    for (let j = i + 1; j < codes.length; j += 1) {
      let [ahead, behind, level, missing] = [0, 0, 0, false];
      for (let k = 0; k < cast.length && !missing; k += 1) {
        const [one, other] = [ranks[i]![k]!, ranks[j]![k]!];
        if (one === RECUSED || other === RECUSED) continue;
        if (one === NONE || other === NONE) missing = true;
        else if (one < other) ahead += 1;
        else if (one > other) behind += 1;
        else level += 1;
      }
      if (missing || ahead + behind + level === 0) continue;
      of += 1;
      if (level > 0 || (ahead > 0 && behind > 0)) continue;
      alike += 1;
      const [a, b] = ahead > 0 ? [codes[i]!, codes[j]!] : [codes[j]!, codes[i]!];
      if (shown.has(a) && shown.has(b)) unanimous.push({ a, b });
    }
  }
  return {
    pairs: { of, alike, share: of === 0 ? null : alike / of },
    unanimous: unanimous.sort((x, y) => order(x.a, y.a) || order(x.b, y.b)),
  };
}

function ratingsOf(
  country: Iso3,
  { plan }: ScoreTable,
  ballots: readonly CheckedBallot[],
  { titleOf }: ReviewNaming,
): ReviewedCountry["ratings"] {
  const all = ballots.flatMap(({ reviewer, round, ratings }) =>
    ratings.filter((one) => one.country === country).map((one) => ({ ...one, reviewer, round })),
  );
  const rounds = [...new Set(all.map(({ round }) => round))].sort((a, b) => order(b, a));
  return plan.items.flatMap((item) =>
    rounds.flatMap((round) => {
      const own = all.filter((one) => one.node === item.node.id && one.round === round);
      if (own.length === 0) return [];
      return [
        {
          node: item.node.id,
          title: titleOf(item),
          indicator: own[0]!.indicator,
          round,
          values: Object.fromEntries(
            own.map(({ reviewer, lowest, highest }): [string, [number, number]] => [
              reviewer,
              [lowest, highest],
            ]),
          ),
          lowest: Math.min(...own.map(({ lowest }) => lowest)),
          median: median(own.map(middleOf))!,
          highest: Math.max(...own.map(({ highest }) => highest)),
          reasons: Object.fromEntries(
            own.map(({ reviewer, reason, source }) => [reviewer, { reason, source }]),
          ),
        },
      ];
    }),
  );
}

/** Of each node at which everybody of a round rated two countries or more, how each reviewer's ratings lie beside the median of all. */
function leniencyOf(
  cast: readonly Cast[],
  { plan }: ScoreTable,
  { titleOf }: ReviewNaming,
): Review["leniency"] {
  if (cast.length < 2) return [];
  const { round } = cast[0]!.ballot;
  return plan.items.flatMap((item) => {
    const by = cast.map(({ ballot }) => {
      const own = ballot.ratings.filter(({ node }) => node === item.node.id);
      return new Map(own.map((one) => [one.country, one]));
    });
    const countries = [...by[0]!.keys()].filter((country) => by.every((one) => one.has(country))).sort(order);
    if (countries.length < 2) return [];
    const { indicator } = by[0]!.get(countries[0]!)!;
    // Of what is better low, a low rating is the lenient one.
    const lower = plan.leaves.find(({ node }) => node.indicator === indicator)?.node.direction === "lower";
    const middles = new Map(
      countries.map((country) => [country, median(by.map((one) => middleOf(one.get(country)!)))!]),
    );
    const reviewers = cast.map(({ ballot: { reviewer } }, i) => {
      const above = countries.map((country) => middleOf(by[i]!.get(country)!) - middles.get(country)!);
      const isAll = (side: 1 | -1) => above.every((one) => one * side * (lower ? -1 : 1) > 0);
      const lean = isAll(1) ? ("lenient" as const) : isAll(-1) ? ("strict" as const) : null;
      return { reviewer, above: Object.fromEntries(countries.map((one, k) => [one, above[k]!])), lean };
    });
    return [{ node: item.node.id, title: titleOf(item), indicator, round, countries, reviewers }];
  });
}

/** What parts the ranks that two ballots give a country. */
interface Parted {
  readonly parts: readonly {
    readonly item: PlanItem;
    readonly of: "weights" | "ratings";
    readonly size: number;
  }[];
  /** The ranks between the places that the median country would have on the two. */
  readonly reference: number;
}

/**
 * Divides the ranks between two ballots' places of a country among factors, weights and ratings apart. On each ballot Owen values tell the
 * places that a factor gains the country from the median country's (docs/contributions.md); what they are apart is the factor's part. How
 * much of it is of weights and how much of ratings is the Shapley value of the two: the mean of changing weights first and ratings first.
 * Parts and `reference` sum to the difference.
 *
 * @returns undefined where one of the rankings has no rank for the country, or too many factors to go through
 */
function partsOfDifference(
  country: Iso3,
  [one, other]: readonly [Weighing & Rated, Weighing & Rated],
  rankings: (by: Weighing, rated: Rated) => ScoreTable,
  referenceOf = medianReference,
): Parted | undefined {
  const placed = memoized((table: ScoreTable) => {
    const found = findCountry(table, country);
    return found?.status === "ranked" ? placesByFactor(table, found.one, referenceOf(table)) : undefined;
  });
  // By whose weights, then by whose ratings.
  const [oo, or, ro, rr] = [
    placed(rankings(one, one)),
    placed(rankings(one, other)),
    placed(rankings(other, one)),
    placed(rankings(other, other)),
  ];
  if (!oo || !or || !ro || !rr) return undefined;
  const items = new Map(
    [...oo.parts, ...rr.parts, ...or.parts, ...ro.parts].map(({ item }) => [item.index, item]),
  );
  const part = ({ parts }: typeof oo, index: number) =>
    parts.find(({ item }) => item.index === index)?.part ?? 0;
  return {
    parts: [...items.values()]
      .sort((a, b) => a.index - b.index)
      .flatMap((item) => {
        const [a, b, c, d] = [oo, or, ro, rr].map((places) => part(places, item.index)) as [
          number,
          number,
          number,
          number,
        ];
        return [
          { item, of: "weights" as const, size: (a - c + (b - d)) / 2 },
          { item, of: "ratings" as const, size: (a - b + (c - d)) / 2 },
        ];
      }),
    reference: rr.from - oo.from,
  };
}

type Driver = Omit<NonNullable<ReviewedCountry["driver"]>, "title">;

/** Makes the finder of what most parts those who place a country furthest up and furthest down. */
function driverIn(rankings: ReturnType<typeof rankingsUnder>) {
  const referenceOf = memoized(medianReference);
  return (country: Iso3, cast: readonly Cast[]): Driver | undefined => {
    const ranks = counting(country, cast).flatMap(({ ballot, ranks }) => {
      const rank = ranks.get(country);
      return rank === undefined ? [] : [{ ballot, rank }];
    });
    if (ranks.length === 0) return undefined;
    // Of those who are level the first by name.
    const [up] = ranks.toSorted((a, b) => a.rank - b.rank);
    const [down] = ranks.toSorted((a, b) => b.rank - a.rank);
    if (up!.rank === down!.rank) return undefined;
    const found = partsOfDifference(country, [up!.ballot, down!.ballot], rankings, referenceOf);
    const most = found?.parts.reduce((most, one) => (one.size > most.size ? one : most));
    if (most === undefined || most.size <= 0) return undefined;
    return {
      node: most.item.node.id,
      size: most.size,
      of: most.of,
      between: { lowest: up!.ballot.reviewer, highest: down!.ballot.reviewer },
    };
  };
}
