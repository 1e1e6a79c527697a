import { sha256 } from "../dataset/store/files.ts";
import { title } from "../explain/nodes.ts";
import {
  buildReview,
  type CheckedBallot,
  type CheckedRating,
  FIRST_ON_BALLOTS,
  heldAgainst,
  lapsedOf,
  onScaleOf,
  type RatedOn,
  ratedIndicator,
  ratedNodes,
} from "../explain/review.ts";
import { valueSetting, weightSettings } from "../explain/whatif/index.ts";
import { scenarioOf } from "../explain/whatif/scenario.ts";
import type { Contest } from "../model/ballot.ts";
import { entryOf, memoized } from "../model/collections.ts";
import type { Review } from "../model/documents/review.ts";
import { factorsUnder, weighedChildren } from "../model/factor-tree.ts";
import { ShortlistError } from "../model/problem.ts";
import { readScale } from "../model/source.ts";
import type { Warned } from "../model/warning.ts";
import {
  type BallotMistake,
  badBallot,
  mistakeIn,
  type OpenedBallot,
  readBallot,
} from "../profile/ballot.ts";
import { didYouMean } from "../profile/did-you-mean.ts";
import type { Mistake } from "../profile/mistakes.ts";
import type { Plan, ScoreTable } from "../scoring/index.ts";
import { loadRun, mustBeATop, type Run, type RunOptions } from "./load-run.ts";
import { isWorkbook } from "./profile.ts";
import { aboutIndicators, computedWith } from "./whatif.ts";

/** A ballot as its file holds it. */
export interface BallotFile {
  /** As it is shown to people. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** Far more than anybody fills in. */
export const LARGEST_BALLOT = 16 * 1024 * 1024;

interface ReviewOptions extends RunOptions {
  /** How many the first are; absent: 8. */
  readonly first?: number;
  /** Absent: the document is marked as deliberative, not for release. */
  readonly release?: boolean;
  /** The agenda's order is drawn by it; absent: by disagreement. */
  readonly seed?: number;
}

/**
 * A run, and what several reviewers' ballots make of it.
 *
 * @throws ShortlistError `bad-ballot`, with every mistake of every ballot and its place in `problems`
 */
export async function reviewedRun(
  files: readonly BallotFile[],
  options: ReviewOptions,
  cwd: string,
): Promise<{ readonly run: Run; readonly document: Warned<Review> }> {
  const { first = FIRST_ON_BALLOTS } = options;
  mustBeATop(first);
  const run = await loadRun(options, cwd);
  return { run, document: await reviewOf(run, files, { ...options, first }, cwd) };
}

/** The same of a run that is there. */
export async function reviewOf(
  run: Run,
  files: readonly BallotFile[],
  options: ReviewOptions & { readonly first: number },
  cwd: string,
): Promise<Warned<Review>> {
  const { seed } = options;
  const opened = await openedBallots(files);
  const there = new Set(run.table.evidence.countries);
  const about = await aboutIndicators(run.dataset);
  const checked = opened.map((one) => checkedAgainst(one, run, about.ratedOn));
  const held = opened.flatMap((one) =>
    one.ballot.contests.map((contest, i) => heldContest(one, contest, i, run, about.scaleOf)),
  );
  const mistakes = [
    ...twiceInARound(opened),
    ...checked.flatMap((one) => one.mistakes),
    ...held.flatMap(({ mistake }) => mistake ?? []),
  ];
  if (mistakes.length > 0) throw badBallot(mistakes);

  const holding = held.flatMap(({ setting }) => setting ?? []);
  const computed = await computedWith(run, options, cwd, holding);
  const changeOf = memoized((key: string) => {
    const setting = JSON.parse(key) as (typeof holding)[number];
    const { before, after } = scenarioOf(
      run.table,
      setting.country,
      { values: [setting], weights: [] },
      { top: 0, ...(computed ? { computed } : {}) },
      run.surroundings,
    );
    return { before, after };
  });
  return buildReview(
    run.table,
    {
      ballots: checked.map(({ ballot }) => ballot),
      contests: held.map(({ contest, setting }) => ({
        ...contest,
        change: setting ? changeOf(JSON.stringify(setting)) : null,
      })),
      lapsed: opened.flatMap(({ ballot }) => lapsedOf(ballot, there)),
      first: options.first,
      release: options.release ?? false,
      drawn: seed === undefined ? undefined : { seed, keyOf: memoized((one) => sha256(`${seed} ${one}`)) },
    },
    run.surroundings,
  );
}

/** Every ballot, or every mistake of all that cannot be read. */
async function openedBallots(files: readonly BallotFile[]) {
  const mistakes: BallotMistake[] = [];
  const opened: (OpenedBallot & { readonly sha256: string })[] = [];
  for (const { file, bytes } of files) {
    try {
      const one = isWorkbook(bytes)
        ? await (await import("./ballot-sheet.ts")).ballotOfWorkbook(bytes, file)
        : readBallot(textOf(bytes, file), file);
      opened.push({ ...one, sha256: sha256(bytes) });
    } catch (cause) {
      if (!(cause instanceof ShortlistError) || cause.code !== "bad-ballot") throw cause;
      mistakes.push(...cause.problems.map(({ message, locator = "" }) => ({ file, locator, message })));
    }
  }
  if (mistakes.length > 0) throw badBallot(mistakes);
  return opened;
}

/** Reasons are quoted: no letter of them may be lost. */
function textOf(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw badBallot([{ file, locator: "line 1, column 1", message: "the ballot is not UTF-8 text" }]);
  }
}

