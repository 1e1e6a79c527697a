import { type AuditFacts, BARE, type Found, type Teller } from "../../model/audit.ts";
import type { Acknowledgement, Importance, Structure } from "../../model/documents/audit.ts";
import { countsOf } from "../../model/standings.ts";
import { textIn } from "../../model/translation.ts";
import type { Warned } from "../../model/warning.ts";
import type { PlanItem } from "../../scoring/plan.ts";
import type { Scored } from "../../scoring/score.ts";
import { cronbachAlpha } from "../../stats/correlation.ts";
import { symmetricEigen } from "../../stats/eigenvectors.ts";
import { ancestorsOf, type Labels, title } from "../nodes.ts";
import { type Surroundings, shownOf } from "../ranking.ts";
import { atEqualSiblings, weightsAsTheyAct } from "../weights.ts";
import { correlateSeries, FEWEST_PAIRS, type Series, seriesOf } from "./correlation.ts";
import { countryTable, coverageOf, indicatorTable, shareWithout } from "./coverage.ts";
import { type Frame, type Messages, namesIn, withIncome } from "./frame.ts";

/** A check and what it found. */
export interface Checked {
  readonly id: string;
  readonly findings: readonly Found[];
}

/** What somebody has looked at, and the file that says so. */
export interface Accepted {
  readonly acknowledgements: readonly Acknowledgement[];
  readonly file: string;
}

/**
 * Every check as one document, in the order given.
 *
 * @param subjectsOf the words by which an acknowledgement may call what a finding is about
 */
