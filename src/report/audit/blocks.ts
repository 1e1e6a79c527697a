import type { Messages } from "../../locales/index.ts";
import { alphabetical } from "../../model/alphabetical.ts";
import type { Audit, Finding } from "../../model/documents/audit.ts";
import { gather } from "../../model/gather.ts";
import {
  type Block,
  type Column,
  type Item,
  list,
  note,
  paragraph,
  type Report,
  section,
  strong,
  type Table,
} from "../blocks.ts";
import { families } from "../families.ts";
import { acknowledgedText, needsPerson, placesText } from "./sentences.ts";

/** Cells of a finding that a page shows; JSON has them all. On a screen they are worth their lines only where they are so few. */
const PLACES = { page: 4, screen: 2 };

/**
 * An audit: what the evidence covers, then the findings by kind, the worst of each first. A screen has the digest; a page how each
 * kind is judged as well, and who has what, country by country.
 *
 * @param top how many findings of each kind to show
 */
export function auditBlocks(audit: Audit, top: number, words: Messages): Report {
  const { audit: say } = words;
  const silent = audit.checks.filter(({ id }) => !audit.findings.some(({ check }) => check === id));
  const names = silent.map(({ title }) => title);
  return {
    title: say.heading(audit.profile.title, audit.dataset),
    blocks: [
      paragraph(say.summary(audit, audit.countries, audit.shown)),
      { kind: "either", screen: coverageDigest(audit, top, words), page: [] },
      ...importanceBlocks(audit, words),
      ...audit.checks.map((check): Block => checkBlock(audit, check, top, words)),
      {
        kind: "either",
        screen: [...(names.length > 0 ? [paragraph(say.silent(names))] : []), note(say.whereRules)],
        page: coverageTables(audit, words),
      },
    ],
    verdict: needsPerson(audit, words),
  };
}

/** Each factor's share of the covariance with its axis beside its share of the weight, and what of the axis is income. */
function importanceBlocks({ importance }: Audit, { audit, numbers: { percent } }: Messages): Block[] {
  const { importance: say } = audit;
  const { of, factor, weight, covariance, within } = say.columns;
  return section(say.title, [
    {
      kind: "table",
      columns: [
        { title: of },
        { title: factor },
        { title: weight, figures: true },
        { title: covariance, figures: true },
        { title: within },
      ],
      rows: importance.flatMap(({ title, factors }) =>
        factors.map((one) => [
          title,
          one.title,
          percent(one.shareOfWeight),
          one.shareOfCovariance === null ? "–" : percent(one.shareOfCovariance),
          one.actsAsImportance === null ? "–" : one.actsAsImportance ? say.yes : say.no,
        ]),
      ),
    },
    ...(importance.length === 0 ? [] : [paragraph(say.legend)]),
    list(
      importance.flatMap(({ title, income }) =>
        income === undefined ? [] : [say.income(title, income, income.spearman, income.countries)],
      ),
    ),
  ]);
}

function checkBlock(audit: Audit, check: Audit["checks"][number], top: number, words: Messages): Block {
  const { audit: say } = words;
  const findings = audit.findings.filter((finding) => finding.check === check.id);
  const entries = findings.length > top ? rolledUp(findings, words) : findings.map((finding) => [finding]);
  const heading = { aside: say.tally(check) };
  const columns = Object.values(say.findingColumns).map((title) => ({ title }));
  const rows = findings.slice(0, top).map((finding) => findingRow(finding, words));
  const more = findings.length > top ? [paragraph(say.moreFindings(findings.length - top))] : [];
  return {
    kind: "either",
    screen: section(
      check.title,
      [
        list(
          entries.map((entry) => entryItem(entry, words)),
          { shown: top },
        ),
      ],
      heading,
    ),
    page: section(
      check.title,
      [paragraph(say.rule(check.rule)), { kind: "table", columns, rows }, ...more],
      heading,
    ),
  };
}

function findingRow(finding: Finding, words: Messages): string[] {
  const { severity, subject, message } = finding;
  const kind = acknowledgedText(finding, words) || words.audit.severity[severity];
  return [kind, subject, message, placesText(finding, PLACES.page, words)];
}

/** What is found country by country reads better as one line of names, in the place of the first of them. */
function rollOf(code: string, { audit: { rolledUp: rolls } }: Messages) {
  return code in rolls ? rolls[code as keyof typeof rolls] : undefined;
}

