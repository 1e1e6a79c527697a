import type { Due, Edition, Release } from "../model/documents/due.ts";
import type { Publisher } from "../model/source.ts";
import type { Messages } from "../words/index.ts";
import { type Inline, list, note, paragraph, type Report, type Section, strong } from "./blocks.ts";

/** The publishers whose files are read: whose they are, their layouts, what each of their indicators is, and their terms. */
export function sourcesBlocks(sources: readonly Publisher[], words: Messages): Report {
  return { blocks: sources.map((source) => sourceSection(source, words)) };
}

function sourceSection(source: Publisher, words: Messages): Section {
  const { publishers: say } = words;
  const { id, title, summary, publisher, attribution, terms, url, release, layouts, indicators } = source;
  const ids = indicators.map((one) => one.id);
  const link: Inline[] = url === "" ? [] : [{ text: url, role: "link" }];
  const layout = say.layouts({ titles: layouts.map((one) => one.title) });
  const rights = [say.credit({ attribution }), say.terms({ terms })];
  return {
    kind: "section",
    title: `${title} (${id})`,
    blocks: [
      paragraph(say.about({ publisher, summary })),
      {
        kind: "either",
        // All that the indicators mean would be pages.
        screen: [list([layout, ids.length === 0 ? say.anyIndicators : say.indicators({ ids }), ...rights])],
        page: [
          list([
            layout,
            ...rights,
            ...link,
            ...releaseLine(release, words),
            ...indicators.map((one) => say.indicator({ id: one.id, title: one.title, summary: one.summary })),
          ]),
        ],
      },
    ],
  };
}

/** When its next edition comes out, with the pages that it was taken from. */
function releaseLine(release: Publisher["release"], words: Messages): Inline[] {
  if (release === undefined) return [];
  const pages = release.kind === "unknown" ? [] : release.pages;
  const line = words.publishers.usually.line({ when: usualReleaseText(release, words) });
  return [[line, ...pages.flatMap((page) => [" ", { text: page, role: "link" } as const])]];
}

/** Which editions the data have and which should be out: a line for each publisher. */
export function dueBlocks({ date, sources }: Due, words: Messages): Report {
  const { due: say } = words.publishers;
  const { columns } = say;
  return {
    title: say.heading({ day: date }),
    blocks: [
      paragraph(
        say.summary({ overdue: sources.filter(({ overdue }) => overdue).length, all: sources.length }),
      ),
      {
        kind: "table",
        columns: [
          { title: columns.source },
          { title: columns.newest },
          { title: columns.due },
          { title: columns.usually, drop: 2 },
          { title: columns.where, drop: 1 },
        ],
        rows: sources.map((one) => {
          const due = edition(one.due, one.release, words);
          return [
            one.title,
            edition(one.newest, one.release, words) ?? say.none,
            due === undefined ? "–" : one.overdue ? strong(say.overdue({ edition: due })) : due,
            usualReleaseText(one.release, words),
            { text: one.url, role: "link" },
          ];
        }),
      },
      note(say.legend),
    ],
  };
}

/** When the next edition usually comes out. */
function usualReleaseText(release: Release, { publishers: { usually: say } }: Messages): string {
  switch (release.kind) {
    case "yearly":
      return say.months({ first: release.months[0], last: release.months[1] });
    case "continuous":
      return say.continuous;
    case "irregular":
      return say.irregular({ editions: release.editions });
    case "ended":
      return say.ended({ on: release.on });
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
  const called = isFiscal ? say.fiscal({ year: one.edition }) : String(one.edition);
  return one.edition === one.year ? called : say.of({ called, year: one.year });
}
