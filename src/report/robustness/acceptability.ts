import type { Messages } from "../../locales/index.ts";
import type { Robustness } from "../../model/documents/robustness.ts";
import { type Block, note, section } from "../blocks.ts";

/** So many ranks fit on a page, and who was at one of them in so large a part of the draws. */
const RANKS = 10;
const CONTENDS = 0.05;
/** Weights are shown of so many who were first most often, and in so large a part of the draws. */
const FIRSTS = 5;
const OFTEN = 0.05;
/** A factor's share has to differ by so much from the profile's. */
const DIFFERS = 0.01;

/** What a page has beside the table of all: how often each country stood at each of the first ranks, and with which weights countries came first. */
export function acceptabilityBlocks(
  { countries, top, titles, varied }: Robustness,
  { robustness: say }: Messages,
): Block[] {
  const { columns, everyRank, central } = say;
  const ranks = Array.from({ length: Math.min(RANKS, top.k, countries.length) }, (_, at) => at);
  const first = countries.filter(
    ({ acceptability }) =>
      acceptability.slice(0, ranks.length).reduce((sum, share) => sum + share, 0) >= CONTENDS,
  );
  const most = countries
    .filter(({ firstShare, centralWeights }) => firstShare >= OFTEN && centralWeights)
    .sort((a, b) => b.firstShare - a.firstShare)
    .slice(0, FIRSTS);
  const shares = Object.entries(varied.weights?.shares ?? {}).filter(([id, share]) =>
    most.some(({ centralWeights }) => Math.abs(centralWeights![id]! - share) >= DIFFERS),
  );
  return [
    ...section(everyRank.title, [
      {
        kind: "table",
        columns: [
          { title: columns.rank, figures: true },
          { title: columns.country },
          ...ranks.map((at) => ({ title: String(at + 1), figures: true as const })),
        ],
        rows: first.map(({ rank, name, country, acceptability }) => [
          rank === null ? "" : String(rank),
          `${name} (${country})`,
          ...ranks.map((at) => say.share(acceptability[at] ?? 0)),
        ]),
      },
      note(everyRank.reading(ranks.length)),
    ]),
    ...(shares.length === 0
      ? []
      : section(central.title, [
          {
            kind: "table",
            columns: [
              { title: central.factor },
              { title: central.profile, figures: true },
              ...most.map(({ country }) => ({ title: country, figures: true as const })),
            ],
            rows: shares.map(([id, share]) => [
              titles[id] ?? id,
              central.share(share),
              ...most.map(({ centralWeights }) => central.share(centralWeights![id]!)),
            ]),
          },
          note(central.reading(most.length)),
        ])),
  ];
}
