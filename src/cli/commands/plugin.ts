import { join } from "node:path";
import { PLUGIN_NAME } from "../../model/plugin-id.ts";
import { badUsage } from "../../model/problem.ts";
import { tool } from "../../use/data/package-files.ts";
import { deliver } from "../files/output.ts";
import type { Rendered } from "../files/rendered.ts";
import { linesMoved } from "../moved/index.ts";
import type { CommandModule } from "./contract.ts";

interface Options {
  readonly into?: string;
  readonly force?: boolean;
}

export const plugin: CommandModule = {
  examples: [
    {
      line: "shortlist plugin init peace",
      shows: "a plug-in with a method, a reader of a file and a check, and its test, in the folder peace",
    },
  ],

  configure(command) {
    command
      .argument("<action>", "init")
      .argument("<name>", "the plug-in's name: lower-case letters, digits and hyphens")
      .option("--into <folder>", "the folder to write into (default: the name)")
      .option("--force", "overwrite files that exist and differ");
    command.addHelpText(
      "after",
      "\nIt writes <name>.mjs, <name>.csv (a small file for its reader) and <name>.test.mjs. The test runs with “node --test” in a folder in which shortlist is installed (npm install shortlist). docs/plugins.md says what a plug-in is made of.",
    );
  },

  async run(io, [action, name], given) {
    const { into = name!, force = false } = given as Options;
    if (action !== "init")
      throw badUsage(`“plugin ${action}” is nothing that is done here`, {
        wayOut: "Write “shortlist plugin init <name>”.",
      });
    if (!PLUGIN_NAME.test(name!))
      throw badUsage(`“${name}” can be no plug-in's name`, {
        wayOut: "Take lower-case letters, digits and hyphens, such as “peace” or “peace-index”.",
      });
    const files = Object.entries(pluginFiles(name!)).map(
      ([path, text]): Rendered => ({ path: join(into, path), text }),
    );
    return deliver(files, { force }, io, {
      moved: (before, { text }) => linesMoved(before, text),
      makes: true,
    });
  },
};

/** What “plugin init” writes, by the names of the files. */
export function pluginFiles(name: string): Readonly<Record<string, string>> {
  return { [`${name}.mjs`]: codeOf(name), [`${name}.csv`]: FIGURES, [`${name}.test.mjs`]: testOf(name) };
}

const [major = "0", minor = "0"] = tool.version.split(".");

const codeOf = (name: string) => `import { normaliser, parameter, source } from "shortlist";

export const meta = { name: "${name}", version: "1.0.0", shortlist: ">=${major}.${minor} <${Number(major) + 1}" };

// A profile names it: normalise: {method: ${name}.bands, width: 1}
export const normalisers = [
  normaliser({
    id: "${name}.bands",
    title: "Bands of equal width",
    parameters: {
      width: parameter.required(parameter.positive, "how wide a band is, in the unit of the indicator"),
    },
    fixed: false, // other countries' figures decide where the bands begin
    bounded: true, // every score is on the profile's scale
    takes: "numbers",
    orient: "after", // direction “lower” turns the scores; “before” would turn the figures
    fit({ values, scale: [low, high] }, { width }) {
      const known = values.filter((value) => value !== undefined);
      const [least, most] = [Math.min(...known), Math.max(...known)];
      const last = Math.max(1, Math.floor((most - least) / width));
      return {
        // A score for any figure, also one that is not in the column; undefined where there is none.
        map(value) {
          const band = Math.min(last, Math.max(0, Math.floor((value - least) / width)));
          return low + ((high - low) * band) / last;
        },
        fit: known.length === 0 ? {} : { least, most }, // what the data decided, for the explanation
      };
    },
  }),
];

// “shortlist rank --data ${name}.csv” and “shortlist ingest” know its files by these titles.
export const sources = [
  source({
    id: "${name}.report",
    title: "Index of the example",
    summary: "How peaceful countries are, by year.",
    publisher: "The publisher",
    attribution: "The publisher, Index of the example",
    terms: "invented",
    url: "https://example.org/",
    indicators: [
      {
        id: "${name}.score",
        title: "Index of the example",
        summary: "1 is the most peaceful, 5 the least.",
        unit: "points",
        scale: [1, 5],
        better: "lower",
        kind: "context",
      },
    ],
    table: {
      title: "One row a country and year",
      country: "Country",
      code: "ISO code",
      year: "Year",
      figures: { "${name}.score": "Overall score" },
    },
  }),
];

// “shortlist audit” makes it beside its own.
export const checks = [
  {
    id: "${name}.best",
    title: "Best figure of the example",
    rule: "A figure of 1 exactly is the best there can be, and may stand for one that is missing.",
    find: ({ observations }) =>
      observations
        .filter(({ indicator, value }) => indicator === "${name}.score" && value === 1)
        .map(({ country, indicator, file, locator }) => ({
          severity: "person",
          subject: country,
          message: \`\${country} has the best figure that there can be: see whether it is one.\`,
          countries: [country],
          indicators: [indicator],
          places: [{ file, locator }],
        })),
  },
];
`;

const FIGURES = `Country,ISO code,Year,Overall score
Ghana,GHA,2024,1.9
Malawi,MWI,2024,2.1
Senegal,SEN,2024,1.8
`;

const testOf = (name: string) => `import { readFileSync } from "node:fs";
import test from "node:test";
import { contractTests } from "shortlist/testing";
import * as plugin from "./${name}.mjs";

const path = "${name}.csv";
const figures = [
  ["GHA", 1.9],
  ["MWI", 2.1],
  ["SEN", 1.8],
];

// What each part is tried with: parameters of methods, and of each file all of its figures.
const cases = {
  methods: { "${name}.bands": [{ parameters: { width: 1 } }, { parameters: { width: 25 } }] },
  files: {
    "${name}.report": [
      {
        path,
        bytes: readFileSync(new URL(path, import.meta.url)),
        expected: figures.map(([country, value]) => ({ country, indicator: "${name}.score", year: 2024, value })),
      },
    ],
  },
};

for (const { name, run } of contractTests(plugin, cases)) test(name, run);
`;
