import { defined } from "../../model/collections.ts";
import type {
  Against,
  Changed,
  ExplainedGate,
  Explanation,
  YearBeforeChange,
} from "../../model/documents/explanation.ts";
import type { ProfileNodeSummary, ScoreNode, Tally } from "../../model/documents/ranking.ts";
import { distinctTitle } from "../../model/factor-tree.ts";
import { couldChangeText, passedOfText, placingText } from "../../words/choose.ts";
import type { Messages } from "../../words/index.ts";
import { inHundred, offCentreSentence, placeInDraws } from "../ranking/certainty.ts";
import { causesIn, causeTitle, isOthersMove } from "../text/causes.ts";
import {
  directionSentences,
  factorsOf,
  missingSentence,
  oneSidedOf,
  oneSidedSentence,
} from "../text/contributions.ts";
import { decimalsOf, scoreDecimals, shows } from "../text/decimals.ts";
import { gateFindingText, hasIndicators, lackingOf, unrankedText } from "../text/eligibility.ts";
import { mostEvidence, scoresRunText } from "../text/evidence.ts";
import { coveredText, scoreText } from "../text/figure.ts";
import { colonIn, commaIn, semicolonIn, withFullStop } from "../text/localised.ts";
import { goesUpText, hasEvidence, unassessedText } from "../text/node.ts";

/** Factors that a sentence names. */
const MOST_FACTORS = 4;

/**
 * Where the country stands, in sentences that can be quoted.
 *
 * @param most why nobody has evidence on the whole; a memo has no room for it
 */
export function position(
  one: Explanation,
  words: Messages,
  most: readonly string[] = mostEvidence(one.profile, words),
): string[] {
  const { scorecard, status, scoreRange, profile } = one;
  const { explanation: say } = words;
  const decimals = scoreDecimals(profile);
  const sentences =
    status === "ranked"
      ? [
          say.ranks({ one, ...placeOf(one), score: scored(one, words) }),
          ...placeInDraws(one.draws, one, words),
          ...offCentreSentence(one, words),
          // Of what counts by place among the candidates each place is told below.
          ...(scorecard ? [] : [scoresRunText({ ...profile, factors: [] }, words)]),
        ]
      : unplaced(one, words);
  if (scorecard) return [...sentences, ...scorecardSentence(scorecard, words)];
  sentences.push(...goesUpSentences(one, words), say.coverage({ covered: coveredText(one, words) }), ...most);
  if (scoreRange) {
    const [worst, best] = scoreRange;
    sentences.push(worst === best ? say.nothingLacks : say.ifWorst({ worst, best, decimals }));
  }
  return sentences;
}

/** The same in one sentence, with the flags that are raised; of who has no rank the sentences that say why. */
export function headSentence(one: Explanation, words: Messages): string {
  const { draws, topShare, band, rankP05, rankP95 } = one;
  if (one.status !== "ranked") return words.text(unplaced(one, words));
  const share = draws && topShare?.[draws.first];
  const flags = one.gates.filter(({ effect, outcome }) => effect === "flag" && outcome === "met");
  return words.explanation.head({
    one,
    ...placeOf(one),
    score: scored(one, words),
    k: draws?.first ?? 0,
    share: share === undefined ? undefined : inHundred(share),
    band: band ? words.inDraws.band[band] : undefined,
    ranks: rankP05 == null || rankP95 == null ? undefined : words.numbers.span(rankP05, rankP95),
    flags: flags.map(({ title }) => title),
    flagCount: flags.length,
  });
}

function placeOf({ rank, tied, of }: Explanation) {
  return { rank: rank ?? 0, tied, of };
}

function scored({ score, scorecard, profile }: Explanation, words: Messages): string {
  if (score === null) return "";
  return scorecard
    ? passedOfText(scorecard, words.scorecard, words)
    : words.explanation.points({ score, decimals: scoreDecimals(profile) });
}

