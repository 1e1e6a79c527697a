import { counted, defined } from "../../model/collections.ts";
import type { Iso3 } from "../../model/country.ts";
import type { MovedCountry, StatusReason } from "../../model/documents/diff.ts";
import type { GateFinding, RankedCountry, Ranking, Unscored } from "../../model/documents/ranking.ts";
import type { Status } from "../../model/standings.ts";
import type { WarningInWords } from "../../model/warning.ts";
import type { GateOutcome } from "../../scoring/gates.ts";
import { isExclusion, type Scored, type ScoreTable, setsApart } from "../../scoring/index.ts";
import { copeland } from "../../scoring/methods/copeland.ts";
import { explainFailure } from "../nodes.ts";
import { gateFindings, isFlag, profileSummary, rankAmong, type Surroundings } from "../ranking.ts";

interface Barred extends Pick<Ranking["excluded"][number], "country" | "name"> {
  readonly gates: readonly Pick<GateFinding, "title" | "observed" | "said" | "found" | "margin">[];
}

/** What of a ranking is compared with another: who is where, and why who is not ranked is not. */
export interface Result extends Pick<Ranking, "tool" | "profile" | "dataset" | "warnings"> {
  readonly ranked: readonly Pick<RankedCountry, "country" | "name" | "rank" | "score" | "flags">[];
  readonly apart: readonly (Barred &
    Pick<Ranking["apart"][number], "score" | "wouldRank" | "tied" | "flags">)[];
  readonly excluded: readonly (Barred & Pick<Ranking["excluded"][number], "score">)[];
  readonly unscored: readonly Unscored[];
}

/** Of a score table: no document, so that nobody's score is explained. */
export function resultOf(table: ScoreTable, around: Surroundings<WarningInWords>): Result {
  const { plan } = table;
  const headOf = ({ country }: Scored) => ({ country, name: around.nameOf(country) });
  const flagsOf = ({ gates }: Scored) => gateFindings(gates, isFlag, plan, around);
  return {
    tool: around.tool,
    profile: profileSummary(table, around),
    dataset: around.dataset,
    warnings: around.warnings,
    ranked: table.ranked.map((one) => ({
      ...headOf(one),
      rank: one.rank,
      score: one.score,
      flags: flagsOf(one),
    })),
    apart: table.apart.map((one) => ({
      ...headOf(one),
      score: one.score,
      wouldRank: one.wouldRank,
      tied: rankAmong(table.ranked, one).tied,
      flags: flagsOf(one),
      gates: gateFindings(one.gates, setsApart, plan, around),
    })),
    excluded: table.excluded.map((one) => ({
      ...headOf(one),
      score: one.score ?? null,
      gates: gateFindings(one.gates, isExclusion, plan, around),
    })),
    unscored: table.unscored.map((one) => ({
      ...headOf(one),
      ...explainFailure(table, one, around),
      get scoreRange(): [number, number] | null {
        return one.range ? [...one.range] : null;
      },
    })),
  };
}

/** Whether a ranking's scores are wins less losses, as `rank --method copeland` gives them. */
export function byCopeland({ profile }: Pick<Ranking, "profile">): boolean {
  return profile.aggregate.method === copeland.id;
}

/** Where a country stands in a ranking, and why if it is not ranked. */
export interface Position {
  readonly name: string;
  readonly status: Status;
  readonly rank: number | null;
  /** How many others share the rank. */
  readonly tied?: number;
  readonly score: number | null;
  /** Of who is set apart: the rank that it would have, and how many have it. */
  readonly would?: { readonly rank: number; readonly tied: number };
  /** Why it is not ranked. */
  readonly said: readonly StatusReason[];
  /** Of the ranked and those set apart. */
  readonly flags?: readonly GateFinding[];
}

export function positions({ ranked, apart, excluded, unscored }: Result): ReadonlyMap<Iso3, Position> {
  const found = new Map<Iso3, Position>();
  const sharing = counted(ranked.map(({ rank }) => rank));
  for (const { country, name, rank, score, flags } of ranked)
    found.set(country, {
      name,
      status: "ranked",
      rank,
      tied: sharing.get(rank)! - 1,
      score,
      said: [],
      flags,
    });
  const barred = (
    status: Status,
    { country, name, score, gates }: Pick<Result["excluded"][number], "country" | "name" | "score" | "gates">,
    more: Pick<Position, "flags" | "would"> = {},
  ) => {
    const said = gates.map(({ title, observed, said = observed, found, margin }) => ({
      title,
      ...(found ? { found, margin } : defined({ said })),
    }));
    found.set(country, { name, status, rank: null, score, said, ...more });
  };
  for (const one of apart)
    barred("apart", one, { flags: one.flags, would: { rank: one.wouldRank, tied: one.tied ?? 0 } });
  for (const one of excluded) barred("excluded", one);
  for (const one of unscored) {
    const { country, name, node, title = node, reason, cause, requires } = one;
    // Of the others the range, which is reckoned when it is read, is not told.
    const scoreRange = requires && one.scoreRange;
    found.set(country, {
      name,
      status: "unscored",
      rank: null,
      score: null,
      said: [
        requires
          ? { title, requires, ...(scoreRange && { scoreRange }) }
          : { title, node, ...defined({ cause, said: cause ? undefined : reason }) },
      ],
    });
  }
  return found;
}

