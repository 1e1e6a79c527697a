import type { AuditFacts, Found, Names, Teller } from "../model/audit.ts";
import { gather } from "../model/collections.ts";
import { alphabetical } from "../model/country.ts";
import type { Audit, Finding, Structure } from "../model/documents/audit.ts";
import type { Warned } from "../model/warning.ts";
import type { Messages } from "../words/index.ts";
import {
  type Block,
  type Column,
  type Item,
  list,
  nextCommands,
  note,
  paragraph,
  type Report,
  type Section,
  section,
  strong,
  type Table,
  terms,
} from "./blocks.ts";
import { shareText } from "./profile.ts";
import { credits, headingOf, shownText } from "./text/evidence.ts";
import { commaIn, localised, semicolonIn } from "./text/localised.ts";
import { actingWeightText } from "./text/node.ts";
import { byFamily } from "./text/warnings.ts";

/** An audit with the words of its checks in a language, and each finding told by its own. */
export function toldAudit(
  facts: Warned<AuditFacts>,
  tellers: readonly Teller<Messages>[],
  words: Messages,
  names: Names,
): Warned<Audit> {
  const checks = facts.checks.map(({ id, ...counts }) => {
    const { own } = tellers.find((one) => one.id === id)!;
    const { title, rule } = own ?? words.checks[id as keyof Messages["checks"]];
    return { id, title, rule, ...counts };
  });
  return { ...facts, checks, findings: toldFindings(facts.findings, tellers, words, names) };
}

/** Those that stand by the names of countries in the order that these have in the language. */
export function toldFindings(
  findings: readonly Found[],
  tellers: readonly Teller<Messages>[],
  words: Messages,
  names: Names,
): Finding[] {
  const sections = [false, true].flatMap((isSettled) => {
    const own = findings.filter((one) => one.byName && isSettled === (one.acknowledged !== undefined));
    return names.byName(own.map((one) => ({ country: one.countries[0]!, one })));
  });
  return findings.map((found) => {
    const { byName, acknowledged, ...one } = found.byName ? sections.shift()!.one : found;
    const teller = tellers.find(({ id }) => id === one.check)!;
    const { subject, message, ...more } = teller.tell(one, words, names);
    const { args: _, ...facts } = one as typeof one & { readonly args?: unknown };
    return { ...facts, ...more, subject, message, ...(acknowledged ? { acknowledged } : {}) };
  });
}

/** Cells of a finding that a page shows; JSON has them all. On a screen they are worth their lines only where they are so few. */
const PLACES = { page: 4, screen: 2 };

/**
 * An audit as a page has it: what the evidence covers, then the findings by kind, the worst of each first, how each kind is judged, and
 * who has what, country by country.
 *
 * @param top how many findings of each kind to show
 */
export function auditBlocks(document: Audit, top: number, words: Messages): Report {
  const audit = localised(document, words);
  return {
    ...begun(audit, words),
    blocks: [
      paragraph(summary(audit, words)),
      ...importanceBlocks(audit, words),
      ...structureBlocks(audit, words),
      ...audit.checks.map((check): Block => checkSection(audit, check, top, words)),
      ...coverageTables(audit, words),
    ],
    verdict: needsPerson(audit, words),
  };
}

function begun({ profile, dataset }: Audit, words: Messages): Pick<Report, "title"> {
  return { title: words.audit.heading({ title: profile.title, ...headingOf(dataset, words) }) };
}

function summary(audit: Audit, words: Messages): string {
  return words.audit.summary({
    ...audit,
    ...audit.countries,
    of: audit.shown && shownText(audit.shown, words),
  });
}

/** What a screen is asked for. */
interface OnScreen {
  /** How many findings of each check, 0 for all; absent: a line a check. */
  readonly top?: number | undefined;
  /** Whether how checks judge follows, and who has which evidence. */
  readonly notes?: boolean | undefined;
  /** This command as it was typed, and of its options those that other commands need too. */
  readonly command?: string;
  readonly again?: string;
}

/** The same on a screen: the verdict, what needs a person, what does not, and the commands that go further. */
export function auditScreen(document: Audit, words: Messages, on: OnScreen = {}): Report {
  const audit = localised(document, words);
  const { audit: say } = words;
  const { top, notes: hasNotes = false, command = "audit", again = "" } = on;
  const checks = top === undefined ? checksBriefly(audit, words) : checkLists(audit, top || ALL, words);
  const commands = [
    ...(top === 0 || audit.findings.length === 0 ? [] : [`${command} --top 0`]),
    ...(hasNotes ? [] : [`${command} --notes`]),
    `${command} --out audit.html`,
  ];
  return {
    ...begun(audit, words),
    blocks: [
      paragraph([strong(summary(audit, words))]),
      ...checks,
      ...(hasNotes
        ? [
            ...coverageDigest(audit, words),
            ...importanceBlocks(audit, words),
            ...structureBlocks(audit, words),
            ...section(say.rules, [terms(audit.checks.map(({ title, rule }) => [title, rule]))]),
          ]
        : [{ ...list(evidenceLines(audit, words)), brief: true }]),
      nextCommands(commands, again, words),
    ],
  };
}

