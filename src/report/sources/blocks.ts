import type { Messages } from "../../locales/index.ts";
import type { Publisher } from "../../model/publisher.ts";
import { type Inline, list, paragraph, type Report, type Section } from "../blocks.ts";

/** The publishers whose files are read: whose they are, their layouts, what each of their indicators is, and their terms. */
export function sourcesBlocks(sources: readonly Publisher[], words: Messages): Report {
  return { blocks: sources.map((source) => sourceSection(source, words)) };
}

function sourceSection(source: Publisher, { publishers: say }: Messages): Section {
  const { id, title, summary, publisher, attribution, terms, url, layouts, indicators } = source;
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
            ...indicators.map((one) => say.indicator(one.id, one.title, one.summary)),
          ]),
        ],
      },
    ],
  };
}
