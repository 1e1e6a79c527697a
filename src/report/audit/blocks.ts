import type { Messages } from "../../locales/index.ts";
import { gather } from "../../model/collections.ts";
import type { Audit, Finding } from "../../model/documents/audit.ts";
import { type Block, type Item, list, note, paragraph, type Report, section, strong } from "../blocks.ts";
import { named } from "../words/named.ts";
import { actsText } from "../words/weights.ts";
import { coverageDigest, coverageTables } from "./coverage.ts";
import { acknowledgedText, needsPerson, placesText } from "./sentences.ts";
import { structureBlocks } from "./structure.ts";

/** Cells of a finding that a page shows; JSON has them all. On a screen they are worth their lines only where they are so few. */
const PLACES = { page: 4, screen: 2 };

/**
 * An audit: what the evidence covers, then the findings by kind, the worst of each first. A screen has the digest; a page how each
 * kind is judged as well, and who has what, country by country.
 *
 * @param top how many findings of each kind to show
 */
export function auditBlocks(document: Audit, top: number, words: Messages): Report {
  const audit = named(document, words);
  const { audit: say } = words;
  const silent = audit.checks.filter(({ id }) => !audit.findings.some(({ check }) => check === id));
  const names = silent.map(({ title }) => title);
  return {
    title: say.heading(audit.profile.title, audit.dataset),
    blocks: [
      paragraph(say.summary(audit, audit.countries, audit.shown)),
      { kind: "either", screen: coverageDigest(audit, top, words), page: [] },
      ...importanceBlocks(audit, words),
      ...structureBlocks(audit, words),
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
        { title: words.explanation.columns.acts, figures: true },
        { title: within },
        { title: equal, figures: true },
      ],
      rows: importance.flatMap(({ title, factors }) =>
        factors.map((one) => [
          title,
          one.title,
          percent(one.shareOfWeight),
          actsText(one.shareOfCovariance, words),
          one.actsAsImportance === null ? "–" : one.actsAsImportance ? say.yes : say.no,
          one.partialCorrelation == null ? "" : signed(one.partialCorrelation, 2),
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