const ALL = Number.POSITIVE_INFINITY;

/** A line for each check that needs a person, with how often and its worst finding; the others are counted. */
function checksBriefly(audit: Audit, words: Messages): Block[] {
  const { audit: say } = words;
  const { checkColumns: columns } = say;
  const open = audit.checks.filter(({ person }) => person > 0);
  const settled = audit.checks.filter(
    ({ person, notes, acknowledged }) => person === 0 && notes + acknowledged > 0,
  );
  const worst = (id: string) =>
    audit.findings.find(
      ({ check, severity, acknowledged }) => check === id && severity === "person" && !acknowledged,
    )!;
  const counted = settled.map((check) =>
    say.needsNobodyIn({ ...check, n: check.notes + check.acknowledged }),
  );
  const silent = audit.checks.length - open.length - settled.length;
  const table: Table = {
    kind: "table",
    columns: [{ title: columns.check }, { title: columns.person, figures: true }, { title: columns.worst }],
    rows: open.map(({ id, title, person }) => {
      const { subject, message } = worst(id);
      return [title, String(person), say.finding({ subject, message })];
    }),
    whole: "--top 0",
  };
  return [
    ...(open.length > 0 ? [table] : []),
    paragraph(
      words.text([
        ...(counted.length > 0 ? [say.needsNobody({ checks: counted })] : []),
        say.passed({ n: silent, of: audit.checks.length }),
      ]),
    ),
  ];
}

/** The findings of each check, so many of each, and which checks found nothing. */
function checkLists(audit: Audit, top: number, words: Messages): Block[] {
  const silent = audit.checks.filter(({ id }) => !audit.findings.some(({ check }) => check === id));
  return [
    ...audit.checks.flatMap((check) => {
      const findings = findingsOf(audit, check);
      const entries = findings.length > top ? rolledUp(findings, words) : findings.map((one) => [one]);
      const items = entries.map((entry) => entryItem(entry, words));
      return section(check.title, [list(items, { shown: top })], { aside: tallyText(check, words) });
    }),
    ...(silent.length > 0
      ? [paragraph(words.audit.silent({ checks: silent.map(({ title }) => title) }))]
      : []),
  ];
}

function findingsOf({ findings }: Audit, { id }: Audit["checks"][number]): Finding[] {
  return findings.filter(({ check }) => check === id);
}

/** Each factor's weight as it acts in its axis beside its share of the weight, and what of the axis is income. */
function importanceBlocks({ importance }: Audit, words: Messages): Block[] {
  const { importance: say } = words.audit;
  const { percent, signed } = words.numbers;
  const { of, factor, weight, within, equal } = say.columns;
  return section(say.title, [
    {
      kind: "table",
      columns: [
        { title: of },
        { title: factor },
        { title: weight, figures: true },
        { title: words.live.country.columns.acts, figures: true },
        { title: within },
        { title: equal, figures: true },
      ],
      rows: importance.flatMap(({ title, factors }) =>
        factors.map((one) => [
          title,
          one.title,
          percent(one.shareOfWeight),
          actingWeightText(one.shareOfCovariance, words),
          one.actsAsImportance === null ? "–" : one.actsAsImportance ? say.yes : say.no,
          one.partialCorrelation == null ? "" : signed(one.partialCorrelation, 2),
        ]),
      ),
    },
    ...(importance.length === 0 ? [] : [paragraph(say.legend)]),
    list(
      importance.flatMap(({ title, income }) =>
        income === undefined
          ? []
          : [
              say.income({
                title,
                byMeasure: income.measure,
                byIndicator: income.indicator,
                spearman: income.spearman,
                countries: income.countries,
              }),
            ],
      ),
    ),
  ]);
}

function checkSection(audit: Audit, check: Audit["checks"][number], top: number, words: Messages): Section {
  const { audit: say } = words;
  const findings = findingsOf(audit, check);
  const columns = Object.values(say.findingColumns).map((title) => ({ title }));
  const rows = findings.slice(0, top).map((finding) => findingRow(finding, words));
  return {
    kind: "section",
    title: check.title,
    aside: tallyText(check, words),
    blocks: [
      paragraph(say.rule({ rule: check.rule })),
      ...(rows.length > 0 ? [{ kind: "table" as const, columns, rows }] : []),
      ...(findings.length > top ? [paragraph(say.moreFindings({ n: findings.length - top }))] : []),
    ],
  };
}

