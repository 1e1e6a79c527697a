import { entryOf } from "../model/collections.ts";
import type { Backtest, BacktestCase, BacktestRule } from "../model/documents/backtest.ts";
import { wordOf } from "../model/translation.ts";
import type { Messages } from "../words/index.ts";
import { type Block, type Column, list, nextCommands, note, type Report, section } from "./blocks.ts";
import { whyUnrankedText } from "./text/eligibility.ts";
import { commaIn, localised } from "./text/localised.ts";

/** What a screen adds, or takes away. */
interface OnScreen {
  /** Whether what is left out of a screen follows: the profile without each factor, and what was published later. */
  readonly notes?: boolean | undefined;
  /** This command as it was typed, and of its options those that other commands need too. */
  readonly command?: string;
  readonly again?: string;
}

const NONE = "–";
/** Below it a probability is told as less than this. */
const TINY = 0.001;

/** Where those who were chosen stood, beside what simpler rules would have made of them, and what that can and cannot show. */
export function backtestBlocks(
  document: Backtest,
  words: Messages,
  { notes = false, command = "backtest", again = "" }: OnScreen = {},
): Report {
  const one = localised(document, words);
  const say = words.backtest;
  const lags = lagsIn(one);
  const { list: isList, title, countries } = one.chosen;
  const chosen = isList === undefined ? title : (words.names?.list(title) ?? title);
  const careful = section(say.careful, [list(carefulTexts(one, words))]);
  const answer = list(meanTexts(one, words));
  const tables = [
    ...section(say.cases, [caseTable(one, words)]),
    ...section(say.rules, [ruleTable(one, words)]),
  ];
  const legends = [say.legend, ...incomeText(one, words)].map(note);
  const missing = [
    ...listed(say.nowhere, nowhereTexts(one, words)),
    ...listed(say.waived, waivedTexts(one, words)),
  ];
  const rest = [
    ...section(say.leftOut, [leftOutTable(one, words)]),
    ...listed(
      say.later,
      one.cases.flatMap((each) =>
        each.later.length === 0
          ? []
          : [
              say.laterLine({
                ...saidOf(each, words),
                figures: each.later.map(({ title: named, year, published, revised = false }) =>
                  say.figure({ title: named, year, published, revised }),
                ),
              }),
            ],
      ),
    ),
  ];
  return {
    title: say.title({ title: one.profile.title }),
    lead: [say.lead({ chosen, countries, lags: lags.map((lag) => say.years({ lag })) })],
    blocks: [
      {
        kind: "either",
        screen: [
          answer,
          ...tables,
          ...legends,
          ...careful,
          ...missing,
          ...(notes ? rest : []),
          nextCommands(
            [...(notes ? [] : [`${command} --notes`]), `${command} --out backtest.html`],
            again,
            words,
          ),
        ],
        page: [answer, ...tables, ...legends, ...careful, ...missing, ...rest],
      },
    ],
  };
}

function listed(title: string, items: readonly string[]): Block[] {
  return items.length === 0 ? [] : section(title, [list(items)]);
}

function lagsIn({ rules }: Backtest): number[] {
  return [...new Set(rules.map(({ lag }) => lag))];
}

function saidOf({ name, lag, knownBy: day }: BacktestCase, { backtest: say }: Messages) {
  return { name, before: say.before({ lag }), day };
}

/** Percentiles, to one decimal. */
function percentileText(percentile: number | null, { numbers }: Messages): string {
  return percentile === null ? NONE : numbers.fixed(percentile, 1);
}

function chanceText(p: number | null, { numbers, backtest: say }: Messages): string {
  if (p === null) return NONE;
  return p < TINY ? say.tiny({ p: numbers.fixed(TINY, 3) }) : numbers.fixed(p, 3);
}

function meanTexts({ rules, chosen }: Backtest, words: Messages): string[] {
  const say = words.backtest;
  const of = chosen.countries;
  return rules
    .filter(({ id }) => id === "profile")
    .map(({ lag, meanPercentile, p, cases }) => {
      const before = say.before({ lag });
      return meanPercentile === null
        ? say.noMean({ before, of })
        : say.mean({
            before,
            mean: percentileText(meanPercentile, words),
            p: chanceText(p, words),
            n: cases,
            of,
          });
    });
}

/** The same figures of each lag, side by side. */
function columnsOf(lags: readonly number[], titles: readonly string[], words: Messages): Column[] {
  return lags.flatMap((lag) => {
    const before = words.backtest.before({ lag });
    return titles.map((within) => ({
      title: `${within}${commaIn(words)}${before}`,
      figures: true,
      group: { title: before, within },
    }));
  });
}

/** A row for each who was chosen, with columns of each lag. */
function caseTable(one: Backtest, words: Messages): Block {
  const { columns, rank, on } = words.backtest;
  const lags = lagsIn(one);
  const first = one.cases.filter(({ lag }) => lag === lags[0]);
  return {
    kind: "table",
    splits: true,
    columns: [
      { title: columns.country, heads: true },
      ...columnsOf(lags, [columns.rank, columns.percentile, columns.evidence], words),
      // Last, so that of a narrow screen both lags fit side by side.
      { title: columns.signed },
    ],
    rows: first.map(({ country, name, signed, monthOnly }) => [
      name,
      ...lags.flatMap((lag) => {
        const own = one.cases.find(
          (other) => other.country === country && other.signed === signed && other.lag === lag,
        )!;
        return [
          own.rank === null
            ? NONE
            : rank({ rank: `${own.tied > 0 ? "=" : ""}${own.rank}`, field: own.field }),
          percentileText(own.percentile, words),
          own.coverage === null ? NONE : words.numbers.percent(own.coverage),
        ];
      }),
      on({ day: monthOnly ? signed.slice(0, 7) : signed }),
    ]),
  };
}

