import * as z from "zod/mini";
import { commands } from "../src/cli/commands/index.ts";
import type { ProcessLike } from "../src/cli/program.ts";
import { run } from "../src/cli/run.ts";
import { auditSchema } from "../src/model/documents/audit.ts";
import { comparisonSchema } from "../src/model/documents/comparison.ts";
import { explanationSchema } from "../src/model/documents/explanation.ts";
import { inspectionSchema } from "../src/model/documents/inspection.ts";
import { observationsSchema } from "../src/model/documents/observations.ts";
import { rankingSchema } from "../src/model/documents/ranking.ts";
import type { Parameter } from "../src/model/parameter.ts";
import { profileJsonSchema } from "../src/profile/index.ts";
import { aggregators, methods, normalisers, treatments } from "../src/scoring/index.ts";

/** Every page that is made from the code, by path: written by `npm run docs`, held against the files by a test. */
export async function docs(): Promise<ReadonlyMap<string, string>> {
  return new Map([
    ["docs/cli.md", await cliPage()],
    ["docs/sources.md", `${MADE}# Sources\n\n${await output("sources", "--format", "md")}`],
    ["docs/methods.md", methodsPage()],
    ["docs/schemas/profile.schema.json", schemaText(profileJsonSchema())],
    ["docs/schemas/ranking.schema.json", schemaText(z.toJSONSchema(rankingSchema, { target: "draft-7" }))],
    [
      "docs/schemas/explanation.schema.json",
      schemaText(z.toJSONSchema(explanationSchema, { target: "draft-7" })),
    ],
    [
      "docs/schemas/comparison.schema.json",
      schemaText(z.toJSONSchema(comparisonSchema, { target: "draft-7" })),
    ],
    ["docs/schemas/audit.schema.json", schemaText(z.toJSONSchema(auditSchema, { target: "draft-7" }))],
    [
      "docs/schemas/inspection.schema.json",
      schemaText(z.toJSONSchema(inspectionSchema, { target: "draft-7" })),
    ],
    [
      "docs/schemas/observations.schema.json",
      schemaText(z.toJSONSchema(observationsSchema, { target: "draft-7" })),
    ],
  ]);
}

const MADE = "<!-- Made by `npm run docs`; do not edit. -->\n\n";

async function cliPage(): Promise<string> {
  const parts = [`${MADE}# Command line\n\n\`\`\`text\n${await output("--help")}\`\`\`\n`];
  for (const { name } of commands) {
    parts.push(`\n## shortlist ${name}\n\n\`\`\`text\n${await output(name, "--help")}\`\`\`\n`);
  }
  return parts.join("");
}

async function output(...args: string[]): Promise<string> {
  let text = "";
  const process: ProcessLike = {
    argv: ["node", "shortlist", ...args],
    env: {},
    cwd: () => "/",
    stdout: {
      write: (part) => {
        text += part;
      },
      columns: 100,
    },
    stderr: { write: () => undefined },
    stdin: (async function* () {})(),
  };
  await run(process);
  return text;
}

function methodsPage(): string {
  return [
    MADE,
    "# Methods that a profile can name\n",
    "## Normalisers\n",
    "| method | what it does | depends on other countries | stays on the scale | parameters |",
    "| --- | --- | --- | --- | --- |",
    ...normalisers.map(
      ({ id, summary, fixed, bounded, parameters }) =>
        `| \`${id}\` | ${summary} | ${fixed ? "no" : "yes"} | ${bounded ? "yes" : "no"} | ${list(parameters)} |`,
    ),
    "\n## Aggregators\n",
    "| method | what it does | parameters |",
    "| --- | --- | --- |",
    ...aggregators.map(({ id, summary, parameters }) => `| \`${id}\` | ${summary} | ${list(parameters)} |`),
    "\n## Treatments of outliers (`treat`)\n",
    "| method | what it does | parameters |",
    "| --- | --- | --- |",
    ...treatments.map(({ id, summary, parameters }) => `| \`${id}\` | ${summary} | ${list(parameters)} |`),
    "\n## Methods to check a ranking against (library: `crossCheck`)\n",
    "| method | what it does |",
    "| --- | --- |",
    ...methods.map(({ id, summary }) => `| \`${id}\` | ${summary} |`),
    "",
  ].join("\n");
}

function list(parameters: readonly Parameter[]): string {
  return parameters
    .map(({ name, required, summary }) => `\`${name}\`${required ? "" : " (optional)"}: ${summary}`)
    .join("; ");
}

function schemaText(schema: unknown): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}