/** What a check found: `3 need a person, 5 notes`. */
function tallyText({ person, notes, acknowledged }: Audit["checks"][number], words: Messages): string {
  const { tally: say } = words.audit;
  const counts = { person, notes, acknowledged };
  const parts = (["person", "notes", "acknowledged"] as const).flatMap((kind) =>
    counts[kind] > 0 ? [say[kind]({ n: counts[kind] })] : [],
  );
  return parts.length === 0 ? say.nothing : parts.join(commaIn(words));
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
    figures.rank === undefined ? subject : say.withRank({ name: subject, rank: figures.rank }),
  );
  const cells = person && more.length === 0 && first.places.length <= PLACES.screen ? first.places : [];
  return {
    mark: person ? strong("!") : "·",
    text:
      more.length === 0
        ? say.finding({ subject: first.subject, message: first.message })
        : rollOf(first.code, words)!({ countries: entry.length, names }),
    below: [
      ...(settled === "" ? [] : [settled]),
      ...cells.map(({ file, locator }) => ({ text: `${file}, ${locator}`, role: "muted" as const })),
    ],
  };
}

/** Parts, alpha and the first component of every node with several parts; a page has the correlations too. */
function structureBlocks({ structure }: Audit, words: Messages): Block[] {
  if (structure.length === 0) return [];
  const { structure: say } = words.audit;
  const { of, parts, countries, alpha, first, most } = say.columns;
  const digest: Block = {
    kind: "table",
    columns: [
      { title: of },
      { title: parts, figures: true },
      { title: countries, figures: true },
      { title: alpha, figures: true },
      { title: first, figures: true },
      { title: most, drop: 1 },
    ],
    rows: structure.map((one) => [
      one.title,
      partsText(one, words),
      String(one.complete),
      one.alpha === null ? NONE : say.alpha({ alpha: one.alpha }),
      one.components.length === 0 ? NONE : words.numbers.percent(one.components[0]!.share),
      mostAlike(one, words),
    ]),
  };
  const [many, few] = [structure.filter(isMany), structure.filter((one) => !isMany(one))];
  const matrices = few.flatMap((one) => section(say.matrix({ title: one.title }), [matrix(one, words)]));
  const titles = many.map(({ title }) => title);
  return section(say.title, [
    digest,
    paragraph(say.legend),
    ...(many.length > 0 ? [paragraph(say.tooMany({ titles }))] : []),
    ...(few.length > 0
      ? [{ kind: "either", screen: [], page: [note(say.matrixLegend), ...matrices] } as const]
      : []),
  ]);
}

/** Beside them those of which too few of the ranked have evidence. */
function partsText({ parts: { length: parts }, withoutEvidence }: Structure, { audit }: Messages): string {
  return withoutEvidence === 0
    ? String(parts)
    : audit.structure.partsOf({ parts, of: parts + withoutEvidence });
}

function isMany({ parts }: Structure): boolean {
  return parts[0]!.correlations.length === 0;
}

const NONE = "–";

/** The two parts that correlate most, in whichever direction. */
function mostAlike({ parts }: Structure, { audit: { structure: say } }: Messages): string {
  const pairs = parts.flatMap((a, i) =>
    parts.slice(i + 1).flatMap((b, j) => {
      const r = a.correlations[i + 1 + j] ?? null;
      return r === null ? [] : [{ a, b, r }];
    }),
  );
  if (pairs.length === 0) return NONE;
  const { a, b, r } = pairs.reduce((most, pair) => (Math.abs(pair.r) > Math.abs(most.r) ? pair : most));
  return say.pair({ a: a.title, b: b.title, r });
}

function matrix({ parts, levels, components }: Structure, { audit: { structure: say } }: Messages): Block {
  const correlation = (r: number | null) => (r === null ? NONE : say.r({ r }));
  const large = components.filter(({ eigenvalue }) => eigenvalue > 1);
  const figures = true;
  return {
    kind: "table",
    columns: [
      { title: say.part },
      ...parts.map((_, i) => ({ title: String(i + 1), figures })),
      ...levels.map(({ title }) => ({ title, figures })),
      ...large.map(({ share }, i) => ({ title: say.loading({ component: i + 1, share }), figures })),
    ],
    rows: parts.map(({ title, correlations }, i) => [
      `${i + 1} ${title}`,
      ...correlations.map(correlation),
      ...levels.map((level) => correlation(level.correlations[i]!)),
      ...large.map(({ loadings }) => correlation(loadings[i]!)),
    ]),
  };
}

