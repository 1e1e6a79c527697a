import { readFile } from "node:fs/promises";
import type * as z from "zod/mini";
import { commands } from "../src/cli/commands/index.ts";
import type { ProcessLike } from "../src/cli/program.ts";
import { run } from "../src/cli/run.ts";
import { type Audit, auditSchema } from "../src/model/documents/audit.ts";
import { backtestSchema } from "../src/model/documents/backtest.ts";
import { comparisonSchema } from "../src/model/documents/comparison.ts";
import { diffSchema } from "../src/model/documents/diff.ts";
import { dueSchema } from "../src/model/documents/due.ts";
import { explanationSchema } from "../src/model/documents/explanation.ts";
import { countryFindingsSchema } from "../src/model/documents/findings.ts";
import { manifestSchema } from "../src/model/documents/manifest.ts";
import {
  profileAgreementSchema,
  profilesSchema,
  shownProfileSchema,
  weightsSchema,
} from "../src/model/documents/profiles.ts";
import { rankingSchema } from "../src/model/documents/ranking.ts";
import { inspectionSchema, observationsSchema, resolutionsSchema } from "../src/model/documents/reading.ts";
import { reviewSchema } from "../src/model/documents/review.ts";
import { robustnessSchema } from "../src/model/documents/robustness.ts";
import { runSchema, sealSchema, verificationSchema } from "../src/model/documents/run.ts";
import { sourcesSchema } from "../src/model/documents/sources.ts";
import { whatifSchema } from "../src/model/documents/whatif.ts";
import { yearsSchema } from "../src/model/documents/years.ts";
import { jsonSchema } from "../src/model/json-schema.ts";
import type { Parameters } from "../src/model/parameter.ts";
import { isOwnTable } from "../src/model/source.ts";
import { profileJsonSchema } from "../src/profile/index.ts";
import { markdown } from "../src/report/renderers/markdown.ts";
import { sourcesBlocks } from "../src/report/sources.ts";
import { widthOf } from "../src/report/text/visible.ts";
import { aggregators, normalisers, treatments } from "../src/scoring/index.ts";
import { sources } from "../src/sources/index.ts";
import { ownWords } from "../src/words/index.ts";
import { profileTables } from "./profile-page.ts";
import { warningsPage } from "./warnings-page.ts";

/** Every page that is made from the code, by path: written by `npm run docs`, held against the files by a test. */
export async function docs(): Promise<ReadonlyMap<string, string>> {
  return new Map([
    ["docs/pictures/rank.svg", await terminalPicture("shortlist rank")],
    ["docs/cli.md", await cliPage()],
    ["docs/sources.md", sourcesPage()],
    ["docs/warnings.md", `${MADE}${warningsPage()}`],
    ["docs/method.md", await withTables("docs/method.md", TABLES)],
    ["docs/profile-cpc.md", await withTables("docs/profile-cpc.md", await profileTables(await audit()))],
    ["docs/schemas/profile.schema.json", schemaText(profileJsonSchema(ownWords.methods))],
    ...SCHEMAS.map(([of, title, schema]): [string, string] => [
      `docs/schemas/${of}.schema.json`,
      schemaText(jsonSchema(schema, { of, title })),
    ]),
  ]);
}

/** What is given out as a document, by the name in its `document`. */
const SCHEMAS: readonly (readonly [of: string, title: string, schema: z.ZodMiniType])[] = [
  ["audit", "Audit of the evidence under a profile", auditSchema],
  ["backtest", "Where those who were chosen stood before", backtestSchema],
  ["comparison", "Countries side by side", comparisonSchema],
  ["country-findings", "What texts and analysts say of a country", countryFindingsSchema],
  ["diff", "What moved between two results", diffSchema],
  ["due", "Which publishers' editions should be out", dueSchema],
  ["explanation", "One country's way from score to publisher's cell", explanationSchema],
  ["inspection", "How a file is read", inspectionSchema],
  ["observations", "What publishers' files say, cell by cell", observationsSchema],
  ["profile-agreement", "How far the rankings by several profiles agree", profileAgreementSchema],
  ["profiles", "The profiles that are shipped", profilesSchema],
  ["ranking", "Ranking of countries", rankingSchema],
  ["resolutions", "Countries that names and codes mean", resolutionsSchema],
  ["years", "Ranks as of several years, and the causes of each step", yearsSchema],
  ["review", "Where several reviewers agree, and where they differ", reviewSchema],
  ["robustness", "How sure a ranking is", robustnessSchema],
  ["run", "Record of a run (run.json)", runSchema],
  ["seal", "Whether a seal is that of a recorded run", sealSchema],
  ["shown-profile", "A profile with every default filled in", shownProfileSchema],
  ["snapshot", "Manifest of a snapshot (manifest.json)", manifestSchema],
  ["sources", "Publishers whose files are read, with their indicators", sourcesSchema],
  ["verification", "Whether a recorded run is made again to the byte", verificationSchema],
  ["weights", "Weights of factors from judgements", weightsSchema],
  ["whatif", "What would change a country's rank", whatifSchema],
];

