import type { Messages } from "../../locales/index.ts";
import type { WeightSpace } from "../../model/documents/robustness.ts";
import { type Block, note, section } from "../blocks.ts";

const SHOWN = 20;

/** Expected ranks and first places over all weightings of one node's children. */
export function weightSpaceBlocks(space: WeightSpace, { weightSpace: say }: Messages): Block[] {
  const { columns } = say;
  const sampled = space.pairwise.filter(({ exact }) => !exact).length;
  return section(say.title(space), [
    note(say.meaning(space)),
    {
      kind: "table",
      columns: [
        { title: columns.rank, figures: true },
        { title: columns.country },
        { title: columns.expected, short: columns.expectedShort, figures: true },
        { title: columns.first, figures: true },
      ],
      rows: space.countries.map(({ rank, name, country, expectedRank, exact, firstShare = 0 }) => [
        rank === null ? "" : String(rank),
        `${name} (${country})`,
        say.expected(expectedRank, exact),
        say.first(firstShare, space.firstExact),
      ]),
      shown: SHOWN,
      more: say.more,
    },
    note(space.exact ? say.exact : say.partly(space.draws ?? 0, space.pairwise.length, sampled)),
  ]);
}
