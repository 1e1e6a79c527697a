import { Chalk } from "chalk";
import { evidenceAsOf } from "../../src/dataset/evidence.ts";
import { buildComparison, buildExplanation, buildRanking } from "../../src/explain/index.ts";
import { buildWhatIf, type WhatIfOptions } from "../../src/explain/whatif/index.ts";
import type { DiffFacts } from "../../src/model/documents/diff.ts";
import type { WhatIf } from "../../src/model/documents/whatif.ts";
import { comparisonBlocks } from "../../src/report/comparison.ts";
import { diffBlocks } from "../../src/report/diff.ts";
import { explanationBlocks, explanationScreen } from "../../src/report/explanation/blocks.ts";
import { rankingBlocks } from "../../src/report/ranking/blocks.ts";
import { markdown } from "../../src/report/renderers/markdown.ts";
import { terminal } from "../../src/report/renderers/terminal.ts";
import { inWords } from "../../src/report/text/warnings.ts";
import { whatifBlocks } from "../../src/report/whatif.ts";
import type { ScoreTable } from "../../src/scoring/score.ts";
import { history } from "../../src/use/data/history.ts";
import { compareSides } from "../../src/use/diff.ts";
import { type Run, tellingOf } from "../../src/use/load-run.ts";
import { yearBefore } from "../../src/use/other-rankings.ts";
import { en } from "../../src/words/en/index.ts";
import { spokenRun } from "../in-words.ts";
import { type Codes, slips } from "./slips.ts";

const screen = { columns: 1000, chalk: new Chalk({ level: 0 }), words: en };
const options = { profile: "cpc", lang: "en" };

/** The shipped snapshot scored once, with what the commands write of it. */
export interface Written {
  readonly codes: Codes;
  /** Everybody in the data, by ISO code. */
  readonly countries: readonly string[];
  ranking(): string[];
  explained(country: string): string[];
  compared(countries: readonly string[]): string[];
  asked(country: string, about: Partial<WhatIfOptions>): Promise<string[]>;
  moved(countries: readonly string[]): string[];
}

export async function written(): Promise<Written> {
  const cwd = process.cwd();
  const run = await spokenRun(options, cwd);
  const before = await yearBefore(run, options, cwd);
  const past = await history(run, undefined, cwd, {});
  const { diff } = await compareSides(["2023", "2022"], { lang: "en" }, cwd);
  const { table, surroundings } = run;
  const scales = new Map(run.dataset.catalogue.map(({ id, scale }) => [id, scale]));
  const earlier = evidenceAsOf(past, 2022);
  return {
    codes: codesOf(run, table),
    countries: table.evidence.countries,
    ranking() {
      const ranking = buildRanking(table, surroundings);
      return [
        terminal(rankingBlocks(ranking, en, 40, { notes: true }), screen),
        markdown(rankingBlocks(ranking, en), en),
      ];
    },
    explained(country) {
      const one = buildExplanation(table, country, surroundings, before ? { before } : {})!;
      return [
        terminal(explanationScreen(one, en, { cells: true, notes: true }), screen),
        markdown(explanationBlocks(one, en), en),
      ];
    },
    compared(countries) {
      const one = buildComparison(table, countries, surroundings);
      const whole = comparisonBlocks(one, en, { all: true, notes: true });
      const short = comparisonBlocks(one, en);
      return [`${terminal(short, screen)}${terminal(whole, screen)}`, markdown(short, en)];
    },
    async asked(country, about) {
      const found = buildWhatIf(
        table,
        country,
        {
          top: 10,
          scaleOf: (id) => scales.get(id),
          previousOf: ({ indicator }) => earlier.values({ indicator }).get(country),
          ...about,
        },
        surroundings,
      )!;
      const one = await inWords<WhatIf>(found, tellingOf(run));
      const whole = whatifBlocks(one, en, { all: true, notes: true });
      return [terminal(whole, screen), markdown(whole, en)];
    },
    moved: (countries) => movedTexts(diff, countries),
  };
}

function movedTexts(diff: DiffFacts, countries: readonly string[]): string[] {
  return [
    terminal(diffBlocks(diff, en, { top: 1000, inFull: [...countries], notes: true }), screen),
    markdown(diffBlocks(diff, en, { top: 1000 }), en),
  ];
}

function codesOf({ loaded }: Run, { plan, evidence }: ScoreTable): Codes {
  return {
    ids: [
      ...plan.items.flatMap(({ node }) => ("indicator" in node ? [node.id, node.indicator] : [node.id])),
      ...loaded.profile.gates.map(({ id }) => id),
    ],
    countries: new Set(evidence.countries),
  };
}

/** Every slip of what the commands write of these countries; each once, with the first text it is in. */
export async function slipsOf(
  all: Written,
  countries: readonly string[],
  about: Partial<WhatIfOptions>,
): Promise<string[]> {
  const texts = new Map<string, string[]>([
    ["rank", all.ranking()],
    ["diff", all.moved(countries)],
  ]);
  for (const [i, country] of countries.entries()) {
    const next = countries[(i + 1) % countries.length]!;
    texts.set(`explain ${country}`, all.explained(country));
    texts.set(`compare ${country} ${next}`, all.compared([country, next]));
    texts.set(`whatif ${country}`, await all.asked(country, about));
    texts.set(
      `whatif ${country} --set --weight`,
      await all.asked(country, {
        settings: {
          values: [
            { country, indicator: "tip.tier", value: "Tier 3" },
            { country: next, indicator: "cpi.score", value: 51.5 },
          ],
          weights: [{ node: "need", weight: 0.5 }],
        },
      }),
    );
  }
  const found = new Map<string, string>();
  for (const [what, forms] of texts)
    forms.forEach((text, i) => {
      // The terminal's text first, then Markdown.
      for (const slip of slips(text, { ...all.codes, columns: i === 0 }))
        if (!found.has(slip)) found.set(slip, what);
    });
  return [...found].map(([slip, what]) => `${what}: ${slip}`);
}