export function buildAudit(
  frame: Frame,
  checked: readonly Checked[],
  around: Surroundings,
  { acknowledgements: seen, file }: Accepted,
  subjectsOf: (found: Found) => readonly string[],
): Warned<AuditFacts> {
  const { table } = frame;
  const coverage = coverageOf(frame);
  const found = checked.flatMap(({ findings }) => findings);
  const has = around.shown?.has ?? (() => true);
  // What concerns no country in particular concerns those that are shown as well.
  const all = acknowledge(found, seen, { file, asOf: table.evidence.asOf }, subjectsOf).filter(
    ({ countries }) => countries.length === 0 || countries.some(has),
  );
  const bySeverity = (severity: Found["severity"], among: readonly Found[]) =>
    among.filter((finding) => finding.severity === severity && finding.acknowledged === undefined);
  const settled = (among: readonly Found[]) => among.filter((one) => one.acknowledged !== undefined);
  const byCheck = [...checked, acknowledgements].map(({ id }) => {
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
    countries: countsOf(table),
    person: bySeverity("person", all).length,
    notes: bySeverity("note", all).length,
    acknowledged: settled(all).length,
    checks: byCheck.map(({ id, person, notes, settled }) => ({
      id,
      person: person.length,
      notes: notes.length,
      acknowledged: settled.length,
    })),
    findings: byCheck.flatMap(({ person, notes, settled }) => [...person, ...notes, ...settled]),
    importance: importance(frame, around),
    structure: structure(frame, around),
    coverage: {
      withoutEvidence: shareWithout(frame, coverage),
      indicators: indicatorTable(frame, coverage, around),
      countries: countryTable(frame, coverage, namesIn(table, around)).filter(({ country }) => has(country)),
    },
    warnings: around.warnings,
  };
}

interface Idle {
  readonly args: Pick<Acknowledgement, "check" | "subject" | "until"> & { readonly asOf: number | undefined };
}

/** Told like a check; it looks at no data. */
export const acknowledgements: Teller<Messages, Idle> = {
  id: "acknowledgements",
  tell: ({ code, args: { check, subject, until, asOf } }, { checks: { acknowledgements: say } }) => ({
    subject: say.about({ check, subject }),
    message: code === "acknowledges-nothing" ? say.idle : say.over({ until: until!, asOf: asOf! }),
  }),
};

/**
 * Marks findings that somebody has looked at. What an acknowledgement that has run out names stays open; one that names no
 * finding, or has run out, is a finding itself, at its place in `file`.
 */
export function acknowledge(
  findings: readonly Found[],
  accepted: readonly Acknowledgement[],
  { file, asOf }: { readonly file: string; readonly asOf: number | undefined },
  subjectsOf: (found: Found) => readonly string[],
): Found[] {
  const idle = new Set(accepted);
  const year = asOf ?? Number.NEGATIVE_INFINITY;
  const isOver = ({ until = Number.POSITIVE_INFINITY }: Acknowledgement) => year > until;
  const marked = findings.map((finding) => {
    const naming = accepted.filter((one) => names(one, finding, subjectsOf));
    for (const one of naming) idle.delete(one);
    const holding = naming.find((one) => !isOver(one));
    if (holding === undefined) return finding;
    const { reason, until } = holding;
    return { ...finding, acknowledged: { reason, ...(until === undefined ? {} : { until }) } };
  });
  const own = accepted.flatMap((one): Found<Idle>[] => {
    if (!idle.has(one) && !isOver(one)) return [];
    const { check, subject, until, place, reason } = one;
    return [
      {
        ...BARE,
        id: `acknowledgements:${check}:${subject}:${place}`,
        check: acknowledgements.id,
        code: idle.has(one) ? "acknowledges-nothing" : "acknowledgement-over",
        severity: "note",
        figures: { reason },
        places: [{ file, locator: place }],
        args: { check, subject, until, asOf },
      },
    ];
  });
  return [...marked, ...own];
}

/** By the words of its subject, by its id with or without the check, or by the one country or indicator it is about. */
function names(
  { check, subject }: Acknowledgement,
  finding: Found,
  subjectsOf: (found: Found) => readonly string[],
): boolean {
  if (check !== finding.check) return false;
  const only = (list: readonly string[]) => list.length === 1 && list[0] === subject;
  return (
    subject === finding.id ||
    `${check}:${subject}` === finding.id ||
    only(finding.countries) ||
    only(finding.indicators) ||
    subjectsOf(finding).includes(subject)
  );
}

/** A share of the covariance within half of the share of the weight: then the weight acts as importance. */
const WITHIN = 0.5;

/** For the whole and for every node that joins factors: each child's weight as it acts beside its share of the weight. */
export function importance(frame: Frame, labels: Labels): Importance[] {
  const { plan } = frame.table;
  const { within } = weightsAsTheyAct(frame.table);
  const equal = atEqualSiblings(frame.table);
  return plan.items
    .filter(
      (item) => item.share > 0 && !item.chooses && item.children.some((child) => plan.items[child]!.leaf < 0),
    )
    .reverse()
    .flatMap((axis) => ofAxis(frame, axis, within, equal, labels) ?? []);
}

function ofAxis(
  { table, income }: Frame,
  axis: PlanItem,
  within: Float64Array,
  equal: ReadonlyMap<number, number>,
  labels: Labels,
): Importance | undefined {
  const { plan, ranked } = table;
  const children = axis.children.map((child) => plan.items[child]!).filter(({ weight }) => weight > 0);
  if (children.every(({ index }) => Number.isNaN(within[index]!))) return undefined;
  const weight = children.reduce((sum, item) => sum + item.weight, 0);
  const own = income && withIncome(ranked, (one) => one.raw(axis), income);
  return {
    node: axis.node.id,
    title:
      axis === plan.root ? textIn(plan.profile.title, labels.language, axis.node.id) : title(axis, labels),
    ...(own && {
      income: {
        measure: income!.measure,
        indicator: income!.indicator,
        spearman: own.rho,
        countries: own.countries,
      },
    }),
    factors: children.map((item) => {
      const [shareOfWeight, acts] = [item.weight / weight, within[item.index]!];
      const isKnown = !Number.isNaN(acts);
      return {
        id: item.node.id,
        title: title(item, labels),
        shareOfWeight,
        shareOfCovariance: isKnown ? acts : null,
        ...(axis === plan.root ? { partialCorrelation: equal.get(item.index) ?? null } : {}),
        actsAsImportance: isKnown ? Math.abs(acts - shareOfWeight) <= WITHIN * shareOfWeight + 1e-12 : null,
      };
    }),
  };
}

/** A table of more parts than this nobody reads, and working it out takes the cube of their number. */
const MOST_PARTS = 50;

/**
 * How the parts of each node go together over the ranked: their correlations with each other and with every level above them, and, of the
 * countries that have them all, Cronbach's alpha and the principal components. Of a part that normalises its score it is what goes up from it
 * that counts, of what it is part of its own score. A description, and no weights.
 */
export function structure(frame: Frame, labels: Labels): Structure[] {
  const { plan } = frame.table;
  return plan.items
    .filter(({ share, chooses, leaf }) => share > 0 && !chooses && leaf < 0)
    .reverse()
    .flatMap((node) => ofNode(frame, node, labels) ?? []);
}

function ofNode({ table }: Frame, node: PlanItem, labels: Labels): Structure | undefined {
  const { plan, ranked } = table;
  const weighed = node.children.map((child) => plan.items[child]!).filter(({ weight }) => weight > 0);
  const parts = weighed.filter((part) => ranked.filter((one) => has(one, part)).length >= FEWEST_PAIRS);
  if (parts.length < 2) return undefined;
  const series = parts.map((part) => seriesOf(ranked.map((one) => scoreOf(one, part))));
  const scoredInAll = ranked.filter((one) => parts.every((part) => has(one, part)));
  const isMany = parts.length > MOST_PARTS;
  const called = (item: PlanItem) =>
    item === plan.root ? textIn(plan.profile.title, labels.language, item.node.id) : title(item, labels);
  return {
    node: node.node.id,
    title: called(node),
    parts: parts.map((part, i) => ({
      id: part.node.id,
      title: title(part, labels),
      correlations: isMany ? [] : series.map((other, j) => (i === j ? 1 : rOf(series[i]!, other))),
    })),
    withoutEvidence: weighed.length - parts.length,
    levels: [node, ...ancestorsOf(plan, node)].map((level) => {
      const own = seriesOf(ranked.map((one) => (has(one, level) ? one.raw(level) : undefined)));
      return {
        id: level.node.id,
        title: called(level),
        correlations: series.map((part) => rOf(part, own)),
      };
    }),
    complete: scoredInAll.length,
    ...(isMany
      ? NONE
      : alphaAndComponents(parts.map((part) => scoredInAll.map((one) => one.scores[part.index]!)))),
  };
}

const NONE: Pick<Structure, "alpha" | "components"> = { alpha: null, components: [] };

/** Of countries that have every part; null and none where they are too few, or where a part is the same for all of them. */
function alphaAndComponents(scores: readonly (readonly number[])[]): Pick<Structure, "alpha" | "components"> {
  if (scores[0]!.length <= scores.length) return NONE;
  const series = scores.map(seriesOf);
  const matrix = series.map((one, i) => series.map((other, j) => (i === j ? 1 : rOf(one, other))));
  if (!matrix.every((row) => row.every((r) => r !== null))) return NONE;
  const correlations = matrix as number[][];
  return {
    alpha: cronbachAlpha(correlations) ?? null,
    components: symmetricEigen(correlations).map(({ value, vector }) => ({
      eigenvalue: value,
      share: value / scores.length,
      // Rounding may leave an eigenvalue of 0 below it.
      loadings: vector.map((entry) => entry * Math.sqrt(Math.max(0, value))),
    })),
  };
}

function has({ scores, coverage }: Scored, { index }: PlanItem): boolean {
  return coverage[index]! > 0 && Number.isFinite(scores[index]!);
}

function scoreOf(one: Scored, item: PlanItem): number | undefined {
  return has(one, item) ? one.scores[item.index]! : undefined;
}

function rOf(a: Series, b: Series): number | null {
  return correlateSeries(a, b)?.r ?? null;
}
