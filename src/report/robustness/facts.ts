import type { Messages } from "../../locales/index.ts";
import type { Robustness } from "../../model/documents/robustness.ts";
import { type Block, type Column, list, note, paragraph, section, strong } from "../blocks.ts";
import { ownTablesAs } from "../words/sources.ts";

const SHOWN = 8;

/** Which figures would settle most who is among the first, as a list to work through. */
export function factBlocks({ facts, seed, dataset }: Robustness, words: Messages): Block[] {
  const { facts: say, robustness } = words;
  if (facts === undefined) return [];
  const { columns } = say;
  const [missing, known] = [true, false].map((is) =>
    facts.cells.filter(({ value }) => (value === null) === is),
  );
  type Fact = (typeof facts.cells)[number];
  const tableOf = (title: string, cells: readonly Fact[], [third, of]: [Column, (one: Fact) => string]) =>
    cells.length === 0
      ? []
      : [
          paragraph(title),
          {
            kind: "table" as const,
            columns: [
              { title: columns.country },
              { title: columns.indicator },
              third,
              { title: columns.gain, figures: true },
            ],
            rows: cells.map((one) => [
              `${one.name} (${one.country})`,
              `${one.title} (${one.indicator})`,
              of(one),
              say.gain(one.gain, one.error),
            ]),
            shown: SHOWN,
            more: say.more,
          },
        ];
  return section(say.title, [
    list([[strong(say.doubt(facts))]]),
    ...(facts.cells.length === 0 ? [paragraph(say.none(facts))] : []),
    ...tableOf(say.toFind, missing!, [
      { title: columns.source },
      ({ source }) => (source === null ? "" : (ownTablesAs(source, dataset, words) ?? source)),
    ]),
    ...tableOf(say.toMeasure, known!, [
      { title: columns.now, figures: true },
      ({ value, standardError }) => say.known(value!, standardError),
    ]),
    ...(facts.drawsAsked === undefined ? [] : [note(robustness.stoppedEarly(facts.drawsAsked, facts.draws))]),
    note(say.reading(facts, seed)),
  ]);
}