const MADE = "<!-- Made by `npm run docs`; do not edit. -->\n\n";

/** The options of a help, each with what is said of it. */
type Options = ReadonlyMap<string, string>;

/** A help in its parts: what stands before its options, these, and what follows. */
function partsOf(help: string): { before: string; options: Options; after: string } {
  const [, before, list, after] = /^(.*?)\nOptions:\n((?: {2}[^\n]+\n)+)(.*)$/su.exec(help)!;
  const entries = list!.split(/^ {2}(?=-)/mu).slice(1);
  const options = entries.map((entry) => {
    const [term, ...text] = entry.trim().split(/ {2,}|\n\s*/u);
    return [term!, text.join(" ")] as const;
  });
  return { before: before!.trim(), options: new Map(options), after: after!.trim() };
}

/** Options as a help lists them. */
function listed(options: Options): string {
  const indent = Math.max(...[...options.keys()].map((term) => term.length)) + 4;
  const lines = [...options].map(([term, text]) => {
    const room = new RegExp(`(.{1,${118 - indent}})(?: |$)`, "gu");
    const rows = [...text.matchAll(room)].map(([, row]) => row!);
    return `  ${term}`.padEnd(indent) + rows.join(`\n${" ".repeat(indent)}`);
  });
  return `Options:\n${lines.join("\n")}`;
}

const inText = (...parts: string[]) =>
  `\`\`\`text\n${parts.filter((part) => part !== "").join("\n\n")}\n\`\`\`\n`;

/** The help of every command, without its examples. What several commands have alike, an option or what a command is for, is said once. */
async function cliPage(): Promise<string> {
  const whole = partsOf(await output(["--help"]));
  const helps = await Promise.all(
    commands.map(async ({ name }) => ({ name, ...partsOf(await output([name, "--help"])) })),
  );
  const all = helps.flatMap(({ options }) => [...options]);
  const times = ([term, text]: readonly [string, string]) =>
    all.filter(([other, said]) => other === term && said === text).length;
  // Of one name with several meanings only the commonest is shared.
  const isShared = (option: readonly [string, string]) =>
    times(option) > 1 && all.every((other) => other[0] !== option[0] || times(other) <= times(option));
  const names = (options: Options, of: (times: number) => boolean) =>
    [...options]
      .filter((option) => isShared(option) && of(times(option)))
      .map(([term]) => /--[\w-]+/u.exec(term)![0]);
  const everywhere = names(new Map(all), (count) => count === helps.length);
  const used = (before: string) => before.slice(before.indexOf("Usage:"));
  const shared = `Every command has \`${everywhere.join(" ")}\`; its section names what else it has of these. Its help begins with examples; the [guide](guide.md) has more.`;
  const parts = [
    `${MADE}# Command line\n\n${inText(used(whole.before), listed(whole.options), whole.after)}`,
    `\n## Shared options\n\n${shared}\n\n${inText(listed(new Map(all.filter(isShared))))}`,
  ];
  for (const { name, before, options, after } of helps) {
    const own = new Map([...options].filter((option) => !isShared(option)));
    const also = names(options, (count) => count < helps.length);
    // What it is for stands among the commands above.
    const start = used(before).replace(/^(Usage: .*)\n\n.*$/mu, "$1");
    const text = inText(start, own.size > 0 ? listed(own) : "", after);
    const line = also.length > 0 ? `\nShared: \`${also.join(" ")}\`\n` : "";
    parts.push(`\n## shortlist ${name}\n\n${text}${line}`);
  }
  return parts.join("");
}

/** As `sources --format md`, but of indicators their ids alone: with what they all mean the page is three times as long. */
function sourcesPage(): string {
  const { publishers: say } = ownWords;
  const words = {
    ...ownWords,
    publishers: { ...say, indicator: ({ id }: { id: string | number }) => String(id) },
  };
  const publishers = sources.filter(({ id }) => !isOwnTable(id));
  const more =
    "What an indicator means: `shortlist sources --format md`; its unit, scale and direction too: `--format json`. Your own tables: [guide](guide.md#your-own-data).";
  const shown = publishers.map((source) => {
    const ids = source.indicators.map(({ id }) => id);
    return {
      ...source,
      indicators: source.indicators.slice(0, 1).map((one) => ({ ...one, id: say.indicators({ ids }) })),
    };
  });
  return `${MADE}# Sources\n\n${more}\n\n${markdown(sourcesBlocks(shown, words), words)}\n${publicationDates()}`;
}

