import type { Audit, Finding } from "../../model/documents/audit.ts";
import { fixed, percent } from "../format.ts";
import { escapeMarkdown, markdownTable } from "../markdown.ts";
import {
  acknowledgedText,
  auditHeading,
  auditSummary,
  needsPerson,
  placesText,
  tally,
  years,
} from "./sentences.ts";

/** Cells that a finding shows; JSON has them all. */
const PLACES = 4;

/** An audit as Markdown: the verdict, the findings by kind with how each kind is judged, and both coverage tables. */
export function auditMarkdown(audit: Audit, top: number): string {
  const lines = [
    `# ${escapeMarkdown(auditHeading(audit))}`,
    "",
    escapeMarkdown(auditSummary(audit)),
    "",
    escapeMarkdown(needsPerson(audit)),
    "",
  ];
  for (const check of audit.checks) {
    const findings = audit.findings.filter((finding) => finding.check === check.id);
    lines.push(
      `## ${escapeMarkdown(check.title)}: ${tally(check)}`,
      "",
      `How it is judged: ${escapeMarkdown(check.rule)}`,
      "",
    );
    if (findings.length === 0) continue;
    lines.push(
      ...markdownTable(["", "About", "What it means", "Places"], findings.slice(0, top).map(row), []),
      "",
    );
    if (findings.length > top) lines.push(`… and ${findings.length - top} more.`, "");
  }
  lines.push(...coverageTables(audit));
  return `${lines.join("\n")}\n`;
}

function row(finding: Finding): string[] {
  const { severity, subject, message } = finding;
  const kind = severity === "person" ? "needs a person" : "note";
  return [acknowledgedText(finding) || kind, subject, message, placesText(finding, PLACES)];
}

function coverageTables({ coverage, dataset }: Audit): string[] {
  return [
    "## Evidence by indicator",
    "",
    ...markdownTable(
      ["Indicator", "Factor", "Weight", "Countries", "Of", "Too old", "Max age", "Years", "Median year"],
      coverage.indicators.map((one) => [
        one.indicator,
        one.factor,
        `${fixed(one.weight * 100, 1)} %`,
        String(one.countries),
        String(one.of),
        String(one.stale),
        one.maxAge === null ? "any" : String(one.maxAge),
        years(one.oldest, one.newest),
        one.medianYear === null ? "\u2013" : String(one.medianYear),
      ]),
      [2, 3, 4, 5, 6, 8],
    ),
    "",
    "## Evidence by country",
    "",
    "Missing: what other candidates have and this one has not.",
    "",
    ...markdownTable(
      ["Country", "Rank", "Evidence", "Missing", "Of these too old"],
      coverage.countries.map(({ name, country, rank, coverage: own, missing, stale }) => [
        `${name} (${country})`,
        rank === null ? "\u2013" : String(rank),
        percent(own),
        missing.join(", "),
        stale.join(", "),
      ]),
      [1, 2],
    ),
    "",
    "## Sources",
    "",
    ...dataset.sources
      .filter(({ attribution }) => attribution !== "")
      .map(({ attribution }) => `- ${escapeMarkdown(attribution)}`),
  ];
}
