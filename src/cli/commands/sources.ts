import { escapeMarkdown, json, wrap } from "../../report/index.ts";
import { sources } from "../../sources/index.ts";
import { chalkFor } from "../chalk.ts";
import { formatOption } from "../options.ts";
import { EXIT, type Io } from "../program.ts";
import { tool } from "../tool.ts";
import type { CommandModule } from "./contract.ts";

export const sourcesCommand: CommandModule = {
  configure(command) {
    formatOption(command, ["table", "md", "json"]);
  },

  async run(io, _args, { format }) {
    io.out(format === "json" ? asJson() : format === "md" ? asMarkdown() : asText(io));
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

function asText(io: Io): string {
  const chalk = chalkFor(io);
  const width = Math.min(io.columns, 110);
  const lines = sources.flatMap(
    ({ id, title, summary, publisher, attribution, terms, indicators, layouts }) => [
      chalk.bold(`${id}: ${title}`),
      ...wrap(`${publisher}. ${summary}`, width - 2).map((line) => `  ${line}`),
      ...wrap(`Layouts: ${layouts.map((layout) => layout.title).join("; ")}.`, width - 2).map(
        (line) => `  ${line}`,
      ),
      ...wrap(
        `Indicators: ${indicators.map((one) => one.id).join(", ") || "whatever the table's columns are called"}.`,
        width - 2,
      ).map((line) => `  ${line}`),
      ...wrap(`Credit: ${attribution} Terms: ${terms}`, width - 2).map((line) => chalk.dim(`  ${line}`)),
      "",
    ],
  );
  return `${lines.join("\n")}`;
}

function asMarkdown(): string {
  const lines = sources.flatMap(
    ({ id, title, summary, publisher, attribution, terms, url, indicators, layouts }) => [
      `## ${escapeMarkdown(title)} (${id})`,
      "",
      `${escapeMarkdown(`${publisher}. ${summary}`)}`,
      "",
      `- Layouts: ${layouts.map((layout) => escapeMarkdown(layout.title)).join("; ")}`,
      `- Credit: ${escapeMarkdown(attribution)}`,
      `- Terms: ${escapeMarkdown(terms)}`,
      ...(url === "" ? [] : [`- <${url}>`]),
      ...indicators.map(
        (one) => `- ${escapeMarkdown(one.id)}: ${escapeMarkdown(`${one.title}. ${one.summary}`)}`,
      ),
      "",
    ],
  );
  return `${lines.join("\n")}`;
}
