import { readFile } from "node:fs/promises";
import * as z from "zod/mini";
import { commands } from "../src/cli/commands/index.ts";
import type { ProcessLike } from "../src/cli/program.ts";
import { run } from "../src/cli/run.ts";
import { ownWords } from "../src/locales/index.ts";
import { type Audit, auditSchema } from "../src/model/documents/audit.ts";
import { comparisonSchema } from "../src/model/documents/comparison.ts";
import { diffSchema } from "../src/model/documents/diff.ts";
import { dueSchema } from "../src/model/documents/due.ts";
import { explanationSchema } from "../src/model/documents/explanation.ts";
import { countryFindingsSchema } from "../src/model/documents/findings.ts";
import { rankingSchema } from "../src/model/documents/ranking.ts";
import { inspectionSchema, observationsSchema } from "../src/model/documents/reading.ts";
import { robustnessSchema } from "../src/model/documents/robustness.ts";
import { whatifSchema } from "../src/model/documents/whatif.ts";
import type { Parameters, Plugin } from "../src/model/parameter.ts";
import { profileJsonSchema } from "../src/profile/index.ts";
import { markdown } from "../src/report/renderers/markdown.ts";
import { sourcesBlocks } from "../src/report/sources.ts";
import { aggregators, normalisers, treatments } from "../src/scoring/index.ts";
import { methods } from "../src/scoring/methods/index.ts";
import { sources } from "../src/sources/index.ts";
import { profileTables } from "./profile-page.ts";

/** Every page that is made from the code, by path: written by `npm run docs`, held against the files by a test. */
export async function docs(): Promise<ReadonlyMap<string, string>> {
  return new Map([
    ["README.md", await readme()],
    ["docs/cli.md", await cliPage()],
    ["docs/sources.md", sourcesPage()],
    ["docs/method.md", await withTables("docs/method.md", TABLES)],
    ["docs/profile-cpc.md", await withTables("docs/profile-cpc.md", await profileTables(await audit()))],
    ["docs/schemas/profile.schema.json", schemaText(profileJsonSchema())],
    ["docs/schemas/ranking.schema.json", schemaText(z.toJSONSchema(rankingSchema, { target: "draft-7" }))],
    [
      "docs/schemas/explanation.schema.json",
      schemaText(z.toJSONSchema(explanationSchema, { target: "draft-7" })),
    ],
    ["docs/schemas/diff.schema.json", schemaText(z.toJSONSchema(diffSchema, { target: "draft-7" }))],
    ["docs/schemas/due.schema.json", schemaText(z.toJSONSchema(dueSchema, { target: "draft-7" }))],
    [
      "docs/schemas/comparison.schema.json",
      schemaText(z.toJSONSchema(comparisonSchema, { target: "draft-7" })),
    ],
    ["docs/schemas/audit.schema.json", schemaText(z.toJSONSchema(auditSchema, { target: "draft-7" }))],
    [
      "docs/schemas/robustness.schema.json",
      schemaText(z.toJSONSchema(robustnessSchema, { target: "draft-7" })),
    ],
    ["docs/schemas/whatif.schema.json", schemaText(z.toJSONSchema(whatifSchema, { target: "draft-7" }))],
    [
      "docs/schemas/inspection.schema.json",
      schemaText(z.toJSONSchema(inspectionSchema, { target: "draft-7" })),
    ],
    [
      "docs/schemas/country-findings.schema.json",
      schemaText(z.toJSONSchema(countryFindingsSchema, { target: "draft-7" })),
    ],
    [
      "docs/schemas/observations.schema.json",
      schemaText(z.toJSONSchema(observationsSchema, { target: "draft-7" })),
    ],
  ]);
}

const MADE = "<!-- Made by `npm run docs`; do not edit. -->\n\n";

async function cliPage(): Promise<string> {
  const parts = [`${MADE}# Command line\n\n\`\`\`text\n${await output(["--help"])}\`\`\`\n`];
  for (const { name } of commands) {
    parts.push(`\n## shortlist ${name}\n\n\`\`\`text\n${await output([name, "--help"])}\`\`\`\n`);
  }
  return parts.join("");
}