/** Why a country has no rank, and which its score would give it. */
function unplaced(one: Explanation, words: Messages): string[] {
  const { scorecard, status, profile, failure } = one;
  const { explanation: say } = words;
  const place = placeOf(one);
  const onScale = () => {
    const score = scored(one, words);
    if (scorecard) return score;
    const [lowest, highest] = profile.scale;
    return say.onScale({ score, lowest, highest });
  };
  const noScore = () => say.unranked({ why: unrankedText(failure!, profile.id, words) });
  const sentences: string[] = [];
  if (status === "apart") {
    const gates = one.gates.filter(({ effect, outcome }) => effect === "apart" && outcome === "met");
    sentences.push(
      say.apart({ one, gates: gates.map(({ title }) => title) }),
      say.wouldBe({ ...place, score: onScale() }),
    );
  } else if (status === "excluded") {
    const gates = one.gates.filter(({ effect, outcome }) => effect === "exclude" && outcome === "met");
    sentences.push(say.excluded({ one, gates: gates.map(({ title }) => title) }));
    if (one.rank !== null) sentences.push(say.eligible({ ...place, score: onScale() }));
    else if (failure) sentences.push(noScore());
  } else if (failure!.requires)
    sentences.push(
      say.notRankedSince({ one, requires: lackingOf(failure!.requires, words) }),
      say.placing({ requires: placingText(failure!.requires, words) }),
    );
  else sentences.push(say.notRanked({ one }), noScore());
  return sentences;
}

/** How many have passed, and how many could. */
function scorecardSentence(tally: Tally, { explanation, scorecard }: Messages): string[] {
  if (!hasIndicators(tally)) return [];
  const { passed, notAssessed } = tally;
  const most = passed + notAssessed;
  return [explanation.scorecard({ tally: scorecard.tally(tally), notAssessed, passed, most })];
}

/** `Need: 41.2, higher than 79 % of the candidates; …`: of weighed nodes what goes up from them in place of their scores. */
function goesUpSentences({ factors, profile }: Explanation, words: Messages): string[] {
  const weighed = new Set(weighedIds(profile.factors));
  const decimals = scoreDecimals(profile);
  const risers = nodesOf(factors).flatMap((node) => {
    const goesUp = weighed.has(node.id) ? goesUpText(node, profile, words) : undefined;
    if (goesUp === undefined) return [];
    const score = scoreText(node.score, decimals, words);
    return [`${distinctTitle(node, factors)}${colonIn(words)}${score}${commaIn(words)}${goesUp}`];
  });
  if (risers.length === 0) return [];
  const shown = risers.slice(0, MOST_FACTORS).join(semicolonIn(words));
  return [
    withFullStop(
      `${shown}${risers.length > MOST_FACTORS ? ` ${words.cut.beyond({ n: risers.length - MOST_FACTORS })}` : ""}`,
    ),
  ];
}

function nodesOf(nodes: readonly ScoreNode[]): ScoreNode[] {
  return nodes.flatMap((node) => [node, ...nodesOf(node.children ?? [])]);
}

/** Why it stands there: its distance from the reference and the factors that make it. */
export function reasons(one: Explanation, words: Messages): string[] {
  const { factors, profile, reference, score } = one;
  // Of a scorecard the list of verdicts is the reason.
  if (one.scorecard) return [];
  if (score === null || reference.score === null) return withoutScore(one, words);
  const decimals = scoreDecimals(profile);
  const foreign = oneSidedOf(factors, decimals).map(({ id }) => id);
  return [
    distanceText(score - reference.score, referenceIn(one, words), decimals, words),
    ...directionSentences(factors, MOST_FACTORS, decimals, words),
    ...missingSentence(factors, "notAssessed", undefined, decimals, words),
    ...missingSentence(factors, "referenceNotAssessed", referenceIn(one, words), decimals, words),
    ...oneSidedSentence(factors, decimals, words),
    ...withoutScore(one, words, foreign),
  ];
}

/** How many points away the country is from what it is compared with. */
function distanceText(
  away: number,
  { kind, label, country, score }: Against,
  decimals: number,
  { explanation: say }: Messages,
): string {
  const side = Number(away.toFixed(decimals)) === 0 ? "level" : away > 0 ? "above" : "below";
  const far = { far: Math.abs(away), decimals };
  const there = { level: score!, label, decimals };
  if (kind === "minimum") return say.fromBottom[side]({ ...far, ...there });
  const named = { country: country ?? "", name: label };
  return say.distance[side]({ ...far, reference: say.reference[kind]({ ...there, one: named }) });
}