type Indicator = Audit["coverage"]["indicators"][number];

/** Who has what: a line for each indicator that anybody has, one for those that nobody has, one for the countries. */
function coverageDigest(audit: Audit, words: Messages): Block[] {
  const { coverage: say } = words.audit;
  const { indicator, weight: ofWeight, acts, countries, tooOld, years } = coverageColumns(words);
  return section(say.title, [
    tableOf(
      audit.coverage.indicators.filter((one) => one.countries > 0),
      [indicator, ofWeight, ...(knownToAct(audit.coverage) ? [acts] : []), countries, tooOld, years],
    ),
    list(evidenceLines(audit, words)),
  ]);
}

/** What nobody has, and how much the ranked have. */
function evidenceLines(audit: Audit, words: Messages): string[] {
  const { coverage: say } = words.audit;
  const absent = audit.coverage.indicators.filter((one) => one.countries === 0 && one.of > 0);
  const families = (all: readonly Indicator[]) =>
    byFamily(
      all.map((one) => one.indicator),
      5,
    );
  const [lacking, replaced] = [
    absent.filter(({ alternative }) => !alternative),
    absent.filter(({ alternative }) => alternative),
  ];
  return [
    ...(lacking.length > 0
      ? [
          say.nobodyHas({
            indicators: families(lacking),
            weight: shareText(audit.coverage.withoutEvidence!, words),
          }),
        ]
      : []),
    ...(replaced.length > 0 ? [say.nobodyNeeds({ indicators: families(replaced) })] : []),
    countriesLine(audit, words),
  ];
}

function knownToAct({ indicators }: Audit["coverage"]): boolean {
  return indicators.some(({ weightAsItActs }) => weightAsItActs != null);
}

/** Countries that are named for how little they have. */
const LEAST = 5;

function countriesLine({ coverage }: Audit, { audit, countryNames }: Messages): string {
  const { coverage: say } = audit;
  const ranked = alphabetical(
    coverage.countries.filter(({ rank }) => rank !== null),
    countryNames,
  ).sort((a, b) => a.coverage - b.coverage);
  if (ranked.length === 0) return say.nobodyRanked;
  const middle = ranked[Math.floor((ranked.length - 1) / 2)]!;
  const best = ranked.at(-1)!;
  return say.ranked({
    least: ranked[0]!.coverage,
    most: best.coverage,
    middle: middle.coverage,
    worst: ranked.slice(0, LEAST).map(say.covered),
  });
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
    weight: { title: titles.weight, figures, drop: 1, cell: ({ weight }) => say.weight({ of: weight }) },
    acts: {
      title: words.live.country.columns.acts,
      figures,
      drop: 1,
      cell: ({ weightAsItActs }) => (weightAsItActs == null ? "\u2013" : say.weight({ of: weightAsItActs })),
    },
    countries: {
      title: titles.countries,
      figures,
      drop: 2,
      cell: ({ countries, of }) => say.countriesOf({ countries, of }),
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
function coverageTables({ coverage, dataset }: Audit, words: Messages): Block[] {
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

/** The last words: what an exit of 1 stands for. */
function needsPerson({ person, checks, findings }: Audit, { audit: say }: Messages): string {
  if (person === 0) return say.nothing;
  return say.needsPerson({
    checks: checks
      .filter((check) => check.person > 0)
      .map(({ id, title, person: own }) => {
        const subjects = findings
          .filter(
            ({ check, severity, acknowledged }) => check === id && severity === "person" && !acknowledged,
          )
          .slice(0, MOST_IDS)
          .map(({ subject }) => subject);
        const more = Math.max(0, own - subjects.length);
        return say.needsPersonIn({ title, person: own, subjects, more });
      }),
  });
}

const MOST_IDS = 3;

/** The cells of a finding; many are counted. */
function placesText({ places }: Finding, most: number, words: Messages): string {
  const shown = places.slice(0, most).map(({ file, locator }) => `${file}, ${locator}`);
  const more = places.length > most ? [words.audit.morePlaces({ n: places.length - most })] : [];
  return [...shown, ...more].join(semicolonIn(words));
}

/** Why a finding is held to be settled; "" where nobody holds it so. */
function acknowledgedText({ acknowledged }: Finding, { audit: say }: Messages): string {
  return acknowledged === undefined
    ? ""
    : say.acknowledged({ until: acknowledged.until, reason: acknowledged.reason });
}
