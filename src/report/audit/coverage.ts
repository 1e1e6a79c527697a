import type { Messages } from "../../locales/index.ts";
import { alphabetical } from "../../model/country.ts";
import type { Audit } from "../../model/documents/audit.ts";
import { type Block, type Column, list, paragraph, section, type Table } from "../blocks.ts";
import { families } from "../words/families.ts";
import { commaIn } from "../words/named.ts";
import { credits } from "../words/sources.ts";

type Indicator = Audit["coverage"]["indicators"][number];

/** Who has what: a line for each indicator that anybody has, one for those that nobody has, one for the countries. */
export function coverageDigest(audit: Audit, top: number, words: Messages): Block[] {
  const { coverage: say } = words.audit;
  const { indicator, weight: ofWeight, acts, countries, tooOld, years } = coverageColumns(words);
  const { indicators } = audit.coverage;
  const absent = indicators.filter((one) => one.countries === 0 && one.of > 0);
  const named = (all: readonly Indicator[]) =>
    families(
      all.map((one) => one.indicator),
      5,
    );
  const [lacking, replaced] = [
    absent.filter(({ alternative }) => !alternative),
    absent.filter(({ alternative }) => alternative),
  ];
  return section(say.title, [
    tableOf(
      indicators.filter((one) => one.countries > 0),
      [indicator, ofWeight, ...(knownToAct(audit.coverage) ? [acts] : []), countries, tooOld, years],
    ),
    list([
      ...(lacking.length > 0 ? [say.nobodyHas(named(lacking), audit.coverage.withoutEvidence!)] : []),
      ...(replaced.length > 0 ? [say.nobodyNeeds(named(replaced))] : []),
      countriesLine(audit, top, words),
    ]),
  ]);
}

function knownToAct({ indicators }: Audit["coverage"]): boolean {
  return indicators.some(({ weightAsItActs }) => weightAsItActs != null);
}

function countriesLine({ coverage }: Audit, top: number, { audit, countryNames }: Messages): string {
  const { coverage: say } = audit;
  const ranked = alphabetical(
    coverage.countries.filter(({ rank }) => rank !== null),
    countryNames,
  ).sort((a, b) => a.coverage - b.coverage);
  if (ranked.length === 0) return say.nobodyRanked;
  const middle = ranked[Math.floor((ranked.length - 1) / 2)]!;
  const best = ranked.at(-1)!;
  return say.ranked(ranked[0]!.coverage, best.coverage, middle.coverage, ranked.slice(0, top));
}

/** A column with its cell in the row of each thing. */
interface ColumnOf<One> extends Column {
  readonly cell: (one: One) => string;
}

/** Every column about an indicator, in a language. */
function coverageColumns(words: Messages) {
  const { coverage: say } = words.audit;
  const { span } = words.numbers;
  const titles = say.columns;
  const figures = true;
  return {
    indicator: { title: titles.indicator, cell: ({ indicator }) => indicator },
    factor: { title: titles.factor, cell: ({ factor }) => factor },
    weight: { title: titles.weight, figures, drop: 1, cell: ({ weight }) => say.weight(weight) },
    acts: {
      title: words.explanation.columns.acts,
      figures,
      drop: 1,
      cell: ({ weightAsItActs }) => (weightAsItActs == null ? "\u2013" : say.weight(weightAsItActs)),
    },
    countries: {
      title: titles.countries,
      figures,
      drop: 2,
      cell: ({ countries, of }) => say.countriesOf(countries, of),
    },
    tooOld: {
      title: titles.tooOld,
      figures,
      drop: 3,
      cell: ({ stale }) => (stale === 0 ? "" : String(stale)),
    },
    maxAge: {
      title: titles.maxAge,
      figures,
      cell: ({ maxAge }) => (maxAge === null ? say.anyAge : String(maxAge)),
    },
    years: {
      title: titles.years,
      figures,
      drop: 4,
      cell: ({ oldest, newest }) => (oldest === null || newest === null ? "\u2013" : span(oldest, newest)),
    },
    medianYear: {
      title: titles.medianYear,
      figures,
      cell: ({ medianYear }) => (medianYear === null ? "\u2013" : String(medianYear)),
    },
  } satisfies Record<string, ColumnOf<Indicator>>;
}

function tableOf<One>(all: readonly One[], columns: readonly ColumnOf<One>[]): Table {
  return { kind: "table", columns, rows: all.map((one) => columns.map(({ cell }) => cell(one))) };
}

/** Of a page: every indicator with who has it, every country with what it has and lacks, and whose the figures are. */
export function coverageTables({ coverage, dataset }: Audit, words: Messages): Block[] {
  const { coverage: say } = words.audit;
  const titles = say.countryColumns;
  const { indicator, factor, weight, acts, ...others } = coverageColumns(words);
  const all = [indicator, factor, weight, ...(knownToAct(coverage) ? [acts] : []), ...Object.values(others)];
  return [
    ...section(say.byIndicator, [tableOf(coverage.indicators, all)]),
    ...section(say.byCountry, [
      paragraph(say.missing),
      tableOf(coverage.countries, [
        { title: titles.country, cell: ({ name, country }) => `${name} (${country})` },
        { title: titles.rank, figures: true, cell: ({ rank }) => (rank === null ? "–" : String(rank)) },
        { title: titles.evidence, figures: true, cell: (one) => words.numbers.percent(one.coverage) },
        { title: titles.missing, cell: ({ missing }) => missing.join(commaIn(words)) },
        { title: titles.tooOld, cell: ({ stale }) => stale.join(commaIn(words)) },
      ]),
    ]),
    ...section(words.sources, [list(credits(dataset, words))]),
  ];
}