type Passing = Pick<MovedCountry, "overtakenBy" | "overtook" | "enteredAhead" | "leftAhead">;

export const NOBODY: Passing = { overtakenBy: [], overtook: [], enteredAhead: [], leftAhead: [] };

/** Makes the finder of who moved a country's rank: who is ahead of it now and was not, and the other way round. */
export function passing(
  before: ReadonlyMap<Iso3, Position>,
  after: ReadonlyMap<Iso3, Position>,
): (country: Iso3) => Passing {
  const inOrder = (all: ReadonlyMap<Iso3, Position>) =>
    [...all]
      .flatMap(([country, { rank }]) => {
        if (rank === null) return [];
        const others = { was: before.get(country)?.rank ?? null, is: after.get(country)?.rank ?? null };
        return [{ country, rank, ...others }];
      })
      .sort((a, b) => a.rank - b.rank);
  const [old, now] = [inOrder(before), inOrder(after)];
  const isAhead = (rank: number | null, own: number) => rank !== null && rank < own;
  const countries = (all: readonly { readonly country: Iso3 }[]) => all.map(({ country }) => country);
  return (country) => {
    const [ownWas, ownIs] = [before.get(country)?.rank ?? null, after.get(country)?.rank ?? null];
    if (ownWas === null || ownIs === null) return NOBODY;
    const fresh = now.filter(({ was, is }) => isAhead(is, ownIs) && !isAhead(was, ownWas));
    const gone = old.filter(({ was, is }) => isAhead(was, ownWas) && !isAhead(is, ownIs));
    return {
      overtakenBy: countries(fresh.filter(({ was }) => was !== null)),
      enteredAhead: countries(fresh.filter(({ was }) => was === null)),
      overtook: countries(gone.filter(({ is }) => is !== null)),
      leftAhead: countries(gone.filter(({ is }) => is === null)),
    };
  };
}

/** Gates that are not assessed for a country, by id, and of a list that has ended its last day. */
export type OpenGates = ReadonlyMap<string, string | undefined>;

export function openGates(outcomes: readonly GateOutcome[]): OpenGates {
  const open = outcomes.filter(({ truth }) => truth.holds === undefined);
  return new Map(open.map(({ gate, truth }) => [gate.id, lastDay(truth)]));
}

/** Of the lists that a test asks. What ended for itself, as a partnership does, did not end with its list. */
function lastDay({ found }: GateOutcome["truth"]): string | undefined {
  const days = found.flatMap((one) => {
    if (one.kind === "listed") return (one.held?.lapsed && one.held.until) ?? [];
    return one.kind === "not-listed" ? (one.complete?.until ?? []) : [];
  });
  return days.sort().at(-1);
}

/**
 * The flags of a country ranked before and after that came or went, in the order of the profile's gates.
 *
 * @param open gates of which nothing is known on a side: the later one clears nobody of them, the earlier one had cleared nobody
 */
export function turnedFlags(
  before: Position | undefined,
  after: Position | undefined,
  open: (side: "before" | "after") => OpenGates | undefined = () => undefined,
): Pick<MovedCountry, "flags"> {
  if (!before?.flags || !after?.flags) return {};
  const turned = (flags: readonly GateFinding[], others: readonly GateFinding[], side: "before" | "after") =>
    notAmong(flags, others).map((one) => ({ ...one, ...asOpen(open(side), one.id) }));
  const raised = turned(after.flags, before.flags, "before");
  const cleared = turned(before.flags, after.flags, "after");
  return raised.length + cleared.length === 0 ? {} : { flags: { raised, cleared } };
}

/** What is said of a gate that is met on one side and not assessed on the other, which has these open. */
export function asOpen(open: OpenGates | undefined, id: string): { notAssessed?: true; until?: string } {
  if (!open?.has(id)) return {};
  const until = open.get(id);
  return { notAssessed: true, ...(until === undefined ? {} : { until }) };
}

function notAmong(flags: readonly GateFinding[], others: readonly GateFinding[]) {
  const known = new Set(others.map(({ gate }) => gate));
  return flags.filter(({ gate }) => !known.has(gate)).map(({ gate: id, title }) => ({ id, title }));
}