/** What the country is compared with, called as the language calls it. */
export function referenceIn({ reference, profile }: Explanation, words: Messages): Against {
  const { kind, label, made } = reference;
  const called = {
    median: () => words.reference.median,
    peers: () => words.reference.peers({ size: made!.size, group: made!.group, by: made!.by }),
    minimum: () => words.reference.minimum({ lowest: profile.scale[0] }),
    country: () => label!,
  }[kind]();
  return { ...reference, label: called };
}

/**
 * Every factor that the profile weighs and that has no score, told apart by whether anything of it is assessed.
 *
 * @param already those of which it has been said already that they do not apply
 */
function withoutScore(
  { factors, profile }: Explanation,
  words: Messages,
  already: readonly string[] = [],
): string[] {
  const { explanation: say } = words;
  const weighed = new Set(weighedIds(profile.factors));
  const without = factorsOf(factors)
    .map(({ node }) => node)
    .filter(({ id, score }) => score === null && weighed.has(id));
  const called = (node: ScoreNode) => distinctTitle(node, factors);
  const missing: string[] = [];
  const elsewhere: string[] = [];
  for (const node of without.filter(({ doesNotApply }) => !doesNotApply)) {
    const said = unassessedText(node, profile);
    if (said !== undefined) elsewhere.push(words.unassessed({ title: called(node), said }));
    else missing.push(hasEvidence(node) ? say.tooLittle({ title: called(node) }) : called(node));
  }
  const foreign = without.filter(({ id, doesNotApply }) => doesNotApply && !already.includes(id)).map(called);
  return [
    ...(missing.length === 0 ? [] : [say.notAssessed({ factors: missing })]),
    ...elsewhere,
    ...(foreign.length === 0 ? [] : [say.doesNotApply({ factors: foreign })]),
  ];
}

/** Of the profile's nodes those that count for anything. */
export function weighedIds(nodes: readonly ProfileNodeSummary[]): string[] {
  return nodes.flatMap(({ id, effectiveWeight, children }) =>
    effectiveWeight > 0 ? [id, ...weighedIds(children ?? [])] : [],
  );
}

/** The difference to the reference by what it is the effect of, and the whole; empty without a score. */
export function effectLines(one: Explanation, words: Messages): [string, string][] {
  const { effects: say, numbers } = words;
  const { effects, reference, score, profile } = one;
  if (effects === null || one.scorecard) return [];
  const { kind, country, label } = referenceIn(one, words);
  const notAssessedThere =
    kind === "country"
      ? say.rows.countryNotAssessed({ one: { country: country!, name: label } })
      : say.rows.referenceNotAssessed;
  const lines: [string, number | undefined][] = [
    [say.rows.evidence, effects.evidence],
    [say.rows.notAssessed, effects.notAssessed ?? 0],
    [notAssessedThere, effects.referenceNotAssessed],
    [say.rows.doesNotApply, effects.doesNotApply],
    [say.rows.together, score! - reference.score!],
  ];
  return lines.flatMap(([label, value]): [string, string][] =>
    value === undefined ? [] : [[label, numbers.signed(value, decimalsOf(profile).part)]],
  );
}

/** A gate's outcome as one sentence. */
export function gateSentence(gate: ExplainedGate, words: Messages): string {
  const { outcome, effect, title, authority, margin, unit } = gate;
  const { verdict, gate: say } = words.explanation;
  const is = { met: effect, clear: "clear", "not assessed": "notAssessed" } as const;
  return say({
    verdict: verdict[is[outcome]]({ title }),
    found: gateFindingText(gate, words),
    margin: margin === null ? undefined : words.withUnit(margin, unit),
    authority,
  });
}

/** The last day of the list that a gate asks for, on which the country is not, where that is over; undefined of any other gate. */
export function lastListOf(
  { found: [one, ...more] = [] }: ExplainedGate,
  asOf: number | null,
): string | undefined {
  const until = one?.kind === "not-listed" && more.length === 0 ? one.complete?.until : undefined;
  const isPast = until !== undefined && (asOf === null || until < `${asOf}-12-31`);
  return isPast ? until : undefined;
}

/**
 * Of all gates what a screen has room for: those that are met; those whose answer is only as old as a list; of the rest what decides them,
 * and how many are clear.
 */
