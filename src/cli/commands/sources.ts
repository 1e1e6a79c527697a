import { json } from "../../report/json.ts";
import { markdown } from "../../report/renderers/markdown.ts";
import { terminal } from "../../report/renderers/terminal.ts";
import { sourcesBlocks } from "../../report/sources/blocks.ts";
import { tool } from "../../run/tool.ts";
import { sources } from "../../sources/index.ts";
import { chalkFor } from "../chalk.ts";
import { formatOption } from "../options.ts";
import { EXIT } from "../program.ts";
import type { CommandModule } from "./contract.ts";

export const sourcesCommand: CommandModule = {
  configure(command) {
    formatOption(command, ["table", "md", "json"]);
  },

  async run(io, _args, { format }) {
    if (format === "json") io.out(asJson());
    else if (format === "md") io.out(markdown(sourcesBlocks(sources)));
    else io.out(terminal(sourcesBlocks(sources), { columns: io.columns, chalk: chalkFor(io) }));
    return EXIT.done;
  },
};

function asJson(): string {
  return json({
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
  });
}
