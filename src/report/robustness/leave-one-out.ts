import type { Messages } from "../../locales/index.ts";
import type { LeftOut, Robustness } from "../../model/documents/robustness.ts";
import { type Block, type Column, list, note, section, strong } from "../blocks.ts";
import { ownTablesAs } from "../words/sources.ts";
import { actsText } from "../words/weights.ts";

/** Columns for which a screen has room beside what weights act as, with countries by their codes and no names. */
const ON_SCREEN = 5;

/** The ranking without one factor or source at a time. */
export function leaveOneOutBlocks(
  { leaveOneOut: all = [], names = {}, top, dataset }: Robustness,
  words: Messages,
): Block[] {
  const { leaveOneOut: say } = words;
  if (all.length === 0) return [];
  const { columns } = say;
  const leftOut = (one: LeftOut) =>
    say.leftOut({
      ...one,
      title: one.title ?? (one.kind === "source" ? ownTablesAs(one.id, dataset, words) : undefined) ?? null,
    });
  const named = (countries: readonly string[]) =>
    say.countries(countries.map((country) => ({ country, name: names[country] ?? country })));
  const most = Math.max(...all.map(({ enters, leaves }) => Math.max(enters.length, leaves.length)));
  const changing = all.filter(({ enters, leaves }) => Math.max(enters.length, leaves.length) === most);
  const isKnown = ({ loses, gains }: LeftOut) => loses.length + gains.length === 0;
  const acts = all.some(({ weightAsItActs }) => weightAsItActs != null);
  const titles: Column[] = [
    { title: columns.leftOut },
    { title: columns.weight, figures: true },
    ...(acts ? [{ title: words.explanation.columns.acts, figures: true }] : []),
    { title: columns.enters(top.k), short: columns.entersShort },
    { title: columns.leaves(top.k), short: columns.leavesShort },
    { title: columns.mean, short: columns.meanShort, figures: true },
    { title: columns.largest, short: columns.largestShort },
    { title: columns.loses, short: columns.losesShort, figures: true },
    { title: columns.gains, short: columns.gainsShort, figures: true },
  ];
  const table = (told: (countries: readonly string[]) => string, width: number): Block => ({
    kind: "table",
    columns: titles.slice(0, width),
    rows: all.map((one) =>
      [
        leftOut(one),
        say.weight(one.weight),
        // A source is no node: it has no weight that acts.
        ...(acts ? [one.kind === "factor" ? actsText(one.weightAsItActs, words) : ""] : []),
        told(one.enters),
        told(one.leaves),
        say.mean(one.meanChange),
        say.moved(
          one.moved.map(({ country, ...ranks }) => ({ country, name: names[country] ?? country, ...ranks })),
        ),
        String(one.loses.length),
        String(one.gains.length),
      ].slice(0, width),
    ),
  });
  return section(say.title, [
    list([
      [strong(most === 0 ? say.steady(top.k) : say.unsteady(top.k, most, changing.map(leftOut)))],
      ...(all.every(isKnown) ? [] : [say.evidence(all.filter((one) => !isKnown(one)).length, all.length)]),
    ]),
    {
      kind: "either",
      screen: [table(say.codes, ON_SCREEN + (acts ? 1 : 0)), note(say.onScreen)],
      page: [table(named, titles.length)],
    },
    note(say.reading),
    ...(acts ? [note(words.explanation.actsMean)] : []),
  ]);
}