/** Two answers of one reviewer: nothing says which of them counts. */
function twiceInARound(opened: readonly OpenedBallot[]): BallotMistake[] {
  const firstOf = new Map<string, string>();
  return opened.flatMap((one) => {
    const { reviewer, round } = one.ballot;
    const before = firstOf.get(`${round} ${reviewer}`);
    entryOf(firstOf, `${round} ${reviewer}`, () => one.file);
    if (before === undefined) return [];
    const message = `“${reviewer}” has a ballot of the round “${round}” already: ${before}`;
    return [mistakeIn(one, { path: ["reviewer"], message })];
  });
}

type About = Awaited<ReturnType<typeof aboutIndicators>>;

/** A ballot of which everything can count, or what is wrong with it under this profile. */
function checkedAgainst(
  opened: OpenedBallot & { readonly sha256: string },
  run: Run,
  ratedOn: RatedOn,
): { readonly ballot: CheckedBallot; readonly mistakes: readonly BallotMistake[] } {
  const { ballot, sha256: hash, ratingAt } = opened;
  const { table, surroundings } = run;
  const { reviewer, name, date, round, agenda, recused, notes, weights } = ballot;
  const there = new Set(table.evidence.countries);
  const known = { reviewer, name, date, round, sha256: hash };
  const { id, sha256: of } = ballot.profile;
  if (!surroundings.profileSha256.startsWith(of)) {
    const message = `the ballot is of the profile “${id}” whose SHA-256 begins with ${of.slice(0, 12)}, and this one is “${table.plan.profile.id}” ${surroundings.profileSha256.slice(0, 12)}: its weights are not comparable`;
    const none = { weights: [], ratings: [], agenda: [], recused: [], notes: [] };
    return {
      ballot: { ...known, ...none },
      mistakes: [mistakeIn(opened, { path: ["profile", "sha256"], message })],
    };
  }
  const mistakes: Mistake[] = [];
  const settings = checkedWeights(table, weights, mistakes);
  const scale = readScale(ballot.scale);
  if (scale === undefined)
    mistakes.push({
      path: ["scale"],
      message: `“${ballot.scale}” is no scale: write its low and its high end, as in “0 to 10”`,
    });
  const ratings = ballot.ratings.flatMap((one, i): CheckedRating[] => {
    const path = ["ratings", ratingAt[i]!];
    const indicator = ratedIndicator(table.plan, one.node, ratedOn);
    if (indicator === undefined) {
      mistakes.push({ path: [...path, "node"], message: whyNotRated(table.plan, one.node, ratedOn) });
      return [];
    }
    if (scale === undefined) return [];
    const checked = onScaleOf(one, indicator, scale, ratedOn);
    if (checked === undefined) {
      const written = one.lowest === one.highest ? one.lowest : `${one.lowest}-${one.highest}`;
      const message = `expected a rating from ${ballot.scale}, found ${written}`;
      mistakes.push({ path: [...path, "value"], message });
      return [];
    }
    return there.has(one.country) ? [checked] : [];
  });
  return {
    ballot: {
      ...known,
      weights: settings,
      ratings,
      agenda: agenda.filter((country) => there.has(country)),
      recused: recused.filter((country) => there.has(country)),
      notes: notes.filter(({ country }) => there.has(country)),
    },
    mistakes: mistakes.map((one) => mistakeIn(opened, one)),
  };
}

/** As `--weight` takes them; what is wrong with one alone stands at that one. */
function checkedWeights(
  table: ScoreTable,
  weights: Readonly<Record<string, number>>,
  mistakes: Mistake[],
): CheckedBallot["weights"] {
  const written = Object.entries(weights).map(([node, weight]) => ({ node, text: `${weight}` }));
  const before = mistakes.length;
  const asked = (some: typeof written, path: Mistake["path"]) => {
    try {
      return weightSettings(table, some);
    } catch (cause) {
      if (!(cause instanceof ShortlistError)) throw cause;
      mistakes.push({ path, message: `${cause.message}. ${cause.wayOut ?? ""}`.trim() });
      return [];
    }
  };
  // A weight of 0 may be wrong beside the profile's own and right beside the ballot's.
  for (const one of written) {
    const isKnown = table.plan.items.some(({ node, parent }) => node.id === one.node && parent >= 0);
    if (
      !isKnown ||
      table.plan.items.some((item) => item.node.id === one.node && table.plan.items[item.parent]!.chooses)
    )
      asked([one], ["weights", one.node]);
  }
  return mistakes.length > before ? [] : asked(written, ["weights"]);
}

