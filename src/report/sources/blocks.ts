import type { Publisher } from "../../model/publisher.ts";
import { type Inline, list, paragraph, type Report, type Section } from "../blocks.ts";

/** The publishers whose files are read: whose they are, their layouts, what each of their indicators is, and their terms. */
export function sourcesBlocks(sources: readonly Publisher[]): Report {
  return { blocks: sources.map(sourceSection) };
}

function sourceSection(source: Publisher): Section {
  const { id, title, summary, publisher, attribution, terms, url, layouts, indicators } = source;
  const ids = indicators.map((one) => one.id).join(", ") || "whatever the table's columns are called";
  const link: Inline[] = url === "" ? [] : [{ text: url, role: "link" }];
  const about: Inline[] = [
    `Layouts: ${layouts.map((layout) => layout.title).join("; ")}`,
    `Credit: ${attribution}`,
    `Terms: ${terms}`,
  ];
  return {
    kind: "section",
    title: `${title} (${id})`,
    blocks: [
      paragraph(`${publisher}. ${summary}`),
      {
        kind: "either",
        // All that the indicators mean would be pages.
        screen: [list([...about.slice(0, 1), `Indicators: ${ids}`, ...about.slice(1)])],
        page: [
          list([...about, ...link, ...indicators.map((one) => `${one.id}: ${one.title}. ${one.summary}`)]),
        ],
      },
    ],
  };
}
