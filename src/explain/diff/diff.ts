import { defined, gather } from "../../model/collections.ts";
import type { Iso3 } from "../../model/country.ts";
import type { Diff, DiffFacts, DiffNote, DiffSide, MovedCountry } from "../../model/documents/diff.ts";
import type { ProfileNodeSummary } from "../../model/documents/ranking.ts";
import { CAVEATS } from "../../model/problem.ts";
import { countsOf } from "../../model/standings.ts";
import { kendall } from "../../stats/index.ts";
import type { Reckoning } from "./causes.ts";
import { sourcesNamed } from "./causes.ts";
import {
  byCopeland,
  NOBODY,
  type OpenGates,
  type Position,
  passing,
  positions,
  type Result,
  turnedFlags,
} from "./positions.ts";

/** A result that is compared. */
export interface Side {
  /** How it is called: the file, the year or the profile that it was given as. */
  readonly label: string;
  readonly ranking: Result;
  /** What the sources are called, also those behind derived values; without it the ranking's own are called by their publishers. */
  readonly sourceNames?: ReadonlyMap<string, string>;
  /** Gates of which nothing is known for a country; without it, as of a ranking alone, none is known to be such. */
  readonly openGates?: (country: Iso3) => OpenGates;
}

/** Two results with what moved between them, and why. */
export function buildDiff(before: Side, after: Side, reckoning: Reckoning): DiffFacts {
  const [old, now] = [positions(before.ranking), positions(after.ranking)];
  const passed = passing(old, now);
  const scale = scaleOfBoth(before.ranking, after.ranking);
  const countries = [...new Set([...old.keys(), ...now.keys()])].sort().map((country) =>
    movedCountry(country, old.get(country), now.get(country), {
      reckoning,
      passed,
      isOnOneScale: scale !== null,
      open: (side) => ({ before, after })[side].openGates?.(country),
    }),
  );
  return {
    document: "shortlist/diff/1",
    tool: after.ranking.tool,
    basis: reckoning.basis,
    scale,
    before: sideOf(before),
    after: sideOf(after),
    tau: tauOf(countries),
    causes: overall(countries, namesOf(before, after)),
    profileChanges: reckoning.profileChanges,
    countries,
    titles: titlesIn(countries, before, after),
    notes: [
      ...reckoning.notes,
      ...yearNotes(before.ranking, after.ranking, reckoning),
      ...caveats(before.ranking, after.ranking),
    ],
  };
}

/** How far the orders of those ranked on both sides agree. */
function tauOf(countries: readonly MovedCountry[]): Diff["tau"] {
  const both = countries.flatMap(({ rankBefore, rankAfter }) =>
    rankBefore === null || rankAfter === null ? [] : [[rankBefore, rankAfter] as const],
  );
  return (
    kendall(
      both.map(([was]) => was),
      both.map(([, is]) => is),
    ) ?? null
  );
}

/** Null where the scores of the two are no differences of one another: over other scales, or without ends on one side only. */
function scaleOfBoth(before: Result, after: Result): Diff["scale"] {
  const kinds = [before, after].map((ranking) =>
    byCopeland(ranking) ? "wins less losses" : (scaleOf(ranking)?.join() ?? "without ends"),
  );
  return kinds[0] === kinds[1] ? after.profile.scale : null;
}

function scaleOf(ranking: Result): DiffSide["scale"] {
  const { profile } = ranking;
  return byCopeland(ranking) || profile.bounded === false ? null : profile.scale;
}

/** What is told apart where the two sides have different reference years. */
function yearNotes(before: Result, after: Result, { basis }: Reckoning): DiffNote[] {
  const [was, is] = [before.dataset.asOf, after.dataset.asOf];
  if (was === null || is === null || was === is) return [];
  return [{ code: "otherYears", args: [was, is, basis === "evidence"] }];
}

/** How the indicators whose values moved are called, by the profile that has them. */
function titlesIn(countries: readonly MovedCountry[], before: Side, after: Side): Diff["titles"] {
  const called = new Map<string, string>();
  const name = (nodes: readonly ProfileNodeSummary[]) => {
    for (const { indicator, title, children } of nodes) {
      if (indicator !== undefined) called.set(indicator, title);
      name(children ?? []);
    }
  };
  for (const { ranking } of [before, after]) name(ranking.profile.factors);
  const moved = countries.flatMap(({ causes }) => causes.flatMap(({ values = [] }) => values));
  const ids = [...new Set(moved.map(({ indicator }) => indicator))].sort();
  return Object.fromEntries(ids.map((id) => [id, called.get(id) ?? id]));
}

