import { en } from "../../locales/en/index.ts";
import type { Acknowledgement, Audit, Finding } from "../../model/documents/audit.ts";
import { countsOf } from "../../model/everybody.ts";
import { textIn } from "../../model/text-in.ts";
import { type Surroundings, shownOf } from "../ranking.ts";
import { ACKNOWLEDGEMENTS, acknowledge } from "./acknowledge.ts";
import { countryTable, coverageOf, indicatorTable, shareWithout } from "./coverage.ts";
import type { Frame } from "./frame.ts";
import { importance } from "./importance.ts";
import { structure } from "./structure.ts";

/** A check and what it found. */
export interface Checked {
  readonly id: string;
  readonly title: string;
  readonly rule: string;
  readonly findings: readonly Finding[];
}

/** What somebody has looked at, and the file that says so. */
export interface Accepted {
  readonly acknowledgements: readonly Acknowledgement[];
  readonly file: string;
}

/** Every check as one document, in the order given. */
export function buildAudit(
  frame: Frame,
  checked: readonly Checked[],
  around: Surroundings,
  { acknowledgements, file }: Accepted = { acknowledgements: [], file: "" },
  say = en.audit.acknowledgements,
): Audit {
  const { table } = frame;
  const coverage = coverageOf(frame);
  const found = checked.flatMap(({ findings }) => findings);
  const has = around.shown?.has ?? (() => true);
  // What concerns no country in particular concerns those that are shown as well.
  const all = acknowledge(found, acknowledgements, { file, asOf: table.evidence.asOf }, say).filter(
    ({ countries }) => countries.length === 0 || countries.some(has),
  );
  const bySeverity = (severity: Finding["severity"], among: readonly Finding[]) =>
    among.filter((finding) => finding.severity === severity && finding.acknowledged === undefined);
  const settled = (among: readonly Finding[]) => among.filter((one) => one.acknowledged !== undefined);
  const byCheck = [...checked, { id: ACKNOWLEDGEMENTS, ...say }].map(({ id, title, rule }) => {
    const own = all.filter(({ check }) => check === id);
    return {
      id,
      title,
      rule,
      person: bySeverity("person", own),
      notes: bySeverity("note", own),
      settled: settled(own),
    };
  });
  const { profile } = table.plan;
  return {
    document: "shortlist/audit/1",
    tool: around.tool,
    profile: {
      id: profile.id,
      title: textIn(profile.title, around.language, profile.id),
      sha256: around.profileSha256,
    },
    dataset: around.dataset,
    ...shownOf(table, around),
    countries: countsOf(table),
    person: bySeverity("person", all).length,
    notes: bySeverity("note", all).length,
    acknowledged: settled(all).length,
    checks: byCheck.map(({ id, title, rule, person, notes, settled }) => ({
      id,
      title,
      rule,
      person: person.length,
      notes: notes.length,
      acknowledged: settled.length,
    })),
    findings: byCheck.flatMap(({ person, notes, settled }) => [...person, ...notes, ...settled]),
    importance: importance(frame),
    structure: structure(frame),
    coverage: {
      withoutEvidence: shareWithout(frame, coverage),
      indicators: indicatorTable(frame, coverage),
      countries: countryTable(frame, coverage).filter(({ country }) => has(country)),
    },
    warnings: around.warnings,
  };
}
