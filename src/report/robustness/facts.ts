import type { Messages } from "../../locales/index.ts";
import type { Robustness } from "../../model/documents/robustness.ts";
import { type Block, list, note, paragraph, section, strong } from "../blocks.ts";
import { ownTablesAs } from "../words/sources.ts";

const SHOWN = 15;

/** Which figures would settle most who is among the first, as a list to work through. */
export function factBlocks({ facts, seed, dataset }: Robustness, words: Messages): Block[] {
  const { facts: say, robustness } = words;
  if (facts === undefined) return [];
  const { columns } = say;
  const rows = facts.cells.map((one) => [
    `${one.name} (${one.country})`,
    `${one.title} (${one.indicator})`,
    one.value === null ? say.missing : say.known(one.value, one.standardError),
    one.source === null ? say.nobody : (ownTablesAs(one.source, dataset, words) ?? one.source),
    say.gain(one.gain, one.error),
  ]);
  return section(say.title, [
    list([[strong(say.doubt(facts))]]),
    ...(rows.length === 0
      ? [paragraph(say.none(facts))]
      : [
          {
            kind: "table" as const,
            columns: [
              { title: columns.country },
              { title: columns.indicator },
              { title: columns.now, figures: true },
              { title: columns.source },
              { title: columns.gain, figures: true },
            ],
            rows,
            shown: SHOWN,
            more: say.more,
          },
        ]),
    ...(facts.drawsAsked === undefined ? [] : [note(robustness.stoppedEarly(facts.drawsAsked, facts.draws))]),
    note(say.reading(facts, seed)),
  ]);
}
