import type { ChalkInstance } from "chalk";
import type { Audit, Finding } from "../../model/documents/audit.ts";
import { gather } from "../../model/gather.ts";
import { visibleIn } from "../visible.ts";
import { wrap } from "../wrap.ts";
import { coverageLines } from "./coverage.ts";
import { acknowledgedText, auditHeading, auditSummary, needsPerson, tally } from "./sentences.ts";

export interface AuditTextOptions {
  readonly columns: number;
  readonly chalk: ChalkInstance;
  /** How many findings of each kind to show. */
  readonly top: number;
}

/** Cells of one finding that are shown. */
const PLACES = 2;

/** An audit for the terminal: coverage, then the findings by kind, the worst of each first. */
export function auditText(given: Audit, { columns, chalk, top }: AuditTextOptions): string {
  const audit = visibleIn(given);
  const width = Math.min(columns, 110);
  const lines = [
    ...wrap(auditHeading(audit), width).map((line) => chalk.bold(line)),
    ...wrap(auditSummary(audit), width),
    "",
    ...coverageLines(audit, { width, chalk, top }),
  ];
  const silent: string[] = [];
  for (const check of audit.checks) {
    const findings = audit.findings.filter((finding) => finding.check === check.id);
    if (findings.length === 0) {
      silent.push(check.title.toLowerCase());
      continue;
    }
    lines.push("", `${chalk.bold(check.title)}: ${tally(check)}`);
    const entries = findings.length > top ? rolledUp(findings) : findings.map((finding) => [finding]);
    for (const entry of entries.slice(0, top)) lines.push(...entryLines(entry, width, chalk));
    if (entries.length > top) lines.push(`  … and ${entries.length - top} more (--top 0 shows all)`);
  }
  if (silent.length > 0) lines.push("", ...wrap(`Nothing found: ${silent.join(", ")}.`, width));
  lines.push("", ...wrap(needsPerson(audit), width).map((line) => chalk.bold(line)));
  lines.push(
    ...wrap("How each is judged, and by whose rule: --format md.", width).map((line) => chalk.dim(line)),
  );
  return `${lines.map((line) => line.trimEnd()).join("\n")}\n`;
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

function entryLines(entry: readonly Finding[], width: number, chalk: ChalkInstance): string[] {
  const [first, ...more] = entry as [Finding, ...Finding[]];
  const settled = acknowledgedText(first);
  const person = first.severity === "person" && settled === "";
  const names = entry.map(({ subject, figures }) =>
    figures.rank === undefined ? subject : `${subject} (rank ${figures.rank})`,
  );
  const said =
    more.length === 0
      ? `${first.subject}: ${first.message}`
      : `${ROLLED[first.code]!(entry.length)}: ${names.join(", ")}.`;
  const [top, ...rest] = wrap(said, width - 4, "    ");
  // The cells of one value are worth their lines where somebody must look; the rest are in the JSON.
  const cells = person && more.length === 0 && first.places.length > 0 && first.places.length <= PLACES;
  const places = cells
    ? first.places.flatMap(({ file, locator }) => wrap(`${file}, ${locator}`, width - 4))
    : [];
  return [
    `  ${person ? chalk.bold("!") : "\u00b7"} ${top}`,
    ...rest,
    ...(settled === "" ? [] : wrap(settled, width - 4).map((line) => `    ${line}`)),
    ...places.map((line) => chalk.dim(`    ${line}`)),
  ];
}