function rolledUp(findings: readonly Finding[], words: Messages): Finding[][] {
  const entries = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { id, code, severity } = finding;
    const key = rollOf(code, words) ? `${severity} ${code} ${acknowledgedText(finding, words)}` : id;
    gather(entries, key, finding);
  }
  return [...entries.values()];
}

function entryItem(entry: readonly Finding[], words: Messages): Item {
  const { audit: say } = words;
  const [first, ...more] = entry as [Finding, ...Finding[]];
  const settled = acknowledgedText(first, words);
  const person = first.severity === "person" && settled === "";
  const names = entry.map(({ subject, figures }) =>
    figures.rank === undefined ? subject : say.withRank(subject, figures.rank),
  );
  const cells = person && more.length === 0 && first.places.length <= PLACES.screen ? first.places : [];
  return {
    mark: person ? strong("!") : "·",
    text:
      more.length === 0
        ? say.finding(first.subject, first.message)
        : rollOf(first.code, words)!(entry.length, names),
    below: [
      ...(settled === "" ? [] : [settled]),
      ...cells.map(({ file, locator }) => ({ text: `${file}, ${locator}`, role: "muted" as const })),
    ],
  };
}

type Indicator = Audit["coverage"]["indicators"][number];

/** Who has what: a line for each indicator that anybody has, one for those that nobody has, one for the countries. */
function coverageDigest(audit: Audit, top: number, words: Messages): Block[] {
  const { coverage: say } = words.audit;
  const { indicator, weight: ofWeight, countries, tooOld, years } = coverageColumns(words);
  const { indicators } = audit.coverage;
  const absent = indicators.filter((one) => one.countries === 0 && one.of > 0);
  const weight = absent.reduce((sum, one) => sum + one.weight, 0);
  const nobody = families(
    absent.map((one) => one.indicator),
    5,
  );
  return section(say.title, [
    coverageTable(
      indicators.filter((one) => one.countries > 0),
      [indicator, ofWeight, countries, tooOld, years],
    ),
    list([...(absent.length > 0 ? [say.nobodyHas(nobody, weight)] : []), countriesLine(audit, top, words)]),
  ]);
}

function countriesLine({ coverage }: Audit, top: number, { audit }: Messages): string {
  const { coverage: say } = audit;
  const ranked = alphabetical(coverage.countries.filter(({ rank }) => rank !== null)).sort(
    (a, b) => a.coverage - b.coverage,
  );
  if (ranked.length === 0) return say.nobodyRanked;
  const middle = ranked[Math.floor((ranked.length - 1) / 2)]!;
  const best = ranked.at(-1)!;
  return say.ranked(ranked[0]!.coverage, best.coverage, middle.coverage, ranked.slice(0, top));
}

interface CoverageColumn extends Column {
  readonly cell: (one: Indicator) => string;
}

/** Every column about an indicator, in a language. */
function coverageColumns({ audit: { coverage: say }, numbers: { span } }: Messages) {
  const titles = say.columns;
  const figures = true;
  return {
    indicator: { title: titles.indicator, cell: ({ indicator }) => indicator },
    factor: { title: titles.factor, cell: ({ factor }) => factor },
    weight: { title: titles.weight, figures, drop: 1, cell: ({ weight }) => say.weight(weight) },
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
  } satisfies Record<string, CoverageColumn>;
}

function coverageTable(indicators: readonly Indicator[], columns: readonly CoverageColumn[]): Table {
  return { kind: "table", columns, rows: indicators.map((one) => columns.map(({ cell }) => cell(one))) };
}

function coverageTables({ coverage, dataset }: Audit, words: Messages): Block[] {
  const { coverage: say } = words.audit;
  const titles = say.countryColumns;
  const countries = coverage.countries.map(({ name, country, rank, coverage: own, missing, stale }) => [
    `${name} (${country})`,
    rank === null ? "–" : String(rank),
    words.numbers.percent(own),
    missing.join(", "),
    stale.join(", "),
  ]);
  const credits = dataset.sources.flatMap(({ attribution }) => (attribution === "" ? [] : [attribution]));
  return [
    ...section(say.byIndicator, [coverageTable(coverage.indicators, Object.values(coverageColumns(words)))]),
    ...section(say.byCountry, [
      paragraph(say.missing),
      {
        kind: "table",
        columns: [
          { title: titles.country },
          { title: titles.rank, figures: true },
          { title: titles.evidence, figures: true },
          { title: titles.missing },
          { title: titles.tooOld },
        ],
        rows: countries,
      },
    ]),
    ...section(words.sources, [list(credits)]),
  ];
}