/** As `sources --format md`, but of each indicator its title alone: with what they all mean the page is twice as long. */
function sourcesPage(): string {
  const indicator = (id: string, title: string) => `${id}: ${title}`;
  const words = { ...ownWords, publishers: { ...ownWords.publishers, indicator } };
  const more =
    "What an indicator means: `shortlist sources --format md`; its unit, scale and direction too: `--format json`.";
  return `${MADE}# Sources\n\n${more}\n\n${markdown(sourcesBlocks(sources, words), words)}`;
}

/** README.md as it is, what its examples print anew. */
async function readme(): Promise<string> {
  let page = await readFile("README.md", "utf8");
  for (const [block, command] of page.matchAll(/```text\n\$ shortlist (.+)\n[^`]*```/gu)) {
    const printed = shortened(await output(command!.split(" "), TERMINAL));
    page = page.replace(block, () => `\`\`\`text\n$ shortlist ${command}\n${printed}\`\`\``);
  }
  return page;
}

/** Without the notes that a first reader does not need: how the draws were made, who is left out and why, what the audit found, the sources, the hashes. */
function shortened(printed: string): string {
  return printed
    .replace(/^Higher in, lower in: .*?(?=^Among the first )/msu, "…\n")
    .replace(/^Ranks \(90 %\): .*?(?=^Prevalence is )/msu, "…\n")
    .replace(/^Sources: .*?(?=^In the table )/msu, "…\n");
}

/** What a terminal of this width shows. */
const TERMINAL = { isTTY: true, columns: 116 };

async function output(args: readonly string[], terminal: object = { columns: 100 }): Promise<string> {
  let text = "";
  const process: ProcessLike = {
    argv: ["node", "shortlist", ...args],
    env: { NO_COLOR: "1" },
    cwd: () => "/",
    stdout: {
      write: (part) => {
        text += part;
      },
      ...terminal,
    },
    stderr: { write: () => undefined },
    stdin: (async function* () {})(),
  };
  await run(process);
  return text;
}

/** The tables that docs/method.md takes from the code, by the name in its comments. */
const TABLES: Readonly<Record<string, () => string[]>> = {
  normalisers: () => [
    "| method | what it does | depends on other countries | stays on the scale | parameters |",
    "| --- | --- | --- | --- | --- |",
    ...normalisers.map(
      ({ id, summary, fixed, bounded, parameters }) =>
        `| \`${id}\` | ${summary} | ${fixed ? "no" : "yes"} | ${bounded ? "yes" : "no"} | ${list(parameters)} |`,
    ),
  ],
  treatments: () => withParameters(treatments),
  aggregators: () => withParameters(aggregators),
  methods: () => [
    "| method | what it does |",
    "| --- | --- |",
    ...methods.map(({ id, summary }) => `| \`${id}\` | ${summary} |`),
  ],
};

/** The page as it is, its tables anew: the prose is written by hand. */
async function withTables(path: string, tables: Readonly<Record<string, () => string[]>>): Promise<string> {
  const page = await readFile(path, "utf8");
  return page.replace(/(<!-- table: (\w+) -->\n).*?(<!-- end -->)/gsu, (_, start, name, end) => {
    return `${start}\n${tables[name]!().join("\n")}\n\n${end}`;
  });
}

/** What an audit says of the default profile. */
async function audit(): Promise<Audit> {
  return JSON.parse(await output(["audit", "--format", "json"])) as Audit;
}

function withParameters(entries: readonly Plugin[]): string[] {
  return [
    "| method | what it does | parameters |",
    "| --- | --- | --- |",
    ...entries.map(({ id, summary, parameters }) => `| \`${id}\` | ${summary} | ${list(parameters)} |`),
  ];
}

function list(parameters: Parameters): string {
  return Object.entries(parameters)
    .map(([name, { required, summary }]) => `\`${name}\`${required ? "" : " (optional)"}: ${summary}`)
    .join("; ");
}

function schemaText(schema: unknown): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}
