import { en } from "../../locales/en/index.ts";
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
import { shareWords } from "../profile/words.ts";
import {
  acknowledgedText,
  auditHeading,
  auditSummary,
  needsPerson,
  placesText,
  tally,
  years,
} from "./sentences.ts";

const { fixed, percent, signed } = en.numbers;

/** Cells of a finding that a page shows; JSON has them all. On a screen they are worth their lines only where they are so few. */
const PLACES = { page: 4, screen: 2 };

/**
 * An audit: what the evidence covers, then the findings by kind, the worst of each first. A screen has the digest; a page how each
 * kind is judged as well, and who has what, country by country.
 *
 * @param top how many findings of each kind to show
 */
export function auditBlocks(audit: Audit, top: number): Report {
  const silent = audit.checks.filter(({ id }) => !audit.findings.some(({ check }) => check === id));
  const names = silent.map(({ title }) => title.toLowerCase());
  return {
    title: auditHeading(audit),
    blocks: [
      paragraph(auditSummary(audit)),
      { kind: "either", screen: coverageDigest(audit, top), page: [] },
      ...importanceBlocks(audit),
      ...audit.checks.map((check): Block => checkBlock(audit, check, top)),
      {
        kind: "either",
        screen: [
          ...(names.length > 0 ? [paragraph(`Nothing found: ${names.join(", ")}.`)] : []),
          note("How each is judged, and by whose rule: --format md."),
        ],
        page: coverageTables(audit),
      },
    ],
    verdict: needsPerson(audit),
  };
}

/** Each factor's share of the covariance with its axis beside its share of the weight, and what of the axis is income. */
function importanceBlocks({ importance }: Audit): Block[] {
  return section("Do weights act as importance", [
    {
      kind: "table",
      columns: [
        { title: "Of" },
        { title: "Factor" },
        { title: "Weight", figures: true },
        { title: "Covariance", figures: true },
        { title: "Within half" },
      ],
      rows: importance.flatMap(({ title, factors }) =>
        factors.map((one) => [
          title,
          one.title,
          percent(one.shareOfWeight),
          one.shareOfCovariance === null ? "–" : percent(one.shareOfCovariance),
          one.actsAsImportance === null ? "–" : one.actsAsImportance ? "yes" : "no",
        ]),
      ),
    },
    ...(importance.length === 0
      ? []
      : [
          paragraph(
            "Weight: the factor's share of the weight of what it is a part of; covariance: its share of the covariance with that; within half: whether the second lies within half of the first.",
          ),
        ]),
    list(
      importance.flatMap(({ title, income }) =>
        income === undefined
          ? []
          : [
              `${title}: Spearman's correlation with ${income.label} is ${signed(income.spearman, 2)} over ${income.countries} ranked countries.`,
            ],
      ),
    ),
  ]);
}

function checkBlock(audit: Audit, check: Audit["checks"][number], top: number): Block {
  const findings = audit.findings.filter((finding) => finding.check === check.id);
  const entries = findings.length > top ? rolledUp(findings) : findings.map((finding) => [finding]);
  const heading = { aside: tally(check) };
  const rows = findings.slice(0, top).map(findingRow);
  const more = findings.length > top ? [paragraph(`… and ${findings.length - top} more.`)] : [];
  return {
    kind: "either",
    screen: section(check.title, [list(entries.map(entryItem), { shown: top })], heading),
    page: section(
      check.title,
      [paragraph(`How it is judged: ${check.rule}`), { kind: "table", columns: FINDING, rows }, ...more],
      heading,
    ),
  };
}

const FINDING: readonly Column[] = ["", "About", "What it means", "Places"].map((title) => ({ title }));

function findingRow(finding: Finding): string[] {
  const { severity, subject, message } = finding;
  const kind = severity === "person" ? "needs a person" : "note";
  return [acknowledgedText(finding) || kind, subject, message, placesText(finding, PLACES.page)];
}

/** What is found country by country reads better as one line of names, in the place of the first of them. */
const ROLLED: Readonly<Record<string, (countries: number) => string>> = {
  "country-not-scored": (n) =>
    `${n} candidates have no score for lack of evidence: find it, or decide without the ranking`,
  "thin-country": (n) =>
    `${n} ranked countries rest on much less evidence than others: see what they lack before their places are quoted`,
};

function rolledUp(findings: readonly Finding[]): Finding[][] {
  const entries = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { id, code, severity } = finding;
    const key = ROLLED[code] ? `${severity} ${code} ${acknowledgedText(finding)}` : id;
    gather(entries, key, finding);
  }
  return [...entries.values()];
}

