import type { Messages } from "../../locales/index.ts";
import type { Publisher } from "../../model/source.ts";
import { type Inline, list, paragraph, type Report, type Section } from "../blocks.ts";
import { usually } from "./due.ts";

/** The publishers whose files are read: whose they are, their layouts, what each of their indicators is, and their terms. */
export function sourcesBlocks(sources: readonly Publisher[], words: Messages): Report {
  return { blocks: sources.map((source) => sourceSection(source, words)) };
}

function sourceSection(source: Publisher, words: Messages): Section {
  const { publishers: say } = words;
  const { id, title, summary, publisher, attribution, terms, url, release, layouts, indicators } = source;
  const ids = indicators.map((one) => one.id);
  const link: Inline[] = url === "" ? [] : [{ text: url, role: "link" }];
  const layout = say.layouts(layouts.map((one) => one.title));
  const rights = [say.credit(attribution), say.terms(terms)];
  return {
    kind: "section",
    title: `${title} (${id})`,
    blocks: [
      paragraph(say.about(publisher, summary)),
      {
        kind: "either",
        // All that the indicators mean would be pages.
        screen: [list([layout, say.indicators(ids), ...rights])],
        page: [
          list([
            layout,
            ...rights,
            ...link,
            ...releaseLine(release, words),
            ...indicators.map((one) => say.indicator(one.id, one.title, one.summary)),
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
  const line = words.publishers.usually.line(usually(release, words));
  return [[line, ...pages.flatMap((page) => [" ", { text: page, role: "link" } as const])]];
}
