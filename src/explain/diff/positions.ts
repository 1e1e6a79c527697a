import { en } from "../../locales/en/index.ts";
import type { Iso3 } from "../../model/country.ts";
import type { MovedCountry, StatusReason } from "../../model/documents/diff.ts";
import type { GateFinding } from "../../model/documents/ranking.ts";
import type { Status } from "../../model/everybody.ts";
import { counted } from "../../model/gather.ts";
import { rangeBriefly } from "../range-briefly.ts";
import type { Result } from "./result.ts";

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
    const said = gates.map(({ title, observed, said: words = observed, found, margin }) => ({
      words: en.diff.gateSaid(title, words),
      title,
      ...(found && { found, margin }),
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
          ? {
              words: en.diff.requiredSaid(
                reason,
                scoreRange ? rangeBriefly(scoreRange) : undefined,
                en.placing(requires),
              ),
              title,
              requires,
              ...(scoreRange && { scoreRange }),
            }
          : { words: en.diff.nodeSaid(title, reason), title, ...(cause && { node, cause }) },
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
