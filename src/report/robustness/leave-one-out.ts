import type { Messages } from "../../locales/index.ts";
import type { LeftOut } from "../../model/documents/leave-one-out.ts";
import type { Robustness } from "../../model/documents/robustness.ts";
import { type Block, list, note, section, strong } from "../blocks.ts";

/** The ranking without one factor or source at a time. */
export function leaveOneOutBlocks(
  { leaveOneOut: all = [], names = {}, top }: Robustness,
  words: Messages,
): Block[] {
  const { leaveOneOut: say } = words;
  if (all.length === 0) return [];
  const { columns } = say;
  const named = (countries: readonly string[]) =>
    say.countries(countries.map((country) => ({ country, name: names[country] ?? country })));
  const most = Math.max(...all.map(({ enters, leaves }) => Math.max(enters.length, leaves.length)));
  const changing = all.filter(({ enters, leaves }) => Math.max(enters.length, leaves.length) === most);
  const isKnown = ({ loses, gains }: LeftOut) => loses.length + gains.length === 0;
  const wide: Block = {
    kind: "table",
    columns: [
      { title: columns.leftOut },
      { title: columns.weight, figures: true },
      { title: columns.enters(top.k), short: columns.entersShort },
      { title: columns.leaves(top.k), short: columns.leavesShort },
      { title: columns.mean, short: columns.meanShort, figures: true },
      { title: columns.largest, short: columns.largestShort },
      { title: columns.loses, short: columns.losesShort, figures: true },
      { title: columns.gains, short: columns.gainsShort, figures: true },
    ],
    rows: all.map((one) => [
      say.leftOut(one),
      say.weight(one.weight),
      named(one.enters),
      named(one.leaves),
      say.mean(one.meanChange),
      say.moved(
        one.moved.map(({ country, ...ranks }) => ({ country, name: names[country] ?? country, ...ranks })),
      ),
      String(one.loses.length),
      String(one.gains.length),
    ]),
  };
  return section(say.title, [
    list([
      [
        strong(
          most === 0
            ? say.steady(top.k)
            : say.unsteady(
                top.k,
                most,
                changing.map((one) => say.leftOut(one)),
              ),
        ),
      ],
      ...(all.every(isKnown) ? [] : [say.evidence(all.filter((one) => !isKnown(one)).length, all.length)]),
    ]),
    { kind: "either", screen: [narrow(all, top.k, words), note(say.onScreen)], page: [wide] },
    note(say.reading),
  ]);
}

/** What a screen has room for: countries by their codes, and no names. */
function narrow(all: readonly LeftOut[], k: number, { leaveOneOut: say }: Messages): Block {
  const { columns } = say;
  return {
    kind: "table",
    columns: [
      { title: columns.leftOut },
      { title: columns.weight, figures: true },
      { title: columns.enters(k), short: columns.entersShort },
      { title: columns.leaves(k), short: columns.leavesShort },
      { title: columns.mean, short: columns.meanShort, figures: true },
    ],
    rows: all.map((one) => [
      say.leftOut(one),
      say.weight(one.weight),
      say.codes(one.enters),
      say.codes(one.leaves),
      say.mean(one.meanChange),
    ]),
  };
}