function entryItem(entry: readonly Finding[]): Item {
  const [first, ...more] = entry as [Finding, ...Finding[]];
  const settled = acknowledgedText(first);
  const person = first.severity === "person" && settled === "";
  const names = entry.map(({ subject, figures }) =>
    figures.rank === undefined ? subject : `${subject} (rank ${figures.rank})`,
  );
  const cells = person && more.length === 0 && first.places.length <= PLACES.screen ? first.places : [];
  return {
    mark: person ? strong("!") : "·",
    text:
      more.length === 0
        ? `${first.subject}: ${first.message}`
        : `${ROLLED[first.code]!(entry.length)}: ${names.join(", ")}.`,
    below: [
      ...(settled === "" ? [] : [settled]),
      ...cells.map(({ file, locator }) => ({ text: `${file}, ${locator}`, role: "muted" as const })),
    ],
  };
}

type Indicator = Audit["coverage"]["indicators"][number];

/** Who has what: a line for each indicator that anybody has, one for those that nobody has, one for the countries. */
function coverageDigest(audit: Audit, top: number): Block[] {
  const { indicators } = audit.coverage;
  const absent = indicators.filter(({ countries, of }) => countries === 0 && of > 0);
  const weight = absent.reduce((sum, one) => sum + one.weight, 0);
  const nobody = families(
    absent.map(({ indicator }) => indicator),
    5,
  );
  return section("Evidence of the candidates", [
    coverageTable(
      indicators.filter(({ countries }) => countries > 0),
      [INDICATOR, WEIGHT, COUNTRIES, TOO_OLD, YEARS],
    ),
    list([
      ...(absent.length > 0 ? [`Nobody has: ${nobody}; ${shareWords(weight)} of the weight.`] : []),
      countriesLine(audit, top),
    ]),
  ]);
}

function countriesLine({ coverage }: Audit, top: number): string {
  const ranked = alphabetical(coverage.countries.filter(({ rank }) => rank !== null)).sort(
    (a, b) => a.coverage - b.coverage,
  );
  if (ranked.length === 0) return "No country is ranked.";
  const middle = ranked[Math.floor((ranked.length - 1) / 2)]!;
  const least = ranked.slice(0, top).map(({ name, coverage: own }) => `${name} ${percent(own)}`);
  const best = ranked.at(-1)!;
  return `Evidence for ${percent(ranked[0]!.coverage)} to ${percent(best.coverage)} of the weight among the ranked, ${percent(middle.coverage)} in the middle; least: ${least.join(", ")}.`;
}

interface CoverageColumn extends Column {
  readonly cell: (one: Indicator) => string;
}

const INDICATOR: CoverageColumn = { title: "Indicator", cell: ({ indicator }) => indicator };
const FACTOR: CoverageColumn = { title: "Factor", cell: ({ factor }) => factor };
const WEIGHT: CoverageColumn = {
  title: "Weight",
  figures: true,
  drop: 1,
  cell: ({ weight }) => `${fixed(weight * 100, 1)} %`,
};
const COUNTRIES: CoverageColumn = {
  title: "Countries",
  figures: true,
  drop: 2,
  cell: ({ countries, of }) => `${countries} of ${of}`,
};
const TOO_OLD: CoverageColumn = {
  title: "Too old",
  figures: true,
  drop: 3,
  cell: ({ stale }) => (stale === 0 ? "" : String(stale)),
};
const MAX_AGE: CoverageColumn = {
  title: "Max age",
  figures: true,
  cell: ({ maxAge }) => (maxAge === null ? "any" : String(maxAge)),
};
const YEARS: CoverageColumn = {
  title: "Years",
  figures: true,
  drop: 4,
  cell: ({ oldest, newest }) => years(oldest, newest),
};
const MEDIAN_YEAR: CoverageColumn = {
  title: "Median year",
  figures: true,
  cell: ({ medianYear }) => (medianYear === null ? "–" : String(medianYear)),
};

function coverageTable(indicators: readonly Indicator[], columns: readonly CoverageColumn[]): Table {
  return { kind: "table", columns, rows: indicators.map((one) => columns.map(({ cell }) => cell(one))) };
}

function coverageTables({ coverage, dataset }: Audit): Block[] {
  const countries = coverage.countries.map(({ name, country, rank, coverage: own, missing, stale }) => [
    `${name} (${country})`,
    rank === null ? "–" : String(rank),
    percent(own),
    missing.join(", "),
    stale.join(", "),
  ]);
  const credits = dataset.sources.flatMap(({ attribution }) => (attribution === "" ? [] : [attribution]));
  return [
    ...section("Evidence by indicator", [
      coverageTable(coverage.indicators, [
        INDICATOR,
        FACTOR,
        WEIGHT,
        COUNTRIES,
        TOO_OLD,
        MAX_AGE,
        YEARS,
        MEDIAN_YEAR,
      ]),
    ]),
    ...section("Evidence by country", [
      paragraph("Missing: what other candidates have and this one has not."),
      {
        kind: "table",
        columns: [
          { title: "Country" },
          { title: "Rank", figures: true },
          { title: "Evidence", figures: true },
          { title: "Missing" },
          { title: "Of these too old" },
        ],
        rows: countries,
      },
    ]),
    ...section("Sources", [list(credits)]),
  ];
}