/** Years described that are told of: as far back as the first date that is stated. */
const DESCRIBED = Array.from({ length: 14 }, (_, i) => 2012 + i);

/** When editions came out, by which `--known-by` tells what was known: as adapters state it. */
function publicationDates(): string {
  const bases = ownWords.knownBy.bases;
  const lines = sources.flatMap(({ title, published }) => {
    const editions = DESCRIBED.flatMap((year) => {
      const first = published?.first({ year });
      return first?.date === undefined ? [] : [{ ...first, year }];
    });
    if (published === undefined) return [];
    if (editions.length === 0) return [`| ${title} | each file by its own day | ${bases.file} |`];
    const told = editions.map(({ year, edition, date }) =>
      edition === String(year) ? `${year}: ${date}` : `${year}: ${date} (${edition})`,
    );
    const on = [...new Set(editions.map(({ basis }) => bases[basis!]))].join("; ");
    return [`| ${title} | ${told.join(" · ")} | ${on} |`];
  });
  return `## When editions came out

By these days \`--known-by\` tells what was known ([guide](guide.md#what-was-known-on-a-day)): each year described, with the day on which its first
edition came out, and that edition's name where it is another. A month counts from its last day. No date is known of any other source or year.

| source | year described: first published | what the dates rest on |
| --- | --- | --- |
${lines.join("\n")}
`;
}

/** What a terminal of 100 columns shows, as a picture: text in a font of one width, so that it can be searched and scaled. */
async function terminalPicture(command: string): Promise<string> {
  const env = { FORCE_COLOR: "1" };
  const printed = await output(command.split(" ").slice(1), { isTTY: true, columns: 100 }, env);
  const lines = [`$ ${command}`, ...printed.trimEnd().split("\n")];
  const [WIDE, HIGH] = [7.7, 18];
  const [width, height] = [Math.ceil(100 * WIDE) + 32, (lines.length + 1) * HIGH + 12];
  const rows = lines.map((line, i) => {
    // A picture has no runs of spaces that can be broken.
    const text = line
      .replace(/\u001b\[\d+m/gu, "")
      .replaceAll(" ", "\u00a0")
      .replace(/[&<>]/gu, (mark) => `&#${mark.charCodeAt(0)};`);
    const weight = line.startsWith("\u001b[1m") ? ' font-weight="bold"' : "";
    const length = ` textLength="${(widthOf(text.replace(/&#\d+;/gu, "x")) * WIDE).toFixed(1)}"`;
    return `<text x="16" y="${(i + 1) * HIGH + 8}"${weight}${length} lengthAdjust="spacingAndGlyphs">${text}</text>\n`;
  });
  const font = 'font-family="\'DejaVu Sans Mono\', Menlo, Consolas, monospace" font-size="12.8"';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">
<title>What “${command}” prints</title>
<rect width="100%" height="100%" rx="8" fill="#16191d"/>
<g fill="#e4e7eb" ${font}>
${rows.join("")}</g>
</svg>
`;
}

async function output(
  args: readonly string[],
  terminal: object = { columns: 100 },
  env: Record<string, string> = { NO_COLOR: "1" },
): Promise<string> {
  let text = "";
  const process: ProcessLike = {
    argv: ["node", "shortlist", ...args],
    env,
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
    "| method | depends on other countries | stays on the scale | parameters |",
    "|---|---|---|---|",
    ...normalisers.map(
      ({ id, fixed, bounded, parameters }) =>
        `| \`${id}\` | ${fixed ? "no" : "yes"} | ${bounded ? "yes" : "no"} | ${list(parameters)} |`,
    ),
  ],
  treatments: () => [
    "| method | parameters |",
    "|---|---|",
    ...treatments.map(({ id, parameters }) => `| \`${id}\` | ${list(parameters)} |`),
  ],
  aggregators: () => [
    "| method | what it does | parameters |",
    "|---|---|---|",
    ...aggregators.map(
      ({ id, parameters }) =>
        `| \`${id}\` | ${ownWords.methods[id as keyof typeof ownWords.methods]} | ${list(parameters)} |`,
    ),
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

function list(parameters: Parameters): string {
  return Object.entries(parameters)
    .map(([name, { required, summary }]) => `\`${name}\`${required ? "" : " (optional)"}: ${summary}`)
    .join("; ");
}

function schemaText(schema: unknown): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}