/** Every report that rests on estimates of prevalence says what they are; what is so of one ranking alone is noted as such. */
function caveats(before: Result, after: Result): DiffNote[] {
  const [old, now] = [before, after].map(({ warnings }) =>
    warnings.filter(({ code }) => CAVEATS.includes(code)),
  );
  const isIn = (all: Result["warnings"], { message }: Result["warnings"][number]) =>
    all.some((one) => one.message === message);
  return [
    ...old!.map((one) => (isIn(now!, one) ? one : { ...one, side: "before" as const })),
    ...now!.flatMap((one) => (isIn(old!, one) ? [] : [{ ...one, side: "after" as const }])),
  ];
}

/** What both sides together tell of a country. */
interface Between {
  readonly reckoning: Reckoning;
  readonly passed: ReturnType<typeof passing>;
  readonly isOnOneScale: boolean;
  readonly open: (side: "before" | "after") => OpenGates | undefined;
}

function movedCountry(
  country: Iso3,
  before: Position | undefined,
  after: Position | undefined,
  { reckoning, passed, isOnOneScale, open }: Between,
): MovedCountry {
  const [was, is] = [before?.score ?? null, after?.score ?? null];
  const change = was === null || is === null || !isOnOneScale ? null : is - was;
  const attributed = change === null ? { causes: [] } : reckoning.causes(country, change);
  const turned = before?.status !== after?.status;
  const because = turned ? statusCauses(country, before, after, reckoning) : [];
  // Gates move no score; where they changed who is ranked they are among the causes all the same.
  const gated = change !== null && because.some(({ cause }) => cause.split(" + ").includes("gates"));
  return {
    country,
    name: (after ?? before)!.name,
    statusBefore: before?.status ?? "absent",
    statusAfter: after?.status ?? "absent",
    rankBefore: before?.rank ?? null,
    rankAfter: after?.rank ?? null,
    ...(before?.tied ? { tiedBefore: before.tied } : {}),
    ...(after?.tied ? { tiedAfter: after.tied } : {}),
    ...defined({ wouldBefore: before?.would, wouldAfter: after?.would }),
    scoreBefore: was,
    scoreAfter: is,
    change,
    causes: gated ? [...attributed.causes, { cause: "gates", score: 0 }] : attributed.causes,
    ...defined({ because: attributed.because }),
    ...(turned
      ? {
          status: {
            causes: [...because],
            reasons: { before: [...(before?.said ?? [])], after: [...(after?.said ?? [])] },
          },
        }
      : {}),
    ...turnedFlags(before, after, open),
    ...(before && after ? passed(country) : NOBODY),
  };
}

function statusCauses(
  country: Iso3,
  before: Position | undefined,
  after: Position | undefined,
  reckoning: Reckoning,
) {
  if (before && after) return reckoning.statusCauses(country, before.status, after.status);
  return [{ cause: "countries", share: 1 }];
}

function sideOf({ label, ranking }: Side): DiffSide {
  const { profile, dataset } = ranking;
  return {
    label,
    profile: {
      id: profile.id,
      title: profile.title,
      sha256: profile.sha256,
      ...(profile.bounded === false ? { bounded: false } : {}),
    },
    dataset: {
      asOf: dataset.asOf,
      sha256: dataset.sha256,
      ...(dataset.among ? { among: dataset.among } : {}),
    },
    scale: scaleOf(ranking),
    ...countsOf(ranking),
  };
}

/** What each cause did over all countries, the strongest first. */
function overall(
  countries: readonly MovedCountry[],
  names: ReadonlyMap<string, string>,
): DiffFacts["causes"] {
  const found = new Map<string, { country: string; name: string; score: number }[]>();
  for (const { country, name, causes } of countries) {
    for (const { cause, score } of causes) {
      if (score !== 0) gather(found, cause, { country, name, score });
    }
  }
  const total = (scores: readonly { score: number }[]) =>
    scores.reduce((sum, { score }) => sum + Math.abs(score), 0);
  return [...found]
    .map(([cause, scores]) => ({
      cause,
      sources: sourcesNamed(cause, names),
      countries: scores.length,
      meanAbsolute: total(scores) / scores.length,
      largest: scores.reduce((a, b) => (Math.abs(b.score) > Math.abs(a.score) ? b : a)),
    }))
    .sort(
      (a, b) => b.meanAbsolute * b.countries - a.meanAbsolute * a.countries || (a.cause < b.cause ? -1 : 1),
    );
}

function namesOf(...sides: readonly Side[]): ReadonlyMap<string, string> {
  return new Map(
    sides.flatMap(({ ranking, sourceNames }) => [
      ...ranking.dataset.sources.map(({ id, publisher }) => [id, publisher] as const),
      ...(sourceNames ?? []),
    ]),
  );
}
