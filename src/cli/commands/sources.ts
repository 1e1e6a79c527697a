import type { Messages } from "../../locales/index.ts";
import { sourcesBlocks } from "../../report/sources/blocks.ts";
import { tool } from "../../run/tool.ts";
import { sources } from "../../sources/index.ts";
import { documentFormats } from "../document-formats/index.ts";
import { askedFor, formatOption, give, type OutputOptions } from "../files/outputs.ts";
import type { CommandModule } from "./contract.ts";

export const sourcesCommand: CommandModule = {
  examples: [{ line: "shortlist sources", shows: "the publishers that are read" }],

  configure(command) {
    formatOption(command, documentFormats);
  },

  async run(io, _args, given) {
    const asked = askedFor(documentFormats, given as unknown as OutputOptions, io);
    const shown = { document: listed(), blocks: (words: Messages) => sourcesBlocks(sources, words) };
    return give(asked, (format) => format.render(shown, io), {}, io);
  },
};

function listed(): object {
  return {
    document: "shortlist/sources/1",
    tool,
    sources: sources.map(
      ({ id, title, summary, publisher, attribution, terms, url, indicators, layouts }) => ({
        id,
        title,
        summary,
        publisher,
        attribution,
        terms,
        url,
        layouts: layouts.map((layout) => ({
          id: layout.id,
          title: layout.title,
          precedence: layout.precedence,
        })),
        indicators,
      }),
    ),
  };
}