export function ruleLines({ gates, dataset: { asOf } }: Explanation, words: Messages): string[] {
  const { rules: say } = words.explanation;
  const listsLast = (gate: ExplainedGate) => lastListOf(gate, asOf);
  const isLapsed = ({ found = [] }: ExplainedGate) =>
    found.some((one) => one.kind === "listed" && one.held?.lapsed);
  const isIncomplete = ({ found = [] }: ExplainedGate) =>
    found.length > 0 && found.every((one) => one.kind === "not-listed" && one.complete?.periods === 0);
  const met = gates.filter(({ outcome }) => outcome === "met");
  const clear = gates.filter(({ outcome }) => outcome === "clear").length;
  const open = gates.filter(({ outcome }) => outcome !== "met" && outcome !== "clear");
  // A rule by which a country has no rank comes before one that only flags it.
  const until = open
    .filter((gate) => listsLast(gate) !== undefined)
    .toSorted((a, b) => Number(a.effect === "flag") - Number(b.effect === "flag"));
  const lapsed = open.filter(isLapsed);
  const incomplete = open.filter(isIncomplete);
  const rest = open.filter((gate) => ![...until, ...lapsed, ...incomplete].includes(gate));
  const summary = [
    ...(rest.length === 0 ? [] : [say.notAssessed({ titles: rest.map(({ title }) => title) })]),
    ...(incomplete.length === 0 ? [] : [say.incomplete({ n: incomplete.length })]),
    ...(clear === 0 ? [] : [say.clear({ n: clear, some: clear < gates.length })]),
  ];
  return [
    ...met.map((gate) => gateSentence({ ...gate, authority: null, margin: null }, words)),
    ...lapsed.map((gate) => say.lapsed({ title: gate.title, found: gateFindingText(gate, words) })),
    ...(until.length === 0
      ? []
      : [
          say.lastList({
            rules: until.map((gate) => say.until({ title: gate.title, day: listsLast(gate)! })),
            n: until.length,
          }),
        ]),
    ...(summary.length === 0 ? [] : [words.text(summary)]),
  ];
}

/** Gates worth a reader's time: those that are met, those that exclude by nature, those without evidence. */
export function noteworthyGates(gates: readonly ExplainedGate[]): ExplainedGate[] {
  const order = { met: 0, "not assessed": 1, clear: 2 };
  return [...gates].sort((a, b) => order[a.outcome] - order[b.outcome]);
}

/** The nearest that its government could do, or cease to do, to move it: `up to 3rd: TIP Report tier Tier 2 → Tier 1`. */
export function effortLines({ efforts, status }: Explanation, { explanation: { efforts: say } }: Messages) {
  if (efforts === undefined) return [];
  const { top, nearest } = efforts;
  if (nearest.length === 0) return [say.none];
  return nearest.map(({ way, title, from, to, place, error, movement, carried }) => {
    const titles = carried.map((figure) => figure.title);
    const withinError = error?.within ?? false;
    const change = say.change({
      title,
      from,
      to,
      titles,
      titlesCount: titles.length,
      withinError,
      ...defined({ year: movement?.reached ?? undefined }),
    });
    const { rank, tied } = place;
    return rank === null || place.status !== status
      ? say.gone({ change })
      : say[way]({ place: { rank, tied }, top, change });
  });
}

/** What these lines are, in one sentence; undefined where everything weighed is assessed. */
export function openHeading({ open, score }: Explanation, { live }: Messages): string | undefined {
  if (open.length === 0) return undefined;
  const known = score !== null && open.some(({ worst }) => worst !== null);
  return known ? live.country.couldChangeEnds : live.country.couldChangeShares;
}

/** `Related US programmes (6 % of the weight): 56.0 points and 37th at worst, 60.9 and 18th at best`. */
export function openLines({ open, profile }: Explanation, { live }: Messages): string[] {
  return open.map((question) =>
    couldChangeText(question, scoreDecimals(profile), live.country.couldChangeLine),
  );
}