function whyNotRated(plan: Plan, node: string, ratedOn: RatedOn): string {
  const nodes = plan.items.map((item) => item.node.id);
  const takes = nodes.filter((one) => ratedIndicator(plan, one, ratedOn) !== undefined);
  if (!nodes.includes(node)) return `the profile has no node “${node}”${didYouMean(node, takes)}`;
  const instead = takes.length === 0 ? "it has none at all" : `it has them at ${takes.join(", ")}`;
  return `the profile weighs no finding of analysts at “${node}”: ${instead}`;
}

/** A contest with the value that it sets, where it is attached to a figure; or what is wrong with that value. */
function heldContest(
  opened: OpenedBallot,
  contest: Contest,
  at: number,
  run: Run,
  scaleOf: About["scaleOf"],
) {
  const { table, surroundings } = run;
  const facts = heldAgainst(table, opened.ballot, contest, surroundings.nameOf);
  if (facts.orphan !== null) return { contest: facts };
  const { country, indicator, proposed } = contest;
  try {
    return { contest: facts, setting: valueSetting(table, country, indicator, `${proposed}`, scaleOf) };
  } catch (cause) {
    if (!(cause instanceof ShortlistError)) throw cause;
    const message = `${cause.message}. ${cause.wayOut ?? ""}`.trim();
    return { contest: facts, mistake: [mistakeIn(opened, { path: ["contests", at, "proposed"], message })] };
  }
}

/** A ballot with nothing in it, for a reviewer to fill in: blank, it is the profile. */
export async function blankBallot({ table, dataset, surroundings }: Run, reviewer: string): Promise<string> {
  const { plan, ranked } = table;
  const about = await aboutIndicators(dataset);
  const factors = factorsUnder(
    weighedChildren(plan, plan.root),
    (axis) => (axis.chooses ? [] : weighedChildren(plan, axis)),
    ({ leaf }) => leaf < 0,
  );
  const weighed = plan.root.chooses
    ? []
    : [...new Set(factors.flatMap(({ axis, node }) => [...(axis ? [axis] : []), node]))];
  const rated = ratedNodes(plan, about.ratedOn).map(({ node }) => node.id);
  const weights = weighed.map((item) => {
    const scores = ranked.map((one) => ({ country: one.country, score: one.raw(item) }));
    const known = scores.filter(({ score }) => Number.isFinite(score)).sort((a, b) => a.score - b.score);
    const end = ({ country, score }: (typeof known)[number]) =>
      `${score.toFixed(1)} (${surroundings.nameOf(country)})`;
    const ends =
      known.length === 0 ? "nobody has a score" : `scores from ${end(known[0]!)} to ${end(known.at(-1)!)}`;
    const says = `${title(item, surroundings)}; ${item.weight} in the profile; ${ends}`;
    return `  ${JSON.stringify(item.node.id)}: # ${says.replaceAll("\n", " ")}`;
  });
  // One in the better half and one in the other, neither at an end: there is room on both sides of a rating.
  const both = [0.25, 0.75].flatMap((part) => ranked[Math.floor(ranked.length * part)] ?? []);
  const asked = [...new Set(both.map(({ country }) => country))];
  const blanks = rated.flatMap((node) =>
    asked.map(
      (country) => `  - {country: ${country}, node: ${JSON.stringify(node)}, value: , reason: , source: }\n`,
    ),
  );
  const everybodys =
    blanks.length < 2
      ? ""
      : `# Everybody is asked to rate ${asked.map(surroundings.nameOf).join(" and ")}: it shows whose ratings are lenient and whose are strict.\n`;
  return `# A reviewer's ballot: docs/review.md says what stands in it. What is left blank is the profile's, or no opinion.
ballot: shortlist/ballot/1
reviewer: ${JSON.stringify(reviewer)} # a name, an agency or a pseudonym
name: # who filled it in, if that is to be known
date: # the day, such as 2026-03-15
round: before # before or after the discussion
profile: {id: ${JSON.stringify(plan.profile.id)}, sha256: ${surroundings.profileSha256}}
# Each weight counts against those beside it. Ask what the whole way from the lowest to the highest score is worth.
weights:
${weights.join("\n")}
# On which scale the ratings below are.
scale: 0 to 10
# Factors that can be rated: ${rated.length === 0 ? "none" : rated.join(", ")}. A value is a number or a span.
#  - {country: GHA, node: ${rated[0] ?? "engagement"}, value: 5-9, reason: "why", source: "where it can be read"}
${everybodys}ratings:
${blanks.join("")}# Figures that are wrong: the one that you see, with its year and place, and the one that should stand there.
#  - {country: GHA, indicator: gsi.prevalence, seen: 2.9, year: 2021, locator: "where it stands", proposed: 4, reason: "why", source: "where"}
contests:
# Countries to talk about, whatever their rank.
agenda: []
# Countries of which your rank is not to count.
recused: []
#  - {country: GHA, text: "what the others should know"}
notes:
`;
}
