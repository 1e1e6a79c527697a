import {
  type Acknowledgement,
  type Audit,
  CHECKS,
  type Check,
  type Finding,
} from "../../model/documents/audit.ts";
import { type Surroundings, shownOf } from "../ranking.ts";
import { textIn } from "../text.ts";
import { ACKNOWLEDGED_RULE, acknowledge } from "./acknowledge.ts";
import { countryTable, coverageOf, indicatorTable } from "./coverage.ts";
import { COVERAGE_RULE, coverageFindings } from "./coverage-findings.ts";
import { DIRECTION_RULE, directionFindings } from "./direction.ts";
import { DOUBLE_RULE, doubleCountingFindings } from "./double-counting.ts";
import type { Frame } from "./frame.ts";
import { OUTLIER_RULE, outlierFindings } from "./outliers.ts";
import { STALE_RULE, staleFindings } from "./stale.ts";
import { WEIGHTS_RULE, weightFindings } from "./weights.ts";

const TITLES: Readonly<Record<Check, string>> = {
  coverage: "Coverage",
  stale: "Stale values",
  names: "Unresolved names",
  "left-out": "Flagged in the files",
  conflicts: "Conflicts between sources",
  scale: "Values outside the publisher's scale",
  jumps: "Jumps between years",
  outliers: "Outliers",
  "double-counting": "Double counting",
  direction: "Wrong direction",
  weights: "Weights that do not act as importance",
  acknowledgements: "Acknowledgements that hold for nothing",
};

/** What the checks of the data found, which know nothing of scores. */
export interface DataFindings {
  readonly findings: readonly Finding[];
  readonly rules: Readonly<Record<"names" | "left-out" | "conflicts" | "scale" | "jumps", string>>;
}

/** What somebody has looked at, and the file that says so. */
export interface Accepted {
  readonly acknowledgements: readonly Acknowledgement[];
  readonly file: string;
}

/** Every check as one document: of the scores here, of the data as handed in. */
export function buildAudit(
  frame: Frame,
  data: DataFindings,
  around: Surroundings,
  { acknowledgements, file }: Accepted = { acknowledgements: [], file: "" },
): Audit {
  const { table } = frame;
  const coverage = coverageOf(frame);
  const found = [
    ...data.findings,
    ...coverageFindings(frame, coverage),
    ...staleFindings(frame, coverage),
    ...outlierFindings(frame),
    ...doubleCountingFindings(frame),
    ...directionFindings(frame),
    ...weightFindings(frame),
  ];
  const has = around.shown?.has ?? (() => true);
  // What concerns no country in particular concerns those that are shown as well.
  const all = acknowledge(found, acknowledgements, { file, asOf: table.evidence.asOf }).filter(
    ({ countries }) => countries.length === 0 || countries.some(has),
  );
  const rules: Record<Check, string> = {
    coverage: COVERAGE_RULE,
    stale: STALE_RULE,
    ...data.rules,
    outliers: OUTLIER_RULE,
    "double-counting": DOUBLE_RULE,
    direction: DIRECTION_RULE,
    weights: WEIGHTS_RULE,
    acknowledgements: ACKNOWLEDGED_RULE,
  };
  const bySeverity = (severity: Finding["severity"], among: readonly Finding[]) =>
    among.filter((finding) => finding.severity === severity && finding.acknowledged === undefined);
  const settled = (among: readonly Finding[]) => among.filter((one) => one.acknowledged !== undefined);
  const byCheck = CHECKS.map((id) => {
    const own = all.filter(({ check }) => check === id);
    return { id, person: bySeverity("person", own), notes: bySeverity("note", own), settled: settled(own) };
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
    countries: {
      ranked: table.ranked.length,
      unscored: table.unscored.length,
      excluded: table.excluded.length,
    },
    person: bySeverity("person", all).length,
    notes: bySeverity("note", all).length,
    acknowledged: settled(all).length,
    checks: byCheck.map(({ id, person, notes, settled }) => ({
      id,
      title: TITLES[id],
      rule: rules[id],
      person: person.length,
      notes: notes.length,
      acknowledged: settled.length,
    })),
    findings: byCheck.flatMap(({ person, notes, settled }) => [...person, ...notes, ...settled]),
    coverage: {
      indicators: indicatorTable(frame, coverage),
      countries: countryTable(frame, coverage).filter(({ country }) => has(country)),
    },
    warnings: around.warnings,
  };
}