function ruleText({ id, title }: Pick<BacktestRule, "id" | "title">, { backtest: say }: Messages): string {
  return title === undefined ? (wordOf<string>(say.rule, id) ?? id) : say.only({ title });
}

/** A row for each rule, with columns of each lag. */
function ruleTable(one: Backtest, words: Messages): Block {
  const { columns, meanOf } = words.backtest;
  const lags = lagsIn(one);
  const ids = [...new Set(one.rules.map(({ id }) => id))];
  return {
    kind: "table",
    splits: true,
    columns: [{ title: columns.rule, heads: true }, ...columnsOf(lags, [columns.mean, columns.p], words)],
    rows: ids.map((id) => {
      const own = one.rules.filter((rule) => rule.id === id);
      return [
        ruleText(own[0]!, words),
        ...own.flatMap(({ meanPercentile, cases, p }) => {
          const mean = percentileText(meanPercentile, words);
          const isPart = meanPercentile !== null && cases < one.chosen.countries;
          return [isPart ? meanOf({ mean, n: cases }) : mean, chanceText(p, words)];
        }),
      ];
    }),
  };
}

function leftOutTable(one: Backtest, words: Messages): Block {
  const { columns, before, meanOf, rule } = words.backtest;
  const lags = lagsIn(one);
  const cell = ({ meanPercentile, cases }: Pick<BacktestRule, "meanPercentile" | "cases">) => {
    const mean = percentileText(meanPercentile, words);
    return meanPercentile === null || cases === one.chosen.countries ? mean : meanOf({ mean, n: cases });
  };
  const own = one.rules.filter(({ id }) => id === "profile");
  return {
    kind: "table",
    columns: [
      { title: columns.factor, heads: true },
      ...lags.map((lag): Column => ({ title: before({ lag }), figures: true })),
    ],
    rows: [
      [rule.profile, ...own.map(cell)],
      ...[...new Set(one.leftOut.map(({ factor }) => factor))].map((factor) => {
        const found = one.leftOut.filter((each) => each.factor === factor);
        return [found[0]!.title, ...found.map(cell)];
      }),
    ],
  };
}

/** By which figures income was told, and where the group stood in; nothing where it was told of nobody. */
function incomeText({ rules, cases, income }: Backtest, words: Messages): string[] {
  const say = words.backtest;
  const { figure, group } = income;
  const byIncome = rules.filter(({ id }) => id === "poorest-first");
  if (byIncome.every(({ standings }) => standings.every(({ indicator }) => indicator === undefined)))
    return [];
  const stoodIn = byIncome.flatMap(({ lag, standings }) =>
    standings
      .filter(({ indicator }) => indicator === group.indicator)
      .map(({ country }) => {
        const { name } = cases.find((one) => one.country === country && one.lag === lag)!;
        return `${name} (${say.before({ lag })})`;
      }),
  );
  return [
    say.income({ figure: figure.title, group: group.title, isGroup: stoodIn.length > 0, days: stoodIn }),
  ];
}

function carefulTexts(
  { needed, chosen, cases, rules, leftOut, variantsTried, vintage }: Backtest,
  words: Messages,
) {
  const say = words.backtest;
  const lags = new Set(rules.map(({ lag }) => lag)).size;
  const months = [...new Set(cases.filter(({ monthOnly }) => monthOnly).map(({ name }) => name))];
  return [
    say.proves,
    ...needed.map(({ lag, meanPercentile, cases: n }) => {
      const before = say.before({ lag });
      return meanPercentile === null
        ? say.tooFew({ before, n })
        : say.few({ before, n, needed: percentileText(meanPercentile, words) });
    }),
    ...(cases.some(({ percentile }) => percentile === null) ? [say.partial] : []),
    chosen.list === undefined ? say.maybeWritten : say.written,
    say.tried({
      n: variantsTried,
      rules: rules.length / lags,
      factors: leftOut.length / lags,
      lags,
    }),
    say.editions({ vintage }),
    ...(months.length === 0 ? [] : [say.months({ countries: months })]),
  ];
}

/** A line for each lag and what was not required then. */
function waivedTexts({ cases }: Backtest, { backtest: say }: Messages): string[] {
  const groups = new Map<string, { lag: number; titles: string[]; names: string[] }>();
  for (const { lag, name, waived } of cases) {
    if (waived.length === 0) continue;
    const titles = waived.map(({ title }) => title);
    entryOf(groups, JSON.stringify([lag, titles]), () => ({ lag, titles, names: [] })).names.push(name);
  }
  return [...groups.values()]
    .sort((a, b) => a.lag - b.lag)
    .map(({ lag, titles, names }) =>
      say.waivedLine({ before: say.before({ lag }), titles, countries: names }),
    );
}

function nowhereTexts({ cases, profile }: Backtest, words: Messages): string[] {
  const say = words.backtest;
  return cases.flatMap((one) => {
    const { why, percentile } = one;
    if (percentile !== null) return [];
    const told = () => {
      if (why === undefined) return say.why.alone;
      const gates = why.gates.map(({ title }) => title);
      switch (why.status) {
        case "excluded":
        case "apart":
          return say.why[why.status]({ gates });
        case "unscored":
          return whyUnrankedText(why.failure!, profile.id, words);
        default:
          return why.status === "absent" ? say.why.absent : say.why.chosen;
      }
    };
    return [say.nowhereLine({ ...saidOf(one, words), why: told() })];
  });
}
