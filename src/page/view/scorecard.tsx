import { countsOf } from "../../model/standings.ts";
import { passedOfText, passedText } from "../../words/choose.ts";
import { start } from "./app.tsx";
import { WorldMap } from "./map.tsx";
import { NotRanked } from "./not-ranked.tsx";
import { leftOutText, tiedWith } from "./position.ts";
import {
  CardCompare,
  CardCountry,
  CardRanking,
  cardWords,
  hasOutcome,
  isOpen,
  outcomeText,
  shownOf,
  tallyOf,
} from "./scorecard-views.tsx";
import type { Kind } from "./state.ts";

/** Indicators that are passed or not, and counted: nothing is weighed, and a count of one part against that of another is no scatter. */
const scorecard: Kind = {
  views: {
    ranking: CardRanking,
    map: WorldMap,
    country: CardCountry,
    compare: CardCompare,
    excluded: NotRanked,
    method: () => null,
  },
  counts: (state) => {
    const { ranked, apart, unscored } = countsOf(state.table.value);
    const shown = shownOf(state);
    const { asOf, standIns } = state.data;
    const say = cardWords(state);
    const open = shown.filter(({ gates }) => gates.some(isOpen)).length;
    const outcomes = { passed: shown.length - open, open, some: state.data.shown !== undefined };
    return [
      ...(hasOutcome(state) ? [say.outcomes({ ...outcomes })] : []),
      state.words.value.counts({ ranked, apart, leftOut: leftOutText(state), unscored, year: asOf }),
      ...(standIns ? [say.standIns] : []),
    ].join(" · ");
  },
  caveat: (state) => cardWords(state).caveat,
  method: (state) => cardWords(state).noWeights,
  resultTitle: (state) => cardWords(state).columns.passed,
  result: (one, state) => passedText(tallyOf(one, state), cardWords(state), state.words.value.country),
  ranked: (one, tied, state) => {
    const say = cardWords(state);
    return [
      say.ranked({
        name: state.nameOf(one.country),
        rank: one.rank,
        tied,
        of: state.table.value.ranked.length,
        tally: say.tally(tallyOf(one, state)),
      }),
      ...(hasOutcome(state) ? [say.outcomeIs({ outcome: outcomeText(one, state) })] : []),
    ];
  },
  // Of a scorecard that does not apply there is nothing to count.
  notRanked: (one, state) =>
    one.applies[state.plan.root.index] === 1 ? [cardWords(state).evidence(tallyOf(one, state))] : [],
  mapCaption: (state) => cardWords(state).mapCaption,
  point: (one, state) => {
    const tied = tiedWith(one, state.table.value.ranked);
    const say = cardWords(state);
    return say.point({
      name: state.nameOf(one.country),
      place: { rank: one.rank, tied },
      passed: passedOfText(tallyOf(one, state), say, state.words.value.country),
    });
  },
  fifth: ({ from, to }, state) => {
    const passed = state.table.value.ranked
      .filter(({ rank }) => rank >= from && rank <= to)
      .map((one) => tallyOf(one, state).passed);
    const { bracketed, found } = state.words.value;
    const [lowest, highest] = [Math.min(...passed), Math.max(...passed)];
    const say = cardWords(state);
    const said = lowest === highest ? say.passedAll({ n: lowest }) : say.passedFromTo({ highest, lowest });
    return said + bracketed({ text: found.all({ of: passed.length }) });
  },
  pastNote: (state) => cardWords(state).pastNote,
  past: ({ year, ranks, scores: passed }, at, state) => {
    const rank = ranks[at]!;
    const tied = ranks.filter((one) => one === rank).length - 1;
    const of = ranks.filter((one) => one > 0).length;
    return cardWords(state).pastRanked({ year, rank, of, tied, passed: passed[at]! });
  },
};

start(scorecard);
