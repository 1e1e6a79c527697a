import type { Messages } from "../../locales/index.ts";
import type { Due, Edition, Release } from "../../model/documents/due.ts";
import { note, paragraph, type Report, strong } from "../blocks.ts";

/** Which editions the data have and which should be out: a line for each publisher. */
export function dueBlocks({ date, sources }: Due, words: Messages): Report {
  const { due: say } = words.publishers;
  const { columns } = say;
  return {
    title: say.heading(date),
    blocks: [
      paragraph(say.summary(sources.filter(({ overdue }) => overdue).length, sources.length)),
      {
        kind: "table",
        columns: [
          { title: columns.source, widest: 34 },
          { title: columns.newest },
          { title: columns.due },
          { title: columns.usually, widest: 20 },
          { title: columns.where, below: true },
        ],
        rows: sources.map((one) => {
          const due = edition(one.due, one.release, words);
          return [
            one.title,
            edition(one.newest, one.release, words) ?? say.none,
            due === undefined ? "–" : one.overdue ? strong(say.overdue(due)) : due,
            usually(one.release, words),
            { text: one.url, role: "link" },
          ];
        }),
      },
      note(say.legend),
    ],
  };
}

/** When the next edition usually comes out. */
export function usually(release: Release, { publishers: { usually: say } }: Messages): string {
  switch (release.kind) {
    case "yearly":
      return say.months(...release.months);
    case "continuous":
      return say.continuous;
    case "irregular":
      return say.irregular(release.editions);
    case "ended":
      return say.ended(release.on);
    case "unknown":
      return say.unknown;
  }
}

function edition(
  one: Edition | null,
  release: Release,
  { publishers: { due: say } }: Messages,
): string | undefined {
  if (one === null) return undefined;
  const isFiscal = release.kind === "yearly" && release.fiscal;
  const called = isFiscal ? say.fiscal(one.edition) : String(one.edition);
  return one.edition === one.year ? called : say.of(called, one.year);
}
