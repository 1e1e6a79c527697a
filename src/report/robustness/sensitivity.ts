import type { Messages } from "../../locales/index.ts";
import type { Robustness, Sensitivity } from "../../model/documents/robustness.ts";
import { type Block, list, note, section, strong } from "../blocks.ts";
import { ownTablesAs } from "../words/sources.ts";

/** A part of this size is worth a name. */
const LARGE = 0.2;
/** Rows of a screen. */
const SHOWN = 10;

/** What the movement of ranks hangs on, outcome by outcome. */
export function sensitivityBlocks(
  { sensitivity: all, sensitivityRun: how, seed, countries, dataset }: Robustness,
  words: Messages,
): Block[] {
  if (all === undefined || how === undefined) return [];
  const sensitivity = all.map((one) => ({
    ...one,
    title: one.title ?? (one.kind === "data" ? ownTablesAs(one.input, dataset, words) : undefined) ?? null,
  }));
  const { sensitivity: say } = words;
  const subject = countries.find(({ country }) => country === how.country);
  const of = (outcome: Sensitivity["outcome"]) => {
    const rows = sensitivity.filter((one) => one.outcome === outcome);
    if (rows.length === 0 && !how.constant.includes(outcome)) return [];
    const heading = outcome === "rank" && subject ? say.ofRank(subject) : say.ofChange;
    return section(
      heading,
      rows.length === 0 ? [list([say.constant])] : [list([[strong(most(rows, words))]]), table(rows, words)],
    );
  };
  return section(say.title, [
    ...of("rank-change"),
    ...of("rank"),
    ...(how.asked === undefined ? [] : [note(say.stoppedEarly(how.asked, how.points))]),
    note(say.reading(how.points, how.rankings, seed)),
  ]);
}

function most(rows: readonly Sensitivity[], { sensitivity: say }: Messages): string {
  const told = rows.filter(({ open }) => !open);
  if (told.length === 0) return say.open;
  return say.most(told.filter(({ total }, i) => i === 0 || total >= LARGE));
}

function table(rows: readonly Sensitivity[], { sensitivity: say }: Messages): Block {
  const { columns } = say;
  return {
    kind: "table",
    columns: [
      { title: columns.input },
      { title: columns.alone, figures: true },
      { title: columns.together, figures: true },
      { title: columns.interval, short: columns.intervalShort, figures: true },
    ],
    rows: rows.map((one) => [
      say.input(one),
      // What goes with the group alone cannot be more than what hangs on it at all: beyond that is chance.
      one.open ? say.cannotSay : say.share(Math.min(one.firstOrder, one.total)),
      one.open ? say.cannotSay : say.share(one.total),
      say.interval(one.ci),
    ]),
    shown: SHOWN,
    more: say.more,
  };
}