/** Where it stood a year before, and how the score moved; empty where the run has no year. */
export function yearBeforeSentences(one: Explanation, { yearBefore: say }: Messages): string[] {
  const { since, score } = one;
  if (since === null) return [];
  const { asOf, status, rank, tied, of } = since;
  if (status === "no evidence") return [say.noEvidence({ one, asOf: asOf! })];
  const decimals = scoreDecimals(one.profile);
  const then = { one, asOf: asOf!, decimals };
  const sentences = [
    status === "ranked"
      ? say.stood.ranked({ ...then, rank: rank!, tied, of, score: since.score! })
      : say.stood[status]({ ...then, score: since.score }),
  ];
  if (score !== null && since.score !== null) {
    const moved = score - since.score;
    const way = moved > 0 ? say.rose : say.fell;
    sentences.push(shows(moved, decimals) ? way({ by: Math.abs(moved), decimals }) : say.hardlyMoved);
    // A lower number is a better rank.
    const fallen = status === "ranked" && one.status === "ranked" ? one.rank! - rank! : 0;
    if (moved * fallen > 0) sentences.push(moved > 0 ? say.rankFell : say.rankRose);
  }
  if (since.changes.length === 0) {
    const others = shownCauses(one).some(
      ({ cause }) => isOthersMove(cause, 0) || causesIn(cause).includes("others"),
    );
    sentences.push(others ? say.othersMoved : say.nothingMoved);
  }
  const titles = (gates: YearBeforeChange["gates"]["raised"]) => gates.map(({ title }) => title);
  const { raised, cleared } = since.gates;
  for (const [gates, clear, open] of [
    [raised, say.raised, say.notAssessedThen],
    [cleared, say.cleared, say.notAssessedNow],
  ] as const) {
    const known = titles(gates.filter(({ notAssessed }) => !notAssessed));
    const unknown = titles(gates.filter(({ notAssessed }) => notAssessed));
    if (known.length > 0) sentences.push(clear({ gates: known }));
    if (unknown.length > 0) sentences.push(open({ gates: unknown }));
  }
  return sentences;
}

/**
 * Each cause with what it did to the score and the values that it consists of: `Later data of Freedom House: −0.30. Political
 * rights: 5 points (2022), now 4 points (2023)`; then what changed without effect on the score.
 */
export function yearBeforeLines(one: Explanation, words: Messages): string[] {
  const { since, factors } = one;
  const { yearBefore: say } = words;
  if (since === null) return [];
  const { because, changes, score } = since;
  const causes = shownCauses(one);
  const dated = (value: Changed["before"]) =>
    value === null
      ? words.notAssessed
      : `${words.withUnit(value.value, value.unit)}${words.inBrackets(value)}`;
  const changed = (change: Changed) => {
    const { before, after, otherPeers } = change;
    // A unit of several letters is read once.
    const same = after && after.unit !== "%" && before?.unit === after.unit;
    const now = dated(same ? { ...after, unit: undefined } : after);
    return say.changed({
      title: distinctTitle(change, factors),
      before: dated(before),
      now,
      otherPeers: otherPeers === true,
    });
  };
  if (score === null || causes.length + changes.length === 0) return changes.map(changed);
  const lines = causes.map((moved) => {
    const { cause } = moved;
    const own = changes.filter((change) => change.cause === cause).map(changed);
    const did = causeDid(moved, one, words);
    if (isOthersMove(cause, own.length)) return say.causeOthers(did);
    return own.length === 0 ? say.cause(did) : say.causeWith({ ...did, changes: own });
  });
  if (because !== undefined && causes.length > 0)
    lines.push(say.together({ why: words.causes.whyTogether[because] }));
  const idle = changes.filter(({ cause }) => cause === null).map((one) => distinctTitle(one, factors));
  if (idle.length > 0) lines.push(say.idle({ titles: idle }));
  return lines;
}

/** What moved the score since the year before, each cause by its amount, the greatest first. */
export function yearBeforeCauses(one: Explanation, words: Messages): string[] {
  return shownCauses(one).map((moved) => words.yearBefore.cause(causeDid(moved, one, words)));
}

function causeDid(
  { cause, sources, score }: YearBeforeChange["causes"][number],
  { profile }: Explanation,
  words: Messages,
) {
  return { title: causeTitle(cause, sources, words), score, decimals: decimalsOf(profile).part };
}

/** Causes that moved the score by more than nothing as it is printed, or that changed a value of the country's own. */
function shownCauses({ since, profile }: Explanation): YearBeforeChange["causes"] {
  if (since === null || since.score === null) return [];
  return since.causes.filter(
    ({ cause, score }) =>
      shows(score, decimalsOf(profile).part) || since.changes.some((change) => change.cause === cause),
  );
}
