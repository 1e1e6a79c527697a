import { countsOf } from "../../model/standings.ts";
import { shareBelow } from "../../scoring/fit.ts";
import { statusOf } from "../../scoring/score.ts";
import { drawnAnew } from "../score/draws.ts";
import { placingOf } from "../score/parts.ts";
import { ratedOn } from "../score/review.ts";
import { start } from "./app.tsx";
import { Changes } from "./changes.tsx";
import { Compare } from "./compare.tsx";
import { CountryView } from "./country.tsx";
import { DECIMALS } from "./frame.ts";
import { WorldMap } from "./map.tsx";
import { NotRanked } from "./not-ranked.tsx";
import { PartNames } from "./part-names.tsx";
import { leftOutText } from "./position.ts";
import { Ranking } from "./ranking.tsx";
import { Contest, Note, Rate, Review } from "./review.tsx";
import { Scatter } from "./scatter.tsx";
import type { Kind } from "./state.ts";
import { WeightsPanel } from "./weights.tsx";

/** Scores that are weighed. */
const weighed: Kind = {
  views: {
    ranking: Ranking,
    map: WorldMap,
    country: CountryView,
    scatter: Scatter,
    changes: Changes,
    compare: Compare,
    review: Review,
    excluded: NotRanked,
    method: () => null,
  },
  Weights: WeightsPanel,
  drawnAnew,
  PartNames,
  review: { ratedOn, Note, Contest, Rate },
  counts: (state) => {
    const { ranked, apart, unscored } = countsOf(state.table.value);
    const leftOut = leftOutText(state);
    return state.words.value.counts({ ranked, apart, leftOut, unscored, year: state.data.asOf });
  },
  caveat: ({ words }) => words.value.caveat,
  method: ({ words, weights }) => (weights.value.size > 0 ? words.value.methodOwnWeights : undefined),
  resultTitle: ({ words }) => words.value.notRanked.score,
  result: ({ score }, { words }) =>
    score === undefined ? "" : words.value.score({ value: score, decimals: DECIMALS }),
  why: (one, state) => {
    const { answer: say, country, labelled, score } = state.words.value;
    const { fit } = state.table.value;
    const why = state.axes.value.map(({ item }) => {
      const [axis, points] = [state.titleOf(item), one.scores[item.index]!];
      return placingOf(item) === "share"
        ? say.axis({ axis, higher: country.higher({ share: shareBelow(fit!, one, item) }) })
        : labelled({ name: axis, said: score({ value: points, decimals: DECIMALS }) });
    });
    return why.length < 2 ? "" : say.why({ name: state.nameOf(one.country), why });
  },
  ranked: (one, tied, state) => {
    const { country: say } = state.words.value;
    const { country, rank, score } = one;
    const before = state.rankBefore(country);
    const moved = before === undefined ? [say.notBefore] : before === rank ? [] : [say.moved({ before })];
    const { length } = state.table.value.ranked;
    return [
      say.ranked({ name: state.nameOf(country), rank, of: length, tied, score, decimals: DECIMALS }),
      ...rangeOf(one, state),
      ...moved,
    ];
  },
  notRanked: (one, state) => {
    if (statusOf(one) === "unscored") return rangeOf(one, state);
    const { country: say } = state.words.value;
    return one.score === undefined ? [] : [say.wouldScore({ score: one.score, decimals: DECIMALS })];
  },
  mapCaption: ({ words }) => words.value.map.caption,
  point: ({ country, rank, score }, { words, nameOf }) =>
    words.value.scatter.point({ name: nameOf(country), rank, score, decimals: DECIMALS }),
  fifth: ({ from, to, highest, lowest }, { words }) =>
    words.value.map.fifth({ from, to, highest, lowest, decimals: DECIMALS }),
  pastNote: ({ words }) => words.value.country.pastNote,
  past: ({ year, ranks, scores }, at, { words }) => {
    const rank = ranks[at]!;
    const tied = ranks.filter((one) => one === rank).length - 1;
    const of = ranks.filter((one) => one > 0).length;
    return words.value.country.pastRanked({ year, rank, of, tied, score: scores[at]!, decimals: DECIMALS });
  },
};

type NotRankedArgs = Parameters<Kind["notRanked"]>;

function rangeOf({ range }: NotRankedArgs[0], { words }: NotRankedArgs[1]): readonly string[] {
  if (range === undefined || range[0] === range[1]) return [];
  const [worst, best] = range;
  return [words.value.country.range({ worst, best, decimals: DECIMALS })];
}

start(weighed);
