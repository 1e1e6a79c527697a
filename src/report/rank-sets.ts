import type { Robustness, WeightSpace } from "../model/documents/robustness.ts";
import type { KnownSets, RankSets } from "../model/documents/uncertainty.ts";
import { knownSets } from "../model/standings.ts";
import type { Messages } from "../words/index.ts";
import { type Block, list, note, paragraph, section, strong } from "./blocks.ts";
import { carriedText, errorsTaken, setsUnlikeDrawsNote } from "./ranking/certainty.ts";
import { decimalsOf } from "./text/decimals.ts";

const MOST_RANK_SETS = 20;

/** Who could be among the true first, and the set of ranks of each country. */
export function rankSetBlocks(
  of: RankSets,
  one: Robustness,
  words: Messages,
  has: (country: string) => boolean = () => true,
): Block[] {
  const { rankSets: say, numbers } = words;
  const sets = knownSets(of);
  if (sets === undefined) return section(say.title, [paragraph(say.notKnown({ share: of.weightWithError }))]);
  const n = sets.countries.length;
  const { coverage, draws, seed, top = [] } = sets;
  const { columns } = say;
  const nameOf = new Map([
    ...Object.entries(one.names ?? {}),
    ...one.countries.map(({ country, name }) => [country, name] as const),
  ]);
  const { part } = decimalsOf(one.profile);
  return section(say.title, [
    list(
      top.map(({ k, may, surely }) => [
        strong(say.top({ k, may: may.length, surely: surely.length, of: n })),
      ]),
    ),
    note(carriedText(sets, words)),
    note(
      words.text([say.meaning({ coverage, draws, seed, tops: top.length > 0 }), ...errorsTaken(sets, words)]),
    ),
    ...(sets.byPlace ? [note(say.byPlace)] : []),
    ...setsUnlikeDrawsNote(sets, Object.keys(one.varied) as Robustness["held"], words).map(note),
    {
      kind: "table",
      columns: [
        { title: columns.rank, figures: true },
        { title: columns.country },
        { title: columns.set, short: columns.setShort, figures: true },
        { title: columns.alone, short: columns.aloneShort, figures: true },
        { title: columns.error, short: columns.errorShort, figures: true },
        { title: columns.carried, short: columns.carriedShort, figures: true },
      ],
      rows: sets.countries
        .filter(({ country }) => has(country))
        .map((each) => [
          String(each.rank),
          `${nameOf.get(each.country) ?? each.country} (${each.country})`,
          numbers.span(each.lower, each.upper),
          numbers.span(each.lowerAlone ?? each.lower, each.upperAlone ?? each.upper),
          numbers.fixed(each.standardError, part),
          say.share({ part: each.weightWithError }),
        ]),
      shown: MOST_RANK_SETS,
      more: say.more,
    },
    ...(sets.asked === undefined ? [] : [note(fewerDrawsText(sets.asked, sets, words))]),
    ...(sets.failedDraws > 0 ? [note(say.failed({ n: sets.failedDraws }))] : []),
    note(say.monteCarlo(openEnds(sets))),
    ...openFirstsNote(sets, words),
    note(say.byIntervals(againstIntervals(sets))),
  ]);
}

/** That fewer draws of errors were made than were asked for, and why. */
export function fewerDrawsText(
  asked: number,
  { stopped, draws, failedDraws }: KnownSets,
  words: Messages,
): string {
  const made = draws + failedDraws;
  return stopped ? words.robustness.stoppedEarly({ asked, made }) : words.rankSets.fewer({ asked, made });
}

/** How many ends other draws could move, and by how much at most. */
function openEnds({ countries }: KnownSets): { open: number; most: number } {
  const moves = countries
    .flatMap(({ lower, lowerBetween, upper, upperBetween }) => [
      { end: lower, between: lowerBetween },
      { end: upper, between: upperBetween },
    ])
    .map(({ end, between: [from, to] }) => Math.max(end - from, to - end))
    .filter((move) => move > 0);
  return { open: moves.length, most: Math.max(0, ...moves) };
}

/** Of how many could be among the first, and surely are, what other draws could make otherwise. */
function openFirstsNote({ top = [] }: KnownSets, { rankSets: say, numbers: { span } }: Messages): Block[] {
  const moved = top.filter(({ mayBetween, surelyBetween }) =>
    [mayBetween, surelyBetween].some(([fewest, most]) => fewest < most),
  );
  const tops = moved.map(({ k, mayBetween, surelyBetween }) =>
    say.othersFirstOf({ k, may: span(...mayBetween), surely: span(...surelyBetween) }),
  );
  return tops.length === 0 ? [] : [note(say.othersFirst({ tops }))];
}

/** How many sets are wider, and how many narrower, when made without draws. */
function againstIntervals({ countries }: KnownSets): { wider: number; narrower: number } {
  const size = (from: number, to: number) => to - from;
  const differences = countries.map(
    (one) => size(one.lowerByIntervals, one.upperByIntervals) - size(one.lower, one.upper),
  );
  return {
    wider: differences.filter((by) => by > 0).length,
    narrower: differences.filter((by) => by < 0).length,
  };
}

const MOST_SHOWN = 20;
/** Of a smaller share it is said that it is smaller. */
const LEAST = 0.001;

/** Expected ranks and first places over all weightings of one node's children. */
export function weightSpaceBlocks(
  space: WeightSpace,
  { weightSpace: say }: Messages,
  has: (country: string) => boolean = () => true,
): Block[] {
  const { columns } = say;
  const pairs = space.pairwise.length;
  const sampled = space.pairwise.filter(({ exact }) => !exact).length;
  const { children, title, node } = space;
  return section(say.title({ title, node }), [
    note(
      say.meaning({
        n: children.length,
        titles: children.map((one) => one.title),
        title,
        geometric: space.scale === "geometric",
      }),
    ),
    {
      kind: "table",
      columns: [
        { title: columns.rank, figures: true },
        { title: columns.country },
        { title: columns.expected, short: columns.expectedShort, figures: true },
        { title: columns.first, figures: true },
      ],
      rows: space.countries
        .filter(({ country }) => has(country))
        .map(({ rank, name, country, expectedRank, exact, firstShare = 0 }) => [
          rank === null ? "" : String(rank),
          `${name} (${country})`,
          say.expected({ rank: expectedRank, exact }),
          firstShare > 0 && firstShare < LEAST
            ? say.hardlyFirst({ share: LEAST, exact: space.firstExact })
            : say.first({ share: firstShare, exact: space.firstExact }),
        ]),
      shown: MOST_SHOWN,
      more: say.more,
    },
    note(space.exact ? say.exact : say.partly({ draws: space.draws ?? 0, pairs, alike: pairs - sampled })),
  ]);
}
